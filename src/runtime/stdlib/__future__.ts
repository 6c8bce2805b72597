/** `__future__`: since when each feature could be asked for, and since when it needs no asking. */
import { libraryClass } from "../objects/library_functions.js";
import { repr } from "../objects/repr.js";
import { type PyTuple, tuple } from "../objects/tuple.js";

class _Feature {
  readonly optional: PyTuple;
  readonly mandatory: PyTuple | null;
  readonly compiler_flag: number;

  constructor(optional: PyTuple, mandatory: PyTuple | null, compiler_flag: number) {
    this.optional = optional;
    this.mandatory = mandatory;
    this.compiler_flag = compiler_flag;
  }

  getOptionalRelease(): PyTuple {
    return this.optional;
  }

  getMandatoryRelease(): PyTuple | null {
    return this.mandatory;
  }

  __repr__(): string {
    return `_Feature(${repr(this.optional)}, ${repr(this.mandatory)}, ${this.compiler_flag})`;
  }
}
libraryClass(_Feature, { name: "_Feature", module: "__future__", signature: "optionalRelease, mandatoryRelease, compiler_flag" }, { getOptionalRelease: "", getMandatoryRelease: "" });

type Release = readonly [major: number, minor: number, micro: number, level: string, serial: number];
const feature = (optional: Release, mandatory: Release | null, flag: number): _Feature => new _Feature(tuple(optional), mandatory === null ? null : tuple(mandatory), flag);

export { _Feature };
export const nested_scopes = feature([2, 1, 0, "beta", 1], [2, 2, 0, "alpha", 0], 0x10);
export const generators = feature([2, 2, 0, "alpha", 1], [2, 3, 0, "final", 0], 0);
export const division = feature([2, 2, 0, "alpha", 2], [3, 0, 0, "alpha", 0], 0x20000);
export const absolute_import = feature([2, 5, 0, "alpha", 1], [3, 0, 0, "alpha", 0], 0x40000);
export const with_statement = feature([2, 5, 0, "alpha", 1], [2, 6, 0, "alpha", 0], 0x80000);
export const print_function = feature([2, 6, 0, "alpha", 2], [3, 0, 0, "alpha", 0], 0x100000);
export const unicode_literals = feature([2, 6, 0, "alpha", 2], [3, 0, 0, "alpha", 0], 0x200000);
export const barry_as_FLUFL = feature([3, 1, 0, "alpha", 2], [4, 0, 0, "alpha", 0], 0x400000);
export const generator_stop = feature([3, 5, 0, "beta", 1], [3, 7, 0, "alpha", 0], 0x800000);
export const annotations = feature([3, 7, 0, "beta", 1], null, 0x1000000);
export const all_feature_names = ["nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"];

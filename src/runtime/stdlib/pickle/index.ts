/** `pickle`: objects as bytes, and back. */
import { Ellipsis, NotImplemented } from "../../objects/singletons.js";
import { namedInPickles, takenApartBy } from "../../objects/attributes/pickled_names.js";
import { Complex, complex } from "../../objects/complex.js";
import { UnionType } from "../../objects/generic_alias.js";
import { tupleOf } from "../../objects/tuple.js";
import { reduce } from "../functools/index.js";
import { or_ } from "../operator.js";

export * from "./opcodes.js";
export { PickleError, PicklingError, UnpicklingError } from "./errors.js";
export { PickleBuffer } from "./pickle_buffer.js";
export { DEFAULT_PROTOCOL, dump, dumps, HIGHEST_PROTOCOL, Pickler } from "./pickler.js";
export { load, loads, Unpickler } from "./unpickler.js";

export const format_version = "4.0";
export const compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"];

namedInPickles("builtins", "Ellipsis", Ellipsis);
namedInPickles("builtins", "NotImplemented", NotImplemented);

// as `copyreg` has it from the start
takenApartBy(complex, (x) => [complex, x instanceof Complex ? [x.real, x.imag] : []]);
takenApartBy(UnionType, (x) => [reduce, [or_, x instanceof UnionType ? x.__args__ : tupleOf([])]]);

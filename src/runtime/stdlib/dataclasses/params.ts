/** `C.__dataclass_params__`: what `@dataclass(…)` was told. */
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import type { DataclassOptions } from "./fields.js";

const USUAL = { init: true, repr: true, eq: true, order: false, unsafe_hash: false, frozen: false, match_args: true, kw_only: false, slots: false, weakref_slot: false } as const;

export class DataclassParams {
  constructor(options: DataclassOptions) {
    for (const [name, usual] of Object.entries(USUAL)) Object.assign(this, { [name]: options[name as keyof typeof USUAL] ?? usual });
  }

  __repr__(): string {
    return `_DataclassParams(${Object.keys(USUAL).map((name) => `${name}=${repr(Reflect.get(this, name))}`).join(",")})`;
  }
}
libraryClass(DataclassParams, { name: "_DataclassParams", module: "dataclasses" });

/** `dataclasses`. */
import { apiModule, cls, constant, fn } from "../api.js";

const options = "init: bool = True, repr: bool = True, eq: bool = True, order: bool = False, unsafe_hash: bool = False, frozen: bool = False, match_args: bool = True, kw_only: bool = False, slots: bool = False, weakref_slot: bool = False";

export const dataclasses = apiModule<typeof import("../../src/runtime/stdlib/dataclasses/index.js")>()({
  dataclass: fn(`(cls: object = None, /, *, ${options}) -> Any`),
  field: fn("(*, default: object = MISSING, default_factory: object = MISSING, init: bool = True, repr: bool = True, hash: bool | None = None, compare: bool = True, metadata: object = None, kw_only: bool = MISSING) -> Any"),
  fields: fn("(class_or_instance: object) -> tuple[Field, ...]", { partial: "`type` is None" }),
  is_dataclass: fn("(obj: object) -> bool"),
  asdict: fn("(obj: object, *, dict_factory: object = dict) -> dict[str, Any]"),
  astuple: fn("(obj: object, *, tuple_factory: object = tuple) -> tuple[Any, ...]"),
  replace: fn("(obj: object, /, **changes: Any) -> Any"),
  make_dataclass: fn(`(cls_name: str, fields: object, *, bases: object = (), namespace: object = None, ${options}, module: str | None = None) -> Any`),
  Field: cls({ attributes: { name: "str", type: "Any", default: "Any", default_factory: "Any", init: "bool", repr: "bool", hash: "bool | None", compare: "bool", metadata: "Any", kw_only: "bool" } }),
  InitVar: cls({}),
  FrozenInstanceError: cls({ bases: ["builtins.AttributeError"], init: "(*args: Any)" }),
  MISSING: constant("Any"),
  KW_ONLY: constant("Any"),
});

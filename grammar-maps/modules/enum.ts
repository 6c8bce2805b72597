/** `enum`. Classes that derive from these are open to analysis: their attributes become members when the class statement is over. */
import { apiModule, cls, constant, fn } from "../api.js";

const member = { attributes: { name: "Any", value: "Any", _name_: "Any", _value_: "Any" } };

export const enum_ = apiModule<typeof import("../../src/runtime/stdlib/enum/index.js")>()({
  Enum: cls({ ...member }),
  IntEnum: cls({ bases: ["Enum"], ...member }),
  StrEnum: cls({ bases: ["Enum"], ...member, since: 11 }),
  Flag: cls({ bases: ["Enum"], ...member }),
  IntFlag: cls({ bases: ["Flag"], ...member }),
  ReprEnum: cls({ bases: ["Enum"], ...member, since: 12 }),
  EnumType: cls({}),
  EnumMeta: cls({}),
  FlagBoundary: cls({ bases: ["Enum"] }),
  EnumCheck: cls({ bases: ["Enum"] }),
  auto: cls({ init: "()", methods: { __or__: fn("(other: object) -> Any"), __ror__: fn("(other: object) -> Any") } }),
  member: cls({ init: "(value: object)", attributes: { value: "Any" } }),
  nonmember: cls({ init: "(value: object)", attributes: { value: "Any" } }),
  property: cls({ init: "(fget: object = None, fset: object = None, fdel: object = None, doc: object = None)" }),
  unique: fn("(enumeration: T) -> T"),
  verify: fn("(*checks: object) -> Any"),
  global_enum: fn("(cls: T, update_str: bool = False) -> T", { partial: "members stay names of their class" }),
  global_enum_repr: fn("(self: object) -> str"),
  global_flag_repr: fn("(self: object) -> str"),
  global_str: fn("(self: object) -> str"),
  show_flag_values: fn("(value: object) -> list[int]"),
  STRICT: constant("Any"),
  CONFORM: constant("Any"),
  EJECT: constant("Any"),
  KEEP: constant("Any"),
  CONTINUOUS: constant("Any"),
  NAMED_FLAGS: constant("Any"),
  UNIQUE: constant("Any"),
});

/** `enum`: classes whose class attributes become members. `enum_class(C)` runs right after the class statement. */
import { pythonFunctions } from "../../objects/library_functions.js";
import { enum_class } from "./making.js";

export { auto, member, nonmember } from "./auto.js";
export { CONTINUOUS, EnumCheck, NAMED_FLAGS, show_flag_values, unique, UNIQUE, verify } from "./checks.js";
export { Enum, IntEnum, ReprEnum, StrEnum } from "./classes.js";
export { CONFORM, EJECT, Flag, FlagBoundary, IntFlag, KEEP, STRICT } from "./flags.js";
export { global_enum, global_enum_repr, global_flag_repr, global_str } from "./global_names.js";
export { EnumMeta, EnumType } from "./metaclass.js";
export { property } from "./property.js";
export { enum_class };

pythonFunctions("enum", { enum_class: [enum_class, "cls"] });

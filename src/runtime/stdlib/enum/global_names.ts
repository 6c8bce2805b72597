/** `@global_enum`: members are shown as names of their module. */
import { pythonFunctions } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { mro } from "../../objects/mro.js";
import { className, typeInfo } from "../../objects/type_registry.js";
import { ReprEnum } from "./classes.js";
import { boundaryName, isFlag, isSingleBit, recordOf, type Member } from "./records.js";

const moduleOf = (member: Member): string => typeInfo(member.constructor).module.split(".").pop() ?? "";

/** `enum.global_enum_repr` */
export function global_enum_repr(self: Member): string {
  return `${moduleOf(self)}.${String(self._name_)}`;
}

/** `enum.global_flag_repr` */
export function global_flag_repr(self: Member): string {
  const module = moduleOf(self);
  if (self._name_ === null) return `${module}.${className(self.constructor)}(${repr(self._value_)})`;
  if (isSingleBit(self._value_)) return `${module}.${self._name_}`;
  const named = (name: string): string => `${module}.${name}`;
  const keeps = boundaryName(recordOf(self.constructor)?.boundary) === "KEEP";
  return self._name_.split("|").map((name) => (keeps && /^\d/.test(name) ? name : named(name))).join("|");
}

/** `enum.global_str` */
export function global_str(self: Member): string {
  return self._name_ === null ? `${className(self.constructor)}(${repr(self._value_)})` : self._name_;
}

/** `@global_enum`; the names themselves stay the class's. */
export function global_enum<C extends Function>(cls: C, update_str = false): C {
  const define = (name: string, show: (self: Member) => string): void => {
    const method = function (this: Member): string {
      return show(this);
    };
    Object.defineProperty(cls.prototype as object, name, { value: method, writable: true, configurable: true });
  };
  define("__repr__", isFlag(cls) ? global_flag_repr : global_enum_repr);
  if (!mro(cls).includes(ReprEnum) || update_str) define("__str__", global_str);
  return cls;
}

pythonFunctions("enum", {
  global_enum: [global_enum, "cls, update_str=False"],
  global_enum_repr: [global_enum_repr, "self"],
  global_flag_repr: [global_flag_repr, "self"],
  global_str: [global_str, "self"],
});

/** `signal.Signals`, `signal.Handlers`: what the numbers are called. */
import { class_attributes } from "../../objects/classes.js";
import { libraryClass } from "../../objects/library_functions.js";
import { typeInfo } from "../../objects/type_registry.js";
import { signalNumbers } from "../../signals/names.js";
import { enum_class, EnumType, IntEnum } from "../enum/index.js";

export class Signals extends IntEnum {}
export class Handlers extends IntEnum {}

function members(cls: Function, name: string, values: Iterable<readonly [string, number]>): void {
  for (const [key, value] of values) Object.defineProperty(cls, key, { value, writable: true, enumerable: true, configurable: true });
  libraryClass(cls, { name, module: "signal", bases: [IntEnum] });
  typeInfo(cls).metaclass = EnumType;
  class_attributes(cls);
  enum_class(cls);
}

/** The second names of three signals. */
const ALIASES: Readonly<Record<string, string>> = { SIGABRT: "SIGIOT", SIGCHLD: "SIGCLD", SIGIO: "SIGPOLL" };

const named = Object.entries(signalNumbers).flatMap(([name, number]): (readonly [string, number])[] => {
  const alias = ALIASES[name];
  return alias === undefined ? [[name, number]] : [[name, number], [alias, number]];
});
members(Signals, "Signals", named);
members(Handlers, "Handlers", [["SIG_DFL", 0], ["SIG_IGN", 1]]);

/** The member of a number; the number itself when it has no name. */
export function signalOf(number: number): Signals | number {
  const name = Object.entries(signalNumbers).find(([, each]) => each === number)?.[0];
  return name === undefined ? number : (Reflect.get(Signals, name) as Signals);
}

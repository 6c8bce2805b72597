/** `signal.Signals`, `signal.Handlers`: what the numbers are called. */
import { signalNumbers } from "../../signals/names.js";
import { IntEnum } from "../enum/index.js";
import { libraryEnum } from "../enum/library_enum.js";

export class Signals extends IntEnum {}
export class Handlers extends IntEnum {}

/** The second names of three signals. */
const ALIASES: Readonly<Record<string, string>> = { SIGABRT: "SIGIOT", SIGCHLD: "SIGCLD", SIGIO: "SIGPOLL" };

const named = Object.entries(signalNumbers).flatMap(([name, number]): (readonly [string, number])[] => {
  const alias = ALIASES[name];
  return alias === undefined ? [[name, number]] : [[name, number], [alias, number]];
});
libraryEnum(Signals, "signal", IntEnum, named);
libraryEnum(Handlers, "signal", IntEnum, [["SIG_DFL", 0], ["SIG_IGN", 1]]);

/** The member of a number; the number itself when it has no name. */
export function signalOf(number: number): Signals | number {
  const name = Object.entries(signalNumbers).find(([, each]) => each === number)?.[0];
  return name === undefined ? number : (Reflect.get(Signals, name) as Signals);
}

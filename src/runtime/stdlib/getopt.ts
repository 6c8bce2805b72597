/** `getopt`: options of a command line as the C library reads them. */
import { Exception } from "../objects/exceptions.js";
import { collect } from "../objects/iteration.js";
import { libraryClass, pythonFunctions } from "../objects/library_functions.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import { environ } from "./os/environment.js";

type Option = Tuple<[string, string]>;
type Parsed = Tuple<[Option[], string[]]>;

/** What is wrong with the arguments, and the option that it is about. */
export class GetoptError extends Exception {
  msg!: string;
  opt!: string;

  override __init__(msg: string, opt = ""): void {
    this.msg = msg;
    this.opt = opt;
    super.__init__(msg, opt);
  }

  override __str__(): string {
    return this.msg;
  }
}
libraryClass(GetoptError, { name: "GetoptError", module: "getopt", bases: [Exception], signature: "msg, opt=''" }, { __init__: "msg, opt=''", __str__: "" });

/** `getopt.error`: the name of old. */
export const error: typeof GetoptError = GetoptError;

const optionNames = (longopts: unknown): string[] => (typeof longopts === "string" ? [longopts] : (collect(longopts) as string[]));

/** Takes the argument that an option stands before. */
function nextArgument(args: string[], shown: string, name: string): string {
  const argument = args.shift();
  if (argument === undefined) throw new GetoptError(`option ${shown} requires argument`, name);
  return argument;
}

/** `long_has_args(opt, longopts)`: the one long option that starts so, and whether it takes an argument. */
export function long_has_args(opt: string, longopts: unknown): Tuple<[boolean, string]> {
  const possible = optionNames(longopts).filter((known) => known.startsWith(opt));
  if (possible.length === 0) throw new GetoptError(`option --${opt} not recognized`, opt);
  if (possible.includes(opt)) return tuple([false, opt]);
  if (possible.includes(`${opt}=`)) return tuple([true, opt]);
  if (possible.length > 1) throw new GetoptError(`option --${opt} not a unique prefix`, opt);
  const known = possible[0]!;
  return known.endsWith("=") ? tuple([true, known.slice(0, -1)]) : tuple([false, known]);
}

/** `short_has_arg(opt, shortopts)` */
export function short_has_arg(opt: string, shortopts: string): boolean {
  const place = opt === ":" ? -1 : shortopts.indexOf(opt);
  if (place < 0) throw new GetoptError(`option -${opt} not recognized`, opt);
  return shortopts.startsWith(":", place + opt.length);
}

/** `do_longs(opts, opt, longopts, args)`: reads one long option, and its argument from `args` where it has to. */
export function do_longs(opts: Option[], opt: string, longopts: unknown, args: unknown): Parsed {
  const rest = collect(args) as string[];
  const equals = opt.indexOf("=");
  const [takesArgument, name] = long_has_args(equals < 0 ? opt : opt.slice(0, equals), longopts);
  if (!takesArgument && equals >= 0) throw new GetoptError(`option --${name} must not have an argument`, name);
  const argument = equals >= 0 ? opt.slice(equals + 1) : takesArgument ? nextArgument(rest, `--${name}`, name) : "";
  opts.push(tuple([`--${name}`, argument]));
  return tuple([opts, rest]);
}

/** `do_shorts(opts, optstring, shortopts, args)`: reads the letters behind one `-`. */
export function do_shorts(opts: Option[], optstring: string, shortopts: string, args: unknown): Parsed {
  const rest = collect(args) as string[];
  const letters = Array.from(optstring);
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!;
    if (!short_has_arg(letter, shortopts)) {
      opts.push(tuple([`-${letter}`, ""]));
      continue;
    }
    const behind = letters.slice(at + 1).join("");
    opts.push(tuple([`-${letter}`, behind === "" ? nextArgument(rest, `-${letter}`, letter) : behind]));
    break;
  }
  return tuple([opts, rest]);
}

/** Reads the first of the arguments, which is options; gives the arguments left. */
function readOption(opts: Option[], args: readonly string[], short: string, long: readonly string[]): string[] {
  const text = args[0]!;
  const [, rest] = text.startsWith("--") ? do_longs(opts, text.slice(2), long, args.slice(1)) : do_shorts(opts, text.slice(1), short, args.slice(1));
  return rest;
}

const isOption = (text: string): boolean => text.startsWith("-") && text !== "-";

/** `getopt(args, shortopts, longopts=[])`: options end where the first other argument stands. */
export function getopt(args: unknown, shortopts: string, longopts: unknown = []): Parsed {
  const long = optionNames(longopts);
  const found: Option[] = [];
  let rest = collect(args) as string[];
  while (rest.length > 0 && isOption(rest[0]!)) {
    if (rest[0] === "--") return tuple([found, rest.slice(1)]);
    rest = readOption(found, rest, shortopts, long);
  }
  return tuple([found, rest]);
}

/** `gnu_getopt(args, shortopts, longopts=[])`: options may stand between other arguments, unless `+` or POSIXLY_CORRECT says no. */
export function gnu_getopt(args: unknown, shortopts: string, longopts: unknown = []): Parsed {
  const isStrict = shortopts.startsWith("+");
  const short = isStrict ? shortopts.slice(1) : shortopts;
  const optionsFirst = isStrict || environ.get("POSIXLY_CORRECT", "") !== "";
  const long = optionNames(longopts);
  const found: Option[] = [];
  const others: string[] = [];
  let rest = collect(args) as string[];
  while (rest.length > 0) {
    const text = rest[0]!;
    if (text === "--") return tuple([found, [...others, ...rest.slice(1)]]);
    if (isOption(text)) rest = readOption(found, rest, short, long);
    else if (optionsFirst) return tuple([found, [...others, ...rest]]);
    else {
      others.push(text);
      rest = rest.slice(1);
    }
  }
  return tuple([found, others]);
}

pythonFunctions("getopt", {
  getopt: [getopt, "args, shortopts, longopts=[]"],
  gnu_getopt: [gnu_getopt, "args, shortopts, longopts=[]"],
  do_longs: [do_longs, "opts, opt, longopts, args"],
  do_shorts: [do_shorts, "opts, optstring, shortopts, args"],
  long_has_args: [long_has_args, "opt, longopts"],
  short_has_arg: [short_has_arg, "opt, shortopts"],
});

/** The command line of `run`, read by hand: commander would cost more than the start of a small program. */
import { usageError } from "./failure.js";
import { type ClockChoice, clockOption, pythonOption, timeoutOption } from "./options.js";

export type Show = "cst" | "ast" | "facts" | "ts";

export interface RunArguments {
  /** Where the program comes from; null when only help was asked for. */
  readonly program: { readonly from: "file"; readonly path: string } | { readonly from: "module"; readonly name: string } | { readonly from: "text"; readonly text: string } | { readonly from: "stdin" } | null;
  /** All that follows the program, untouched. */
  readonly rest: readonly string[];
  readonly clock: ClockChoice;
  readonly python: number;
  readonly timeout: number | null;
  readonly show: Show | null;
  /** What each `-W` says. */
  readonly warnings: readonly string[];
  /** `-u`: what is printed goes out at once. */
  readonly unbuffered: boolean;
}

export const runHelp = `Usage: yieldstar run [options] FILE [ARG...]
       yieldstar run [options] -m MODULE [ARG...]
       yieldstar run [options] -c CODE [ARG...]
       yieldstar run [options] - [ARG...]

Run a Python program as python3 does: its output, its input, its exit status.
Everything after FILE belongs to the program.

Options:
  -m MODULE               run this module of the current folder, or a package's __main__
  -c CODE                 run this text
  --clock real|virtual    virtual: sleeps take no time (default: real)
  -u                      what is printed goes out at once
  -B, -P, -q, -s, -S      as python3 takes them; they change nothing here
  -V                      print the version of Python that programs see
  -W FILTER               which warnings are shown, as python3 -W (also PYTHONWARNINGS)
  --timeout SECONDS       end the program after this time, with exit status 124
  --python 3.N            behave as this version where versions differ (default: 3.13)
  --show cst|ast|facts|ts print how the program is understood instead of running it
  -h, --help              show this help
`;

/** Options of python3 that a command line for `sys.executable` may have, alone or several in one word. */
const WITHOUT_VALUE = /^-[BPSqsu]+$/;

const PRINT_VERSION = "import sys; print('Python', sys.version.split()[0])";

/** Reads what follows \`run\`. */
export function parseRunArguments(args: readonly string[]): RunArguments {
  let clock: ClockChoice = "real";
  let python = 13;
  let timeout: number | null = null;
  let show: Show | null = null;
  let unbuffered = false;
  const warnings: string[] = [];
  const done = (program: RunArguments["program"], rest: readonly string[]): RunArguments => ({ program, rest, clock, python, timeout, show, warnings, unbuffered });
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "-") return done({ from: "stdin" }, args.slice(i + 1));
    if (!arg.startsWith("-")) return done({ from: "file", path: arg }, args.slice(i + 1));
    if (arg === "--") {
      const path = args[i + 1];
      if (path === undefined) break;
      return done(path === "-" ? { from: "stdin" } : { from: "file", path }, args.slice(i + 2));
    }
    if (arg === "-h" || arg === "--help") return done(null, []);
    if (arg.startsWith("-W") && arg !== "-W") {
      warnings.push(arg.slice(2));
      continue;
    }
    if (WITHOUT_VALUE.test(arg)) {
      unbuffered ||= arg.includes("u");
      continue;
    }
    const equals = arg.startsWith("--") ? arg.indexOf("=") : -1;
    const name = equals < 0 ? arg : arg.slice(0, equals);
    const value = (): string => {
      const found = equals < 0 ? args[++i] : arg.slice(equals + 1);
      if (found === undefined) throw usageError(`run: option '${name}' needs a value`);
      return found;
    };
    switch (name) {
      case "-V":
      case "--version":
        return done({ from: "text", text: PRINT_VERSION }, []);
      case "-c":
        return done({ from: "text", text: value() }, args.slice(i + 1));
      case "-m":
        return done({ from: "module", name: value() }, args.slice(i + 1));
      case "-W":
        warnings.push(value());
        break;
      case "--clock":
        clock = clockOption(value());
        break;
      case "--python":
        python = pythonOption(value());
        break;
      case "--timeout":
        timeout = timeoutOption(value());
        break;
      case "--show":
        show = showOption(value());
        break;
      default:
        throw usageError(`run: unknown option '${name}' (see 'yieldstar run --help')`);
    }
  }
  throw usageError("run: which program? Give a FILE, '-m MODULE', '-c CODE' or '-'");
}

function showOption(text: string): Show {
  if (text === "cst" || text === "ast" || text === "facts" || text === "ts") return text;
  throw usageError(`--show must be 'cst', 'ast', 'facts' or 'ts', not '${text}'`);
}

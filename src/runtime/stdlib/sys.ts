/** `sys`: what a program may know of its interpreter, which says it is CPython 3.13. */
import { replace_stream } from "../builtins/print.js";
import { errorsGoTo } from "../objects/error_output.js";
import { currentHost, whenHostChanges } from "../host.js";
import { execution } from "../objects/coroutine.js";
import { BaseException, handledNow, SystemExit, TypeError, ValueError } from "../objects/exceptions.js";
import { asIndex } from "../objects/indices.js";
import { digitLimit } from "../objects/int_repr.js";
import type { Int } from "../objects/integer.js";
import { libraryFunctions } from "../objects/library_functions.js";
import { boxFloat, type Float, PyFloat } from "../objects/py_float.js";
import { PYTHON } from "../processes/process.js";
import { dict, Dict } from "../objects/dict.js";
import { repr } from "../objects/repr.js";
import { AnySet } from "../objects/set.js";
import { StructSequence, structSequence } from "../objects/struct_sequence.js";
import { call_method } from "../objects/calls.js";
import { format_exception, unraisable_text } from "../objects/traceback.js";
import { type ActiveFrame, frameAt } from "../objects/traceback/active_frame.js";
import { UnraisableHookArgs } from "../objects/unraisable.js";
import { PyTuple, tuple, type Tuple } from "../objects/tuple.js";
import { type_name, type_of } from "../objects/types.js";
import { setSwitchInterval, switchInterval } from "../threads/slices.js";
import { AnyBytes } from "../objects/bytes.js";
import type { StandardStream} from "./io/std_streams.js";
import { standardStreams } from "./io/std_streams.js";

export { UnraisableHookArgs };

export class version_info_type extends StructSequence {
  get major(): number {
    return this[0] as number;
  }
  get minor(): number {
    return this[1] as number;
  }
  get micro(): number {
    return this[2] as number;
  }
  get releaselevel(): string {
    return this[3] as string;
  }
  get serial(): number {
    return this[4] as number;
  }
}
structSequence(version_info_type, "sys", "version_info", ["major", "minor", "micro", "releaselevel", "serial"]);

export const version_info = new version_info_type([3, 13, 0, "final", 0]);
export const version = "3.13.0 (main, Oct  7 2024, 05:02:14) [yieldstar]";
export const hexversion = 0x030d00f0;
export const api_version = 1013;
export const copyright = "Copyright (c) 2001-2024 Python Software Foundation.\nAll Rights Reserved.\n\nCopyright (c) 2000 BeOpen.com.\nAll Rights Reserved.\n\nCopyright (c) 1995-2001 Corporation for National Research Initiatives.\nAll Rights Reserved.\n\nCopyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.\nAll Rights Reserved.";
export const platform = "linux";
export const byteorder = "little";
export const maxsize = 2n ** 63n - 1n;
export const maxunicode = 0x10ffff;
export const executable = PYTHON;
export const prefix = "/usr/local";
export const base_prefix = "/usr/local";
export const exec_prefix = "/usr/local";
export const base_exec_prefix = "/usr/local";
export const float_repr_style = "short";
export const dont_write_bytecode = false;
export const path: string[] = ["", "/usr/local/lib/python313.zip", "/usr/local/lib/python3.13", "/usr/local/lib/python3.13/site-packages"];
export const modules: Dict<string, unknown> = dict();
export let warnoptions: string[] = [];

/** A value with attributes and a repr of CPython's form. */
class Namespace {
  constructor(attributes: Readonly<Record<string, unknown>>) {
    Object.assign(this, attributes);
  }

  __repr__(): string {
    return `namespace(${Object.entries(this)
      .map(([name, value]) => `${name}=${repr(value)}`)
      .join(", ")})`;
  }
}

export const implementation: { readonly name: string; readonly cache_tag: string; readonly version: version_info_type; readonly hexversion: number } = Object.assign(
  new Namespace({ name: "cpython", cache_tag: "cpython-313", version: version_info, hexversion }),
  { name: "cpython", cache_tag: "cpython-313", version: version_info, hexversion },
);

export class float_info_type extends StructSequence {
  get max(): Float {
    return this[0] as Float;
  }
  get max_exp(): number {
    return this[1] as number;
  }
  get max_10_exp(): number {
    return this[2] as number;
  }
  get min(): Float {
    return this[3] as Float;
  }
  get min_exp(): number {
    return this[4] as number;
  }
  get min_10_exp(): number {
    return this[5] as number;
  }
  get dig(): number {
    return this[6] as number;
  }
  get mant_dig(): number {
    return this[7] as number;
  }
  get epsilon(): Float {
    return this[8] as Float;
  }
  get radix(): number {
    return this[9] as number;
  }
  get rounds(): number {
    return this[10] as number;
  }
}
structSequence(float_info_type, "sys", "float_info", ["max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"]);
export const float_info = new float_info_type([boxFloat(Number.MAX_VALUE), 1024, 308, 2 ** -1022, -1021, -307, 15, 53, 2 ** -52, 2, 1]);

export class int_info_type extends StructSequence {
  get bits_per_digit(): number {
    return this[0] as number;
  }
  get sizeof_digit(): number {
    return this[1] as number;
  }
  get default_max_str_digits(): number {
    return this[2] as number;
  }
  get str_digits_check_threshold(): number {
    return this[3] as number;
  }
}
structSequence(int_info_type, "sys", "int_info", ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"]);
/** What CPython says of its ints; the first two are of its own making, which programs use to choose interesting numbers. */
export const int_info = new int_info_type([30, 4, 4300, 640]);

export class hash_info_type extends StructSequence {
  get width(): number {
    return this[0] as number;
  }
  get modulus(): Int {
    return this[1] as Int;
  }
  get inf(): number {
    return this[2] as number;
  }
  get nan(): number {
    return this[3] as number;
  }
  get imag(): number {
    return this[4] as number;
  }
  get algorithm(): string {
    return this[5] as string;
  }
  get hash_bits(): number {
    return this[6] as number;
  }
  get seed_bits(): number {
    return this[7] as number;
  }
  get cutoff(): number {
    return this[8] as number;
  }
}
structSequence(hash_info_type, "sys", "hash_info", ["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"]);
/** How numbers are hashed; only texts are hashed in another way than CPython's. */
export const hash_info = new hash_info_type([64, 2n ** 61n - 1n, 314159, 0, 1000003, "siphash13", 64, 128, 0]);

export class flags_type extends StructSequence {
  get debug(): number {
    return this[0] as number;
  }
  get inspect(): number {
    return this[1] as number;
  }
  get interactive(): number {
    return this[2] as number;
  }
  get optimize(): number {
    return this[3] as number;
  }
  get dont_write_bytecode(): number {
    return this[4] as number;
  }
  get no_user_site(): number {
    return this[5] as number;
  }
  get no_site(): number {
    return this[6] as number;
  }
  get ignore_environment(): number {
    return this[7] as number;
  }
  get verbose(): number {
    return this[8] as number;
  }
  get bytes_warning(): number {
    return this[9] as number;
  }
  get quiet(): number {
    return this[10] as number;
  }
  get hash_randomization(): number {
    return this[11] as number;
  }
  get isolated(): number {
    return this[12] as number;
  }
  get dev_mode(): boolean {
    return this[13] as boolean;
  }
  get utf8_mode(): number {
    return this[14] as number;
  }
  get warn_default_encoding(): number {
    return this[15] as number;
  }
  get safe_path(): boolean {
    return this[16] as boolean;
  }
  get int_max_str_digits(): number {
    return this[17] as number;
  }
  get gil(): number {
    return 1;
  }
}
structSequence(flags_type, "sys", "flags", ["debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits"]);
/** As of an interpreter that was started without options. */
export const flags = new flags_type([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, false, 0, 0, false, 4300]);

// ─── what the host gives ───

export let argv: string[] = [];
export let orig_argv: string[] = [];

/** How many frames a traceback shows; absent until a program sets it. */
export let tracebacklimit: unknown;
/** What the prompt keeps of the last exception; absent until a program sets it. */
export let last_exc: unknown;

/** What `sys.stdout` and its kin may be: a text file, or anything with `write`. */
export interface TextStream {
  write(text: string): unknown;
  flush(): void;
}
export let stdout: StandardStream = standardStreams.stdout;
export let stderr: StandardStream = standardStreams.stderr;
export let stdin: StandardStream = standardStreams.stdin;
export const __stdout__ = standardStreams.stdout;
export const __stderr__ = standardStreams.stderr;
export const __stdin__ = standardStreams.stdin;

let shownHost: unknown = null;
whenHostChanges(() => {
  const host = currentHost();
  if (host === shownHost) return;
  shownHost = host;
  argv = host.argv;
  tracebacklimit = undefined;
  last_exc = undefined;
  warnoptions = [...(host.warnOptions ?? [])];
  orig_argv = [executable, ...host.argv];
});

/** The stream of that name, whatever a program has put in its place. */
export function $stream(name: "stdout" | "stderr" | "stdin"): unknown {
  return name === "stdout" ? stdout : name === "stderr" ? stderr : stdin;
}

errorsGoTo((text) => {
  if ((stderr as unknown) !== null) call_method(stderr, "write", [text]);
});

/** `sys.stdout = file`: print follows. Programs reach it through the module's general form and `redirect_stdout`. */
export function $assign(name: string, value: unknown): boolean {
  // A replaced stream has only the methods that the program gave it; emitted code calls them by name.
  if (name === "stdout") {
    stdout = value as StandardStream;
    replace_stream("stdout", value === __stdout__ ? null : value);
  } else if (name === "stdin") {
    stdin = value as StandardStream;
    replace_stream("stdin", value === __stdin__ ? null : value);
  } else if (name === "stderr") stderr = value as StandardStream;
  else if (name === "argv" && Array.isArray(value)) argv = value;
  else if (name === "excepthook" && typeof value === "function") excepthook = value as typeof __excepthook__;
  else if (name === "tracebacklimit") tracebacklimit = value;
  else if (name === "last_exc") last_exc = value;
  else if (name === "unraisablehook" && typeof value === "function") unraisablehook = value as typeof __unraisablehook__;
  else return false;
  return true;
}

// ─── functions ───

/** `sys.exit(status=None)` */
export function exit(status: unknown = null): never {
  if (status instanceof PyTuple) throw new SystemExit(...status);
  throw status === null ? new SystemExit() : new SystemExit(status);
}

/** `sys.exc_info()` */
export function exc_info(): Tuple<[unknown, unknown, unknown]> {
  const error = handledNow();
  return error === null ? tuple([null, null, null]) : tuple([type_of(error), error, error.__traceback__]);
}

/** `sys.exception()` */
export function exception(): BaseException | null {
  return handledNow();
}

/** `sys.getrecursionlimit()` */
export function getrecursionlimit(): number {
  return execution.limit;
}

/** `sys.setrecursionlimit(limit)` */
export function setrecursionlimit(limit: number): void {
  const n = Number(asIndex(limit));
  if (n < 1) throw new ValueError("recursion limit must be greater or equal than 1");
  execution.limit = n;
}

/** `sys.getdefaultencoding()` */
export function getdefaultencoding(): string {
  return "utf-8";
}

/** `sys.getfilesystemencoding()` */
export function getfilesystemencoding(): string {
  return "utf-8";
}

/** `sys.getfilesystemencodeerrors()` */
export function getfilesystemencodeerrors(): string {
  return "surrogateescape";
}

/** `sys.intern(string)` */
export function intern(string: string): string {
  if (typeof string !== "string") throw new TypeError(`intern() argument must be str, not ${type_name(string)}`);
  return string;
}

/** `sys.get_int_max_str_digits()` */
export function get_int_max_str_digits(): number {
  return digitLimit.value;
}

/** `sys.set_int_max_str_digits(maxdigits)` */
export function set_int_max_str_digits(maxdigits: number): void {
  const n = Number(asIndex(maxdigits));
  if (n !== 0 && n < 640) throw new ValueError("maxdigits must be 0 or larger than 640");
  digitLimit.value = n;
}

/** `sys.getswitchinterval()` */
export function getswitchinterval(): number {
  return switchInterval();
}

/** `sys.setswitchinterval(interval)` */
export function setswitchinterval(interval: number): void {
  if (typeof interval === "string") throw new TypeError("must be real number, not str");
  if (interval <= 0) throw new ValueError("switch interval must be strictly positive");
  setSwitchInterval(Number(interval));
}

/** `sys.getsizeof(object)`: what CPython 3.13 reports on 64 bits for built-in objects. */
export function getsizeof(object: unknown, fallback?: unknown): unknown {
  void fallback;
  switch (typeof object) {
    case "boolean":
      return object ? 28 : 24;
    case "number":
      return Number.isInteger(object) ? sizeOfInt(BigInt(object)) : 24;
    case "bigint":
      return sizeOfInt(object);
    case "string":
      return sizeOfText(object);
    default:
  }
  if (object === null) return 16;
  if (object instanceof PyFloat) return 24;
  if (object instanceof PyTuple) return 40 + 8 * object.length;
  if (Array.isArray(object)) return 56 + 8 * object.length;
  if (object instanceof AnyBytes) return 33 + object.length;
  if (object instanceof Dict) return object.size === 0 ? 64 : object.size <= 5 ? 184 : 184 + 100 * (object.size - 5);
  if (object instanceof AnySet) return object.size <= 4 ? 216 : 216 + 32 * object.size;
  return 48;
}

const sizeOfInt = (n: bigint): number => 24 + 4 * Math.max(1, Math.ceil((n < 0n ? -n : n).toString(2).length / 30));

function sizeOfText(text: string): number {
  let widest = 0;
  let count = 0;
  for (const c of text) {
    widest = Math.max(widest, c.codePointAt(0)!);
    count++;
  }
  return widest < 128 ? 41 + count : widest < 256 ? 58 + count : widest < 65536 ? 58 + 2 * count : 60 + 4 * count;
}

/** `sys.is_finalizing()` */
export function is_finalizing(): boolean {
  return false;
}

/** `sys._is_gil_enabled()` */
export function _is_gil_enabled(): boolean {
  return true;
}

/** `sys.excepthook(type, value, traceback)` */
export function __excepthook__(_exctype: unknown, value: unknown, _traceback?: unknown): void {
  if (value instanceof BaseException) $writeError(format_exception(value));
  else $writeError(`TypeError: print_exception(): Exception expected for value, ${type_name(value)} found\n`);
}

/** What goes to `sys.stderr`, whatever a program has put in its place. */
export function $writeError(text: string): void {
  if (stderr === __stderr__) currentHost().write("stderr", text);
  else if (stderr !== null) call_method(stderr, "write", [text]);
}

/** `sys.unraisablehook(unraisable)` */
export function __unraisablehook__(unraisable: unknown): void {
  if (!(unraisable instanceof UnraisableHookArgs)) throw new TypeError("sys.unraisablehook argument type must be UnraisableHookArgs");
  const { exc_value, err_msg, object } = unraisable;
  if (exc_value instanceof BaseException) $writeError(unraisable_text(exc_value, err_msg === null ? null : String(err_msg), object));
}
/** The program may put one of its own here. */
export let unraisablehook: typeof __unraisablehook__ = __unraisablehook__;

/** `sys._getframe(depth=0)` */
export function _getframe(depth: unknown = 0): ActiveFrame {
  const found = frameAt(Math.max(0, Number(asIndex(depth))));
  if (found === null) throw new ValueError("call stack is not deep enough");
  return found;
}

/** `sys._getframemodulename(depth=0)` */
export function _getframemodulename(depth: unknown = 0): string | null {
  const name = frameAt(Math.max(0, Number(asIndex(depth))))?.f_globals.get("__name__");
  return typeof name === "string" ? name : null;
}
/** The program may put one of its own here. */
export let excepthook: typeof __excepthook__ = __excepthook__;

/** `sys.displayhook(value)` */
export function displayhook(value: unknown): void {
  displayText(value, repr);
}

/** What an interactive interpreter shows of a value: nothing of None. */
export function displayText(value: unknown, shown: (value: unknown) => string): void {
  if (value !== null && value !== undefined) currentHost().write("stdout", `${shown(value)}\n`);
}

/** `sys.gettrace()`: nobody traces a program that is not interpreted. */
export function gettrace(): null {
  return null;
}

/** `sys.getprofile()` */
export function getprofile(): null {
  return null;
}

libraryFunctions("sys", {
  gettrace: [gettrace, ""],
  getprofile: [getprofile, ""],
  exit: [exit, "status=None, /"],
  exc_info: [exc_info, ""],
  exception: [exception, ""],
  getrecursionlimit: [getrecursionlimit, ""],
  setrecursionlimit: [setrecursionlimit, "limit, /"],
  getdefaultencoding: [getdefaultencoding, ""],
  getfilesystemencoding: [getfilesystemencoding, ""],
  getfilesystemencodeerrors: [getfilesystemencodeerrors, ""],
  intern: [intern, "string, /"],
  get_int_max_str_digits: [get_int_max_str_digits, ""],
  set_int_max_str_digits: [set_int_max_str_digits, "maxdigits"],
  getswitchinterval: [getswitchinterval, ""],
  setswitchinterval: [setswitchinterval, "interval, /"],
  getsizeof: [getsizeof, "object, default=None"],
  is_finalizing: [is_finalizing, ""],
  _is_gil_enabled: [_is_gil_enabled, ""],
  excepthook: [__excepthook__, "exctype, value, traceback, /"],
  unraisablehook: [__unraisablehook__, "unraisable, /"],
  _getframe: [_getframe, "depth=0, /"],
  _getframemodulename: [_getframemodulename, "depth=0"],
  displayhook: [displayhook, "object, /"],
});

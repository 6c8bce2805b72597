/** The process: its environment, its numbers, its terminal. */
import { randomBytes } from "../../entropy.js";
import { currentHost, whenHostChanges } from "../../host.js";
import { Bytes } from "../../objects/bytes.js";
import { decodeBytes } from "../../objects/bytes/decode.js";
import { dict, type Dict } from "../../objects/dict.js";
import { OSError, TypeError, ValueError } from "../../objects/exceptions.js";
import { libraryFunctions, pythonFunctions } from "../../objects/library_functions.js";
import { encodeText } from "../../objects/str/encode.js";
import { StructSequence, structSequence } from "../../objects/struct_sequence.js";
import { class_name } from "../../objects/types.js";
import { pathText } from "../io/open.js";
import { errorText } from "../io/host_errors.js";

/** `os.environ`: a copy of the program's environment. */
export const environ: Dict<string, string> = dict();
whenHostChanges(() => {
  environ.clear();
  for (const [key, value] of Object.entries(currentHost().environment)) environ.set(key, value);
});

const text = (value: unknown): string => {
  if (typeof value !== "string") throw new TypeError(`str expected, not ${class_name(value)}`);
  return value;
};

/** `getenv(key, default=None)` */
export const getenv = (key: unknown, otherwise: unknown = null): unknown => environ.get(text(key), otherwise);
/** `putenv(name, value, /)`: for processes that are started, of which there are none; `environ` does not follow, as in CPython. */
export function putenv(name: unknown, value: unknown): void {
  if (pathText(name).includes("=")) throw new ValueError("illegal environment variable name");
  pathText(value);
}
/** `unsetenv(name, /)`: as `putenv`. */
export function unsetenv(name: unknown): void {
  pathText(name);
}

/** `getcwd()` */
export const getcwd = (): string => currentHost().files?.workingDirectory() ?? "/";
/** `getpid()` */
export const getpid = (): number => currentHost().pid ?? 1;
/** `getppid()` */
export const getppid = (): number => currentHost().parentPid ?? 0;
/** `cpu_count()` */
export const cpu_count = (): number => currentHost().cpuCount;
/** `process_cpu_count()` */
export const process_cpu_count = (): number => currentHost().cpuCount;
/** `urandom(size)` */
export const urandom = (size: number): Bytes => new Bytes(randomBytes(size));
/** `strerror(code, /)` */
export const strerror = (code: number): string => errorText(code);
/** `fspath(path)` */
export function fspath(path: unknown): unknown {
  return path instanceof Bytes ? path : pathText(path);
}
/** `fsencode(filename)` */
export function fsencode(filename: unknown): Bytes {
  return filename instanceof Bytes ? filename : new Bytes(encodeText(pathText(filename), "utf-8", "surrogateescape"));
}
/** `fsdecode(filename)` */
export function fsdecode(filename: unknown): string {
  return filename instanceof Bytes ? decodeBytes(filename.data, "utf-8", "surrogateescape") : pathText(filename);
}

/** `isatty(fd, /)` */
export function isatty(fd: number): boolean {
  const stream = (["stdin", "stdout", "stderr"] as const)[fd];
  return stream !== undefined && currentHost().isTerminal(stream);
}

/** `os.terminal_size` */
export class terminal_size extends StructSequence {
  get columns(): unknown {
    return this[0];
  }
  get lines(): unknown {
    return this[1];
  }
}
structSequence(terminal_size, "os", "terminal_size", ["columns", "lines"]);

/** `get_terminal_size(fd=1, /)`: the host has no terminal whose size it knows. */
export function get_terminal_size(_fd = 1): terminal_size {
  throw new OSError(25, "Inappropriate ioctl for device");
}

libraryFunctions("posix", {
  putenv: [putenv, "name, value, /"],
  unsetenv: [unsetenv, "name, /"],
  getcwd: [getcwd, ""],
  getpid: [getpid, ""],
  getppid: [getppid, ""],
  cpu_count: [cpu_count, ""],
  urandom: [urandom, "size, /"],
  strerror: [strerror, "code, /"],
  fspath: [fspath, "path"],
  isatty: [isatty, "fd, /"],
  get_terminal_size: [get_terminal_size, "fd=1, /"],
});
pythonFunctions("os", { getenv: [getenv, "key, default=None"], fsencode: [fsencode, "filename"], fsdecode: [fsdecode, "filename"], process_cpu_count: [process_cpu_count, ""] });

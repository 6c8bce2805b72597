/** `os`: the process, its environment and directories. */
import { currentHost, whenHostChanges } from "../host.js";
import { randomBytes } from "../entropy.js";
import { Bytes } from "../objects/bytes.js";
import { dict, type Dict } from "../objects/dict.js";
import { libraryFunctions } from "../objects/library_functions.js";

export const name = "posix";
export const sep = "/";
export const linesep = "\n";
export const curdir = ".";
export const pardir = "..";
export const pathsep = ":";
export const devnull = "/dev/null";

/** `os.environ`: a copy of the program's environment. */
export const environ: Dict<string, string> = dict();
whenHostChanges(() => {
  environ.clear();
  for (const [key, value] of Object.entries(currentHost().environment)) environ.set(key, value);
});

/** `os.getenv(key, default=None)` */
export const getenv = (key: string, otherwise: unknown = null): unknown => environ.get(key, otherwise);
/** `os.getcwd()` */
export const getcwd = (): string => currentHost().files?.workingDirectory() ?? "/";
/** `os.getpid()`: every program is told the same. */
export const getpid = (): number => 1;
/** `os.cpu_count()` */
export const cpu_count = (): number => currentHost().cpuCount;
/** `os.urandom(size)` */
export const urandom = (size: number): Bytes => new Bytes(randomBytes(size));

libraryFunctions("posix", { getenv: [getenv, "key, default=None"], getcwd: [getcwd, ""], getpid: [getpid, ""], cpu_count: [cpu_count, ""], urandom: [urandom, "size, /"] });

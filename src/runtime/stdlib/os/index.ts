/** `os`: the process, its environment, files and folders. */
import { OSError } from "../../objects/exceptions.js";
import { hasattr } from "../../objects/attributes.js";
import { libraryClass } from "../../objects/library_functions.js";
import { ABC } from "../abc.js";

export { StatResult as stat_result } from "./stat_result.js";
export { _exit } from "./ending.js";
export { cpu_count, environ, fsdecode, fsencode, fspath, get_terminal_size, getcwd, getenv, getpid, getppid, isatty, process_cpu_count, putenv, strerror, terminal_size, unsetenv, urandom } from "./environment.js";
export { access, listdir, makedirs, mkdir, remove, removedirs, rename, replace, rmdir, stat, truncate, unlink } from "./files.js";
export { kill } from "../../signals/sending.js";
export { DirEntry, scandir, walk } from "./walking.js";

export const name = "posix";
export const sep = "/";
export const altsep = null;
export const extsep = ".";
export const linesep = "\n";
export const curdir = ".";
export const pardir = "..";
export const pathsep = ":";
export const defpath = "/bin:/usr/bin";
export const devnull = "/dev/null";
export const F_OK = 0;
export const R_OK = 4;
export const W_OK = 2;
export const X_OK = 1;
export const SEEK_SET = 0;
export const SEEK_CUR = 1;
export const SEEK_END = 2;

export { OSError as error };

/** `os.PathLike`: whatever has `__fspath__`. */
export class PathLike extends ABC {
  static $instancecheck(value: unknown): boolean {
    return typeof value === "object" && value !== null && hasattr(value, "__fspath__");
  }
}
libraryClass(PathLike, { name: "PathLike", module: "os", bases: [ABC] });

/** `shutil`: copies, moves and removes files and trees of the host. */
import { currentHost } from "../host.js";
import { call_method, invoke } from "../objects/calls.js";
import { contains } from "../objects/compare.js";
import { OSError } from "../objects/exceptions.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { collect } from "../objects/iteration.js";
import { repr } from "../objects/repr.js";
import { set, type PySet } from "../objects/set.js";
import { str } from "../objects/str.js";
import { truthy } from "../objects/truth.js";
import { tupleOf } from "../objects/tuple.js";
import { registerType } from "../objects/type_registry.js";
import { filter } from "./fnmatch.js";
import { namedError } from "./io/host_errors.js";
import { terminal_size } from "./os/environment.js";
import { listdir, makedirs, rename, rmdir } from "./os/files.js";
import { onFiles } from "./os/on_files.js";
import { abspath, basename, isdir, join } from "./os.path.js";

/** `shutil.Error` */
class ShutilError extends OSError {}
registerType(ShutilError, { name: "Error", module: "shutil", bases: [OSError], sealed: false });
export { ShutilError as Error };
/** `shutil.SameFileError` */
export class SameFileError extends ShutilError {}
registerType(SameFileError, { name: "SameFileError", module: "shutil", bases: [ShutilError], sealed: false });

/** `copyfile(src, dst)` */
export function copyfile<T>(src: unknown, dst: T): T {
  const data = onFiles(src, (files, path) => {
    if (files.isDirectory(path)) throw namedError("EISDIR", src);
    return files.read(path);
  });
  if (abspath(src) === abspath(dst)) throw new SameFileError(`${repr(src)} and ${repr(dst)} are the same file`);
  onFiles(dst, (files, path) => {
    if (files.isDirectory(path)) throw namedError("EISDIR", dst);
    files.write(path, data, "replace");
  });
  return dst;
}

/** `copy(src, dst)`: into the folder when `dst` is one. */
export function copy(src: unknown, dst: unknown): unknown {
  return copyfile(src, isdir(dst) ? join(dst, basename(src)) : dst);
}

/** `copy2(src, dst)`: times and modes of files can't be set, so as `copy`. */
export function copy2(src: unknown, dst: unknown): unknown {
  return copy(src, dst);
}

/** `copyfileobj(fsrc, fdst, length=0)` */
export function copyfileobj(fsrc: unknown, fdst: unknown, _length = 0): void {
  call_method(fdst, "write", [call_method(fsrc, "read")]);
}

interface TreeOptions {
  readonly dirs_exist_ok?: unknown;
}

/** `copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, …, dirs_exist_ok=False)` */
export function copytree<T>(src: unknown, dst: T, _symlinks: unknown = false, ignore: unknown = null, copy_function: unknown = copy2, _dangling: unknown = false, exists: unknown = false): T {
  const names = listdir(src);
  const ignored = ignore === null ? null : invoke(ignore, src, names);
  makedirs(dst, 0o777, exists);
  for (const name of names) {
    if (ignored !== null && contains(ignored, name)) continue;
    const from = join(src, name);
    if (isdir(from)) copytree(from, join(dst, name), false, ignore, copy_function, false, exists);
    else invoke(copy_function, from, join(dst, name));
  }
  return dst;
}

/** `ignore_patterns(*patterns)`: for `copytree`. */
export function ignore_patterns(...patterns: readonly string[]): unknown {
  return (_path: unknown, names: unknown): PySet<string> => set(patterns.flatMap((pattern) => filter(names, pattern)));
}

/** `rmtree(path, ignore_errors=False)` */
export function rmtree(path: unknown, ignore_errors: unknown = false, _onerror: unknown = null, _options: TreeOptions = {}): void {
  try {
    for (const name of listdir(path)) {
      const inner = join(path, name);
      if (isdir(inner)) rmtree(inner, ignore_errors);
      else onFiles(inner, (files, text) => files.remove(text));
    }
    rmdir(path);
  } catch (error) {
    if (!truthy(ignore_errors) || !(error instanceof OSError)) throw error;
  }
}

/** `move(src, dst)` */
export function move(src: unknown, dst: unknown): unknown {
  let target = dst;
  if (isdir(dst)) {
    target = join(dst, basename(str(src).replace(/\/+$/, "")));
    if (currentHost().files?.exists(str(target)) === true) throw new ShutilError(`Destination path ${repr(target)} already exists`);
  }
  onFiles(src, (files, path) => files.stat(path));
  rename(src, target);
  return target;
}

/** `which(cmd)`: the file on the search path that would run. */
export function which(cmd: unknown, _mode = 1, path: string | null = null): string | null {
  const { files, environment } = currentHost();
  if (files === undefined) return null;
  const name = str(cmd);
  const candidates = name.includes("/") ? [name] : (path ?? environment["PATH"] ?? "/bin:/usr/bin").split(":").map((folder) => join(folder, name));
  return candidates.find((file) => files.exists(file) && !files.isDirectory(file) && (files.stat(file).mode & 0o111) !== 0) ?? null;
}

/** `get_terminal_size(fallback=(80, 24))`: what the environment says, else the fallback. */
export function get_terminal_size(fallback: Iterable<unknown> = tupleOf([80, 24])): terminal_size {
  const { environment } = currentHost();
  const [columns, lines] = collect(fallback);
  return new terminal_size([Number(environment["COLUMNS"] ?? 0) || columns, Number(environment["LINES"] ?? 0) || lines]);
}


pythonFunctions("shutil", {
  copyfile: [copyfile, "src, dst, *, follow_symlinks=True"],
  copy: [copy, "src, dst, *, follow_symlinks=True"],
  copy2: [copy2, "src, dst, *, follow_symlinks=True"],
  copyfileobj: [copyfileobj, "fsrc, fdst, length=0"],
  copytree: [copytree, "src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False"],
  ignore_patterns: [ignore_patterns, "*patterns"],
  rmtree: [rmtree, "path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None"],
  move: [move, "src, dst, copy_function=copy2"],
  which: [which, "cmd, mode=1, path=None"],
  get_terminal_size: [get_terminal_size, "fallback=(80, 24)"],
});

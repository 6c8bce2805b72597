/** Files and folders of the host by their paths: made, listed, renamed, removed. */
import { currentHost } from "../../host.js";
import { truthy } from "../../objects/truth.js";
import { libraryFunctions, pythonFunctions } from "../../objects/library_functions.js";
import { hostFiles } from "../io/files.js";
import { namedError, osError } from "../io/host_errors.js";
import { pathText } from "../io/open.js";
import { onFiles } from "./on_files.js";
import { StatResult } from "./stat_result.js";

/** `listdir(path='.')` */
export function listdir(path: unknown = "."): string[] {
  return onFiles(path ?? ".", (files, text) => {
    if (!files.exists(text)) throw namedError("ENOENT", path);
    if (!files.isDirectory(text)) throw namedError("ENOTDIR", path);
    return files.list(text);
  });
}

/** `mkdir(path, mode=0o777)` */
export function mkdir(path: unknown, _mode = 0o777): void {
  onFiles(path, (files, text) => {
    if (files.exists(text)) throw namedError("EEXIST", path);
    files.makeDirectory(text, false);
  });
}

/** `makedirs(name, mode=0o777, exist_ok=False)` */
export function makedirs(name: unknown, _mode = 0o777, exist_ok: unknown = false): void {
  onFiles(name, (files, text) => {
    if (files.exists(text)) {
      if (truthy(exist_ok) && files.isDirectory(text)) return;
      throw namedError("EEXIST", name);
    }
    files.makeDirectory(text, true);
  });
}

/** `remove(path)` */
export function remove(path: unknown): void {
  onFiles(path, (files, text) => {
    if (files.isDirectory(text)) throw namedError("EISDIR", path);
    files.remove(text);
  });
}

/** `unlink(path)` */
export function unlink(path: unknown): void {
  remove(path);
}

/** `rmdir(path)` */
export function rmdir(path: unknown): void {
  onFiles(path, (files, text) => {
    if (files.exists(text) && !files.isDirectory(text)) throw namedError("ENOTDIR", path);
    files.removeDirectory(text);
  });
}

/** `removedirs(name)`: the folder, then its parents as long as they are empty. */
export function removedirs(name: unknown): void {
  rmdir(name);
  for (let path = pathText(name).replace(/\/+$/, ""); path.includes("/"); ) {
    path = path.slice(0, path.lastIndexOf("/"));
    if (path === "" || (currentHost().files?.list(path).length ?? 1) > 0) return;
    rmdir(path);
  }
}

/** `rename(src, dst)` */
export function rename(src: unknown, dst: unknown): void {
  const from = pathText(src);
  const to = pathText(dst);
  try {
    hostFiles(src).rename(from, to);
  } catch (error) {
    throw osError(error, src, dst);
  }
}

/** `replace(src, dst)` */
export function replace(src: unknown, dst: unknown): void {
  rename(src, dst);
}

/** `stat(path)` */
export function stat(path: unknown): StatResult {
  const { mode, size, modified } = onFiles(path, (files, text) => files.stat(text));
  return new StatResult(mode, size, modified);
}

/** `access(path, mode)`: whether the file is there; of its modes only the bits for writing and executing are known. */
export function access(path: unknown, mode: number): boolean {
  const text = pathText(path);
  const { files } = currentHost();
  if (files === undefined || !files.exists(text)) return false;
  const bits = files.stat(text).mode;
  return ((mode & 1) === 0 || (bits & 0o111) !== 0) && ((mode & 2) === 0 || (bits & 0o222) !== 0) && ((mode & 4) === 0 || (bits & 0o444) !== 0);
}

/** `truncate(path, length)` */
export function truncate(path: unknown, length: number): void {
  onFiles(path, (files, text) => {
    const data = new Uint8Array(length);
    data.set(files.read(text).subarray(0, length));
    files.write(text, data, "replace");
  });
}

libraryFunctions("posix", {
  listdir: [listdir, "path=None"],
  mkdir: [mkdir, "path, mode=511, *, dir_fd=None"],
  remove: [remove, "path, *, dir_fd=None"],
  unlink: [unlink, "path, *, dir_fd=None"],
  rmdir: [rmdir, "path, *, dir_fd=None"],
  rename: [rename, "src, dst, *, src_dir_fd=None, dst_dir_fd=None"],
  replace: [replace, "src, dst, *, src_dir_fd=None, dst_dir_fd=None"],
  stat: [stat, "path, *, dir_fd=None, follow_symlinks=True"],
  access: [access, "path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True"],
  truncate: [truncate, "path, length"],
});
pythonFunctions("os", { makedirs: [makedirs, "name, mode=511, exist_ok=False"], removedirs: [removedirs, "name"] });

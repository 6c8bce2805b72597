/** `os.path`: names of files, POSIX. */
import { currentHost } from "../host.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { tuple, type Tuple } from "../objects/tuple.js";

export const sep = "/";

/** `join(a, *p)` */
export function join(a: string, ...p: readonly string[]): string {
  let path = a;
  for (const part of p) path = part.startsWith("/") ? part : path === "" || path.endsWith("/") ? path + part : `${path}/${part}`;
  return path;
}

/** `split(p)` */
export function split(p: string): Tuple<[string, string]> {
  const at = p.lastIndexOf("/") + 1;
  const head = p.slice(0, at);
  return tuple([/^\/*$/.test(head) ? head : head.replace(/\/+$/, ""), p.slice(at)]);
}

/** `basename(p)` */
export const basename = (p: string): string => split(p)[1];
/** `dirname(p)` */
export const dirname = (p: string): string => split(p)[0];

/** `splitext(p)` */
export function splitext(p: string): Tuple<[string, string]> {
  const match = /^(.*?\/?\.*[^/]*?[^/.][^/]*?)(\.[^./]*)$/s.exec(p);
  return match === null ? tuple([p, ""]) : tuple([match[1] ?? "", match[2] ?? ""]);
}

/** `isabs(s)` */
export const isabs = (s: string): boolean => s.startsWith("/");
/** `exists(path)` */
export const exists = (path: string): boolean => currentHost().files?.exists(path) ?? false;
/** `isdir(s)` */
export const isdir = (s: string): boolean => exists(s) && (currentHost().files?.isDirectory(s) ?? false);
/** `isfile(path)` */
export const isfile = (path: string): boolean => exists(path) && !isdir(path);

/** `normpath(path)` */
export function normpath(path: string): string {
  const out: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && out.length > 0 && out[out.length - 1] !== "..") out.pop();
    else if (part !== ".." || !path.startsWith("/")) out.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + out.join("/") || ".";
}

/** `abspath(path)` */
export const abspath = (path: string): string => normpath(isabs(path) ? path : join(currentHost().files?.workingDirectory() ?? "/", path));

pythonFunctions("posixpath", {
  join: [join, "a, *p"],
  split: [split, "p"],
  basename: [basename, "p"],
  dirname: [dirname, "p"],
  splitext: [splitext, "p"],
  isabs: [isabs, "s"],
  exists: [exists, "path"],
  isdir: [isdir, "s"],
  isfile: [isfile, "path"],
  normpath: [normpath, "path"],
  abspath: [abspath, "path"],
});

/** `os.path`: names of files, POSIX. */
import { currentHost } from "../host.js";
import { lookupSpecial } from "../objects/attributes.js";
import { AnyBytes } from "../objects/bytes.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { collect } from "../objects/iteration.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { isInt } from "../objects/py_float.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import { type_name } from "../objects/types.js";
import { pathText } from "./io/open.js";
import { onFiles } from "./os/on_files.js";

export const sep = "/";
export const altsep = null;
export const extsep = ".";
export const curdir = ".";
export const pardir = "..";
export const pathsep = ":";
export const defpath = "/bin:/usr/bin";
export const devnull = "/dev/null";
export const supports_unicode_filenames = false;

/** A part of a path for `join`, which has words of its own for what is none. */
function part(value: unknown, first: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof AnyBytes && typeof first === "string") throw new TypeError("Can't mix strings and bytes in path components");
  const isPath = typeof value === "object" && value !== null && lookupSpecial(value, "__fspath__") !== undefined;
  if (!isPath && !(value instanceof AnyBytes) && value !== first) throw new TypeError(`join() argument must be str, bytes, or os.PathLike object, not '${type_name(value)}'`);
  return pathText(value);
}

/** `join(a, *p)` */
export function join(a: unknown, ...p: readonly unknown[]): string {
  let path = part(a, a);
  for (const each of p) {
    const next = part(each, a);
    path = next.startsWith("/") ? next : path === "" || path.endsWith("/") ? path + next : `${path}/${next}`;
  }
  return path;
}

/** `split(p)` */
export function split(p: unknown): Tuple<[string, string]> {
  const path = pathText(p);
  const at = path.lastIndexOf("/") + 1;
  const head = path.slice(0, at);
  return tuple([/^\/*$/.test(head) ? head : head.replace(/\/+$/, ""), path.slice(at)]);
}

/** `basename(p)` */
export const basename = (p: unknown): string => split(p)[1];
/** `dirname(p)` */
export const dirname = (p: unknown): string => split(p)[0];

/** `splitext(p)`: leading dots of the last name begin no extension. */
export function splitext(p: unknown): Tuple<[string, string]> {
  const path = pathText(p);
  const start = path.lastIndexOf("/") + 1;
  const dot = path.lastIndexOf(".");
  return dot < start || /^\.*$/.test(path.slice(start, dot)) ? tuple([path, ""]) : tuple([path.slice(0, dot), path.slice(dot)]);
}

/** `splitdrive(p)`: there are no drives. */
export const splitdrive = (p: unknown): Tuple<[string, string]> => tuple(["", pathText(p)]);

/** `splitroot(p)` */
export function splitroot(p: unknown): Tuple<[string, string, string]> {
  const path = pathText(p);
  const root = /^\/\/(?!\/)|^\/?/.exec(path)![0];
  return tuple(["", root, path.slice(root.length)]);
}

/** `isabs(s)` */
export const isabs = (s: unknown): boolean => pathText(s).startsWith("/");
/** `normcase(s)` */
export const normcase = (s: unknown): unknown => (s instanceof AnyBytes ? s : pathText(s));

/** A question about a file: what can't be a path has CPython's words, what can't be looked at is answered with no. */
function ask(path: unknown, question: (path: string) => boolean | undefined): boolean {
  if (isInt(path)) return false;
  const text = pathText(path, "stat: path should be string, bytes, os.PathLike or integer, not %");
  try {
    return question(text) ?? false;
  } catch {
    return false;
  }
}

/** `exists(path)` */
export const exists = (path: unknown): boolean => ask(path, (text) => currentHost().files?.exists(text));
/** `lexists(path)` */
export const lexists = (path: unknown): boolean => exists(path);
/** `isdir(s)` */
export const isdir = (s: unknown): boolean => ask(s, (text) => currentHost().files?.isDirectory(text));
/** `isfile(path)` */
export const isfile = (path: unknown): boolean => ask(path, (text) => currentHost().files?.stat(text).isFile);
/** `islink(path)`: links are followed unseen. */
export const islink = (path: unknown): boolean => ask(path, () => false);
/** `ismount(path)` */
export const ismount = (path: unknown): boolean => ask(path, (text) => abspath(text) === "/");

/** `getsize(filename)` */
export const getsize = (filename: unknown): number => onFiles(filename, (files, text) => files.stat(text).size);
/** `getmtime(filename)` */
export const getmtime = (filename: unknown): number => onFiles(filename, (files, text) => files.stat(text).modified);

/** `samefile(f1, f2)` */
export function samefile(f1: unknown, f2: unknown): boolean {
  for (const path of [f1, f2]) onFiles(path, (files, text) => files.stat(text));
  return abspath(f1) === abspath(f2);
}

/** `normpath(path)` */
export function normpath(p: unknown): string {
  const path = pathText(p);
  if (path === "") return ".";
  const root = splitroot(path)[1];
  const out: string[] = [];
  for (const each of path.split("/")) {
    if (each === "" || each === ".") continue;
    if (each === ".." && out.length > 0 && out[out.length - 1] !== "..") out.pop();
    else if (each !== ".." || root === "") out.push(each);
  }
  return root + out.join("/") || ".";
}

/** `abspath(path)` */
export const abspath = (path: unknown): string => normpath(isabs(path) ? path : join(currentHost().files?.workingDirectory() ?? "/", pathText(path)));
/** `realpath(filename)`: links are followed unseen. */
export const realpath = (filename: unknown): string => abspath(filename);

const namesOf = (path: string): string[] => path.split("/").filter((name) => name !== "" && name !== ".");

/** `relpath(path, start='.')` */
export function relpath(path: unknown, start: unknown = "."): string {
  if (pathText(path) === "") throw new ValueError("no path specified");
  const from = namesOf(abspath(start ?? "."));
  const to = namesOf(abspath(path));
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/") || ".";
}

/** `commonprefix(m)`: letter by letter. */
export function commonprefix(m: unknown): string {
  const paths = collect(m).map((path) => pathText(path));
  const [first = ""] = paths;
  let length = 0;
  while (length < first.length && paths.every((path) => path[length] === first[length])) length++;
  return first.slice(0, length);
}

/** `commonpath(paths)` */
export function commonpath(paths: unknown): string {
  const all = collect(paths).map((path) => pathText(path));
  if (all.length === 0) throw new ValueError("commonpath() arg is an empty sequence");
  const absolute = all.filter((path) => path.startsWith("/")).length;
  if (absolute > 0 && absolute < all.length) throw new ValueError("Can't mix absolute and relative paths");
  const split = all.map(namesOf);
  const [first = []] = split;
  let same = 0;
  while (same < first.length && split.every((names) => names[same] === first[same])) same++;
  return (absolute > 0 ? "/" : "") + first.slice(0, same).join("/");
}

/** `expanduser(path)`: other users than one's own are not known. */
export function expanduser(path: unknown): string {
  const text = pathText(path);
  const home = currentHost().environment["HOME"];
  if (home === undefined || !/^~(?:\/|$)/.test(text)) return text;
  return home.replace(/\/+$/, "") + text.slice(1) || "/";
}

/** `expandvars(path)` */
export function expandvars(path: unknown): string {
  const { environment } = currentHost();
  return pathText(path).replace(/\$(?:(\w+)|\{([^}]*)\})/g, (whole: string, plain: string | undefined, braced: string | undefined) => environment[plain ?? braced ?? ""] ?? whole);
}

pythonFunctions("posixpath", {
  join: [join, "a, *p"],
  split: [split, "p"],
  basename: [basename, "p"],
  dirname: [dirname, "p"],
  splitext: [splitext, "p"],
  splitdrive: [splitdrive, "p"],
  splitroot: [splitroot, "p"],
  isabs: [isabs, "s"],
  normcase: [normcase, "s"],
  exists: [exists, "path"],
  lexists: [lexists, "path"],
  isdir: [isdir, "s"],
  isfile: [isfile, "path"],
  islink: [islink, "path"],
  ismount: [ismount, "path"],
  getsize: [getsize, "filename"],
  getmtime: [getmtime, "filename"],
  samefile: [samefile, "f1, f2"],
  normpath: [normpath, "path"],
  abspath: [abspath, "path"],
  realpath: [realpath, "filename, *, strict=False"],
  relpath: [relpath, "path, start=None"],
  commonprefix: [commonprefix, "m"],
  commonpath: [commonpath, "paths"],
  expanduser: [expanduser, "path"],
  expandvars: [expandvars, "path"],
});

/** `glob`: the files that a shell pattern means. */
import { currentHost } from "../host.js";
import { pythonFunctions } from "../objects/library_functions.js";
import { DONE, PyIterator } from "../objects/py_iterator.js";
import { truthy } from "../objects/truth.js";
import { pathText } from "./io/open.js";
import { globPattern } from "./pathlib/glob.js";

interface Options {
  readonly root_dir?: unknown;
  readonly recursive?: unknown;
  readonly include_hidden?: unknown;
}

const magic = (text: string): boolean => /[*?[]/.test(text);

class Search {
  private readonly root: string;
  private readonly recursive: boolean;
  private readonly hidden: boolean;

  constructor({ root_dir = null, recursive = false, include_hidden = false }: Options) {
    this.root = root_dir === null ? "" : pathText(root_dir).replace(/\/*$/, "/");
    this.recursive = truthy(recursive);
    this.hidden = truthy(include_hidden);
  }

  private at(path: string): string {
    return path.startsWith("/") ? path : this.root + path || ".";
  }

  private list(folder: string): string[] {
    const { files } = currentHost();
    try {
      return files !== undefined && files.isDirectory(this.at(folder)) ? files.list(this.at(folder)) : [];
    } catch {
      return [];
    }
  }

  private isFolder(path: string): boolean {
    return currentHost().files?.isDirectory(this.at(path)) ?? false;
  }

  find(pattern: string): string[] {
    const slash = pattern.lastIndexOf("/");
    const name = pattern.slice(slash + 1);
    const head = slash < 0 ? "" : slash === 0 ? "/" : pattern.slice(0, slash);
    if (!magic(pattern)) {
      const there = name === "" ? this.isFolder(head) : (currentHost().files?.exists(this.at(pattern)) ?? false);
      return there ? [pattern] : [];
    }
    const folders = head === "" || head === "/" ? [head] : magic(head) ? this.find(head).filter((path) => this.isFolder(path)) : [head];
    return folders.flatMap((folder) => this.names(folder, name).map((each) => (folder === "" ? each : folder.endsWith("/") ? folder + each : `${folder}/${each}`)));
  }

  /** The names in a folder that the last part of a pattern means. */
  private names(folder: string, name: string): string[] {
    if (this.recursive && name === "**") return ["", ...this.below(folder, "")].filter((path) => path !== "" || folder !== "");
    if (!magic(name)) {
      const path = folder === "" ? name : `${folder}/${name}`;
      return name === "" ? (this.isFolder(folder) ? [""] : []) : (currentHost().files?.exists(this.at(path)) ?? false) ? [name] : [];
    }
    const regex = globPattern(name);
    return this.list(folder).filter((each) => (this.hidden || name.startsWith(".") || !each.startsWith(".")) && regex.test(each));
  }

  private below(folder: string, prefix: string): string[] {
    return this.list(folder === "" ? prefix : `${folder}/${prefix}`)
      .filter((name) => this.hidden || !name.startsWith("."))
      .flatMap((name) => {
        const path = prefix === "" ? name : `${prefix}/${name}`;
        return [path, ...this.below(folder, path)];
      });
  }
}

/** `glob(pathname, *, root_dir=None, recursive=False, include_hidden=False)` */
export function glob(pathname: unknown, options: Options = {}): string[] {
  return new Search(options).find(pathText(pathname));
}

class Found extends PyIterator<string> {
  private readonly paths: string[];
  private at = 0;

  constructor(paths: string[]) {
    super();
    this.paths = paths;
  }

  next(): IteratorResult<string, undefined> {
    const path = this.paths[this.at++];
    return path === undefined ? DONE : { done: false, value: path };
  }
}

/** `iglob(pathname)`: the same, as an iterator. */
export function iglob(pathname: unknown, options: Options = {}): Iterable<string> {
  return new Found(glob(pathname, options));
}

/** `escape(pathname)` */
export function escape(pathname: string): string {
  return pathname.replace(/[*?[]/g, "[$&]");
}

const signature = "pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False";
pythonFunctions("glob", { glob: [glob, signature], iglob: [iglob, signature], escape: [escape, "pathname"] });

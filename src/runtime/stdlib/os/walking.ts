/** `os.scandir` and `os.walk`: what folders hold. */
import { currentHost } from "../../host.js";
import { invoke } from "../../objects/calls.js";
import { BaseException, OSError } from "../../objects/exceptions.js";
import { libraryClass, libraryFunctions, pythonFunctions } from "../../objects/library_functions.js";
import { DONE, PyIterator } from "../../objects/py_iterator.js";
import { repr } from "../../objects/repr.js";
import { truthy } from "../../objects/truth.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { registerType } from "../../objects/type_registry.js";
import { pathText } from "../io/open.js";
import { join } from "../os.path.js";
import { listdir, stat } from "./files.js";
import type { StatResult } from "./stat_result.js";

/** One name in a folder. */
export class DirEntry {
  readonly name: string;
  readonly path: string;

  constructor(folder: string, name: string) {
    this.name = name;
    this.path = join(folder, name);
  }

  is_dir(): boolean {
    return currentHost().files?.isDirectory(this.path) ?? false;
  }

  is_file(): boolean {
    return currentHost().files?.stat(this.path).isFile ?? false;
  }

  is_symlink(): boolean {
    return false;
  }

  stat(): StatResult {
    return stat(this.path);
  }

  __fspath__(): string {
    return this.path;
  }

  __repr__(): string {
    return `<DirEntry ${repr(this.name)}>`;
  }
}
libraryClass(DirEntry, { name: "DirEntry", module: "posix" }, { is_dir: "*, follow_symlinks=True", is_file: "*, follow_symlinks=True", is_symlink: "", stat: "*, follow_symlinks=True" }, "builtin");

/** What `scandir` gives: an iterator that is its own context manager. */
class ScandirIterator extends PyIterator<DirEntry> {
  private readonly folder: string;
  private readonly names: string[];
  private at = 0;

  constructor(folder: string, names: string[]) {
    super();
    this.folder = folder;
    this.names = names;
  }

  next(): IteratorResult<DirEntry, undefined> {
    const name = this.names[this.at++];
    return name === undefined ? DONE : { done: false, value: new DirEntry(this.folder, name) };
  }

  close(): void {
    this.at = this.names.length;
  }

  __enter__(): this {
    return this;
  }

  __exit__(): void {
    this.close();
  }
}
registerType(ScandirIterator, { name: "ScandirIterator", module: "posix", final: true });

/** `scandir(path='.')` */
export function scandir(path: unknown = "."): ScandirIterator {
  return new ScandirIterator(pathText(path ?? "."), listdir(path));
}

type Step = Tuple<[string, string[], string[]]>;

/** `walk(top, topdown=True, onerror=None, followlinks=False)`: a caller may take folders out of the list before they are entered. */
export function* walk(top: unknown, topdown: unknown = true, onerror: unknown = null): Generator<Step, void, unknown> {
  const folder = pathText(top);
  const folders: string[] = [];
  const others: string[] = [];
  try {
    for (const entry of scandir(folder)) (entry.is_dir() ? folders : others).push(entry.name);
  } catch (error) {
    if (!(error instanceof BaseException && error instanceof OSError)) throw error;
    if (onerror !== null) invoke(onerror, error);
    return;
  }
  if (truthy(topdown)) yield tuple([folder, folders, others]);
  for (const name of [...folders]) yield* walk(join(folder, name), topdown, onerror);
  if (!truthy(topdown)) yield tuple([folder, folders, others]);
}

libraryFunctions("posix", { scandir: [scandir, "path=None"] });
pythonFunctions("os", { walk: [walk, "top, topdown=True, onerror=None, followlinks=False"] });

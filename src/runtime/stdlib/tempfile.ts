/** `tempfile`: files and folders with names of their own, gone when they are closed. */
import { randomBytes } from "../entropy.js";
import { currentHost } from "../host.js";
import { getattr } from "../objects/attributes.js";
import { iter } from "../builtins/objects.js";
import { FileNotFoundError } from "../objects/exceptions.js";
import { libraryClass, pythonFunctions } from "../objects/library_functions.js";
import { repr } from "../objects/repr.js";
import { truthy } from "../objects/truth.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import type { FileBuffer, TextIOWrapper } from "./io/files.js";
import { open } from "./io/open.js";
import { mkdir } from "./os/files.js";
import { onFiles } from "./os/on_files.js";
import { abspath, join } from "./os.path.js";
import { rmtree } from "./shutil.js";

/** What `gettempdir` said; None before. */
export let tempdir: string | null = null;
export const TMP_MAX = 238328;

/** `gettempdir()` */
export function gettempdir(): string {
  const { environment } = currentHost();
  tempdir = environment["TMPDIR"] ?? environment["TEMP"] ?? environment["TMP"] ?? "/tmp";
  return tempdir;
}

/** `gettempprefix()` */
export const gettempprefix = (): string => "tmp";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_";

function freshPath(suffix: unknown, prefix: unknown, dir: unknown): string {
  const name = Array.from(randomBytes(8), (byte) => LETTERS[byte % LETTERS.length]).join("");
  return join(dir === null || dir === undefined ? gettempdir() : abspath(dir), `${typeof prefix === "string" ? prefix : "tmp"}${name}${typeof suffix === "string" ? suffix : ""}`);
}

/** `mkdtemp(suffix=None, prefix=None, dir=None)` */
export function mkdtemp(suffix: unknown = null, prefix: unknown = null, dir: unknown = null): string {
  const path = freshPath(suffix, prefix, dir);
  mkdir(path);
  return path;
}

/** `mkstemp(suffix=None, prefix=None, dir=None, text=False)`: the number of the open file says nothing here. */
export function mkstemp(suffix: unknown = null, prefix: unknown = null, dir: unknown = null): Tuple<[number, string]> {
  const path = freshPath(suffix, prefix, dir);
  const file = open(path, "xb");
  const descriptor = file.fileno();
  file.close();
  return tuple([descriptor, path]);
}

/** `mktemp(suffix='', prefix='tmp', dir=None)`: a name only. */
export function mktemp(suffix: unknown = "", prefix: unknown = "tmp", dir: unknown = null): string {
  const path = freshPath(suffix, prefix, dir);
  return typeof dir === "string" ? join(dir, path.slice(path.lastIndexOf("/") + 1)) : path;
}

interface FileOptions {
  readonly errors?: string | null;
  readonly delete_on_close?: unknown;
}

/** What `NamedTemporaryFile` gives: the file, and its removal. */
class TemporaryFileWrapper {
  readonly file: TextIOWrapper | FileBuffer;
  readonly name: string;
  readonly delete$: boolean;
  readonly $onClose: boolean;

  constructor(file: TextIOWrapper | FileBuffer, name: string, remove: boolean, onClose: boolean) {
    this.file = file;
    this.name = name;
    this.delete$ = remove;
    this.$onClose = onClose;
  }

  $remove(): void {
    if (this.delete$ && currentHost().files?.exists(this.name) === true) onFiles(this.name, (files, path) => files.remove(path));
  }

  close(): void {
    this.file.close();
    if (this.$onClose) this.$remove();
  }

  __getattr__(name: string): unknown {
    return getattr(this.file, name);
  }

  __enter__(): this {
    return this;
  }

  __exit__(): void {
    this.file.close();
    this.$remove();
  }

  __iter__(): unknown {
    return iter(this.file);
  }
}
libraryClass(TemporaryFileWrapper, { name: "_TemporaryFileWrapper", module: "tempfile" }, { close: "", __exit__: "exc, value, tb" });

/** `NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None, delete_on_close=True)` */
export function NamedTemporaryFile(mode = "w+b", buffering = -1, encoding: string | null = null, newline: string | null = null, suffix: unknown = null, prefix: unknown = null, dir: unknown = null, remove: unknown = true, { errors = null, delete_on_close = true }: FileOptions = {}): TemporaryFileWrapper {
  const path = freshPath(suffix, prefix, dir);
  return new TemporaryFileWrapper(open(path, mode, buffering, encoding, errors, newline), path, truthy(remove), truthy(delete_on_close));
}

/** `TemporaryFile(mode='w+b', …)` */
export function TemporaryFile(mode = "w+b", buffering = -1, encoding: string | null = null, newline: string | null = null, suffix: unknown = null, prefix: unknown = null, dir: unknown = null, options: FileOptions = {}): TemporaryFileWrapper {
  return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, true, options);
}

interface DirectoryOptions {
  readonly delete?: unknown;
}

/** `with TemporaryDirectory() as path` */
export class TemporaryDirectory {
  readonly name: string;
  readonly $delete: boolean;
  readonly $ignoreErrors: unknown;

  constructor(suffix: unknown = null, prefix: unknown = null, dir: unknown = null, ignore_cleanup_errors: unknown = false, { delete: remove = true }: DirectoryOptions = {}) {
    this.name = mkdtemp(suffix, prefix, dir);
    this.$delete = truthy(remove);
    this.$ignoreErrors = ignore_cleanup_errors;
  }

  __enter__(): string {
    return this.name;
  }

  __exit__(): void {
    if (this.$delete) this.cleanup();
  }

  cleanup(): void {
    try {
      rmtree(this.name, this.$ignoreErrors);
    } catch (error) {
      if (!(error instanceof FileNotFoundError)) throw error;
    }
  }

  __repr__(): string {
    return `<TemporaryDirectory ${repr(this.name)}>`;
  }
}
libraryClass(TemporaryDirectory, { name: "TemporaryDirectory", module: "tempfile", signature: "suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True" }, { cleanup: "", __exit__: "exc, value, tb" });

const fileSignature = "mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None";
pythonFunctions("tempfile", {
  gettempdir: [gettempdir, ""],
  gettempprefix: [gettempprefix, ""],
  mkdtemp: [mkdtemp, "suffix=None, prefix=None, dir=None"],
  mkstemp: [mkstemp, "suffix=None, prefix=None, dir=None, text=False"],
  mktemp: [mktemp, "suffix='', prefix='tmp', dir=None"],
  NamedTemporaryFile: [NamedTemporaryFile, `${fileSignature}, delete=True, *, errors=None, delete_on_close=True`],
  TemporaryFile: [TemporaryFile, `${fileSignature}, *, errors=None`],
});

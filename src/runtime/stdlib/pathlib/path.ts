/** `Path`: paths that reach the host's files. */
import { currentHost, type HostFiles } from "../../host.js";
import { AnyBytes, Bytes } from "../../objects/bytes.js";
import { RuntimeError, TypeError, ValueError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { truthy } from "../../objects/truth.js";
import { type_name } from "../../objects/types.js";
import { hostFiles } from "../io/files.js";
import type { FileBuffer, TextIOWrapper } from "../io/files.js";
import { namedError, osError } from "../io/host_errors.js";
import { open as openFile } from "../io/open.js";
import { StatResult } from "../os/stat_result.js";
import { globPattern } from "./glob.js";
import { PurePosixPath } from "./pure.js";

export class Path extends PurePosixPath {
  static cwd(this: unknown): Path {
    return Reflect.construct(classOf(this), [currentHost().files?.workingDirectory() ?? "/"]) as Path;
  }

  static home(this: unknown): Path {
    const home = currentHost().environment["HOME"];
    if (home === undefined) throw new RuntimeError("Could not determine home directory.");
    return Reflect.construct(classOf(this), [home]) as Path;
  }

  /** Runs something on the host's files; its errors become Python's. */
  $with<T>(act: (files: HostFiles, path: string) => T): T {
    const files = hostFiles(this.$text);
    try {
      return act(files, this.$text);
    } catch (error) {
      throw osError(error, this.$text);
    }
  }

  /** A question that a missing or forbidden file answers with no. */
  $ask(question: (files: HostFiles, path: string) => boolean): boolean {
    const { files } = currentHost();
    if (files === undefined || this.$text.includes("\0")) return false;
    try {
      return question(files, this.$text);
    } catch {
      return false;
    }
  }

  exists(): boolean {
    return this.$ask((files, path) => files.exists(path));
  }

  is_dir(): boolean {
    return this.$ask((files, path) => files.isDirectory(path));
  }

  is_file(): boolean {
    return this.$ask((files, path) => files.stat(path).isFile);
  }

  is_symlink(): boolean {
    return false;
  }

  stat(): StatResult {
    const { mode, size, modified } = this.$with((files, path) => files.stat(path));
    return new StatResult(mode, size, modified);
  }

  open(mode = "r", buffering = -1, encoding: string | null = null, errors: string | null = null, newline: string | null = null): TextIOWrapper | FileBuffer {
    return openFile(this.$text, mode, buffering, encoding, errors, newline);
  }

  read_text(encoding: string | null = null, errors: string | null = null, newline: string | null = null): string {
    const file = openFile(this.$text, "r", -1, encoding, errors, newline);
    const text = file.read();
    file.close();
    return text;
  }

  read_bytes(): Bytes {
    return new Bytes(this.$with((files, path) => (files.isDirectory(path) ? fail("EISDIR", path) : files.read(path))));
  }

  write_text(data: string, encoding: string | null = null, errors: string | null = null, newline: string | null = null): number {
    if (typeof data !== "string") throw new TypeError(`data must be str, not ${type_name(data)}`);
    const file = openFile(this.$text, "w", -1, encoding, errors, newline);
    const written = file.write(data);
    file.close();
    return written;
  }

  write_bytes(data: unknown): number {
    if (!(data instanceof AnyBytes)) throw new TypeError(`memoryview: a bytes-like object is required, not '${type_name(data)}'`);
    this.$with((files, path) => files.write(path, data.data.slice(), "replace"));
    return data.length;
  }

  touch(_mode = 0o666, exist_ok: unknown = true): void {
    this.$with((files, path) => {
      if (!files.exists(path)) files.write(path, new Uint8Array(0), "create");
      else if (!truthy(exist_ok)) throw namedError("EEXIST", path);
      else files.write(path, new Uint8Array(0), "append");
    });
  }

  mkdir(_mode = 0o777, parents: unknown = false, exist_ok: unknown = false): void {
    this.$with((files, path) => {
      if (files.exists(path)) {
        if (truthy(exist_ok) && files.isDirectory(path)) return;
        throw namedError("EEXIST", path);
      }
      files.makeDirectory(path, truthy(parents));
    });
  }

  rmdir(): void {
    this.$with((files, path) => files.removeDirectory(path));
  }

  unlink(missing_ok: unknown = false): void {
    this.$with((files, path) => {
      if (!files.exists(path)) {
        if (truthy(missing_ok)) return;
        throw namedError("ENOENT", path);
      }
      files.remove(path);
    });
  }

  rename(target: unknown): this {
    const to = this.with_segments(target);
    const files = hostFiles(this.$text);
    try {
      files.rename(this.$text, to.$text);
    } catch (error) {
      throw osError(error, this.$text, to.$text);
    }
    return to;
  }

  replace(target: unknown): this {
    return this.rename(target);
  }

  iterdir(): Iterable<this> {
    return this.$with((files, path) => {
      if (files.exists(path) && !files.isDirectory(path)) throw namedError("ENOTDIR", path);
      return files.list(path);
    }).map((name) => this.with_segments(this, name));
  }

  glob(pattern: string): Iterable<this> {
    const parts = this.with_segments(pattern);
    if (parts.$parts.length === 0) throw new ValueError(`Unacceptable pattern: ${repr(pattern)}`);
    const found: this[] = [];
    this.$globInto(parts.$parts, 0, found, new Set());
    return found;
  }

  rglob(pattern: string): Iterable<this> {
    return this.glob(`**/${pattern}`);
  }

  $children(): this[] {
    return this.is_dir() ? [...this.iterdir()] : [];
  }

  $globInto(parts: readonly string[], at: number, found: this[], seen: Set<string>): void {
    const part = parts[at];
    if (part === undefined) {
      if (!seen.has(this.$text)) found.push(this);
      seen.add(this.$text);
      return;
    }
    if (part === "**") {
      this.$globInto(parts, at + 1, found, seen);
      for (const child of this.$children()) if (child.is_dir()) child.$globInto(parts, at, found, seen);
      return;
    }
    if (!/[*?[]/.test(part)) {
      const next = this.with_segments(this, part);
      if (part === ".." || next.exists()) next.$globInto(parts, at + 1, found, seen);
      return;
    }
    const regex = globPattern(part);
    for (const child of this.$children()) if (regex.test(child.name) && (at === parts.length - 1 || child.is_dir())) child.$globInto(parts, at + 1, found, seen);
  }

  absolute(): this {
    return this.is_absolute() ? this : this.with_segments(currentHost().files?.workingDirectory() ?? "/", this);
  }

  resolve(_strict: unknown = false): this {
    const parts: string[] = [];
    for (const part of this.absolute().$parts) {
      if (part === "..") parts.pop();
      else parts.push(part);
    }
    return this.with_segments(`/${parts.join("/")}`);
  }

  expanduser(): this {
    if (this.$root !== "" || this.$parts[0] !== "~") return this;
    const home = currentHost().environment["HOME"];
    if (home === undefined) throw new RuntimeError("Could not determine home directory.");
    return this.with_segments(home, ...this.$parts.slice(1));
  }

  samefile(other_path: unknown): boolean {
    return this.resolve().$text === this.with_segments(other_path).resolve().$text;
  }
}

/** The class that a classmethod was called on. */
const classOf = (cls: unknown): Function => (typeof cls === "function" ? cls : Path);

const fail = (name: string, path: string): never => {
  throw namedError(name, path);
};

libraryClass(
  Path,
  { name: "PosixPath", module: "pathlib._local", bases: [PurePosixPath], signature: "*args" },
  {
    cwd: "",
    home: "",
    exists: "*, follow_symlinks=True",
    is_dir: "*, follow_symlinks=True",
    is_file: "*, follow_symlinks=True",
    is_symlink: "",
    stat: "*, follow_symlinks=True",
    open: "mode='r', buffering=-1, encoding=None, errors=None, newline=None",
    read_text: "encoding=None, errors=None, newline=None",
    read_bytes: "",
    write_text: "data, encoding=None, errors=None, newline=None",
    write_bytes: "data",
    touch: "mode=438, exist_ok=True",
    mkdir: "mode=511, parents=False, exist_ok=False",
    rmdir: "",
    unlink: "missing_ok=False",
    rename: "target",
    replace: "target",
    iterdir: "",
    glob: "pattern",
    rglob: "pattern",
    absolute: "",
    resolve: "strict=False",
    expanduser: "",
    samefile: "other_path",
  },
);

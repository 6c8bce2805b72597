/** Files that exist in memory only: what an example writes, and what its document says stands in a file. */
import type { HostFiles } from "../runtime/host.js";

/** The files by their absolute paths. */
export type FileTree = Readonly<Record<string, Uint8Array>>;

/** The folder that an example runs in. */
export const HOME = "/home/reader";

/** The absolute path that a program in `HOME` means. */
export function absolutePath(path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${HOME}/${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

const parentOf = (path: string): string => path.slice(0, Math.max(1, path.lastIndexOf("/")));

/** A failure with the code that Node gives it; the runtime makes Python's exception of it. */
export function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

interface File {
  readonly data: Uint8Array;
  readonly modified: number;
}

export class MemoryFiles implements HostFiles {
  private readonly files = new Map<string, File>();
  private readonly folders = new Set(["/", "/home", HOME, "/tmp"]);
  private readonly now: () => number;
  private size = 0;
  private readonly largest: number;

  /** `largest`: how many bytes all files may have together; what is more does not fit on the device. */
  constructor(files: FileTree, now: () => number, largest: number) {
    this.now = now;
    this.largest = largest;
    for (const [path, data] of Object.entries(files)) {
      this.makeDirectory(parentOf(path), true);
      this.put(path, data);
    }
  }

  /** All files as they are now. */
  tree(): Record<string, Uint8Array> {
    return Object.fromEntries([...this.files].map(([path, { data }]) => [path, data]));
  }

  read(path: string): Uint8Array {
    return this.file(absolutePath(path)).data;
  }

  write(given: string, data: Uint8Array, how: "replace" | "append" | "create"): void {
    const path = absolutePath(given);
    if (this.folders.has(path)) throw failure("EISDIR", path);
    if (!this.folders.has(parentOf(path))) throw failure(this.files.has(parentOf(path)) ? "ENOTDIR" : "ENOENT", path);
    const old = this.files.get(path)?.data;
    if (how === "create" && old !== undefined) throw failure("EEXIST", path);
    if (how !== "append" || old === undefined) return this.put(path, Uint8Array.from(data));
    const joined = new Uint8Array(old.length + data.length);
    joined.set(old);
    joined.set(data, old.length);
    this.put(path, joined);
  }

  exists(path: string): boolean {
    const at = absolutePath(path);
    return this.files.has(at) || this.folders.has(at);
  }

  isDirectory(path: string): boolean {
    return this.folders.has(absolutePath(path));
  }

  list(given: string): string[] {
    const path = absolutePath(given);
    if (!this.folders.has(path)) throw failure(this.files.has(path) ? "ENOTDIR" : "ENOENT", path);
    return [...this.files.keys(), ...this.folders].filter((each) => each !== "/" && parentOf(each) === path).map((each) => each.slice(each.lastIndexOf("/") + 1));
  }

  makeDirectory(given: string, parents: boolean): void {
    const path = absolutePath(given);
    if (this.files.has(path) || (this.folders.has(path) && !parents)) throw failure("EEXIST", path);
    if (this.folders.has(path)) return;
    if (!this.folders.has(parentOf(path))) {
      if (!parents) throw failure("ENOENT", path);
      this.makeDirectory(parentOf(path), true);
    }
    this.folders.add(path);
  }

  remove(given: string): void {
    const path = absolutePath(given);
    this.size -= this.file(path).data.length;
    this.files.delete(path);
  }

  removeDirectory(given: string): void {
    const path = absolutePath(given);
    if (!this.folders.has(path)) throw failure("ENOENT", path);
    if (this.list(path).length > 0) throw failure("ENOTEMPTY", path);
    this.folders.delete(path);
  }

  rename(from: string, to: string): void {
    const [source, target] = [absolutePath(from), absolutePath(to)];
    if (!this.folders.has(parentOf(target))) throw failure("ENOENT", target);
    if (this.folders.has(source)) {
      if (this.exists(target)) throw failure(this.files.has(target) ? "ENOTDIR" : "ENOTEMPTY", target);
      const moved = (path: string): string => (path === source || path.startsWith(`${source}/`) ? target + path.slice(source.length) : path);
      for (const folder of [...this.folders]) if (this.folders.delete(folder)) this.folders.add(moved(folder));
      for (const [path, file] of [...this.files]) {
        this.files.delete(path);
        this.files.set(moved(path), file);
      }
      return;
    }
    const file = this.file(source);
    if (this.folders.has(target)) throw failure("EISDIR", target);
    if (source === target) return;
    this.size -= this.files.get(target)?.data.length ?? 0;
    this.files.delete(source);
    this.files.set(target, file);
  }

  stat(given: string): ReturnType<HostFiles["stat"]> {
    const path = absolutePath(given);
    if (this.folders.has(path)) return { size: 4096, modified: this.now(), mode: 0o40755, isDirectory: true, isFile: false };
    const { data, modified } = this.file(path);
    return { size: data.length, modified, mode: 0o100644, isDirectory: false, isFile: true };
  }

  workingDirectory(): string {
    return HOME;
  }

  private file(path: string): File {
    const file = this.files.get(path);
    if (file === undefined) throw failure(this.folders.has(path) ? "EISDIR" : "ENOENT", path);
    return file;
  }

  private put(path: string, data: Uint8Array): void {
    const size = this.size - (this.files.get(path)?.data.length ?? 0) + data.length;
    if (size > this.largest) throw failure("ENOSPC", path);
    this.size = size;
    this.files.set(path, { data, modified: this.now() });
  }
}

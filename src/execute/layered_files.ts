/** Files in memory in front of real ones: what a program writes or takes away where it may only read, it does so in memory. */
import type { HostFiles } from "../runtime/host.js";
import { absolutePath, failure, type MemoryFiles } from "./memory_files.js";

/** Real files, seen from a realm: nothing here throws, and what is not allowed is not there. Paths are those of the program, absolute. */
export interface RealFiles {
  kind(path: string): "file" | "folder" | null;
  read(path: string): Uint8Array | null;
  list(path: string): readonly string[];
  size(path: string): number;
  /** Seconds since 1970. */
  modified(path: string): number;
  /** Whether what is at this path, or will be, may be changed; the methods below say why they could not, as Node does, or null. */
  writable(path: string): boolean;
  write(path: string, data: Uint8Array, how: "replace" | "append" | "create"): string | null;
  makeDirectory(path: string, parents: boolean): string | null;
  remove(path: string): string | null;
  removeDirectory(path: string): string | null;
  rename(from: string, to: string): string | null;
  /** Whether something was. */
  readonly changed: boolean;
}

export class LayeredFiles implements HostFiles {
  private readonly memory: MemoryFiles;
  private readonly real: RealFiles;
  /** Real ones that the program has taken away. */
  private readonly gone = new Set<string>();

  constructor(memory: MemoryFiles, real: RealFiles) {
    this.memory = memory;
    this.real = real;
  }

  read(given: string): Uint8Array {
    const path = absolutePath(given);
    return this.realKind(path) === "file" ? this.content(path) : this.isRealFolder(path) ? refuse("EISDIR", path) : this.memory.read(path);
  }

  write(given: string, data: Uint8Array, how: "replace" | "append" | "create"): void {
    const path = absolutePath(given);
    if (this.isRealFolder(path)) throw failure("EISDIR", path);
    if (this.isWritable(path)) return check(this.real.write(path, data, how), path);
    this.adoptParent(path);
    if (this.realKind(path) === "file") {
      if (how === "create") throw failure("EEXIST", path);
      if (how === "append") this.memory.write(path, this.content(path), "replace");
    }
    this.memory.write(path, data, how);
  }

  exists(given: string): boolean {
    const path = absolutePath(given);
    return this.memory.exists(path) || this.realKind(path) !== null;
  }

  isDirectory(given: string): boolean {
    const path = absolutePath(given);
    return this.memory.isDirectory(path) || this.isRealFolder(path);
  }

  list(given: string): string[] {
    const path = absolutePath(given);
    if (!this.isDirectory(path)) return this.realKind(path) === "file" ? refuse("ENOTDIR", path) : this.memory.list(path);
    const names = new Set(this.memory.isDirectory(path) ? this.memory.list(path) : []);
    if (this.real.kind(path) === "folder") for (const name of Array.from(this.real.list(path))) if (this.realKind(below(path, name)) !== null) names.add(name);
    return [...names];
  }

  makeDirectory(given: string, parents: boolean): void {
    const path = absolutePath(given);
    const kind = this.realKind(path);
    if (kind === "folder" && parents) return;
    if (kind !== null) throw failure("EEXIST", path);
    if (this.isWritable(path)) return check(this.real.makeDirectory(path, parents), path);
    this.adoptParent(path);
    this.memory.makeDirectory(path, parents);
  }

  remove(given: string): void {
    const path = absolutePath(given);
    const kind = this.realKind(path);
    if (kind === "folder") throw failure("EISDIR", path);
    if (this.isWritable(path)) return check(this.real.remove(path), path);
    if (kind === null) this.memory.remove(path);
    this.gone.add(path);
  }

  removeDirectory(given: string): void {
    const path = absolutePath(given);
    if (!this.isDirectory(path)) throw failure(this.exists(path) ? "ENOTDIR" : "ENOENT", path);
    if (this.list(path).length > 0) throw failure("ENOTEMPTY", path);
    if (this.isWritable(path)) return check(this.real.removeDirectory(path), path);
    if (this.memory.isDirectory(path)) this.memory.removeDirectory(path);
    this.gone.add(path);
  }

  /** A real folder is not renamed into memory: all of it would have to be read. */
  rename(from: string, to: string): void {
    const [source, target] = [absolutePath(from), absolutePath(to)];
    if (this.isWritable(source) && this.isWritable(target)) return check(this.real.rename(source, target), source);
    if (this.isWritable(source) || this.isWritable(target)) {
      if (this.isDirectory(source)) throw failure("EXDEV", source);
      this.write(target, this.read(source), "replace");
      return this.remove(source);
    }
    if (this.real.kind(source) === "folder" && !this.gone.has(source)) throw failure("EACCES", source);
    if (this.isRealFolder(target)) throw failure("EISDIR", target);
    this.adoptParent(target);
    if (this.realKind(source) === "file") {
      this.adoptParent(source);
      this.memory.write(source, this.content(source), "replace");
    }
    this.memory.rename(source, target);
    if (source !== target) this.gone.add(source);
  }

  stat(given: string): ReturnType<HostFiles["stat"]> {
    const path = absolutePath(given);
    const kind = this.realKind(path);
    if (kind === null) return this.memory.stat(path);
    const isDirectory = kind === "folder";
    return { size: this.real.size(path), modified: this.real.modified(path), mode: isDirectory ? 0o40755 : 0o100644, isDirectory, isFile: !isDirectory };
  }

  workingDirectory(): string {
    return this.memory.workingDirectory();
  }

  /** What is real at a path, unless the program has put something in its place, or taken it or a folder above it away. */
  private realKind(path: string): "file" | "folder" | null {
    if (this.memory.exists(path)) return null;
    for (let at = path; at !== "/"; at = parentOf(at)) {
      if (this.gone.has(at)) return null;
    }
    return this.real.kind(path);
  }

  /** Whether it is changed there and not in memory. */
  private isWritable(path: string): boolean {
    return !this.memory.exists(path) && this.real.writable(path);
  }

  private isRealFolder(path: string): boolean {
    return this.realKind(path) === "folder";
  }

  private content(path: string): Uint8Array {
    const data = this.real.read(path);
    if (data === null) throw failure("EACCES", path);
    // It is another realm's.
    return Uint8Array.from(data);
  }

  /** The real folder that a new file is put into is there in memory, too. */
  private adoptParent(path: string): void {
    const parent = parentOf(path);
    if (this.isRealFolder(parent)) this.memory.makeDirectory(parent, true);
  }
}

/** Throws what a change of a real file failed with. */
function check(code: string | null, path: string): void {
  if (code !== null) throw failure(code, path);
}

function refuse(code: string, path: string): never {
  throw failure(code, path);
}

const parentOf = (path: string): string => path.slice(0, Math.max(1, path.lastIndexOf("/")));
const below = (folder: string, name: string): string => (folder === "/" ? `/${name}` : `${folder}/${name}`);

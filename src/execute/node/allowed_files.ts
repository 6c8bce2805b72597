/** Real files that examples may read or write: those below some folders, links followed before that is asked. */
import { constants, closeSync, fstatSync, mkdirSync, openSync, readFileSync, readdirSync, realpathSync, renameSync, rmdirSync, statSync, type Stats, unlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import type { RealFiles } from "../layered_files.js";
import { HOME } from "../memory_files.js";

/** What `--allow-read` and `--allow-write` allow. */
export interface AllowedFolders {
  /** The document's folder, which a program finds where it runs. */
  readonly home: string;
  /** What may be read is below these, or below those for writing; absolute, links followed. */
  readonly read: readonly string[];
  readonly write: readonly string[];
}

/** The largest file that is read. */
const largest = 100_000_000;
const { O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_TRUNC, O_WRONLY } = constants;
const ways = { replace: O_TRUNC, append: O_APPEND, create: O_EXCL };

export class AllowedFiles implements RealFiles {
  private readonly allowed: AllowedFolders;
  private readonly readable: readonly string[];
  changed = false;

  constructor(allowed: AllowedFolders) {
    this.allowed = allowed;
    this.readable = [...allowed.read, ...allowed.write];
  }

  kind(path: string): "file" | "folder" | null {
    const stats = this.statsOf(path);
    // Pipes and devices may keep whoever reads them waiting for ever.
    return stats === null ? null : stats.isDirectory() ? "folder" : stats.isFile() ? "file" : null;
  }

  read(path: string): Uint8Array | null {
    const real = this.locate(path);
    if (real === null) return null;
    let file: number | null = null;
    try {
      // Its links were followed: one that stands there now was put there since.
      file = openSync(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
      const stats = fstatSync(file);
      return stats.isFile() && stats.size <= largest ? readFileSync(file) : null;
    } catch {
      return null;
    } finally {
      if (file !== null) closeSync(file);
    }
  }

  list(path: string): readonly string[] {
    const real = this.locate(path);
    try {
      return real === null ? [] : readdirSync(real);
    } catch {
      return [];
    }
  }

  size(path: string): number {
    return this.statsOf(path)?.size ?? 0;
  }

  modified(path: string): number {
    return (this.statsOf(path)?.mtimeMs ?? 0) / 1000;
  }

  writable(path: string): boolean {
    return this.place(path) !== null;
  }

  write(path: string, data: Uint8Array, how: keyof typeof ways): string | null {
    return this.change(path, (place) => {
      const file = openSync(place, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | ways[how], 0o666);
      try {
        if (!fstatSync(file).isFile()) throw Object.assign(new Error("not a file"), { code: "EACCES" });
        writeFileSync(file, data);
      } finally {
        closeSync(file);
      }
    });
  }

  makeDirectory(path: string, parents: boolean): string | null {
    return this.change(path, (place) => mkdirSync(place, { recursive: parents }));
  }

  remove(path: string): string | null {
    return this.change(path, unlinkSync);
  }

  removeDirectory(path: string): string | null {
    return this.change(path, rmdirSync);
  }

  rename(from: string, to: string): string | null {
    const target = this.place(to);
    return target === null ? "EACCES" : this.change(from, (place) => renameSync(place, target));
  }

  /** Changes what is at this path; the code of the failure, or null. */
  private change(path: string, action: (place: string) => void): string | null {
    const place = this.place(path);
    if (place === null) return "EACCES";
    this.changed = true;
    try {
      action(place);
      return null;
    } catch (error) {
      return error instanceof Error && "code" in error ? String(error.code) : "EIO";
    }
  }

  private statsOf(path: string): Stats | null {
    const real = this.locate(path);
    if (real === null) return null;
    try {
      return statSync(real);
    } catch {
      return null;
    }
  }

  /** The real path of a program's one; null for what is not there, and for what is not allowed. */
  private locate(path: string): string | null {
    try {
      const real = realpathSync(this.outside(path));
      return isBelow(this.readable, real) ? real : null;
    } catch {
      return null;
    }
  }

  /** Where a program's path leads that may be written, whether something is there or not; null when it may not. */
  private place(path: string): string | null {
    const { write } = this.allowed;
    if (write.length === 0) return null;
    const given = this.outside(path);
    const missing: string[] = [];
    for (let at = given; ; at = dirname(at)) {
      try {
        const real = join(realpathSync(at), ...missing);
        return isBelow(write, real) ? real : null;
      } catch {
        if (dirname(at) === at) return null;
        missing.unshift(basename(at));
      }
    }
  }

  /** A program finds itself in the document's folder. */
  private outside(path: string): string {
    const { home } = this.allowed;
    return path === HOME ? home : path.startsWith(`${HOME}/`) ? join(home, path.slice(HOME.length)) : path;
  }
}

const isBelow = (folders: readonly string[], path: string): boolean => folders.some((folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep));

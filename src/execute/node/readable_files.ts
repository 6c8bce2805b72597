/** Real files that examples may read: those below some folders, links followed before that is asked. */
import { constants, closeSync, fstatSync, openSync, readFileSync, readdirSync, realpathSync, statSync, type Stats } from "node:fs";
import { join, sep } from "node:path";
import type { RealFiles } from "../layered_files.js";
import { HOME } from "../memory_files.js";

/** What `--allow-read` allows. */
export interface Readable {
  /** The document's folder, which a program finds where it runs. */
  readonly home: string;
  /** What may be read is below these; absolute, links followed. */
  readonly folders: readonly string[];
}

/** The largest file that is read. */
const largest = 100_000_000;

export class ReadableFiles implements RealFiles {
  private readonly readable: Readable;

  constructor(readable: Readable) {
    this.readable = readable;
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
      file = openSync(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
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
    const { home, folders } = this.readable;
    try {
      const real = realpathSync(path === HOME ? home : path.startsWith(`${HOME}/`) ? join(home, path.slice(HOME.length)) : path);
      return folders.some((folder) => real === folder || real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) ? real : null;
    } catch {
      return null;
    }
  }
}

/**
 * The cache folder: compiled programs and V8's compiled code. Everything in it can be deleted at any time, by anyone, and is
 * written so that several runs at once can't see half a file. It must load nothing: it stands on the way of every start.
 */
import { readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make_folder.js";
import { sha256 } from "./sha256.js";

// asked at once: in the thread of an example the process is out of reach later
const writer = process.pid;

/** The user's cache folder for this tool, as each system wants it; `YIELDSTAR_CACHE` moves it, or turns it `off`. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>> = process.env, platform: string = process.platform): string | null {
  const { YIELDSTAR_CACHE: chosen, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local, HOME: home, USERPROFILE: profile } = environment;
  if (chosen === "off") return null;
  if (chosen !== undefined && chosen !== "") return chosen;
  const user = home ?? profile;
  if (platform === "win32" && local !== undefined) return join(local, "yieldstar", "Cache");
  if (xdg !== undefined && xdg.startsWith("/")) return join(xdg, "yieldstar");
  if (user === undefined || user === "") return null;
  return platform === "darwin" ? join(user, "Library", "Caches", "yieldstar") : join(user, ".cache", "yieldstar");
}

/** A name for what these parts determine together. */
export function cacheKey(...parts: readonly string[]): string {
  return sha256(parts.map((part) => `${part.length}:${part}`).join("")).slice(0, 40);
}

export class Cache {
  private readonly folder: string | null;
  private readonly built: string | null;

  /** `built`: a folder that is looked into as well, and never written: what the build made ahead. */
  constructor(folder: string | null, built: string | null = null) {
    this.folder = folder;
    this.built = built;
  }

  /** The file's bytes, or null when there is none that can be read. */
  read(name: string): Buffer | null {
    return contentOf(this.folder, name) ?? contentOf(this.built, name);
  }

  /** Puts the file there whole or not at all; a cache that can't be written is no error. */
  write(name: string, content: string | Uint8Array): void {
    if (this.folder === null) return;
    const temporary = join(this.folder, `${name}.${writer}.${Math.random().toString(36).slice(2)}`);
    try {
      makeFolder(this.folder);
      writeFileSync(temporary, content, { flag: "wx" });
      renameSync(temporary, join(this.folder, name));
    } catch {
      try {
        unlinkSync(temporary);
      } catch {
        // it was never there
      }
    }
  }
}

function contentOf(folder: string | null, name: string): Buffer | null {
  if (folder === null) return null;
  try {
    return readFileSync(join(folder, name));
  } catch {
    return null;
  }
}

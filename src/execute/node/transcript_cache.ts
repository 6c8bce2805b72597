/**
 * Transcripts by all that they follow from, so that an example that did not change is not run again. One file for each document: it is
 * written anew with what was asked for last, and so grows with its document only.
 */
import { createHash } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { serialize, deserialize } from "node:v8";
import type { Transcript } from "../transcript.js";
import { type Cache, cacheKey } from "./cache.js";
import type { IsolatedProgram, Limits } from "./isolated.js";

/** Longer ones are not kept, and no more of all documents together. */
const largestTranscript = 100_000;
const largestTotal = 100_000_000;
const prefix = "runs-";

export class TranscriptCache {
  private readonly cache: Cache;
  private readonly entry: string;
  private readonly determinants: string;
  private readonly known: ReadonlyMap<string, Transcript>;
  private readonly used = new Map<string, Transcript>();
  private isChanged = false;

  /** `document`: which file they are kept in. `stamp`: the engine's build; a run within other limits could end otherwise. */
  constructor(cache: Cache, document: string, stamp: string, { memoryMegabytes, outputBytes, fileBytes }: Limits) {
    this.cache = cache;
    this.entry = `${prefix}${cacheKey(document)}`;
    this.determinants = JSON.stringify([stamp, memoryMegabytes, outputBytes, fileBytes]);
    this.known = this.read();
  }

  /** The transcript of this program from an earlier run, or from this one. */
  async of(program: IsolatedProgram, run: () => Promise<Transcript>): Promise<Transcript> {
    // What takes real time, or is part of the world, may come out otherwise every time.
    if (program.clock === "real" || program.allowed !== undefined) return run();
    const key = this.keyOf(program);
    // Being followed changes nothing of what a program does.
    const kept = this.find(key) ?? (program.trace === true ? null : this.find(this.keyOf({ ...program, trace: true })));
    if (kept !== null) return kept;
    const transcript = await run();
    // A limit that was reached says something about the machine, too.
    if (transcript.problem === undefined && !transcript.timedOut && sizeOf(transcript) <= largestTranscript) {
      this.used.set(key, transcript);
      this.isChanged = true;
    }
    return transcript;
  }

  /** Writes what was used; `complete`: nothing else of the document will be asked for, and what was not used is forgotten. */
  keep(complete: boolean): void {
    if (!this.isChanged && (!complete || this.used.size === this.known.size)) return;
    this.cache.write(this.entry, serialize(complete ? this.used : new Map([...this.known, ...this.used])));
  }

  private find(key: string): Transcript | null {
    const kept = this.used.get(key) ?? this.known.get(key);
    if (kept === undefined) return null;
    this.used.set(key, kept);
    return kept;
  }

  private keyOf(program: IsolatedProgram): string {
    const hash = createHash("sha256").update(this.determinants);
    const { files = {}, ...rest } = program;
    hash.update(JSON.stringify(rest));
    for (const [path, data] of Object.entries(files)) hash.update(`\n${path.length}:${path}${data.length}:`).update(data);
    return hash.digest("hex");
  }

  private read(): ReadonlyMap<string, Transcript> {
    const bytes = this.cache.read(this.entry);
    if (bytes === null) return new Map();
    try {
      const found: unknown = deserialize(bytes);
      return found instanceof Map ? found : new Map();
    } catch {
      return new Map();
    }
  }
}

/** About as many bytes; one number of a timeline is told in ten. */
function sizeOf({ stdout, stderr, files = {}, timeline }: Transcript): number {
  const moments = timeline === undefined ? 0 : timeline.moments.length * 10;
  return stdout.length + stderr.length + moments + Object.values(files).reduce((sum, data) => sum + data.length, 0);
}

/** Takes away the files of the documents that were verified longest ago, when all are too many. */
export function limitTranscripts(folder: string | null, most = largestTotal): void {
  if (folder === null) return;
  try {
    const files = readdirSync(folder).filter((name) => name.startsWith(prefix)).map((name) => join(folder, name)).map((path) => ({ path, ...pick(path) }));
    let total = files.reduce((sum, { size }) => sum + size, 0);
    for (const { path, size } of files.sort((a, b) => a.modified - b.modified)) {
      if (total <= most) return;
      rmSync(path, { force: true });
      total -= size;
    }
  } catch {
    // no folder, or another run was quicker
  }
}

function pick(path: string): { size: number; modified: number } {
  const { size, mtimeMs } = statSync(path);
  return { size, modified: mtimeMs };
}

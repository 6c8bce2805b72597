/** `--watch`: documents are verified again when they change, or a file that they name, until Ctrl-C. */
import { basename, resolve } from "node:path";
import { printableLine } from "../../diagnostics/printable.js";
import type { DocumentResult } from "../../documents/verify.js";
import type { SourceText } from "../../syntax/source.js";
import { CommandFailure } from "../failure.js";

/** What watching needs of the command. */
export interface WatchedWork {
  /** The documents as they are now. */
  read(): Promise<readonly SourceText[]>;
  verify(documents: readonly SourceText[]): Promise<readonly DocumentResult[]>;
  /** Reports on what is known of all documents. */
  tell(results: readonly DocumentResult[]): Promise<unknown>;
  /** The absolute paths that a document has asked for, whether there is such a file or not. */
  filesNamedIn(document: SourceText): Iterable<string>;
  /** Says which documents are verified now. */
  announce(text: string): void;
}

/** Milliseconds without a change before anything is read: editors write in several steps. */
const quiet = 100;

/** Neither documents nor what they name. */
const folders: ReadonlySet<string> = new Set(["node_modules", ".git", "__pycache__", ".venv"]);
/** Programs that replace a file as a whole write one of such a name first. */
const temporary = /\.\d+$/;

/** Verifies all documents, and then those that change; ends with the process only. */
export async function watchDocuments(paths: readonly string[], work: WatchedWork): Promise<never> {
  const { watch } = await import("chokidar");
  const given = new Set(paths.map((path) => resolve(path)));
  const changes = new Changes();
  const watcher = watch([...given], {
    ignoreInitial: true,
    ignored: (path, stats) => !given.has(resolve(path)) && (folders.has(basename(path)) || (stats?.isFile() === true && temporary.test(path))),
  });
  watcher.on("all", (_event, path) => changes.add(resolve(path)));
  // A folder that can't be watched: what else there is goes on.
  watcher.on("error", (error) => complain(error instanceof Error ? error.message : String(error)));
  await new Promise<void>((ready) => void watcher.once("ready", ready));

  const texts = new Map<string, string>();
  const results = new Map<string, DocumentResult>();
  let changed: ReadonlySet<string> = new Set();
  for (let isFirst = true; ; isFirst = false) {
    try {
      const documents = await work.read();
      const due = documents.filter((each) => texts.get(each.path) !== each.text || [...work.filesNamedIn(each)].some((path) => changed.has(path)));
      const gone = [...texts.keys()].filter((path) => !documents.some((each) => each.path === path));
      for (const path of gone) if (texts.delete(path)) results.delete(path);
      if (due.length > 0 || gone.length > 0) {
        if (!isFirst) work.announce(`\n── ${[...due.map(({ path }) => `${printableLine(path)} again`), ...gone.map((path) => `${printableLine(path)} is gone`)].join(", ")} ──\n`);
        for (const { path, text } of due) texts.set(path, text);
        for (const result of await work.verify(due)) results.set(result.document.path, result);
        await work.tell(documents.flatMap(({ path }) => results.get(path) ?? []));
        watcher.add(documents.flatMap((each) => [...work.filesNamedIn(each)]));
        process.stderr.write(`watching ${documents.length} document${documents.length === 1 ? "" : "s"}; Ctrl-C ends\n`);
      }
    } catch (error) {
      // What is mistyped can't change; what can't be read now may be readable next time.
      if (isFirst || !(error instanceof CommandFailure)) throw error;
      complain(error.message);
    }
    changed = await changes.next();
  }
}

function complain(message: string): void {
  process.stderr.write(`yieldstar: ${printableLine(message)}\n`);
}

/** Paths that have changed, gathered until nothing more happens. */
class Changes {
  private paths = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private settled = false;
  private wake: (() => void) | null = null;

  add(path: string): void {
    this.paths.add(path);
    this.settled = false;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.settled = true;
      this.wake?.();
    }, quiet);
  }

  async next(): Promise<ReadonlySet<string>> {
    if (!this.settled) await new Promise<void>((wake) => (this.wake = wake));
    const { paths } = this;
    this.paths = new Set();
    this.settled = false;
    return paths;
  }
}

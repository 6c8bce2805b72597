/** What a run of an example needs to be told: all that its transcript follows from. */
import type { SourceText } from "../syntax/source.js";
import type { Circumstances } from "./circumstances.js";
import type { FileTree } from "./memory_files.js";

/** A module that the program may import: another block of its document, or a file beside it. */
export interface OwnModule {
  readonly javascript: string;
  readonly path: string;
  readonly source: string;
}

export interface ProgramRun {
  readonly javascript: string;
  readonly source: SourceText;
  /** `sys.argv[1:]` */
  readonly args?: readonly string[];
  /** The minor version of Python 3 that it runs as; the newest when absent. */
  readonly python?: number;
  /** What the document asks for; absent: what the user did. */
  readonly clock?: "real" | "virtual";
  readonly circumstances?: Circumstances;
  /** Lines that are typed. */
  readonly input?: readonly string[];
  /** Files in memory that are there at the start. */
  readonly files?: FileTree;
  /** `os.environ` */
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether what its tasks do is written down. */
  readonly trace?: boolean;
  /** The document's own modules by their names. */
  readonly modules?: Readonly<Record<string, OwnModule>>;
}

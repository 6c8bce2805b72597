/** The programs of this repository whose answers CPython gave: the samples, the programs of the unit tests, the literate specs. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

const FOLDERS = ["samples", "test/spec", "test/unit/stdlib/programs", "test/unit/stdlib/programs_with_files", "test/unit/stdlib/programs_with_processes", "test/unit/execute/programs", "test/unit/cli/programs"];

export interface RecordedProgram {
  /** The file's name without `.py`; of a document's block, with its number in it: `exceptions_0`. */
  readonly name: string;
  readonly text: string;
}

/** The Python files below a folder of the repository, and the `py` blocks of its documents. */
export function recordedProgramsOf(folder: string): RecordedProgram[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" }).flatMap((file) => {
    const path = `${root}${folder}/${file}`;
    const name = file.replace(/\.(?:py|md)$/, "");
    if (file.endsWith(".py")) return [{ name, text: readFileSync(path, "utf8") }];
    return file.endsWith(".md") ? [...readFileSync(path, "utf8").matchAll(/^```py\b.*\n([^]*?)^```/gm)].map(([, text = ""], i) => ({ name: `${name}_${i}`, text })) : [];
  });
}

/** The text of every one. */
export const recordedPrograms = (): string[] => FOLDERS.flatMap(recordedProgramsOf).map(({ text }) => text);

/** The calls of library functions of which only the result was recorded, one on each line. */
export const recordedCalls = (): string[] => readFileSync(new URL("stdlib/recorded_calls.txt", import.meta.url), "utf8").split("\n");

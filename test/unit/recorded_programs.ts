/** The programs of this repository whose answers CPython gave: the samples, the programs of the unit tests, the literate specs. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

const FOLDERS = ["samples", "test/spec", "test/unit/stdlib/programs", "test/unit/stdlib/programs_with_files", "test/unit/execute/programs"];

/** The Python files of a folder, and the `py` blocks of its documents. */
function programsIn(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    const path = `${root}${folder}/${name}`;
    if (name.endsWith(".py")) return [readFileSync(path, "utf8")];
    return name.endsWith(".md") ? [...readFileSync(path, "utf8").matchAll(/^```py\b.*\n([^]*?)^```/gm)].map(([, text = ""]) => text) : [];
  });
}

/** The text of every one. */
export const recordedPrograms = (): string[] => FOLDERS.flatMap(programsIn);

/** The files that a command's arguments mean: files as given, folders searched, `.gitignore` obeyed. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { printableLine } from "../diagnostics/printable.js";
import { reasonOf, usageError } from "./failure.js";

export interface InputFile {
  readonly path: string;
  /** The folder argument it was found in; null for a file that was named itself. */
  readonly folder: string | null;
}

/** All files, in the order of the arguments, each once. */
export async function inputFiles(paths: readonly string[], endings: readonly string[]): Promise<InputFile[]> {
  const found = new Map<string, InputFile>();
  const add = (file: InputFile): void => {
    const key = resolve(file.path);
    if (!found.has(key)) found.set(key, file);
  };
  for (const path of paths) {
    if (!isFolder(path)) add({ path, folder: null });
    else for (const file of await filesIn(path, endings)) add({ path: file, folder: path });
  }
  return [...found.values()];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw usageError(`can't read '${printableLine(path)}': ${reasonOf(error)}`);
  }
}

async function filesIn(folder: string, endings: readonly string[]): Promise<string[]> {
  const { globby } = await import("globby");
  const names = await globby(
    endings.map((ending) => `**/*${ending}`),
    { cwd: folder, gitignore: true, caseSensitiveMatch: false, ignore: ["**/node_modules/**", "**/__pycache__/**", "**/.venv/**"], followSymbolicLinks: false },
  );
  const prefix = folder === "." ? "" : folder.replace(/[\\/]+$/, "") + "/";
  return names.sort((a, b) => (a < b ? -1 : 1)).map((name) => prefix + name);
}

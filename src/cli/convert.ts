/** `yieldstar convert`: Python files to TypeScript files, each written whole or not at all. */
import { importedFiles, textsBeside, userModulesBeside } from "./user_modules.js";
import { statSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { convertToTypeScript } from "../convert.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hasErrors } from "../diagnostics/diagnostic.js";
import { printableLine } from "../diagnostics/printable.js";
import { renderDiagnostics } from "../diagnostics/render.js";
import { interruptibly } from "../execute/node/interruptible.js";
import { makeFolder } from "../execute/node/make_folder.js";
import type { SourceText } from "../syntax/source.js";
import { pythonParser } from "./compiler.js";
import { CommandFailure, reasonOf, usageError } from "./failure.js";
import { type InputFile, inputFiles } from "./inputs.js";
import { checkSize, readText } from "./sources.js";
import { type ColorChoice, paletteFor, Progress } from "./terminal.js";

export interface ConvertOptions {
  readonly output?: string;
  readonly stdout?: boolean;
  readonly check?: boolean;
  readonly format: boolean;
  readonly map: boolean;
  readonly python: number;
  readonly color: ColorChoice;
}

interface Conversion {
  readonly source: SourceText;
  readonly target: string;
  readonly typescript: string;
  readonly map: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the command; resolves to the exit status. */
export async function convert(paths: readonly string[], options: ConvertOptions): Promise<number> {
  if (options.stdout === true && options.output !== undefined) throw usageError("--stdout and --output exclude each other");
  const files = await inputFiles(paths, [".py"]);
  if (files.length === 0) throw usageError(`no Python files in ${paths.map((path) => `'${printableLine(path)}'`).join(", ")}`);
  const sources = files.map((file) => ({ file, source: readText(file.path) }));
  for (const { source } of sources) checkSize(source);
  const targets = targetsOf(files, options);
  const palette = paletteFor(process.stderr, options.color);
  const progress = new Progress("converting");
  const interrupt = (): void => {
    progress.stop();
    process.exit(130);
  };
  process.on("SIGINT", interrupt);
  try {
    const conversions: Conversion[] = [];
    const parser = await pythonParser();
    const shared = new Set(sources.flatMap(({ source }) => importedFiles(source.path, source.text)));
    for (const [i, { source }] of sources.entries()) {
      progress.say(`${printableLine(source.path)} (${i + 1} of ${sources.length})`);
      const converted = await interruptibly(() => convertToTypeScript(parser, source, { path: source.path, python: options.python, format: options.format, main: !shared.has(source.path), findUserModule: userModulesBeside(source.path), readUserModule: textsBeside(source.path) }), null);
      if (converted.kind !== "finished") return 130;
      const { typescript, map, diagnostics } = converted.value;
      conversions.push({ source, target: targets[i] ?? "", typescript, map, diagnostics });
    }
    const checked = options.check === true ? await check(conversions) : conversions;
    progress.stop();
    for (const { source, diagnostics } of checked) if (diagnostics.length > 0) process.stderr.write(`${renderDiagnostics(diagnostics, source, palette)}\n\n`);
    for (const conversion of checked) {
      if (hasErrors(conversion.diagnostics.filter((each) => each.name !== "type-error"))) continue;
      if (options.stdout === true) process.stdout.write(conversion.typescript);
      else await write(conversion, options.map);
    }
    return checked.some(({ diagnostics }) => hasErrors(diagnostics)) ? 1 : 0;
  } finally {
    process.removeListener("SIGINT", interrupt);
    progress.stop();
  }
}

/** Where each result goes; two that would meet in one file are refused before anything is converted. */
function targetsOf(files: readonly InputFile[], { output, stdout }: ConvertOptions): string[] {
  const [only] = files;
  const asFile = output !== undefined && files.length === 1 && only?.folder === null && extname(output) === ".ts" && !isFolder(output);
  const targets = files.map(({ path, folder }) => {
    if (asFile) return output;
    const name = path.replace(/\.pyw?$/i, "") + ".ts";
    if (output === undefined) return name;
    return join(output, folder === null ? basename(name) : relative(folder, name));
  });
  if (stdout !== true) {
    const seen = new Map<string, string>();
    for (const [i, target] of targets.entries()) {
      const other = seen.get(target);
      const path = files[i]?.path ?? "";
      if (other !== undefined) throw usageError(`'${printableLine(other)}' and '${printableLine(path)}' would both be written to '${printableLine(target)}'`);
      if (target === path) throw usageError(`'${printableLine(path)}' is not a Python file`);
      seen.set(target, path);
    }
  }
  return targets;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

async function write({ target, typescript, map }: Conversion, withMap: boolean): Promise<void> {
  try {
    makeFolder(dirname(target));
    await writeFileAtomic(target, typescript);
    if (withMap && map !== "") await writeFileAtomic(`${target}.map`, map);
  } catch (error) {
    throw new CommandFailure(`can't write '${printableLine(target)}': ${reasonOf(error)}`, 1);
  }
}

async function check(conversions: readonly Conversion[]): Promise<Conversion[]> {
  const { checkTypes, TypeCheckUnavailable } = await import("../print/check.js");
  const found = await checkTypes(conversions.map(({ source, target, typescript, map }) => ({ path: target, typescript, map, source }))).catch((error: unknown) => {
    throw error instanceof TypeCheckUnavailable ? new CommandFailure(error.message, 1) : error;
  });
  return conversions.map((conversion, i) => ({ ...conversion, diagnostics: [...conversion.diagnostics, ...(found[i] ?? [])] }));
}

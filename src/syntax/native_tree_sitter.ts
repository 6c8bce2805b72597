import { type CstNode, TreeCopier, type TreeCursor } from "./cst.js";
import { parseAcrossGaps } from "./grammar_gaps.js";
import type { PythonParser } from "./parser.js";

/** The part of the optional `tree-sitter` package that is used; the package may be absent, so its own types can't be named. */
interface NativeParser {
  setLanguage(language: object): void;
  parse(text: string, oldTree: null, options: { bufferSize: number }): { walk(): TreeCursor };
}

/** Where to import the two native packages from. */
export interface NativePackages {
  readonly core: string;
  readonly grammar: string;
}

async function defaultExport(specifier: string): Promise<unknown> {
  const module: unknown = await import(specifier);
  return typeof module === "object" && module !== null && "default" in module ? module.default : undefined;
}

const isConstructor = (value: unknown): value is new () => NativeParser => typeof value === "function";

/** The native parser, or null where its packages are not installed or their binaries do not load on this machine. */
export async function loadNativeParser(
  packages: NativePackages = { core: "tree-sitter", grammar: "tree-sitter-python" },
): Promise<PythonParser | null> {
  let parser: NativeParser;
  try {
    const Parser = await defaultExport(packages.core);
    if (!isConstructor(Parser)) return null;
    const language = await defaultExport(packages.grammar);
    if (typeof language !== "object" || language === null) return null;
    parser = new Parser();
    parser.setLanguage(language);
  } catch {
    return null;
  }
  const copier = new TreeCopier();
  const parseOnce = (text: string): CstNode => {
    // The binding's default buffer refuses texts of 32 KiB and more.
    const bufferSize = Math.max(32 * 1024, 2 * text.length + 2);
    return copier.copy(parser.parse(text, null, { bufferSize }).walk());
  };
  return { name: "tree-sitter", parse: (text) => parseAcrossGaps(parseOnce, text) };
}

import { type CstNode, TreeCopier, type TreeCursor } from "./cst.js";
import { parseAcrossGaps } from "./grammar_gaps.js";
import type { PythonParser } from "./parser.js";

/** The part of the optional `tree-sitter` package that is used; the package may be absent, so its own types can't be named. */
interface NativeParser {
  setLanguage(language: object): void;
  parse(text: string, oldTree: null, options: { bufferSize: number }): { walk(): TreeCursor };
}

/** Where to load the two native packages from. */
export interface NativePackages {
  readonly core: string;
  readonly grammar: string;
}

const isConstructor = (value: unknown): value is new () => NativeParser => typeof value === "function";

/** Node's `require` (it loads these two packages three times as fast as `import`), or null in a browser. */
function nodeRequire(): ((specifier: string) => unknown) | null {
  const module = globalThis.process?.getBuiltinModule?.("node:module");
  return module === undefined ? null : module.createRequire(import.meta.url);
}

/** The native parser, or null where its packages are not installed or their binaries do not load on this machine. */
export function loadNativeParser(packages: NativePackages = { core: "tree-sitter", grammar: "tree-sitter-python" }): PythonParser | null {
  const require = nodeRequire();
  if (require === null) return null;
  let parser: NativeParser;
  try {
    const Parser = require(packages.core);
    if (!isConstructor(Parser)) return null;
    const grammar = require(packages.grammar);
    if (typeof grammar !== "object" || grammar === null || !("language" in grammar)) return null;
    parser = new Parser();
    // Without the grammar's nodeTypeInfo: from it the binding would generate a class for each node type, which takes 20 ms and serves nobody here.
    parser.setLanguage({ language: grammar.language });
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

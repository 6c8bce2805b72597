/** The whole pipeline on one screen: source text → CST → AST → validated → facts → emitted tree → JavaScript or TypeScript. */
import { withClassNamespaces } from "./analysis/class_namespaces.js";
import { withChangeableFunctions } from "./analysis/changeable_functions.js";
import { withClosureCells } from "./analysis/closure_cells.js";
import { type NamesMode, withDynamicNames } from "./analysis/dynamic_names.js";
import { type FindModule, withoutStarImports } from "./analysis/star_imports.js";
import { withoutOverloads } from "./analysis/overloads.js";
import { withPrivateParameters } from "./analysis/private_parameters.js";
import { withShownNames } from "./analysis/shown_names.js";
import { withoutTypeParameters } from "./analysis/type_parameters.js";
import { analyse } from "./analysis/index.js";
import { MAX_NESTING, nodeDeeperThan } from "./analysis/nesting.js";
import { diagnose } from "./diagnostics/catalogue.js";
import { hasErrors, type Diagnostic } from "./diagnostics/diagnostic.js";
import { emitModule } from "./emit/module.js";
import type { FindUserModule } from "./emit/emitter.js";
import type { Program } from "./emit/ir.js";
import { printJavaScript } from "./print/javascript.js";
import { inOlderWords } from "./syntax/check/older_words.js";
import { checkSyntax } from "./syntax/check/check_syntax.js";
import { parseModule, type PythonParser } from "./syntax/index.js";
import { MAX_DEPTH } from "./syntax/lower.js";
import { type Observation, observe } from "./syntax/observed.js";
import type { SyntaxProblem } from "./syntax/problem.js";
import { SourceText } from "./syntax/source.js";
import { type CompilerWarning, compilerWarnings, syntaxWarnings } from "./syntax/warnings/index.js";
import { validate } from "./syntax/validate/validate.js";

/** Reads a module of the user's own by its dotted name and the number of leading dots. */
export type ReadUserModule = (name: string, level: number) => { readonly path: string; readonly text: string; readonly read: ReadUserModule } | null;

export interface CompileOptions {
  /** The file's path as tracebacks and diagnostics show it. */
  readonly path: string;
  /** The minor version of Python 3 whose behaviour is wanted; 13 unless told otherwise. */
  readonly python?: number;
  /** Accept `await` outside of functions, as notebooks do. */
  readonly topLevelAwait?: boolean;
  /** The program's main module: nothing imports from it. */
  readonly main?: boolean;
  /** Where a module of the user's own is, as a specifier (`./helpers.js`); null when there is none by that name. */
  readonly findUserModule?: FindUserModule;
  /** Marks in the output, by which a document's example is held to what stands beside each statement. */
  readonly observed?: Observation;
  /** The text of a module of the user's own, for `from m import *`; null when there is none by that name. */
  readonly readUserModule?: ReadUserModule;
  /** Where the program runs there will be a compiler, for `eval`, `exec` and `compile`. */
  readonly compiles?: boolean;
  /** A text that a running program gives to the compiler, not a module. */
  readonly text?: { readonly mode: Exclude<NamesMode, "module">; readonly hidesBuiltins: boolean };
}

export interface Compiled {
  /** The text of `(async ($) => { … })`; empty when there are errors. */
  readonly javascript: string;
  readonly diagnostics: Diagnostic[];
  /** What CPython's compiler would refuse, first error first. */
  readonly problems: SyntaxProblem[];
  /** Names that nothing binds, with their 1-based lines. */
  readonly undefinedNames: { name: string; line: number }[];
  /** The program reads from standard input. */
  readonly usesInput: boolean;
  /** What CPython's compiler warns of. A module's JavaScript says so itself; of a text whoever compiles it is told. */
  readonly warnings: readonly CompilerWarning[];
}

interface Emitted {
  readonly program: Program | null;
  readonly diagnostics: Diagnostic[];
  readonly problems: SyntaxProblem[];
  readonly undefinedNames: { name: string; line: number }[];
  readonly warnings: readonly CompilerWarning[];
}

/** Source text to the emitter's tree. Nesting that no stage can follow is said, at the text's first line. */
export function emitSource(parser: PythonParser, source: SourceText, options: CompileOptions): Emitted {
  try {
    return emitChecked(parser, source, options);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    return { program: null, problems: [], diagnostics: [tooDeep(source, options)], undefinedNames: [], warnings: [] };
  }
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes("call stack");
}

const tooDeep = (source: SourceText, { path }: CompileOptions): Diagnostic => diagnose("too-deeply-nested", path, { start: 0, end: source.line(1).length }, MAX_NESTING);

function emitChecked(parser: PythonParser, source: SourceText, options: CompileOptions): Emitted {
  const refused = (found: SyntaxProblem[], more: Diagnostic[] = []): Emitted => {
    const problems = options.python === undefined ? found : found.map((problem) => inOlderWords(problem, source, options.python!));
    const diagnostics = problems.map((p) => diagnose("syntax-error", options.path, p.span, p.message, p.type));
    return { program: null, problems, diagnostics: [...diagnostics, ...more], undefinedNames: [], warnings: [] };
  };
  const problems = checkSyntax(source);
  if (problems.length > 0) return refused(problems);
  const { module, problems: unread } = parseModule(parser, source);
  const invalid = validate(module, source, { topLevelAwait: options.topLevelAwait ?? false });
  if (invalid.length > 0) return refused(invalid);
  if (unread.length > 0) return refused([], unread.map((p) => (p.kind === "too-deeply-nested" ? diagnose(p.kind, options.path, p.span, MAX_DEPTH) : diagnose("unsupported-syntax", options.path, p.span, p.message))));

  const deep = nodeDeeperThan(module, MAX_NESTING);
  if (deep !== null) return refused([], [diagnose("too-deeply-nested", options.path, { start: deep.span.start, end: deep.span.start }, MAX_NESTING)]);

  const { text, compiles = false } = options;
  const isModule = text === undefined && !(options.main ?? true);
  const plain = withoutStarImports(options.observed === undefined ? module : observe(module, source, options.observed), parsing(parser, options.readUserModule), isModule || text !== undefined);
  const shown = isModule || text !== undefined ? plain : withShownNames(plain);
  const named = withDynamicNames(withClassNamespaces(withChangeableFunctions(withClosureCells(withoutTypeParameters(withPrivateParameters(withoutOverloads(shown)), source.text)))), { compiles, mode: text?.mode ?? "module", hidesBuiltins: text?.hidesBuiltins ?? false });
  const facts = analyse(named, { library: text !== undefined || isModule, ...(options.python !== undefined && { python: options.python }) });
  const { program, diagnostics } = emitModule(facts, source, { path: options.path, exported: isModule, findUserModule: options.findUserModule ?? (() => null), isText: text !== undefined, compiles });
  const undefinedNames = facts.undefinedNames.map((name) => ({ name: name.id, line: source.position(name.span.start).line }));
  return { program, diagnostics, problems: [], undefinedNames, warnings: compilerWarnings(syntaxWarnings(module, source), source) };
}

/** Modules of the user's own as trees; what can't be parsed will be refused when it is imported. */
function parsing(parser: PythonParser, read: ReadUserModule | undefined): FindModule {
  return (name, level) => {
    const found = read?.(name, level) ?? null;
    if (found === null) return null;
    const source = new SourceText(found.path, found.text);
    return checkSyntax(source).length > 0 ? null : { module: parseModule(parser, source).module, find: parsing(parser, found.read) };
  };
}

/** Compile a program to the JavaScript that `run` executes. */
export function compileForRun(parser: PythonParser, source: SourceText, options: CompileOptions): Compiled {
  const { program, diagnostics, problems, undefinedNames, warnings } = emitSource(parser, source, options);
  if (program === null || hasErrors(diagnostics)) return { javascript: "", diagnostics, problems, undefinedNames, usesInput: false, warnings };
  let javascript: string;
  try {
    javascript = printJavaScript(program, { source, synchronous: options.text !== undefined, ...(options.text === undefined && warnings.length > 0 && { warnings: JSON.stringify(warnings) }) }).text;
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    return { javascript: "", diagnostics: [tooDeep(source, options)], problems, undefinedNames, usesInput: false, warnings };
  }
  return { javascript, diagnostics, problems, undefinedNames, usesInput: /\binput\s*\(|\bstdin\b/.test(source.text), warnings };
}

/** Longer texts are left as our own printer lays them out: the formatter would take minutes. */
const LONGEST_FORMATTED = 1_000_000;

/** Convert a program to formatted TypeScript with its source map. */
export async function convertToTypeScript(
  parser: PythonParser,
  source: SourceText,
  options: CompileOptions & { readonly runtime?: string; readonly format?: boolean },
): Promise<{ typescript: string; map: string; diagnostics: Diagnostic[] }> {
  const { program, diagnostics } = emitSource(parser, source, options);
  if (program === null || hasErrors(diagnostics)) return { typescript: "", map: "", diagnostics };
  const { printTypeScript } = await import("./print/typescript.js");
  const { formatTypeScript } = await import("./print/format.js");
  const { sourceMap } = await import("./print/source_map.js");
  let printed: ReturnType<typeof printTypeScript>;
  let typescript: string;
  try {
    printed = printTypeScript(program, { runtime: options.runtime ?? "yieldstar/runtime" });
    const tooLong = printed.text.length > LONGEST_FORMATTED;
    if (tooLong && options.format !== false) diagnostics.push(diagnose("not-formatted", options.path, { start: 0, end: 0 }, LONGEST_FORMATTED));
    typescript = options.format === false || tooLong ? printed.text : await formatTypeScript(printed.text);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    return { typescript: "", map: "", diagnostics: [tooDeep(source, options)] };
  }
  const file = `${options.path.replace(/^.*[\\/]/, "").replace(/\.py$/, "")}.ts`;
  const map = sourceMap({ printed, formatted: typescript, source, file, sourceName: options.path.replace(/^.*[\\/]/, "") });
  return { typescript, map: JSON.stringify(map), diagnostics };
}

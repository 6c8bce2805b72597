/** `compile`, `eval` and `exec` of texts, through the compiler that whoever runs the program brings along. */
import { print } from "../builtins/print.js";
import { getattr } from "./attributes.js";
import { AnyBytes, Bytes } from "./bytes.js";
import { dict, Dict } from "./dict.js";
import { IndentationError, NotImplementedError, SyntaxError, TabError, TypeError, ValueError } from "./exceptions.js";
import { describeFunction, type AnyFunction } from "./functions.js";
import type { LiteralNode } from "./literal_node.js";
import { builtinsModule, ModuleNames } from "./module_names.js";
import { address, repr } from "./repr.js";
import { sourceText } from "./source_bytes.js";
import { registerType } from "./type_registry.js";
import { tuple, type PyTuple } from "./tuple.js";
import { type_name, type_of } from "./types.js";

export type CompileMode = "exec" | "eval" | "single";

/** What the compiler refuses, in CPython's terms. */
export interface RefusedText {
  readonly type: "SyntaxError" | "IndentationError" | "TabError";
  readonly message: string;
  readonly line: number;
  readonly offset: number;
  readonly text: string | null;
  readonly endLine: number;
  readonly endOffset: number;
}

export interface CompiledText {
  /** Runs the text with these names. */
  run(names: ModuleNames): void;
}

/** `hidesBuiltins`: names of builtins are looked up while the text runs, too. In mode `literal` the text is parsed only. */
export type TextCompiler = (text: string, path: string, mode: CompileMode | "literal", hidesBuiltins: boolean) => CompiledText | { readonly literal: LiteralNode } | { readonly refused: RefusedText } | { readonly unsupported: string };

let compiler: TextCompiler | null = null;

/** Whoever runs programs says how texts are compiled. */
export function setTextCompiler(compile: TextCompiler | null): void {
  compiler = compile;
}

/** A code object that `compile` made. */
export class CompiledCode {
  readonly co_name = "<module>";
  readonly co_qualname = "<module>";
  readonly co_filename: string;
  readonly co_firstlineno = 1;
  readonly co_argcount = 0;
  readonly co_varnames: PyTuple = tuple([]);
  readonly $text: string;
  readonly $mode: CompileMode;
  readonly $ready = new Map<boolean, CompiledText>();

  constructor(text: string, path: string, mode: CompileMode, hidesBuiltins = false) {
    this.$text = text;
    this.co_filename = path;
    this.$mode = mode;
    this.$code(hidesBuiltins);
  }

  $code(hidesBuiltins: boolean): CompiledText {
    let code = this.$ready.get(hidesBuiltins);
    if (code === undefined) this.$ready.set(hidesBuiltins, (code = compileText(this.$text, this.co_filename, this.$mode, hidesBuiltins)));
    return code;
  }

  __repr__(): string {
    return `<code object <module> at ${address(this)}, file "${this.co_filename}", line 1>`;
  }
}
registerType(CompiledCode, { name: "code", final: true });

function compileText(text: string, path: string, mode: CompileMode, hidesBuiltins: boolean): CompiledText {
  const made = accepted(text, path, mode, hidesBuiltins);
  if ("run" in made) return made;
  throw new NotImplementedError(`the compiler has no code for mode '${mode}'`);
}

/** The expression of a text, as `ast.literal_eval` looks at it; what is no expression is a SyntaxError. */
export function parseLiteral(text: string): LiteralNode {
  const made = accepted(text, "<unknown>", "literal", false);
  if ("literal" in made) return made.literal;
  throw new NotImplementedError("the compiler parses no expressions");
}

/** Whether texts can be compiled at all. */
export const hasCompiler = (): boolean => compiler !== null;

/** What the compiler makes of a text that it does not refuse. */
function accepted(text: string, path: string, mode: CompileMode | "literal", hidesBuiltins: boolean): CompiledText | { readonly literal: LiteralNode } {
  if (compiler === null) throw new NotImplementedError("there is no Python compiler where this program runs");
  if (text.includes("\0")) throw new SyntaxError("source code string cannot contain null bytes");
  const made = compiler(text, path, mode, hidesBuiltins);
  if ("run" in made || "literal" in made) return made;
  if ("unsupported" in made) throw new NotImplementedError(made.unsupported);
  const { refused } = made;
  const make = refused.type === "TabError" ? TabError : refused.type === "IndentationError" ? IndentationError : SyntaxError;
  throw new make(refused.message, tuple([path, refused.line, refused.offset, refused.text, refused.endLine, refused.endOffset]));
}

/** `compile(source, filename, mode)` */
export function compile(source: unknown, filename: unknown, mode: unknown, _flags: unknown = 0, _dont_inherit: unknown = false, _optimize: unknown = -1): CompiledCode {
  if (typeof mode !== "string") throw new TypeError(`compile() argument 'mode' must be str, not ${type_name(mode)}`);
  if (mode !== "exec" && mode !== "eval" && mode !== "single") throw new ValueError("compile() mode must be 'exec', 'eval' or 'single'");
  if (source instanceof CompiledCode) return source;
  const path = filename instanceof Bytes ? new TextDecoder().decode(filename.data) : filename;
  if (typeof path !== "string") throw new TypeError(`expected str, bytes or os.PathLike object, not ${type_name(filename)}`);
  return new CompiledCode(textOf(source, "compile", "string, bytes or AST object", path), path, mode);
}

function textOf(source: unknown, caller: string, wanted: string, path = "<string>"): string {
  if (typeof source === "string") return source;
  const data = source instanceof AnyBytes ? source.data : null;
  if (data !== null) return sourceText(data, path);
  throw new TypeError(`${caller}() arg 1 must be a ${wanted}`);
}

/** The names in sight where `eval` or `exec` was called: the module's, and a function's locals. */
type InSight = readonly [names: ModuleNames, snapshot: Dict | null];

/** Whether something may stand for the names of a scope: anything that takes an index does (PyMapping_Check). */
const hasItems = (value: unknown): boolean => value instanceof Dict || getattr(type_of(value), "__getitem__", null) !== null;

function namesFor(caller: string, [names, snapshot]: InSight, globals: unknown, locals: unknown): ModuleNames {
  if (globals !== null && !(globals instanceof Dict)) {
    if (hasItems(globals) && caller === "eval") throw new TypeError("globals must be a real dict; try eval(code, {}, mapping)");
    throw new TypeError(caller === "eval" ? "globals must be a dict" : `exec() globals must be a dict, not ${type_name(globals)}`);
  }
  if (locals !== null && !hasItems(locals)) throw new TypeError(caller === "eval" ? "locals must be a mapping" : `locals must be a mapping or None, not ${type_name(locals)}`);
  if (globals === null) return locals === null && snapshot === null ? names : new ModuleNames(names.globals, locals ?? snapshot ?? names.locals);
  if (!globals.has("__builtins__")) globals.set("__builtins__", builtinsModule());
  return new ModuleNames(globals, locals ?? globals);
}

/** Whether these names may mean something else than the builtins do. */
const hidesBuiltins = (names: ModuleNames): boolean => names.locals !== names.globals || names.globals.at("__builtins__") !== builtinsModule();

/** `eval(source, globals, locals)` */
export function eval_in(seen: InSight, source: unknown, globals: unknown = null, locals: unknown = null): unknown {
  const names = namesFor("eval", seen, globals, locals);
  const hidden = hidesBuiltins(names);
  const code = source instanceof CompiledCode ? source : new CompiledCode(textOf(source, "eval", "string, bytes or code object").replace(/^[ \t]+/, ""), "<string>", "eval", hidden);
  const before = names.result;
  names.result = null;
  code.$code(hidden).run(names);
  const { result } = names;
  names.result = before;
  return result;
}

/** `exec(source, globals, locals)` */
export function exec_in(seen: InSight, source: unknown, globals: unknown = null, locals: unknown = null): null {
  const names = namesFor("exec", seen, globals, locals);
  const hidden = hidesBuiltins(names);
  const code = source instanceof CompiledCode ? source : new CompiledCode(textOf(source, "exec", "string, bytes or code object"), "<string>", "exec", hidden);
  code.$code(hidden).run(names);
  return null;
}

const evals = new WeakMap<ModuleNames, AnyFunction>();
const execs = new WeakMap<ModuleNames, AnyFunction>();

/** `eval` as a value: whoever calls it, it sees the names of the module that mentions it; what it binds is gone afterwards, as the locals of a function that calls it would be. */
export const eval_of = (names: ModuleNames): AnyFunction => valueFor(evals, names, "eval", eval_in);

/** `exec` as a value. */
export const exec_of = (names: ModuleNames): AnyFunction => valueFor(execs, names, "exec", exec_in);

function valueFor(known: WeakMap<ModuleNames, AnyFunction>, names: ModuleNames, name: string, run: typeof eval_in): AnyFunction {
  let made = known.get(names);
  if (made === undefined) {
    made = (source: unknown, globals: unknown = null, locals: unknown = null) => run([names, dict()], source, globals, locals);
    describeFunction(made, "builtin", "source, /, globals=None, locals=None", name).module = "builtins";
    known.set(names, made);
  }
  return made;
}

/** What the interactive prompt does with the value of a line. */
export function display_in(names: ModuleNames, value: unknown): void {
  if (value === null) return;
  print(repr(value));
  names.globals.set("_", value);
}

/** `f.__code__`: the few things that programs look at. */
import { codeHolder } from "./changeable_functions.js";
import { freeNamesOf } from "./closures.js";
import { type AnyFunction, function_meta, function_signature } from "./functions.js";
import { identityOf } from "./identity.js";
import { tupleOf, type PyTuple } from "./tuple.js";
import { registerType } from "./type_registry.js";

export class CodeObject {
  readonly co_name: string;
  readonly co_qualname: string;
  readonly co_filename: string;
  readonly co_firstlineno: number;
  readonly co_varnames: PyTuple;
  readonly co_argcount: number;
  readonly co_posonlyargcount: number;
  readonly co_kwonlyargcount: number;
  readonly co_flags: number;
  readonly co_freevars: PyTuple;

  /** The function whose code it is. */
  declare readonly $function: Function;

  constructor(f: Function) {
    Object.defineProperty(this, "$function", { value: f });
    const meta = function_meta(f);
    const signature = function_signature(f);
    this.co_name = meta.name;
    this.co_qualname = meta.qualname;
    // plain functions that nobody registered carry their place themselves
    const code = (f as AnyFunction).$code ?? meta.code;
    this.co_filename = code?.file.path ?? meta.file ?? "<module>";
    this.co_firstlineno = code?.firstLine ?? meta.firstLine;
    this.co_varnames = tupleOf(signature.parameters.map((p) => p.name));
    this.co_argcount = signature.positional.length;
    this.co_posonlyargcount = signature.positionalOnly;
    this.co_kwonlyargcount = signature.keywordOnly.length;
    this.co_freevars = freeNamesOf(f);
    const kinds = { function: 0, builtin: 0, blocking: 0, generator: 0x20, coroutine: 0x80, async_generator: 0x200 };
    this.co_flags = 3 | kinds[meta.kind] | (signature.takesArgs ? 4 : 0) | (signature.takesKwargs ? 8 : 0);
  }

  __repr__(): string {
    return `<code object ${this.co_name} at 0x${identityOf(this).toString(16)}, file "${this.co_filename}", line ${this.co_firstlineno}>`;
  }
}
registerType(CodeObject, { name: "code", final: true });

const codes = new WeakMap<Function, CodeObject>();

/** The code object of a function; always the same one. */
export function codeOf(given: Function): CodeObject {
  const f = codeHolder(given);
  let code = codes.get(f);
  if (code === undefined) codes.set(f, (code = new CodeObject(f)));
  return code;
}

/** Functions whose defaults and code the program sets: `f.__defaults__ = (1,)`, `f.__code__ = g.__code__` (Objects/funcobject.c). */
import { defaultsOf, keywordDefaults } from "./attributes/function_attributes.js";
import { closureOf, shareClosure } from "./closures.js";
import { CodeObject, codeOf } from "./code_objects.js";
import { Dict } from "./dict.js";
import { DeprecationWarning, TypeError, ValueError } from "./exceptions.js";
import { describeFunction, function_meta, function_signature, type AnyFunction, type FunctionMeta } from "./functions.js";
import { keywordsAmong } from "./instance_creation.js";
import { signatureOf, type Parameter } from "./signatures.js";
import { PyTuple } from "./tuple.js";
import { unavailable } from "./unavailable.js";
import { warn } from "./warn.js";

/** What a call of such a function goes by. */
interface Parts {
  target: Function;
  /** As the program set them; undefined: as the text has them. */
  positional: PyTuple | null | undefined;
  keyword: Dict<string, unknown> | null | undefined;
}

const partsOf = new WeakMap<Function, Parts>();

/** `@changeable$`: the function in a form that looks at each call what its defaults and its code are now. */
export function changeable(f: Function): Function {
  const parts: Parts = { target: f, positional: undefined, keyword: undefined };
  const made = function (this: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(parts.target, this, parts.positional === undefined && parts.keyword === undefined ? args : completed(made, parts, args));
  };
  const from = function_meta(f);
  const meta = describeFunction(made as AnyFunction, from.kind, "", from.name);
  const { owner: _owner, ...shared } = from;
  Object.assign(meta, shared, { signature: "", parsed: function_signature(f) } satisfies Partial<FunctionMeta>);
  const code = (f as AnyFunction).$code ?? from.code;
  if (code !== undefined) meta.code = code;
  shareClosure(made, f);
  partsOf.set(made, parts);
  return made;
}

/** The arguments with the defaults that hold now in the places of those that are missing. */
function completed(f: Function, parts: Parts, args: readonly unknown[]): unknown[] {
  const { positional, keywordOnly } = function_signature(f);
  const keywords = keywordsAmong(args);
  const out = [...(keywords === null ? args : args.slice(0, -1))];
  if (parts.positional !== undefined && parts.positional !== null) {
    const offset = positional.length - parts.positional.length;
    for (let i = 0; i < positional.length; i++) if (out[i] === undefined && i >= offset) out[i] = parts.positional[i - offset];
  }
  if (parts.keyword === undefined || parts.keyword === null || keywordOnly.length === 0) return keywords === null ? out : [...out, keywords];
  while (out.length < positional.length) out.push(undefined);
  const options: Record<string, unknown> = { ...keywords };
  for (const { name } of keywordOnly) if (options[name] === undefined && parts.keyword.has(name)) options[name] = parts.keyword.at(name);
  return [...out, options];
}

/** Says anew which parameters a call may leave out. */
function describeAgain(f: Function, parts: Parts): void {
  const meta = function_meta(f);
  const { parameters, positional } = function_signature(parts.target);
  const offset = parts.positional === undefined ? 0 : positional.length - (parts.positional?.length ?? 0);
  const defaults: Record<string, unknown> = { ...function_meta(parts.target).defaults };
  let at = 0;
  const described = parameters.map((parameter): Parameter => {
    const isPositional = parameter.kind === "positional" || parameter.kind === "positional-only";
    const i = isPositional ? at++ : -1;
    if (isPositional && parts.positional !== undefined) return withDefault(parameter, defaults, i >= offset, parts.positional?.[i - offset]);
    if (parameter.kind === "keyword-only" && parts.keyword !== undefined) return withDefault(parameter, defaults, parts.keyword?.has(parameter.name) === true, parts.keyword?.get(parameter.name));
    return parameter;
  });
  meta.parsed = signatureOf(described);
  meta.defaults = defaults;
  const method = Object.hasOwn(f, "$asMethod") ? (Reflect.get(f, "$asMethod") as unknown) : undefined;
  if (typeof method === "function") Object.assign(function_meta(method), { parsed: signatureOf(described.slice(1)), defaults, kind: meta.kind } satisfies Partial<FunctionMeta>);
}

function withDefault(parameter: Parameter, defaults: Record<string, unknown>, isOptional: boolean, value: unknown): Parameter {
  if (isOptional) defaults[parameter.name] = value;
  else Reflect.deleteProperty(defaults, parameter.name);
  return { ...parameter, default: isOptional ? "..." : null };
}

/** A function of the library that is asked in another way: `Point.__new__` of a named tuple. */
interface TakesDefaults {
  readonly $takeDefaults?: (values: readonly unknown[]) => void;
}

function changing(f: Function, name: string): Parts {
  return partsOf.get(f) ?? unavailable(`setting ${name}`, "only functions of the module that sets it can change", function_meta(f).qualname);
}

/** `f.__defaults__` and `f.__kwdefaults__`, where the program set them; undefined: as the text has them. */
export const positionalDefaults = (f: Function): PyTuple | null | undefined => partsOf.get(f)?.positional;
export const keywordDefaultsSet = (f: Function): Dict<string, unknown> | null | undefined => partsOf.get(f)?.keyword;

/** The function whose code runs when this one is called. */
export const codeHolder = (f: Function): Function => partsOf.get(f)?.target ?? f;

/** `f.__defaults__ = value` */
export function setDefaults(f: Function & TakesDefaults, value: unknown): void {
  if (value !== null && !(value instanceof PyTuple)) throw new TypeError("__defaults__ must be set to a tuple object");
  if (f.$takeDefaults !== undefined) return f.$takeDefaults(value ?? []);
  if (value === null && !partsOf.has(f) && defaultsOf(f) === null) return;
  const parts = changing(f, "__defaults__");
  parts.positional = value;
  describeAgain(f, parts);
}

/** `f.__kwdefaults__ = value` */
export function setKeywordDefaults(f: Function, value: unknown): void {
  if (value !== null && !(value instanceof Dict)) throw new TypeError("__kwdefaults__ must be set to a dict object");
  if (value === null && !partsOf.has(f) && keywordDefaults(f) === null) return;
  const parts = changing(f, "__kwdefaults__");
  parts.keyword = value as Dict<string, unknown> | null;
  describeAgain(f, parts);
}

/** `f.__code__ = value`: the function does what another one does, with the defaults that it has. */
export function setCode(f: Function, value: unknown): void {
  if (!(value instanceof CodeObject)) throw new TypeError("__code__ must be set to a code object");
  const parts = changing(f, "__code__");
  const target = value.$function;
  if (target === parts.target) return;
  const [free, given] = [closureOf(f)?.length ?? 0, value.co_freevars.length];
  if (free !== given) throw new ValueError(`${function_meta(f).name}() requires a code object with ${free} free vars, not ${given}`);
  if (given > 0) unavailable("setting __code__", "the code has variables of the functions around it", function_meta(f).qualname);
  const kind = function_meta(target).kind;
  if (kind !== function_meta(parts.target).kind) warn(DeprecationWarning, "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)");
  parts.positional ??= defaultsOf(f) as PyTuple | null;
  parts.keyword ??= keywordDefaults(f) as Dict<string, unknown> | null;
  parts.target = target;
  function_meta(f).kind = kind;
  codeOf(target);
  describeAgain(f, parts);
}

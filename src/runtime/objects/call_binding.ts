/** Keyword arguments to JavaScript arguments, and CPython's words for every way a call can be wrong. */
import { builtinMismatch } from "./builtin_binding.js";
import { TypeError } from "./exceptions.js";
import type { FunctionKind } from "./functions.js";
import type { Parameter, Signature } from "./signatures.js";
import { nearestName } from "./suggestions.js";
import { version } from "../python_version.js";

export type Keywords = Record<string, unknown>;

/** Whom an error message is about: its qualified name, and how many arguments stand before the written ones (`self`). */
export interface Callee {
  readonly name: string;
  readonly self: 0 | 1;
  readonly kind: FunctionKind;
  /** `str.upper` itself: its first argument is the object. */
  readonly unbound: boolean;
  /** A type that is called: it counts its arguments in other words than a function. */
  readonly isType?: boolean;
}

/** The JavaScript arguments for `f(*args, **kwargs)`; raises TypeError when the signature does not allow the call. */
export function bindKeywords(signature: Signature, callee: () => Callee, args: readonly unknown[], keywords: Keywords): unknown[] {
  const out = args.slice();
  const { byName, positional } = signature;
  let options: Keywords | null = null;
  for (const name in keywords) {
    const value = keywords[name];
    const index = byName.get(name);
    if (index !== undefined) {
      if (index < args.length) throw mismatch(signature, callee(), args, keywords, (one) => new TypeError(`${one.name}() got multiple values for argument '${name}'`));
      out[index] = value;
    } else if (signature.takesKwargs || signature.keywordOnly.some((p) => p.name === name)) {
      if (name === "__proto__") options = Object.assign(Object.create(null) as Keywords, options);
      (options ??= {})[name] = value;
    } else throw mismatch(signature, callee(), args, keywords, (one) => unexpectedKeyword(signature, one, name, keywords));
  }
  if (args.length > positional.length && !signature.takesArgs) throw mismatch(signature, callee(), args, keywords, (one) => tooMany(signature, one, args.length, options));
  for (let i = args.length; i < signature.required; i++) {
    if (out[i] === undefined) throw mismatch(signature, callee(), args, keywords, (one) => missingPositional(signature, one, out));
  }
  if (signature.requiredKeywords > 0) checkRequiredKeywords(signature, callee, args, options);
  if (options !== null) {
    while (out.length < positional.length) out.push(undefined);
    out.push(options);
  }
  // A hole would be a hole in `...rest`.
  for (let i = args.length; i < out.length; i++) if (!(i in out)) out[i] = undefined;
  return out;
}

/** Checks a call without keywords. */
export function checkPositional(signature: Signature, callee: () => Callee, args: readonly unknown[]): void {
  const count = args.length;
  if (count > signature.positional.length && !signature.takesArgs) throw mismatch(signature, callee(), args, null, (one) => tooMany(signature, one, count, null));
  if (count < signature.required) throw mismatch(signature, callee(), args, null, (one) => missingPositional(signature, one, args));
  if (signature.requiredKeywords > 0) checkRequiredKeywords(signature, callee, args, null);
}

/** Built-in functions have words of their own, and see what is wrong in another order. */
function mismatch(signature: Signature, callee: Callee, args: readonly unknown[], keywords: Keywords | null, otherwise: (callee: Callee) => TypeError): TypeError {
  if (callee.kind === "function" && version.minor < 10) return otherwise({ ...callee, name: callee.name.slice(callee.name.lastIndexOf(".") + 1) });
  return (callee.kind === "builtin" ? builtinMismatch(signature, callee, args, keywords) : null) ?? otherwise(callee);
}

function checkRequiredKeywords(signature: Signature, callee: () => Callee, args: readonly unknown[], given: Keywords | null): void {
  const missing = signature.keywordOnly.filter((p) => p.default === null && (given === null || !Object.hasOwn(given, p.name)));
  if (missing.length > 0) throw mismatch(signature, callee(), args, given, (one) => missingError(one, "keyword-only", missing));
}

function unexpectedKeyword(signature: Signature, callee: Callee, name: string, keywords: Keywords): TypeError {
  const given = Object.keys(keywords);
  const positionalOnly = signature.parameters.filter((p) => p.kind === "positional-only" && given.includes(p.name));
  if (positionalOnly.length > 0) {
    return new TypeError(`${callee.name}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.map((p) => p.name).join(", ")}'`);
  }
  const near = version.minor < 13 ? null : nearestName(name, [...signature.byName.keys(), ...signature.keywordOnly.map((p) => p.name)]);
  return new TypeError(`${callee.name}() got an unexpected keyword argument '${name}'${near === null ? "" : `. Did you mean '${near}'?`}`);
}

function tooMany(signature: Signature, callee: Callee, count: number, options: Keywords | null): TypeError {
  const most = signature.positional.length + callee.self;
  const least = signature.required + callee.self;
  const given = count + callee.self;
  const takes = least === most ? `${most}` : `from ${least} to ${most}`;
  const plural = least === most && most === 1 ? "" : "s";
  const keywordOnly = options === null ? 0 : signature.keywordOnly.filter((p) => Object.hasOwn(options, p.name)).length;
  const got =
    keywordOnly === 0
      ? `${given} ${given === 1 ? "was" : "were"} given`
      : `${given} positional argument${given === 1 ? "" : "s"} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? "" : "s"}) were given`;
  return new TypeError(`${callee.name}() takes ${takes} positional argument${plural} but ${got}`);
}

function missingPositional(signature: Signature, callee: Callee, given: readonly unknown[]): TypeError {
  return missingError(
    callee,
    "positional",
    signature.positional.filter((p, index) => p.default === null && given[index] === undefined),
  );
}

function missingError(callee: Callee, kind: "positional" | "keyword-only", missing: readonly Parameter[]): TypeError {
  const names = missing.map((p) => `'${p.name}'`);
  const last = names.pop() ?? "";
  const list = names.length === 0 ? last : names.length === 1 ? `${names[0]} and ${last}` : `${names.join(", ")}, and ${last}`;
  return new TypeError(`${callee.name}() missing ${missing.length} required ${kind} argument${missing.length === 1 ? "" : "s"}: ${list}`);
}

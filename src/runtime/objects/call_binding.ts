/** Keyword arguments to JavaScript arguments, and CPython's words for every way a call can be wrong. */
import { TypeError } from "./exceptions.js";
import type { FunctionKind } from "./functions.js";
import type { Parameter, Signature } from "./signatures.js";
import { nearestName } from "./suggestions.js";

export type Keywords = Record<string, unknown>;

/** Whom an error message is about: its qualified name, and how many arguments stand before the written ones (`self`). */
export interface Callee {
  readonly name: string;
  readonly self: 0 | 1;
  readonly kind: FunctionKind;
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
      if (index < args.length) throw new TypeError(`${callee().name}() got multiple values for argument '${name}'`);
      out[index] = value;
    } else if (signature.takesKwargs || signature.keywordOnly.some((p) => p.name === name)) {
      if (name === "__proto__") options = Object.assign(Object.create(null) as Keywords, options);
      (options ??= {})[name] = value;
    } else throw unexpectedKeyword(signature, callee(), name, keywords);
  }
  if (args.length > positional.length && !signature.takesArgs) throw tooMany(signature, callee(), args.length, options);
  for (let i = args.length; i < signature.required; i++) {
    if (out[i] === undefined) throw missingPositional(signature, callee(), out);
  }
  if (signature.requiredKeywords > 0) checkRequiredKeywords(signature, callee, options);
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
  if (count > signature.positional.length && !signature.takesArgs) throw tooMany(signature, callee(), count, null);
  if (count < signature.required) throw missingPositional(signature, callee(), args);
  if (signature.requiredKeywords > 0) checkRequiredKeywords(signature, callee, null);
}

function checkRequiredKeywords(signature: Signature, callee: () => Callee, given: Keywords | null): void {
  const missing = signature.keywordOnly.filter((p) => p.default === null && (given === null || !Object.hasOwn(given, p.name)));
  if (missing.length > 0) throw missingError(callee(), "keyword-only", missing);
}

function unexpectedKeyword(signature: Signature, callee: Callee, name: string, keywords: Keywords): TypeError {
  const given = Object.keys(keywords);
  const positionalOnly = signature.parameters.filter((p) => p.kind === "positional-only" && given.includes(p.name));
  if (callee.kind === "builtin") {
    const takesNone = signature.byName.size === 0 && signature.keywordOnly.length === 0;
    return new TypeError(takesNone ? `${callee.name}() takes no keyword arguments` : `${shortName(callee)}() got an unexpected keyword argument '${name}'`);
  }
  if (positionalOnly.length > 0) {
    return new TypeError(`${callee.name}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.map((p) => p.name).join(", ")}'`);
  }
  const near = nearestName(name, [...signature.byName.keys(), ...signature.keywordOnly.map((p) => p.name)]);
  return new TypeError(`${callee.name}() got an unexpected keyword argument '${name}'${near === null ? "" : `. Did you mean '${near}'?`}`);
}

const shortName = (callee: Callee): string => callee.name.slice(callee.name.lastIndexOf(".") + 1);

function tooMany(signature: Signature, callee: Callee, count: number, options: Keywords | null): TypeError {
  if (callee.kind === "builtin") return wrongCount(signature, callee, count);
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
  if (callee.kind === "builtin") {
    const index = signature.positional.findIndex((_, i) => given[i] === undefined);
    const first = signature.positional[index];
    if (first !== undefined && first.kind === "positional") return new TypeError(`${shortName(callee)}() missing required argument '${first.name}' (pos ${index + 1})`);
    return wrongCount(signature, callee, given.length);
  }
  return missingError(
    callee,
    "positional",
    signature.positional.filter((p, index) => p.default === null && given[index] === undefined),
  );
}

/** Built-in functions count in other words than Python functions. */
function wrongCount(signature: Signature, callee: Callee, count: number): TypeError {
  const most = signature.positional.length;
  const least = signature.required;
  if (most === 0) return new TypeError(`${callee.name}() takes no arguments (${count} given)`);
  if (signature.byName.size > 0) return new TypeError(`${shortName(callee)}() takes at most ${most + signature.keywordOnly.length} argument${most === 1 ? "" : "s"} (${count} given)`);
  if (least === most && most === 1 && signature.keywordOnly.length === 0) return new TypeError(`${callee.name}() takes exactly one argument (${count} given)`);
  const bound = least === most ? most : count < least ? least : most;
  const word = least === most && !signature.takesArgs ? "" : count < least ? "at least " : "at most ";
  return new TypeError(`${shortName(callee)} expected ${word}${bound} argument${bound === 1 ? "" : "s"}, got ${count}`);
}

function missingError(callee: Callee, kind: "positional" | "keyword-only", missing: readonly Parameter[]): TypeError {
  const names = missing.map((p) => `'${p.name}'`);
  const last = names.pop() ?? "";
  const list = names.length === 0 ? last : names.length === 1 ? `${names[0]} and ${last}` : `${names.join(", ")}, and ${last}`;
  return new TypeError(`${callee.name}() missing ${missing.length} required ${kind} argument${missing.length === 1 ? "" : "s"}: ${list}`);
}

/**
 * What CPython's functions that are written in C say about a call that does not fit: other words than Python functions have,
 * in an order that follows from how the function takes its arguments (positions only, one object, keywords too).
 */
import { TypeError } from "./exceptions.js";
import type { Callee, Keywords } from "./call_binding.js";
import { signatureOf, type Signature } from "./signatures.js";
import { version } from "../python_version.js";

/** How `sorted` makes its list; its file puts it here. */
export const listing: { make: (x: unknown) => unknown } = { make: (x) => x };

const shortName = (callee: Callee): string => callee.name.slice(callee.name.lastIndexOf(".") + 1);
const plural = (count: number): string => (count === 1 ? "" : "s");

/** Whether a signature names anything that a call may give by keyword. */
export const takesKeywords = (signature: Signature): boolean => signature.byName.size > 0 || signature.keywordOnly.length > 0 || signature.takesKwargs;

/** What is wrong with a call of a built-in function; null when it fits. */
export function builtinMismatch(signature: Signature, callee: Callee, args: readonly unknown[], keywords: Keywords | null): TypeError | null {
  if (callee.unbound) {
    if (args.length === 0) return new TypeError(`unbound method ${callee.name}() needs an argument`);
    return builtinMismatch(signatureOf(signature.parameters.slice(1)), { ...callee, unbound: false }, args.slice(1), keywords);
  }
  if (takesKeywords(signature) && !signature.takesArgs) {
    const mismatch = keywordMismatch(signature, callee, args.length, keywords ?? {});
    // it makes its list before the keywords go to `sort`
    if (mismatch !== null && callee.name === "sorted" && args.length === 1) listing.make(args[0]);
    return mismatch;
  }
  if (keywords !== null && !takesKeywords(signature)) {
    // what takes a plain tuple of arguments says its name without the module
    for (const _ in keywords) return new TypeError(`${callee.name === "_functools.reduce" ? "reduce" : callee.name}() takes no keyword arguments`);
  }
  const counted = countMismatch(signature, callee, args.length);
  if (counted !== null || signature.takesKwargs) return counted;
  for (const name in keywords) {
    if (!signature.keywordOnly.some((p) => p.name === name)) return shortName(callee) === "zip_longest" ? new TypeError("zip_longest() got an unexpected keyword argument") : unexpectedKeyword(`${shortName(callee)}()`, name);
  }
  return null;
}

/** Functions that take positions only: `find expected at least 1 argument, got 0`. */
function countMismatch(signature: Signature, callee: Callee, count: number): TypeError | null {
  const most = signature.positional.length;
  const least = signature.required;
  if (count >= least && (count <= most || signature.takesArgs)) return null;
  if (most === 0) return new TypeError(`${callee.name}() takes no arguments (${count} given)`);
  if (least === 1 && most === 1 && !signature.takesArgs && callee.isType !== true) return new TypeError(`${version.minor < 9 ? shortName(callee) : callee.name}() takes exactly one argument (${count} given)`);
  if (callee.isType === true && callee.name === "partial") return new TypeError("type 'partial' takes at least one argument");
  const bound = count < least ? least : most;
  const word = least === most && !signature.takesArgs ? "" : count < least ? "at least " : "at most ";
  return new TypeError(`${shortName(callee)} expected ${word}${bound} argument${plural(bound)}, got ${count}`);
}

/** Functions that take keywords too: `split() takes at most 2 arguments (3 given)`. */
function keywordMismatch(signature: Signature, callee: Callee, count: number, keywords: Keywords): TypeError | null {
  const name = callee.name === "function" ? "function" : `${callee.name === "sorted" ? "sort" : shortName(callee)}()`;
  const names = Object.keys(keywords);
  const most = signature.positional.length;
  const all = most + signature.keywordOnly.length;
  const alone = signature.positionalOnly;
  const least = signature.positional.filter((p, i) => i < alone && p.default === null).length;
  if (callee.isType === true && names.length === 0 && count > all && (callee.name === "int" || callee.name === "str")) return new TypeError(`${callee.name} expected at most ${all} arguments, got ${count}`);
  if (callee.name === "enumerate" && count + names.length <= all) {
    const strange = names.find((one) => !signature.byName.has(one) || !(count > 0 || names.includes("iterable")));
    return new TypeError(strange === undefined ? `enumerate() missing required argument 'iterable'${version.minor < 11 ? " (pos 1)" : ""}` : `'${strange}' is an invalid keyword argument for enumerate()`);
  }
  if (callee.name === "sorted" && count !== 1) return new TypeError(`sorted expected 1 argument, got ${count}`);
  if (!signature.takesKwargs && count + names.length > all) {
    return new TypeError(`${name} takes at most ${all} ${count === 0 ? "keyword " : ""}argument${plural(all)} (${count + names.length} given)`);
  }
  if (count > most) {
    if (most === 0) return new TypeError(`${name} takes no positional arguments`);
    return new TypeError(`${name} takes ${signature.required < most ? "at most" : "exactly"} ${most} positional argument${plural(most)} (${count} given)`);
  }
  if (count < least) return new TypeError(`${name} takes ${least < most ? "at least" : "exactly"} ${least} positional argument${plural(least)} (${count} given)`);
  for (let i = count; i < most; i++) {
    const p = signature.positional[i];
    if (p !== undefined && p.default === null && !names.includes(p.name)) return new TypeError(`${name} missing required argument '${p.name}' (pos ${i + 1})`);
  }
  const required = signature.keywordOnly.findIndex((p) => p.default === null && !names.includes(p.name));
  if (required >= 0) return new TypeError(`${name} missing required argument '${signature.keywordOnly[required]?.name}' (pos ${most + required + 1})`);
  for (const given of names) {
    const index = signature.byName.get(given);
    if (index !== undefined && index < count) return new TypeError(`argument for ${name} given by name ('${given}') and position (${index + 1})`);
    if (index === undefined && !signature.takesKwargs && !signature.keywordOnly.some((p) => p.name === given)) return unexpectedKeyword(name === "function" || name === "Decimal()" ? "this function" : name, given);
  }
  return null;
}

const unexpectedKeyword = (name: string, keyword: string): TypeError => new TypeError(version.minor < 13 ? `'${keyword}' is an invalid keyword argument for ${name}` : `${name} got an unexpected keyword argument '${keyword}'`);

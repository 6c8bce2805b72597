/** What `match` asks of its subject: the parts that class patterns name, what a star or `**rest` takes. */
import { getattr, hasattr } from "./attributes.js";
import type { Dict } from "./dict.js";
import { dict } from "./dict.js";
import { TypeError, ValueError } from "./exceptions.js";
import { contains } from "./compare.js";
import { len } from "../builtins/objects.js";
import { set } from "./set.js";
import { iterate } from "./iteration.js";
import { getitem } from "./subscript.js";
import { isClass } from "./type_registry.js";
import { isinstance, type_name } from "./types.js";
import { repr } from "./repr.js";
import { PyTuple, tuple } from "./tuple.js";

/** Types whose single positional pattern is the subject itself. */
const SELF_MATCHING: ReadonlySet<string> = new Set(["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"]);

/** The parts that `C(p1, …, name=p)` matches, positional ones first; null when the subject is no instance or lacks one. */
export function match_class(subject: unknown, cls: unknown, positional: number, names: readonly string[]): unknown[] | null {
  if (!isClass(cls)) throw new TypeError("called match pattern must be a class");
  if (!isinstance(subject, cls as never)) return null;
  const parts: unknown[] = [];
  if (positional > 0) {
    const name = String(getattr(cls, "__name__"));
    const declared: unknown = hasattr(cls, "__match_args__") ? getattr(cls, "__match_args__") : tuple([]);
    if (!(declared instanceof PyTuple)) throw new TypeError(`${name}.__match_args__ must be a tuple (got ${type_name(declared)})`);
    const args: readonly unknown[] = declared;
    if (args.length === 0 && SELF_MATCHING.has(name)) {
      if (positional > 1) throw new TypeError(`${name}() accepts 1 positional sub-pattern (${positional} given)`);
      parts.push(subject);
    } else {
      if (positional > args.length) throw new TypeError(`${name}() accepts ${args.length} positional sub-pattern${args.length === 1 ? "" : "s"} (${positional} given)`);
      for (let i = 0; i < positional; i++) {
        const attribute = args[i];
        if (typeof attribute !== "string") throw new TypeError(`__match_args__ elements must be strings (got ${type_name(attribute)})`);
        if (names.includes(attribute) || args.indexOf(attribute) < i) throw new TypeError(`${name}() got multiple sub-patterns for attribute ${repr(attribute)}`);
        if (!hasattr(subject, attribute)) return null;
        parts.push(getattr(subject, attribute));
      }
    }
  }
  for (const attribute of names) {
    if (!hasattr(subject, attribute)) return null;
    parts.push(getattr(subject, attribute));
  }
  return parts;
}

/** Whether a mapping has all keys of a pattern; they must differ, which only the running program knows of dotted names. */
export function match_keys(subject: unknown, keys: readonly unknown[]): boolean {
  if (len(subject) < keys.length) return false;
  const seen = set();
  for (const key of keys) {
    if (seen.has(key)) throw new ValueError(`mapping pattern checks duplicate key (${repr(key)})`);
    seen.add(key);
    if (!contains(subject, key)) return false;
  }
  return true;
}

/** `[a, *rest, b]`: the items that the star takes, as a list. */
export function match_rest(subject: unknown, before: number, after: number): unknown[] {
  const items = [...iterate(subject)];
  return items.slice(before, items.length - after);
}

/** `{"k": v, **rest}`: the entries that no key pattern named. */
export function match_remaining(subject: unknown, keys: readonly unknown[]): Dict<unknown, unknown> {
  const rest: Dict<unknown, unknown> = dict();
  for (const key of iterate(subject)) rest.set(key, getitem(subject, key));
  for (const key of keys) rest.delete(key);
  return rest;
}

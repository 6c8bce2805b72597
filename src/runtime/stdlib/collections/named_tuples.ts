/** `collections.namedtuple`. */
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { collect } from "../../objects/iteration.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { makeNamedTuple } from "../../objects/named_tuple.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { truthy } from "../../objects/truth.js";

const KEYWORDS = new Set("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(" "));
const isIdentifier = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(name);

interface NamedTupleOptions {
  readonly rename?: unknown;
  readonly defaults?: unknown;
  readonly module?: string | null;
}

/** `namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)` */
export function namedtuple(typename: string, field_names: unknown, { rename = false, defaults = null, module = null }: NamedTupleOptions = {}): Function {
  const given = typeof field_names === "string" ? field_names.replaceAll(",", " ").split(/\s+/).filter(Boolean) : collect(field_names).map((name) => str(name));
  const name = str(typename);
  const names = truthy(rename) ? given.map((field, i) => (!isIdentifier(field) || KEYWORDS.has(field) || field.startsWith("_") || given.indexOf(field) < i ? `_${i}` : field)) : given;
  for (const one of [name, ...names]) {
    if (!isIdentifier(one)) throw new ValueError(`Type names and field names must be valid identifiers: ${repr(one)}`);
    if (KEYWORDS.has(one)) throw new ValueError(`Type names and field names cannot be a keyword: ${repr(one)}`);
  }
  names.forEach((field, i) => {
    if (field.startsWith("_") && !truthy(rename)) throw new ValueError(`Field names cannot start with an underscore: ${repr(field)}`);
    if (names.indexOf(field) < i) throw new ValueError(`Encountered duplicate field name: ${repr(field)}`);
  });
  const values = defaults === null ? [] : collect(defaults);
  if (values.length > names.length) throw new TypeError("Got more default values than field names");
  const first = names.length - values.length;
  return makeNamedTuple(name, names, new Map(values.map((value, i) => [names[first + i]!, value])), module ?? "__main__");
}
pythonFunctions("collections", { namedtuple: [namedtuple, "typename, field_names, *, rename=False, defaults=None, module=None"] });

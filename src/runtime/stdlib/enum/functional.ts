/** `Enum("Color", "RED GREEN")`, `Enum("Color", {"RED": 1})`: enum classes without a class statement (`EnumType._create_`). */
import { make_class } from "../../objects/classes.js";
import { dict, Dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import { collect } from "../../objects/iteration.js";
import { repr } from "../../objects/repr.js";
import { getitem } from "../../objects/subscript.js";
import { tupleOf } from "../../objects/tuple.js";
import { typeInfo } from "../../objects/type_registry.js";
import { nextValue } from "./auto.js";

/** Makes the class and its members. */
export function createEnum(meta: Function, base: Function, name: unknown, names: unknown, options: Readonly<Record<string, unknown>>): Function {
  const body: Dict<string, unknown> = dict();
  for (const [key, value] of entries(base, names, options["start"] ?? 1)) {
    if (body.has(key)) throw new TypeError(`${repr(key)} already defined as ${repr(body.get(key))}`);
    body.set(key, value);
  }
  const mixed = options["type"] ?? null;
  const made = make_class(meta, [name, tupleOf(mixed === null ? [base] : [mixed, base]), body, { boundary: options["boundary"] ?? null }]);
  const info = typeInfo(made);
  if (typeof options["module"] === "string") info.module = options["module"];
  if (typeof options["qualname"] === "string") info.qualname = options["qualname"];
  return made;
}

/** The members' names and values, in order. */
function entries(base: Function, names: unknown, start: unknown): [string, unknown][] {
  if (names === null) return [];
  const given = typeof names === "string" ? names.replaceAll(",", " ").split(/\s+/).filter((word) => word !== "") : collect(names);
  if (!(names instanceof Dict) && typeof given[0] === "string") {
    const last: unknown[] = [];
    return given.map((name): [string, unknown] => {
      last.push(nextValue(base, String(name), last, start));
      return [String(name), last[last.length - 1]];
    });
  }
  return given.map((item): [string, unknown] => {
    if (typeof item === "string") return [item, getitem(names, item)];
    const [name, value] = collect(item);
    return [String(name), value];
  });
}

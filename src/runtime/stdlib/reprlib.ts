/** `reprlib`: representations of limited size, and guards against those that contain themselves. */
import { getattr, hasattr } from "../objects/attributes.js";
import { call_method, invoke } from "../objects/calls.js";
import { Dict } from "../objects/dict.js";
import { Exception, TypeError, ValueError } from "../objects/exceptions.js";
import { type AnyFunction, describeFunction } from "../objects/functions.js";
import { collect } from "../objects/iteration.js";
import { libraryClass, pythonFunctions } from "../objects/library_functions.js";
import { isInt } from "../objects/py_float.js";
import { address, repr as fullRepr } from "../objects/repr.js";
import { type_name, type_of } from "../objects/types.js";
import { sorted } from "../builtins/aggregates.js";
import { wraps } from "./functools/wrapping.js";

/** The limits by name, in CPython's order. */
const LIMITS = { maxlevel: 6, maxtuple: 6, maxlist: 6, maxarray: 5, maxdict: 4, maxset: 6, maxfrozenset: 6, maxdeque: 6, maxstring: 30, maxlong: 40, maxother: 30, fillvalue: "...", indent: null } as const;

/** The types that CPython's `Repr` shows in a way of their own, and the modules they come from. */
const SHOWN: Readonly<Record<string, string>> = { tuple: "builtins", list: "builtins", array: "array", set: "builtins", frozenset: "builtins", deque: "collections", dict: "builtins", str: "builtins", int: "builtins" };

export class Repr {
  declare maxlevel: number;
  declare maxtuple: number;
  declare maxlist: number;
  declare maxarray: number;
  declare maxdict: number;
  declare maxset: number;
  declare maxfrozenset: number;
  declare maxdeque: number;
  declare maxstring: number;
  declare maxlong: number;
  declare maxother: number;
  declare fillvalue: string;
  declare indent: unknown;

  constructor(options: Readonly<Record<string, unknown>> = {}) {
    for (const [name, value] of Object.entries(LIMITS)) Object.defineProperty(this, name, { value: Object.hasOwn(options, name) ? options[name] : value, writable: true, enumerable: true, configurable: true });
  }

  repr(x: unknown): string {
    return this.repr1(x, this.maxlevel);
  }

  repr1(x: unknown, level: number): string {
    const type = type_of(x);
    const name = String(getattr(type, "__name__")).replaceAll(" ", "_");
    const method = `repr_${name}`;
    const module = SHOWN[name];
    const isOwn = module === undefined || getattr(type, "__module__") === module;
    if (isOwn && hasattr(this, method)) return call_method<string>(this, method, [x, level]);
    return this.repr_instance(x, level);
  }

  $one(x: unknown, level: number): string {
    return call_method<string>(this, "repr1", [x, level]);
  }

  $join(pieces: readonly string[], level: number): string {
    const { indent } = this;
    if (indent === null) return pieces.join(", ");
    if (pieces.length === 0) return "";
    if ((isInt(indent) || typeof indent === "boolean") && Number(indent) < 0) throw new ValueError(`Repr.indent cannot be negative int (was ${fullRepr(indent)})`);
    const step = isInt(indent) || typeof indent === "boolean" ? " ".repeat(Number(indent)) : indent;
    if (typeof step !== "string") throw new TypeError(`Repr.indent must be a str, int or None, not ${fullRepr(type_of(indent))}`);
    const before = `\n${step.repeat(this.maxlevel - level + 1)}`;
    return `${pieces.map((piece) => `${before}${piece},`).join("")}\n${step.repeat(this.maxlevel - level)}`;
  }

  $items(items: readonly unknown[], level: number, left: string, right: string, most: number, afterOne = ""): string {
    if (level <= 0 && items.length > 0) return `${left}${this.fillvalue}${right}`;
    const pieces = items.slice(0, Math.max(0, most)).map((item) => this.$one(item, level - 1));
    if (items.length > most) pieces.push(this.fillvalue);
    const comma = items.length === 1 && afterOne !== "" && this.indent === null ? afterOne : "";
    return `${left}${this.$join(pieces, level)}${comma}${right}`;
  }

  repr_tuple(x: unknown, level: number): string {
    return this.$items(collect(x), level, "(", ")", this.maxtuple, ",");
  }

  repr_list(x: unknown, level: number): string {
    return this.$items(collect(x), level, "[", "]", this.maxlist);
  }

  repr_array(x: unknown, level: number): string {
    const code = String(getattr(x, "typecode"));
    const items = collect(x);
    return items.length === 0 ? `array('${code}')` : this.$items(items, level, `array('${code}', [`, "])", this.maxarray);
  }

  repr_set(x: unknown, level: number): string {
    const items = inOrder(x);
    return items.length === 0 ? "set()" : this.$items(items, level, "{", "}", this.maxset);
  }

  repr_frozenset(x: unknown, level: number): string {
    const items = inOrder(x);
    return items.length === 0 ? "frozenset()" : this.$items(items, level, "frozenset({", "})", this.maxfrozenset);
  }

  repr_deque(x: unknown, level: number): string {
    return this.$items(collect(x), level, "deque([", "])", this.maxdeque);
  }

  repr_dict(x: unknown, level: number): string {
    const keys = inOrder(x);
    if (keys.length === 0) return "{}";
    if (level <= 0) return `{${this.fillvalue}}`;
    const pieces = keys.slice(0, Math.max(0, this.maxdict)).map((key) => `${this.$one(key, level - 1)}: ${this.$one(x instanceof Dict ? x.at(key) : call_method(x, "__getitem__", [key]), level - 1)}`);
    if (keys.length > this.maxdict) pieces.push(this.fillvalue);
    return `{${this.$join(pieces, level)}}`;
  }

  /** The ends of a text that is too long, and the fill value between. */
  $cut(text: string, most: number): string {
    const letters = Array.from(text);
    if (letters.length <= most) return text;
    const before = Math.max(0, Math.floor((most - 3) / 2));
    const after = Math.max(0, most - 3 - before);
    return letters.slice(0, before).join("") + this.fillvalue + letters.slice(letters.length - after).join("");
  }

  repr_str(x: string, _level: number): string {
    const most = Math.max(0, this.maxstring);
    const letters = Array.from(x);
    const shown = fullRepr(letters.slice(0, most).join(""));
    if (letters.length <= most && Array.from(shown).length <= most) return shown;
    const before = Math.max(0, Math.floor((this.maxstring - 3) / 2));
    const after = Math.max(0, this.maxstring - 3 - before);
    const ends = fullRepr(letters.slice(0, before).join("") + letters.slice(letters.length - after).join(""));
    const shownEnds = Array.from(ends);
    return shownEnds.slice(0, before).join("") + this.fillvalue + shownEnds.slice(shownEnds.length - after).join("");
  }

  repr_int(x: unknown, _level: number): string {
    return this.$cut(fullRepr(x), this.maxlong);
  }

  repr_instance(x: unknown, _level: number): string {
    let text: string;
    try {
      text = fullRepr(x);
    } catch (error) {
      if (error instanceof Exception && typeof x === "object" && x !== null) return `<${type_name(x)} instance at ${address(x)}>`;
      throw error;
    }
    return this.$cut(text, this.maxother);
  }
}

const methods = ["tuple", "list", "array", "set", "frozenset", "deque", "dict", "str", "int", "instance"].map((name) => [`repr_${name}`, "x, level"]);
libraryClass(
  Repr,
  { name: "Repr", module: "reprlib", signature: `*, ${Object.entries(LIMITS).map(([name, value]) => `${name}=${fullRepr(value)}`).join(", ")}` },
  { repr: "x", repr1: "x, level", ...Object.fromEntries(methods) },
);

/** The items sorted; as they come when they can't be compared. */
function inOrder(x: unknown): unknown[] {
  try {
    return sorted(x as Iterable<unknown>);
  } catch (error) {
    if (error instanceof Exception) return collect(x);
    throw error;
  }
}

/** The `Repr` that `reprlib.repr` uses. */
export const aRepr = new Repr();

/** `repr(x)` */
export function repr(x: unknown): string {
  return aRepr.repr(x);
}

/** `recursive_repr(fillvalue='...')`: a decorator for a `__repr__` that may reach its own object again. */
export function recursive_repr(fillvalue: unknown = "..."): (method: unknown) => unknown {
  return (method) => {
    const busy = new Set<unknown>();
    const wrapper = (self: unknown): unknown => {
      if (busy.has(self)) return fillvalue;
      busy.add(self);
      try {
        return invoke(method, self);
      } finally {
        busy.delete(self);
      }
    };
    describeFunction(wrapper as AnyFunction, "function", "self", "wrapper");
    return wraps(method)(wrapper);
  };
}

pythonFunctions("reprlib", { repr: [repr, "x"], recursive_repr: [recursive_repr, "fillvalue='...'"] });

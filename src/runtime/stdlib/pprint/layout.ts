/** How `pprint` lays a value out: on one line where it fits, else its parts below one another. */
import { attributesOf, getattr } from "../../objects/attributes.js";
import { len } from "../../builtins/objects.js";
import { Bytes } from "../../objects/bytes.js";
import { call_method } from "../../objects/calls.js";
import { lt } from "../../objects/compare.js";
import { Dict } from "../../objects/dict.js";
import { identityOf } from "../../objects/identity.js";
import { collect } from "../../objects/iteration.js";
import { mro } from "../../objects/mro.js";
import { repr } from "../../objects/repr.js";
import type { AnySet } from "../../objects/set.js";
import { codePointLength } from "../../objects/str/code_points.js";
import { truthy } from "../../objects/truth.js";
import { PyTuple } from "../../objects/tuple.js";
import { object, typeInfo } from "../../objects/type_registry.js";
import { type_of } from "../../objects/types.js";
import { fields as dataclassFields, type Field } from "../dataclasses/index.js";
import { isGeneratedRepr } from "../dataclasses/methods.js";

export interface Options {
  readonly indent?: number;
  readonly width?: number;
  readonly depth?: number | null;
  readonly compact?: unknown;
  readonly sort_dicts?: unknown;
  readonly underscore_numbers?: unknown;
}

/** Breaks one value into lines. */
export class Layout {
  private readonly indent: number;
  private readonly width: number;
  private readonly depth: number | null;
  private readonly compact: boolean;
  private readonly sortDicts: boolean;
  private readonly underscores: boolean;
  private readonly active = new Set<unknown>();

  constructor({ indent = 1, width = 80, depth = null, compact = false, sort_dicts = true, underscore_numbers = false }: Options) {
    this.indent = indent;
    this.width = width;
    this.depth = depth;
    this.compact = truthy(compact);
    this.sortDicts = truthy(sort_dicts);
    this.underscores = truthy(underscore_numbers);
  }

  /** The text of a value that starts at a column; `allowance` is what must still fit behind it. */
  format(x: unknown, column: number, allowance: number, level: number): string {
    if (this.active.has(x)) return `<Recursion on ${typeInfo(type_of(x)).name} with id=${identityOf(x)}>`;
    const flat = this.flat(x, level);
    if (codePointLength(flat) <= this.width - column - allowance) return flat;
    if (typeof x === "string" && x !== "") return this.text(x, column, allowance, level);
    if (typeof x !== "object" || x === null) return flat;
    this.active.add(x);
    try {
      return this.container(x, column, allowance, level + 1) ?? flat;
    } finally {
      this.active.delete(x);
    }
  }

  /** By what the type's `__repr__` is; null when that is no container's. */
  private container(x: object, column: number, allowance: number, level: number): string | null {
    const cls = type_of(x);
    const { name } = typeInfo(cls);
    const inside = column + codePointLength(name) + 1;
    const fresh = `\n${" ".repeat(inside)}`;
    switch (shownAs(cls)) {
      case "builtins.dict":
        return this.dict(x as Dict, column, allowance, level);
      case "builtins.list":
      case "builtins.tuple": {
        const values = x as unknown[];
        const end = x instanceof PyTuple ? (values.length === 1 ? ",)" : ")") : "]";
        return `${x instanceof PyTuple ? "(" : "["}${this.items(values, column, allowance + end.length, level)}${end}`;
      }
      case "builtins.set":
      case "builtins.frozenset": {
        const isSet = isPlain(x, "set");
        if ((x as AnySet).size === 0) return null;
        const values = sortedValues([...(x as AnySet)]);
        return isSet ? `{${this.items(values, column, allowance + 1, level)}}` : `${name}({${this.items(values, inside, allowance + 2, level)}})`;
      }
      case "builtins.bytes":
        return this.bytes(x as Bytes, column, allowance, level);
      case "builtins.bytearray":
        return `bytearray(${this.bytes(new Bytes((x as Bytes).data.slice()), column + 10, allowance + 1, level + 1)})`;
      case "builtins.mappingproxy":
        return `mappingproxy(${this.format(call_method(x, "copy"), column + 13, allowance + 1, level)})`;
      case "types.SimpleNamespace": {
        const title = name === "SimpleNamespace" ? "namespace" : name;
        return this.namespace(title, Array.from(attributesOf(x).items(), ([key, value]) => [String(key), value] as const), column, allowance, level);
      }
      case "dataclass": {
        const fields = collect(dataclassFields(x)) as Field[];
        return this.namespace(name, fields.filter((one) => one.repr).map((one) => [one.name ?? "", getattr(x, one.name)] as const), column, allowance, level);
      }
      case "collections.OrderedDict":
        if (len(x) === 0) return null;
        return `${name}(${this.format(collect(call_method(x, "items")), inside, allowance + 1, level)})`;
      case "collections.defaultdict":
        if (len(x) === 0) return null;
        return `${name}(${this.flat(getattr(x, "default_factory"), level)},${fresh}${this.dict(x as Dict, inside, allowance + 1, level)})`;
      case "collections.Counter":
        if (len(x) === 0) return null;
        return `${name}({${this.pad()}${this.pairs(collect(call_method(x, "most_common")) as [unknown, unknown][], inside + this.indent, allowance + 2, level)}})`;
      case "collections.ChainMap": {
        const maps = collect(getattr(x, "maps"));
        return `${name}(${maps.map((one, i) => this.format(one, inside, i === maps.length - 1 ? allowance + 1 : 1, level)).join(`,${fresh}`)})`;
      }
      case "collections.deque": {
        if (len(x) === 0) return null;
        const maxlen: unknown = getattr(x, "maxlen");
        const end = maxlen === null ? "])" : `],${fresh}maxlen=${repr(maxlen)})`;
        return `${name}([${this.items(collect(x), inside, maxlen === null ? allowance + 2 : 2, level)}${end}`;
      }
      case "collections.UserDict":
      case "collections.UserList":
      case "collections.UserString":
        return this.format(getattr(x, "data"), column, allowance, level - 1);
      default:
        return null;
    }
  }

  private dict(x: Dict, column: number, allowance: number, level: number): string {
    return `{${this.pad()}${x.size === 0 ? "" : this.pairs(this.entries(x), column + this.indent, allowance + 1, level)}}`;
  }

  /** `name=value` for each, below one another. */
  private namespace(title: string, values: readonly (readonly [string, unknown])[], column: number, allowance: number, level: number): string {
    const inside = column + codePointLength(title) + 1;
    const lines = values.map(([name, value], i) => {
      const shown = this.active.has(value) ? "..." : this.format(value, inside + codePointLength(name) + 1, i === values.length - 1 ? allowance : 1, level);
      return `${name}=${shown}`;
    });
    return `${title}(${lines.join(`,\n${" ".repeat(inside)}`)})`;
  }

  /** Several literals of bytes, four by four. */
  private bytes(x: Bytes, column: number, allowance: number, level: number): string {
    const { data } = x;
    if (data.length <= 4) return repr(x);
    const isOuter = level === 1;
    const at = isOuter ? column + 1 : column;
    const tail = isOuter ? allowance + 1 : allowance;
    const chunks: string[] = [];
    const last = Math.floor(data.length / 4) * 4;
    let from = 0;
    let width = this.width - at;
    for (let i = 0; i < data.length; i += 4) {
      if (i === last) width -= tail;
      if (repr(new Bytes(data.slice(from, i + 4))).length <= width) continue;
      if (i > from) chunks.push(repr(new Bytes(data.slice(from, i))));
      from = i;
    }
    if (from < data.length) chunks.push(repr(new Bytes(data.slice(from))));
    const joined = chunks.join(`\n${" ".repeat(at)}`);
    return isOuter ? `(${joined})` : joined;
  }

  private pad(): string {
    return " ".repeat(Math.max(0, this.indent - 1));
  }

  private entries(x: Dict): [unknown, unknown][] {
    const all = Array.from(x.items(), ([key, value]): [unknown, unknown] => [key, value]);
    return this.sortDicts ? sortedBy(all, ([key]) => key) : all;
  }

  private pairs(entries: readonly [unknown, unknown][], column: number, allowance: number, level: number): string {
    return entries
      .map(([key, value], i) => {
        const shown = this.flat(key, level);
        return `${shown}: ${this.format(value, column + codePointLength(shown) + 2, i === entries.length - 1 ? allowance : 1, level)}`;
      })
      .join(`,\n${" ".repeat(column)}`);
  }

  private items(values: readonly unknown[], start: number, allowance: number, level: number): string {
    const column = start + this.indent;
    return this.pad() + this.lines(values, column, allowance, level);
  }

  private lines(values: readonly unknown[], column: number, allowance: number, level: number): string {
    const separator = `,\n${" ".repeat(column)}`;
    if (!this.compact) return values.map((value, i) => this.format(value, column, i === values.length - 1 ? allowance : 1, level)).join(separator);
    let out = "";
    let left = this.width - column + 1;
    let first = true;
    values.forEach((value, i) => {
      const isLast = i === values.length - 1;
      const room = isLast ? left - allowance : left;
      const flat = this.flat(value, level);
      const needed = codePointLength(flat) + 2;
      if (!first && room < needed) {
        out += separator;
        left = this.width - column + 1;
        first = true;
      }
      if (codePointLength(flat) + 2 <= (isLast ? left - allowance : left)) {
        out += first ? flat : `, ${flat}`;
        left -= needed;
        first = false;
      } else {
        out += this.format(value, column, isLast ? allowance : 1, level);
        if (!isLast) out += separator;
        left = this.width - column + 1;
        first = true;
      }
    });
    return out;
  }

  /** A long text as several literals, broken behind spaces. */
  private text(x: string, column: number, allowance: number, level: number): string {
    const lines = x.split(/(?<=\n)/);
    const chunks: string[] = [];
    let at = column;
    let tail = allowance;
    if (level === 0) {
      at += 1;
      tail += 1;
    }
    const width = this.width - at;
    lines.forEach((line, i) => {
      const isLastLine = i === lines.length - 1;
      const shown = repr(line);
      if (codePointLength(shown) <= (isLastLine ? width - tail : width)) {
        chunks.push(shown);
        return;
      }
      const parts = line.match(/\S*\s*/g)!.filter((part) => part !== "");
      let current = "";
      parts.forEach((part, j) => {
        const candidate = current + part;
        const room = j === parts.length - 1 && isLastLine ? width - tail : width;
        if (codePointLength(repr(candidate)) > room) {
          if (current !== "") chunks.push(repr(current));
          current = part;
        } else current = candidate;
      });
      if (current !== "") chunks.push(repr(current));
    });
    if (chunks.length === 1) return chunks[0]!;
    const joined = chunks.join(`\n${" ".repeat(at)}`);
    return level === 0 ? `(${joined})` : joined;
  }

  /** The value on one line, dicts in order, what is too deep as `...`. */
  flat(x: unknown, level: number): string {
    if (this.underscores && (typeof x === "number" || typeof x === "bigint") && (typeof x === "bigint" || Number.isInteger(x))) return String(x).replace(/\B(?=(\d{3})+$)/g, "_");
    if (typeof x !== "object" || x === null) return repr(x);
    if (x instanceof Dict && shownAs(type_of(x)) === "builtins.dict") {
      if (x.size === 0) return "{}";
      if (this.depth !== null && level >= this.depth) return "{...}";
      return this.guarded(x, () => `{${this.entries(x).map(([key, value]) => `${this.flat(key, level + 1)}: ${this.flat(value, level + 1)}`).join(", ")}}`);
    }
    if (Array.isArray(x) && /^builtins\.(?:list|tuple)$/.test(shownAs(type_of(x)))) {
      const isTuple = x instanceof PyTuple;
      if (x.length === 0) return isTuple ? "()" : "[]";
      if (this.depth !== null && level >= this.depth) return isTuple ? "(...)" : "[...]";
      return this.guarded(x, () => {
        const inside = x.map((value: unknown) => this.flat(value, level + 1)).join(", ");
        return isTuple ? `(${inside}${x.length === 1 ? "," : ""})` : `[${inside}]`;
      });
    }
    return repr(x);
  }

  private guarded(x: unknown, body: () => string): string {
    if (this.active.has(x)) return `<Recursion on ${typeInfo(type_of(x)).name} with id=${identityOf(x)}>`;
    this.active.add(x);
    try {
      return body();
    } finally {
      this.active.delete(x);
    }
  }
}

/** Whose `__repr__` a class has, as `module.name`; "dataclass" for the one that `@dataclass` writes. */
function shownAs(cls: Function): string {
  for (const base of mro(cls)) {
    const { builtin, module, name } = typeInfo(base);
    const own = Object.hasOwn(base.prototype as object, "__repr__");
    if (!builtin && own) return isGeneratedRepr(Reflect.get(base.prototype as object, "__repr__")) ? "dataclass" : "";
    if (builtin && base !== object) return `${module}.${name}`;
  }
  return "";
}

const isPlain = (x: object, name: string): boolean => typeInfo(type_of(x)).name === name && typeInfo(type_of(x)).module === "builtins";

/** Keys in order; those that can't be compared by their types' names. */
function sortedBy<T>(values: readonly T[], key: (value: T) => unknown): T[] {
  return values.slice().sort((a, b) => order(key(a), key(b)));
}

const sortedValues = (values: readonly unknown[]): unknown[] => sortedBy(values, (value) => value);

function order(a: unknown, b: unknown): number {
  try {
    return lt(a, b) ? -1 : lt(b, a) ? 1 : 0;
  } catch {
    const [x, y] = [typeInfo(type_of(a)).name, typeInfo(type_of(b)).name];
    return x < y ? -1 : x > y ? 1 : identityOf(a) - identityOf(b);
  }
}


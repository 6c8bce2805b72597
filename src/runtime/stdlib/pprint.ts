/** `pprint`: containers over several lines, as CPython breaks them. */
import { currentHost } from "../host.js";
import { call_method } from "../objects/calls.js";
import { Dict } from "../objects/dict.js";
import { lt } from "../objects/compare.js";
import { identityOf } from "../objects/identity.js";
import { libraryClass, pythonFunctions } from "../objects/library_functions.js";
import { isPlainArray } from "../objects/iteration.js";
import { repr } from "../objects/repr.js";
import { AnySet } from "../objects/set.js";
import { truthy } from "../objects/truth.js";
import { PyTuple } from "../objects/tuple.js";
import { typeInfo } from "../objects/type_registry.js";
import { type_of } from "../objects/types.js";
import { codePointLength } from "../objects/str/code_points.js";

interface Options {
  readonly indent?: number;
  readonly width?: number;
  readonly depth?: number | null;
  readonly compact?: unknown;
  readonly sort_dicts?: unknown;
  readonly underscore_numbers?: unknown;
}

class Layout {
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
    if (this.depth !== null && level >= this.depth) return flat;
    if (typeof x === "string") return this.text(x, column, allowance, level);
    if (typeof x !== "object" || x === null) return flat;
    this.active.add(x);
    try {
      return this.container(x, column, allowance, level + 1) ?? flat;
    } finally {
      this.active.delete(x);
    }
  }

  private container(x: object, column: number, allowance: number, level: number): string | null {
    if (x instanceof Dict && isPlain(x, "dict")) return x.size === 0 ? "{}" : `{${this.pad()}${this.pairs(this.entries(x), column + this.indent, allowance + 1, level)}}`;
    if (Array.isArray(x) && isPlainArray(x)) {
      const isTuple = x instanceof PyTuple;
      const end = isTuple ? (x.length === 1 ? ",)" : ")") : "]";
      return `${isTuple ? "(" : "["}${this.pad()}${this.items(x, column + this.indent, allowance + end.length, level)}${end}`;
    }
    if (x instanceof AnySet && (isPlain(x, "set") || isPlain(x, "frozenset"))) {
      if (x.size === 0) return repr(x);
      const open = isPlain(x, "set") ? "{" : "frozenset({";
      const close = isPlain(x, "set") ? "}" : "})";
      return open + this.pad() + this.items(sortedValues([...x]), column + open.length - 1 + this.indent, allowance + close.length, level) + close;
    }
    return null;
  }

  private pad(): string {
    return " ".repeat(this.indent - 1);
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

  private items(values: readonly unknown[], column: number, allowance: number, level: number): string {
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
    if (x instanceof Dict && isPlain(x, "dict")) {
      if (x.size === 0) return "{}";
      if (this.depth !== null && level >= this.depth) return "{...}";
      return this.guarded(x, () => `{${this.entries(x).map(([key, value]) => `${this.flat(key, level + 1)}: ${this.flat(value, level + 1)}`).join(", ")}}`);
    }
    if (Array.isArray(x) && isPlainArray(x)) {
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

/** `pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False)` */
export function pformat(object: unknown, indent: number = 1, width: number = 80, depth: number | null = null, options: Options = {}): string {
  return new Layout({ indent, width, depth, ...options }).format(object, 0, 0, 0);
}

/** `pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False)` */
export function pprint(object: unknown, stream: unknown = null, indent: number = 1, width: number = 80, depth: number | null = null, options: Options = {}): void {
  const text = `${pformat(object, indent, width, depth, options)}\n`;
  if (stream === null) currentHost().write("stdout", text);
  else call_method(stream, "write", [text]);
}

/** `pp(object, *args, sort_dicts=False, **kwargs)` */
export function pp(object: unknown, options: Options & { readonly stream?: unknown } = {}): void {
  pprint(object, options.stream ?? null, options.indent, options.width, options.depth ?? null, { ...options, sort_dicts: options.sort_dicts ?? false });
}

/** `isreadable(object)`, `isrecursive(object)`, `saferepr(object)` */
export function saferepr(object: unknown): string {
  return new Layout({}).flat(object, 0);
}
export function isrecursive(object: unknown): boolean {
  return saferepr(object).includes("<Recursion on ");
}
export function isreadable(object: unknown): boolean {
  return !/<Recursion on |<[\w.]+ (?:object|at)|<function|<class/.test(saferepr(object));
}

/** `PrettyPrinter(indent=1, width=80, depth=None, stream=None, …)` */
export class PrettyPrinter {
  private readonly options: Options;
  private readonly stream: unknown;

  constructor(indent: number = 1, width: number = 80, depth: number | null = null, stream: unknown = null, options: Options = {}) {
    this.options = { indent, width, depth, ...options };
    this.stream = stream;
  }

  pformat(object: unknown): string {
    return new Layout(this.options).format(object, 0, 0, 0);
  }

  pprint(object: unknown): void {
    const text = `${this.pformat(object)}\n`;
    if (this.stream === null) currentHost().write("stdout", text);
    else call_method(this.stream, "write", [text]);
  }
}
libraryClass(PrettyPrinter, { name: "PrettyPrinter", module: "pprint", signature: "indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False" }, { pformat: "object", pprint: "object" });

const rest = "*, compact=False, sort_dicts=True, underscore_numbers=False";
pythonFunctions("pprint", {
  pformat: [pformat, `object, indent=1, width=80, depth=None, ${rest}`],
  pprint: [pprint, `object, stream=None, indent=1, width=80, depth=None, ${rest}`],
  pp: [pp, "object, *, sort_dicts=False, **kwargs"],
  saferepr: [saferepr, "object"],
  isrecursive: [isrecursive, "object"],
  isreadable: [isreadable, "object"],
});

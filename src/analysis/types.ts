/**
 * The types that inference works with. A `Type` is a set of possibilities (atoms), immutable and joined covariantly;
 * what can be written to (a list's elements, a dict's keys and values, a Future's result) is a `Cell`, shared by every
 * alias and unified when two containers meet, so that the printed TypeScript types are invariant-safe.
 *
 * Soundness rule: a value that flows somewhere unknown is `taint`ed: whatever can be written through it becomes unknown.
 */
import type { ApiClass, ApiFunction, ApiModule } from "./api.js";
import type { ClassInfo, FunctionUnit, UserModule } from "./program.js";

/** The bounds within which ints are plain JavaScript numbers. */
export const SAFE = Number.MAX_SAFE_INTEGER;
/** A counter that grows by small steps can't pass 2^52 in any running time: it widens to this bound and stays. */
export const COUNTER = 2 ** 52;
const SMALL_STEP = 1000;

export type Atom =
  | { readonly k: "none" }
  | { readonly k: "bool" }
  | { readonly k: "float" }
  | { readonly k: "complex" }
  | { readonly k: "bytes" }
  | { readonly k: "bytearray" }
  | { readonly k: "ellipsis" }
  | { readonly k: "notimplemented" }
  | { readonly k: "slice" }
  | { readonly k: "str"; readonly ascii: boolean }
  | IntAtom
  | { readonly k: "list"; readonly elem: Cell }
  | { readonly k: "set"; readonly elem: Cell }
  | { readonly k: "frozenset"; readonly elem: Cell }
  | { readonly k: "dict"; readonly key: Cell; readonly value: Cell }
  | { readonly k: "tuple"; readonly items: readonly Type[] }
  | { readonly k: "tuples"; readonly elem: Type }
  | { readonly k: "range"; readonly lo: number; readonly hi: number }
  | { readonly k: "iterator"; readonly item: Type; readonly view: "keys" | "values" | "items" | null }
  | { readonly k: "coroutine"; readonly result: Type }
  | { readonly k: "awaitable"; readonly result: Type }
  | { readonly k: "blocking"; readonly result: Type }
  | { readonly k: "generator"; readonly yields: Type; readonly sends: Cell; readonly result: Type }
  | { readonly k: "asyncgen"; readonly yields: Type }
  | { readonly k: "func"; readonly unit: FunctionUnit; readonly self: Type | null }
  | { readonly k: "class"; readonly cls: ClassInfo }
  | { readonly k: "inst"; readonly cls: ClassInfo }
  | { readonly k: "module"; readonly module: ApiModule }
  | { readonly k: "user module"; readonly module: UserModule }
  | { readonly k: "api"; readonly fn: ApiFunction; readonly self: Type | null }
  | { readonly k: "api class"; readonly cls: ApiClass }
  | { readonly k: "obj"; readonly cls: ApiClass; readonly args: readonly Cell[] };

export interface IntAtom {
  readonly k: "int";
  readonly lo: number;
  readonly hi: number;
}

export interface Type {
  /** True for "anything": no other field matters. */
  readonly unknown: boolean;
  readonly atoms: ReadonlyMap<string, Atom>;
}

export const NEVER: Type = { unknown: false, atoms: new Map() };
export const UNKNOWN: Type = { unknown: true, atoms: new Map() };

/** A place that holds values: every alias of a container shares its cells. */
export class Cell {
  #link: Cell | null = null;
  #type: Type = NEVER;
  growths = 0;

  constructor(type: Type = NEVER) {
    this.#type = type;
  }

  find(): Cell {
    let root: Cell = this;
    while (root.#link !== null) root = root.#link;
    if (this.#link !== null && this.#link !== root) this.#link = root;
    return root;
  }

  get type(): Type {
    return this.find().#type;
  }

  /** Let a value flow into this place. */
  flow(type: Type): void {
    const root = this.find();
    if (type.unknown) {
      const before = root.#type;
      if (before.unknown) return;
      // First of all: a container that holds itself is reached again from its own elements.
      root.#type = UNKNOWN;
      changes.count++;
      taint(before);
      return;
    }
    const joined = join(root.#type, type);
    if (joined === root.#type) return;
    root.growths++;
    const next = root.growths > 3 ? widen(root.#type, joined) : joined;
    if (root.growths > 60) {
      root.#type = UNKNOWN;
      taint(joined);
    } else root.#type = next;
    changes.count++;
  }

  /** Make two places one. */
  unify(other: Cell): void {
    const a = this.find();
    const b = other.find();
    if (a === b) return;
    // linked first: a type that contains itself comes back here and finds them one already
    const [mine, theirs] = [a.#type, b.#type];
    b.#link = a;
    a.#type = join(a.#type, join(mine, theirs));
    a.growths = Math.max(a.growths, b.growths);
    changes.count++;
  }
}

/** Counts every growth of any cell: inference runs until a whole round leaves it alone. */
export const changes = { count: 0 };

function single(atom: Atom): Type {
  return { unknown: false, atoms: new Map([[keyOf(atom), atom]]) };
}

/** The type that is exactly one atom. */
export const typeOf = single;

function keyOf(atom: Atom): string {
  switch (atom.k) {
    case "tuple":
      return `tuple${atom.items.length}`;
    case "func":
      return `func${atom.unit.id}`;
    case "class":
      return `class${atom.cls.id}`;
    case "inst":
      return `inst${atom.cls.id}`;
    case "module":
      return `module ${atom.module.name}`;
    case "user module":
      return `user ${atom.module.name}`;
    case "api":
      return `api ${atom.fn.path}`;
    case "api class":
      return `api class ${atom.cls.path}`;
    case "obj":
      return `obj ${atom.cls.path}`;
    default:
      return atom.k;
  }
}

export const NONE = single({ k: "none" });
export const BOOL = single({ k: "bool" });
export const FLOAT = single({ k: "float" });
export const COMPLEX = single({ k: "complex" });
export const STR = single({ k: "str", ascii: false });
export const ASCII = single({ k: "str", ascii: true });
export const BYTES = single({ k: "bytes" });
export const INT = single({ k: "int", lo: -Infinity, hi: Infinity });
export const COUNT = single({ k: "int", lo: 0, hi: 2 ** 32 });
export const INDEX = single({ k: "int", lo: -(2 ** 32), hi: 2 ** 32 });

export const intRange = (lo: number, hi: number): Type => single({ k: "int", lo, hi });
export const listOf = (elem: Cell): Type => single({ k: "list", elem });
export const setOf = (elem: Cell): Type => single({ k: "set", elem });
export const dictOf = (key: Cell, value: Cell): Type => single({ k: "dict", key, value });
export const tupleOf = (items: readonly Type[]): Type => single({ k: "tuple", items });
export const iteratorOf = (item: Type): Type => single({ k: "iterator", item, view: null });

const MAX_DEPTH = 5;
const MAX_ATOMS = 12;

/** The least type that holds both. */
export function join(a: Type, b: Type, depth = 0): Type {
  if (a === b || isNever(b)) return a;
  if (isNever(a)) return b;
  if (a.unknown) {
    if (!b.unknown) taint(b);
    return a;
  }
  if (b.unknown) {
    taint(a);
    return b;
  }
  let merged: Map<string, Atom> | null = null;
  for (const [key, atom] of b.atoms) {
    const mine = (merged ?? a.atoms).get(key);
    const joined = mine === undefined ? atom : joinAtoms(mine, atom, depth);
    if (joined === null) {
      taint(a);
      taint(b);
      return UNKNOWN;
    }
    if (joined !== mine) (merged ??= new Map(a.atoms)).set(key, joined);
  }
  if (merged === null) return a;
  if (merged.size > MAX_ATOMS) {
    taint({ unknown: false, atoms: merged });
    return UNKNOWN;
  }
  return { unknown: false, atoms: merged };
}

export const joinAll = (types: Iterable<Type>): Type => {
  let all = NEVER;
  for (const t of types) all = join(all, t);
  return all;
};

/** Join two atoms with the same key; the first itself when it already covers the second; null when too deep. */
function joinAtoms(a: Atom, b: Atom, depth: number): Atom | null {
  if (a === b) return a;
  if (depth > MAX_DEPTH) return null;
  switch (a.k) {
    case "int": {
      const other = b as IntAtom;
      return a.lo <= other.lo && a.hi >= other.hi ? a : { k: "int", lo: Math.min(a.lo, other.lo), hi: Math.max(a.hi, other.hi) };
    }
    case "str":
      return !a.ascii || (b as typeof a).ascii ? a : b;
    case "range": {
      const other = b as typeof a;
      return a.lo <= other.lo && a.hi >= other.hi ? a : { k: "range", lo: Math.min(a.lo, other.lo), hi: Math.max(a.hi, other.hi) };
    }
    case "list":
    case "set":
    case "frozenset":
      a.elem.unify((b as typeof a).elem);
      return a;
    case "dict":
      a.key.unify((b as typeof a).key);
      a.value.unify((b as typeof a).value);
      return a;
    case "tuple": {
      const other = b as typeof a;
      const items = a.items.map((item, i) => join(item, other.items[i]!, depth + 1));
      return items.every((item, i) => item === a.items[i]) ? a : { k: "tuple", items };
    }
    case "tuples": {
      const elem = join(a.elem, (b as typeof a).elem, depth + 1);
      return elem === a.elem ? a : { k: "tuples", elem };
    }
    case "iterator": {
      const other = b as typeof a;
      const item = join(a.item, other.item, depth + 1);
      const view = a.view === other.view ? a.view : null;
      return item === a.item && view === a.view ? a : { k: "iterator", item, view };
    }
    case "coroutine":
    case "awaitable":
    case "blocking": {
      const result = join(a.result, (b as typeof a).result, depth + 1);
      return result === a.result ? a : { k: a.k, result };
    }
    case "generator": {
      const other = b as typeof a;
      const yields = join(a.yields, other.yields, depth + 1);
      a.sends.unify(other.sends);
      const result = join(a.result, other.result, depth + 1);
      return yields === a.yields && result === a.result ? a : { k: "generator", yields, sends: a.sends, result };
    }
    case "asyncgen": {
      const yields = join(a.yields, (b as typeof a).yields, depth + 1);
      return yields === a.yields ? a : { k: "asyncgen", yields };
    }
    case "func": {
      const other = b as typeof a;
      if (a.self === null || other.self === null) return a;
      const self = join(a.self, other.self, depth + 1);
      return self === a.self ? a : { ...a, self };
    }
    case "api": {
      const other = b as typeof a;
      if (a.self === null || other.self === null) return a;
      const self = join(a.self, other.self, depth + 1);
      return self === a.self ? a : { ...a, self };
    }
    case "obj": {
      const other = b as typeof a;
      a.args.forEach((cell, i) => cell.unify(other.args[i]!));
      return a;
    }
    default:
      return a;
  }
}

/** After some growths, ints jump to bounds from which they need not grow again; those in tuples and results too. */
function widen(before: Type, after: Type): Type {
  if (before === after || after.unknown || before.unknown) return after;
  let atoms: Map<string, Atom> | null = null;
  for (const [key, now] of after.atoms) {
    const old = before.atoms.get(key);
    if (old === undefined || old === now) continue;
    const wide = widenAtom(old, now);
    if (wide !== now) (atoms ??= new Map(after.atoms)).set(key, wide);
  }
  return atoms === null ? after : { unknown: false, atoms };
}

function widenAtom(old: Atom, now: Atom): Atom {
  switch (now.k) {
    case "int":
      return widenInt(old as IntAtom, now);
    case "tuple": {
      const items = now.items.map((item, i) => widen((old as typeof now).items[i]!, item));
      return items.every((item, i) => item === now.items[i]) ? now : { ...now, items };
    }
    case "tuples": {
      const elem = widen((old as typeof now).elem, now.elem);
      return elem === now.elem ? now : { ...now, elem };
    }
    case "iterator": {
      const item = widen((old as typeof now).item, now.item);
      return item === now.item ? now : { ...now, item };
    }
    case "coroutine":
    case "awaitable":
    case "blocking": {
      const result = widen((old as typeof now).result, now.result);
      return result === now.result ? now : { ...now, result };
    }
    default:
      return now;
  }
}

const UPPER = [0, 1, 255, SMALL_STEP, 2 ** 31 - 1, COUNTER];
const LOWER = [0, -1, -SMALL_STEP, -(2 ** 31), -COUNTER];

function widenInt(old: IntAtom, now: IntAtom): IntAtom {
  const hi = now.hi > old.hi ? (UPPER.slice(4).find((bound) => bound >= now.hi) ?? Infinity) : now.hi;
  const lo = now.lo < old.lo ? (LOWER.slice(3).find((bound) => bound <= now.lo) ?? -Infinity) : now.lo;
  return { k: "int", lo: now.lo < old.lo && now.lo >= 0 ? 0 : lo, hi };
}

/** Widen a loop variable's type between two visits of the loop head. */
export function widenType(before: Type, after: Type): Type {
  return before === after ? after : widen(before, after);
}

/** The interval of a sum, with the counter rule: a counter moved by a small step stays a counter. */
export function addIntervals(a: IntAtom, b: IntAtom): IntAtom {
  return { k: "int", lo: counterBound(a.lo + b.lo, a, b), hi: counterBound(a.hi + b.hi, a, b) };
}

function counterBound(bound: number, a: IntAtom, b: IntAtom): number {
  if (Math.abs(bound) <= COUNTER) return bound;
  const small = (x: IntAtom) => Math.abs(x.lo) <= SMALL_STEP && Math.abs(x.hi) <= SMALL_STEP;
  const counter = (x: IntAtom) => Math.abs(x.lo) <= COUNTER && Math.abs(x.hi) <= COUNTER;
  if ((small(a) && counter(b)) || (small(b) && counter(a))) return Math.sign(bound) * COUNTER;
  return Math.abs(bound) <= SAFE ? bound : Math.sign(bound) * Infinity;
}

// ─── questions ───

export const isNever = (t: Type): boolean => !t.unknown && t.atoms.size === 0;

/** The single atom of a type, if it has exactly one. */
export function only(t: Type): Atom | null {
  if (t.unknown || t.atoms.size !== 1) return null;
  for (const atom of t.atoms.values()) return atom;
  return null;
}

export function is<K extends Atom["k"]>(t: Type, k: K): boolean {
  return only(t)?.k === k;
}

/** The atom of that kind when it is the only one. */
export function onlyAtom<K extends Atom["k"]>(t: Type, k: K): Extract<Atom, { k: K }> | null {
  const atom = only(t);
  return atom !== null && atom.k === k ? (atom as Extract<Atom, { k: K }>) : null;
}

export const every = (t: Type, test: (atom: Atom) => boolean): boolean => !t.unknown && t.atoms.size > 0 && [...t.atoms.values()].every(test);
export const some = (t: Type, test: (atom: Atom) => boolean): boolean => t.unknown || [...t.atoms.values()].some(test);

/** An int that is a plain number at run time. */
export const isSmallInt = (t: Type): boolean => {
  const atom = only(t);
  return atom?.k === "int" && atom.lo >= -SAFE && atom.hi <= SAFE;
};
export const isSafe = (i: IntAtom): boolean => i.lo >= -SAFE && i.hi <= SAFE;

/** Only int, float and bool: JavaScript's `<` decides as Python does. */
export const isNumeric = (t: Type): boolean => every(t, (a) => a.k === "int" || a.k === "float" || a.k === "bool");

/** The same type without the atoms that fail the test. */
export function filterType(t: Type, keep: (atom: Atom) => boolean): Type {
  if (t.unknown) return t;
  const atoms = new Map([...t.atoms].filter(([, atom]) => keep(atom)));
  return atoms.size === t.atoms.size ? t : { unknown: false, atoms };
}

export const withoutNone = (t: Type): Type => filterType(t, (a) => a.k !== "none");

// ─── escape ───

type Escape = (atom: Atom) => void;
let onEscape: Escape = () => {};

/** What inference does when a function, class or instance escapes to unknown code. */
export function setEscapeHandler(handler: Escape): void {
  onEscape = handler;
}

/** A value reaches unknown code: everything that can be written or called through it becomes unknown. */
export function taint(t: Type): void {
  if (t.unknown) return;
  for (const atom of t.atoms.values()) {
    switch (atom.k) {
      case "list":
      case "set":
      case "frozenset":
        taintCell(atom.elem);
        break;
      case "dict":
        taintCell(atom.key);
        taintCell(atom.value);
        break;
      case "obj":
        for (const cell of atom.args) taintCell(cell);
        break;
      case "tuple":
        for (const item of atom.items) taint(item);
        break;
      case "tuples":
        taint(atom.elem);
        break;
      case "iterator":
        taint(atom.item);
        break;
      case "coroutine":
      case "awaitable":
      case "blocking":
        taint(atom.result);
        break;
      case "generator":
        taint(atom.yields);
        taint(atom.result);
        onEscape(atom);
        break;
      case "asyncgen":
        taint(atom.yields);
        break;
      case "func":
      case "class":
      case "inst":
        onEscape(atom);
        break;
      default:
        break;
    }
  }
}

function taintCell(cell: Cell): void {
  if (!cell.type.unknown) cell.flow(UNKNOWN);
}

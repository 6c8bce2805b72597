/**
 * `SequenceMatcher`: the longest run without junk that both sequences share, then the same again to its left and to its right.
 * Items are looked up once and are numbers from then on, so that the search itself compares nothing of the program's.
 */
import { invoke } from "../../objects/calls.js";
import { dict, type Dict } from "../../objects/dict.js";
import { generator } from "../../objects/generator.js";
import { GenericAlias } from "../../objects/generic_alias.js";
import { isPlainArray, iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { makeNamedTuple } from "../../objects/named_tuple.js";
import { set, type PySet } from "../../objects/set.js";
import { truthy } from "../../objects/truth.js";
import { PyTuple, tuple, type Tuple } from "../../objects/tuple.js";

/** `Match(a, b, size)` */
export interface Match extends Tuple<[number, number, number]> {
  readonly a: number;
  readonly b: number;
  readonly size: number;
}
export const Match = makeNamedTuple("Match", ["a", "b", "size"], new Map(), "difflib") as new (a: number, b: number, size: number) => Match;

export type Tag = "replace" | "delete" | "insert" | "equal";
export type Opcode = Tuple<[Tag, number, number, number, number]>;

/** Sequences of the second kind that are this long have items that are too popular to be looked at. */
const LONG = 200;

/** The items of a sequence; text has its code points. */
export function itemsOf(sequence: unknown): readonly unknown[] {
  return Array.isArray(sequence) && (isPlainArray(sequence) || sequence instanceof PyTuple) ? sequence : [...iterate(sequence)];
}

export class SequenceMatcher {
  readonly isjunk: unknown;
  readonly autojunk: boolean;
  a: unknown = null;
  b: unknown = null;
  #first: readonly unknown[] = [];
  #second: readonly unknown[] = [];
  /** The number of each item of the second sequence; items of the first that are not there are −1. */
  #numbers: Dict<unknown, number> = dict();
  #firstNumbers: readonly number[] | null = null;
  #secondNumbers: readonly number[] = [];
  /** For each number, where it stands in the second sequence; junk and popular items stand nowhere. */
  #places: (readonly number[])[] = [];
  #junk = new Set<number>();
  #popular = new Set<number>();
  #blocks: Match[] | null = null;
  #opcodes: Opcode[] | null = null;
  #counts: Map<number, number> | null = null;

  constructor(isjunk: unknown = null, a: unknown = "", b: unknown = "", autojunk: unknown = true) {
    this.isjunk = isjunk;
    this.autojunk = truthy(autojunk);
    this.set_seqs(a, b);
  }

  set_seqs(a: unknown, b: unknown): void {
    this.set_seq1(a);
    this.set_seq2(b);
  }

  set_seq1(a: unknown): void {
    if (a === this.a) return;
    this.a = a;
    this.#first = itemsOf(a);
    this.#firstNumbers = null;
    this.#blocks = this.#opcodes = null;
  }

  set_seq2(b: unknown): void {
    if (b === this.b) return;
    this.b = b;
    this.#second = itemsOf(b);
    this.#firstNumbers = null;
    this.#blocks = this.#opcodes = this.#counts = null;
    this.#index();
  }

  #index(): void {
    const numbers: Dict<unknown, number> = dict();
    const places: number[][] = [];
    this.#secondNumbers = this.#second.map((item, at) => {
      let number = numbers.get(item);
      if (number === null) numbers.set(item, (number = places.push([]) - 1));
      places[number]!.push(at);
      return number;
    });
    this.#junk = new Set();
    this.#popular = new Set();
    if (truthy(this.isjunk)) for (const [item, number] of numbers.items()) if (truthy(invoke(this.isjunk, item))) this.#junk.add(number);
    const most = Math.floor(this.#second.length / 100) + 1;
    if (this.autojunk && this.#second.length >= LONG) places.forEach((all, number) => all.length > most && !this.#junk.has(number) && this.#popular.add(number));
    this.#numbers = numbers;
    this.#places = places.map((all, number) => (this.#junk.has(number) || this.#popular.has(number) ? [] : all));
  }

  #numbersOfFirst(): readonly number[] {
    return (this.#firstNumbers ??= this.#first.map((item) => this.#numbers.get(item) ?? -1));
  }

  #itemsWhere(chosen: (number: number) => boolean): unknown[] {
    return [...this.#numbers.items()].flatMap(([item, number]) => (chosen(number) ? [item] : []));
  }

  get b2j(): Dict<unknown, number[]> {
    const out: Dict<unknown, number[]> = dict();
    for (const [item, number] of this.#numbers.items()) if (!this.#junk.has(number) && !this.#popular.has(number)) out.set(item, [...this.#places[number]!]);
    return out;
  }

  get bjunk(): PySet<unknown> {
    return set(this.#itemsWhere((number) => this.#junk.has(number)));
  }

  get bpopular(): PySet<unknown> {
    return set(this.#itemsWhere((number) => this.#popular.has(number)));
  }

  /** The first of the longest runs that begin earliest in `a`, then earliest in `b`. */
  find_longest_match(alo = 0, ahi: number | null = null, blo = 0, bhi: number | null = null): Match {
    const [start, , size, other] = this.#longest(alo, ahi ?? this.#first.length, blo, bhi ?? this.#second.length);
    return new Match(start, other, size);
  }

  #longest(alo: number, ahi: number, blo: number, bhi: number): [start: number, end: number, size: number, other: number] {
    const a = this.#numbersOfFirst();
    const b = this.#secondNumbers;
    let start = alo;
    let other = blo;
    let size = 0;
    // the length of the run that ends at each place of b, for the item of a before this one
    let before = new Map<number, number>();
    for (let i = alo; i < ahi; i++) {
      const here = new Map<number, number>();
      const number = a[i]!;
      for (const j of number < 0 ? [] : this.#places[number]!) {
        if (j < blo) continue;
        if (j >= bhi) break;
        const length = (before.get(j - 1) ?? 0) + 1;
        here.set(j, length);
        if (length > size) [start, other, size] = [i - length + 1, j - length + 1, length];
      }
      before = here;
    }
    // what is popular may follow, and so may junk, but junk only behind what is none
    for (const junk of [false, true]) {
      while (start > alo && other > blo && this.#junk.has(b[other - 1]!) === junk && a[start - 1] === b[other - 1]) [start, other, size] = [start - 1, other - 1, size + 1];
      while (start + size < ahi && other + size < bhi && this.#junk.has(b[other + size]!) === junk && a[start + size] === b[other + size]) size++;
    }
    return [start, start + size, size, other];
  }

  get_matching_blocks(): Match[] {
    if (this.#blocks !== null) return this.#blocks;
    const found: [number, number, number][] = [];
    const waiting: [number, number, number, number][] = [[0, this.#first.length, 0, this.#second.length]];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      const [alo, ahi, blo, bhi] = part;
      const [i, end, size, j] = this.#longest(alo, ahi, blo, bhi);
      if (size === 0) continue;
      found.push([i, j, size]);
      if (alo < i && blo < j) waiting.push([alo, i, blo, j]);
      if (end < ahi && j + size < bhi) waiting.push([end, ahi, j + size, bhi]);
    }
    found.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
    const joined: [number, number, number][] = [];
    for (const block of found) {
      const last = joined[joined.length - 1];
      if (last !== undefined && last[0] + last[2] === block[0] && last[1] + last[2] === block[1]) last[2] += block[2];
      else joined.push(block);
    }
    joined.push([this.#first.length, this.#second.length, 0]);
    return (this.#blocks = joined.map(([i, j, size]) => new Match(i, j, size)));
  }

  get_opcodes(): Opcode[] {
    if (this.#opcodes !== null) return this.#opcodes;
    const out: Opcode[] = [];
    let i = 0;
    let j = 0;
    for (const { a, b, size } of this.get_matching_blocks()) {
      const tag = i < a && j < b ? "replace" : i < a ? "delete" : j < b ? "insert" : null;
      if (tag !== null) out.push(tuple([tag, i, a, j, b]));
      i = a + size;
      j = b + size;
      if (size > 0) out.push(tuple(["equal", a, i, b, j]));
    }
    return (this.#opcodes = out);
  }

  /** Groups of changes with up to `n` equal items around them. */
  *get_grouped_opcodes(n = 3): Generator<Opcode[], void, unknown> {
    // the ends are cut in the list that get_opcodes gives out, as CPython does
    let codes = this.get_opcodes();
    if (codes.length === 0) codes = [tuple(["equal", 0, 1, 0, 1])];
    const [first] = codes;
    if (first !== undefined && first[0] === "equal") codes[0] = tuple(["equal", Math.max(first[1], first[2] - n), first[2], Math.max(first[3], first[4] - n), first[4]]);
    const last = codes[codes.length - 1];
    if (last !== undefined && last[0] === "equal") codes[codes.length - 1] = tuple(["equal", last[1], Math.min(last[2], last[1] + n), last[3], Math.min(last[4], last[3] + n)]);
    let group: Opcode[] = [];
    for (const [tag, from, to, otherFrom, otherTo] of codes) {
      let [i, j] = [from, otherFrom];
      if (tag === "equal" && to - from > 2 * n) {
        group.push(tuple([tag, from, Math.min(to, from + n), otherFrom, Math.min(otherTo, otherFrom + n)]));
        yield group;
        group = [];
        i = Math.max(from, to - n);
        j = Math.max(otherFrom, otherTo - n);
      }
      group.push(tuple([tag, i, to, j, otherTo]));
    }
    if (group.length > 0 && !(group.length === 1 && group[0]![0] === "equal")) yield group;
  }

  #similarity(matches: number): number {
    const length = this.#first.length + this.#second.length;
    return length === 0 ? 1 : (2 * matches) / length;
  }

  ratio(): number {
    return this.#similarity(this.get_matching_blocks().reduce((sum, { size }) => sum + size, 0));
  }

  /** How many items they share, in whatever order. */
  quick_ratio(): number {
    if (this.#counts === null) {
      this.#counts = new Map();
      for (const number of this.#secondNumbers) this.#counts.set(number, (this.#counts.get(number) ?? 0) + 1);
    }
    const left = new Map<number, number>();
    let matches = 0;
    for (const number of this.#numbersOfFirst()) {
      const count = left.get(number) ?? this.#counts.get(number) ?? 0;
      left.set(number, count - 1);
      if (count > 0) matches++;
    }
    return this.#similarity(matches);
  }

  real_quick_ratio(): number {
    return this.#similarity(Math.min(this.#first.length, this.#second.length));
  }

  static __class_getitem__(item: unknown): unknown {
    return new GenericAlias(SequenceMatcher, item instanceof PyTuple ? item : [item]);
  }
}
libraryClass(
  SequenceMatcher,
  { name: "SequenceMatcher", module: "difflib", signature: "isjunk=None, a='', b='', autojunk=True" },
  {
    set_seqs: "a, b",
    set_seq1: "a",
    set_seq2: "b",
    find_longest_match: "alo=0, ahi=None, blo=0, bhi=None",
    get_matching_blocks: "",
    get_opcodes: "",
    ratio: " -> float",
    quick_ratio: " -> float",
    real_quick_ratio: " -> float",
    __class_getitem__: "item",
  },
);
generator(SequenceMatcher.prototype.get_grouped_opcodes, "n=3");

/** Random programs on sets, dicts and lists, step by step against what CPython 3.13 answered. */
import { describe, expect, test } from "vitest";
import {
  and_,
  at,
  del_slice,
  delitem,
  type Dict,
  dict,
  eq,
  frozenset,
  hash,
  iadd,
  imul,
  ior,
  iterate,
  list,
  mul,
  or_,
  type PySet,
  repr,
  set,
  set_at,
  set_slice,
  slice,
  sub,
  tuple,
  unpack,
  unpack_starred,
  xor,
} from "../../../src/runtime/index.js";
import { decode, type Encoded, outcome, type Outcome, recorded } from "./containers_decoding.js";

type SetStep = [op: string, i: number, j: number, k: number, arg: unknown];

function runSets(steps: readonly SetStep[]): PySet[] {
  const sets: PySet[] = [set(), set(), set()];
  for (const [op, i, j, k, arg] of steps) {
    const s = sets[i]!;
    const t = sets[j]!;
    const keys = Array.isArray(arg) && Array.isArray(arg[0]) ? (arg as Encoded[]).map(decode) : [];
    const actions: Record<string, () => unknown> = {
      nop: () => null,
      add: () => s.add(decode(arg as Encoded)),
      addmany: () => keys.forEach((key) => s.add(key)),
      discard: () => s.discard(decode(arg as Encoded)),
      pop: () => (s.size > 0 ? s.pop() : null),
      clear: () => s.clear(),
      union: () => (sets[k] = s.union(t)),
      or: () => (sets[k] = or_(s, t) as PySet),
      and: () => (sets[k] = and_(s, t) as PySet),
      sub: () => (sets[k] = sub(s, t) as PySet),
      rxor: () => (sets[k] = xor(s, t) as PySet),
      inter: () => (sets[k] = s.intersection(t)),
      diff: () => (sets[k] = s.difference(t)),
      xor: () => (sets[k] = s.symmetric_difference(t)),
      upd: () => s.update(t),
      iupd: () => s.intersection_update(t),
      dupd: () => s.difference_update(t),
      xupd: () => s.symmetric_difference_update(t),
      copy: () => (sets[k] = s.copy()),
      fz: () => (sets[k] = set(frozenset([...s]))),
      updl: () => s.update(keys),
      interl: () => (sets[k] = s.intersection(keys)),
      diffl: () => (sets[k] = s.difference(keys)),
      xorl: () => (sets[k] = s.symmetric_difference(keys)),
      unionl: () => (sets[k] = s.union(keys)),
      xupdl: () => s.symmetric_difference_update(keys),
      dupdl: () => s.difference_update(keys),
    };
    actions[op]!();
  }
  return sets;
}

describe("sets iterate in CPython's order and hash to its numbers", () => {
  const programs = recorded<{ ops: SetStep[]; end: string[]; hashes: string[] }[]>("sets");
  test.each(programs.map((program, n) => [n, program] as const))("program %i", (_n, program) => {
    const sets = runSets(program.ops);
    expect(sets.map(repr)).toEqual(program.end);
    expect(sets.map((s) => `${hash(frozenset(s))}`)).toEqual(program.hashes);
  });
});

type DictStep = [op: string, i: number, key: Encoded, value: number, pairs: [Encoded, number][] | null, result: Outcome, end?: string[]];

function dictAction(dicts: Dict[], [op, i, encoded, value, pairs]: DictStep): () => unknown {
  const d = dicts[i]!;
  const other = dicts[1 - i]!;
  const key = decode(encoded);
  const actions: Record<string, () => unknown> = {
    nop: () => null,
    set: () => d.set(key, value),
    get: () => d.get(key, value),
    at: () => d.at(key),
    del: () => d.delete(key),
    pop: () => d.pop(key),
    popd: () => d.pop(key, value),
    popitem: () => d.popitem(),
    setdefault: () => d.setdefault(key, value),
    update: () => d.update(other),
    updpairs: () => d.update(pairs!.map(([k, v]) => [decode(k), v])),
    or: () => void (dicts[i] = or_(d, other) as Dict),
    ior: () => void ior(d, other),
    clear: () => d.clear(),
    copy: () => void (dicts[1 - i] = d.copy()),
    in: () => d.has(key),
    len: () => d.size,
    rev: () => [...d.__reversed__()],
    items: () => [...d.items()],
    values: () => [...d.values()],
    eq: () => eq(d, other),
    keysand: () => and_(d.keys(), other.keys()),
    keysor: () => or_(d.keys(), other.keys()),
    keyssub: () => sub(d.keys(), other.keys()),
    keysxor: () => xor(d.keys(), other.keys()),
    itemsand: () => and_(d.items(), other.items()),
    fromkeys: () => dict.fromkeys(d, value),
    dict: () => dict(d),
    iterdel: () => {
      for (const each of d) d.delete(each);
    },
    mut: () => {
      for (const _each of d) d.set(key, value);
    },
  };
  return actions[op]!;
}

describe("dicts do what CPython's do", () => {
  test.each(recorded<DictStep[][]>("dicts").map((steps, n) => [n, steps] as const))("program %i", (_n, steps) => {
    const dicts: Dict[] = [dict(), dict()];
    for (const step of steps) {
      expect(outcome(dictAction(dicts, step), () => "ok"), step[0]).toEqual(step[5]);
      if (step[6] !== undefined) expect(dicts.map(repr)).toEqual(step[6]);
    }
  });
});

type ListStep = [op: string, a: number | null, b: number | null, c: number | null, v: number, ys: number[], result: Outcome, after: string];

function listAction(xs: number[], [op, a, b, c, v, ys]: ListStep): () => unknown {
  const n = a ?? 0;
  const actions: Record<string, () => unknown> = {
    append: () => list.append(xs, v),
    insert: () => list.insert(xs, n, v),
    pop: () => list.pop(xs),
    popi: () => list.pop(xs, n),
    remove: () => list.remove(xs, v),
    index: () => list.index(xs, v),
    index2: () => list.index(xs, v, n, b ?? 5),
    count: () => list.count(xs, v),
    extend: () => list.extend(xs, ys),
    reverse: () => list.reverse(xs),
    sort: () => list.sort(xs),
    sortk: () => list.sort(xs, { key: (x) => x % 3 }),
    sortr: () => list.sort(xs, { key: (x) => x % 3, reverse: true }),
    getslice: () => slice(xs, a, b, c),
    setslice: () => set_slice(xs, a, b, c, ys),
    delslice: () => del_slice(xs, a, b, c),
    get: () => at(xs, n),
    set: () => set_at(xs, n, v),
    del: () => delitem(xs, n),
    imul: () => void imul(xs, n),
    iadd: () => void iadd(xs, tuple(ys)),
    tslice: () => slice(tuple(xs), a, b, c),
    sslice: () => slice(`hé\u{1F600}${"abcdef".slice(0, xs.length)}`, a, b, c),
    mul: () => (n < 20 ? mul(ys, n) : null),
    itermut: () => {
      const seen: number[] = [];
      for (const x of iterate(xs)) {
        seen.push(x);
        if (seen.length < 12 && x % 3 === 0) xs.push(x + 1);
        if (seen.length < 12 && x % 5 === 2 && xs.length > 0) list.pop(xs, 0);
        if (seen.length > 20) break;
      }
      return seen;
    },
    unpack: () => [...unpack(xs, 2)],
    ustar: () => [...unpack_starred(xs, 1, 1)],
  };
  return actions[op]!;
}

describe("lists do what CPython's do", () => {
  test.each(recorded<[number[], ListStep[]][]>("lists").map(([start, steps], n) => [n, start, steps] as const))("program %i", (_n, start, steps) => {
    const xs = start.slice();
    for (const step of steps) {
      expect(outcome(listAction(xs, step), () => "ok"), step[0]).toEqual(step[6]);
      expect(repr(xs), step[0]).toBe(step[7]);
    }
  });
});

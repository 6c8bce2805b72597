/** Every operator and many builtins on pairs of values of all kinds: results, types and error texts as CPython 3.13 gave them. */
import { expect, test } from "vitest";
import * as runtime from "../../../src/runtime/index.js";
import { decode, type Encoded, outcome, type Outcome, recorded } from "./containers_decoding.js";

type Act = (a: unknown, b: unknown) => unknown;
const { list, slice } = runtime;

/** Recorded names that are not simply functions of two operands. */
const acts: Record<string, Act> = {
  neg: (a) => runtime.neg(a),
  pos: (a) => runtime.pos(a),
  invert: (a) => runtime.invert(a),
  abs: (a) => runtime.abs(a),
  truthy: (a) => runtime.bool(a),
  len: (a) => runtime.len(a),
  hash: (a) => runtime.hash(a),
  round: (a) => runtime.round(a),
  round2: (a, b) => runtime.round(a, b),
  sorted: (a, b) => runtime.sorted([a, b]),
  list: (a) => list(a),
  tuple: (a) => runtime.tuple(a),
  reversed: (a) => list(runtime.reversed(a)),
  any: (a) => runtime.any(a),
  all: (a) => runtime.all(a),
  chr: (a) => runtime.chr(a),
  ord: (a) => runtime.ord(a),
  bin: (a) => runtime.bin(a),
  hex: (a) => runtime.hex(a),
  oct: (a) => runtime.oct(a),
  dict: (a) => runtime.dict(a),
  unpack: (a) => [...runtime.unpack(a, 2)],
  next: (a) => runtime.next(runtime.iter(a)),
  enum: (a, b) => list(runtime.enumerate(a, b)),
  zip: (a, b) => list(runtime.zip(a, b)),
  slice: (a, b) => slice(a, b),
  slice2: (a, b) => slice(a, null, null, b),
};

test.each(recorded<[string, Encoded, Encoded, Outcome][]>("operators").map((entry, n) => [entry[0], n, entry] as const))("%s %#", (name, _n, [, a, b, expected]) => {
  const act = acts[name] ?? (Reflect.get(runtime, name) as Act);
  expect(outcome(() => act(decode(a), decode(b)), runtime.type_name)).toEqual(expected);
});

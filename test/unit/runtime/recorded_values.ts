/**
 * Replays what CPython 3.13 answered: each case is [operation, arguments, repr of the result or "!Type: message"].
 * Arguments are JSON, with `{i}` ints, `{f, h}` floats (`h` their bits), `{b}` bytes, `{t}` tuples, `{l}` lists, `{d}` dicts, `{c}` complex.
 */
import "../../../src/runtime/index.js";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ByteArray, bytes, Bytes } from "../../../src/runtime/objects/bytes.js";
import { Complex, complex } from "../../../src/runtime/objects/complex.js";
import { dict } from "../../../src/runtime/objects/dict.js";
import { call } from "../../../src/runtime/objects/calls.js";
import { BaseException } from "../../../src/runtime/objects/exceptions.js";
import { boxFloat, float, floats, power } from "../../../src/runtime/objects/float.js";
import { format } from "../../../src/runtime/objects/format.js";
import { getattr } from "../../../src/runtime/objects/attributes.js";
import { int } from "../../../src/runtime/objects/int.js";
import { integer } from "../../../src/runtime/objects/integer.js";
import { ascii, repr } from "../../../src/runtime/objects/repr.js";
import { charAt, codePointLength, codePointSlice } from "../../../src/runtime/objects/str/code_points.js";
import { Slice, sliceBounds } from "../../../src/runtime/objects/slice.js";
import { str } from "../../../src/runtime/objects/str.js";
import { tuple } from "../../../src/runtime/objects/tuple.js";
import { type_name } from "../../../src/runtime/objects/types.js";

type Json = null | boolean | string | number | Json[] | { [key: string]: Json };
type Case = readonly [operation: string, args: readonly Json[], answer: string];

const view = new DataView(new ArrayBuffer(8));

function decode(value: Json): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const [[kind, inner] = ["", null]] = Object.entries(value);
  const list = Array.isArray(inner) ? inner : [];
  const text = typeof inner === "string" ? inner : "";
  const data = (): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  switch (kind) {
    case "i":
      return integer.normalize(BigInt(text));
    case "f":
      view.setBigUint64(0, BigInt(`0x${String(value["h"])}`));
      return boxFloat(view.getFloat64(0));
    case "b":
      return new Bytes(data());
    case "ba":
      return new ByteArray(data());
    case "c":
      return new Complex(Number(decode(list[0] ?? null)), Number(decode(list[1] ?? null)));
    case "t":
      return tuple(list.map(decode));
    case "l":
      return list.map(decode);
    case "d":
      return dict(list.map((pair) => (Array.isArray(pair) ? [decode(pair[0] ?? null), decode(pair[1] ?? null)] : [null, null]) as [unknown, unknown]));
    default:
      throw new Error(`unknown kind ${kind}`);
  }
}

const raw = (answer: unknown): unknown => (typeof answer === "number" ? boxFloat(answer) : answer);
const pair = (answer: unknown): unknown => (Array.isArray(answer) ? tuple(answer) : answer);

/** Applies a function found by name. */
function apply(holder: object, name: string, args: readonly unknown[]): unknown {
  const f: unknown = Reflect.get(holder, name);
  if (typeof f !== "function") throw new Error(`no ${name}`);
  return Reflect.apply(f, holder, args);
}

function sliceOf(s: string, start: unknown, stop: unknown, step: unknown): string {
  const [from, to, by] = sliceBounds(new Slice(start, stop, step), codePointLength(s)).map(Number);
  return codePointSlice(s, from ?? 0, to ?? 0, by ?? 1);
}

function run(operation: string, args: readonly unknown[]): unknown {
  const [holder = "", name = ""] = operation.split(".");
  const [first, ...rest] = args;
  switch (holder) {
    case "integer":
      return name === "divide" ? raw(apply(integer, name, args)) : pair(apply(integer, name, args));
    case "floats": {
      const answer = apply(floats, name, args);
      if (Array.isArray(answer)) return tuple(answer.map(raw));
      return name === "round" && args.length === 1 ? answer : raw(answer);
    }
    case "float":
      return name === "" ? float(first) : apply(float, name, args);
    case "int":
      return name === "" ? apply({ int }, "int", args) : apply(int, name, args);
    case "str":
      return apply(str, name, args);
    case "bytes":
      return name === "fromhex" ? bytes.fromhex(first) : call(getattr(first, name), rest);
    case "bytesm":
    case "cplx":
      return call(getattr(first, name), rest);
    case "power":
      return raw(power(Number(first), Number(rest[0])));
    case "complex":
      return complex(first);
    case "format":
      return format(first, rest[0]);
    case "fmt":
      return call(getattr(first, "format"), rest[0] as unknown[], rest[1]);
    case "from_bytes":
      return int.from_bytes(first, rest[0], { signed: rest[1] });
    case "to_bytes":
      return int.to_bytes(first as number, rest[0], rest[1], { signed: rest[2] });
    case "charAt":
      return charAt(String(first), Number(rest[0])) ?? null;
    case "sliceStr":
      return sliceOf(String(first), rest[0], rest[1], rest[2]);
    case "codePointLength":
      return codePointLength(String(first));
    default:
      return first;
  }
}

/** What the runtime answers, in the words of the recording. */
function answer(operation: string, args: readonly unknown[]): string {
  try {
    const result = run(operation, args);
    return operation === "ascii" ? ascii(result) : repr(result);
  } catch (error) {
    if (error instanceof BaseException) return `!${type_name(error)}: ${str(error)}`;
    throw error;
  }
}

/** One test per operation of a recording, so that a failure says what broke. */
export function replay(file: string): void {
  const cases = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as readonly Case[];
  for (const operation of new Set(cases.map(([name]) => name))) {
    test(operation, () => {
      for (const [name, args, wanted] of cases) {
        if (name === operation) expect(answer(name, args.map(decode)), JSON.stringify([name, args])).toBe(wanted);
      }
    });
  }
}

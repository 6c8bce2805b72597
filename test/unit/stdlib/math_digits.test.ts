/** `math` and `**` to the last bit: arguments that CPython answered (`record_math_digits.py`), among them those that its C library does not round to the nearest float. */
import "../../../src/runtime/index.js";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { as_python_error } from "../../../src/runtime/objects/exceptions.js";
import { power } from "../../../src/runtime/objects/float_arithmetic.js";
import { str } from "../../../src/runtime/objects/str.js";
import { type_name } from "../../../src/runtime/objects/types.js";
import * as math from "../../../src/runtime/stdlib/math/index.js";

const view = new DataView(new ArrayBuffer(8));

function floatOf(bits: string): number {
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

function bitsOf(value: unknown): string {
  if (typeof value !== "number") return "complex";
  if (Number.isNaN(value)) return "nan";
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
}

const functions = new Map<string, unknown>([...Object.entries(math), ["**", power]]);

function answer(name: string, args: readonly number[]): string {
  const f = functions.get(name);
  if (typeof f !== "function") throw new Error(`no function ${name}`);
  try {
    return bitsOf(Reflect.apply(f, undefined, args));
  } catch (thrown) {
    const error = as_python_error(thrown);
    return `!${type_name(error)}: ${str(error)}`;
  }
}

const cases = readFileSync(new URL("math_digits.txt", import.meta.url), "ascii").trim().split("\n");
const names = [...new Set(cases.map((line) => line.split(" ", 1)[0]!))];

describe("the last bit", () => {
  test.each(names)("of %s", (name) => {
    const recorded = cases.filter((line) => line.startsWith(`${name} `));
    const ours = recorded.map((line) => {
      const [left = ""] = line.split(" =", 1);
      const args = left.split(" ").slice(1).map(floatOf);
      return `${left} = ${answer(name, args)}`;
    });
    expect(ours).toEqual(recorded);
    expect(recorded.length).toBeGreaterThan(100);
  });
});

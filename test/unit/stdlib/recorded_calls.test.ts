/**
 * Calls of library functions, answered as CPython 3.13 answered them (`record_calls.py` writes the answers).
 * Arguments are JSON, with `{i}` big ints, `{f}` floats, `{b}` bytes, `{t}` tuples, `{l}` lists, `{d}` dicts, `{s}` sets.
 */
process.env["TZ"] = "UTC";
import "../../../src/runtime/index.js";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { getattr } from "../../../src/runtime/objects/attributes.js";
import { Bytes } from "../../../src/runtime/objects/bytes.js";
import { call } from "../../../src/runtime/objects/calls.js";
import { dict } from "../../../src/runtime/objects/dict.js";
import { as_python_error } from "../../../src/runtime/objects/exceptions.js";
import { collect } from "../../../src/runtime/objects/iteration.js";
import { nameModule } from "../../../src/runtime/objects/modules.js";
import { PyIterator } from "../../../src/runtime/objects/py_iterator.js";
import { boxFloat } from "../../../src/runtime/objects/py_float.js";
import { repr } from "../../../src/runtime/objects/repr.js";
import { set } from "../../../src/runtime/objects/set.js";
import { str } from "../../../src/runtime/objects/str.js";
import { tuple } from "../../../src/runtime/objects/tuple.js";
import { type_name } from "../../../src/runtime/objects/types.js";

type Json = null | boolean | string | number | Json[] | { [key: string]: Json };
type Case = readonly [path: string, args: readonly Json[], keywords: Readonly<Record<string, Json>>, answer: string];

function decode(value: Json): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const [[kind, inner] = ["", null]] = Object.entries(value);
  const list = Array.isArray(inner) ? inner : [];
  const text = String(inner);
  switch (kind) {
    case "i":
      return BigInt(text);
    case "f":
      return boxFloat(text === "inf" ? Infinity : text === "-inf" ? -Infinity : text === "nan" ? NaN : Number(text));
    case "b":
      return new Bytes(Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
    case "t":
      return tuple(list.map(decode));
    case "l":
      return list.map(decode);
    case "s":
      return set(list.map(decode));
    default:
      return dict(list.map((pair): [unknown, unknown] => (Array.isArray(pair) ? [decode(pair[0] ?? null), decode(pair[1] ?? null)] : [null, null])));
  }
}

const folder = new URL("../../../src/runtime/stdlib/", import.meta.url);

async function load(name: string): Promise<object> {
  const found = await import(new URL(`${name}.ts`, folder).href).catch(() => import(new URL(`${name}/index.ts`, folder).href));
  return nameModule(found as object, name);
}

const cases = JSON.parse(readFileSync(new URL("recorded_calls.json", import.meta.url), "utf8")) as Case[];
const modules = new Map<string, Case[]>();
for (const one of cases) {
  const [name = ""] = one[0].split(".");
  modules.set(name, [...(modules.get(name) ?? []), one]);
}

for (const [name, list] of modules) {
  describe(name, async () => {
    const module = await load(name);
    for (const [path, args, keywords, answer] of list) {
      const shown = `${path}(${args.map((a) => JSON.stringify(a)).join(", ")}${Object.entries(keywords).map(([k, v]) => `, ${k}=${JSON.stringify(v)}`).join("")})`;
      test(shown, () => {
        let got: string;
        try {
          const f = path.split(".").slice(1).reduce<unknown>((x, attribute) => getattr(x, attribute), module);
          const options = Object.fromEntries(Object.entries(keywords).map(([k, v]) => [k, decode(v)]));
          const result = call(f, args.map(decode), options);
          got = repr(result instanceof PyIterator && type_name(result) !== "count" ? collect(result) : result);
        } catch (thrown) {
          const error = as_python_error(thrown);
          got = `!${type_name(error)}: ${str(error)}`;
        }
        expect(got).toBe(answer);
      });
    }
  });
}

/** Values of the recorded container programs: `["i", "5"]` is the int 5, `["t", […]]` a tuple; see `containers_recorded/`. */
import { readFileSync } from "node:fs";
import { BaseException, complex, dict, float, frozenset, range, repr, set, str, tuple, type_name } from "../../../src/runtime/index.js";

export type Encoded = readonly [kind: string, value: unknown];
/** `["ok" or the type's name, repr]`, or `["!", exception, text]`. */
export type Outcome = readonly string[];

export function recorded<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`containers_recorded/${name}.json`, import.meta.url), "utf8")) as T;
}

const floatFrom = (text: string): number => float(text);

export function decode([kind, value]: Encoded): unknown {
  const items = (): unknown[] => (value as Encoded[]).map(decode);
  switch (kind) {
    case "c":
      return value === "None" ? null : value === "True";
    case "i": {
      const n = BigInt(value as string);
      return Number.isSafeInteger(Number(n)) ? Number(n) : n;
    }
    case "f":
      return floatFrom(value as string);
    case "j": {
      const [re = "0", im = "0"] = value as string[];
      return complex(floatFrom(re), floatFrom(im));
    }
    case "s":
      return value;
    case "l":
      return items();
    case "t":
      return tuple(items());
    case "S":
      return set(items());
    case "z":
      return frozenset(items());
    case "d":
      return dict((value as [Encoded, Encoded][]).map(([k, v]) => [decode(k), decode(v)] as const));
    case "r": {
      const [start = 0, stop = 0, step = 1] = value as number[];
      return range(start, stop, step);
    }
    default:
      throw new Error(`unknown kind ${kind}`);
  }
}

/** What a step gave: its repr, or the Python exception; anything else that is thrown is a bug and passes through. */
export function outcome(step: () => unknown, label: (value: unknown) => string): Outcome {
  try {
    const value = step();
    return [label(value), repr(value)];
  } catch (error) {
    if (!(error instanceof BaseException) || error instanceof Error) throw error;
    return ["!", type_name(error), str(error)];
  }
}

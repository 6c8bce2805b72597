/** Classes that derive from the containers, and objects that define the protocols themselves. */
import { describe, expect, test } from "vitest";
import {
  add,
  bool,
  contains,
  dict,
  Dict,
  eq,
  getitem,
  hash,
  isinstance,
  iterate,
  len,
  list,
  lt,
  matmul,
  NotImplemented,
  or_,
  PySet,
  range,
  repr,
  set,
  setitem,
  sorted,
  str,
  sum,
  tuple,
  type_name,
} from "../../../src/runtime/index.js";

describe("subclasses", () => {
  test("dict: __missing__, overridden items", () => {
    class Doubling extends Dict<string, string> {
      __missing__(key: string): string {
        return key + key;
      }
    }
    const d = new Doubling([["a", "x"]]);
    expect([d.at("a"), d.at("b"), len(d), isinstance(d, dict), type_name(d)]).toEqual(["x", "bb", 1, true, "Doubling"]);

    class Wrapping extends Dict<string, unknown> {
      override __setitem__(key: string, value: unknown): void {
        super.__setitem__(key, [value]);
      }
    }
    const w = new Wrapping();
    setitem(w, "a", 1);
    expect(repr(w)).toBe("{'a': [1]}");
  });

  test("dict: a method called `set` or `has` does not disturb the rest", () => {
    class Store extends Dict<string, number> {
      override set(): void {}
      override has(): boolean {
        return false;
      }
    }
    const store = new Store();
    setitem(store, "a", 1);
    expect([contains(store, "a"), repr(store)]).toEqual([true, "{'a': 1}"]);
  });

  test("list", () => {
    class Twice extends list<number> {
      override append(x: number): void {
        super.append(2 * x);
      }
      override __len__(): number {
        return 100;
      }
    }
    const xs = new Twice([1]);
    xs.append(1);
    expect([len(xs), repr(xs), eq(xs, [1, 2]), repr(add(xs, [1])), repr(add([1], xs)), bool(xs), isinstance(xs, list)]).toEqual([100, "[1, 2]", true, "[1, 2, 1]", "[1, 1, 2]", true, true]);
    expect([[] instanceof list, tuple() instanceof list, xs instanceof Twice, [] instanceof Twice]).toEqual([true, false, true, false]);
  });

  test("tuple", () => {
    class Pair extends tuple<number> {
      first(): unknown {
        return getitem(this, 0);
      }
    }
    const p = new Pair([1, 2]);
    expect([p.first(), eq(p, tuple([1, 2])), eq(hash(p), hash(tuple([1, 2]))), dict([[p, "found"]]).at(tuple([1, 2]) as unknown as Pair), lt(p, tuple([1, 3]))]).toEqual([1, true, true, "found", true]);
  });

  test("set", () => {
    const added: unknown[] = [];
    class Noted extends PySet<number> {
      override add(x: number): void {
        added.push(x);
        super.add(x);
      }
    }
    const s = new Noted([5]);
    s.add(1);
    expect([repr(s), repr(or_(s, set([3]))), added]).toEqual(["Noted({1, 5})", "{1, 3, 5}", [1]]);
  });
});

class Point {
  x: number;
  y: number;
  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
  __eq__(other: unknown): boolean {
    return other instanceof Point && this.x === other.x && this.y === other.y;
  }
  __hash__(): unknown {
    return hash(tuple([this.x, this.y]));
  }
  __lt__(other: Point): boolean {
    return this.x < other.x;
  }
  __add__(other: unknown): unknown {
    return other instanceof Point ? new Point(this.x + other.x, this.y + other.y) : NotImplemented;
  }
  __radd__(other: unknown): unknown {
    return other === 0 ? this : NotImplemented;
  }
  __rmatmul__(): string {
    return "reflected";
  }
  __getitem__(i: number): unknown {
    return getitem([this.x, this.y], i);
  }
  __repr__(): string {
    return `P(${this.x}, ${this.y})`;
  }
}

describe("objects with special methods", () => {
  test("as keys: by hash and equality, whatever came before", () => {
    const d = dict<unknown, string>([
      ["text", "s"],
      [tuple([1, 2]), "t"],
      [new Point(1, 2), "p"],
    ]);
    expect([d.at(new Point(1, 2)), d.at(tuple([1, 2])), d.at("text"), d.has(new Point(2, 1)), set([new Point(1, 2), new Point(1, 2)]).size]).toEqual(["p", "t", "s", false, 1]);
  });

  test("a class with __eq__ alone can't be a key", () => {
    class Equal {
      __eq__(): boolean {
        return true;
      }
    }
    expect(() => dict<unknown, number>([[new Equal(), 1]])).toThrow();
    try {
      hash(new Equal());
    } catch (error) {
      expect(str(error)).toBe("unhashable type: 'Equal'");
    }
  });

  test("operators, reflected ones, sums, order, iteration by index", () => {
    expect(repr(sum([new Point(1, 2), new Point(3, 4)] as unknown as number[]))).toBe("P(4, 6)");
    expect(matmul(1, new Point(0, 0))).toBe("reflected");
    expect(repr(sorted([new Point(3, 0), new Point(1, 0)]))).toBe("[P(1, 0), P(3, 0)]");
    expect([...iterate(new Point(7, 8))]).toEqual([7, 8]);
    expect([contains(new Point(7, 8), 8), contains(range(0, 10, 3), 9)]).toEqual([true, true]);
  });
});

describe("keys that are equal are one key", () => {
  test("1, 1.0 and True; the first stays", () => {
    const d = dict<unknown, string>([
      [1, "int"],
      [true, "bool"],
    ]);
    expect(repr(d)).toBe("{1: 'bool'}");
    expect(repr(dict<unknown, number>([[true, 1]]))).toBe("{True: 1}");
    expect(repr(set<unknown>([true, 1]))).toBe("{True}");
  });
});

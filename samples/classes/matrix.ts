import {
  add,
  at,
  call,
  class_attributes,
  dict,
  eq,
  float,
  getattr,
  getitem,
  iterate,
  len,
  list,
  mul,
  print,
  range,
  repeated,
  set,
  setitem,
  str,
  sum,
  tuple,
  unpack,
  zip,
  type Dict,
  type PySet,
  type Tuple,
} from "yieldstar/runtime";

class Matrix {
  static __rmul__ = getattr(this, "__mul__");

  rows: unknown[];
  shape: Tuple<[number, number]>;

  constructor(rows: unknown) {
    this.rows = Array.from(iterate(rows), (r) => call(list, [r]));
    this.shape = tuple([len(rows), len(getitem(rows, 0))]);
  }

  static zeros(n: number, m: number): Matrix {
    return new this(Array.from(range(n), (_) => repeated([0], m)));
  }

  static identity(n: number): Matrix {
    const result = this.zeros(n, n);
    for (let i = 0; i < n; i++) {
      setitem(result, tuple([i, i]), 1);
    }
    return result;
  }

  __getitem__(position: unknown): unknown {
    const [i, j] = unpack(position, 2);
    return getitem(getitem(this.rows, i), j);
  }

  __setitem__(position: unknown, value: unknown): null {
    const [i, j] = unpack(position, 2);
    setitem(getitem(this.rows, i), j, value);
    return null;
  }

  __add__(other: unknown): Matrix {
    const items: unknown[] = [];
    for (const each of iterate(
      call(zip, [this.rows, getattr(other, "rows")]),
    )) {
      const [r, s] = unpack(each, 2);
      items.push(
        (() => {
          const items2: unknown[] = [];
          for (const each2 of iterate(call(zip, [r, s]))) {
            const [a, b] = unpack(each2, 2);
            items2.push(add(a, b));
          }
          return items2;
        })(),
      );
    }
    return new Matrix(items);
  }

  __mul__(k: unknown): Matrix {
    if (k instanceof Matrix) {
      const [n, m] = this.shape;
      const [_, p] = unpack(getattr(k, "shape"), 2);
      return new Matrix(
        Array.from(range(n), (i) =>
          Array.from(iterate(range(p)), (j) =>
            sum(
              Array.from(range(m), (x) =>
                mul(getitem(this, tuple([i, x])), getitem(k, tuple([x, j]))),
              ),
            ),
          ),
        ),
      );
    }
    return new Matrix(
      this.rows.map((r) => Array.from(iterate(r), (x) => mul(x, k))),
    );
  }

  transpose(): Matrix {
    return new Matrix(call(list, [call(zip, [...this.rows])]));
  }

  __eq__(other: unknown): boolean {
    return other instanceof Matrix && eq(this.rows, getattr(other, "rows"));
  }

  __repr__(): string {
    return `Matrix(${str(this.rows)})`;
  }
}
class_attributes(Matrix);

const a = new Matrix([
  [1, 2],
  [3, 4],
]);
const b = Matrix.identity(2);
print(add(a, b), eq(mul(a, b), a), mul(2, a), a.transpose());
print(getitem(a, tuple([0, 1])), a.shape, mul(a, 0.5));
const grid: string[][] = Array.from(range(3), (_) => []);
at(grid, 1).push("x");
print(grid);
const buckets: PySet<number>[] = Array.from(range(2), (_) => set());
at(buckets, 0).add(1);
print(buckets);
const counts = dict([..."abc"].map((c) => [c, 0]));
counts.set("a", float(counts.at("a") + 1.5));
print(counts);
const groups: Dict<number, string[]> = dict(
  Array.from(tuple([1, 2]), (n) => [n, []]),
);
groups.at(2).push("two");
print(groups);

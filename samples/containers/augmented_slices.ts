/** What is added to a slice is put in its place; the bounds are evaluated once. */

import {
  bytearray,
  bytes_literal,
  dict,
  getitem,
  iadd,
  imul,
  isub,
  print,
  setitem,
  Slice,
  slice,
  tuple,
  ValueError,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";

function noted(n: number): number {
  print("bound", n);
  return n;
}

const xs: unknown[] = [0, 1, 2, 3, 4];
setitem(xs, new Slice(1, 2, null), iadd<unknown[]>(xs.slice(1, 2), [1]));
print(xs);
const place = xs.length;
setitem(
  xs,
  new Slice(place, null, null),
  iadd<unknown[]>(xs.slice(place), [xs.length]),
);
print(xs);
const place2 = noted(-1);
setitem(xs, new Slice(place2, null, null), imul(xs.slice(place2), noted(2)));
print(xs);
const place3 = noted(0);
const place4 = noted(2);
setitem(
  xs,
  new Slice(place3, place4, null),
  iadd(xs.slice(place3, place4), tuple([noted(7)])),
);
print(xs);

function changed(ys: unknown[], n: number): unknown[] {
  setitem(ys, new Slice(n, null, null), iadd<unknown[]>(ys.slice(n), [9]));
  setitem(ys, new Slice(null, 1, null), iadd(ys.slice(0, 1), "ab"));
  setitem(ys, new Slice(null, 2, null), imul(ys.slice(0, 2), 2));
  const place5 = -1;
  setitem(
    ys,
    new Slice(null, null, place5),
    iadd<unknown[]>(slice(ys, null, null, place5), []),
  );
  return ys;
}

print(changed([1, 2, 3], 1));
const table: Dict<string, unknown[]> = dict({ row: [1, 2] });
const place6 = table.at("row");
setitem(place6, new Slice(0, 1, null), iadd(place6.slice(0, 1), "xy"));
print(table);
const data = bytearray(bytes_literal("abc"));
setitem(
  data,
  new Slice(1, null, null),
  iadd(getitem(data, new Slice(1, null, null)), bytes_literal("!")),
);
print(data);
try {
  setitem(
    xs,
    new Slice(null, null, 2),
    iadd<unknown[]>(slice(xs, null, null, 2), [1]),
  );
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}

class Shelf {
  __getitem__(key: Slice | Tuple<[Slice, number]>): number {
    print("get", key);
    return 1;
  }

  __setitem__(key: Slice | Tuple<[Slice, number]>, value: unknown): null {
    print("set", key, value);
    return null;
  }
}

const shelf = new Shelf();
setitem(
  shelf,
  new Slice(1, 2, null),
  iadd(getitem(shelf, new Slice(1, 2, null)), 5),
);
const place7 = tuple([new Slice(1, 2, null), 3]);
setitem(shelf, place7, iadd(getitem(shelf, place7), 1));
setitem(
  shelf,
  new Slice(null, null, null),
  isub(getitem(shelf, new Slice(null, null, null)), 1),
);

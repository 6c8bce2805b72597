import {
  and_,
  bool,
  bound_method,
  call,
  contains,
  dict,
  eq,
  float,
  iadd,
  list,
  max,
  merged,
  print,
  range,
  reversed,
  RuntimeError,
  set,
  sorted,
  tuple,
  zip,
  type Dict,
} from "yieldstar/runtime";

const stock: Dict<string, unknown> = dict({ apple: 3, pear: 5 });
stock.set("fig", 2);
stock.set("apple", iadd(stock.at("apple"), 1));
print(
  stock,
  stock.size,
  stock.has("pear"),
  stock.get("kiwi"),
  stock.get("kiwi", 0),
);
for (const [name, count] of stock.items()) {
  print(name, count);
}
print(
  list(stock),
  list(stock.keys()),
  list(stock.values()),
  sorted(stock.items(), { key: (item) => item[1] }),
);
print(
  stock.pop("pear"),
  stock.pop("none", "default"),
  stock.setdefault("plum", []),
  stock,
);
stock.update(dict({ fig: 9 }), { grape: 1 });
print(stock, stock.popitem());
stock.delete("plum");
print(
  dict([...stock.items(), ["extra", null]]),
  merged(stock, dict({ apple: 0 })),
  dict(undefined, { a: 1, b: 2 }),
  dict([tuple(["x", 1]), tuple(["y", 2])]),
  dict(zip("ab", tuple([1, 2]))),
);
print(
  dict([
    [1, "int"],
    [float(1.0), "float"],
    [true, "bool"],
  ]),
  dict([[tuple([1, 2]), "tuple"]]).at(tuple([1, 2])),
);
print(
  call(dict.fromkeys, [["a", "b"], 0]),
  dict([...range(4)].filter((n) => n % 2 !== 0).map((n) => [n, n * n])),
  dict(Array.from(dict({ a: 1 }).items(), ([k, v]) => [v, k])),
);
const counts: Dict<string, number> = dict();
for (const letter of "mississippi") {
  counts.set(letter, counts.get(letter, 0) + 1);
}
print(
  counts,
  max(counts, { key: bound_method(counts, "get") }),
  sorted(counts, { key: (k) => tuple([-counts.at(k), k]) }),
);
try {
  for (const key of counts.keys()) {
    counts.set(key + "!", 1);
  }
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print("RuntimeError:", error);
}
print(
  eq(dict({ a: 1 }), dict({ a: float(1.0) })),
  eq(dict({ a: 1, b: 2 }), dict({ b: 2, a: 1 })),
  eq(dict(), []),
  bool(dict()),
);
const view = stock.keys();
stock.set("new", 1);
print(
  view,
  contains(view, "new"),
  and_(view, set(["new", "old"])),
  list(reversed(stock)),
);
print(dict({ nested: dict({ list: [1, dict({ deep: tuple([1]) })] }) }));

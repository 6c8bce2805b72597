import {
  add,
  at,
  contains,
  dict,
  divmod,
  enumerate,
  eq,
  frozenset,
  ge,
  getitem,
  hash,
  KeyError,
  len,
  list,
  lt,
  max,
  mul,
  print,
  range,
  set,
  setitem,
  sorted,
  sum,
  tuple,
  TypeError,
} from "yieldstar/runtime";

const [odd, prime] = [
  set(frozenset([1, 3, 5, 7, 9])),
  set(frozenset([2, 3, 5, 7])),
];
print(
  odd.intersection(prime),
  odd.union(prime),
  odd.difference(prime),
  odd.symmetric_difference(prime),
);
print(
  ge(odd, set([1, 3])),
  odd.isdisjoint(set([2])),
  lt(set([1]), odd),
  odd.has(4),
  odd.size,
);
odd.add(11);
odd.discard(100);
odd.remove(1);
print(
  sorted(odd),
  sum(odd),
  set(),
  set(frozenset([1, 1, 2])),
  frozenset(set([1])),
);
try {
  odd.remove(1);
} catch (error) {
  if (!(error instanceof KeyError)) throw error;
  print("KeyError:", error);
}
print(
  sorted(set("hello")),
  set(Array.from(range(10), (x) => x % 3)),
  list(dict([[3, "a"]])),
);

const point = tuple([3, 4]);
let [x, y] = point;
print(
  point,
  x,
  y,
  point[0],
  at(point, -1),
  point.length,
  add(point, tuple([5])),
  mul(point, 2),
  contains(point, 3),
);
print(
  tuple([1]),
  tuple(),
  tuple("ab"),
  lt(tuple([1, 2]), tuple([1, 3])),
  eq(tuple([1, "a"]), tuple([1, "a"])),
  tuple.index(point, 4),
  tuple.count(point, 3),
);
try {
  setitem(point, 0, 1);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print("TypeError:", error);
}
[x, y] = [y, x];
print(
  x,
  y,
  hash(tuple([1, 2])) === hash(tuple([1, 2])),
  dict([[point, "home"]]).at(tuple([3, 4])),
);
for (const [i, [a, b]] of enumerate([tuple([1, 2]), tuple([3, 4])])) {
  print(i, a + b);
}
print(
  list(range(5)).slice(1, -1),
  range(3),
  getitem<number>(range(0, 10, 2), 2),
  contains(range(0, 10, 2), 4),
  len(range(7)),
  eq(range(3), range(0, 3)),
);
print(
  sorted([tuple([2, "b"]), tuple([1, "z"]), tuple([2, "a"])]),
  max(tuple([1, 5]), tuple([2, 0])),
  divmod(17, 5),
);

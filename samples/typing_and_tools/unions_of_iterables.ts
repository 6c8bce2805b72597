import {
  all,
  any,
  call,
  dict,
  enumerate,
  len,
  list,
  map,
  max,
  min,
  print,
  range,
  reversed,
  set,
  sorted,
  str,
  sum,
  tuple,
  zip,
  type Dict,
  type Float,
  type Int,
  type PySet,
  type Range,
  type Tuple,
} from "yieldstar/runtime";

function total(
  xs: number[] | Tuple<[number, number]> | Dict<number, string> | PySet<number>,
): Int {
  return sum(xs);
}

function order(
  xs: number[] | Tuple<[number, number]> | Dict<string, number>,
): (number | string)[] {
  return sorted(xs);
}

function pairs(
  xs: number[] | Tuple<[number, number]>,
  ys: Tuple<[string]> | Dict<string, number>,
): Tuple<[number, string]>[] {
  return list(zip(xs, ys));
}

function uniq(
  xs: number[] | Tuple<[number, number]> | string | Dict<string, number>,
): PySet<number | string> {
  return set(xs);
}

function listed(
  xs: string | number[] | Dict<number, number> | Range,
): (string | number)[] {
  return list(xs);
}

print(
  total([1, 2]),
  total(tuple([3, 4])),
  total(dict([[5, "a"]])),
  total(set([1, 2])),
);
print(order([3, 1]), order(tuple([2, 1])), order(dict({ b: 1, a: 2 })));
print(pairs([1], tuple(["a"])), pairs(tuple([1, 2]), dict({ x: 1, y: 2 })));
print(
  sorted(uniq([1, 1])),
  sorted(uniq(tuple([1, 2]))),
  sorted(uniq("aab")),
  sorted(uniq(dict({ k: 1 }))),
);
print(listed("ab"), listed([1]), listed(dict([[1, 2]])), listed(range(2)));
function first(
  xs: number[] | string | Tuple<[Float, number]>,
): Tuple<[number, number | string]> | null {
  for (const [i, x] of enumerate(xs)) {
    return tuple([i, x]);
  }
  return null;
}
print(first([1]), first("ab"), first(tuple([2.5, 3])));
function longest(xs: string[] | Tuple<[string, string]>): string {
  return max(xs, { key: len });
}
print(longest(["a", "bb"]), longest(tuple(["ccc", "d"])));
function joined(
  xs: string[] | Tuple<[string, string]> | Dict<string, number>,
): string {
  return str.join(", ", xs);
}
print(joined(["a"]), joined(tuple(["b", "c"])), joined(dict({ k: 1 })));
function flags(
  xs: number[] | Tuple<[boolean]> | Dict<string, number>,
): Tuple<[boolean, boolean]> {
  return tuple([any(xs), all(xs)]);
}
print(flags([1, 0]), flags(tuple([true])), flags(dict({ "": 1 })));
function sized(
  xs: number[] | string | PySet<Float>,
): Tuple<[number, number | string]> {
  return tuple([len(xs), min(xs)]);
}
print(sized([1]), sized("abc"), sized(set([2.5])));
const data: Dict<string, unknown[] | Tuple<[number, number]>> = dict({
  a: [1, 2],
  b: tuple([3, 4]),
});
for (const [k, v] of data.items()) {
  print(
    k,
    sum(v),
    sorted(v, { reverse: true }),
    tuple(v),
    set(v),
    call(dict.fromkeys, [v]),
    list(map(str, v)),
    list(reversed(v)),
  );
}

import {
  add,
  base_class,
  call,
  call_method,
  class_attributes,
  class_info,
  contains,
  dict,
  enumerate,
  eq,
  float,
  format,
  getattr,
  getitem,
  iterate,
  min,
  mul,
  print,
  sorted,
  str,
  sum,
  tuple,
  unpack,
  type Dict,
  type Float,
} from "yieldstar/runtime";
import { NamedTuple, TypedDict, Union } from "yieldstar/runtime/typing";

class Item extends base_class(TypedDict) {}
class_info(Item, {
  annotations: dict({ name: str, price: float, tags: "list[str]" }),
  keywords: {},
});

class Point extends base_class(NamedTuple) {
  static y: unknown = float(0.0);

  declare y: unknown;

  scaled(k: unknown): Point {
    return call<Point>(Point, [
      mul(getattr(this, "x"), k),
      mul(getattr(this, "y"), k),
    ]);
  }
}
class_attributes(Point);
class_info(Point, { annotations: dict({ x: float, y: float }), keywords: {} });

const Shape = getitem(
  Union,
  tuple([Point, getitem(tuple, tuple([Point, Point]))]),
);

const items: Dict<string, string | Float | unknown[]>[] = [
  dict({ name: "pen", price: 1.5, tags: ["office"] }),
  dict({ name: "mug", price: float(7.0), tags: ["kitchen", "gift"] }),
  dict({ name: "book", price: 12.25, tags: ["gift"] }),
];

function total(items: Dict<string, string | Float | unknown[]>[]): unknown {
  return sum(items.map((item) => item.at("price")));
}

function by_tag(
  items: Dict<string, string | Float | unknown[]>[],
): Dict<unknown, (string | Float | unknown[])[]> {
  const result: Dict<unknown, (string | Float | unknown[])[]> = dict();
  for (const item of items) {
    for (const tag of iterate(item.at("tags"))) {
      result.setdefault(tag, []).push(item.at("name"));
    }
  }
  return result;
}

function cheapest(
  items: Dict<string, string | Float | unknown[]>[],
  tag: string | null = null,
): Dict<string, string | Float | unknown[]> | null {
  const chosen = items.filter(
    (i) => tag === null || contains(i.at("tags"), tag),
  );
  return chosen.length > 0 ? min(chosen, { key: (i) => i.at("price") }) : null;
}

print(total(items), by_tag(items));
print(cheapest(items), cheapest(items, "gift"), cheapest(items, "none"));
const found = cheapest(items, "gift");
if (found !== null) {
  print(
    call_method(found.at("name"), "upper", []),
    `${format(found.at("price"), ".1f")}`,
  );
}
const p = call<Point>(Point, [1, 2]);
print(
  p,
  getattr(p, "x"),
  call_method<Point>(p, "scaled", [3]),
  call_method(p, "_replace", [], { y: 5 }),
  call<Point>(Point, [4]),
);
const [x, y] = unpack(p, 2);
print(
  add(x, y),
  eq(p, tuple([1, 2])),
  sorted([call<Point>(Point, [2]), call<Point>(Point, [1])]),
);
function move(direction: string, n = 1): number {
  return direction === "up" ? n : -n;
}
print(move("up"), move("down", 3));
for (const [i, item] of enumerate(items, /* start= */ 1)) {
  print(
    `${i}. ${format(item.at("name"), "<6")}|${format(item.at("price"), ">6.2f")}`,
  );
}

// Classes below built-in containers: who gets which arguments; and iterators that are taken apart and set.

import {
  add,
  AttributeError,
  base_class,
  call,
  call_method,
  class_attributes,
  delitem,
  dict,
  discard,
  eq,
  frozenset,
  getattr,
  getitem,
  is_in,
  is_same,
  iter,
  iterate,
  len,
  list,
  mul,
  next,
  or_,
  print,
  PyObject,
  range,
  reversed,
  RuntimeError,
  setattr,
  Slice,
  slice,
  star_args,
  super_of,
  tuple,
  type,
  type_name,
  TypeError,
  with_init,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";
import * as collections from "yieldstar/runtime/collections";
import * as copy from "yieldstar/runtime/copy";

class Tagged extends base_class(list) {
  declare tag: unknown;

  __init__(items: unknown, tag: unknown = null): null {
    call_method(super_of(Tagged, this), "__init__", [items]);
    setattr(this, "tag", tag);
    return null;
  }
}

class Made extends base_class(list) {
  __new__(this: typeof Made, items: unknown, tag: unknown = null): unknown {
    const self = call_method(super_of(Made, this), "__new__", [this, items]);
    setattr(self, "tag", tag);
    return self;
  }
}

class Frozen extends base_class(frozenset) {
  declare tag: unknown;

  __init__(items: unknown, tag: unknown = null): null {
    setattr(this, "tag", tag);
    return null;
  }
}

const __init__$items: Tuple<[]> | number[] = tuple();
class Recent extends with_init(collections.deque) {
  __init__(limit: number, items: Tuple<[]> | number[] = __init__$items): void {
    call_method(super_of(Recent, this), "__init__", [items, limit]);
  }
}

class Cache extends with_init(collections.OrderedDict) {
  declare size: number;

  __init__(size: number, ...params$: unknown[]): void {
    const { args, kwargs: entries } = star_args(params$);
    this.size = size;
    call_method(super_of(Cache, this), "__init__", [...args], entries);
  }

  __setitem__(key: unknown, value: unknown): null {
    discard(call_method(super_of(Cache, this), "__setitem__", [key, value]));
    if (len(this) > this.size) {
      delitem(this, call(next, [call(iter, [this])]));
    }
    return null;
  }
}

print(
  getattr(call<Tagged>(Tagged, [[1, 2]], { tag: "x" }), "tag"),
  getattr(call<Made>(Made, [[1, 2]], { tag: 3 }), "tag"),
  call<Made>(Made, [[4]]),
  getattr(call<Frozen>(Frozen, [[1]], { tag: 5 }), "tag"),
);
const recent = new Recent(2, /* items= */ [1, 2, 3]);
recent.append(4);
print(
  recent,
  recent.maxlen,
  recent.index(4),
  recent.count(3),
  new Recent(/* limit= */ 3),
);
const cache = new Cache(2, { a: 1, b: 2, c: 3 });
print(
  cache,
  cache.size,
  cache.pop("b"),
  call_method(cache, "pop", ["b"], { default: 0 }),
  call_method(cache, "setdefault", ["z"], { default: 9 }),
  list(cache.keys()),
  cache.items(),
);
const ordered = call(collections.OrderedDict.fromkeys, ["abc", 0]);
discard(call_method(ordered, "move_to_end", ["a"]));
print(
  ordered,
  or_(ordered, dict({ x: 1 })),
  type_name(or_(dict({ x: 1 }), ordered)),
  eq(ordered, dict({ a: 0, b: 0, c: 0 })),
  eq(
    ordered,
    new collections.OrderedDict<unknown, unknown>({ a: 0, b: 0, c: 0 }),
  ),
);
try {
  for (const key of iterate(ordered)) {
    discard(call_method(ordered, "move_to_end", [key]));
  }
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(error);
}

const steps = iter([1, 2, 3]);
next(steps);
print(
  call_method(steps, "__reduce__", []),
  call_method(steps, "__length_hint__", []),
);
discard(call_method(steps, "__setstate__", [2]));
print(
  list(steps),
  getitem(
    call_method(iter(tuple([1, 2])), "__reduce__", []),
    new Slice(1, null, null),
  ),
  getitem(
    call_method(reversed([1, 2]), "__reduce__", []),
    new Slice(1, null, null),
  ),
  getitem(
    call_method(iter(range(1, 9, 3)), "__reduce__", []),
    new Slice(1, null, null),
  ),
);
for (const view of tuple([
  dict().keys(),
  iter([]),
  iter(range(3)),
  dict().items(),
])) {
  try {
    discard(call(type(view), []));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}

const pair = tuple([1, 2]);
print(
  is_same(mul(pair, 1), pair),
  is_same(slice(pair, null, null), pair),
  is_same(add(pair, tuple()), pair),
  is_same(add(tuple(), pair), pair),
  slice(pair, null, null, -1),
);

class Like2 extends PyObject {
  static __hash__: null = null;

  __eq__(other: unknown): boolean {
    return eq(other, 2);
  }
}
class_attributes(Like2);

print(
  range(5).index(new Like2()),
  range(5).count(new Like2()),
  is_in(new Like2(), range(2)),
);
const queue = new collections.deque<unknown>([1, 2]);
discard(call_method(queue, "__init__", [[3, 4, 5], 2]));
print(
  queue,
  copy.copy(queue),
  call_method(call(iter, [queue]), "__length_hint__", []),
  mul(queue, 2),
);
try {
  setattr(queue, "maxlen", 5);
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
const values: Dict<
  string,
  Iterable<Iterable<Iterable<Iterable<Iterable<Iterable<unknown>>>>>>
> = dict();
values.set("self", values.values());
print(values);

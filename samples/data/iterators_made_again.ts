import {
  bytes_literal,
  call,
  call_method,
  class_attributes,
  Dict,
  dict,
  enumerate,
  eq,
  filter,
  getattr,
  getitem,
  gt,
  hasattr,
  IndexError,
  int,
  is_same,
  iter,
  len,
  list,
  map,
  mul,
  next,
  object,
  or_,
  print,
  range,
  reversed,
  set,
  setattr,
  show_names,
  Slice,
  tuple,
  type_name,
  zip,
} from "yieldstar/runtime";
import {
  ChainMap,
  defaultdict,
  deque,
  UserDict,
  UserList,
} from "yieldstar/runtime/collections";
import * as copy from "yieldstar/runtime/copy";
import * as gc from "yieldstar/runtime/gc";
import * as pickle from "yieldstar/runtime/pickle";

show_names(import.meta, {});

class Sequence {
  __getitem__(i: unknown): unknown {
    if (gt(i, 3)) {
      throw new IndexError();
    }
    return mul(i, i);
  }
}

function started(iterator: unknown): unknown {
  call(next, [iterator]);
  return iterator;
}

show_names(import.meta, { Sequence: () => Sequence, started: () => started });
const table = dict({ a: 1, b: 2, c: 3 });
for (const iterator of tuple([
  iter([1, 2, 3]),
  iter(tuple([1, 2, 3])),
  iter("abc"),
  iter(range(3)),
  iter(set([7])),
  reversed([1, 2, 3]),
  reversed(tuple([1, 2, 3])),
  reversed("abc"),
  iter(table),
  iter(table.values()),
  reversed(table.items()),
  enumerate("xyz"),
  zip([1, 2], [3, 4]),
  zip("ab", tuple([1, 2]), { strict: true }),
  map(len, ["a", "bb"]),
  filter(null, [1, 0, 2]),
  call(iter, [new deque<unknown>([1, 2, 3])]),
  call(iter, [new Sequence()]),
])) {
  const name = type_name(iterator);
  const again = pickle.loads(pickle.dumps(started(iterator)));
  const left = call(list, [again]);
  print(name, eq(left, call(list, [iterator])), left);
}

const ended = call(iter, [int, 0]);
print(
  call(list, [ended]),
  getitem(call_method(ended, "__reduce__", []), 1),
  getitem(
    call_method(reversed([1]), "__reduce__", []),
    new Slice(1, null, null),
  ),
);

// dicts of one's own
class Named extends Dict {}

show_names(import.meta, { Named: () => Named });
print(
  call_method(Named, "fromkeys", ["ab"]),
  type_name(call_method(Named, "fromkeys", ["a"])),
);
const merged = or_(
  dict([[1, 2]]),
  new defaultdict<unknown, unknown>(list, dict([[3, []]])),
);
print(merged, getitem(merged, 4));

// copies have data of their own
for (const first of tuple([
  new UserDict(undefined, { a: [1] }),
  new UserList([[1]]),
  new ChainMap(dict({ a: [1] }), dict({ b: 2 })),
])) {
  const second = copy.copy(first);
  setattr(second, "data_changed", true);
  print(
    type_name(second),
    eq(second, first),
    hasattr(first, "data_changed"),
    is_same(getattr(second, "data", 0), getattr(first, "data", 1)),
  );
}
const bounds = Slice([1], 2);
print(
  copy.deepcopy(bounds),
  is_same(getattr(copy.deepcopy(bounds), "start"), getattr(bounds, "start")),
  is_same(copy.copy(bounds), bounds),
);

class Plain {}

class Bare {
  static __slots__: unknown = tuple();
}
class_attributes(Bare);

show_names(import.meta, { Plain: () => Plain, Bare: () => Bare });
const things: unknown[] = [
  1,
  1.5,
  "a",
  null,
  bytes_literal(""),
  tuple(),
  tuple([1, "a"]),
  tuple([[]]),
  tuple([dict()]),
  dict(),
  dict([[1, 2]]),
  dict([[1, []]]),
  dict([[1, dict()]]),
  [],
  set(),
  new Plain(),
  new Bare(),
  Plain,
  int,
  len,
  object(),
  Slice(1),
];
print(things.map((thing) => gc.is_tracked(thing)));

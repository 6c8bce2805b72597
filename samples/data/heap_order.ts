/** Heaps under hostile conditions, heaps with the largest first, and sets of weak references. */

import {
  and_,
  bound,
  call as call$,
  call_method,
  contains,
  discard,
  eq,
  Exception,
  ge,
  getattr,
  gt,
  iand,
  ior,
  isub,
  iterate,
  ixor,
  le,
  len,
  list,
  lt,
  ne,
  or_,
  print,
  range,
  sorted,
  str,
  sub,
  tuple,
  type_name,
  unpack,
  xor,
  type Range,
  type Tuple,
} from "yieldstar/runtime";
import * as heapq from "yieldstar/runtime/heapq";
import { WeakSet } from "yieldstar/runtime/weakref";

function attempt(
  call: unknown,
  ...args$: (
    Tuple<[number, number]> | number | unknown[] | Range | Saboteur | null
  )[]
): void {
  const args = tuple(args$);
  try {
    print(getattr(call, "__name__"), call$(call, [...args]));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(getattr(call, "__name__"), `${str(type_name(error))}: ${str(error)}`);
  }
}

let call: unknown;
for (call of tuple([heapq.heappush, heapq.heappushpop, heapq.heapreplace])) {
  attempt(call, tuple([3, 4]), 1);
  attempt(call, [], 1);
}
for (call of tuple([heapq.heappop, heapq.heapify])) {
  attempt(call, null);
  attempt(call, range(3));
  attempt(call, []);
}

const tallest = [3, 1, 4, 1, 5, 9];
heapq._heapify_max(tallest);
print(heapq._heappop_max(tallest), heapq._heapreplace_max(tallest, 2), tallest);

let heap: unknown[] | undefined;
/** Compares, and empties the heap meanwhile. */
class Saboteur {
  __lt__(other: unknown): boolean {
    list.clear(bound(heap, "heap"));
    return false;
  }
}

for (const each of tuple([
  tuple([heapq.heappush, [new Saboteur()]]),
  tuple([heapq.heappop, []]),
  tuple([heapq.heapify, []]),
  tuple([heapq.heapreplace, [1]]),
])) {
  const [part1, part2] = each;
  call = part1;
  const more = part2;
  heap = Array.from(range(4), (_) => new Saboteur());
  attempt(call, heap, ...more);
}

class Member {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  __lt__(other: unknown): boolean {
    return lt(this.name, getattr(other, "name"));
  }
}

let ann: unknown;
let bob: unknown;
let cid: unknown;
let dan: unknown;
let everyone: unknown[];
const value = Array.from(
  tuple(["ann", "bob", "cid", "dan"]),
  (name) => new Member(name),
);
[ann, bob, cid, dan] = unpack(value, 4);
everyone = value;

function names(members: unknown): unknown {
  return call_method(" ", "join", [
    sorted(Array.from(iterate(members), (member) => getattr(member, "name"))),
  ]);
}

const [left, right] = [new WeakSet([ann, bob, cid]), new WeakSet([cid, dan])];
print(
  names(or_(left, right)),
  "/",
  names(and_(left, right)),
  "/",
  names(sub(left, right)),
  "/",
  names(xor(left, right)),
);
print(
  names(call_method(left, "union", [[dan]])),
  "/",
  names(call_method(left, "intersection", [everyone])),
  "/",
  names(call_method(left, "difference", [[ann]])),
  "/",
  names(call_method(left, "symmetric_difference", [[ann, dan]])),
);
print(
  le(left, right),
  gt(left, new WeakSet([ann])),
  ge(left, left),
  lt(left, left),
  eq(left, new WeakSet([cid, bob, ann])),
  ne(left, right),
);
print(
  call_method(left, "issubset", [everyone]),
  call_method(left, "issuperset", [[bob]]),
  call_method(left, "isdisjoint", [[dan]]),
  contains(left, 5),
  type_name(or_(left, right)),
);
let changing = call_method(left, "copy", []);
changing = ior(changing, right);
changing = isub(changing, new WeakSet([ann]));
print(names(changing));
changing = iand(changing, [bob, dan]);
changing = ixor(changing, [bob, cid]);
print(names(changing), len(changing));
changing = isub(changing, changing);
attempt(getattr(changing, "pop"));
print(contains(everyone, call_method(left, "pop", [])), len(left));
discard(call_method(left, "clear", []));
print(len(left), eq(left, new WeakSet()));
attempt(getattr(left, "union"), 5);

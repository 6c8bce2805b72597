/** What becomes a list or a tuple is asked for its size first: a program that says something in `__len__` is heard. */

import {
  any,
  base_class,
  bound,
  bytearray,
  bytes,
  call,
  call_method,
  dict,
  discard,
  Exception,
  getattr,
  getitem,
  gt,
  iadd,
  IndexError,
  iter,
  iterate,
  len,
  list,
  map,
  max,
  mul,
  NotImplemented,
  print,
  repr,
  reversed,
  set,
  setitem,
  Slice,
  sorted,
  starred,
  StopIteration,
  str,
  sum,
  super_of,
  tuple,
  type_name,
  TypeError,
  unpack_starred,
  ValueError,
  type Tuple,
} from "yieldstar/runtime";
import { deque, namedtuple } from "yieldstar/runtime/collections";
import * as heapq from "yieldstar/runtime/heapq";
import * as itertools from "yieldstar/runtime/itertools";

class Row {
  items: Tuple<number[]>;

  constructor(...items$: number[]) {
    const items = tuple(items$);
    this.items = items;
  }

  __iter__(): Iterable<number> {
    print("  iter");
    return iter(this.items);
  }

  __len__(): number {
    print("  len");
    return this.items.length;
  }
}

/** Its own iterator. */
class Countdown {
  left: number;

  constructor(start: number) {
    this.left = start;
  }

  __iter__(): Countdown {
    print("  iter");
    return this;
  }

  __next__(): number {
    if (this.left === 0) {
      throw new StopIteration();
    }
    this.left -= 1;
    return this.left;
  }

  __length_hint__(): number {
    print("  hint", this.left);
    return this.left;
  }
}

/** Only items and a length. */
class Squares {
  __getitem__(i: unknown): unknown {
    if (gt(i, 2)) {
      throw new IndexError(i);
    }
    return mul(i, i);
  }

  __len__(): number {
    print("  len");
    return 3;
  }
}

class Loud extends base_class(list) {
  __len__(): unknown {
    print("  len");
    return call_method(super_of(Loud, this), "__len__", []);
  }

  __iter__(): unknown {
    print("  iter");
    return call_method(super_of(Loud, this), "__iter__", []);
  }
}

function show(title: string, made: unknown): void {
  print(title, made);
}

function collected(...args$: unknown[]): Tuple<unknown[]> {
  const args = tuple(args$);
  return args;
}

const Point = namedtuple("Point", "x y");

for (const make of [
  () => new Row(3, 1),
  () => new Countdown(2),
  Squares,
  () => call<Loud>(Loud, [[2, 1]]),
]) {
  print(type_name(call(make, [])));
  show("list", call(list, [call(make, [])]));
  show("tuple", call(tuple, [call(make, [])]));
  show("[*x]", [...starred(call(make, []))]);
  show(
    "(0, *x, *x)",
    tuple([0, ...starred(call(make, [])), ...starred(call(make, []))]),
  );
  show("f(*x)", collected(...starred(call(make, []), collected)));
  show("f(0, *x)", collected(0, ...starred(call(make, []))));
  show("sorted", call(sorted, [call(make, [])]));
  const [first, rest] = unpack_starred(call(make, []), 1, 0);
  show("first, *rest", tuple([first, rest]));
  const [most, last] = unpack_starred(call(make, []), 0, 1);
  show("*most, last", tuple([most, last]));
  let xs: unknown = [0];
  discard(call_method(xs, "extend", [call(make, [])]));
  xs = iadd(xs, call(make, []));
  setitem(xs, new Slice(1, 2, null), call(make, []));
  setitem(xs, new Slice(null, null, null), call(make, []));
  show("extend, +=, slices", xs);
  show("bytes", bytes(call(make, [])));
  show("bytearray", bytearray(call(make, [])));
  show("set", len(call(set, [call(make, [])])));
  show("deque", call(deque, [call(make, [])]));
  show(
    "permutations",
    getitem(call(list, [call(itertools.permutations, [call(make, []), 1])]), 0),
  );
  show(
    "product",
    getitem(
      call(list, [call(itertools.product, [call(make, [])], { repeat: 1 })]),
      0,
    ),
  );
  show("nlargest", call(heapq.nlargest, [1, call(make, [])]));
  show(
    "max, sum, any",
    tuple([
      max(call(make, [])),
      call(sum, [call(make, [])]),
      call(any, [call(make, [])]),
    ]),
  );
  show("comprehension", [...iterate(call(make, []))]);
  show("dict.fromkeys", call(dict.fromkeys, [call(make, [])]));
  show("map", call(list, [call(map, [str, call(make, [])])]));
}

show("join", call_method(", ", "join", [call<Loud>(Loud, [["a", "b"]])]));
show("_make", call_method(Point, "_make", [new Row(1, 2)]));
show("a copy", call(list, [call(list, [call<Loud>(Loud, [[1]])])]));
show("reversed", call(list, [call(reversed, [new Squares()])]));
show("iter", call(list, [call(iter, [new Squares()])]));

let answer: unknown;
let error: Exception | TypeError | ValueError;
for (answer of [-1, "two", 2.5, null, NotImplemented, 10n ** 30n, true]) {
  class Measured {
    __len__(): unknown {
      return bound(answer, "answer");
    }

    __iter__(): Iterable<number> {
      return iter([7]);
    }
  }

  class Hinted {
    __length_hint__(): unknown {
      return bound(answer, "answer");
    }

    __iter__(): Iterable<number> {
      return iter([7]);
    }
  }

  for (const cls of tuple([Measured, Hinted])) {
    for (const action of [
      list,
      tuple,
      sorted,
      bytes,
      set,
      (x: unknown) => [...starred(x)],
      (x: unknown) => collected(...starred(x, collected)),
    ]) {
      try {
        print(getattr(cls, "__name__"), answer, call(action, [call(cls, [])]));
      } catch (error$) {
        if (!(error$ instanceof Exception)) throw error$;
        error = error$;
        print(getattr(cls, "__name__"), answer, type_name(error), error);
      }
    }
  }
}

class Refusing {
  error: TypeError | ValueError;

  constructor(error: TypeError | ValueError) {
    this.error = error;
  }

  __len__(): void {
    throw this.error;
  }

  __iter__(): Iterable<number> {
    return iter([7]);
  }
}

for (error of [new TypeError("own"), new ValueError("own")]) {
  try {
    print(call(list, [new Refusing(error)]));
  } catch (caught) {
    if (!(caught instanceof ValueError)) throw caught;
    print(repr(caught));
  }
}

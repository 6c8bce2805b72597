/** Methods of the library's types written in C, taken from the type: what they look like and what they refuse. */

import {
  call,
  call_method,
  class_info,
  getattr,
  getitem,
  is_same,
  list,
  map,
  print,
  PyObject,
  super_of,
  type_name,
  TypeError,
} from "yieldstar/runtime";
import { deque } from "yieldstar/runtime/collections";
import * as datetime from "yieldstar/runtime/datetime";
import * as io from "yieldstar/runtime/io";
import * as re from "yieldstar/runtime/re";

function attempt(make: () => unknown): void {
  try {
    print(make());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}

print(
  getattr(deque, "append"),
  type_name(getattr(deque, "append")),
  getattr(getattr(deque, "append"), "__qualname__"),
);
const queue = new deque<unknown>();
call(getattr(deque, "append"), [queue, 1]);
call(getattr(deque, "extend"), [queue, [2, 3]]);
print(
  queue,
  list(map(getattr(deque, "popleft"), [queue, queue])),
  call<number>(getattr(deque, "__len__"), [queue]),
);
attempt(() => call(getattr(deque, "append"), [1, 2]));
attempt(() => call(getattr(deque, "append"), [queue]));
attempt(() => call(getattr(deque, "append"), [queue, 1, 2]));
attempt(() => call(getattr(deque, "append"), []));
attempt(() => call(getattr(deque, "extend"), [[], []]));
attempt(() => call(getattr(datetime.date, "isoformat"), ["today"]));
attempt(() =>
  call<string>(getattr(datetime.date, "isoformat"), [
    new datetime.datetime(2024, 5, 6),
  ]),
);
attempt(() => call(getattr(re.Pattern, "match"), ["a", "a"]));
attempt(() => call(getattr(io.StringIO, "write"), [3, "x"]));

class Doubling extends deque {
  override append(item: number): void {
    call(getattr(deque, "append"), [this, item]);
    call_method(super_of(Doubling, this), "append", [item]);
  }
}
class_info(Doubling, { firstLine: 31, body: ["append"] });

const twice = new Doubling();
twice.append(4);
print(call(list, [twice]));

class Shape extends PyObject {
  get area(): number {
    return 1;
  }
}
class_info(Shape, { firstLine: 42, body: ["area"] });

class Square extends Shape {
  static inherited(): unknown {
    return getattr(super_of(Square, this), "area");
  }
}
class_info(Square, { firstLine: 48, body: ["inherited"] });

print(
  type_name(Square.inherited()),
  is_same(Square.inherited(), getitem(getattr(Shape, "__dict__"), "area")),
);

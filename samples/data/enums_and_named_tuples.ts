import {
  add,
  at,
  call,
  call_method,
  class_attributes,
  dict,
  eq,
  getattr,
  getitem,
  isinstance,
  iterate,
  len,
  list,
  print,
  repr,
  sum,
  tuple,
} from "yieldstar/runtime";
import {
  Counter,
  defaultdict,
  deque,
  namedtuple,
} from "yieldstar/runtime/collections";
import { auto, Enum, enum_class } from "yieldstar/runtime/enum";

class Colour extends Enum {
  static RED: unknown = 1;
  static GREEN: unknown = 2;
  static BLUE: unknown = new auto();
}
class_attributes(Colour);
enum_class(Colour);

const Point = namedtuple("Point", ["x", "y"]);

print(
  getattr(Colour, "RED"),
  repr(getattr(Colour, "GREEN")),
  getattr(getattr(Colour, "BLUE"), "name"),
  getattr(getattr(Colour, "BLUE"), "value"),
  call<Colour>(Colour, [2]),
  getitem(Colour, "RED"),
);
print(
  Array.from(iterate(Colour), (colour) => getattr(colour, "name")),
  getattr(Colour, "RED") === call<Colour>(Colour, [1]),
  eq(getattr(Colour, "RED"), 1),
  isinstance(getattr(Colour, "RED"), Colour),
);
const p = call(Point, [3], { y: 4 });
print(
  p,
  add(getattr(p, "x"), getattr(p, "y")),
  getitem(p, 0),
  call_method(p, "_replace", [], { x: 10 }),
  eq(p, tuple([3, 4])),
  getattr(p, "_fields"),
);
const letters = new Counter<unknown>("abracadabra");
print(
  letters,
  letters.most_common(2),
  getitem(letters, "z"),
  sum(letters.values()),
);
const groups = new defaultdict<unknown, unknown>(list);
for (const word of tuple(["apple", "avocado", "bean"])) {
  call_method(getitem(groups, at(word, 0)), "append", [word]);
}
print(dict(groups), getitem(groups, "q"), len(groups));
const line = new deque<unknown>([1, 2, 3], /* maxlen= */ 3);
line.append(4);
line.appendleft(0);
print(line, line.popleft(), line.pop(), call(list, [line]));

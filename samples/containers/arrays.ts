// array: items of one C type in one piece of memory.

import {
  add,
  bytearray,
  bytes,
  bytes_literal,
  call,
  call_method,
  contains,
  delitem,
  discard,
  EOFError,
  eq,
  float,
  getitem,
  isinstance,
  iterate,
  len,
  list,
  lt,
  memoryview,
  mul,
  OverflowError,
  print,
  range,
  reversed,
  setitem,
  Slice,
  sum,
  super_of,
  truediv,
  tuple,
  type_name,
  TypeError,
  ValueError,
  with_init,
} from "yieldstar/runtime";
import * as array$ from "yieldstar/runtime/array";
import { array } from "yieldstar/runtime/array";
import * as copy from "yieldstar/runtime/copy";
import * as io from "yieldstar/runtime/io";

const numbers = new array("i", [3, 1, 2]);
numbers.append(2 ** 31 - 1);
numbers.extend(new array("i", [7]));
numbers.extend(range(2));
print(
  numbers,
  len(numbers),
  numbers.typecode,
  numbers.itemsize,
  getitem(numbers, 1),
  getitem(numbers, -1),
);
print(
  getitem(numbers, new Slice(1, 3, null)),
  getitem(numbers, new Slice(null, null, -2)),
  numbers.index(7),
  numbers.count(1),
  contains(numbers, 7),
);
setitem(numbers, new Slice(0, 2, null), new array("i", [9, 9, 9]));
delitem(numbers, new Slice(null, null, 3));
numbers.insert(1, -5);
print(numbers, numbers.pop(), numbers.pop(0), numbers.tolist());
numbers.reverse();
print(
  add(numbers, new array("i", [1])),
  mul(numbers, 2),
  eq(numbers, new array("d", numbers)),
  lt(numbers, new array("b", [1])),
);

for (const [code, value] of [
  tuple(["b", 128]),
  tuple(["B", -1]),
  tuple(["h", 2 ** 20]),
  tuple(["H", 70000]),
  tuple(["I", -1]),
  tuple(["L", 2n ** 64n]),
  tuple(["q", 2n ** 63n]),
  tuple(["i", 1.5]),
  tuple(["d", "x"]),
  tuple(["w", "ab"]),
]) {
  try {
    print(new array(code, [value]));
  } catch (error) {
    if (!(error instanceof OverflowError || error instanceof TypeError))
      throw error;
    print(code, type_name(error), error);
  }
}
for (const make of tuple([
  () => new array("x"),
  () => call(array, []),
  () => new array("b", "text"),
  () => add(numbers, [1]),
  () => getitem(numbers, "a"),
  () => new array("h", bytes_literal("abc")),
])) {
  try {
    discard(make());
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof ValueError))
      throw error;
    print(type_name(error), error);
  }
}

const floats = new array("f", [0.1, float(float("inf"))]);
print(
  floats,
  new array("d", [0.1, 2]),
  new array("w", "größe 🐍"),
  new array("w", "ab").tounicode(),
);

const words = new array("H", bytes_literal([1, 2, 3, 4]));
words.byteswap();
print(words, words.tobytes(), bytes(words), bytearray(words));
const view = memoryview(words);
setitem(view, 0, 500);
print(
  words,
  view.format,
  view.itemsize,
  view.tolist(),
  call(list, [view.cast("B")]),
);

const file = new io.BytesIO();
words.tofile(file);
file.seek(0);
const again = new array("H");
again.fromfile(file, 2);
print(
  eq(again, words),
  copy.copy(again) === again,
  eq(copy.deepcopy(again), again),
);
try {
  again.fromfile(file, 1);
} catch (error) {
  if (!(error instanceof EOFError)) throw error;
  print(error);
}

class Samples extends with_init(array) {
  declare unit: unknown;

  __new__(this: typeof Samples, values: unknown, unit: unknown): unknown {
    return call_method(super_of(Samples, this), "__new__", [this, "d", values]);
  }

  __init__(values: unknown, unit: unknown): null {
    this.unit = unit;
    return null;
  }

  mean(): unknown {
    return truediv(call(sum, [this]), len(this));
  }
}

const samples = call<Samples>(Samples, [[1, 2, 6]], { unit: "m" });
print(
  samples,
  samples.mean(),
  samples.unit,
  type_name(getitem(samples, new Slice(null, 2, null))),
  isinstance(samples, array$.array),
);
print(
  array$.typecodes,
  array$.ArrayType === array,
  Array.from(iterate(numbers), (x) => mul(x, 2)),
  call(list, [call(reversed, [numbers])]),
);

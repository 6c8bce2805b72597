/** What `__int__`, `__index__`, `__float__` may answer, and what counts as its own number. */

import {
  base_class,
  bound_method,
  bytes_literal,
  call as call$,
  class_attributes,
  Complex,
  complex,
  Exception,
  float,
  getattr,
  hex,
  int,
  is_same,
  iterate,
  list,
  memoryview,
  print,
  range,
  repeated,
  tuple,
  type_name,
  ValueError,
  with_,
} from "yieldstar/runtime";
import * as math from "yieldstar/runtime/math";
import * as operator from "yieldstar/runtime/operator";
import * as warnings from "yieldstar/runtime/warnings";

class Count extends base_class(int) {
  __index__(): number {
    return 8;
  }
}

class Share extends base_class(float) {}

class Asked {
  declare static __float__: () => Count | boolean | Share | number;
  declare static __index__: () => Count | boolean | Share | number;

  static {
    this.__float__ = getattr(this, "__int__");
    this.__index__ = getattr(this, "__int__");
  }

  answer: Count | boolean | Share | number;

  constructor(answer: Count | boolean | Share | number) {
    this.answer = answer;
  }

  __int__(): Count | boolean | Share | number {
    return this.answer;
  }
}
class_attributes(Asked);

function attempt(
  call: unknown,
  ...args$: (Count | Asked | memoryview)[]
): void {
  const args = tuple(args$);
  const manager = with_(new warnings.catch_warnings({ record: true }));
  const caught = manager.enter();
  try {
    warnings.simplefilter("always");
    try {
      print(call$(call, [...args]));
    } catch (error) {
      if (!(error instanceof Exception)) throw error;
      print(type_name(error), error);
    }
  } catch (error) {
    manager.failed(error);
  } finally {
    manager.exit();
  }
  for (const warning of iterate(caught)) {
    print(
      "  ",
      getattr(getattr(warning, "category"), "__name__"),
      getattr(warning, "message"),
    );
  }
}

// an int is its own index
attempt(getattr([0, 10, 20, 30], "__getitem__"), call$<Count>(Count, [3]));
attempt(hex, call$<Count>(Count, [7]));
attempt(range, call$<Count>(Count, [2]));
// an instance of a derived class will do, with a warning
attempt(int, new Asked(call$<Count>(Count, [5])));
attempt(int, new Asked(true));
attempt(operator.index, new Asked(call$<Count>(Count, [5])));
attempt(float, new Asked(call$<Share>(Share, [1.5])));
attempt(float, new Asked(1));
attempt(getattr([1, 2], "__getitem__"), new Asked(true));
attempt(int, memoryview(bytes_literal("12")));
attempt(float, memoryview(bytes_literal("1.5")));
const value = new Complex(0, 1);
print(is_same(complex(value), value));

// counts that fill all the bits of a float, and sums with truth values
print(math.comb(57, 25), math.comb(57, 28), math.comb(56, 28));
print(
  math.sumprod(repeated([0.1], 20), repeated([true, false], 10)),
  float(math.fma(1e308, 1e308, -math.inf)),
);

// a list that is being sorted is empty
const words = ["b", "a", "c"];
list.sort(words, { key: (word) => tuple([words.length, word]) });
print(words);
attempt(bound_method(words, "sort"), ...[]);

function spoil(word: string): string {
  words.push(word);
  return word;
}

try {
  list.sort(words, { key: spoil });
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error, words);
}

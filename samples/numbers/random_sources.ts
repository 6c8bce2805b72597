/** Seeds of every type, states that are refused, and classes that draw in their own way. */

import {
  add,
  at,
  base_class,
  bound,
  bytearray,
  bytes_literal,
  call,
  call_method,
  Complex,
  eq,
  Exception,
  float,
  int,
  list,
  mul,
  NotImplemented,
  pow,
  print,
  repr,
  str,
  super_of,
  tuple,
  type_name,
  type Float,
  type Tuple,
} from "yieldstar/runtime";
import * as operator from "yieldstar/runtime/operator";
import * as random from "yieldstar/runtime/random";

function shown(f: () => unknown): void {
  try {
    print(repr(f()));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(type_name(error), error);
  }
}

class Count extends base_class(int) {}

class Name extends base_class(str) {}

for (const seed of tuple([
  0,
  -5,
  2n ** 70n,
  true,
  1.5,
  float(-0.0),
  float(float("inf")),
  "abc",
  "añ🎉",
  bytes_literal("abc"),
  bytearray(bytes_literal("abc")),
  call<Name>(Name, ["abc"]),
  call<Count>(Count, [7]),
  "",
])) {
  random.seed(seed);
  print(
    float(random.random()),
    random.getrandbits(80),
    random.randrange(10n ** 20n),
  );
}
shown(() => (random.seed([1]), null));

const generator = new random.Random(42);
shown(() =>
  bound(generator, "generator").choices([], /* weights= */ [], { k: 1 }),
);
shown(() =>
  call_method(bound(generator, "generator"), "getrandbits", [2n ** 70n]),
);
const states: (Tuple<[number, unknown, null]> | number)[] = [
  tuple([2, null, null]),
  tuple([2, tuple([1, 2, 3]), null]),
  tuple([2, add(mul(tuple([1]), 624), tuple([-1])), null]),
  tuple([3, null, null]),
  tuple([3, mul(tuple(["a"]), 625), null]),
  tuple([3, add(mul(tuple([1]), 624), tuple([625])), null]),
  tuple([3, add(mul(tuple([-1]), 624), tuple([3])), null]),
  tuple([4, tuple(), null]),
  5,
];
let state: Tuple<[number, unknown, null]> | number | undefined;
for (state of states) {
  shown(
    () => (bound(generator, "generator").setstate(bound(state, "state")), null),
  );
}
generator.setstate(
  tuple([2, add(mul(tuple([2 ** 40 + 1]), 624), tuple([3])), null]),
);
print(generator.getrandbits(32));

const called: string[] = [];

class Drawn extends random.Random {
  override random(): number {
    called.push("random");
    return call_method<Float>(super_of(Drawn, this), "random", []);
  }
}

class Bits extends Drawn {
  override getrandbits(k: unknown): number {
    called.push("bits");
    return 1;
  }
}

class Fixed extends Bits {
  override random(): number {
    called.push("fixed");
    return 0.25;
  }
}

for (const cls of tuple([Drawn, Bits, Fixed])) {
  list.clear(called);
  const drawn = call(cls, [7]);
  print(
    call_method(drawn, "randrange", [42]),
    call_method(drawn, "choice", ["abcdef"]),
    call_method(drawn, "randint", [1, 6]),
    called,
  );
}
print(
  float(random.TWOPI),
  float(random.LOG4),
  float(random.NV_MAGICCONST),
  float(random.SG_MAGICCONST),
);

class Hinted {
  hint: unknown;

  constructor(hint: unknown) {
    this.hint = hint;
  }

  __length_hint__(): unknown {
    return this.hint;
  }
}

let hint: unknown;
for (hint of tuple([5, NotImplemented, "5", -1])) {
  shown(() =>
    operator.length_hint(new (bound(Hinted, "Hinted"))(bound(hint, "hint")), 3),
  );
}
shown(() => call(operator.length_hint, [5, "x"]));
const arithmetic = [operator.pow];
shown(() => call(at(bound(arithmetic, "arithmetic"), 0), [2, 3, 5]));
shown(() => operator.iconcat(5, 6));

print(
  call_method(2n ** 1000n, "__eq__", [add(1, new Complex(0, 1))]),
  eq(add(pow(float(2.0), 60), new Complex(0, 0)), 2n ** 60n + 1n),
  call_method(add(2, new Complex(0, 1)), "__getnewargs__", []),
);
shown(() => pow(new Complex(0, 1), new Complex(0, 1), new Complex(0, 1)));

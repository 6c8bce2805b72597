/** pprint of what is more than lists and dicts. */

import {
  bytearray,
  bytes_literal,
  call,
  call_method,
  Dict,
  dict,
  frozenset,
  int,
  len,
  list,
  mul,
  ne,
  print,
  range,
  repeated,
  set,
  str,
  ValueError,
  zip,
  type Tuple,
} from "yieldstar/runtime";
import * as collections from "yieldstar/runtime/collections";
import { dataclass } from "yieldstar/runtime/dataclasses";
import * as pprint from "yieldstar/runtime/pprint";
import * as types from "yieldstar/runtime/types";

const words = str.split("the quick brown fox jumped over a lazy dog");
const numbered = dict(zip(words, range(words.length)));
pprint.pprint(new collections.OrderedDict<unknown, unknown>(numbered));
pprint.pprint(new collections.defaultdict<unknown, unknown>(int, numbered));
pprint.pprint(
  new collections.Counter<unknown>("abracadabra".repeat(4) + "simsalabim"),
  undefined,
  undefined,
  /* width= */ 30,
);
pprint.pprint(
  new collections.deque<Tuple<[unknown, number]>>(
    zip(words, range(9)),
    /* maxlen= */ 7,
  ),
);
pprint.pprint(
  new collections.deque<unknown>(words),
  undefined,
  undefined,
  /* width= */ 40,
);
pprint.pprint(new collections.ChainMap(numbered, dict({ a: 1 }), dict()));
pprint.pprint(new collections.UserDict(numbered));
pprint.pprint(
  new collections.UserList(words),
  undefined,
  undefined,
  /* width= */ 20,
);
pprint.pprint(
  new collections.UserString(call_method(" ", "join", [words])),
  undefined,
  undefined,
  /* width= */ 20,
);
pprint.pprint(new types.MappingProxyType(numbered));
pprint.pprint(
  call(
    types.SimpleNamespace,
    [],
    dict(
      [...numbered.items()]
        .filter(([w, i]) => ne(w, "a"))
        .map(([w, i]) => [w, i]),
    ),
  ),
);
pprint.pprint(
  bytes_literal("bytes that go on and on and on"),
  undefined,
  undefined,
  /* width= */ 18,
);
pprint.pprint(
  dict({
    key: bytes_literal("bytes that go on and on and on"),
    other: bytearray(mul(bytes_literal("0123456789"), 2)),
  }),
  undefined,
  undefined,
  /* width= */ 24,
);
pprint.pprint(frozenset(range(12)), undefined, undefined, /* width= */ 20);
call(pprint.pprint, [[set(range(9)), frozenset(set(["only"]))]], {
  width: 15,
  indent: 4,
});

class Part {
  name: string;
  sizes: (string | number)[];
  hidden: number;
  inner: Part | null;

  constructor(
    name: string,
    sizes: (string | number)[] = [],
    hidden: number = 0,
    inner: Part | null = null,
  ) {
    this.name = name;
    this.sizes = sizes;
    this.hidden = hidden;
    this.inner = inner;
  }
}
dataclass(Part, "name", "sizes", "hidden", "inner", {
  fields: { hidden: { repr: false } },
});

const part = new Part(
  "outer part",
  list(range(8)),
  undefined,
  /* inner= */ new Part("inner part", repeated(["a"], 5)),
);
pprint.pprint(part, undefined, undefined, /* width= */ 40);
pprint.pprint(
  dict({ parts: [part, part] }),
  undefined,
  undefined,
  /* width= */ 60,
  undefined,
  { compact: true },
);
part.inner = part;
pprint.pprint(part, undefined, undefined, /* width= */ 40);

class Named extends Dict {}

class Shown extends collections.UserDict {
  __repr__(): string {
    return `Shown of ${len(this)}`;
  }
}

pprint.pprint(
  [new Named(numbered), new Shown(numbered)],
  undefined,
  undefined,
  /* width= */ 50,
);
pprint.pprint(new collections.defaultdict<unknown, unknown>(list));
pprint.pprint([
  new collections.Counter<unknown>(),
  new collections.OrderedDict<unknown, unknown>(),
  new collections.deque<unknown>(),
]);
pprint.pprint(
  [123456789, [10 ** 10, 1000.5]],
  undefined,
  undefined,
  /* width= */ 20,
  undefined,
  { underscore_numbers: true },
);

const printer = new pprint.PrettyPrinter(/* indent= */ 2, /* width= */ 30);
printer.pprint(numbered);
const loop: (
  | number
  | (number | (number | (number | (number | (number | unknown[])[])[])[])[])[]
)[] = [1, 2];
loop.push(loop);
print(
  printer.isrecursive(loop),
  printer.isreadable(loop),
  printer.isrecursive(words),
  printer.isreadable(words),
);
for (const wrong of [
  dict(undefined, { indent: -1 }),
  dict(undefined, { depth: 0 }),
  dict(undefined, { width: 0 }),
]) {
  try {
    call(pprint.pformat, [words], wrong);
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print(e);
  }
}

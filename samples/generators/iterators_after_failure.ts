/** What iterators of `itertools` do after a source of theirs has failed: some go on, some are over for good. */

import {
  bool,
  call,
  enumerate,
  eq,
  filter,
  floordiv,
  getattr,
  getitem,
  iterate,
  lazily,
  lt,
  map,
  next,
  pow,
  print,
  StopIteration,
  str,
  tuple,
  type_name,
  TypeError,
  ValueError,
  zip,
  type PyGenerator,
} from "yieldstar/runtime";
import {
  accumulate,
  batched,
  chain,
  compress,
  cycle,
  dropwhile,
  filterfalse,
  groupby,
  islice,
  pairwise,
  repeat,
  starmap,
  takewhile,
  tee,
  zip_longest,
} from "yieldstar/runtime/itertools";

/** Counts to five, and stumbles once on its way. */
class Flaky {
  at: number;
  stumble: number;

  constructor(stumble = 2) {
    this.at = 0;
    this.stumble = stumble;
  }

  __iter__(): Flaky {
    return this;
  }

  __next__(): number {
    this.at += 1;
    if (this.at === this.stumble) {
      throw new ValueError(`stumbled at ${this.at}`);
    }
    if (this.at > 5) {
      throw new StopIteration();
    }
    return this.at;
  }
}

function steps(iterator: unknown): unknown[] {
  const seen: unknown[] = [];
  let item: unknown;
  for (let _ = 0; _ < 8; _++) {
    try {
      item = call(next, [iterator]);
    } catch (error) {
      if (error instanceof StopIteration) {
        item = "end";
      } else if (error instanceof TypeError || error instanceof ValueError) {
        item = type_name(error);
      } else {
        throw error;
      }
    }
    seen.push(item);
  }
  return seen;
}

print("zip", steps(call(zip, [new Flaky(), "abcdefgh"])));
print("zip second", steps(call(zip, ["abcdefgh", new Flaky()])));
print("zip strict", steps(call(zip, [new Flaky(), "ab"], { strict: true })));
print(
  "zip_longest",
  steps(call(zip_longest, [new Flaky(), "ab"], { fillvalue: "-" })),
);
print("zip_longest second", steps(call(zip_longest, ["ab", new Flaky(4)])));
print(
  "map",
  steps(call(map, [str, new Flaky()])),
  steps(
    call(map, [
      (a: unknown, b: unknown) => tuple([a, b]),
      new Flaky(),
      "abcdef",
    ]),
  ),
);
print(
  "filter",
  steps(call(filter, [null, new Flaky()])),
  steps(call(filterfalse, [(x: unknown) => eq(x, 1), new Flaky()])),
);
print("enumerate", steps(call(enumerate, [new Flaky()])));
print(
  "islice",
  steps(call(islice, [new Flaky(), 1, 4])),
  steps(call(islice, [new Flaky(), 3, 4])),
  steps(call(islice, [new Flaky(), 0, 6, 2])),
);
print("takewhile", steps(call(takewhile, [bool, new Flaky()])));
print(
  "dropwhile",
  steps(call(dropwhile, [(x: unknown) => lt(x, 2), new Flaky()])),
  steps(call(dropwhile, [(x: unknown) => lt(x, 2), new Flaky(3)])),
);
print(
  "accumulate",
  steps(call(accumulate, [new Flaky()])),
  steps(call(accumulate, [new Flaky()], { initial: 10 })),
);
print(
  "pairwise",
  steps(call(pairwise, [new Flaky()])),
  steps(call(pairwise, [new Flaky(4)])),
);
print(
  "batched",
  steps(call(batched, [new Flaky(), 2])),
  steps(call(batched, [new Flaky(4), 2])),
);
print(
  "starmap",
  steps(call(starmap, [pow, call(zip, [new Flaky(), repeat(2)])])),
);
print(
  "groupby",
  steps(call(groupby, [new Flaky(), (x: unknown) => floordiv(x, 3)])).map(
    (item) => (typeof item === "string" ? item : getitem(item, 0)),
  ),
);
print(
  "compress",
  steps(call(compress, [new Flaky(), repeat(1)])),
  steps(call(compress, ["abcdefg", new Flaky()])),
);
print("cycle", steps(call(cycle, [new Flaky()])));
print("tee", steps(getitem(call(tee, [new Flaky()]), 0)));
print("chain", steps(call(chain, [new Flaky(), "z"])));
print(
  "chain no iterable",
  steps(call(chain, ["ab", 5, "cd"])),
  steps(call(getattr(chain, "from_iterable"), [["ab", 5, "cd"]])),
);
print(
  "chain of sources",
  steps(
    call(getattr(chain, "from_iterable"), [
      call(map, [(x: unknown) => [x], new Flaky()]),
    ]),
  ),
);
print(
  "generator",
  steps(
    lazily(function* (
      source: Iterable<number>,
    ): PyGenerator<number, void, null> {
      for (const x of source) {
        yield x;
      }
      return null;
    }, iterate<number>(new Flaky())),
  ),
);

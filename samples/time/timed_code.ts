import {
  call,
  call_method,
  dict,
  discard,
  forget_in,
  ge,
  getattr,
  getitem,
  globals_in,
  iadd,
  lt,
  module_names,
  named,
  NameError,
  print,
  setitem,
  SyntaxError,
  tuple,
  type_name,
  ValueError,
} from "yieldstar/runtime";
import * as timeit from "yieldstar/runtime/timeit";

const names$ = module_names(
  import.meta,
  "`timeit`: code timed by a clock of the program's own, so that the answer is known.",
);
/** `timeit`: code timed by a clock of the program's own, so that the answer is known. */
setitem(names$, "timeit", timeit);

setitem(names$, "ticks", 0);
setitem(names$, "calls", []);

function clock(): unknown {
  return getitem(names$, "ticks");
}
named("clock", clock, "");
setitem(names$, "clock", clock);

function work(): null {
  setitem(names$, "ticks", iadd(getitem(names$, "ticks"), 3));
  discard(call_method(getitem(names$, "calls"), "append", ["work"]));
  return null;
}
named("work", work, "");
setitem(names$, "work", work);

function prepare(): null {
  discard(call_method(getitem(names$, "calls"), "append", ["prepare"]));
  return null;
}
named("prepare", prepare, "");
setitem(names$, "prepare", prepare);

print(
  await timeit.timeit(
    getitem(names$, "work"),
    getitem(names$, "prepare"),
    getitem(names$, "clock"),
    4,
  ),
  getitem(names$, "calls"),
);
discard(call_method(getitem(names$, "calls"), "clear", []));
print(
  await timeit.repeat(
    getitem(names$, "work"),
    getitem(names$, "prepare"),
    /* timer= */ getitem(names$, "clock"),
    /* repeat= */ 3,
    /* number= */ 2,
  ),
  getitem(names$, "calls"),
);
setitem(
  names$,
  "timer",
  new timeit.Timer(
    getitem(names$, "work"),
    undefined,
    /* timer= */ getitem(names$, "clock"),
  ),
);
print(
  call_method(getitem(names$, "timer"), "timeit", [5]),
  call_method(getitem(names$, "timer"), "repeat", [2, 1]),
  call_method(getitem(names$, "timer"), "timeit", [], { number: 0 }),
  call_method(getitem(names$, "timer"), "repeat", [0]),
);
print(
  call_method(getitem(names$, "timer"), "autorange", []),
  call_method(getitem(names$, "timer"), "autorange", [
    (number: unknown, taken: unknown) => (print("took", number, taken), null),
  ]),
);

// text, with what it can see
print(
  await timeit.timeit(
    "work()",
    "n = 1\nn += 1",
    getitem(names$, "clock"),
    2,
    /* globals= */ call(globals_in, [names$]),
  ),
);
setitem(names$, "names", dict({ seen: [] }));
await timeit.timeit(
  "for i in range(2):\n    seen.append(i)\nseen.append(word)",
  "word = 'done'",
  undefined,
  /* number= */ 2,
  /* globals= */ getitem(names$, "names"),
);
print(getitem(getitem(names$, "names"), "seen"));
print(
  await new timeit.Timer(
    "work_twice()",
    "def work_twice():\n    work(); work()",
    getitem(names$, "clock"),
    call(globals_in, [names$]),
  ).timeit(2),
);
print(
  await new timeit.Timer(
    getitem(names$, "work"),
    "pass",
    getitem(names$, "clock"),
  ).timeit(1),
  await new timeit.Timer(
    "pass",
    getitem(names$, "prepare"),
    getitem(names$, "clock"),
  ).timeit(1),
  getitem(getitem(names$, "calls"), -1),
);

for (const each of [
  tuple([null, "pass"]),
  tuple(["pass", 3]),
  tuple(["1 +", "pass"]),
  tuple(["pass", "return 1 1"]),
]) {
  const [part1, part2] = each;
  setitem(names$, "statement", part1);
  setitem(names$, "setup", part2);
  try {
    new timeit.Timer(getitem(names$, "statement"), getitem(names$, "setup")); // type: ignore
  } catch (error) {
    if (!(error instanceof ValueError || error instanceof SyntaxError))
      throw error;
    setitem(names$, "error", error);
    try {
      print(
        type_name(getitem(names$, "error")),
        getitem(getattr(getitem(names$, "error"), "args"), 0),
      );
    } finally {
      discard(call(forget_in, [names$, "error"]));
    }
  }
}
try {
  await timeit.timeit("unknown_name", undefined, undefined, /* number= */ 1);
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  setitem(names$, "error", error);
  try {
    print(getitem(names$, "error"));
  } finally {
    discard(call(forget_in, [names$, "error"]));
  }
}

print(
  timeit.default_number < 1
    ? ge(await timeit.timeit(), 0)
    : timeit.default_number,
  timeit.default_repeat,
);
print(
  timeit.default_timer() <= timeit.default_timer(),
  lt(await timeit.timeit("1 + 1", undefined, undefined, /* number= */ 3), 5),
);

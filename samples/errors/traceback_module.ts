// The module traceback: entries, stacks, limits, groups, SyntaxErrors, and what it says of wrong arguments.

import {
  add,
  bound,
  bytes_literal,
  call,
  call_method,
  caused_by,
  class_attributes,
  compile,
  dict,
  divide,
  eq,
  Exception,
  ExceptionGroup,
  float,
  getattr,
  getitem,
  iterate,
  KeyError,
  len,
  list,
  module,
  module_file,
  ne,
  print,
  raise_,
  raised_during,
  repr,
  setattr,
  Slice,
  str,
  SyntaxError,
  tuple,
  type,
  type_name,
  TypeError,
  unpack,
  ValueError,
  type Tuple,
} from "yieldstar/runtime";
import * as io from "yieldstar/runtime/io";
import * as sys from "yieldstar/runtime/sys";
import * as traceback from "yieldstar/runtime/traceback";

function f(): Tuple<[unknown, string[]]> {
  return tuple([
    traceback.extract_stack(),
    traceback.format_stack(undefined, /* limit= */ 2),
  ]);
}
let [s, fs] = f();
print(
  Array.from(iterate(s), (x) =>
    tuple([getattr(x, "name"), getattr(x, "lineno"), getattr(x, "line")]),
  ),
  getattr(getitem(s, 0), "colno"),
  getattr(getitem(s, 0), "locals"),
);
print(fs.join(""));
function g(): void {
  divide(1, 0);
}
let e: Exception | ValueError;
let ex: Exception | undefined;
try {
  g();
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  e = error;
  ex = e;
}
const tb = bound(ex, "ex").__traceback__;
const st = traceback.extract_tb(tb);
print(
  type(st),
  getitem(call(list, [getitem(st, 1)]), new Slice(1, null, null)),
  len(getitem(st, 1)),
  getattr(getitem(st, 1), "end_lineno"),
  getattr(getitem(st, 1), "colno"),
  getattr(getitem(st, 1), "end_colno"),
  eq(getitem(st, 1), getitem(st, 1)),
  eq(getitem(st, 1), tuple([module_file(import.meta), 8, "g", "1/0"])),
  getitem(getitem(st, 1), 1),
  getitem(getitem(st, 1), -1),
);
print(
  len(traceback.extract_tb(tb, /* limit= */ 1)),
  getattr(getitem(traceback.extract_tb(tb, /* limit= */ -1), 0), "name"),
  traceback.extract_tb(tb, 0),
);
const items: Tuple<[unknown, unknown]>[] = [];
for (const each of iterate(traceback.walk_tb(tb))) {
  const [a, b] = unpack(each, 2);
  items.push(tuple([type_name(a), b]));
}
print(items);
print(
  traceback.format_list([
    tuple(["a.py", 3, "f", "x = 1"]),
    tuple(["bbbb.py", 4, "g", null]),
  ]),
);
print(
  call(getattr(traceback.StackSummary, "from_list"), [
    [tuple(["a.py", 3, "f", "x = 1"])],
  ]),
);
print(
  new traceback.FrameSummary("a.py", 3, "f", { line: "  x = 1  " }).line,
  new traceback.FrameSummary("a.py", 3, "f", {
    line: "x",
    locals: dict({ a: 3 }),
  }).locals,
);
let te = call(getattr(traceback.TracebackException, "from_exception"), [
  new ValueError("x"),
]);
print(
  eq(
    te,
    call(getattr(traceback.TracebackException, "from_exception"), [
      new ValueError("x"),
    ]),
  ),
  eq(te, 3),
  str(te),
  getattr(te, "exc_type_str"),
  getattr(te, "stack"),
  getattr(te, "__cause__"),
);
for (const a of tuple([
  tuple([ValueError, new ValueError("y")]),
  tuple([ValueError, null]),
  tuple([null, null]),
  tuple([null]),
  tuple([ValueError]),
  tuple([3]),
])) {
  try {
    print(a, call(traceback.format_exception_only, [...a]));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    e = error;
    print(type(e), e);
  }
  try {
    print(a, call(traceback.format_exception, [...a]));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    e = error;
    print(type(e), e);
  }
  try {
    print(a, call(traceback.format_exception, [...a, null]));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    e = error;
    print(type(e), e);
  }
}
try {
  traceback.print_last();
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  e = error;
  print(type(e), e);
}
try {
  traceback.print_tb(3);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  e = error;
  print(type(e), e);
}
const eg = new ExceptionGroup("a", [
  new ValueError("v"),
  new ExceptionGroup("b", [new KeyError("k")]),
]);
print(traceback.format_exception_only(eg, undefined, { show_group: true }));
print(traceback.format_exc(), repr(sys.exception()));
s = new io.StringIO();
traceback.print_exc(undefined, /* file= */ s);
print(call_method(s, "getvalue", []));
s = new io.StringIO();
traceback.print_list([tuple(["a.py", 3, "f", "x = 1"])], /* file= */ s);
print(call_method(s, "getvalue", []));
e = new ValueError("a\nb");
e.add_note("n1\nn2");
print(traceback.format_exception_only(e));
for (const n of tuple([
  3,
  [1, null],
  "ab",
  bytes_literal("ab"),
  dict({ a: 1 }),
])) {
  setattr(e, "__notes__", n);
  print(traceback.format_exception_only(e));
}
class BadStr extends Exception {
  static __module__ = 3;

  override __str__(): void {
    throw raise_(float(divide(1, 0)));
  }
}
class_attributes(BadStr);
class BadStr2 extends Exception {
  override __str__(): void {
    throw raise_(float(divide(1, 0)));
  }
}
print(
  traceback.format_exception_only(new BadStr()),
  traceback.format_exception_only(new BadStr2()),
);
te = call(getattr(traceback.TracebackException, "from_exception"), [eg], {
  max_group_width: 1,
  max_group_depth: 1,
});
print(call(list, [call_method(te, "format", [])]));
function rec(n: number): void {
  if (n !== 0) {
    rec(n - 1);
  } else {
    divide(1, 0);
  }
}
try {
  rec(6);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  e = error;
  print(
    traceback.format_tb(e.__traceback__),
    traceback.format_exception(e, undefined, undefined, /* limit= */ 2),
    traceback.format_exception(e, undefined, undefined, /* limit= */ -2),
  );
}
class K extends traceback.StackSummary {
  override format_frame_summary(
    fs: unknown,
    k$: Record<string, unknown> = {},
  ): unknown {
    const k = dict(k$);
    return ne(getattr(fs, "name"), "rec")
      ? add(getattr(fs, "name"), "\n")
      : null;
  }
}
print(
  call_method(
    call_method(K, "extract", [[tuple([sys._getframe(), 3])]]),
    "format",
    [],
  ),
  call_method(
    call_method(K, "from_list", [[tuple(["a", 1, "rec", ""])]]),
    "format",
    [],
  ),
);
try {
  try {
    try {
      divide(1, 0);
    } catch (error) {
      if (!(error instanceof Exception)) throw error;
      e = error;
      throw raised_during(caused_by(new KeyError("k"), e), error);
    }
  } catch (e2) {
    if (!(e2 instanceof Exception)) throw e2;
    throw raised_during(
      new ExceptionGroup("grp", [new ValueError(1), e2, new TypeError("t")]),
      e2,
    );
  }
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  e = error;
  for (const line of traceback.format_exception(e)) {
    print(repr(line));
  }
  traceback.print_exception(
    e,
    undefined,
    undefined,
    /* limit= */ 0,
    undefined,
    /* chain= */ false,
  );
  print(
    call_method("", "join", [
      call_method(
        call(getattr(traceback.TracebackException, "from_exception"), [e], {
          limit: 1,
        }),
        "format",
        [],
        { chain: false },
      ),
    ]),
  );
}
setattr(module("sys", sys), "tracebacklimit", 1);
try {
  rec(6);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  e = error;
  print(
    traceback.format_tb(e.__traceback__),
    traceback.format_exception(e),
    traceback.format_exception(e, undefined, undefined, /* limit= */ -2),
  );
}
function bad(): null {
  compile("x = (1,", "bad.py", "exec");
  return null;
}
for (const args of tuple([
  tuple(["m", tuple(["bad.py", 1, 2, "abcdefg", 1, 7])]),
  tuple(["m", tuple(["bad.py", 1, 2, "abcdefg", 1, -2])]),
  tuple(["m", tuple(["bad.py", 1, 2, "abcdefg", 1, 0])]),
  tuple(["m", tuple(["bad.py", 1, 4, "   abcdefg", 1, 6])]),
  tuple(["m", tuple(["bad.py", 1, 2, "   abcdefg", 1, 6])]),
  tuple(["m", tuple([null, 1, 2, "\tab\tcdefg", 1, 6])]),
  tuple(["m", tuple(["b.py", null, 3, "a"])]),
  tuple(["m", tuple(["b.py", 3, null, "abc\n"])]),
  tuple(["m"]),
  tuple(),
  tuple(["m", tuple(["f", 1, 20, "abc", 1, 30])]),
  tuple(["m", tuple(["f", 1, 2, "abc", 3, 4])]),
])) {
  print(traceback.format_exception_only(new SyntaxError(...args)).join(""));
}
rec(3);

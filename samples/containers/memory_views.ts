/** memoryview: windows on bytes and bytearray, their slices, formats and what they refuse. */

import {
  add,
  bool,
  bound,
  bytearray,
  bytes,
  bytes_literal,
  call,
  call_method,
  contains,
  delitem,
  eq,
  Exception,
  float,
  ge,
  getattr,
  getitem,
  hash,
  hex,
  int,
  is_same,
  isinstance,
  iterate,
  len,
  list,
  lt,
  max,
  memoryview,
  ne,
  print,
  repr,
  reversed,
  setitem,
  Slice,
  slice,
  sorted,
  str,
  sum,
  tuple,
  type,
  type_name,
  TypeError,
  with_,
} from "yieldstar/runtime";
import * as base64 from "yieldstar/runtime/base64";
import * as hashlib from "yieldstar/runtime/hashlib";
import * as io from "yieldstar/runtime/io";
import * as struct from "yieldstar/runtime/struct";

function attempt(action: unknown): void {
  try {
    print(call(action, []));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(type_name(error), error);
  }
}

function put(view: memoryview, key: number | Slice, value: unknown): null {
  setitem(view, key, value);
  return null;
}

function drop(view: memoryview, key: number): null {
  delitem(view, key);
  return null;
}

const data = bytearray(bytes_literal("abcdefgh"));
let view = memoryview(data);
print(
  len(view),
  getitem(view, 0),
  getitem(view, -1),
  call_method(getitem(view, new Slice(2, 5, null)), "tobytes", []),
  call_method(getitem(view, new Slice(null, null, -2)), "tolist", []),
  view.tolist(),
);
setitem(view, 0, 65);
setitem(view, new Slice(1, 3, null), bytes_literal("BC"));
setitem(view, new Slice(4, 6, null), getitem(view, new Slice(6, 8, null)));
print(
  data,
  bytes(view),
  bytearray(getitem(view, new Slice(null, 2, null))),
  view.readonly,
  view.nbytes,
  view.itemsize,
  view.format,
  view.ndim,
);
print(
  view.shape,
  view.strides,
  view.suboffsets,
  view.c_contiguous,
  view.f_contiguous,
  view.contiguous,
);
print(
  getattr(getitem(view, new Slice(null, null, 2)), "shape"),
  getattr(getitem(view, new Slice(null, null, 2)), "strides"),
  getattr(getitem(view, new Slice(null, null, 2)), "contiguous"),
  call_method(getitem(view, new Slice(null, null, -1)), "tobytes", []),
  getattr(getitem(view, new Slice(null, null, 3)), "nbytes"),
);
print(
  is_same(view.obj, data),
  eq(view, data),
  eq(view, bytes_literal("ABCdghgh")),
  eq(getitem(view, new Slice(null, 2, null)), bytes_literal("AB")),
  ne(view, bytes_literal("x")),
  eq(view, 5),
  eq(bytes_literal("AB"), getitem(view, new Slice(null, 2, null))),
);
print(
  call(list, [getitem(view, new Slice(null, 3, null))]),
  Array.from(iterate(getitem(view, new Slice(null, 2, null))), (b) =>
    call(hex, [b]),
  ),
  contains(view, 65),
  contains(view, 1),
  call(list, [call(reversed, [getitem(view, new Slice(null, 3, null))])]),
);
print(
  view.hex(),
  call_method(getitem(view, new Slice(null, 3, null)), "hex", ["-"]),
  call(sum, [getitem(view, new Slice(null, 2, null))]),
  max(view),
  call(sorted, [getitem(view, new Slice(null, 4, null))]),
);
print(
  isinstance(view, memoryview),
  type(view),
  type_name(view),
  bool(view),
  bool(getitem(view, new Slice(null, 0, null))),
);

const frozen = memoryview(bytes_literal([1, 2, 3, 4, 255, 255, 255, 255]));
print(
  frozen.readonly,
  frozen.toreadonly().readonly,
  view.toreadonly().readonly,
  hash(frozen) === hash(bytes_literal([1, 2, 3, 4, 255, 255, 255, 255])),
);
for (const code of tuple(["b", "c", "h", "H", "i", "I", "q", "Q", "?", "@H"])) {
  const cast = frozen.cast(code);
  print(code, cast.format, len(cast), cast.nbytes, cast.tolist());
}
const numbers = bytearray(8);
const words = memoryview(numbers).cast("H");
setitem(words, 0, 258);
setitem(words, -1, 65535);
print(
  numbers,
  words.tolist(),
  call_method(getitem(words, new Slice(1, null, null)), "tobytes", []),
  call_method(getitem(words, new Slice(null, null, 2)), "tolist", []),
  words.cast("B").tolist(),
);
const floats = memoryview(bytearray(16)).cast("d");
setitem(floats, 0, 1.5);
setitem(floats, 1, 3);
print(
  floats.tolist(),
  getitem(floats, 1),
  eq(floats, memoryview(struct.pack("dd", 1.5, float(3.0))).cast("d")),
);
print(eq(words, memoryview(bytes(numbers)).cast("H")), eq(words, numbers));
print(
  struct.unpack("<HH", memoryview(bytes_literal([1, 0, 2, 0]))),
  struct.unpack_from("<H", frozen, 2),
  call(int.from_bytes, [getitem(frozen, new Slice(null, 2, null)), "big"]),
);
print(
  call_method(bytes_literal(","), "join", [
    [
      getitem(frozen, new Slice(null, 1, null)),
      bytes_literal("x"),
      getitem(frozen, new Slice(1, 2, null)),
    ],
  ]),
  add(bytes_literal("x"), getitem(frozen, new Slice(null, 2, null))),
  str(getitem(frozen, new Slice(null, 1, null)), "latin-1"),
);
const stream = new io.BytesIO();
call_method(stream, "write", [getitem(view, new Slice(null, 3, null))]);
print(
  stream.getvalue(),
  base64.b64encode(getitem(view, new Slice(null, 3, null))),
  hashlib.md5(getitem(view, new Slice(null, 3, null))).hexdigest(),
  contains(data, bytes_literal("BC")),
  call_method(data, "find", [getitem(view, new Slice(6, null, null))]),
);
setitem(data, new Slice(0, 2, null), bytes_literal("xy"));
print(
  call_method(getitem(view, new Slice(null, 3, null)), "tobytes", []),
  data,
);

attempt(() => put(bound(frozen, "frozen"), 0, 1));
attempt(() => put(view, 0, 256));
attempt(() => put(view, 0, "a"));
attempt(() => put(view, 0, bytes_literal("a")));
attempt(() => put(view, Slice(0, 2), bytes_literal("abc")));
attempt(() => put(view, Slice(0, 2), 5));
attempt(() =>
  put(
    view,
    Slice(0, 1),
    getitem(bound(words, "words"), new Slice(null, 1, null)),
  ),
);
attempt(() => put(bound(words, "words"), 0, 70000));
attempt(() => put(bound(words, "words"), 0, -1));
attempt(() => put(bound(words, "words"), 0, 1.5));
attempt(() => put(bound(floats, "floats"), 0, "x"));
attempt(() => drop(view, 0));
attempt(() => drop(bound(frozen, "frozen"), 0));
attempt(() => getitem(view, 8));
attempt(() => getitem(view, -9));
attempt(() => getitem(view, "a"));
attempt(() => put(view, 8, 1));
attempt(() => memoryview("abc"));
attempt(() => memoryview(5));
attempt(() => memoryview([1, 2]));
attempt(() => bound(frozen, "frozen").cast("i").cast("H"));
attempt(() =>
  call_method(
    getitem(bound(frozen, "frozen"), new Slice(null, 3, null)),
    "cast",
    ["H"],
  ),
);
attempt(() => bound(frozen, "frozen").cast("x"));
attempt(() => bound(frozen, "frozen").cast("<H"));
attempt(() =>
  call_method(
    getitem(bound(frozen, "frozen"), new Slice(null, null, 2)),
    "cast",
    ["H"],
  ),
);
attempt(() => hash(view));
attempt(() => lt(view, view));
attempt(() => add(view, view));
attempt(() => view.tobytes("Q"));

const manager = with_(memoryview(bytes_literal("abc")));
const short = manager.enter();
try {
  print(getitem(short, 1), short.tobytes("C"));
} catch (error) {
  manager.failed(error);
} finally {
  manager.exit();
}
attempt(() => getitem(bound(short, "short"), 0));
attempt(() => len(bound(short, "short")));
attempt(() => bound(short, "short").tolist());
short.release();
print(eq(short, short), eq(short, bytes_literal("abc")));
print(slice(repr(short), null, 20), slice(repr(view), null, 12));

const [part1, part2, part3] = tuple([
  bytes_literal("abd"),
  bytearray(bytes_literal("abc")),
  memoryview(bytes_literal("abd")),
]);
const letters = part1;
const changing = part2;
view = part3;
for (const [one, other] of [
  tuple([letters, changing]),
  tuple([changing, letters]),
  tuple([changing, view]),
  tuple([view, changing]),
  tuple([letters, view]),
  tuple([view, view]),
]) {
  try {
    print(
      type_name(one),
      type_name(other),
      lt(one, other),
      ge(one, other),
      eq(one, other),
    );
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}

/** Views of several dimensions, buffers of every kind, and what refuses them. */

import {
  add,
  bound,
  BufferError,
  bytearray,
  bytes,
  bytes_literal,
  call,
  call_method,
  eq,
  getattr,
  getitem,
  hash,
  IndexError,
  len,
  list,
  memoryview,
  NotImplementedError,
  OverflowError,
  print,
  range,
  repr,
  setitem,
  Slice,
  str,
  tuple,
  type_name,
  TypeError,
  ValueError,
  with_,
} from "yieldstar/runtime";
import * as array from "yieldstar/runtime/array";
import * as base64 from "yieldstar/runtime/base64";
import * as binascii from "yieldstar/runtime/binascii";

function attempt(action: unknown): void {
  try {
    print(call(action, []));
  } catch (error) {
    if (!(
      error instanceof TypeError ||
      error instanceof ValueError ||
      error instanceof IndexError ||
      error instanceof NotImplementedError ||
      error instanceof BufferError ||
      error instanceof OverflowError
    ))
      throw error;
    print(type_name(error), error);
  }
}

const board = bytearray(range(12));
const flat = memoryview(board);
const rows = flat.cast("B", /* shape= */ [3, 4]);
print(
  rows.ndim,
  rows.shape,
  rows.strides,
  len(rows),
  rows.nbytes,
  rows.tolist(),
);
setitem(rows, tuple([1, -1]), 77);
print(
  getitem(rows, tuple([1, 3])),
  getitem<number>(board, 7),
  call_method(getitem(rows, new Slice(null, null, 2)), "tolist", []),
  call_method(getitem(rows, new Slice(null, null, -1)), "tobytes", []),
);
print(
  rows.tobytes("F"),
  rows.c_contiguous,
  rows.f_contiguous,
  getattr(getitem(rows, new Slice(null, null, 2)), "contiguous"),
);
attempt(() => getitem(rows, 1));
attempt(() => getitem(rows, tuple([1])));
attempt(() => getitem(rows, tuple([0, 4])));
attempt(() => getitem(rows, tuple([0, 1, 2])));
attempt(() =>
  getitem(rows, tuple([new Slice(0, 1, null), new Slice(0, 1, null)])),
);
attempt(() => call(list, [rows]));
attempt(() => rows.cast("B", [2, 6]));
attempt(() => flat.cast("B", [2, 7]));
attempt(() => flat.cast("B", tuple([12, 0])));
attempt(() =>
  call_method(getitem(flat.cast("h"), new Slice(null, null, 2)), "cast", ["B"]),
);
print(eq(rows, flat.cast("B", [3, 4])), eq(rows, flat), rows.cast("i").shape);

const single = memoryview(bytearray(bytes_literal([5]))).cast("B", []);
print(getitem(single, tuple()), single.tolist(), single.shape);
attempt(() => len(bound(single, "single")));
attempt(() => getitem(bound(single, "single"), 0));

const halves = memoryview(bytearray(4)).cast("e");
setitem(halves, 0, 1.5);
print(halves.tolist());

const numbers = new array.array("h", [1, 2, 515]);
print(
  base64.b64encode(numbers),
  binascii.hexlify(numbers),
  add(add(bytes_literal("<"), numbers), bytes_literal(">")),
  bytes(getitem(memoryview(numbers), new Slice(null, null, 2))),
);
attempt(() =>
  binascii.hexlify(
    getitem(memoryview(bytes_literal("abcdef")), new Slice(null, null, 2)),
  ),
);
attempt(() =>
  call_method(bytes_literal("-"), "join", [
    [getitem(memoryview(bytes_literal("abcdef")), new Slice(null, null, 2))],
  ]),
);

const frozen = memoryview(bytes_literal("fixed"));
const before = hash(frozen);
frozen.release();
print(hash(frozen) === before, repr(frozen).startsWith("<released memory at"));

const growing = bytearray(bytes_literal("abc"));
const manager = with_(memoryview(growing));
const held = manager.enter();
try {
  attempt(() => (bound(growing, "growing").append(1), null));
  setitem(held, 0, 90);
} catch (error) {
  throw manager.failed(error);
} finally {
  manager.exit();
}
growing.append(33);
print(growing);

class Page {
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  __buffer__(flags: unknown): memoryview {
    return memoryview(str.encode(this.text));
  }
}

print(
  bytes(new Page("page")),
  base64.b64encode(new Page("page")),
  memoryview(new Page("pp")).tolist(),
  call_method(bytes_literal(""), "join", [[new Page("x"), bytes_literal("y")]]),
);
attempt(() => call_method(bytes_literal("fixed"), "__buffer__", [1]));

/** Where the carets of a SyntaxError stand that a program made itself; exceptions that only `__new__` has seen. */

import {
  call_method,
  getattr,
  print,
  repr,
  str,
  SyntaxError,
  tuple,
  UnicodeDecodeError,
  UnicodeEncodeError,
  UnicodeTranslateError,
} from "yieldstar/runtime";
import * as traceback from "yieldstar/runtime/traceback";

for (const place of [
  tuple([1, 2, 1, 100]),
  tuple([1, 2, 0, 0]),
  tuple([1, 2, -5, 3]),
  tuple([1, 3, 2, 1]),
  tuple([1, 3, null, null]),
  tuple([1, 7, 1, 100]),
  tuple([1, 2, 1, -2]),
  tuple([1, -4, 1, 5]),
]) {
  const [line, offset, end_line, end_offset] = place;
  try {
    throw new SyntaxError(
      "bad",
      tuple(["bad.py", line, offset, "abcdefg", end_line, end_offset]),
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    print(place, traceback.format_exception_only(error).slice(2, -1));
  }
}

for (const kind of tuple([
  UnicodeEncodeError,
  UnicodeDecodeError,
  UnicodeTranslateError,
])) {
  const bare = call_method(kind, "__new__", [kind, 1]);
  print(repr(str(bare)), getattr(bare, "args"));
}

/** `io`. */
import { apiModule, cls, constant, fn, unsupported } from "../api.js";

const common = {
  readable: fn("() -> bool"),
  writable: fn("() -> bool"),
  seekable: fn("() -> bool"),
  isatty: fn("() -> bool"),
  fileno: fn("() -> count"),
  flush: fn("() -> None"),
  close: fn("() -> None"),
  tell: fn("() -> count"),
  seek: fn("(offset: index, whence: count = 0, /) -> count"),
  truncate: fn("(size: int | None = None, /) -> count"),
  writelines: fn("(lines: Iterable[object], /) -> None"),
  __enter__: fn("() -> Self"),
  __exit__: fn("(exc_type: object = None, exc: object = None, tb: object = None, /) -> None"),
  __iter__: fn("() -> Self"),
};
const text = {
  ...common,
  read: fn("(size: int | None = -1, /) -> str"),
  readline: fn("(size: int = -1, /) -> str"),
  readlines: fn("(hint: int = -1, /) -> list[str]"),
  write: fn("(s: str, /) -> count"),
};
const binary = {
  ...common,
  read: fn("(size: int | None = -1, /) -> bytes"),
  read1: fn("(size: int = -1, /) -> bytes"),
  readline: fn("(size: int = -1, /) -> bytes"),
  readlines: fn("(hint: int = -1, /) -> list[bytes]"),
  readinto: fn("(buffer: bytearray, /) -> count"),
  write: fn("(data: bytes | bytearray, /) -> count"),
};

export const io = apiModule<typeof import("../../src/runtime/stdlib/io/index.js")>()({
  open: fn("(file: object, mode: str = 'r', buffering: index = -1, encoding: str | None = None, errors: str | None = None, newline: str | None = None, closefd: bool = True, opener: object = None) -> Any", {
    partial: "files are read when they are opened and written when they are flushed or closed",
  }),
  StringIO: cls({ init: "(initial_value: str | None = '', newline: str | None = '\\n')", bases: ["IOBase"], methods: { ...text, getvalue: fn("() -> str") }, attributes: { closed: "bool", line_buffering: "bool" } }),
  BytesIO: cls({ init: "(initial_bytes: object = b'')", bases: ["IOBase"], methods: { ...binary, getvalue: fn("() -> bytes") }, attributes: { closed: "bool" } }),
  TextIOWrapper: cls({
    init: "(buffer: object, encoding: str | None = None, errors: str | None = None, newline: str | None = None)",
    bases: ["IOBase"],
    methods: text,
    attributes: { closed: "bool", name: "Any", mode: "str", encoding: "str", errors: "str", buffer: "Any", line_buffering: "bool" },
    partial: "line_buffering, write_through and reconfigure have no effect",
  }),
  BufferedReader: cls({ bases: ["IOBase"], methods: binary, attributes: { closed: "bool", name: "Any", mode: "str" }, partial: "made by open() only" }),
  BufferedWriter: cls({ bases: ["IOBase"], methods: binary, attributes: { closed: "bool", name: "Any", mode: "str" }, partial: "made by open() only" }),
  BufferedRandom: cls({ bases: ["IOBase"], methods: binary, attributes: { closed: "bool", name: "Any", mode: "str" }, partial: "made by open() only" }),
  FileIO: cls({ bases: ["IOBase"], methods: binary, attributes: { closed: "bool", name: "Any", mode: "str" }, partial: "for isinstance only" }),
  IOBase: cls({ methods: common, attributes: { closed: "bool" }, partial: "for isinstance only" }),
  RawIOBase: cls({ bases: ["IOBase"], methods: binary, attributes: { closed: "bool" }, partial: "for isinstance only" }),
  BufferedIOBase: cls({ bases: ["IOBase"], methods: binary, attributes: { closed: "bool" }, partial: "for isinstance only" }),
  TextIOBase: cls({ bases: ["IOBase"], methods: text, attributes: { closed: "bool" }, partial: "for isinstance only; StringIO is none" }),
  BufferedRWPair: unsupported("pairs of files are not there yet"),
  IncrementalNewlineDecoder: unsupported("incremental decoding is not there yet"),
  UnsupportedOperation: cls({ init: "(*args: object)", bases: ["builtins.OSError"] }),
  BlockingIOError: cls({ init: "(*args: object)", bases: ["builtins.OSError"] }),
  SEEK_SET: constant("count"),
  SEEK_CUR: constant("count"),
  SEEK_END: constant("count"),
  DEFAULT_BUFFER_SIZE: constant("count"),
  open_code: unsupported("a converted program has no Python compiler at run time"),
  text_encoding: unsupported("the encoding is UTF-8 unless open() says otherwise"),
});

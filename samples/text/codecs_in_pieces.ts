/** The module codecs: pieces of texts, files in other encodings, codecs of one's own. */

import {
  add,
  bytes,
  bytes_literal,
  call,
  call_method,
  chr,
  dict,
  discard,
  eq,
  Exception,
  getattr,
  iterate,
  lazily,
  len,
  list,
  LookupError,
  named,
  ord,
  print,
  repr,
  str,
  tuple,
  type_name,
  UnicodeDecodeError,
  type Bytes,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";
import * as codecs from "yieldstar/runtime/codecs";
import * as io from "yieldstar/runtime/io";

const info = codecs.lookup("UTF8");
print(
  getattr(info, "name"),
  getattr(codecs.lookup("latin1"), "name"),
  getattr(codecs.lookup("rot13"), "name"),
);
print(
  call_method(info, "encode", ["ä"]),
  call_method(info, "decode", [bytes_literal([195, 164])]),
  call(codecs.getencoder("cp1251"), ["Да"]),
);

const decoder = call(codecs.getincrementaldecoder("utf-8"), []);
for (const piece of tuple([
  bytes_literal([97, 226]),
  bytes_literal([130]),
  bytes_literal([172, 98]),
  bytes_literal([240, 159]),
])) {
  print(
    repr(call_method(decoder, "decode", [piece])),
    call_method(decoder, "getstate", []),
  );
}
try {
  discard(call_method(decoder, "decode", [bytes_literal("")], { final: true }));
} catch (error) {
  if (!(error instanceof UnicodeDecodeError)) throw error;
  print(error);
}
discard(call_method(decoder, "reset", []));
print(call_method(decoder, "decode", [bytes_literal("fresh")]));

const wide = call(codecs.getincrementalencoder("utf-16"), []);
print(call_method(wide, "encode", ["a"]), call_method(wide, "encode", ["b"]));
const back = call(codecs.getincrementaldecoder("utf-16"), []);
print(
  Array.from(iterate(bytes_literal([254, 255, 0, 97, 0, 98])), (byte) =>
    call_method(back, "decode", [bytes([byte])]),
  ),
  call_method(back, "getstate", []),
);
print(
  list(codecs.iterencode(["a", "é"], "utf-8")),
  list(
    codecs.iterdecode([bytes_literal([195]), bytes_literal([169])], "utf-8"),
  ),
);

const stored = new io.BytesIO(str.encode("erste\nzweite\r\ndritte", "utf-16"));
const reader = call(codecs.getreader("utf-16"), [stored]);
print([
  call_method(reader, "readline", []),
  call_method(reader, "readline", [], { keepends: false }),
  call_method(reader, "read", [3]),
  call_method(reader, "read", []),
]);
const target = new io.BytesIO();
const writer = call(codecs.getwriter("latin-1"), [target, "replace"]);
discard(call_method(writer, "write", ["naïve €"]));
discard(call_method(writer, "writelines", [["a", "b"]]));
print(target.getvalue());
const recoded = new io.BytesIO();
const file = codecs.EncodedFile(recoded, "utf-8", "latin-1");
discard(call_method(file, "write", [str.encode("é")]));
print(recoded.getvalue(), codecs.BOM_UTF8, codecs.BOM_UTF16_LE);

print(
  codecs.encode(bytes_literal("abc"), "hex"),
  codecs.decode(str.encode("YWJj"), "base64"),
  codecs.encode("Hello", "rot13"),
  codecs.encode(bytes_literal("a=b"), "quopri"),
);
for (const act of tuple([
  () => codecs.decode(bytes_literal("zz"), "hex"),
  () => codecs.lookup("nothing"),
  () => codecs.encode(bytes_literal("bytes"), "utf-8"),
])) {
  try {
    discard(act());
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(type_name(error), error, getattr(error, "__notes__", []));
  }
}

// a codec of one's own: every letter is the next one
function shift(
  text: unknown,
  errors: unknown = "strict",
): Tuple<[Bytes, number]> {
  return tuple([
    bytes(
      lazily(function* (
        source: Iterable<unknown>,
      ): PyGenerator<unknown, void, null> {
        for (const c of source) {
          yield add(call(ord, [c]), 1);
        }
        return null;
      }, iterate(text)),
    ),
    len(text),
  ]);
}
named("shift", shift, 'text, errors="strict"');

function unshift(
  data: unknown,
  errors: unknown = "strict",
): Tuple<[string, number]> {
  return tuple([
    Array.from(iterate(bytes(data)), (byte) => chr(byte - 1)).join(""),
    len(data),
  ]);
}
named("unshift", unshift, 'data, errors="strict"');

function search(name: unknown): codecs.CodecInfo | null {
  return eq(name, "shifted")
    ? new codecs.CodecInfo(
        shift,
        unshift,
        undefined,
        undefined,
        undefined,
        undefined,
        /* name= */ "shifted",
      )
    : null;
}

codecs.register(search);
print(
  str.encode("HAL", "shifted"),
  bytes_literal("IBM").decode("shifted"),
  getattr(codecs.lookup("shifted"), "name"),
);
codecs.unregister(search);
try {
  str.encode("x", "shifted");
} catch (error) {
  if (!(error instanceof LookupError)) throw error;
  print(error);
}

class Upper extends codecs.IncrementalDecoder {
  override decode(input: unknown, final: unknown = false): unknown {
    return call_method(
      call_method(bytes(input), "decode", ["ascii", this.errors]),
      "upper",
      [],
    );
  }
}

print(
  new Upper("ignore").decode(bytes_literal([97, 98, 99, 255])),
  codecs.charmap_encode(
    "ab",
    "strict",
    dict([
      [97, 1],
      [98, bytes_literal("xy")],
    ]),
  ),
  codecs.charmap_decode(bytes_literal([0, 1]), "replace", "z"),
);
print(
  codecs.escape_decode(bytes_literal("a\\n\\x41\\101")),
  codecs.escape_encode(bytes_literal([105, 116, 39, 115, 10, 255])),
);

/** Encodings by many names, what they can't say, and what is done about it. */

import {
  add,
  ascii,
  bound,
  bytes_literal,
  call,
  format,
  getattr,
  getitem,
  isinstance,
  LookupError,
  mul,
  print,
  raise_,
  str,
  sub,
  tuple,
  type_name,
  TypeError,
  UnicodeDecodeError,
  UnicodeEncodeError,
  UnicodeError,
  type Tuple,
} from "yieldstar/runtime";
import * as codecs from "yieldstar/runtime/codecs";

function attempt(act: unknown): void {
  try {
    print(ascii(call(act, [])));
  } catch (error) {
    if (error instanceof UnicodeError) {
      print(type_name(error), error, getattr(error, "__notes__", []));
    } else if (error instanceof LookupError || error instanceof TypeError) {
      print(type_name(error), error);
    } else {
      throw error;
    }
  }
}

const word = "Żółw Привет";
let name: string | undefined;
for (name of tuple([
  "cp1250",
  "cp1251",
  "ISO-8859-2",
  "KOI8-R",
  "cp437",
  "mac-cyrillic",
  "utf-7",
  "UTF_16BE",
  "cp037",
])) {
  attempt(() => str.encode(word, bound(name, "name"), "replace"));
}
for (name of tuple([
  "shift_jis",
  "euc-jp",
  "gb2312",
  "gbk",
  "gb18030",
  "big5",
  "euc_kr",
  "cp949",
  "cp932",
])) {
  const data = str.encode("日本 한 abc", name, "backslashreplace");
  print(name, data, data.decode(name));
}
attempt(() => bytes_literal([129, 32, 97]).decode("shift_jis"));
attempt(() => str.encode("é", "gbk", "xmlcharrefreplace"));
attempt(() => str.encode("łódź", "latin-1"));
attempt(() => str.encode("łódź", "cp1252"));
attempt(() => bytes_literal([129]).decode("cp1252"));
attempt(() => str.encode("łódź", "ascii", "namereplace"));
attempt(() => str.encode("x", "no-such-thing"));
attempt(() => str.encode("x", "hex"));
attempt(() => str.encode("é", "ascii", "no-such-handler"));

// texts as literals spell them
for (const text of tuple(["a\tä€😀\\", "Ω\n"])) {
  const escaped = str.encode(text, "unicode_escape");
  print(
    escaped,
    str.encode(text, "raw_unicode_escape"),
    escaped.decode("unicode_escape") === text,
  );
}
attempt(() =>
  bytes_literal("\\N{GREEK SMALL LETTER PI}\\x41\\u00").decode(
    "unicode_escape",
  ),
);
attempt(() => bytes_literal("\\N{NO SUCH LETTER}").decode("unicode_escape"));

// host names
print(
  str.encode("Bücher.example", "idna"),
  bytes_literal("xn--bcher-kva.example").decode("idna"),
  str.encode("bücher", "punycode"),
  bytes_literal("bcher-kva").decode("punycode"),
);
attempt(() => str.encode("a..b", "idna"));

// handlers of one's own
function starred(error: unknown): Tuple<[unknown, unknown]> {
  if (isinstance(error, UnicodeEncodeError)) {
    return tuple([
      mul("*", sub(getattr(error, "end"), getattr(error, "start"))),
      getattr(error, "end"),
    ]);
  }
  if (isinstance(error, UnicodeDecodeError)) {
    return tuple([
      `<${format(getitem(getattr(error, "object"), getattr(error, "start")), "02x")}>`,
      add(getattr(error, "start"), 1),
    ]);
  }
  throw raise_(error);
}

codecs.register_error("starred", starred);
print(
  str.encode("aäöb€", "ascii", "starred"),
  bytes_literal([97, 255, 98, 195]).decode("utf-8", "starred"),
  str.encode("ÄÖ", "cp1251", "starred"),
);
codecs.register_error("wrong", (error: unknown) => "no tuple");
attempt(() => str.encode("ä", "ascii", "wrong"));
codecs.register_error("far", (error: unknown) => tuple(["", 99]));
attempt(() => str.encode("ä", "ascii", "far"));
print(
  codecs.lookup_error("starred") === starred,
  codecs.lookup_error("ignore"),
);
const lone = bytes_literal([111, 107, 32, 128, 254]).decode(
  "ascii",
  "surrogateescape",
);
print(
  ascii(lone),
  str.encode(lone, "ascii", "surrogateescape"),
  str.encode("\udc80", "utf-8", "surrogatepass"),
  bytes_literal([237, 160, 128]).decode("utf-8", "surrogatepass") === "\ud800",
);

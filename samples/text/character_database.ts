/** What Unicode says of characters: the module unicodedata, and characters by their names. */

import {
  ascii,
  Exception,
  len,
  print,
  tuple,
  type_name,
} from "yieldstar/runtime";
import * as unicodedata from "yieldstar/runtime/unicodedata";

let name: unknown;
for (const char of "aÅ½٣Ⅷ漢가\t́🙂ﬁ«") {
  name = unicodedata.name(char, "(none)");
  print(
    ascii(char),
    name,
    unicodedata.category(char),
    unicodedata.bidirectional(char),
    unicodedata.combining(char),
    unicodedata.east_asian_width(char),
    unicodedata.mirrored(char),
    unicodedata.decomposition(char),
  );
  print(
    "  ",
    unicodedata.decimal(char, null),
    unicodedata.digit(char, null),
    unicodedata.numeric(char, null),
  );
}
for (name of tuple([
  "SNOWMAN",
  "greek small letter omega",
  "LINE FEED",
  "HANGUL SYLLABLE HAN",
  "CJK UNIFIED IDEOGRAPH-6F22",
])) {
  print(ascii(unicodedata.lookup(name)));
}
for (const act of tuple([
  () => unicodedata.lookup("NO SUCH THING"),
  () => unicodedata.name("\n"),
  () => unicodedata.digit("x"),
  () => unicodedata.category("ab"),
  () => unicodedata.normalize("NFX", "a"),
])) {
  try {
    print(act());
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(type_name(error), error);
  }
}
const [composed, decomposed] = ["é", "é"];
print(
  composed === decomposed,
  unicodedata.normalize("NFC", decomposed) === composed,
  len(unicodedata.normalize("NFD", composed)),
);
print(
  unicodedata.normalize("NFKC", "ﬁ①²"),
  unicodedata.is_normalized("NFC", decomposed),
  unicodedata.unidata_version,
);
print("♥", `${1}×${2}`, "å", "\\N{raw}");

/** Patterns that JavaScript's regular expressions have not, or match otherwise; and what CPython says of those that are none. */

import {
  bytes_literal,
  call_method,
  getattr,
  iterate,
  print,
  str,
  tuple,
  with_,
  type Bytes,
  type Tuple,
} from "yieldstar/runtime";
import * as re from "yieldstar/runtime/re";
import * as warnings from "yieldstar/runtime/warnings";

function show(pattern: string | Bytes, text: string | Bytes, flags = 0): void {
  const found = re.search(pattern, text, flags);
  print(
    pattern,
    text,
    found === null
      ? null
      : tuple([found.span(), found.groups(), found.lastindex]),
  );
}

// a group keeps what it matched in an earlier round
show("(?:(\\d)|[a-z])*", "4ab");
show("(\\w(-)?)+", "a-b");
show("(x*)*", "y");
show("(|a)+", "aa");
// a group that took no part is equal to nothing
show("(a)?\\1b", "b");
// conditions
for (const text of tuple(["<mail>", "mail", "<mail"])) {
  show("^(<)?(\\w+)(?(1)>|$)", text);
}
show("(?P<sign>[+-])?(?(sign)\\d|x)", "x");
// what was matched once and for all
show("(?>(a+)b?)a", "aaba");
show("(?:a|ab)++c", "aabc");
show("(?<=(\\d)\\d)k", "12k");
// case, for a part of the pattern, and among ASCII's letters only
show("(?i:pass)word", "PASSword");
show("(?i:pass)word", "PASSWORD");
show("(?ia)k", "K");
show("(?i)k", "K");
show(bytes_literal("(?i)[a-z]+\\xe9"), bytes_literal([65, 66, 67, 233]));
show("((\\U0001f600)|z)*", "z😀z");
print(
  call_method<Tuple<[number, number]>>(
    re.fullmatch("(?:(?:a|b)(c)?)*", "ab".repeat(5000)),
    "span",
    [],
  ),
);
print(
  re.sub("(?:(a)|b)+", "<\\1>", "abab-bb-"),
  re.split("(?:(,)|;)\\s*", "a, b;c"),
  re.findall("(?:(a)|(b))\\1?", "aab"),
);

for (const wrong of tuple([
  "a**",
  "(?P<n>a)(?P<n>b)",
  "(?<=a+)b",
  "(?(3)a)",
  "[z-a]",
  "a(?i)b",
  "(?i-i:a)",
  "(?P<1>a)",
  "x{2,1}",
  "\\400",
  "(?<=(a)\\1)",
  "(?z)",
  "(?-:a)",
  "\\",
])) {
  try {
    re.compile(wrong);
  } catch (error) {
    if (!(error instanceof re.PatternError)) throw error;
    print(wrong, "|", error);
  }
}

const manager = with_(new warnings.catch_warnings({ record: true }));
const caught = manager.enter();
try {
  warnings.simplefilter("always");
  re.compile("[[a]x&&y]");
  re.compile("[\\w||b]");
  print(
    Array.from(iterate(caught), (w) =>
      tuple([
        getattr(getattr(w, "category"), "__name__"),
        str(getattr(w, "message")),
      ]),
    ),
  );
} catch (error) {
  manager.failed(error);
} finally {
  manager.exit();
}

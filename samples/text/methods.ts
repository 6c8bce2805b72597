import {
  at,
  bytes_literal,
  call_method,
  chr,
  enumerate,
  float,
  int,
  len,
  list,
  map,
  max,
  ord,
  print,
  range,
  reversed,
  slice,
  sorted,
  str,
  tuple,
  zip,
} from "yieldstar/runtime";

const text = "  The quick brown Fox  ";
print(str.strip(text), "|", str.lstrip(text), "|", str.rstrip(text), "|");
const words = str.split(text);
print(words, words.join("-"), text.length, str.title(text), str.swapcase(text));
print(
  "a,b,,c".split(","),
  str.split("a b c d", " ", 2),
  str.rsplit("a-b-c", "-", 1),
  str.splitlines("one\ntwo\r\nthree"),
);
print(
  "banana".replaceAll("a", "o"),
  str.replace("banana", "a", "o", 2),
  str.count("banana", "an"),
  str.find("banana", "n"),
  str.rfind("banana", "n"),
  str.find("banana", "x"),
);
print(
  "Hello".toUpperCase(),
  "Hello".toLowerCase(),
  str.capitalize("hello world"),
  "ß".toUpperCase(),
  call_method("İ".toLowerCase(), "__len__", []),
);
print(
  str.partition("file.tar.gz", "."),
  str.rpartition("file.tar.gz", "."),
  str.partition("none", "."),
);
print(
  str.startswith("abc", tuple(["x", "a"])),
  "abc".endsWith("bc"),
  str.removeprefix("abc", "a"),
  str.removesuffix("abc", "c"),
);
print(
  str.isdigit("42"),
  str.isdigit("4.2"),
  str.isalpha("abc"),
  str.isalnum("a1"),
  str.isspace(" "),
  str.istitle("Title Case"),
);
print(
  str.zfill("7", 3),
  str.zfill("-7", 4),
  str.center("x", 5, "*"),
  str.ljust("x", 3) + "|",
  str.rjust("x", 3) + "|",
);
print(
  "abc" < "abd",
  "cat".includes("a"),
  !"cat".includes("dog"),
  "ab".repeat(3),
  slice("abc", null, null, -1),
  slice("abcdef", 1, 4),
  slice("abcdef", -2, null),
);
print(
  [..."héllo 🙂"],
  len("🙂🙃"),
  at("🙂🙃", 1),
  ord("한"),
  chr(54620),
  str.encode("한글"),
  bytes_literal([237, 149, 156]).decode(),
);
print(
  str.expandtabs("tab\tstop", 4),
  "a\\b",
  "raw\\n",
  str.percent("x=%s", "y"),
  "zy",
);
print(
  str.translate("abc", str.maketrans("ab", "12")),
  str.casefold("Straße"),
  str.isidentifier("a1b2"),
);
print(
  sorted("hello"),
  max("hello"),
  list(enumerate("ab", 1)),
  list(zip("ab", "xyz")),
  list(reversed("abc")),
);
print(
  str(12) + str(float(1.0)) + str(null) + str([1]),
  int("0x1f", 16),
  int("-12"),
  int("101", 2),
  float(float("1e3")),
  float(float(" 2.5 ")),
);
print(
  `Hello, ${"World"}!`,
  ["1", "2"].join("abc"),
  str.join("", map(str, range(5))),
);

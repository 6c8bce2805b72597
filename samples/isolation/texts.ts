/** Texts, comments and docstrings that hold JavaScript's quotes, templates, comment ends and line separators. */

import {
  ascii,
  AssertionError,
  bytes_literal,
  chr,
  class_info,
  dict,
  format,
  function_info,
  getattr,
  int,
  KeyError,
  len,
  print,
  repr,
  setattr,
  slice,
  str,
  tuple,
  type,
  ValueError,
} from "yieldstar/runtime";

// */ alert(1) /* ` ${process} </script> <!-- --> \u2028 // \
// !js */ `
/** Ends a comment *\/ and `${begins}` a template </script> \u2028 ' " " \ */
function doc(): unknown {
  return getattr(doc, "__doc__");
}
function_info(doc, {
  doc: 'Ends a comment */ and `${begins}` a template \x3c/script> \\u2028 \' " " \\',
});

/** It's "quoted" *\/ // ` ${x} \ */
class Quoted {
  static text = "`${1 + 1}` */ \\` \\${} \\";
}
class_info(Quoted, { doc: 'It\'s "quoted" */ // ` ${x} \\' });

print(doc(), getattr(Quoted, "__doc__"), Quoted.text, { sep: "\n" });
const texts = [
  "`",
  "${x}",
  "\\`",
  "\\${x}",
  "*/",
  "//",
  "'",
  '"',
  "\\",
  "\x3c/script>",
  "\x3c!--",
  "-->",
  "\u2028",
  "\u2029",
  "\u0000",
  "\ufeff",
  "\r\n",
  "$&",
  "$1",
  "$$",
  "%s",
  "{}",
  "\ud800",
  "\udc00x",
  "😀",
  "\u007f",
  "\u0085",
  "$",
  "`".repeat(3),
  "${`${1}`}",
];
for (const t of texts) {
  print(
    ascii(t),
    len(t),
    ascii(`${t}\`\${}${repr(t)}`),
    ascii(str.percent("%s|%r", tuple([t, t]))),
    ascii(str.format("{0}{0!r}", t)),
    ascii(str.replace(t, t, "$&`")),
    ascii([t, t].join("a")),
  );
}
const x = int("3");
print(
  `\`${str(x)}\` $${str(x)} \${x} ${"`"} ${repr(x)}\\ ${"${"}${str(x)}${"}"} */ // ${repr(chr(8232))}`,
  `${str(x)}\`\n$${"nested `"}`,
  `\\${str(x)}\\n\``,
  `${format(x, `${">"}${4}`)}\``,
  `${x !== 0 ? "a" : "b"}$${"{"}`,
);
print(
  dict({ "`": 1, "${a}": 2, "*/": 3 }).at("${a}"),
  ["${x}"],
  tuple(["`"]),
  bytes_literal([96, 36, 123, 120, 125, 0, 255, 42, 47]),
);
print(
  "a\u2028b".includes("\u2028"),
  str.splitlines("a\u2028b"),
  "a\u2028b" === `a${chr(0x2028)}b`,
  "\x3c/script>".toUpperCase(),
  "a*/b".split("*/"),
);
const type_ = type("`${x}`", tuple(), dict({ "*/": 1, __doc__: "`" }));
print(
  getattr(type_, "__name__"),
  getattr(type_, "__doc__"),
  getattr(type_, "*/"),
  repr(type_),
);
const fn = () => null;
setattr(fn, "__name__", "a`${b}*/\n");
setattr(fn, "__qualname__", "\x3c!--");
print(ascii(getattr(fn, "__name__")), slice(repr(fn), null, 14));
try {
  throw new ValueError("*/ `${x}` \u2028 \x3c/script>");
} catch (e) {
  if (!(e instanceof ValueError)) throw e;
  print(ascii(str(e)), ascii(repr(e)));
}
try {
  dict().at("`${k}`");
} catch (e) {
  if (!(e instanceof KeyError)) throw e;
  print(e);
}
if (x !== 3) {
  throw new AssertionError("`${not raised}`");
}
print("done"); // ` ${end} */

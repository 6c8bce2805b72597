/** `shlex`: words of a shell's line, and lines of words. */

import {
  AttributeError,
  call,
  eq,
  iterate,
  list,
  print,
  repr,
  setattr,
  str,
  tuple,
  TypeError,
  ValueError,
  type Tuple,
} from "yieldstar/runtime";
import * as io from "yieldstar/runtime/io";
import * as shlex from "yieldstar/runtime/shlex";

print(shlex.split("cp -r 'my files' \"to/the here\" plain\\ space"));
print(
  shlex.split("a 'b c' # not a remark"),
  shlex.split("a 'b c' # a remark", /* comments= */ true),
);
print(shlex.split('say \'it\' "a\\"b" x\\\\y', undefined, /* posix= */ false));
for (const text of ["'open", "at the end\\", 'a "b']) {
  try {
    shlex.split(text);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(text, error);
  }
}
try {
  shlex.split(null); // type: ignore
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}

for (const word of [
  "",
  "plain",
  "two words",
  "it's",
  "$HOME",
  "a=b,c@d%e",
  "süß",
  "*.py",
  "~",
]) {
  const quoted = shlex.quote(word);
  print(quoted, eq(shlex.split(quoted), [word]));
}
print(shlex.join(["tar", "-cf", "my archive.tar", "*", ""]));

// the class: tokens one by one
let lexer: shlex.shlex | Sourcing = new shlex.shlex(
  "let x = 'one two' + 3 # remark\nnext_line(a,b)",
);
print(
  [...iterate(lexer)],
  lexer.lineno,
  repr(lexer.eof),
  repr(lexer.get_token()),
);
lexer = new shlex.shlex(
  new io.StringIO("a && b || (c >out; d)"),
  undefined,
  /* posix= */ true,
  /* punctuation_chars= */ true,
);
print(call(list, [lexer]), lexer.punctuation_chars, lexer.eof);
lexer = new shlex.shlex(
  "a && b|c",
  undefined,
  undefined,
  /* punctuation_chars= */ "|",
);
print(
  call(list, [lexer]),
  lexer.wordchars.includes("~"),
  lexer.wordchars.includes("|"),
);

lexer = new shlex.shlex("key:value/other;rest", "settings.ini");
setattr(lexer, "wordchars", lexer.wordchars + "/");
lexer.push_token("first");
print(
  lexer.get_token(),
  lexer.get_token(),
  lexer.get_token(),
  lexer.get_token(),
  lexer.error_leader() + "here",
);
lexer.push_source("inner text", "inner.ini");
print(
  lexer.infile,
  lexer.get_token(),
  lexer.error_leader(),
  call(list, [lexer]),
  lexer.infile,
);

lexer = new shlex.shlex("one,two,three four", undefined, /* posix= */ true);
setattr(lexer, "whitespace", lexer.whitespace + ",");
setattr(lexer, "whitespace_split", true);
print(call(list, [lexer]));
print(
  call(list, [new shlex.shlex("'' x \"\"", undefined, /* posix= */ true)]),
  call(list, [new shlex.shlex("'' x \"\"")]),
);

class Sourcing extends shlex.shlex {
  override sourcehook(newfile: unknown): Tuple<[unknown, io.StringIO]> {
    return tuple([newfile, new io.StringIO(`from ${str(newfile)}`)]);
  }
}

lexer = new Sourcing("before include part after");
setattr(lexer, "source", "include");
print(call(list, [lexer]));
try {
  setattr(lexer, "punctuation_chars", "x"); // type: ignore
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print("its punctuation stays");
}
try {
  shlex.quote(5); // type: ignore
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}

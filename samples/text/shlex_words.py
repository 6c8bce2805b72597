"""`shlex`: words of a shell's line, and lines of words."""

import io
import shlex

print(shlex.split("cp -r 'my files' \"to/the here\" plain\\ space"))
print(shlex.split("a 'b c' # not a remark"), shlex.split("a 'b c' # a remark", comments=True))
print(shlex.split("say 'it' \"a\\\"b\" x\\\\y", posix=False))
for text in ["'open", "at the end\\", 'a "b']:
    try:
        shlex.split(text)
    except ValueError as error:
        print(text, error)
try:
    shlex.split(None)  # type: ignore
except ValueError as error:
    print(error)

for word in ["", "plain", "two words", "it's", "$HOME", "a=b,c@d%e", "süß", "*.py", "~"]:
    quoted = shlex.quote(word)
    print(quoted, shlex.split(quoted) == [word])
print(shlex.join(["tar", "-cf", "my archive.tar", "*", ""]))

# the class: tokens one by one
lexer = shlex.shlex("let x = 'one two' + 3 # remark\nnext_line(a,b)")
print([token for token in lexer], lexer.lineno, repr(lexer.eof), repr(lexer.get_token()))
lexer = shlex.shlex(io.StringIO("a && b || (c >out; d)"), posix=True, punctuation_chars=True)
print(list(lexer), lexer.punctuation_chars, lexer.eof)
lexer = shlex.shlex("a && b|c", punctuation_chars="|")
print(list(lexer), "~" in lexer.wordchars, "|" in lexer.wordchars)

lexer = shlex.shlex("key:value/other;rest", "settings.ini")
lexer.wordchars += "/"
lexer.push_token("first")
print(lexer.get_token(), lexer.get_token(), lexer.get_token(), lexer.get_token(), lexer.error_leader() + "here")
lexer.push_source("inner text", "inner.ini")
print(lexer.infile, lexer.get_token(), lexer.error_leader(), list(lexer), lexer.infile)

lexer = shlex.shlex("one,two,three four", posix=True)
lexer.whitespace += ","
lexer.whitespace_split = True
print(list(lexer))
print(list(shlex.shlex("'' x \"\"", posix=True)), list(shlex.shlex("'' x \"\"")))


class Sourcing(shlex.shlex):
    def sourcehook(self, newfile):
        return newfile, io.StringIO(f"from {newfile}")


lexer = Sourcing("before include part after")
lexer.source = "include"
print(list(lexer))
try:
    lexer.punctuation_chars = "x"  # type: ignore
except AttributeError:
    print("its punctuation stays")
try:
    shlex.quote(5)  # type: ignore
except TypeError as error:
    print(error)

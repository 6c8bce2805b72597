"""Texts, comments and docstrings that hold JavaScript's quotes, templates, comment ends and line separators."""
# */ alert(1) /* ` ${process} </script> <!-- --> \u2028 // \
#!js */ `
def doc(): 
    """Ends a comment */ and `${begins}` a template </script> \\u2028 ' " \" \\"""
    return doc.__doc__


class Quoted:
    '''It's "quoted" */ // ` ${x} \\'''
    text = "`${1 + 1}` */ \\` \\${} \\"


print(doc(), Quoted.__doc__, Quoted.text, sep="\n")
texts = ["`", "${x}", "\\`", "\\${x}", "*/", "//", "'", '"', "\\", "</script>", "<!--", "-->", "\u2028", "\u2029", "\x00", "\ufeff", "\r\n", "$&", "$1", "$$", "%s", "{}", "\ud800", "\udc00x", "\U0001f600", "\x7f", "\x85", "$", "`" * 3, "${`${1}`}"]
for t in texts:
    print(ascii(t), len(t), ascii(f"{t}`${{}}{t!r}"), ascii("%s|%r" % (t, t)), ascii("{0}{0!r}".format(t)), ascii(t.replace(t, "$&`")), ascii("a".join([t, t])))
x = int('3')
print(f"`{x}` ${x} ${{x}} {'`'} {x!r}\\ {'${'}{x}{'}'} */ // {chr(8232)!r}", f'''{x}`
${"nested `"}''', rf"\{x}\n`", f"{x:{'>'}{4}}`", f"{'a' if x else 'b'}${'{'}")
print({"`": 1, "${a}": 2, "*/": 3}["${a}"], ["${x}"], ("`",), b"`${x}\x00\xff*/")
print("\u2028" in "a\u2028b", "a\u2028b".splitlines(), "a\u2028b" == f"a{chr(0x2028)}b", "</script>".upper(), "a*/b".split("*/"))
type_ = type("`${x}`", (), {"*/": 1, "__doc__": "`"})
print(type_.__name__, type_.__doc__, getattr(type_, "*/"), repr(type_))
fn = lambda: None
fn.__name__ = "a`${b}*/\n"
fn.__qualname__ = "<!--"
print(ascii(fn.__name__), repr(fn)[:14])
try:
    raise ValueError("*/ `${x}` \u2028 </script>")
except ValueError as e:
    print(ascii(str(e)), ascii(repr(e)))
try:
    {}["`${k}`"]
except KeyError as e:
    print(e)
assert x == 3, "`${not raised}`"
print("done")  # ` ${end} */

"""`ast.literal_eval`: what it reads, and what it refuses."""

import ast


def show(text):
    try:
        value = ast.literal_eval(text)
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error, error.args[1:] and error.args[1][1:])
    except Exception as error:
        print(repr(text), type(error).__name__, str(error).split(" at 0x")[0])
    else:
        print(repr(text), "->", repr(value), type(value).__name__)


print("== values")
for text in ["7", "-7", "+7", "- 2.5", "-0.0", "1e400", "0x1F", "1_000", "9" * 30, "'a' \"b\"", "b'x' b'y'", "None", "True", "...", "()", "3,", "[1, (2, 'x'), {3: b'z'}]", "{1, 2}", "{}", "set()"]:
    show(text)
for text in ["{'server': {'ports': [80, 443], 'tls': False}}", "  \t1", "\n1\n", "# note\n1", "1+2j", "-1-2j", "2.5 + 3j", "[\n  1,\n  2,\n]", "'\\u00e9\\n'", "{1: 'a', 1: 'b'}"]:
    show(text)

print("== no literals")
for text in ["name", "a.b", "f(1)", "set([1])", "dict()", "[*a]", "{**{}}", "f'{1}'", "f''", "lambda: 1", "1 if 2 else 3", "1 < 2", "1 and 2", "x[0]", "(yield)", "await x", "(x := 1)", "[i for i in x]", "{i for i in x}", "{i: i for i in x}", "(i for i in x)"]:
    show(text)
for text in ["1+2", "1*2", "1j+2", "1+-2j", "(1+2j)+3j", "--1", "-True", "not 1", "~1", "-'a'", "[1,\n 2,\n nan]", "{1: inf}", "{a: 1}", "{[]: 1, b: 2}", "{[]: b}", "{[1]}"]:
    show(text)

print("== no expressions")
for text in ["", "   ", "x = 1", "import x", "1 2", "1;", "*a", "x := 1", "[", "(1", "'abc", " \n 1", '"a"\n"b"', "1\0"]:
    show(text)

print("== other arguments")
for value in [1, None, b"1", [1]]:
    show(value)
for call in [lambda: ast.literal_eval(), lambda: ast.literal_eval("1", 2), lambda: ast.literal_eval(text="1"), lambda: ast.literal_eval(node_or_string="[1]")]:
    try:
        print(call())
    except TypeError as error:
        print(error)

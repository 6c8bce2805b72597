"""Source code given as bytes: its encoding stands in a comment, or it begins with a byte order mark."""

for source in (b"# coding: latin-1\nword = '\xe9'\n", b"\n# -*- coding: cp1252 -*-\nword = '\x80'\n", b"\xef\xbb\xbfword = '\xc3\xa9'\n", b"# coding: nowhere\nword = 1\n", b"\xef\xbb\xbf# coding: latin-1\nword = 1\n", b"# coding: ascii\nword = '\xe9'\n"):
    names: dict[str, object] = {}
    try:
        exec(compile(source, "words", "exec"), names)
        print(ascii(names["word"]))
    except SyntaxError as error:
        print(error)

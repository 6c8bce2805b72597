"""Writes src/runtime/stdlib/html/entities.ts: the character references that CPython's html.unescape knows by name.

Run with the reference interpreter, from the repository's root:
    PYENV_VERSION=3.13.0 python3 .config/generate/html_entities.py
"""
import html.entities
import json


def main():
    # nearly all names have a semicolon: it is left out, and the others carry a `-`
    entries = " ".join((name[:-1] if name.endswith(";") else name + "-") + "," + ",".join(f"{ord(c):x}" for c in text) for name, text in html.entities.html5.items())
    assert all(html.entities.html5[name + ";"] == chr(code) for name, code in html.entities.name2codepoint.items() if name not in ("lang", "rang"))
    old = " ".join(f"{name},{code:x}" for name, code in html.entities.name2codepoint.items())
    with open("src/runtime/stdlib/html/entities.ts", "w", encoding="ascii") as out:
        out.write("/** Character references by name, as CPython's html.entities has them: the name (`-`: the form without a semicolon), and code points. Written by .config/generate/html_entities.py; not edited by hand. */\n")
        out.write(f"export const entities = {json.dumps(entries)};\n\n")
        out.write(f"/** Those of HTML 4. */\nexport const oldEntities = {json.dumps(old)};\n")


main()

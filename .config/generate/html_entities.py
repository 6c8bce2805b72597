"""Writes src/runtime/stdlib/html/entities.ts: the character references that CPython's html.unescape knows by name.

Run with the reference interpreter, from the repository's root:
    PYENV_VERSION=3.13.0 python3 .config/generate/html_entities.py
"""
import html.entities
import json


def main():
    # names that also count without their semicolon carry a `-`
    whole = {name[:-1]: text for name, text in html.entities.html5.items() if name.endswith(";")}
    short = {name: text for name, text in html.entities.html5.items() if not name.endswith(";")}
    assert all(whole[name] == text for name, text in short.items())
    entries = " ".join(name + ("-" if name in short else "") + "," + ",".join(f"{ord(c):x}" for c in text) for name, text in sorted(whole.items()))
    with open("src/runtime/stdlib/html/entities.ts", "w", encoding="ascii") as out:
        out.write("/** Character references by name, as CPython's html.entities has them: the name (`-`: also without a semicolon), and code points. Written by .config/generate/html_entities.py; not edited by hand. */\n")
        out.write(f"export const entities = {json.dumps(entries)};\n")


main()

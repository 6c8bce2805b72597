"""Writes src/runtime/objects/codecs/tables.ts: the encodings that CPython knows by name, and what single bytes stand for in them.

Run with the reference interpreter, from the repository's root:
    PYENV_VERSION=3.13.0 python3 .config/generate/character_encodings.py

A table says for each byte (from 128 where the lower half is ASCII, else from 0) how far its character lies behind the one
after the last byte's; `=n` stands for n bytes in sequence, `!` for a byte without a character. Numbers are base 36.
"""
import codecs
import encodings
import encodings.aliases
import pkgutil

from base36 import base36

LEFT_OUT = {"aliases", "mbcs", "oem"}


def decoded(name, byte):
    try:
        return ord(bytes([byte]).decode(name))
    except UnicodeDecodeError:
        return None


def is_charmap(name):
    try:
        "\ud800".encode(name)
    except UnicodeEncodeError as error:
        return error.encoding == "charmap"
    except Exception:
        return False
    return False


def table(name):
    codes = [decoded(name, byte) for byte in range(256)]
    encoded = {}
    for byte, code in enumerate(codes):
        if code is not None:
            encoded[code] = byte
    for code, byte in encoded.items():
        assert chr(code).encode(name) == bytes([byte]), (name, code, byte)
    start = 128 if codes[:128] == list(range(128)) else 0
    parts, run, expected = [], 0, start
    for code in codes[start:]:
        if code == expected:
            run += 1
            expected += 1
            continue
        if run:
            parts.append("=" + base36(run))
        run = 0
        if code is None:
            parts.append("!")
        else:
            parts.append(base36(code - expected))
            expected = code + 1
    if run:
        parts.append("=" + base36(run))
    return " ".join(parts), start


def main():
    names = sorted(m.name for m in pkgutil.iter_modules(encodings.__path__) if m.name not in LEFT_OUT)
    aliases = {}
    for alias, module in encodings.aliases.aliases.items():
        aliases.setdefault(module, []).append(alias)
    lines = [
        "/** The encodings of CPython 3.13 by name, and its tables of single bytes. Written by .config/generate/character_encodings.py; not edited by hand. */",
        "",
        "/** Module of `encodings` → the codec's name, and its other names. */",
        "export const encodingNames: Readonly<Record<string, readonly [name: string, aliases: string]>> = {",
    ]
    charmaps = []
    for module in names:
        name = codecs.lookup(module).name
        lines.append(f'  {module}: ["{name}", "{" ".join(sorted(aliases.get(module, [])))}"],')
        if module != "charmap" and is_charmap(module):
            charmaps.append(module)
    lines += ["};", "", "/** Module of `encodings` → the first byte of its table, and the table. */", "export const charmaps: Readonly<Record<string, readonly [start: 0 | 128, table: string]>> = {"]
    for module in charmaps:
        text, start = table(module)
        lines.append(f'  {module}: [{start}, "{text}"],')
    lines.append("};")
    with open("src/runtime/objects/codecs/tables.ts", "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")


main()

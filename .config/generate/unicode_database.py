"""Writes src/runtime/stdlib/unicodedata/name_table.ts and property_tables.ts: what CPython's unicodedata says of each character.

Run with the reference interpreter, from the repository's root:
    PYENV_VERSION=3.13.0 python3 .config/generate/unicode_database.py

Names: words by frequency; then for each named character a head (words shared with the name before * 8 + number of new words; 7: the
number follows; 0: first comes the distance from the character before, three digits) and its new words. Digits are those of ALPHABET;
a word is one digit, two (the first from ONE on) or three (the first from TWO on).
Properties: runs as a letter for the value and the run's length in base 36.
"""
import collections
import re
import unicodedata

from base36 import base36

LAST = 0x110000
ALPHABET = "".join(chr(c) for c in range(33, 127) if chr(c) not in '"\\')
ONE, TWO = 36, 85
COUNTED = re.compile(r"(CJK UNIFIED IDEOGRAPH|TANGUT IDEOGRAPH|NUSHU CHARACTER|KHITAN SMALL SCRIPT CHARACTER|CJK COMPATIBILITY IDEOGRAPH)-([0-9A-F]{4,5})")

# What control characters are called besides; what CPython does not know is left out.
ALIASES = """NULL|NUL|START OF HEADING|SOH|START OF TEXT|STX|END OF TEXT|ETX|END OF TRANSMISSION|EOT|ENQUIRY|ENQ|ACKNOWLEDGE|ACK|ALERT|BEL|
BACKSPACE|BS|CHARACTER TABULATION|HORIZONTAL TABULATION|HT|TAB|LINE FEED|NEW LINE|END OF LINE|LF|NL|EOL|LINE TABULATION|VERTICAL TABULATION|VT|
FORM FEED|FF|CARRIAGE RETURN|CR|SHIFT OUT|LOCKING-SHIFT ONE|SO|SHIFT IN|LOCKING-SHIFT ZERO|SI|DATA LINK ESCAPE|DLE|DEVICE CONTROL ONE|DC1|
DEVICE CONTROL TWO|DC2|DEVICE CONTROL THREE|DC3|DEVICE CONTROL FOUR|DC4|NEGATIVE ACKNOWLEDGE|NAK|SYNCHRONOUS IDLE|SYN|END OF TRANSMISSION BLOCK|ETB|
CANCEL|CAN|END OF MEDIUM|EOM|EM|SUBSTITUTE|SUB|ESCAPE|ESC|INFORMATION SEPARATOR FOUR|FILE SEPARATOR|FS|INFORMATION SEPARATOR THREE|GROUP SEPARATOR|GS|
INFORMATION SEPARATOR TWO|RECORD SEPARATOR|RS|INFORMATION SEPARATOR ONE|UNIT SEPARATOR|US|SP|DELETE|DEL|PADDING CHARACTER|PAD|HIGH OCTET PRESET|HOP|
BREAK PERMITTED HERE|BPH|NO BREAK HERE|NBH|INDEX|IND|NEXT LINE|NEL|START OF SELECTED AREA|SSA|END OF SELECTED AREA|ESA|CHARACTER TABULATION SET|
HORIZONTAL TABULATION SET|HTS|CHARACTER TABULATION WITH JUSTIFICATION|HORIZONTAL TABULATION WITH JUSTIFICATION|HTJ|LINE TABULATION SET|
VERTICAL TABULATION SET|VTS|PARTIAL LINE FORWARD|PARTIAL LINE DOWN|PLD|PARTIAL LINE BACKWARD|PARTIAL LINE UP|PLU|REVERSE LINE FEED|REVERSE INDEX|RI|
SINGLE SHIFT TWO|SINGLE-SHIFT-2|SS2|SINGLE SHIFT THREE|SINGLE-SHIFT-3|SS3|DEVICE CONTROL STRING|DCS|PRIVATE USE ONE|PRIVATE USE-1|PU1|PRIVATE USE TWO|
PRIVATE USE-2|PU2|SET TRANSMIT STATE|STS|CANCEL CHARACTER|CCH|MESSAGE WAITING|MW|START OF GUARDED AREA|START OF PROTECTED AREA|SPA|
END OF GUARDED AREA|END OF PROTECTED AREA|EPA|START OF STRING|SOS|SINGLE GRAPHIC CHARACTER INTRODUCER|SGC|SINGLE CHARACTER INTRODUCER|SCI|
CONTROL SEQUENCE INTRODUCER|CSI|STRING TERMINATOR|ST|OPERATING SYSTEM COMMAND|OSC|PRIVACY MESSAGE|PM|APPLICATION PROGRAM COMMAND|APC|NBSP|SHY|CGJ|ALM|
LATIN CAPITAL LETTER GHA|LATIN SMALL LETTER GHA|WEIERSTRASS ELLIPTIC FUNCTION|MICR ON US SYMBOL|MICR DASH SYMBOL|ZWSP|ZWNJ|ZWJ|LRM|RLM|LRE|RLE|PDF|LRO|RLO|
NNBSP|MMSP|WJ|LRI|RLI|FSI|PDI|BYTE ORDER MARK|BOM|ZWNBSP|VS1|VS2|VS15|VS16|VS17|VS256""".replace("\n", "").split("|")
SEQUENCES = ["KEYCAP NUMBER SIGN", "KEYCAP ASTERISK", *("KEYCAP DIGIT " + d for d in "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE".split())]


def based(n, digits):
    text = ""
    for _ in range(digits):
        n, rest = divmod(n, len(ALPHABET))
        text = ALPHABET[rest] + text
    return text


def word_code(rank):
    size = len(ALPHABET)
    if rank < ONE:
        return ALPHABET[rank]
    rank -= ONE
    if rank < (TWO - ONE) * size:
        return ALPHABET[ONE + rank // size] + ALPHABET[rank % size]
    rank -= (TWO - ONE) * size
    return ALPHABET[TWO + rank // (size * size)] + based(rank % (size * size), 2)


def names():
    listed, counted = [], []
    for code in range(LAST):
        name = unicodedata.name(chr(code), None)
        if name is None or name.startswith("HANGUL SYLLABLE "):
            continue
        found = COUNTED.fullmatch(name)
        if found is None:
            listed.append((code, name.split(" ")))
            continue
        assert int(found[2], 16) == code
        if counted and counted[-1][0] == found[1] and counted[-1][2] == code - 1:
            counted[-1][2] = code
        else:
            counted.append([found[1], code, code])
    news, uses, before = [], collections.Counter(), []
    for code, words in listed:
        shared = 0
        while shared < min(len(words), len(before), 10) and words[shared] == before[shared]:
            shared += 1
        if shared == len(words):
            shared -= 1
        news.append((code, shared, words[shared:]))
        uses.update(words[shared:])
        before = words
    ranked = [word for word, _ in sorted(uses.items(), key=lambda item: (-item[1], item[0]))]
    rank = {word: i for i, word in enumerate(ranked)}
    text, last = [], -1
    for code, shared, words in news:
        if code != last + 1:
            text.append(ALPHABET[0] + based(code - last, 3))
        text.append(ALPHABET[shared * 8 + min(len(words), 7)])
        if len(words) >= 7:
            text.append(ALPHABET[len(words)])
        text += [word_code(rank[word]) for word in words]
        last = code
    return ranked, "".join(text), counted


def others(candidates):
    for name in candidates:
        try:
            text = unicodedata.lookup(name)
        except KeyError:
            continue
        yield f'["{name}", "{"".join("\\u%04x" % int.from_bytes(text.encode("utf-16-be")[i : i + 2], "big") for i in range(0, 2 * (len(text.encode("utf-16-be")) // 2), 2))}"]'


def runs(of):
    values, parts, start, before = [], [], 0, None
    for code in range(LAST + 1):
        value = of(chr(code)) if code < LAST else None
        if code and value != before:
            if before not in values:
                values.append(before)
            parts.append(LETTERS[values.index(before)])
            parts.append(base36(code - start))
            start = code
        before = value
    return values, "".join(parts)


LETTERS = "".join(chr(c) for c in range(0x3A, 0x61) if chr(c) != "\\") + "{|}~!#$%&'()*+,./ "


def numbers():
    """Runs: gap, value of the first, step, length."""
    from fractions import Fraction

    found = [(code, Fraction(unicodedata.numeric(chr(code))).limit_denominator(1000)) for code in range(LAST) if unicodedata.numeric(chr(code), None) is not None]
    parts, i, last = [], 0, 0
    while i < len(found):
        code, value = found[i]
        step, count = 0, 1
        if i + 1 < len(found) and found[i + 1][0] == code + 1 and found[i + 1][1] - value in (0, 1):
            step = int(found[i + 1][1] - value)
            while i + count < len(found) and found[i + count] == (code + count, value + step * count):
                count += 1
        parts.append(f"{base36(code - last)} {value} {step} {count}")
        last = code + count - 1
        i += count
    return ",".join(parts)


def decompositions():
    tags, parts, last = [""], [], 0
    for code in range(LAST):
        text = unicodedata.decomposition(chr(code))
        if not text:
            continue
        tag = text.split(" ")[0] if text.startswith("<") else ""
        if tag not in tags:
            tags.append(tag)
        codes = [int(part, 16) for part in text.split(" ") if not part.startswith("<")]
        parts.append(base36(code - last) + LETTERS[tags.index(tag)] + " ".join(base36(c) for c in codes))
        last = code
    return tags, ",".join(parts)


def main():
    head = f"/** Unicode {unicodedata.unidata_version} as CPython's unicodedata has it. Written by .config/generate/unicode_database.py, which says how the texts are made; not edited by hand. */"
    ranked, text, counted = names()
    assert len(ranked) < ONE + (TWO - ONE) * 92 + 7 * 92 * 92
    lines = [
        head,
        "",
        "/** Made when it is asked for: until then the compiler that carries it only passes over it. */",
        "export const nameTable = (): { readonly words: string; readonly names: string } => ({",
        f'  words: "{" ".join(ranked)}",',
        f'  names: "{text}",',
        "});",
        "",
        "/** Characters named by their number: first and last. */",
        "export const countedNames: readonly (readonly [string, number, number])[] = [",
        *(f'  ["{name}", 0x{first:x}, 0x{last:x}],' for name, first, last in counted),
        "];",
        "",
        "/** Other names of characters. */",
        "export const aliases: readonly (readonly [string, string])[] = [",
        *(f"  {item}," for item in others(ALIASES)),
        "];",
        "",
        "/** Names of several characters: `lookup` knows them, `\\N{…}` does not. */",
        "export const sequences: readonly (readonly [string, string])[] = [",
        *(f"  {item}," for item in others(SEQUENCES)),
        "];",
    ]
    with open("src/runtime/stdlib/unicodedata/name_table.ts", "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")
    lines = [head, "", f'export const letters = "{LETTERS}";', ""]
    for name in ["category", "bidirectional", "combining", "east_asian_width", "mirrored"]:
        values, text = runs(getattr(unicodedata, name))
        shown = ", ".join(f'"{value}"' if isinstance(value, str) else str(value) for value in values)
        lines += [f"export const {name} = {{ values: [{shown}], runs: \"{text}\" }};", ""]
    lines += [f'export const numbers = "{numbers()}";', ""]
    tags, text = decompositions()
    lines += [f'export const decompositions = {{ tags: [{", ".join(chr(34) + tag + chr(34) for tag in tags)}], entries: "{text}" }};']
    with open("src/runtime/stdlib/unicodedata/property_tables.ts", "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")


main()

"""Writes src/runtime/objects/codecs/multibyte_tables.ts: which pairs of bytes CPython's encodings of East Asia know, and
where what they mean is not what TextDecoder says (asked here of Node).

Run with the reference interpreter, from the repository's root:
    PYENV_VERSION=3.13.0 python3 .config/generate/multibyte_encodings.py

`pairs`: the lengths of runs of pairs, unknown and known in turn, from 0x8000. `differs`: places of pairs, each as the distance
from the one before, and the code point. `encoded`: code points that are not written as the first pair that means them, and how
they are written (0: not at all). `singles`: single bytes above 127, and the code point. All numbers are base 36.
The pairs that cp949 adds to euc_kr are the Korean syllables that euc_kr lacks, in order: they need no table.
"""
import json
import subprocess

from base36 import base36

LABELS = {
    "shift_jis": "shift_jis",
    "cp932": "shift_jis",
    "euc_jp": "euc-jp",
    "euc_kr": "euc-kr",
    "cp949": "euc-kr",
    "gb2312": "gbk",
    "gbk": "gbk",
    "gb18030": "gb18030",
    "big5": "big5",
    "cp950": "big5",
}
NODE = """
const label = process.argv[1], out = {};
const decoder = new TextDecoder(label, { fatal: true });
for (let lead = 128; lead < 256; lead++) for (let trail = 0; trail < 256; trail++) {
  try {
    const text = decoder.decode(Uint8Array.of(lead, trail));
    const codes = Array.from(text, (c) => c.codePointAt(0));
    if (codes.length === 1) out[lead * 256 + trail] = codes[0];
  } catch {}
}
if (label === "euc-jp") for (let lead = 161; lead < 255; lead++) for (let trail = 161; trail < 255; trail++) {
  try { out[0x8f0000 + lead * 256 + trail] = decoder.decode(Uint8Array.of(0x8f, lead, trail)).codePointAt(0); } catch {}
}
console.log(JSON.stringify(out));
"""


def decoded(data, name):
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return None
    return ord(text) if len(text) == 1 else None


def runs(places, start, end):
    lengths, inside, since = [], False, start
    for place in range(start, end):
        if (place in places) != inside:
            lengths.append(place - since)
            inside, since = not inside, place
    if inside:
        lengths.append(end - since)
    return " ".join(map(base36, lengths))


def differences(pairs, answers):
    parts, last = [], 0
    for place, code in sorted(pairs.items()):
        if answers.get(str(place)) != code:
            parts += [base36(place - last), base36(code)]
            last = place
    return " ".join(parts)


def table(name, label):
    answers = json.loads(subprocess.run(["node", "-e", NODE, label], capture_output=True, check=True, text=True).stdout)
    singles = {byte: code for byte in range(128, 256) if (code := decoded(bytes([byte]), name)) is not None}
    pairs = {lead * 256 + trail: code for lead in range(128, 256) if lead not in singles for trail in range(256) if (code := decoded(bytes([lead, trail]), name)) is not None}
    third = {lead * 256 + trail: code for lead in range(161, 255) for trail in range(161, 255) if (code := decoded(bytes([0x8F, lead, trail]), name)) is not None} if name == "euc_jp" else {}
    if name == "cp949":
        added = [place for place in sorted(pairs) if place < 0xA100 or place % 256 < 0xA1]
        had = set(code for place, code in pairs.items() if place not in added)
        syllables = [code for code in range(0xAC00, 0xD7A4) if code not in had]
        assert [pairs[place] for place in added] == syllables
        answers.update((str(place), pairs[place]) for place in added)
    first = {}
    for byte, code in singles.items():
        first.setdefault(code, byte)
    for place, code in pairs.items():
        first.setdefault(code, place)
    for place, code in third.items():
        first.setdefault(code, 0x8F0000 + place)
    encoded = []
    for code in range(128, 0x10000):
        if 0xD800 <= code < 0xE000:
            continue
        try:
            data = chr(code).encode(name)
        except UnicodeEncodeError:
            data = b""
        written = int.from_bytes(data, "big")
        if len(data) <= 3 and written != first.get(code, 0):
            encoded += [base36(code), base36(written)]
    fields = [f'label: "{label}"', f'pairs: "{runs(pairs, 0x8000, 0x10000)}"', f'differs: "{differences(pairs, answers)}"']
    fields.append(f'encoded: "{" ".join(encoded)}"')
    fields.append(f'singles: "{" ".join(base36(n) for item in singles.items() for n in item)}"')
    if third:
        fields.append(f'third: "{runs(third, 0x8000, 0x10000)}"')
        fields.append(f'thirdDiffers: "{differences(third, {str(int(k) - 0x8F0000): v for k, v in answers.items() if int(k) > 0x8F0000})}"')
    return "{ " + ", ".join(fields) + " }"


def main():
    lines = [
        "/** Pairs of bytes in the encodings of East Asia. Written by .config/generate/multibyte_encodings.py, which says what the texts mean; not edited by hand. */",
        "",
        "export interface MultibyteTable {",
        "  readonly label: string;",
        "  readonly pairs: string;",
        "  readonly differs: string;",
        "  readonly encoded: string;",
        "  readonly singles: string;",
        "  readonly third?: string;",
        "  readonly thirdDiffers?: string;",
        "}",
        "",
        "export const multibyteTables: Readonly<Record<string, MultibyteTable>> = {",
    ]
    lines += [f"  {name}: {table(name, label)}," for name, label in LABELS.items()]
    lines.append("};")
    with open("src/runtime/objects/codecs/multibyte_tables.ts", "w", encoding="ascii") as out:
        out.write("\n".join(lines) + "\n")


main()

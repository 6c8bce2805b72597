/** Names of characters, both ways. A leaf: the compiler reads `\N{…}` with it. */
import { aliases, countedNames, nameTable, sequences } from "./name_table.js";

const FIRST_DIGIT = 33;
/** The digits of the table: printable ASCII without quotes and backslashes. */
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(FIRST_DIGIT + i)).filter((c) => c !== '"' && c !== "\\");
const BASE = DIGITS.length;
/** Words of two digits begin with this one, words of three with the other. */
const [TWO_DIGITS, THREE_DIGITS] = [36, 85];

interface Names {
  readonly byCode: ReadonlyMap<number, string>;
  readonly byName: ReadonlyMap<string, string>;
}

let unpacked: Names | null = null;

class Reader {
  readonly #text: string;
  readonly #values = new Map(DIGITS.map((digit, value) => [digit, value]));
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isDone(): boolean {
    return this.at >= this.#text.length;
  }

  digit(): number {
    return this.#values.get(this.#text.charAt(this.at++)) ?? 0;
  }

  word(): number {
    const first = this.digit();
    if (first < TWO_DIGITS) return first;
    if (first < THREE_DIGITS) return TWO_DIGITS + (first - TWO_DIGITS) * BASE + this.digit();
    return TWO_DIGITS + (THREE_DIGITS - TWO_DIGITS) * BASE + ((first - THREE_DIGITS) * BASE + this.digit()) * BASE + this.digit();
  }
}

function names(): Names {
  if (unpacked !== null) return unpacked;
  const table = nameTable();
  const words = table.words.split(" ");
  const reader = new Reader(table.names);
  const byCode = new Map<number, string>();
  const byName = new Map<string, string>();
  let code = -1;
  let before: string[] = [];
  while (!reader.isDone) {
    let head = reader.digit();
    if (head === 0) {
      code += (reader.digit() * BASE + reader.digit()) * BASE + reader.digit();
      head = reader.digit();
    } else code += 1;
    let count = head % 8;
    if (count === 7) count = reader.digit();
    const parts = before.slice(0, Math.floor(head / 8));
    for (; count > 0; count--) parts.push(words[reader.word()] ?? "");
    const name = parts.join(" ");
    byCode.set(code, name);
    byName.set(name, String.fromCodePoint(code));
    before = parts;
  }
  for (const [name, text] of aliases) if (!byName.has(name)) byName.set(name, text);
  return (unpacked = { byCode, byName });
}

/** The letters of Korean syllables, as their names spell them. */
const INITIALS = "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ");
const VOWELS = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
const FINALS = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ");
const SYLLABLE = "HANGUL SYLLABLE ";

function syllableNamed(name: string): string | undefined {
  const spelled = /^([BCDGHJKMNPRST]*)([AEIOUWY]+)([A-Z]*)$/.exec(name.slice(SYLLABLE.length));
  if (spelled === null) return undefined;
  const [initial, vowel, final] = [INITIALS.indexOf(spelled[1] ?? ""), VOWELS.indexOf(spelled[2] ?? ""), FINALS.indexOf(spelled[3] ?? "")];
  return initial < 0 || vowel < 0 || final < 0 ? undefined : String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28 + final);
}

/** The name of a character; undefined when it has none. */
export function nameOf(code: number): string | undefined {
  if (code >= 0xac00 && code <= 0xd7a3) {
    const index = code - 0xac00;
    return SYLLABLE + (INITIALS[Math.floor(index / 588)] ?? "") + (VOWELS[Math.floor(index / 28) % 21] ?? "") + (FINALS[index % 28] ?? "");
  }
  for (const [prefix, first, last] of countedNames) if (code >= first && code <= last) return `${prefix}-${code.toString(16).toUpperCase()}`;
  return names().byCode.get(code);
}

/** The character of a name or an alias; letters may be small. */
export function characterOf(name: string): string | undefined {
  const upper = name.toUpperCase();
  if (upper.startsWith(SYLLABLE)) return syllableNamed(upper);
  const counted = /^(.*)-([0-9A-F]{4,5})$/.exec(upper);
  if (counted !== null) {
    const code = parseInt(counted[2] ?? "", 16);
    if (countedNames.some(([prefix, first, last]) => prefix === counted[1] && code >= first && code <= last)) return String.fromCodePoint(code);
  }
  return names().byName.get(upper);
}

const sequenceNames = new Map(sequences);

/** The characters of a name, an alias or a named sequence. */
export const charactersOf = (name: string): string | undefined => characterOf(name) ?? sequenceNames.get(name.toUpperCase());

/**
 * The encodings of East Asia: which pairs of bytes there are is ours to say, what they mean the host knows (`TextDecoder`), up to
 * the places where CPython reads them otherwise. Nothing is made before a program uses such an encoding.
 */
import { DecodeRun } from "./decode_run.js";
import { EncodeRun, type CharacterWriter } from "./encode_run.js";
import { multibyteTables, type MultibyteTable } from "./multibyte_tables.js";
import type { TextCodec } from "./text_codecs.js";

const ILLEGAL = "illegal multibyte sequence";
const INCOMPLETE = "incomplete multibyte sequence";

/** Both directions of an encoding; bytes are read as one number, first byte first. */
interface Tables {
  readonly codes: ReadonlyMap<number, number>;
  readonly bytes: ReadonlyMap<number, number>;
  readonly singles: ReadonlyMap<number, number>;
}

const numbersOf = (text: string): number[] => (text === "" ? [] : text.split(" ").map((part) => parseInt(part, 36)));

/** The places of pairs, from the lengths of their runs. */
function* placesOf(runs: string): Generator<number> {
  let place = 0x8000;
  let isKnown = false;
  for (const length of numbersOf(runs)) {
    if (isKnown) for (let i = 0; i < length; i++) yield place + i;
    place += length;
    isKnown = !isKnown;
  }
}

/** The pairs by place, `lead` before each of them. */
function pairsOf(label: string, runs: string, differs: string, lead: readonly number[]): Map<number, number> {
  const decoder = new TextDecoder(label);
  const pairs = new Map<number, number>();
  for (const place of placesOf(runs)) {
    const text = decoder.decode(Uint8Array.of(...lead, place >> 8, place & 0xff));
    pairs.set(place, text.codePointAt(0) ?? 0);
  }
  const differences = numbersOf(differs);
  let place = 0;
  for (let i = 0; i + 1 < differences.length; i += 2) {
    place += differences[i] ?? 0;
    pairs.set(place, differences[i + 1] ?? 0);
  }
  return pairs;
}

/** The syllables that cp949 adds to euc_kr are those that euc_kr lacks, in order. */
function addSyllables(pairs: Map<number, number>): void {
  const isAdded = (place: number): boolean => place < 0xa100 || (place & 0xff) < 0xa1;
  const known = new Set<number>();
  for (const [place, code] of pairs) if (!isAdded(place)) known.add(code);
  let syllable = 0xac00;
  for (const place of pairs.keys()) {
    if (!isAdded(place)) continue;
    while (known.has(syllable)) syllable += 1;
    pairs.set(place, syllable++);
  }
}

function tablesOf(module: string, table: MultibyteTable): Tables {
  const codes = pairsOf(table.label, table.pairs, table.differs, []);
  if (module === "cp949") addSyllables(codes);
  if (table.third !== undefined) for (const [place, code] of pairsOf(table.label, table.third, table.thirdDiffers ?? "", [0x8f])) codes.set(0x8f0000 + place, code);
  const singles = new Map<number, number>();
  const flat = numbersOf(table.singles);
  for (let i = 0; i + 1 < flat.length; i += 2) singles.set(flat[i] ?? 0, flat[i + 1] ?? 0);
  const bytes = new Map<number, number>();
  for (const map of [singles, codes]) for (const [place, code] of map) if (!bytes.has(code)) bytes.set(code, place);
  const encoded = numbersOf(table.encoded);
  for (let i = 0; i + 1 < encoded.length; i += 2) {
    const [code = 0, written = 0] = [encoded[i], encoded[i + 1]];
    if (written === 0) bytes.delete(code);
    else bytes.set(code, written);
  }
  return { codes, bytes, singles };
}

/** Korean letters by their place in a syllable, as offsets from U+3131. */
const INITIALS = [0, 1, 3, 6, 7, 8, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29];
const FINALS = [-1, 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29];
const VOWELS_AT = 30;
const FILLER = 0xa4d4;

/** What euc_kr spells out: a filler, and the syllable's three letters. */
function syllableBytes(code: number): number[] | null {
  const index = code - 0xac00;
  if (index < 0 || index > 11171) return null;
  const last = FINALS[index % 28] ?? -1;
  const letters = [INITIALS[Math.floor(index / 588)] ?? 0, VOWELS_AT + (Math.floor(index / 28) % 21)].map((n) => 0xa1 + n);
  return [0xa4, 0xd4, 0xa4, letters[0]!, 0xa4, letters[1]!, 0xa4, last < 0 ? 0xd4 : 0xa1 + last];
}

function spelledSyllable(data: Uint8Array, at: number): number | null {
  const letter = (k: number): number => (data[at + k] === 0xa4 ? (data[at + k + 1] ?? 0) - 0xa1 : -2);
  const [initial, vowel, final] = [INITIALS.indexOf(letter(2)), letter(4) - VOWELS_AT, letter(6) === 0x33 ? 0 : FINALS.indexOf(letter(6))];
  return initial < 0 || vowel < 0 || vowel > 20 || final < 0 ? null : 0xac00 + initial * 588 + vowel * 28 + final;
}

/** gb18030 gives four bytes to all that has no two, in order. */
class FourBytes {
  readonly #codes = new Uint16Array(39420);
  readonly #places = new Map<number, number>();

  constructor(twoBytes: ReadonlyMap<number, number>) {
    let place = 0;
    for (let code = 0x80; code <= 0xffff; code++) {
      if ((code & 0xf800) === 0xd800 || twoBytes.has(code)) continue;
      this.#places.set(code, place);
      this.#codes[place++] = code;
    }
  }

  write(run: EncodeRun, code: number): boolean {
    const place = code > 0xffff ? code - 0x10000 + 189000 : this.#places.get(code);
    if (place === undefined) return false;
    run.byte(0x81 + Math.floor(place / 12600));
    run.byte(0x30 + (Math.floor(place / 1260) % 10));
    run.byte(0x81 + (Math.floor(place / 10) % 126));
    run.byte(0x30 + (place % 10));
    return true;
  }

  /** −1: not such a sequence. */
  read(data: Uint8Array, at: number): number {
    const [a = 0, b = 0, c = 0, d = 0] = data.subarray(at, at + 4);
    if (a < 0x81 || a > 0xfe || b < 0x30 || b > 0x39 || c < 0x81 || c > 0xfe || d < 0x30 || d > 0x39) return -1;
    const place = (((a - 0x81) * 10 + b - 0x30) * 126 + c - 0x81) * 10 + d - 0x30;
    if (place < this.#codes.length) return this.#codes[place] ?? -1;
    return place >= 189000 && place < 189000 + 0x100000 ? place - 189000 + 0x10000 : -1;
  }
}

class Multibyte {
  readonly #module: string;
  readonly #table: MultibyteTable;
  #made: Tables | null = null;
  #fourBytes: FourBytes | null = null;
  readonly writer: CharacterWriter;

  constructor(module: string, table: MultibyteTable) {
    this.#module = module;
    this.#table = table;
    this.writer = { label: module, reason: ILLEGAL, oneByOne: true, write: (run, code) => this.#write(run, code) };
  }

  get #tables(): Tables {
    return (this.#made ??= tablesOf(this.#module, this.#table));
  }

  get #four(): FourBytes {
    return (this.#fourBytes ??= new FourBytes(this.#tables.bytes));
  }

  #write(run: EncodeRun, code: number): boolean {
    if (code < 128) {
      run.byte(code);
      return true;
    }
    const written = this.#tables.bytes.get(code);
    if (written !== undefined) {
      if (written > 0xffff) run.byte(written >> 16);
      if (written > 0xff) run.byte((written >> 8) & 0xff);
      run.byte(written & 0xff);
      return true;
    }
    if (this.#module === "gb18030") return this.#four.write(run, code);
    const spelled = this.#module === "euc_kr" ? syllableBytes(code) : null;
    if (spelled === null) return false;
    for (const byte of spelled) run.byte(byte);
    return true;
  }

  /** How many bytes begin here, and what they mean; −1: nothing. */
  #character(data: Uint8Array, at: number): readonly [size: number, code: number] {
    const lead = data[at] ?? 0;
    const trail = data[at + 1] ?? 0;
    const { codes, singles } = this.#tables;
    if (lead < 128) return [1, lead];
    const single = singles.get(lead);
    if (single !== undefined) return [1, single];
    if (this.#module === "shift_jis" && (lead === 0x80 || lead === 0xa0 || lead > 0xea)) return [1, -1];
    if (lead === 0x8f && this.#table.third !== undefined) return [3, codes.get((lead << 16) | (trail << 8) | (data[at + 2] ?? 0)) ?? -1];
    if (this.#module === "gb18030" && at + 1 < data.length && trail >= 0x30 && trail <= 0x39) return [4, this.#four.read(data, at)];
    if (this.#module === "euc_kr" && ((lead << 8) | trail) === FILLER) return [8, spelledSyllable(data, at) ?? -1];
    return [2, codes.get((lead << 8) | trail) ?? -1];
  }

  decode(run: DecodeRun): number {
    let i = 0;
    while (i < run.data.length) {
      const [size, code] = this.#character(run.data, i);
      if (i + size > run.data.length) {
        if (!run.final) return i;
        i = run.fault(i, run.data.length, INCOMPLETE);
      } else if (code < 0) i = run.fault(i, i + 1, ILLEGAL);
      else {
        run.put(code);
        i += size;
      }
    }
    return i;
  }
}

/** The codec of a module of `encodings` that has a table here. */
export function multibyteCodec(module: string): Pick<TextCodec, "encode" | "decode"> | undefined {
  if (!Object.hasOwn(multibyteTables, module)) return undefined;
  const codec = new Multibyte(module, multibyteTables[module]!);
  return {
    encode: (text, errors) => new EncodeRun(text, errors).each(codec.writer),
    decode: (data, errors, final) => {
      const run = new DecodeRun(data, errors, module, final);
      const used = codec.decode(run);
      return { text: run.text(), used };
    },
  };
}

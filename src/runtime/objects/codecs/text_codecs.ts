/** The encodings between text and bytes that Python brings along, by their module in `encodings`. */
import { type DecodedPart, DecodeRun } from "./decode_run.js";
import { EncodeRun, type CharacterWriter } from "./encode_run.js";
import { decodeRawUnicodeEscape, decodeUnicodeEscape, encodeRawUnicodeEscape, encodeUnicodeEscape } from "./escapes.js";
import { decodeIdna, encodeIdna } from "./idna.js";
import { multibyteCodec } from "./multibyte.js";
import { decodePunycode, encodePunycode } from "./punycode.js";
import { asciiWriter, byteTable, decodeAscii, decodeByTable, latin1Writer, tableWriter } from "./single_byte.js";
import { encodingNames } from "./tables.js";
import { type ByteOrder, decodeUtf16, decodeUtf32, markedOrder, utf16Writer, utf32Writer } from "./utf16_32.js";
import { decodeUtf7, encodeUtf7 } from "./utf7.js";
import { decodeUtf8, encodeUtf8, wholeUtf8 } from "./utf8.js";
import { UnicodeError } from "../exceptions.js";

export interface TextCodec {
  /** As `codecs.lookup(…).name` gives it. */
  readonly name: string;
  encode(text: string, errors: string): Uint8Array;
  /** Not `final`: bytes at the end that may be the beginning of a character are left. */
  decode(data: Uint8Array, errors: string, final: boolean): DecodedPart;
}

type Coding = Omit<TextCodec, "name">;

/** A decoder that reads as far as it can, and says how far that is. */
const reading =
  (label: string, read: (run: DecodeRun) => number): Coding["decode"] =>
  (data, errors, final) => {
    const run = new DecodeRun(data, errors, label, final);
    const used = read(run);
    return { text: run.text(), used };
  };

const byCharacter = (writer: CharacterWriter, read: (run: DecodeRun) => number): Coding => ({
  encode: (text, errors) => new EncodeRun(text, errors).each(writer),
  decode: reading(writer.label, read),
});

const utf8: Coding = {
  encode: encodeUtf8,
  decode: (data, errors, final) => {
    const text = wholeUtf8(data);
    return text === null ? reading("utf-8", decodeUtf8)(data, errors, final) : { text, used: data.length };
  },
};

const latin1: Coding = {
  encode: (text, errors) => new EncodeRun(text, errors).each(latin1Writer),
  decode: reading("latin-1", (run) => {
    for (const byte of run.data) run.put(byte);
    return run.data.length;
  }),
};

/** A mark before the text says the byte order, and is none of the text. */
function wide(width: 2 | 4): Coding {
  const writer = width === 2 ? utf16Writer("le", "utf-16") : utf32Writer("le", "utf-32");
  return {
    encode: (text, errors) => {
      const run = new EncodeRun(text, errors);
      writer.write(run, 0xfeff);
      return run.each(writer);
    },
    decode: (data, errors, final) => {
      if (!final && data.length < width) return { text: "", used: 0 };
      const order = markedOrder(data, width);
      return decodeWide(width, order ?? "le", data, errors, final, order === undefined ? 0 : width);
    },
  };
}

/** UTF-16 or UTF-32 in a byte order that is known. */
export function decodeWide(width: 2 | 4, order: ByteOrder, data: Uint8Array, errors: string, final: boolean, start = 0): DecodedPart {
  return reading(`utf-${width * 8}-${order}`, (run) => (width === 2 ? decodeUtf16 : decodeUtf32)(run, order, start))(data, errors, final);
}

const ordered = (width: 2 | 4, order: ByteOrder): Coding => ({
  encode: (text, errors) => new EncodeRun(text, errors).each(width === 2 ? utf16Writer(order) : utf32Writer(order)),
  decode: (data, errors, final) => decodeWide(width, order, data, errors, final),
});

const MARK = [0xef, 0xbb, 0xbf];

const utf8Marked: Coding = {
  encode: (text, errors) => {
    const bytes = encodeUtf8(text, errors);
    const out = new Uint8Array(bytes.length + MARK.length);
    out.set(MARK);
    out.set(bytes, MARK.length);
    return out;
  },
  decode: (data, errors, final) => {
    const isMarked = MARK.every((byte, i) => data[i] === byte);
    if (!final && data.length < 3 && MARK.slice(0, data.length).every((byte, i) => data[i] === byte)) return { text: "", used: 0 };
    const { text, used } = utf8.decode(isMarked ? data.subarray(3) : data, errors, final);
    return { text, used: used + (isMarked ? 3 : 0) };
  },
};

const whole = (encode: (text: string, errors: string) => Uint8Array, decode: (data: Uint8Array, errors: string) => string): Coding => ({
  encode,
  decode: (data, errors) => ({ text: decode(data, errors), used: data.length }),
});

const undefinedEncoding = (): never => {
  throw new UnicodeError("undefined encoding");
};

const CODINGS: Readonly<Record<string, Coding>> = {
  utf_8: utf8,
  utf_8_sig: utf8Marked,
  utf_16: wide(2),
  utf_16_le: ordered(2, "le"),
  utf_16_be: ordered(2, "be"),
  utf_32: wide(4),
  utf_32_le: ordered(4, "le"),
  utf_32_be: ordered(4, "be"),
  utf_7: { encode: encodeUtf7, decode: reading("utf7", decodeUtf7) },
  ascii: byCharacter(asciiWriter, decodeAscii),
  latin_1: latin1,
  charmap: latin1,
  unicode_escape: { encode: encodeUnicodeEscape, decode: reading("unicodeescape", decodeUnicodeEscape) },
  raw_unicode_escape: { encode: encodeRawUnicodeEscape, decode: reading("rawunicodeescape", decodeRawUnicodeEscape) },
  punycode: whole(encodePunycode, decodePunycode),
  idna: whole(encodeIdna, decodeIdna),
  undefined: whole(undefinedEncoding, undefinedEncoding),
};

const made = new Map<string, TextCodec>();

/** The codec of a module of `encodings`; undefined for those that don't give bytes for text. */
export function textCodec(module: string): TextCodec | undefined {
  let codec = made.get(module);
  if (codec !== undefined) return codec;
  const coding = codingOf(module);
  if (coding === undefined) return undefined;
  codec = { name: encodingNames[module]?.[0] ?? module, encode: coding.encode, decode: coding.decode };
  made.set(module, codec);
  return codec;
}

function codingOf(module: string): Coding | undefined {
  if (Object.hasOwn(CODINGS, module)) return CODINGS[module];
  const table = byteTable(module);
  if (table !== undefined) return byCharacter(tableWriter(module, table), (run) => decodeByTable(run, table));
  return multibyteCodec(module);
}

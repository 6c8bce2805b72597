/** The text encodings the runtime knows, and what may be done about characters that don't fit. */
import { LookupError } from "../exceptions.js";

export type Encoding = "utf-8" | "utf-8-sig" | "utf-16" | "utf-16-le" | "utf-16-be" | "utf-32" | "utf-32-le" | "utf-32-be" | "latin-1" | "ascii" | "cp1252";

const aliases: Readonly<Record<Encoding, string>> = {
  "utf-8": "utf_8 utf8 u8 utf cp65001",
  "utf-8-sig": "utf_8_sig utf8_sig",
  "utf-16": "utf_16 utf16 u16",
  "utf-16-le": "utf_16_le utf_16le utf16_le unicodelittleunmarked utf16le",
  "utf-16-be": "utf_16_be utf_16be utf16_be unicodebigunmarked utf16be",
  "utf-32": "utf_32 utf32 u32",
  "utf-32-le": "utf_32_le utf_32le utf32_le utf32le",
  "utf-32-be": "utf_32_be utf_32be utf32_be utf32be",
  "latin-1": "latin_1 latin1 latin l1 iso_8859_1 iso8859_1 iso8859 8859 cp819 iso_ir_100",
  ascii: "ascii us_ascii 646 ansi_x3.4_1968 ansi_x3_4_1968 iso646_us us cp367",
  cp1252: "cp1252 1252 windows_1252",
};

const byAlias = new Map<string, Encoding>();
for (const [encoding, names] of Object.entries(aliases)) {
  for (const name of names.split(" ")) byAlias.set(name, encoding as Encoding);
}

/** Codecs of CPython that turn bytes into bytes or text into text. */
const notText: ReadonlySet<string> = new Set(["hex", "hex_codec", "base64", "base64_codec", "bz2", "zip", "zlib", "rot13", "rot_13", "quopri", "uu"]);

/** The encoding of a name, however it is spelt; LookupError for one nobody knows. */
export function encodingNamed(name: string): Encoding {
  const plain = name.toLowerCase().replace(/[\s_-]+/g, "_");
  const encoding = byAlias.get(plain);
  if (encoding !== undefined) return encoding;
  if (notText.has(plain)) throw new LookupError(`'${name}' is not a text encoding; use codecs.encode() to handle arbitrary codecs`);
  throw new LookupError(`unknown encoding: ${name}`);
}

export type ErrorHandler = "strict" | "ignore" | "replace" | "backslashreplace" | "xmlcharrefreplace" | "surrogateescape" | "surrogatepass";

const handlers: ReadonlySet<string> = new Set<ErrorHandler>(["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"]);

/** The error handler of a name; asked for only when there is an error to handle, as CPython does. */
export function handlerNamed(name: string): ErrorHandler {
  if (!handlers.has(name)) throw new LookupError(`unknown error handler name '${name}'`);
  return name as ErrorHandler;
}

/** What the bytes 0x80–0x9f of Windows-1252 stand for; 0 where nothing. */
export const cp1252: readonly number[] = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0, 0x17e, 0x178,
];

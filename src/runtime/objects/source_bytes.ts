/** Source code given as bytes: its encoding is what a byte order mark or a comment in the first two lines says (PEP 263). */
import { decodeBytes } from "./codecs/registry.js";
import { LookupError, SyntaxError, UnicodeDecodeError } from "./exceptions.js";
import { tuple } from "./tuple.js";

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const NOTHING = /^[ \t\f]*(?:#|$)/;

/** The text of a source file. */
export function sourceText(data: Uint8Array, path: string): string {
  const hasMark = data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf;
  const encoding = cookieOf(hasMark ? data.subarray(3) : data);
  const refuse = (message: string): SyntaxError => new SyntaxError(message, tuple([path, 0, -1, null]));
  if (encoding === null || isUtf8(encoding)) return decodeUtf8(hasMark ? data.subarray(3) : data, path);
  if (hasMark) throw refuse(`encoding problem: ${usualName(encoding)} with BOM`);
  try {
    return decodeBytes(data, encoding);
  } catch (error) {
    if (error instanceof UnicodeDecodeError) throw refuse(String(error.__str__()));
    if (error instanceof LookupError) throw refuse(`unknown encoding: ${encoding}`);
    throw error;
  }
}

function cookieOf(data: Uint8Array): string | null {
  const [first = "", second = ""] = decodeBytes(data.subarray(0, 500), "latin-1").split(/\r\n|\r|\n/);
  const said = COOKIE.exec(first) ?? (NOTHING.test(first) ? COOKIE.exec(second) : null);
  return said?.[1] ?? null;
}

const isUtf8 = (encoding: string): boolean => /^utf[-_]?8(?:[-_]|$)/i.test(encoding);
const usualName = (encoding: string): string => (/^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/i.test(encoding.replaceAll("_", "-")) ? "iso-8859-1" : encoding);

function decodeUtf8(data: Uint8Array, path: string): string {
  try {
    return decodeBytes(data, "utf-8");
  } catch (error) {
    if (!(error instanceof UnicodeDecodeError)) throw error;
    throw new SyntaxError(`(unicode error) ${String(error.__str__())}`, tuple([path, data.subarray(0, Number(error.start)).filter((byte) => byte === 10).length + 1, 0, null]));
  }
}

/** `surrogatepass`: lone surrogates as the UTF encodings would write them, were they characters. */
import { UnicodeEncodeError, type UnicodeDecodeError } from "../exceptions.js";
import { codesOf } from "./encode_run.js";

interface Form {
  readonly width: 2 | 3 | 4;
  readonly big: boolean;
}

/** By the name that the error gives. */
function formOf(encoding: string): Form | null {
  const name = encoding.toLowerCase().replaceAll("_", "-");
  if (name === "utf-8" || name === "utf8" || name === "cp65001") return { width: 3, big: true };
  const found = /^utf-?(16|32)(?:-?(le|be))?$/.exec(name);
  if (found === null) return null;
  return { width: found[1] === "16" ? 2 : 4, big: found[2] === "be" };
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

function written(code: number, { width, big }: Form): number[] {
  if (width === 3) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  const bytes = width === 2 ? [code >> 8, code & 0xff] : [0, 0, code >> 8, code & 0xff];
  return big ? bytes : bytes.reverse();
}

function read(data: Uint8Array, at: number, { width, big }: Form): number {
  if (at + width > data.length) return 0;
  const bytes = Array.from(data.subarray(at, at + width));
  if (width === 3) {
    const [a = 0, b = 0, c = 0] = bytes;
    return (a & 0xf0) === 0xe0 && (b & 0xc0) === 0x80 && (c & 0xc0) === 0x80 ? ((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f) : 0;
  }
  return (big ? bytes : bytes.reverse()).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** What takes the place of the error's characters or bytes, and where to go on; null when they are no surrogates. */
export function surrogatePass(error: UnicodeEncodeError | UnicodeDecodeError): readonly [Uint8Array | string, number] | null {
  const form = formOf(error.encoding);
  if (form === null) return null;
  if (error instanceof UnicodeEncodeError) {
    const codes = Array.from(codesOf(error.object).subarray(error.start, error.end));
    return codes.every(isSurrogate) ? [Uint8Array.from(codes.flatMap((code) => written(code, form))), error.end] : null;
  }
  const code = read(error.object.data, error.start, form);
  return isSurrogate(code) ? [String.fromCharCode(code), error.start + form.width] : null;
}

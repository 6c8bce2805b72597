/** Quoted-printable (RFC 1521): bytes that are no printable ASCII as `=XX`, in lines of at most 76. */
import { bytesLike } from "../../objects/bytes/arguments.js";
import { Bytes } from "../../objects/bytes.js";
import { truthy } from "../../objects/truth.js";
import { encodedBytes } from "./arguments.js";

const [TAB, NEWLINE, RETURN, SPACE, DOT, EQUALS, UNDERSCORE] = [9, 10, 13, 32, 46, 61, 95];
const LONGEST = 76;

const isHexDigit = (byte: number | undefined): boolean => byte !== undefined && /[0-9A-Fa-f]/.test(String.fromCharCode(byte));

/** `a2b_qp(data, header=False)` */
export function a2b_qp(data: unknown, header: unknown = false): Bytes {
  const bytes = encodedBytes(data);
  const isHeader = truthy(header);
  const out: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i++] ?? 0;
    if (byte !== EQUALS) {
      out.push(isHeader && byte === UNDERSCORE ? SPACE : byte);
      continue;
    }
    const next = bytes[i];
    if (next === undefined) break;
    if (next === NEWLINE || next === RETURN) {
      // the line goes on in the next one
      const end = bytes.indexOf(NEWLINE, i);
      i = end < 0 ? bytes.length : end + 1;
    } else if (next === EQUALS) {
      out.push(EQUALS);
      i += 1;
    } else if (isHexDigit(next) && isHexDigit(bytes[i + 1])) {
      out.push(parseInt(String.fromCharCode(next, bytes[i + 1] ?? 0), 16));
      i += 2;
    } else out.push(EQUALS);
  }
  return new Bytes(Uint8Array.from(out));
}

interface Form {
  readonly quotetabs: boolean;
  readonly istext: boolean;
  readonly header: boolean;
}

/** Whether the byte at `i` can't stand for itself; `column` is how much of its line there is. */
function needsQuoting(bytes: Uint8Array, i: number, column: number, { quotetabs, istext, header }: Form): boolean {
  const byte = bytes[i] ?? 0;
  const next = bytes[i + 1];
  if (byte > 126 || byte === EQUALS || (header && byte === UNDERSCORE)) return true;
  // a dot alone would end a mail
  if (byte === DOT && column === 0) return next === undefined || next === NEWLINE || next === RETURN || next === 0;
  if (byte === NEWLINE || byte === RETURN) return !istext;
  if (byte === TAB || byte === SPACE) return next === undefined || quotetabs;
  return byte < 33;
}

const DIGITS = "0123456789ABCDEF";
const quoted = (byte: number): number[] => [EQUALS, DIGITS.charCodeAt(byte >> 4), DIGITS.charCodeAt(byte & 15)];

/** `b2a_qp(data, quotetabs=False, istext=True, header=False)` */
export function b2a_qp(data: unknown, quotetabs: unknown = false, istext: unknown = true, header: unknown = false): Bytes {
  const bytes = bytesLike(data);
  const form = { quotetabs: truthy(quotetabs), istext: truthy(istext), header: truthy(header) };
  const first = bytes.indexOf(NEWLINE);
  const lineEnd = first > 0 && bytes[first - 1] === RETURN ? [RETURN, NEWLINE] : [NEWLINE];
  const out: number[] = [];
  let column = 0;
  const breakLine = (): void => {
    out.push(EQUALS, ...lineEnd);
    column = 0;
  };
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (needsQuoting(bytes, i, column, form)) {
      if (column + 3 >= LONGEST) breakLine();
      out.push(...quoted(byte));
      column += 3;
    } else if (form.istext && (byte === NEWLINE || (byte === RETURN && bytes[i + 1] === NEWLINE))) {
      const last = out.at(-1);
      if (last === SPACE || last === TAB) out.splice(-1, 1, ...quoted(last));
      out.push(...lineEnd);
      column = 0;
      if (byte === RETURN) i += 1;
    } else {
      if (i + 1 !== bytes.length && bytes[i + 1] !== NEWLINE && column + 1 >= LONGEST) breakLine();
      out.push(form.header && byte === SPACE ? UNDERSCORE : byte);
      column += 1;
    }
  }
  return new Bytes(Uint8Array.from(out));
}

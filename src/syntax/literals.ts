/** What the text of a literal means: numbers, and the escapes of strings (The Python Language Reference, 2.4 "Literals"). */
import { characterOf } from "../runtime/stdlib/unicodedata/names.js";

export type NumberLiteral =
  | { readonly kind: "Int"; readonly value: bigint }
  | { readonly kind: "Float"; readonly value: number }
  | { readonly kind: "Imag"; readonly value: number }
  | { readonly kind: "invalid"; readonly message: string };

const integer = /^(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|[1-9](?:_?[0-9])*|0(?:_?0)*)$/;
const digits = "[0-9](?:_?[0-9])*";
const float = new RegExp(`^(?:(?:${digits})?\\.${digits}|${digits}\\.?)(?:[eE][+-]?${digits})?$`);

/** CPython's limit on the digits of a decimal int literal (sys.int_info.default_max_str_digits). */
const maxDecimalDigits = 4300;

/** The value of a number as written in Python. */
export function numberLiteral(text: string): NumberLiteral {
  if (integer.test(text)) {
    const plain = text.replaceAll("_", "");
    if (plain.length > maxDecimalDigits && !/^0[xob]/i.test(plain)) {
      const message = `Exceeds the limit (${maxDecimalDigits} digits) for integer string conversion: value has ${plain.length} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.`;
      return { kind: "invalid", message };
    }
    return { kind: "Int", value: BigInt(plain) };
  }
  const isImaginary = /[jJ]$/.test(text);
  const real = isImaginary ? text.slice(0, -1) : text;
  if (float.test(real) && (isImaginary || !/^[0-9_]+$/.test(real))) {
    return { kind: isImaginary ? "Imag" : "Float", value: Number(real.replaceAll("_", "")) };
  }
  return { kind: "invalid", message: invalidNumber(text) };
}

function invalidNumber(text: string): string {
  if (/^0[0-9_]*[1-9]/.test(text)) {
    return "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
  }
  const base = /^0x/i.test(text) ? "hexadecimal" : /^0o/i.test(text) ? "octal" : /^0b/i.test(text) ? "binary" : "decimal";
  return `invalid ${base} literal`;
}

export interface StringPrefix {
  readonly isBytes: boolean;
  readonly isRaw: boolean;
  readonly isFormatted: boolean;
  /** One or three quotes. */
  readonly quote: string;
}

/** Reads `rb"`, `f'''` …, the opening of a string. */
export function stringPrefix(opening: string): StringPrefix {
  const quoteStart = opening.search(/['"]/);
  const letters = opening.slice(0, quoteStart).toLowerCase();
  return {
    isBytes: letters.includes("b"),
    isRaw: letters.includes("r"),
    isFormatted: letters.includes("f"),
    quote: opening.slice(quoteStart),
  };
}

export interface DecodeProblem {
  readonly message: string;
}

export interface Decoded<T> {
  readonly value: T;
  readonly problem: DecodeProblem | null;
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ["\n", ""],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);

/** Line ends inside a literal count as `\n` whatever the file has. */
export function withUnixLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The escapes of a str literal; an unknown one stays as it is, backslash included. */
export function decodeStr(text: string): Decoded<string> {
  const source = withUnixLineEnds(text);
  if (!source.includes("\\")) return { value: source, problem: null };
  let problem: DecodeProblem | null = null;
  const fail = (message: string): string => {
    problem ??= { message };
    return "";
  };
  const truncated = (start: number, length: number, shape: string): string =>
    fail(`(unicode error) 'unicodeescape' codec can't decode bytes in position ${start}-${start + length - 1}: truncated ${shape} escape`);
  const value = source.replace(
    /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{0,2})|u([0-9a-fA-F]{0,4})|U([0-9a-fA-F]{0,8})|N(\{[^}]*\})?|([^]))/g,
    (
      whole: string,
      octal: string | undefined,
      x: string | undefined,
      u: string | undefined,
      U: string | undefined,
      name: string | undefined,
      other: string | undefined,
      offset: number,
    ) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      if (x !== undefined) return x.length === 2 ? fromHex(x) : truncated(offset, whole.length, "\\xXX");
      if (u !== undefined) return u.length === 4 ? fromHex(u) : truncated(offset, whole.length, "\\uXXXX");
      if (U !== undefined) {
        if (U.length < 8) return truncated(offset, whole.length, "\\UXXXXXXXX");
        if (Number.parseInt(U, 16) > 0x10ffff) {
          return fail(`(unicode error) 'unicodeescape' codec can't decode bytes in position ${offset}-${offset + 9}: illegal Unicode character`);
        }
        return fromHex(U);
      }
      if (other === undefined) {
        if (name === undefined || name === "{}") {
          return fail(
            `(unicode error) 'unicodeescape' codec can't decode bytes in position ${offset}-${offset + whole.length - 1}: malformed \\N character escape`,
          );
        }
        const character = characterOf(name.slice(1, -1));
        if (character !== undefined) return character;
        return fail(`(unicode error) 'unicodeescape' codec can't decode bytes in position ${offset}-${offset + whole.length - 1}: unknown Unicode character name`);
      }
      return simpleEscapes.get(other) ?? whole;
    },
  );
  return { value, problem };
}

const fromHex = (hex: string): string => String.fromCodePoint(Number.parseInt(hex, 16));

/** The bytes of a bytes literal. */
export function decodeBytes(text: string, isRaw: boolean): Decoded<Uint8Array> {
  const source = withUnixLineEnds(text);
  let problem: DecodeProblem | null = null;
  const chars = isRaw
    ? source
    : source.replace(
        /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{0,2})|([^]))/g,
        (whole: string, octal: string | undefined, x: string | undefined, other: string | undefined, offset: number) => {
          if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
          if (x !== undefined) {
            if (x.length === 2) return fromHex(x);
            problem ??= { message: `(value error) invalid \\x escape at position ${offset}` };
            return "";
          }
          return simpleEscapes.get(other ?? "") ?? whole;
        },
      );
  const value = new Uint8Array(chars.length);
  for (let i = 0; i < chars.length; i++) value[i] = chars.charCodeAt(i);
  if (/[^\x00-\x7f]/.test(source)) problem ??= { message: "bytes can only contain ASCII literal characters" };
  return { value, problem };
}

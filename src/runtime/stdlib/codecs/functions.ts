/** The functions of `_codecs`, one pair for each encoding: a result, and how much of the input it came from. */
import { escapesIn } from "./bytes_escapes.js";
import { bytesRepr } from "../../objects/bytes/repr.js";
import { Bytes } from "../../objects/bytes.js";
import { bytesLike, isBuffer } from "../../objects/bytes/arguments.js";
import { fromBinary, toBinary } from "../../objects/bytes/binary_text.js";
import { decodeWide, textCodec } from "../../objects/codecs/text_codecs.js";
import { markedOrder } from "../../objects/codecs/utf16_32.js";
import { TypeError } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { libraryFunctions } from "../../objects/library_functions.js";
import type { AnyFunction } from "../../objects/functions.js";
import { codePointLength } from "../../objects/str/code_points.js";
import { textOf } from "../../objects/str/receiver.js";
import { truthy } from "../../objects/truth.js";
import { tuple, type PyTuple } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";

/** `errors` of these functions: None is "strict". */
export function errorsArgument(errors: unknown, name: string): string {
  if (errors === null || errors === undefined) return "strict";
  const text = textOf(errors);
  if (text === undefined) throw new TypeError(`${name}() argument 2 must be str or None, not ${type_name(errors)}`);
  return text;
}

export function textInput(input: unknown, name: string): string {
  const text = textOf(input);
  if (text === undefined) throw new TypeError(`${name}() argument 1 must be str, not ${input === null ? "None" : type_name(input)}`);
  return text;
}

/** What the decoders of escapes take: bytes, or a str for the bytes of its UTF-8. */
function escapedInput(data: unknown): Uint8Array {
  const text = textOf(data);
  return text === undefined ? bytesLike(data) : textCodec("utf_8")!.encode(text, "strict");
}

type Encode = (str: unknown, errors?: unknown) => PyTuple;
type Decode = (data: unknown, errors?: unknown, final?: unknown) => PyTuple;

const encoder =
  (module: string, name = `${module}_encode`): Encode =>
  (str, errors = null) => {
    const text = textInput(str, name);
    return tuple([new Bytes(textCodec(module)!.encode(text, errorsArgument(errors, name))), codePointLength(text)]);
  };

/** `always`: these read to the end of what they are given. */
const decoder =
  (module: string, input: (data: unknown) => Uint8Array = bytesLike, always = false, name = `${module}_decode`): Decode =>
  (data, errors = null, final = always) => {
    const { text, used } = textCodec(module)!.decode(input(data), errorsArgument(errors, name), truthy(final));
    return tuple([text, used]);
  };

export const ascii_encode = encoder("ascii");
export const ascii_decode = decoder("ascii", bytesLike, true);
export const latin_1_encode = encoder("latin_1");
export const latin_1_decode = decoder("latin_1", bytesLike, true);
export const utf_7_encode = encoder("utf_7");
export const utf_7_decode = decoder("utf_7");
export const utf_8_encode = encoder("utf_8");
export const utf_8_decode = decoder("utf_8");
export const utf_16_le_encode = encoder("utf_16_le");
export const utf_16_le_decode = decoder("utf_16_le");
export const utf_16_be_encode = encoder("utf_16_be");
export const utf_16_be_decode = decoder("utf_16_be");
export const utf_16_decode = decoder("utf_16");
export const utf_32_le_encode = encoder("utf_32_le");
export const utf_32_le_decode = decoder("utf_32_le");
export const utf_32_be_encode = encoder("utf_32_be");
export const utf_32_be_decode = decoder("utf_32_be");
export const utf_32_decode = decoder("utf_32");
export const unicode_escape_encode = encoder("unicode_escape");
export const unicode_escape_decode = decoder("unicode_escape", escapedInput, true);
export const raw_unicode_escape_encode = encoder("raw_unicode_escape");
export const raw_unicode_escape_decode = decoder("raw_unicode_escape", escapedInput, true);

/** `byteorder`: below zero little, above zero big, zero with a mark. */
const orderedEncoder = (width: 16 | 32): ((str: unknown, errors?: unknown, byteorder?: unknown) => PyTuple) => {
  const [marked, little, big] = ["", "_le", "_be"].map((order) => encoder(`utf_${width}${order}`, `utf_${width}_encode`));
  return (str, errors = null, byteorder = 0) => {
    const order = Number(asIndex(byteorder));
    return (order < 0 ? little! : order > 0 ? big! : marked!)(str, errors);
  };
};

/** `utf_16_encode(str, errors=None, byteorder=0, /)` */
export const utf_16_encode = orderedEncoder(16);
/** `utf_32_encode(str, errors=None, byteorder=0, /)` */
export const utf_32_encode = orderedEncoder(32);

/** Also gives the byte order that was found. */
const orderingDecoder =
  (width: 2 | 4): ((data: unknown, errors?: unknown, byteorder?: unknown, final?: unknown) => PyTuple) =>
  (data, errors = null, byteorder = 0, final = false) => {
    const bytes = bytesLike(data);
    const given = Number(asIndex(byteorder));
    const marked = given === 0 ? markedOrder(bytes, width) : undefined;
    const order = given === 0 ? (marked ?? "le") : given < 0 ? "le" : "be";
    const { text, used } = decodeWide(width, order, bytes, errorsArgument(errors, `utf_${width * 8}_ex_decode`), truthy(final), marked === undefined ? 0 : width);
    return tuple([text, used, given !== 0 ? Math.sign(given) : marked === undefined ? 0 : marked === "le" ? -1 : 1]);
  };

/** `utf_16_ex_decode(data, errors=None, byteorder=0, final=False, /)` */
export const utf_16_ex_decode = orderingDecoder(2);
/** `utf_32_ex_decode(data, errors=None, byteorder=0, final=False, /)` */
export const utf_32_ex_decode = orderingDecoder(4);

/** `escape_encode(data, errors=None, /)`: as `repr` writes bytes, between single quotes. */
export function escape_encode(data: unknown, _errors: unknown = null): PyTuple {
  if (!(data instanceof Bytes)) throw new TypeError(`escape_encode() argument 1 must be bytes, not ${type_name(data)}`);
  const shown = bytesRepr(data.data);
  const body = shown.slice(2, -1);
  return tuple([new Bytes(fromBinary(shown.charAt(1) === '"' ? body.replaceAll("'", "\\'") : body)), data.data.length]);
}

/** `escape_decode(data, errors=None, /)`: the escapes of bytes literals. */
export function escape_decode(data: unknown, errors: unknown = null): PyTuple {
  const bytes = escapedInput(data);
  return tuple([new Bytes(fromBinary(escapesIn(toBinary(bytes), errorsArgument(errors, "escape_decode")))), bytes.length]);
}

/** `readbuffer_encode(data, errors=None, /)` */
export function readbuffer_encode(data: unknown, _errors: unknown = null): PyTuple {
  const bytes = isBuffer(data) ? bytesLike(data) : escapedInput(data);
  return tuple([new Bytes(bytes.slice()), bytes.length]);
}

const ENCODE = "str, errors=None, /";
const DECODE = "data, errors=None, final=False, /";
const DECODE_ALL = "data, errors=None, /";
const described: Record<string, [AnyFunction, string]> = {};
const describe = (functions: Readonly<Record<string, AnyFunction>>, signature: string): void => {
  for (const [name, f] of Object.entries(functions)) described[name] = [f, signature];
};
describe({ ascii_encode, latin_1_encode, utf_7_encode, utf_8_encode, utf_16_le_encode, utf_16_be_encode, utf_32_le_encode, utf_32_be_encode, unicode_escape_encode, raw_unicode_escape_encode }, ENCODE);
describe({ utf_7_decode, utf_8_decode, utf_16_decode, utf_16_le_decode, utf_16_be_decode, utf_32_decode, utf_32_le_decode, utf_32_be_decode }, DECODE);
describe({ unicode_escape_decode, raw_unicode_escape_decode }, "data, errors=None, final=True, /");
describe({ ascii_decode, latin_1_decode, escape_encode, escape_decode, readbuffer_encode }, DECODE_ALL);
describe({ utf_16_encode, utf_32_encode }, "str, errors=None, byteorder=0, /");
describe({ utf_16_ex_decode, utf_32_ex_decode }, "data, errors=None, byteorder=0, final=False, /");
libraryFunctions("_codecs", described);

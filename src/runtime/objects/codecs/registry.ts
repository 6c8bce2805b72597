/** From the name of an encoding to what it does: Python's own, then what the program's search functions give (`codecs.register`). */
import { getattr } from "../attributes.js";
import { AnyBytes, Bytes } from "../bytes/objects.js";
import { invoke } from "../calls.js";
import { BaseException, LookupError, TypeError, ValueError } from "../exceptions.js";
import { textOf } from "../str/receiver.js";
import { PyTuple } from "../tuple.js";
import { type_name } from "../types.js";
import { encodingModule, normalizedName } from "./encoding_names.js";
import { textCodec, type TextCodec } from "./text_codecs.js";
import { encodeUtf8, wholeUtf8 } from "./utf8.js";

const searchers: unknown[] = [];
const found = new Map<string, PyTuple>();

/** `codecs.register(search_function)` */
export function addSearcher(search: unknown): void {
  searchers.push(search);
}

/** `codecs.unregister(search_function)` */
export function removeSearcher(search: unknown): void {
  const at = searchers.indexOf(search);
  if (at < 0) return;
  searchers.splice(at, 1);
  found.clear();
}

/** The codec that the program's search functions give for a name; undefined when they know none. */
export function programsCodec(name: string): PyTuple | undefined {
  const key = normalizedName(name);
  const known = found.get(key);
  if (known !== undefined) return known;
  for (const search of searchers) {
    const result: unknown = invoke(search, key);
    if (result === null) continue;
    if (!(result instanceof PyTuple) || result.length !== 4) throw new TypeError("codec search functions must return 4-tuples");
    found.set(key, result);
    return result;
  }
  return undefined;
}

/** CPython goes to these without its registry. */
const DIRECT = /^(?:utf[_-]?8|utf[_-]?16|utf[_-]?32|latin[_-]?1|iso[_-]8859[_-]1|iso8859[_-]1|ascii|us[_-]ascii)$/i;

const isOurs = (codec: TextCodec | PyTuple): codec is TextCodec => !(codec instanceof PyTuple);

/** Python's codecs that give bytes for bytes, or text for text. */
const TRANSFORMS: ReadonlySet<string> = new Set("base64_codec bz2_codec hex_codec quopri_codec rot_13 uu_codec zlib_codec".split(" "));

/** The codec of that name between text and bytes, or what the program registered for it. */
function codecFor(name: string, act: "encode" | "decode"): TextCodec | PyTuple {
  const module = encodingModule(name);
  if (module === undefined) {
    const own = programsCodec(name);
    if (own === undefined) throw new LookupError(`unknown encoding: ${name}`);
    if (getattr(own, "_is_text_encoding", true) === false) throw notText(name, act);
    return own;
  }
  const codec = textCodec(module);
  if (codec === undefined) throw TRANSFORMS.has(module) ? notText(name, act) : new LookupError(`unknown encoding: ${name}`);
  return codec;
}

const notText = (name: string, act: "encode" | "decode"): LookupError => new LookupError(`'${name}' is not a text encoding; use codecs.${act}() to handle arbitrary codecs`);

/** LookupError for an encoding that nobody knows: `open()` asks before there is anything to encode. */
export function checkEncoding(name: string): void {
  codecFor(name, "encode");
}

/** What a codec raises says which one it was. */
export function withNote<T>(name: string, act: "encoding" | "decoding", work: () => T, always = false): T {
  if (!always && DIRECT.test(name)) return work();
  try {
    return work();
  } catch (error) {
    if (error instanceof BaseException) error.add_note(`${act} with '${name}' codec failed`);
    throw error;
  }
}

/** Names go to C as texts that end with a null. */
function checkNames(encoding: string, errors: string): void {
  if (encoding.includes("\0") || errors.includes("\0")) throw new ValueError("embedded null character");
}

/** The bytes of a text. */
export function encodeText(text: string, encoding = "utf-8", errors = "strict"): Uint8Array {
  checkNames(encoding, errors);
  if (encoding === "utf-8") return encodeUtf8(text, errors);
  const codec = codecFor(encoding, "encode");
  return withNote(encoding, "encoding", () => {
    if (isOurs(codec)) return codec.encode(text, errors);
    const result = firstOf(invoke(codec[0], text, errors), "encoder");
    if (result instanceof AnyBytes) return result.data;
    throw new TypeError(`'${encoding}' encoder returned '${type_name(result)}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types`);
  });
}

/** The text of some bytes. */
export function decodeBytes(data: Uint8Array, encoding = "utf-8", errors = "strict"): string {
  checkNames(encoding, errors);
  // of nothing, no codec is asked
  if (data.length === 0) return "";
  if (encoding === "utf-8") {
    const text = wholeUtf8(data);
    if (text !== null) return text;
  }
  const codec = codecFor(encoding, "decode");
  return withNote(encoding, "decoding", () => {
    if (isOurs(codec)) return codec.decode(data, errors, true).text;
    const result = firstOf(invoke(codec[1], new Bytes(data), errors), "decoder");
    const text = textOf(result);
    if (text !== undefined) return text;
    throw new TypeError(`'${encoding}' decoder returned '${type_name(result)}' instead of 'str'; use codecs.decode() to decode to arbitrary types`);
  });
}

/** The result in what a codec's function returns. */
export function firstOf(result: unknown, what: "encoder" | "decoder"): unknown {
  if (!(result instanceof PyTuple) || result.length !== 2) throw new TypeError(`${what} must return a tuple (object, integer)`);
  return result[0];
}

/** `lookup`, `encode`, `decode`, what finds the parts of a codec, `register` and the error handlers. */
import { getattr } from "../../objects/attributes.js";
import { call, callable } from "../../objects/calls.js";
import { encodingModule } from "../../objects/codecs/encoding_names.js";
import { handlerNamed, registerHandler } from "../../objects/codecs/error_handlers.js";
import { addSearcher, firstOf, programsCodec, removeSearcher, withNote } from "../../objects/codecs/registry.js";
import { LookupError, TypeError, ValueError } from "../../objects/exceptions.js";
import { libraryFunctions, pythonFunctions } from "../../objects/library_functions.js";
import { textArgument } from "../../objects/str/receiver.js";
import type { PyTuple } from "../../objects/tuple.js";
import type { CodecInfo } from "./codec_info.js";
import { libraryCodec } from "./library_codecs.js";

function found(encoding: string): PyTuple {
  if (encoding.includes("\0")) throw new ValueError("embedded null character");
  const module = encodingModule(encoding);
  const codec = module === undefined ? programsCodec(encoding) : libraryCodec(module);
  if (codec === undefined) throw new LookupError(`unknown encoding: ${encoding}`);
  return codec;
}

/** `lookup(encoding, /)` */
export const lookup = (encoding: unknown): CodecInfo => found(textArgument(encoding, "lookup() argument")) as CodecInfo;

/** `encode(obj, encoding="utf-8", errors="strict")`: by any codec, text or not. */
export function encode(obj: unknown, encoding: unknown = "utf-8", errors: unknown = "strict"): unknown {
  const name = textArgument(encoding, "encode() argument 'encoding'");
  const handler = textArgument(errors, "encode() argument 'errors'");
  const [f] = found(name);
  return noted(name, "encoding", () => firstOf(call(f, [obj, handler]), "encoder"));
}

/** `decode(obj, encoding="utf-8", errors="strict")`: by any codec, text or not. */
export function decode(obj: unknown, encoding: unknown = "utf-8", errors: unknown = "strict"): unknown {
  const name = textArgument(encoding, "decode() argument 'encoding'");
  const handler = textArgument(errors, "decode() argument 'errors'");
  const f = found(name)[1];
  return noted(name, "decoding", () => firstOf(call(f, [obj, handler]), "decoder"));
}

/** These functions always go through the registry, and say so. */
const noted = <T>(name: string, act: "encoding" | "decoding", work: () => T): T => withNote(name, act, work, true);

const part =
  (name: string) =>
  (encoding: unknown): unknown =>
    getattr(lookup(encoding), name);

/** `getencoder(encoding)` */
export const getencoder = part("encode");
/** `getdecoder(encoding)` */
export const getdecoder = part("decode");
/** `getreader(encoding)` */
export const getreader = part("streamreader");
/** `getwriter(encoding)` */
export const getwriter = part("streamwriter");

function incremental(encoding: unknown, name: string): unknown {
  const cls: unknown = getattr(lookup(encoding), name);
  if (cls === null) throw new LookupError(encoding);
  return cls;
}

/** `getincrementalencoder(encoding)` */
export const getincrementalencoder = (encoding: unknown): unknown => incremental(encoding, "incrementalencoder");
/** `getincrementaldecoder(encoding)` */
export const getincrementaldecoder = (encoding: unknown): unknown => incremental(encoding, "incrementaldecoder");

/** `register(search_function, /)` */
export function register(search_function: unknown): void {
  if (!callable(search_function)) throw new TypeError("argument must be callable");
  addSearcher(search_function);
}

/** `unregister(search_function, /)` */
export function unregister(search_function: unknown): void {
  removeSearcher(search_function);
}

/** `register_error(errors, handler, /)` */
export function register_error(errors: unknown, handler: unknown): void {
  const name = textArgument(errors, "register_error() argument 1");
  if (!callable(handler)) throw new TypeError("handler must be callable");
  registerHandler(name, handler);
}

/** `lookup_error(name, /)` */
export const lookup_error = (name: unknown): unknown => handlerNamed(textArgument(name, "lookup_error() argument"));

libraryFunctions("_codecs", {
  lookup: [lookup, "encoding, /"],
  encode: [encode, "obj, encoding='utf-8', errors='strict'"],
  decode: [decode, "obj, encoding='utf-8', errors='strict'"],
  register: [register, "search_function, /"],
  unregister: [unregister, "search_function, /"],
  register_error: [register_error, "errors, handler, /"],
  lookup_error: [lookup_error, "name, /"],
});
pythonFunctions("codecs", {
  getencoder: [getencoder, "encoding"],
  getdecoder: [getdecoder, "encoding"],
  getreader: [getreader, "encoding"],
  getwriter: [getwriter, "encoding"],
  getincrementalencoder: [getincrementalencoder, "encoding"],
  getincrementaldecoder: [getincrementaldecoder, "encoding"],
});

/** Files and streams through codecs: `open`, `EncodedFile`, `iterencode`, `iterdecode`; tables for `charmap` codecs. */
import { call, call_method } from "../../objects/calls.js";
import { Bytes } from "../../objects/bytes.js";
import { dict, type Dict } from "../../objects/dict.js";
import { generator, type PyGenerator } from "../../objects/generator.js";
import { iterate } from "../../objects/iteration.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { truthy } from "../../objects/truth.js";
import { open as openFile } from "../io/index.js";
import { getincrementaldecoder, getincrementalencoder, lookup } from "./lookup.js";
import { StreamReaderWriter, StreamRecoder } from "./streams.js";

/** `open(filename, mode="r", encoding=None, errors="strict", buffering=-1)` */
export function open(filename: unknown, mode: string = "r", encoding: unknown = null, errors: unknown = "strict", buffering: number = -1): unknown {
  const file = openFile(filename, encoding !== null && !mode.includes("b") ? `${mode}b` : mode, buffering);
  if (encoding === null) return file;
  const info = lookup(encoding);
  const made = new StreamReaderWriter(file, info.streamreader, info.streamwriter, errors);
  Object.defineProperty(made, "encoding", { value: encoding, writable: true, enumerable: true, configurable: true });
  return made;
}

/** `EncodedFile(file, data_encoding, file_encoding=None, errors="strict")` */
export function EncodedFile(file: unknown, data_encoding: unknown, file_encoding: unknown = null, errors: unknown = "strict"): StreamRecoder {
  const behind = file_encoding ?? data_encoding;
  const data = lookup(data_encoding);
  const stored = lookup(behind);
  const made = new StreamRecoder(file, data.encode, data.decode, stored.streamreader, stored.streamwriter, errors);
  made.data_encoding = data_encoding;
  made.file_encoding = behind;
  return made;
}

/** `iterencode(iterator, encoding, errors="strict")` */
export const iterencode = generator(function* iterencode(iterator: unknown, encoding: unknown, errors: unknown = "strict"): PyGenerator<unknown> {
  const encoder = call(getincrementalencoder(encoding), [errors]);
  for (const input of iterate(iterator)) {
    const output: unknown = call_method(encoder, "encode", [input]);
    if (truthy(output)) yield output;
  }
  const last: unknown = call_method(encoder, "encode", ["", true]);
  if (truthy(last)) yield last;
}, "iterator, encoding, errors='strict', **kwargs");

/** `iterdecode(iterator, encoding, errors="strict")` */
export const iterdecode = generator(function* iterdecode(iterator: unknown, encoding: unknown, errors: unknown = "strict"): PyGenerator<unknown> {
  const decoder = call(getincrementaldecoder(encoding), [errors]);
  for (const input of iterate(iterator)) {
    const output: unknown = call_method(decoder, "decode", [input]);
    if (truthy(output)) yield output;
  }
  const last: unknown = call_method(decoder, "decode", [new Bytes(new Uint8Array()), true]);
  if (truthy(last)) yield last;
}, "iterator, encoding, errors='strict', **kwargs");

/** `make_identity_dict(rng)` */
export function make_identity_dict(rng: unknown): Dict {
  const made = dict<unknown, unknown>();
  for (const i of iterate(rng)) made.set(i, i);
  return made;
}

/** `make_encoding_map(decoding_map)`: what two numbers mean is encoded as neither. */
export function make_encoding_map(decoding_map: Dict): Dict {
  const made = dict<unknown, unknown>();
  for (const key of decoding_map.keys()) {
    const value = decoding_map.at(key);
    made.set(value, made.has(value) ? null : key);
  }
  return made;
}

pythonFunctions("codecs", {
  open: [open, "filename, mode='r', encoding=None, errors='strict', buffering=-1"],
  EncodedFile: [EncodedFile, "file, data_encoding, file_encoding=None, errors='strict'"],
  make_identity_dict: [make_identity_dict, "rng"],
  make_encoding_map: [make_encoding_map, "decoding_map"],
});

/** `codecs.CodecInfo`: what `lookup` gives, a tuple of four functions with more beside it. */
import { address } from "../../objects/repr.js";
import { PyTuple } from "../../objects/tuple.js";
import { libraryClass } from "../../objects/library_functions.js";
import { tuple } from "../../objects/tuple.js";
import { className } from "../../objects/type_registry.js";

interface Options {
  readonly _is_text_encoding?: unknown;
}

export class CodecInfo extends PyTuple<unknown> {
  static get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  declare encode: unknown;
  declare decode: unknown;
  declare streamreader: unknown;
  declare streamwriter: unknown;
  declare incrementalencoder: unknown;
  declare incrementaldecoder: unknown;
  declare name: unknown;
  declare _is_text_encoding: unknown;

  constructor(
    encode: unknown,
    decode: unknown,
    streamreader: unknown = null,
    streamwriter: unknown = null,
    incrementalencoder: unknown = null,
    incrementaldecoder: unknown = null,
    name: unknown = null,
    { _is_text_encoding = null }: Options = {},
  ) {
    super(0);
    [encode, decode, streamreader, streamwriter].forEach((item, i) => (this[i] = item));
    this.name = name;
    this.encode = encode;
    this.decode = decode;
    this.incrementalencoder = incrementalencoder;
    this.incrementaldecoder = incrementaldecoder;
    this.streamwriter = streamwriter;
    this.streamreader = streamreader;
    this._is_text_encoding = _is_text_encoding ?? true;
  }

  __repr__(): string {
    return `<codecs.${className(this.constructor)} object for encoding ${String(this.name)} at ${address(this)}>`;
  }
}
libraryClass(CodecInfo, {
  name: "CodecInfo",
  module: "codecs",
  bases: [tuple],
  signature: "encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *, _is_text_encoding=None",
});

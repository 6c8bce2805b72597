/** The classes that encode and decode piece by piece; programs derive their own from them. */
import { AnyBytes, Bytes } from "../../objects/bytes.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { PyObject } from "../../objects/classes.js";
import { NotImplementedError, TypeError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { textOf } from "../../objects/str/receiver.js";
import { truthy } from "../../objects/truth.js";
import { PyTuple, tuple } from "../../objects/tuple.js";

/** `codecs.Codec`: encodes and decodes without a memory. */
export class Codec extends PyObject {
  encode(_input: unknown, _errors: unknown = "strict"): unknown {
    throw new NotImplementedError();
  }

  decode(_input: unknown, _errors: unknown = "strict"): unknown {
    throw new NotImplementedError();
  }
}
libraryClass(Codec, { name: "Codec", module: "codecs" }, { encode: "input, errors='strict'", decode: "input, errors='strict'" });

/** `codecs.IncrementalEncoder` */
export class IncrementalEncoder extends PyObject {
  declare errors: unknown;
  declare buffer: unknown;

  __init__(errors: unknown = "strict"): void {
    this.errors = errors;
    this.buffer = "";
  }

  encode(_input: unknown, _final: unknown = false): unknown {
    throw new NotImplementedError();
  }

  reset(): void {}

  getstate(): unknown {
    return 0;
  }

  setstate(_state: unknown): void {}
}
libraryClass(IncrementalEncoder, { name: "IncrementalEncoder", module: "codecs", signature: "errors='strict'" }, { __init__: "errors='strict'", encode: "input, final=False", reset: "", getstate: "", setstate: "state" });

/** `codecs.BufferedIncrementalEncoder`: keeps what can't be encoded yet. */
export class BufferedIncrementalEncoder extends IncrementalEncoder {
  override __init__(errors: unknown = "strict"): void {
    super.__init__(errors);
    this.buffer = "";
  }

  _buffer_encode(_input: unknown, _errors: unknown, _final: unknown): unknown {
    throw new NotImplementedError();
  }

  override encode(input: unknown, final: unknown = false): unknown {
    const data = (textOf(this.buffer) ?? "") + (textOf(input) ?? "");
    const [result, consumed] = pairOf(this._buffer_encode(data, this.errors, final));
    this.buffer = Array.from(data).slice(Number(consumed)).join("");
    return result;
  }

  override reset(): void {
    this.buffer = "";
  }

  override getstate(): unknown {
    return truthy(this.buffer) ? this.buffer : 0;
  }

  override setstate(state: unknown): void {
    this.buffer = truthy(state) ? state : "";
  }
}
libraryClass(
  BufferedIncrementalEncoder,
  { name: "BufferedIncrementalEncoder", module: "codecs", bases: [IncrementalEncoder], signature: "errors='strict'" },
  { __init__: "errors='strict'", _buffer_encode: "input, errors, final", encode: "input, final=False", reset: "", getstate: "", setstate: "state" },
);

/** `codecs.IncrementalDecoder` */
export class IncrementalDecoder extends PyObject {
  declare errors: unknown;
  declare buffer: unknown;

  __init__(errors: unknown = "strict"): void {
    this.errors = errors;
  }

  decode(_input: unknown, _final: unknown = false): unknown {
    throw new NotImplementedError();
  }

  reset(): void {}

  getstate(): unknown {
    return tuple([new Bytes(new Uint8Array()), 0]);
  }

  setstate(_state: unknown): void {}
}
libraryClass(IncrementalDecoder, { name: "IncrementalDecoder", module: "codecs", signature: "errors='strict'" }, { __init__: "errors='strict'", decode: "input, final=False", reset: "", getstate: "", setstate: "state" });

/** `codecs.BufferedIncrementalDecoder`: keeps bytes that are no whole character yet. */
export class BufferedIncrementalDecoder extends IncrementalDecoder {
  override __init__(errors: unknown = "strict"): void {
    super.__init__(errors);
    this.buffer = new Bytes(new Uint8Array());
  }

  _buffer_decode(_input: unknown, _errors: unknown, _final: unknown): unknown {
    throw new NotImplementedError();
  }

  override decode(input: unknown, final: unknown = false): unknown {
    const data = joined(this.buffer, input);
    const [result, consumed] = pairOf(this._buffer_decode(data, this.errors, final));
    this.buffer = new Bytes(data.data.slice(Number(consumed)));
    return result;
  }

  override reset(): void {
    this.buffer = new Bytes(new Uint8Array());
  }

  override getstate(): unknown {
    return tuple([this.buffer, 0]);
  }

  override setstate(state: unknown): void {
    this.buffer = pairOf(state)[0];
  }
}
libraryClass(
  BufferedIncrementalDecoder,
  { name: "BufferedIncrementalDecoder", module: "codecs", bases: [IncrementalDecoder], signature: "errors='strict'" },
  { __init__: "errors='strict'", _buffer_decode: "input, errors, final", decode: "input, final=False", reset: "", getstate: "", setstate: "state" },
);

/** The two values that a codec's function gives. */
export function pairOf(result: unknown): readonly [unknown, unknown] {
  if (!(result instanceof PyTuple) || result.length !== 2) throw new TypeError("a codec gives a result and what it consumed");
  return [result[0], result[1]];
}

/** Bytes that were left, and those that came. */
export function joined(left: unknown, input: unknown): Bytes {
  const before = left instanceof AnyBytes ? left.data : new Uint8Array();
  const more = bytesLike(input);
  const data = new Uint8Array(before.length + more.length);
  data.set(before);
  data.set(more, before.length);
  return new Bytes(data);
}

/** Python's own codecs as `codecs.lookup` shows them: functions, and classes in `encodings.<module>`. */
import { Bytes } from "../../objects/bytes.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { encodingNames } from "../../objects/codecs/tables.js";
import { decodeWide, textCodec, type TextCodec } from "../../objects/codecs/text_codecs.js";
import { markedOrder, type ByteOrder } from "../../objects/codecs/utf16_32.js";
import { UnicodeDecodeError } from "../../objects/exceptions.js";
import { libraryClass, libraryFunctions } from "../../objects/library_functions.js";
import { codePointLength } from "../../objects/str/code_points.js";
import { textOf } from "../../objects/str/receiver.js";
import { truthy } from "../../objects/truth.js";
import { tuple, type PyTuple } from "../../objects/tuple.js";
import { CodecInfo } from "./codec_info.js";
import { errorsArgument, textInput } from "./functions.js";
import { BufferedIncrementalDecoder, BufferedIncrementalEncoder, IncrementalDecoder, IncrementalEncoder, pairOf } from "./incremental.js";
import { StreamReader, StreamWriter } from "./streams.js";
import { checkStrict, type Transform, transforms } from "./transforms.js";

type Convert = (input: unknown, errors: unknown, final: boolean) => PyTuple;

interface Functions {
  readonly encode: Convert;
  readonly decode: Convert;
  /** Bytes at the end may be the beginning of a character. */
  readonly buffers: boolean;
}

/** Encodings in which a character may be cut between two pieces. */
const BUFFERED = /^utf_|unicode_escape$|^idna$|^(?:shift_jis|cp9|euc_|gb|big5)/;

function textFunctions(module: string, codec: TextCodec): Functions {
  return {
    encode: (input, errors) => {
      const text = textInput(input, `${module}_encode`);
      return tuple([new Bytes(codec.encode(text, errorsArgument(errors, `${module}_encode`))), codePointLength(text)]);
    },
    decode: (input, errors, final) => {
      const { text, used } = codec.decode(bytesLike(input), errorsArgument(errors, `${module}_decode`), final);
      return tuple([text, used]);
    },
    buffers: BUFFERED.test(module),
  };
}

const sizeOf = (input: unknown): number => {
  const text = textOf(input);
  return text === undefined ? bytesLike(input).length : codePointLength(text);
};

function transformFunctions(transform: Transform): Functions {
  const through =
    (convert: (input: unknown) => unknown): Convert =>
    (input, errors) => {
      checkStrict(errors);
      return tuple([convert(input), sizeOf(input)]);
    };
  return { encode: through(transform.encode), decode: through(transform.decode), buffers: false };
}

/** The byte order of a text that began without us. */
class WideState {
  order: ByteOrder | null = null;
}

function encoderClass(module: string, { encode }: Functions): typeof IncrementalEncoder {
  if (module === "idna") {
    return class extends BufferedIncrementalEncoder {
      override _buffer_encode(input: unknown, errors: unknown, final: unknown): unknown {
        const text = textOf(input) ?? "";
        // a label is whole when the dot behind it is there
        const end = truthy(final) ? text.length : Math.max(...[".", "\u3002", "\uff0e", "\uff61"].map((dot) => text.lastIndexOf(dot))) + 1;
        if (end === 0) return tuple([new Bytes(new Uint8Array()), 0]);
        const whole = text.slice(0, end);
        return tuple([pairOf(encode(whole, errors, true))[0], codePointLength(whole)]);
      }
    };
  }
  if (module !== "utf_16" && module !== "utf_32" && module !== "utf_8_sig") {
    return class extends IncrementalEncoder {
      override encode(input: unknown, final: unknown = false): unknown {
        return pairOf(encode(input, this.errors, truthy(final)))[0];
      }
    };
  }
  // the mark goes before the first text only
  const rest = textFunctions(module, textCodec(module === "utf_8_sig" ? "utf_8" : `${module}_le`)!);
  const [fresh, begun] = module === "utf_8_sig" ? [1, 0] : [2, 0];
  return class extends IncrementalEncoder {
    #isFresh = true;

    override encode(input: unknown, final: unknown = false): unknown {
      const convert = this.#isFresh ? encode : rest.encode;
      this.#isFresh = false;
      return pairOf(convert(input, this.errors, truthy(final)))[0];
    }

    override reset(): void {
      this.#isFresh = true;
    }

    override getstate(): unknown {
      return this.#isFresh ? fresh : begun;
    }

    override setstate(state: unknown): void {
      this.#isFresh = truthy(state);
    }
  };
}

function wideDecoder(module: "utf_16" | "utf_32"): typeof IncrementalDecoder {
  const width = module === "utf_16" ? 2 : 4;
  return class extends BufferedIncrementalDecoder {
    readonly #state = new WideState();

    override _buffer_decode(input: unknown, errors: unknown, final: unknown): unknown {
      const data = bytesLike(input);
      const handler = errorsArgument(errors, `${module}_decode`);
      let start = 0;
      if (this.#state.order === null) {
        const marked = data.length < width ? undefined : markedOrder(data, width);
        if (marked === undefined) {
          const { used, text } = decodeWide(width, "le", data, handler, truthy(final));
          if (used >= width) throw new UnicodeDecodeError(module.replace("_", "-"), new Bytes(data), 0, width, "Stream does not start with BOM");
          return tuple([text, used]);
        }
        this.#state.order = marked;
        start = width;
      }
      const { text, used } = decodeWide(width, this.#state.order, data, handler, truthy(final), start);
      return tuple([text, used]);
    }

    override reset(): void {
      super.reset();
      this.#state.order = null;
    }

    override getstate(): unknown {
      const [rest] = pairOf(super.getstate());
      return tuple([rest, this.#state.order === null ? 2 : this.#state.order === "be" ? 1 : 0]);
    }

    override setstate(state: unknown): void {
      super.setstate(state);
      const [, order] = pairOf(state);
      this.#state.order = order === 0 ? "le" : order === 1 ? "be" : null;
    }
  };
}

function markedDecoder({ decode }: Functions): typeof IncrementalDecoder {
  const rest = textFunctions("utf_8", textCodec("utf_8")!);
  return class extends BufferedIncrementalDecoder {
    #isFresh = true;

    override _buffer_decode(input: unknown, errors: unknown, final: unknown): unknown {
      const result = (this.#isFresh ? decode : rest.decode)(input, errors, truthy(final));
      const [, used] = pairOf(result);
      if (used !== 0) this.#isFresh = false;
      return result;
    }

    override reset(): void {
      super.reset();
      this.#isFresh = true;
    }

    override getstate(): unknown {
      return tuple([pairOf(super.getstate())[0], this.#isFresh ? 1 : 0]);
    }

    override setstate(state: unknown): void {
      super.setstate(state);
      this.#isFresh = truthy(pairOf(state)[1]);
    }
  };
}

/** Host names: a label is whole when the dot behind it is there. */
function labelDecoder(decode: Convert): typeof IncrementalDecoder {
  return class extends BufferedIncrementalDecoder {
    override _buffer_decode(input: unknown, errors: unknown, final: unknown): unknown {
      const data = bytesLike(input);
      const bad = data.findIndex((byte) => byte > 127);
      if (bad >= 0) throw new UnicodeDecodeError("idna", new Bytes(data), bad, bad + 1, "ordinal not in range(128)");
      if (truthy(final)) return decode(input, errors, true);
      const end = data.lastIndexOf(46) + 1;
      if (end === 0) return tuple(["", 0]);
      try {
        return tuple([pairOf(decode(new Bytes(data.slice(0, end)), errors, true))[0], end]);
      } catch (error) {
        // the error shows all that there was
        if (error instanceof UnicodeDecodeError) error.object = new Bytes(data);
        throw error;
      }
    }
  };
}

function decoderClass(module: string, functions: Functions): typeof IncrementalDecoder {
  if (module === "utf_16" || module === "utf_32") return wideDecoder(module);
  if (module === "utf_8_sig") return markedDecoder(functions);
  const { decode, buffers } = functions;
  if (module === "idna") return labelDecoder(decode);
  if (buffers) {
    return class extends BufferedIncrementalDecoder {
      override _buffer_decode(input: unknown, errors: unknown, final: unknown): unknown {
        return decode(input, errors, truthy(final));
      }
    };
  }
  return class extends IncrementalDecoder {
    override decode(input: unknown, final: unknown = false): unknown {
      return pairOf(decode(input, this.errors, truthy(final)))[0];
    }
  };
}

function readerClass(module: string, { decode, buffers }: Functions): typeof StreamReader {
  if (module === "utf_8_sig") {
    const rest = textFunctions("utf_8", textCodec("utf_8")!);
    return class extends StreamReader {
      #isFresh = true;

      override reset(): void {
        super.reset();
        this.#isFresh = true;
      }

      override decode(input: unknown, errors: unknown = "strict"): unknown {
        const result = (this.#isFresh ? decode : rest.decode)(input, errors, false);
        if (pairOf(result)[1] !== 0) this.#isFresh = false;
        return result;
      }
    };
  }
  if (module !== "utf_16" && module !== "utf_32") {
    return class extends StreamReader {
      override decode(input: unknown, errors: unknown = "strict"): unknown {
        return decode(input, errors, !buffers);
      }
    };
  }
  const width = module === "utf_16" ? 2 : 4;
  return class extends StreamReader {
    #order: ByteOrder | null = null;

    override reset(): void {
      super.reset();
      this.#order = null;
    }

    override decode(input: unknown, errors: unknown = "strict"): unknown {
      const data = bytesLike(input);
      const handler = errorsArgument(errors, `${module}_decode`);
      const marked = this.#order === null ? markedOrder(data, width) : undefined;
      if (this.#order === null && marked === undefined) {
        if (data.length >= width) throw new UnicodeDecodeError(module.replace("_", "-"), new Bytes(data), 0, width, "Stream does not start with BOM");
        return tuple(["", 0]);
      }
      this.#order ??= marked ?? null;
      const { text, used } = decodeWide(width, this.#order ?? "le", data, handler, false, marked === undefined ? 0 : width);
      return tuple([text, used]);
    }
  };
}

function writerClass(module: string, { encode }: Functions): typeof StreamWriter {
  const marked = module === "utf_16" || module === "utf_32" || module === "utf_8_sig";
  if (!marked) {
    return class extends StreamWriter {
      override encode(input: unknown, errors: unknown = "strict"): unknown {
        return encode(input, errors, true);
      }
    };
  }
  const rest = textFunctions(module, textCodec(module === "utf_8_sig" ? "utf_8" : `${module}_le`)!);
  return class extends StreamWriter {
    #isFresh = true;

    override reset(): void {
      this.#isFresh = true;
    }

    override encode(input: unknown, errors: unknown = "strict"): unknown {
      const convert = this.#isFresh ? encode : rest.encode;
      this.#isFresh = false;
      return convert(input, errors, true);
    }
  };
}

const made = new Map<string, CodecInfo>();

/** What `codecs.lookup` gives for a module of `encodings`; undefined for one that is not there. */
export function libraryCodec(module: string): CodecInfo | undefined {
  const known = made.get(module);
  if (known !== undefined) return known;
  const codec = textCodec(module);
  const transform = Object.hasOwn(transforms, module) ? transforms[module] : undefined;
  const functions = codec !== undefined ? textFunctions(module, codec) : transform !== undefined ? transformFunctions(transform) : undefined;
  if (functions === undefined) return undefined;
  const home = `encodings.${module}`;
  const classes = {
    IncrementalEncoder: [encoderClass(module, functions), IncrementalEncoder, "errors='strict'"],
    IncrementalDecoder: [decoderClass(module, functions), IncrementalDecoder, "errors='strict'"],
    StreamReader: [readerClass(module, functions), StreamReader, "stream, errors='strict'"],
    StreamWriter: [writerClass(module, functions), StreamWriter, "stream, errors='strict'"],
  } as const;
  for (const [name, [cls, , signature]] of Object.entries(classes)) {
    const base = Object.getPrototypeOf(cls) as Function;
    libraryClass(cls, { name, module: home, bases: [base], signature });
  }
  const encode = (input: unknown, errors: unknown = "strict"): PyTuple => functions.encode(input, errors, true);
  // what a stateless decoder is given is all there is
  const decode = (input: unknown, errors: unknown = "strict"): PyTuple => functions.decode(input, errors, true);
  libraryFunctions("_codecs", { [`${module}_encode`]: [encode, "input, errors='strict', /"], [`${module}_decode`]: [decode, "input, errors='strict', /"] });
  const info = new CodecInfo(
    encode,
    decode,
    classes.StreamReader[0],
    classes.StreamWriter[0],
    classes.IncrementalEncoder[0],
    classes.IncrementalDecoder[0],
    encodingNames[module]?.[0] ?? module,
    { _is_text_encoding: codec !== undefined },
  );
  made.set(module, info);
  return info;
}

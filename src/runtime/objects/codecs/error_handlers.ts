/** What `errors=` names: Python's own ways to go on after a character or byte that does not fit, and those of the program. */
import { BaseException, IndexError, LookupError, TypeError, UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError } from "../exceptions.js";
import { AnyBytes, Bytes } from "../bytes/objects.js";
import { invoke } from "../calls.js";
import { describeFunction, type AnyFunction } from "../functions.js";
import { asIndex } from "../indices.js";
import { backslashed } from "../str/escapes.js";
import { PyTuple, tuple } from "../tuple.js";
import { type_name } from "../types.js";
import { nameOfCharacter } from "./character_names.js";
import { codesOf } from "./encode_run.js";
import { surrogatePass } from "./surrogates.js";

type CodecError = UnicodeEncodeError | UnicodeDecodeError | UnicodeTranslateError;

function isCodecError(error: unknown): error is CodecError {
  return error instanceof UnicodeEncodeError || error instanceof UnicodeDecodeError || error instanceof UnicodeTranslateError;
}

const unhandled = (error: unknown): TypeError => new TypeError(`don't know how to handle ${type_name(error)} in error callback`);

/** The characters or bytes that the error is about, as numbers, its bounds brought into range. */
function culprits(error: CodecError): readonly number[] {
  const all = error instanceof UnicodeDecodeError ? error.object.data : codesOf(error.object);
  const start = Math.max(Math.min(error.start, all.length - 1), 0);
  const end = Math.max(Math.min(error.end, all.length), Math.min(1, all.length));
  return Array.from(all.subarray(start, end));
}

const endOf = (error: CodecError): number => {
  const length = error instanceof UnicodeDecodeError ? error.object.data.length : codesOf(error.object).length;
  return Math.max(Math.min(error.end, length), Math.min(1, length));
};

/** `codecs.strict_errors(exception)` */
export function strict_errors(error: unknown): never {
  if (error instanceof BaseException) throw error;
  throw new TypeError("codec must pass exception instance");
}

/** `codecs.ignore_errors(exception)` */
export function ignore_errors(error: unknown): PyTuple {
  if (!isCodecError(error)) throw unhandled(error);
  return tuple(["", endOf(error)]);
}

/** `codecs.replace_errors(exception)` */
export function replace_errors(error: unknown): PyTuple {
  if (!isCodecError(error)) throw unhandled(error);
  if (error instanceof UnicodeDecodeError) return tuple(["\ufffd", endOf(error)]);
  return tuple([(error instanceof UnicodeEncodeError ? "?" : "\ufffd").repeat(culprits(error).length), endOf(error)]);
}

/** `codecs.xmlcharrefreplace_errors(exception)` */
export function xmlcharrefreplace_errors(error: unknown): PyTuple {
  if (!(error instanceof UnicodeEncodeError)) throw unhandled(error);
  return tuple([culprits(error).map((code) => `&#${code};`).join(""), endOf(error)]);
}

/** `codecs.backslashreplace_errors(exception)` */
export function backslashreplace_errors(error: unknown): PyTuple {
  if (!isCodecError(error)) throw unhandled(error);
  return tuple([culprits(error).map(backslashed).join(""), endOf(error)]);
}

/** `codecs.namereplace_errors(exception)` */
export function namereplace_errors(error: unknown): PyTuple {
  if (!(error instanceof UnicodeEncodeError)) throw unhandled(error);
  const named = (code: number): string => {
    const name = nameOfCharacter(code);
    return name === undefined ? backslashed(code) : `\\N{${name}}`;
  };
  return tuple([culprits(error).map(named).join(""), endOf(error)]);
}

/** Bytes that mean nothing become lone surrogates, and those become the bytes again (PEP 383). */
function surrogateescape(error: unknown): PyTuple {
  if (error instanceof UnicodeDecodeError) {
    let text = "";
    for (const byte of culprits(error).slice(0, 4)) {
      if (byte < 128) break;
      text += String.fromCharCode(0xdc00 + byte);
    }
    if (text === "") throw error;
    return tuple([text, error.start + text.length]);
  }
  if (!(error instanceof UnicodeEncodeError)) throw unhandled(error);
  const codes = culprits(error);
  if (codes.some((code) => code < 0xdc80 || code > 0xdcff)) throw error;
  return tuple([new Bytes(Uint8Array.from(codes, (code) => code - 0xdc00)), error.end]);
}

/** Lone surrogates are written and read as if they were characters. */
function surrogatepass(error: unknown): PyTuple {
  if (error instanceof UnicodeEncodeError || error instanceof UnicodeDecodeError) {
    const passed = surrogatePass(error);
    if (passed === null) throw error;
    return tuple([typeof passed[0] === "string" ? passed[0] : new Bytes(passed[0]), passed[1]]);
  }
  throw unhandled(error);
}

const BUILTIN: Readonly<Record<string, AnyFunction>> = {
  strict: strict_errors,
  ignore: ignore_errors,
  replace: replace_errors,
  xmlcharrefreplace: xmlcharrefreplace_errors,
  backslashreplace: backslashreplace_errors,
  namereplace: namereplace_errors,
  surrogateescape,
  surrogatepass,
};
for (const [name, handler] of Object.entries(BUILTIN)) describeFunction(handler, "builtin", "exc, /", handler.name === "" ? name : handler.name);

const handlers = new Map<string, unknown>(Object.entries(BUILTIN));

/** Whether the name stands for Python's own handler: the codecs then do its work at once. */
export const isBuiltinHandler = (name: string): boolean => Object.hasOwn(BUILTIN, name) && handlers.get(name) === BUILTIN[name];

/** `codecs.lookup_error(name)`; asked for only when there is an error to handle, as CPython does. */
export function handlerNamed(name: string): unknown {
  const handler = handlers.get(name);
  if (handler === undefined) throw new LookupError(`unknown error handler name '${name}'`);
  return handler;
}

/** `codecs.register_error(name, handler)`, which is known to be callable. */
export function registerHandler(name: string, handler: unknown): void {
  handlers.set(name, handler);
}

/** What a handler says to write, and where to go on. */
export function replacementOf(handler: unknown, error: CodecError, length: number | (() => number), act: "encoding" | "decoding" | "translating"): readonly [replacement: unknown, next: number] {
  const wanted = `${act} error handler must return ${act === "encoding" ? "(str/bytes, int)" : "(str, int)"} tuple`;
  const result: unknown = invoke(handler as AnyFunction, error);
  if (!(result instanceof PyTuple) || result.length !== 2) throw new TypeError(wanted);
  const [replacement, position] = result as unknown as readonly [unknown, unknown];
  if (typeof replacement === "object" && replacement !== null && !(replacement instanceof AnyBytes) && !("$value" in replacement)) throw new TypeError(wanted);
  const given = Number(asIndex(position));
  const size = typeof length === "number" ? length : length();
  const next = given < 0 ? given + size : given;
  if (next < 0 || next > size) throw new IndexError(`position ${given} from error handler out of bounds`);
  return [replacement, next];
}

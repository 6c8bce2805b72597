/** `charmap_encode` and `charmap_decode`: encodings that a mapping of the program says. */
import { Bytes } from "../../objects/bytes.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { DecodeRun } from "../../objects/codecs/decode_run.js";
import { codesOf, EncodeRun } from "../../objects/codecs/encode_run.js";
import { dict, type Dict } from "../../objects/dict.js";
import { LookupError, TypeError } from "../../objects/exceptions.js";
import { asIndex, isIndex } from "../../objects/indices.js";
import { libraryFunctions } from "../../objects/library_functions.js";
import { isInt } from "../../objects/py_float.js";
import { codePointLength } from "../../objects/str/code_points.js";
import { textOf } from "../../objects/str/receiver.js";
import { getitem } from "../../objects/subscript.js";
import { tuple, type PyTuple } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { errorsArgument, latin_1_decode, latin_1_encode, textInput } from "./functions.js";

/** What a mapping has for a number; null for nothing. */
function mapped(mapping: unknown, code: number): unknown {
  try {
    return getitem(mapping, code);
  } catch (error) {
    if (error instanceof LookupError) return null;
    throw error;
  }
}

const UNDEFINED = "character maps to <undefined>";

/** `charmap_encode(str, errors=None, mapping=None, /)` */
export function charmap_encode(str: unknown, errors: unknown = null, mapping: unknown = null): PyTuple {
  if (mapping === null) return latin_1_encode(str, errors);
  const text = textInput(str, "charmap_encode");
  const run = new EncodeRun(text, errorsArgument(errors, "charmap_encode"));
  const data = run.each({
    label: "charmap",
    reason: UNDEFINED,
    write: (out, code) => {
      const value = mapped(mapping, code);
      if (value === null) return false;
      if (value instanceof Bytes) for (const byte of value.data) out.byte(byte);
      else if (isInt(value) || isIndex(value)) {
        const byte = Number(asIndex(value));
        if (byte < 0 || byte > 255) throw new TypeError("character mapping must be in range(256)");
        out.byte(byte);
      } else throw new TypeError(`character mapping must return integer, bytes or None, not ${type_name(value)}`);
      return true;
    },
  });
  return tuple([new Bytes(data), codePointLength(text)]);
}

/** `charmap_decode(data, errors=None, mapping=None, /)` */
export function charmap_decode(data: unknown, errors: unknown = null, mapping: unknown = null): PyTuple {
  if (mapping === null) return latin_1_decode(data, errors);
  const bytes = bytesLike(data);
  const run = new DecodeRun(bytes, errorsArgument(errors, "charmap_decode"), "charmap");
  const table = textOf(mapping);
  const codes = table === undefined ? null : codesOf(table);
  const write = (byte: number): boolean => {
    const value = codes === null ? mapped(mapping, byte) : (codes[byte] ?? null);
    if (value === null || value === 0xfffe) return false;
    const text = textOf(value);
    if (text !== undefined) {
      if (text === "\ufffe") return false;
      run.write(text);
    } else if (isInt(value) || isIndex(value)) {
      const code = Number(asIndex(value));
      if (code < 0 || code > 0x10ffff) throw new TypeError("character mapping must be in range(0x110000)");
      run.put(code);
    } else throw new TypeError("character mapping must return integer, None or str");
    return true;
  };
  let i = 0;
  while (i < run.data.length) i = write(run.data[i] ?? 0) ? i + 1 : run.fault(i, i + 1, UNDEFINED);
  return tuple([run.text(), bytes.length]);
}

/** `charmap_build(map, /)`: the mapping that encodes what a table decodes. */
export function charmap_build(map: unknown): Dict {
  const mapping: Dict<number, number> = dict();
  codesOf(textInput(map, "charmap_build")).forEach((code, byte) => {
    if (code !== 0xfffe) mapping.set(code, byte);
  });
  return mapping;
}

libraryFunctions("_codecs", {
  charmap_encode: [charmap_encode, "str, errors=None, mapping=None, /"],
  charmap_decode: [charmap_decode, "data, errors=None, mapping=None, /"],
  charmap_build: [charmap_build, "map, /"],
});

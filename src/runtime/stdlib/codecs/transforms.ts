/** Codecs that give bytes for bytes, or text for text: `hex`, `base64`, `quopri`, `uu`, `rot13`. */
import { AnyBytes, Bytes } from "../../objects/bytes.js";
import { bytesLike } from "../../objects/bytes/arguments.js";
import { fromBinary, toBinary } from "../../objects/bytes/binary_text.js";
import { AssertionError, TypeError, ValueError } from "../../objects/exceptions.js";
import { textOf } from "../../objects/str/receiver.js";
import { type_name } from "../../objects/types.js";
import { fromBase64 } from "../binascii/base64.js";
import { hexlify, unhexlify } from "../binascii/hex.js";
import { a2b_qp, b2a_qp } from "../binascii/quoted_printable.js";
import { a2b_uu, b2a_uu } from "../binascii/uu.js";
import { encodebytes } from "../base64/index.js";

export interface Transform {
  encode(input: unknown): unknown;
  decode(input: unknown): unknown;
}

/** Runs of lines, each by itself. */
function uuEncoded(input: unknown): Bytes {
  const data = bytesLike(input);
  let text = "begin 666 <data>\n";
  for (let at = 0; at < data.length; at += 45) text += b2a_uu(new Bytes(data.slice(at, at + 45))).$text;
  return new Bytes(fromBinary(`${text} \nend\n`));
}

function uuDecoded(input: unknown): Bytes {
  const lines = toBinary(bytesLike(input)).split("\n");
  const start = lines.findIndex((line) => line.startsWith("begin"));
  if (start < 0) throw new ValueError('Missing "begin" line in input data');
  let text = "";
  for (let i = start + 1; ; i++) {
    const line = lines[i];
    if (line === undefined) throw new ValueError("Truncated input data");
    if (line === "end") return new Bytes(fromBinary(text));
    text += a2b_uu(new Bytes(fromBinary(line))).$text;
  }
}

function rotated(input: unknown): string {
  const text = textOf(input);
  if (text === undefined) throw new TypeError(`'${type_name(input)}' object is no text`);
  return text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(first + ((letter.charCodeAt(0) - first + 13) % 26));
  });
}

const bytesOf = (input: unknown): Bytes => (input instanceof AnyBytes ? new Bytes(input.data) : new Bytes(bytesLike(input)));

/** By the module of `encodings`. */
export const transforms: Readonly<Record<string, Transform>> = {
  hex_codec: { encode: (input) => hexlify(input), decode: (input) => unhexlify(input) },
  base64_codec: { encode: (input) => encodebytes(bytesOf(input)), decode: (input) => new Bytes(fromBase64(bytesLike(input), false)) },
  quopri_codec: { encode: (input) => b2a_qp(input, true), decode: (input) => a2b_qp(input) },
  uu_codec: { encode: uuEncoded, decode: uuDecoded },
  rot_13: { encode: rotated, decode: rotated },
};

/** These codecs know no other way to handle errors. */
export function checkStrict(errors: unknown): void {
  if (errors !== "strict") throw new AssertionError();
}

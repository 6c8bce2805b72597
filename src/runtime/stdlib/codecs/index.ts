/** `codecs`. */
import { Bytes } from "../../objects/bytes.js";

export { backslashreplace_errors, ignore_errors, namereplace_errors, replace_errors, strict_errors, xmlcharrefreplace_errors } from "../../objects/codecs/error_handlers.js";
export { charmap_build, charmap_decode, charmap_encode } from "./charmap.js";
export { CodecInfo } from "./codec_info.js";
export { EncodedFile, iterdecode, iterencode, make_encoding_map, make_identity_dict, open } from "./files.js";
export {
  ascii_decode,
  ascii_encode,
  escape_decode,
  escape_encode,
  latin_1_decode,
  latin_1_encode,
  raw_unicode_escape_decode,
  raw_unicode_escape_encode,
  readbuffer_encode,
  unicode_escape_decode,
  unicode_escape_encode,
  utf_16_be_decode,
  utf_16_be_encode,
  utf_16_decode,
  utf_16_encode,
  utf_16_ex_decode,
  utf_16_le_decode,
  utf_16_le_encode,
  utf_32_be_decode,
  utf_32_be_encode,
  utf_32_decode,
  utf_32_encode,
  utf_32_ex_decode,
  utf_32_le_decode,
  utf_32_le_encode,
  utf_7_decode,
  utf_7_encode,
  utf_8_decode,
  utf_8_encode,
} from "./functions.js";
export { BufferedIncrementalDecoder, BufferedIncrementalEncoder, Codec, IncrementalDecoder, IncrementalEncoder } from "./incremental.js";
export { decode, encode, getdecoder, getencoder, getincrementaldecoder, getincrementalencoder, getreader, getwriter, lookup, lookup_error, register, register_error, unregister } from "./lookup.js";
export { StreamReader, StreamReaderWriter, StreamRecoder, StreamWriter } from "./streams.js";

const mark = (...bytes: readonly number[]): Bytes => new Bytes(Uint8Array.from(bytes));

export const BOM_UTF8 = mark(0xef, 0xbb, 0xbf);
export const BOM_UTF16_LE = mark(0xff, 0xfe);
export const BOM_UTF16_BE = mark(0xfe, 0xff);
export const BOM_UTF32_LE = mark(0xff, 0xfe, 0, 0);
export const BOM_UTF32_BE = mark(0, 0, 0xfe, 0xff);
export const BOM_LE = BOM_UTF16_LE;
export const BOM_BE = BOM_UTF16_BE;
export const BOM_UTF16 = BOM_UTF16_LE;
export const BOM_UTF32 = BOM_UTF32_LE;
export const BOM = BOM_UTF16;
export const BOM32_LE = BOM_UTF16_LE;
export const BOM32_BE = BOM_UTF16_BE;
export const BOM64_LE = BOM_UTF32_LE;
export const BOM64_BE = BOM_UTF32_BE;

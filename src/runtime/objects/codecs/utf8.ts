/** UTF-8. */
import type { DecodeRun } from "./decode_run.js";
import { EncodeRun, type CharacterWriter } from "./encode_run.js";

/** One character; lone surrogates don't fit. */
export const utf8Writer: CharacterWriter = {
  label: "utf-8",
  reason: "surrogates not allowed",
  asciiReplacements: true,
  write(run, code) {
    if (code < 0x80) run.byte(code);
    else if (code < 0x800) {
      run.byte(0xc0 | (code >> 6));
      run.byte(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
      if (code >= 0xd800 && code <= 0xdfff) return false;
      run.byte(0xe0 | (code >> 12));
      run.byte(0x80 | ((code >> 6) & 0x3f));
      run.byte(0x80 | (code & 0x3f));
    } else {
      run.byte(0xf0 | (code >> 18));
      run.byte(0x80 | ((code >> 12) & 0x3f));
      run.byte(0x80 | ((code >> 6) & 0x3f));
      run.byte(0x80 | (code & 0x3f));
    }
    return true;
  },
};

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The bytes of a text; the host's own encoder where it does what CPython does. */
export function encodeUtf8(text: string, errors: string): Uint8Array {
  const size = text.length;
  if (size <= 24) {
    const out = new Uint8Array(size);
    let i = 0;
    for (; i < size; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127) break;
      out[i] = unit;
    }
    if (i === size) return out;
  }
  return /\p{Surrogate}/u.test(text) ? new EncodeRun(text, errors).each(utf8Writer) : encoder.encode(text);
}

/** The text of bytes that are UTF-8 from end to end, or null. */
export function wholeUtf8(data: Uint8Array): string | null {
  if (data.length <= 16) {
    let text = "";
    for (let i = 0; i < data.length; i++) {
      const byte = data[i] ?? 0;
      if (byte > 127) {
        text = "";
        break;
      }
      text += String.fromCharCode(byte);
    }
    if (text.length === data.length) return text;
  }
  try {
    return decoder.decode(data);
  } catch {
    return null;
  }
}

/** Reads until the end, or to a character that is not all there; gives how far. */
export function decodeUtf8(run: DecodeRun): number {
  let i = 0;
  while (i < run.data.length) {
    const { data } = run;
    const size = data.length;
    const lead = data[i] ?? 0;
    if (lead < 0x80) {
      run.put(lead);
      i += 1;
      continue;
    }
    const more = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
    if (more === 0) {
      i = run.fault(i, i + 1, "invalid start byte");
      continue;
    }
    // The second byte is narrower after four leads: no overlong forms, no surrogates, nothing past U+10FFFF.
    let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    let code = lead & (0x3f >> more);
    let k = 1;
    for (; k <= more && i + k < size; k++) {
      const next = data[i + k] ?? 0;
      if (next < low || next > high) break;
      code = (code << 6) | (next & 0x3f);
      low = 0x80;
      high = 0xbf;
    }
    if (k > more) {
      run.put(code);
      i += more + 1;
      continue;
    }
    const isCut = i + k === size;
    if (isCut && !run.final) return i;
    // what would be a surrogate may still be cut: the bytes for `surrogatepass` have to be there first
    if (!run.final && lead === 0xed && k === 1 && i + 2 === size && run.errors === "surrogatepass") return i;
    i = run.fault(i, i + k, isCut ? "unexpected end of data" : "invalid continuation byte");
  }
  return i;
}

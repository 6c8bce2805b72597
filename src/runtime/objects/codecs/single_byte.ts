/** Encodings of one byte a character: ASCII, Latin-1, and all that CPython has as tables. */
import type { DecodeRun } from "./decode_run.js";
import type { CharacterWriter } from "./encode_run.js";
import { charmaps } from "./tables.js";

export const asciiWriter: CharacterWriter = {
  label: "ascii",
  reason: "ordinal not in range(128)",
  write: (run, code) => {
    if (code > 127) return false;
    run.byte(code);
    return true;
  },
};

export const latin1Writer: CharacterWriter = {
  label: "latin-1",
  reason: "ordinal not in range(256)",
  write: (run, code) => {
    if (code > 255) return false;
    run.byte(code);
    return true;
  },
};

export function decodeAscii(run: DecodeRun): number {
  let i = 0;
  while (i < run.data.length) {
    const byte = run.data[i] ?? 0;
    if (byte < 128) {
      run.put(byte);
      i += 1;
    } else i = run.fault(i, i + 1, "ordinal not in range(128)");
  }
  return i;
}

/** What each byte stands for; −1 where it stands for nothing. */
export type ByteTable = Int32Array;

const unpacked = new Map<string, ByteTable>();

/** The table of a module of `encodings`; undefined when it has none. */
export function byteTable(module: string): ByteTable | undefined {
  const known = unpacked.get(module);
  if (known !== undefined || !Object.hasOwn(charmaps, module)) return known;
  const [start, text] = charmaps[module]!;
  const table = Int32Array.from({ length: 256 }, (_, i) => (i < start ? i : -1));
  let byte: number = start;
  let code: number = start;
  for (const part of text.split(" ")) {
    if (part.startsWith("=")) for (let n = parseInt(part.slice(1), 36); n > 0; n--) table[byte++] = code++;
    else if (part === "!") byte += 1;
    else {
      code += parseInt(part, 36);
      table[byte++] = code++;
    }
  }
  unpacked.set(module, table);
  return table;
}

export function decodeByTable(run: DecodeRun, table: ByteTable): number {
  let i = 0;
  while (i < run.data.length) {
    const code = table[run.data[i] ?? 0] ?? -1;
    if (code < 0) i = run.fault(i, i + 1, "character maps to <undefined>");
    else {
      run.put(code);
      i += 1;
    }
  }
  return i;
}

const writers = new Map<string, CharacterWriter>();

export function tableWriter(module: string, table: ByteTable): CharacterWriter {
  let writer = writers.get(module);
  if (writer === undefined) {
    const bytes = new Map<number, number>();
    table.forEach((code, byte) => {
      if (code >= 0) bytes.set(code, byte);
    });
    writer = {
      label: "charmap",
      reason: "character maps to <undefined>",
      write: (run, code) => {
        const byte = bytes.get(code);
        if (byte === undefined) return false;
        run.byte(byte);
        return true;
      },
    };
    writers.set(module, writer);
  }
  return writer;
}

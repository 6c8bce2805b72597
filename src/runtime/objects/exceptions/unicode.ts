/** Errors of encoding and decoding: what failed, where, and why. */
import { bytesLike } from "../bytes/arguments.js";
import { Bytes } from "../bytes/objects.js";
import { type_name } from "../types.js";
import { TypeError, UnicodeError } from "./hierarchy.js";

/** `\xe9`, `€`, `\U0001f600`: how the messages show a character. */
function escaped(character: number): string {
  const hex = character.toString(16);
  return character <= 0xff ? `\\x${hex.padStart(2, "0")}` : character <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

function checkCount(args: readonly unknown[], count: number): void {
  if (args.length !== count) throw new TypeError(`function takes exactly ${count} arguments (${args.length} given)`);
}

function wantText(value: unknown, position: number): string {
  if (typeof value !== "string") throw new TypeError(`argument ${position} must be str, not ${value === null ? "None" : type_name(value)}`);
  return value;
}

function wantIndex(value: unknown): number {
  if (typeof value !== "number") throw new TypeError(`'${type_name(value)}' object cannot be interpreted as an integer`);
  return value;
}

/** Code points of a text; positions in these errors count them. */
const codePointAt = (text: string, index: number): number | undefined => Array.from(text)[index]?.codePointAt(0);

export class UnicodeEncodeError extends UnicodeError {
  declare encoding: string;
  declare object: string;
  declare start: number;
  declare end: number;
  declare reason: string;

  override __init__(...args: readonly unknown[]): void {
    checkCount(args, 5);
    super.__init__(...args);
    this.encoding = wantText(args[0], 1);
    this.object = wantText(args[1], 2);
    this.start = wantIndex(args[2]);
    this.end = wantIndex(args[3]);
    this.reason = wantText(args[4], 5);
  }

  override __str__(): unknown {
    if ((this.object as unknown) === undefined) return "";
    const character = codePointAt(this.object, this.start);
    if (this.end === this.start + 1 && character !== undefined) {
      return `'${this.encoding}' codec can't encode character '${escaped(character)}' in position ${this.start}: ${this.reason}`;
    }
    return `'${this.encoding}' codec can't encode characters in position ${this.start}-${this.end - 1}: ${this.reason}`;
  }
}

export class UnicodeDecodeError extends UnicodeError {
  declare encoding: string;
  declare object: { readonly data: Uint8Array };
  declare start: number;
  declare end: number;
  declare reason: string;

  override __init__(...args: readonly unknown[]): void {
    checkCount(args, 5);
    super.__init__(...args);
    const object = args[1];
    this.encoding = wantText(args[0], 1);
    // what may change is copied
    this.object = object instanceof Bytes ? object : new Bytes(Uint8Array.from(bytesLike(object)));
    this.start = wantIndex(args[2]);
    this.end = wantIndex(args[3]);
    this.reason = wantText(args[4], 5);
  }

  override __str__(): unknown {
    if ((this.object as unknown) === undefined) return "";
    const byte = this.object.data[this.start];
    if (this.end === this.start + 1 && byte !== undefined) {
      return `'${this.encoding}' codec can't decode byte 0x${byte.toString(16).padStart(2, "0")} in position ${this.start}: ${this.reason}`;
    }
    return `'${this.encoding}' codec can't decode bytes in position ${this.start}-${this.end - 1}: ${this.reason}`;
  }
}

export class UnicodeTranslateError extends UnicodeError {
  declare object: string;
  declare start: number;
  declare end: number;
  declare reason: string;

  override __init__(...args: readonly unknown[]): void {
    checkCount(args, 4);
    super.__init__(...args);
    this.object = wantText(args[0], 1);
    this.start = wantIndex(args[1]);
    this.end = wantIndex(args[2]);
    this.reason = wantText(args[3], 4);
  }

  override __str__(): unknown {
    if ((this.object as unknown) === undefined) return "";
    const character = codePointAt(this.object, this.start);
    if (this.end === this.start + 1 && character !== undefined) return `can't translate character '${escaped(character)}' in position ${this.start}: ${this.reason}`;
    return `can't translate characters in position ${this.start}-${this.end - 1}: ${this.reason}`;
  }
}

/** `struct`: numbers and bytes as C lays them out. */
import { ByteArray, Bytes } from "../objects/bytes.js";
import { AnyBytes } from "../objects/bytes.js";
import { bytesLike } from "../objects/bytes/arguments.js";
import { halfBits, halfValue } from "../objects/bytes/half_precision.js";
import { Exception, OverflowError } from "../objects/exceptions.js";
import { floatValue } from "../objects/float.js";
import { asIndex, isIndex } from "../objects/indices.js";
import { normalize } from "../objects/integer.js";
import { libraryClass, libraryFunctions } from "../objects/library_functions.js";
import { boxFloat, isFloat, isInt } from "../objects/py_float.js";
import { DONE, PyIterator } from "../objects/py_iterator.js";
import { repr } from "../objects/repr.js";
import { truthy } from "../objects/truth.js";
import { tupleOf, type PyTuple } from "../objects/tuple.js";
import { registerType } from "../objects/type_registry.js";

/** `struct.error` */
class StructError extends Exception {}
registerType(StructError, { name: "error", module: "struct", bases: [Exception], sealed: false });
export { StructError as error };

interface Code {
  readonly size: number;
  readonly signed?: boolean;
  readonly kind: "int" | "float" | "bool" | "char" | "pad" | "text" | "pascal";
}

const NATIVE: Readonly<Record<string, Code>> = {
  x: { size: 1, kind: "pad" },
  c: { size: 1, kind: "char" },
  b: { size: 1, kind: "int", signed: true },
  B: { size: 1, kind: "int" },
  "?": { size: 1, kind: "bool" },
  h: { size: 2, kind: "int", signed: true },
  H: { size: 2, kind: "int" },
  i: { size: 4, kind: "int", signed: true },
  I: { size: 4, kind: "int" },
  l: { size: 8, kind: "int", signed: true },
  L: { size: 8, kind: "int" },
  q: { size: 8, kind: "int", signed: true },
  Q: { size: 8, kind: "int" },
  n: { size: 8, kind: "int", signed: true },
  N: { size: 8, kind: "int" },
  P: { size: 8, kind: "int" },
  e: { size: 2, kind: "float" },
  f: { size: 4, kind: "float" },
  d: { size: 8, kind: "float" },
  s: { size: 1, kind: "text" },
  p: { size: 1, kind: "pascal" },
};
/** Without native sizes, `l` has four bytes, and there are no `n`, `N`, `P`. */
const { n: _n, N: _N, P: _P, ...others } = NATIVE;
const STANDARD: Readonly<Record<string, Code>> = { ...others, l: { size: 4, kind: "int", signed: true }, L: { size: 4, kind: "int" } };

/** One value, or padding, at its place. */
interface Field {
  readonly letter: string;
  readonly code: Code;
  readonly at: number;
  /** Of `s` and `p`: how many bytes. */
  readonly length: number;
}

interface Layout {
  readonly fields: readonly Field[];
  readonly size: number;
  readonly little: boolean;
}

const layouts = new Map<string, Layout>();

function layoutOf(format: unknown): Layout {
  const text = format instanceof AnyBytes ? format.$text : String(format);
  const known = layouts.get(text);
  if (known !== undefined) return known;
  const order = /^[@=<>!]/.exec(text)?.[0] ?? "@";
  const codes = order === "@" ? NATIVE : STANDARD;
  const fields: Field[] = [];
  let at = 0;
  for (const [whole, count, letter = ""] of text.slice(/^[@=<>!]/.test(text) ? 1 : 0).matchAll(/\s+|(\d*)(\D)|\d+$/g)) {
    if (whole.trim() === "") continue;
    if (letter === "") throw new StructError("repeat count given without format specifier");
    const code = codes[letter];
    if (code === undefined || !Object.hasOwn(codes, letter)) throw new StructError("bad char in struct format");
    const times = count === "" || count === undefined ? 1 : Number(count);
    if (order === "@") at = Math.ceil(at / code.size) * code.size;
    if (code.kind === "text" || code.kind === "pascal") {
      fields.push({ letter, code, at, length: times });
      at += times;
    } else {
      for (let i = 0; i < times; i++, at += code.size) if (code.kind !== "pad") fields.push({ letter, code, at, length: code.size });
    }
  }
  const made = { fields, size: at, little: order === "<" || order === "@" || order === "=" };
  if (layouts.size >= 100) layouts.clear();
  layouts.set(text, made);
  return made;
}

function writeInt(view: DataView, { letter, code, at }: Field, value: unknown, little: boolean): void {
  if (!isInt(value) && typeof value !== "boolean" && !isIndex(value)) throw new StructError("required argument is not an integer");
  const number = BigInt(asIndex(value));
  const bits = BigInt(code.size * 8);
  const [low, high] = code.signed === true ? [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n] : [0n, (1n << bits) - 1n];
  if (number < low || number > high) throw new StructError(`'${letter}' format requires ${low} <= number <= ${high}`);
  for (let i = 0; i < code.size; i++) view.setUint8(at + (little ? i : code.size - 1 - i), Number((number >> BigInt(8 * i)) & 0xffn));
}

function readInt(view: DataView, { code, at }: Field, little: boolean): unknown {
  let number = 0n;
  for (let i = 0; i < code.size; i++) number |= BigInt(view.getUint8(at + (little ? i : code.size - 1 - i))) << BigInt(8 * i);
  return normalize(code.signed === true ? BigInt.asIntN(code.size * 8, number) : number);
}

function write(data: Uint8Array, start: number, layout: Layout, values: readonly unknown[]): void {
  const view = new DataView(data.buffer, data.byteOffset + start, layout.size);
  layout.fields.forEach((field, i) => {
    const value = values[i];
    const { letter, code, at, length } = field;
    switch (code.kind) {
      case "int":
        return writeInt(view, field, value, layout.little);
      case "bool":
        return view.setUint8(at, truthy(value) ? 1 : 0);
      case "float": {
        if (!isFloat(value) && !isInt(value) && typeof value !== "boolean") throw new StructError("required argument is not a float");
        const x = floatValue(value);
        if (code.size === 2) {
          const bits = halfBits(x);
          if (bits === null) throw new OverflowError("float too large to pack with e format");
          return view.setUint16(at, bits, layout.little);
        }
        return code.size === 4 ? view.setFloat32(at, x, layout.little) : view.setFloat64(at, x, layout.little);
      }
      case "char":
        if (!(value instanceof AnyBytes) || value.data.length !== 1) throw new StructError("char format requires a bytes object of length 1");
        return view.setUint8(at, value.data[0]!);
      default: {
        if (!(value instanceof AnyBytes)) throw new StructError(`argument for '${letter}' must be a bytes object`);
        const text = code.kind === "pascal" ? Uint8Array.from([Math.min(value.data.length, Math.max(length - 1, 0), 255), ...value.data.slice(0, Math.max(length - 1, 0))]) : value.data.slice(0, length);
        if (length > 0) data.set(text.slice(0, length), start + at);
      }
    }
  });
}

function read(data: Uint8Array, start: number, layout: Layout): PyTuple {
  const view = new DataView(data.buffer, data.byteOffset + start, layout.size);
  return tupleOf(
    layout.fields.map((field) => {
      const { code, at, length } = field;
      switch (code.kind) {
        case "int":
          return readInt(view, field, layout.little);
        case "bool":
          return view.getUint8(at) !== 0;
        case "float":
          return boxFloat(code.size === 2 ? halfValue(view.getUint16(at, layout.little)) : code.size === 4 ? view.getFloat32(at, layout.little) : view.getFloat64(at, layout.little));
        case "pascal": {
          const size = length === 0 ? 0 : Math.min(data[start + at]!, length - 1);
          return new Bytes(data.slice(start + at + 1, start + at + 1 + size));
        }
        default:
          return new Bytes(data.slice(start + at, start + at + length));
      }
    }),
  );
}

const given = (layout: Layout, values: readonly unknown[], name: string): void => {
  if (values.length !== layout.fields.length) throw new StructError(`${name} expected ${layout.fields.length} items for packing (got ${values.length})`);
};

/** `calcsize(format, /)` */
export const calcsize = (format: unknown): number => layoutOf(format).size;

/** `pack(format, /, *values)` */
export function pack(format: unknown, ...values: readonly unknown[]): Bytes {
  const layout = layoutOf(format);
  given(layout, values, "pack");
  const data = new Uint8Array(layout.size);
  write(data, 0, layout, values);
  return new Bytes(data);
}

/** Where `pack_into` and `unpack_from` begin; offsets below zero count from the end. */
function place(length: number, size: number, offset: number, name: "pack_into" | "unpack_from"): number {
  const act = name === "pack_into" ? "packing" : "unpacking";
  const start = offset < 0 ? offset + length : offset;
  if (start < 0) throw new StructError(`offset ${offset} out of range for ${length}-byte buffer`);
  if (offset < 0 && start + size > length) throw new StructError(`no space to ${name === "pack_into" ? "pack" : "unpack"} ${size} bytes at offset ${offset}`);
  if (start + size > length) throw new StructError(`${name} requires a buffer of at least ${start + size} bytes for ${act} ${size} bytes at offset ${start} (actual buffer size is ${length})`);
  return start;
}

/** `pack_into(format, buffer, offset, /, *values)` */
export function pack_into(format: unknown, buffer: unknown, offset: number, ...values: readonly unknown[]): void {
  const layout = layoutOf(format);
  given(layout, values, "pack_into");
  if (!(buffer instanceof ByteArray)) throw new StructError("argument must be read-write bytes-like object");
  write(buffer.data, place(buffer.data.length, layout.size, Number(asIndex(offset)), "pack_into"), layout, values);
}

/** `unpack(format, buffer, /)` */
export function unpack(format: unknown, buffer: unknown): PyTuple {
  const layout = layoutOf(format);
  const data = bytesLike(buffer);
  if (data.length !== layout.size) throw new StructError(`unpack requires a buffer of ${layout.size} bytes`);
  return read(data, 0, layout);
}

/** `unpack_from(format, /, buffer, offset=0)` */
export function unpack_from(format: unknown, buffer: unknown, offset: number = 0): PyTuple {
  const layout = layoutOf(format);
  const data = bytesLike(buffer);
  return read(data, place(data.length, layout.size, Number(asIndex(offset)), "unpack_from"), layout);
}

class UnpackIterator extends PyIterator<PyTuple> {
  private readonly layout: Layout;
  private readonly data: Uint8Array;
  private at = 0;

  constructor(layout: Layout, data: Uint8Array) {
    super();
    if (layout.size === 0) throw new StructError("cannot iteratively unpack with a struct of length 0");
    if (data.length % layout.size !== 0) throw new StructError(`iterative unpacking requires a buffer of a multiple of ${layout.size} bytes`);
    this.layout = layout;
    this.data = data;
  }

  next(): IteratorResult<PyTuple, undefined> {
    if (this.at >= this.data.length) return DONE;
    const value = read(this.data, this.at, this.layout);
    this.at += this.layout.size;
    return { done: false, value };
  }
}
registerType(UnpackIterator, { name: "unpack_iterator", module: "_struct", final: true });

/** `iter_unpack(format, buffer, /)` */
export const iter_unpack = (format: unknown, buffer: unknown): UnpackIterator => new UnpackIterator(layoutOf(format), bytesLike(buffer));

/** `Struct(format)`: a format that is read once. */
export class Struct {
  readonly format: string;
  readonly size: number;

  constructor(format: unknown) {
    this.size = layoutOf(format).size;
    this.format = format instanceof AnyBytes ? format.$text : String(format);
  }

  pack(...values: readonly unknown[]): Bytes {
    return pack(this.format, ...values);
  }

  pack_into(buffer: unknown, offset: number, ...values: readonly unknown[]): void {
    pack_into(this.format, buffer, offset, ...values);
  }

  unpack(buffer: unknown): PyTuple {
    return unpack(this.format, buffer);
  }

  unpack_from(buffer: unknown, offset: number = 0): PyTuple {
    return unpack_from(this.format, buffer, offset);
  }

  iter_unpack(buffer: unknown): UnpackIterator {
    return iter_unpack(this.format, buffer);
  }

  __repr__(): string {
    return `Struct(${repr(this.format)})`;
  }
}
libraryClass(Struct, { name: "Struct", module: "_struct", members: ["format", "size"], signature: "format" }, { pack: "*values", pack_into: "buffer, offset, /, *values", unpack: "buffer, /", unpack_from: "buffer, offset=0", iter_unpack: "buffer, /" }, "builtin");

libraryFunctions("_struct", {
  calcsize: [calcsize, "format, /"],
  pack: [pack, "format, /, *values"],
  pack_into: [pack_into, "format, buffer, offset, /, *values"],
  unpack: [unpack, "format, buffer, /"],
  unpack_from: [unpack_from, "format, /, buffer, offset=0"],
  iter_unpack: [iter_unpack, "format, buffer, /"],
});

/** `struct`: numbers and bytes as C lays them out. */
import { Bytes } from "../objects/bytes.js";
import { AnyBytes } from "../objects/bytes.js";
import { bytesLike, writableBytes } from "../objects/bytes/arguments.js";
import { halfBits, halfValue } from "../objects/bytes/half_precision.js";
import { Exception, OverflowError, TypeError } from "../objects/exceptions.js";
import { floatValue } from "../objects/float.js";
import { asIndex, isIndex } from "../objects/indices.js";
import { add, type Int, normalize } from "../objects/integer.js";
import { libraryClass, libraryFunctions } from "../objects/library_functions.js";
import { boxFloat, isFloat, isInt } from "../objects/py_float.js";
import { DONE, PyIterator } from "../objects/py_iterator.js";
import { repr } from "../objects/repr.js";
import { truthy } from "../objects/truth.js";
import { tupleOf, type PyTuple } from "../objects/tuple.js";
import { registerType } from "../objects/type_registry.js";
import { class_name } from "../objects/types.js";

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

/** As many values of one letter as its count says, one behind the other. */
interface Run {
  readonly letter: string;
  readonly code: Code;
  readonly at: number;
  readonly times: number;
}

class Layout {
  readonly runs: readonly Run[];
  readonly size: number;
  /** The same, where no buffer is as long. */
  readonly calculated: Int;
  readonly little: boolean;
  /** Whether the machine's own C types are meant, whose floats become infinite instead of too large. */
  readonly native: boolean;
  private made: readonly Field[] | null = null;

  constructor(runs: readonly Run[], size: Int, order: string) {
    this.runs = runs;
    this.size = Number(size);
    this.calculated = size;
    this.little = order === "<" || order === "@" || order === "=";
    this.native = order === "@";
  }

  /** One by one, once something is packed or unpacked. */
  get fields(): readonly Field[] {
    return (this.made ??= this.runs.flatMap(({ letter, code, at, times }): Field[] => {
      if (code.kind === "pad") return [];
      if (code.kind === "text" || code.kind === "pascal") return [{ letter, code, at, length: times }];
      return Array.from({ length: times }, (_, i) => ({ letter, code, at: at + i * code.size, length: code.size }));
    }));
  }
}

/** The longest that C counts (`PY_SSIZE_T_MAX`). */
const LONGEST = 2n ** 63n - 1n;

function formatText(format: unknown): string {
  if (typeof format !== "string" && !(format instanceof AnyBytes)) throw new TypeError(`Struct() argument 1 must be a str or bytes object, not ${class_name(format)}`);
  const text = typeof format === "string" ? format : format.$text;
  if (text.includes("\0")) throw new StructError("embedded null character");
  return text;
}

const layouts = new Map<string, Layout>();

function layoutOf(format: unknown): Layout {
  const text = formatText(format);
  const known = layouts.get(text);
  if (known !== undefined) return known;
  const order = /^[@=<>!]/.exec(text)?.[0] ?? "@";
  const codes = order === "@" ? NATIVE : STANDARD;
  const runs: Run[] = [];
  let exact = 0n;
  for (const [whole, count, letter = ""] of text.slice(/^[@=<>!]/.test(text) ? 1 : 0).matchAll(/\s+|(\d*)(\D)|\d+$/g)) {
    if (whole.trim() === "") continue;
    if (letter === "") throw new StructError("repeat count given without format specifier");
    const code = codes[letter];
    if (code === undefined || !Object.hasOwn(codes, letter)) throw new StructError("bad char in struct format");
    const times = count === "" || count === undefined ? 1 : Number(count);
    const size = BigInt(code.size);
    if (order === "@") exact = ((exact + size - 1n) / size) * size;
    runs.push({ letter, code, at: Number(exact), times });
    exact += BigInt(count || 1) * size;
    if (exact > LONGEST) throw new StructError("total struct size too long");
  }
  const made = new Layout(runs, normalize(exact), order);
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
        if ((!isFloat(value) && !isInt(value) && typeof value !== "boolean") || (typeof value === "bigint" && !Number.isFinite(Number(value)))) throw new StructError("required argument is not a float");
        const x = floatValue(value);
        if (code.size === 2) {
          const bits = halfBits(x);
          if (bits === null) throw new OverflowError("float too large to pack with e format");
          return view.setUint16(at, bits, layout.little);
        }
        if (code.size === 4 && !layout.native && Number.isFinite(x) && !Number.isFinite(Math.fround(x))) throw new OverflowError("float too large to pack with f format");
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
export const calcsize = (format: unknown): Int => layoutOf(format).calculated;

/** `pack(format, /, *values)` */
export function pack(format: unknown, ...values: readonly unknown[]): Bytes {
  const layout = layoutOf(format);
  given(layout, values, "pack");
  const data = new Uint8Array(layout.size);
  write(data, 0, layout, values);
  return new Bytes(data);
}

/** Where `pack_into` and `unpack_from` begin; offsets below zero count from the end. */
function place(length: number, size: number, where: unknown, name: "pack_into" | "unpack_from"): number {
  const offset = asIndex(where);
  const start = offset < 0 ? add(offset, length) : offset;
  if (start < 0) throw new StructError(`offset ${offset} out of range for ${length}-byte buffer`);
  const end = add(start, size);
  if (end <= length) return Number(start);
  if (offset < 0) throw new StructError(name === "pack_into" ? `no space to pack ${size} bytes at offset ${offset}` : `not enough data to unpack ${size} bytes at offset ${offset}`);
  throw new StructError(`${name} requires a buffer of at least ${end} bytes for ${name === "pack_into" ? "packing" : "unpacking"} ${size} bytes at offset ${start} (actual buffer size is ${length})`);
}

/** `pack_into(format, buffer, offset, /, *values)` */
export function pack_into(format: unknown, buffer: unknown, offset: number, ...values: readonly unknown[]): void {
  const layout = layoutOf(format);
  given(layout, values, "pack_into");
  const data = writableBytes(buffer);
  if (data === undefined) throw new TypeError(`argument must be read-write bytes-like object, not ${buffer === null ? "None" : class_name(buffer)}`);
  write(data, place(data.length, layout.size, offset, "pack_into"), layout, values);
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
  return read(data, place(data.length, layout.size, offset, "unpack_from"), layout);
}

class UnpackIterator extends PyIterator<PyTuple> {
  private readonly layout: Layout;
  private readonly data: Uint8Array;
  private at = 0;

  constructor(layout: Layout, data: Uint8Array) {
    super();
    if (!(layout instanceof Layout)) throw new TypeError("cannot create '_struct.unpack_iterator' instances");
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

  __length_hint__(): number {
    return (this.data.length - this.at) / this.layout.size;
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

/** One pickle as it is read, opcode by opcode (`load`, Modules/_pickle.c). */
import { getattr } from "../../objects/attributes.js";
import { bytearray, Bytes } from "../../objects/bytes.js";
import { decodeBytes } from "../../objects/bytes/decode.js";
import { toBinary } from "../../objects/bytes/binary_text.js";
import { call, call_method, invoke } from "../../objects/calls.js";
import { dict, Dict } from "../../objects/dict.js";
import { TypeError, ValueError } from "../../objects/exceptions.js";
import { float } from "../../objects/float.js";
import { int } from "../../objects/int.js";
import { fromBytes } from "../../objects/int/bytes.js";
import { isFloat } from "../../objects/py_float.js";
import { frozenset, type AnySet, set } from "../../objects/set.js";
import { setitem } from "../../objects/subscript.js";
import { tupleOf, PyTuple } from "../../objects/tuple.js";
import { isClass } from "../../objects/type_registry.js";
import { type_name, type_of } from "../../objects/types.js";
import { list } from "../../objects/list.js";
import { boxFloat } from "../../objects/py_float.js";
import { escape_decode } from "../codecs/functions.js";
import { _extension_cache, extensionNamed } from "../copyreg.js";
import { build } from "./building.js";
import { UnpicklingError } from "./errors.js";
import type { Input } from "./input.js";
import { readOnly } from "./pickle_buffer.js";
import { Stack } from "./stack.js";

/** What an `Unpickler` is asked while it reads. */
export interface Source {
  findClass(module: string, name: string): unknown;
  persistentLoad(id: unknown): unknown;
  /** What travels beside the pickle; null when nothing was given. */
  readonly buffers: Iterator<unknown> | null;
  /** How texts of Python 2 are read. */
  readonly encoding: string;
  readonly errors: string;
}

export class Reading {
  readonly memo: Map<number, unknown>;
  /** The protocol that the pickle names. */
  protocol = 0;
  readonly #input: Input;
  readonly #source: Source;
  readonly #stack = new Stack();

  constructor(input: Input, source: Source, memo: Map<number, unknown>) {
    this.#input = input;
    this.#source = source;
    this.memo = memo;
  }

  load(): unknown {
    for (;;) {
      const opcode = this.#input.opcode();
      if (opcode === STOP) return this.#stack.pop();
      const action = actions[opcode];
      if (action === undefined) throw invalidKey(opcode);
      action(this);
    }
  }

  /** The next bytes as an unsigned number, lowest first. */
  #unsigned(size: number): number {
    const data = this.#input.read(size);
    let value = 0;
    for (let i = size - 1; i >= 0; i--) value = value * 256 + data[i]!;
    return value;
  }

  #line(): string {
    return toBinary(this.#input.line());
  }

  #length(size: number, what: string): number {
    const length = this.#unsigned(size);
    if (length > Number.MAX_SAFE_INTEGER) throw new ValueError(`${what} exceeds system's maximum size of ${"9223372036854775807"} bytes`);
    return length;
  }

  /** The table of opcodes: one entry, one opcode. */
  static readonly table: Readonly<Record<string | number, (r: Reading) => void>> = {
    [0x80]: (r) => {
      const protocol = r.#input.read(1)[0]!;
      if (protocol > 5) throw new ValueError(`unsupported pickle protocol: ${protocol}`);
      r.protocol = protocol;
    },
    [0x95]: (r) => r.#input.frame(r.#length(8, "FRAME length")),
    "(": (r) => r.#stack.mark(),
    "0": (r) => r.#stack.drop(),
    "1": (r) => void r.#stack.popMark(),
    "2": (r) => r.#stack.push(r.#stack.top()),

    // values
    N: (r) => r.#stack.push(null),
    [0x88]: (r) => r.#stack.push(true),
    [0x89]: (r) => r.#stack.push(false),
    I: (r) => r.#stack.push(intOf(r.#line())),
    L: (r) => r.#stack.push(longOf(r.#line())),
    K: (r) => r.#stack.push(r.#unsigned(1)),
    M: (r) => r.#stack.push(r.#unsigned(2)),
    J: (r) => r.#stack.push(r.#unsigned(4) | 0),
    [0x8a]: (r) => r.#stack.push(fromBytes(new Bytes(r.#input.read(r.#unsigned(1))), "little", { signed: true })),
    [0x8b]: (r) => {
      const length = r.#unsigned(4) | 0;
      if (length < 0) throw new UnpicklingError("LONG pickle has negative byte count");
      r.#stack.push(fromBytes(new Bytes(r.#input.read(length)), "little", { signed: true }));
    },
    F: (r) => r.#stack.push(floatOf(r.#line())),
    G: (r) => {
      const data = r.#input.read(8);
      r.#stack.push(boxFloat(new DataView(data.buffer, data.byteOffset, 8).getFloat64(0)));
    },
    V: (r) => r.#stack.push(decodeBytes(r.#input.line(), "raw-unicode-escape", "strict")),
    X: (r) => r.#text(4),
    [0x8c]: (r) => r.#text(1),
    [0x8d]: (r) => r.#text(8),
    S: (r) => r.#stack.push(r.#oldText(quoted(r.#line()))),
    T: (r) => {
      const length = r.#unsigned(4) | 0;
      if (length < 0) throw new UnpicklingError("BINSTRING pickle has negative byte count");
      r.#stack.push(r.#oldText(r.#input.read(length)));
    },
    U: (r) => r.#stack.push(r.#oldText(r.#input.read(r.#unsigned(1)))),
    B: (r) => r.#bytes(4),
    C: (r) => r.#bytes(1),
    [0x8e]: (r) => r.#bytes(8),
    [0x96]: (r) => r.#stack.push(bytearray(new Bytes(r.#input.read(r.#length(8, "BYTEARRAY8")).slice()))),
    [0x97]: (r) => {
      const { buffers } = r.#source;
      if (buffers === null) throw new UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given");
      const next = buffers.next();
      if (next.done === true) throw new UnpicklingError("not enough out-of-band buffers");
      r.#stack.push(next.value);
    },
    [0x98]: (r) => r.#stack.push(readOnly(r.#stack.pop())),

    // containers
    ")": (r) => r.#stack.push(tupleOf([])),
    t: (r) => r.#stack.push(tupleOf(r.#stack.popMark())),
    [0x85]: (r) => r.#tuple(1),
    [0x86]: (r) => r.#tuple(2),
    [0x87]: (r) => r.#tuple(3),
    "]": (r) => r.#stack.push([]),
    l: (r) => r.#stack.push(r.#stack.popMark()),
    "}": (r) => r.#stack.push(dict()),
    d: (r) => {
      const made = dict();
      setItems(made, r.#stack.popMark(), "DICT");
      r.#stack.push(made);
    },
    [0x8f]: (r) => r.#stack.push(set()),
    [0x91]: (r) => r.#stack.push(frozenset(r.#stack.popMark())),
    a: (r) => {
      r.#stack.needs(2);
      const item = r.#stack.pop();
      append(r.#stack.top(), [item]);
    },
    e: (r) => {
      const items = r.#stack.popMark();
      append(r.#stack.top(), items);
    },
    s: (r) => {
      r.#stack.needs(3);
      const value = r.#stack.pop();
      const key = r.#stack.pop();
      setItems(r.#stack.top(), [key, value], "SETITEM");
    },
    u: (r) => {
      const items = r.#stack.popMark();
      setItems(r.#stack.top(), items, "SETITEMS");
    },
    [0x90]: (r) => {
      const items = r.#stack.popMark();
      addItems(r.#stack.top(), items);
    },

    // the memo
    g: (r) => r.#recall(Number(intOf(r.#line()))),
    h: (r) => r.#recall(r.#unsigned(1)),
    j: (r) => r.#recall(r.#unsigned(4)),
    p: (r) => {
      r.#stack.needs(1);
      const at = Number(intOf(r.#line()));
      if (at < 0) throw new ValueError("negative PUT argument");
      r.memo.set(at, r.#stack.top());
    },
    q: (r) => {
      const at = r.#unsigned(1);
      r.memo.set(at, r.#stack.top());
    },
    r: (r) => {
      const at = r.#unsigned(4);
      r.memo.set(at, r.#stack.top());
    },
    [0x94]: (r) => r.memo.set(r.memo.size, r.#stack.top()),

    // globals
    c: (r) => {
      const module = decodeBytes(r.#input.line(), "utf-8", "strict");
      const name = decodeBytes(r.#input.line(), "utf-8", "strict");
      r.#stack.push(r.#source.findClass(module, name));
    },
    [0x93]: (r) => {
      r.#stack.needs(2);
      const name = r.#stack.pop();
      const module = r.#stack.pop();
      if (typeof name !== "string" || typeof module !== "string") throw new UnpicklingError("STACK_GLOBAL requires str");
      r.#stack.push(r.#source.findClass(module, name));
    },
    [0x82]: (r) => r.#extension(r.#unsigned(1)),
    [0x83]: (r) => r.#extension(r.#unsigned(2)),
    [0x84]: (r) => r.#extension(r.#unsigned(4) | 0),
    P: (r) => {
      const line = r.#line();
      if (new TextEncoder().encode(line).length !== line.length) throw new UnpicklingError("persistent IDs in protocol 0 must be ASCII strings");
      r.#stack.push(r.#source.persistentLoad(line));
    },
    Q: (r) => r.#stack.push(r.#source.persistentLoad(r.#stack.pop())),

    // objects
    R: (r) => {
      r.#stack.needs(2);
      const args = r.#stack.pop();
      const make = r.#stack.pop();
      if (!(args instanceof PyTuple)) throw new TypeError(`argument list must be a tuple, not ${type_name(args)}`);
      r.#stack.push(call(make, args));
    },
    [0x81]: (r) => {
      r.#stack.needs(2);
      const args = r.#stack.pop();
      r.#stack.push(newObject("NEWOBJ", r.#stack.pop(), args, null));
    },
    [0x92]: (r) => {
      r.#stack.needs(3);
      const keywords = r.#stack.pop();
      const args = r.#stack.pop();
      if (!(keywords instanceof Dict)) throw new UnpicklingError(`NEWOBJ_EX kwargs argument must be a dict, not ${type_name(keywords)}`);
      r.#stack.push(newObject("NEWOBJ_EX", r.#stack.pop(), args, keywords));
    },
    i: (r) => {
      const module = r.#line();
      const name = r.#line();
      const args = r.#stack.popMark();
      r.#stack.push(instance(r.#source.findClass(module, name), args));
    },
    o: (r) => {
      const args = r.#stack.popMark();
      if (args.length === 0) r.#stack.needs(Infinity);
      r.#stack.push(instance(args.shift(), args));
    },
    b: (r) => {
      r.#stack.needs(2);
      const state = r.#stack.pop();
      build(r.#stack.top(), state);
    },
  };

  #text(size: number): void {
    this.#stack.push(decodeBytes(this.#input.read(this.#length(size, "BINUNICODE8")), "utf-8", "surrogatepass"));
  }

  #bytes(size: number): void {
    this.#stack.push(new Bytes(this.#input.read(this.#length(size, "BINBYTES8")).slice()));
  }

  /** A `str` of Python 2, which may have been meant as bytes. */
  #oldText(data: Uint8Array): unknown {
    const { encoding, errors } = this.#source;
    return encoding === "bytes" ? new Bytes(data.slice()) : decodeBytes(data, encoding, errors);
  }

  #tuple(size: number): void {
    this.#stack.needs(size);
    const items: unknown[] = [];
    for (let i = 0; i < size; i++) items.unshift(this.#stack.pop());
    this.#stack.push(tupleOf(items));
  }

  #recall(at: number): void {
    const value = this.memo.get(at);
    if (value === undefined) throw new UnpicklingError(`Memo value not found at index ${at}`);
    this.#stack.push(value);
  }

  #extension(number: number): void {
    if (_extension_cache.has(number)) return this.#stack.push(_extension_cache.at(number));
    const named = extensionNamed(number);
    if (named === null) {
      if (number <= 0) throw new UnpicklingError("EXT specifies code <= 0");
      throw new ValueError(`unregistered extension code ${number}`);
    }
    const [module, name] = named as readonly unknown[];
    if (typeof module !== "string" || typeof name !== "string") throw new ValueError(`_inverted_registry[${number}] isn't a 2-tuple of strings`);
    const found = this.#source.findClass(module, name);
    _extension_cache.set(number, found);
    this.#stack.push(found);
  }
}

const STOP = ".".charCodeAt(0);

/** Opcode → what it does. */
const actions: (((r: Reading) => void) | undefined)[] = [];
for (const [key, action] of Object.entries(Reading.table)) actions[/^\d{2,}$/.test(key) ? Number(key) : key.charCodeAt(0)] = action;

function invalidKey(opcode: number): UnpicklingError {
  const shown = opcode >= 0x20 && opcode < 0x7f ? (opcode === 0x27 || opcode === 0x5c ? `\\${String.fromCharCode(opcode)}` : String.fromCharCode(opcode)) : `\\x${opcode.toString(16).padStart(2, "0")}`;
  return new UnpicklingError(`invalid load key, '${shown}'.`);
}

/** Truth values of the old protocols are written like ints. */
function intOf(line: string): unknown {
  if (line === "01") return true;
  if (line === "00") return false;
  try {
    return int(line, 0);
  } catch (error) {
    if (error instanceof ValueError && /^0\d/.test(line)) return int(line, 10);
    throw error instanceof ValueError ? new ValueError("could not convert string to int") : error;
  }
}

function longOf(line: string): unknown {
  const digits = line.endsWith("L") ? line.slice(0, -1) : line;
  try {
    return int(digits, 0);
  } catch (error) {
    throw error instanceof ValueError ? new ValueError(`invalid literal for int() with base 0: '${line}\\n'`) : error;
  }
}

function floatOf(line: string): unknown {
  const value: unknown = float(line);
  return typeof value === "number" && !isFloat(value) ? boxFloat(value) : value;
}

/** The text of protocol 0 as Python 2 wrote it: a literal in quotes. */
function quoted(line: string): Uint8Array {
  const text = line.replace(/[ \t\r]+$/, "");
  const quote = text.charAt(0);
  if (text.length < 2 || (quote !== "'" && quote !== '"') || !text.endsWith(quote)) throw new UnpicklingError("the STRING opcode argument must be quoted");
  const [data] = escape_decode(text.slice(1, -1)) as readonly unknown[];
  return (data as Bytes).data;
}

/** `APPEND`, `APPENDS` */
function append(to: unknown, items: unknown[]): void {
  if (items.length === 0) return;
  if (type_of(to) === list) {
    for (const item of items) (to as unknown[]).push(item);
    return;
  }
  const extend: unknown = getattr(to, "extend", null);
  if (extend !== null) return void invoke(extend, items);
  const add: unknown = getattr(to, "append");
  for (const item of items) invoke(add, item);
}

function setItems(to: unknown, items: readonly unknown[], opcode: string): void {
  if (items.length % 2 !== 0) throw new UnpicklingError(`odd number of items for ${opcode}`);
  if (type_of(to) === dict) for (let i = 0; i < items.length; i += 2) (to as Dict).$set(items[i], items[i + 1]);
  else for (let i = 0; i < items.length; i += 2) setitem(to, items[i], items[i + 1]);
}

function addItems(to: unknown, items: readonly unknown[]): void {
  if (items.length === 0) return;
  if (type_of(to) === set) {
    for (const item of items) (to as AnySet).$add(item);
    return;
  }
  const add: unknown = getattr(to, "add");
  for (const item of items) invoke(add, item);
}

/** `cls.__new__(cls, *args, **keywords)` */
function newObject(opcode: string, cls: unknown, args: unknown, keywords: Dict | null): unknown {
  if (!isClass(cls)) throw new UnpicklingError(`${opcode} class argument must be a type, not ${type_name(cls)}`);
  if (!(args instanceof PyTuple)) throw new UnpicklingError(`${opcode} args argument must be a tuple, not ${type_name(args)}`);
  return call_method(cls, "__new__", [cls, ...(args as readonly unknown[])], keywords === null || keywords.size === 0 ? undefined : keywords);
}

/** What old protocols make by class and arguments. */
function instance(cls: unknown, args: unknown[]): unknown {
  if (args.length === 0 && isClass(cls) && getattr(cls, "__getinitargs__", null) === null) return call_method(cls, "__new__", [cls]);
  return call(cls, args);
}


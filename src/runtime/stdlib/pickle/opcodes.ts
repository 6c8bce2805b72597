/** The opcodes of pickles, under their names in `pickle`: a byte each (PEP 307, 3154, 574). */
import { Bytes } from "../../objects/bytes/objects.js";

const opcode = (code: number): Bytes => new Bytes(Uint8Array.of(code));
const character = (text: string): Bytes => opcode(text.charCodeAt(0));

// protocols 0 and 1
export const MARK = character("(");
export const STOP = character(".");
export const POP = character("0");
export const POP_MARK = character("1");
export const DUP = character("2");
export const FLOAT = character("F");
export const INT = character("I");
export const BININT = character("J");
export const BININT1 = character("K");
export const LONG = character("L");
export const BININT2 = character("M");
export const NONE = character("N");
export const PERSID = character("P");
export const BINPERSID = character("Q");
export const REDUCE = character("R");
export const STRING = character("S");
export const BINSTRING = character("T");
export const SHORT_BINSTRING = character("U");
export const UNICODE = character("V");
export const BINUNICODE = character("X");
export const APPEND = character("a");
export const BUILD = character("b");
export const GLOBAL = character("c");
export const DICT = character("d");
export const EMPTY_DICT = character("}");
export const APPENDS = character("e");
export const GET = character("g");
export const BINGET = character("h");
export const INST = character("i");
export const LONG_BINGET = character("j");
export const LIST = character("l");
export const EMPTY_LIST = character("]");
export const OBJ = character("o");
export const PUT = character("p");
export const BINPUT = character("q");
export const LONG_BINPUT = character("r");
export const SETITEM = character("s");
export const TUPLE = character("t");
export const EMPTY_TUPLE = character(")");
export const SETITEMS = character("u");
export const BINFLOAT = character("G");
// what protocol 0 writes for booleans is no opcode
export const TRUE = new Bytes(Uint8Array.of(0x49, 0x30, 0x31, 0x0a));
export const FALSE = new Bytes(Uint8Array.of(0x49, 0x30, 0x30, 0x0a));

// protocol 2
export const PROTO = opcode(0x80);
export const NEWOBJ = opcode(0x81);
export const EXT1 = opcode(0x82);
export const EXT2 = opcode(0x83);
export const EXT4 = opcode(0x84);
export const TUPLE1 = opcode(0x85);
export const TUPLE2 = opcode(0x86);
export const TUPLE3 = opcode(0x87);
export const NEWTRUE = opcode(0x88);
export const NEWFALSE = opcode(0x89);
export const LONG1 = opcode(0x8a);
export const LONG4 = opcode(0x8b);

// protocol 3
export const BINBYTES = character("B");
export const SHORT_BINBYTES = character("C");

// protocol 4
export const SHORT_BINUNICODE = opcode(0x8c);
export const BINUNICODE8 = opcode(0x8d);
export const BINBYTES8 = opcode(0x8e);
export const EMPTY_SET = opcode(0x8f);
export const ADDITEMS = opcode(0x90);
export const FROZENSET = opcode(0x91);
export const NEWOBJ_EX = opcode(0x92);
export const STACK_GLOBAL = opcode(0x93);
export const MEMOIZE = opcode(0x94);
export const FRAME = opcode(0x95);

// protocol 5
export const BYTEARRAY8 = opcode(0x96);
export const NEXT_BUFFER = opcode(0x97);
export const READONLY_BUFFER = opcode(0x98);

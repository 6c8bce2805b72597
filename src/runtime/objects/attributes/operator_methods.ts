/**
 * The special methods of built-in types as values: `(5).__add__`, `[].__len__`, `"abc".__contains__`. Self comes first.
 * On an instance of a subclass they work on the plain value, whatever the subclass overrides: `super().__add__(other)` ends here.
 */
import { Bytes } from "../bytes.js";
import { round, divmod } from "../../builtins/numbers.js";
import { getArrayItem } from "../array_items.js";
import { carriedValue, contains, eq, ge, gt, le, lt, ne } from "../compare.js";
import { DictObject } from "../dict/dict_object.js";
import { TypeError } from "../exceptions.js";
import { Complex } from "../complex.js";
import { float } from "../float.js";
import { truncate } from "../float_arithmetic.js";
import { format } from "../format.js";
import { describeFunction, type AnyFunction } from "../functions.js";
import { hash, hashOfTuple, toInt } from "../hash.js";
import { asIndex } from "../indices.js";
import { int } from "../int.js";
import { isPlainArray, iter } from "../iteration.js";
import { absolute, add, and_, floordiv, invert, lshift, mod, mul, neg, or_, pos, pow, rshift, sub, truediv, xor } from "../operators.js";
import { isFloat, isInt } from "../py_float.js";
import { dictRepr, listRepr, repr, setRepr, tupleRepr } from "../repr.js";
import { AnySet } from "../set.js";
import { NotImplemented } from "../singletons.js";
import { str } from "../str.js";
import { textOf } from "../str/receiver.js";
import { delitem, getitem, setitem } from "../subscript.js";
import { truthy } from "../truth.js";
import { PyTuple, tupleOf } from "../tuple.js";
import { className, object } from "../type_registry.js";
import { type_name } from "../types.js";
import { checkSlotArguments, isSlot } from "./slot_arguments.js";
import { builtinAttributes, objectAttributes } from "../builtin_attributes.js";

type Operation = (self: unknown, ...args: unknown[]) => unknown;

/** The value itself without the class that derives from its type. */
function plain(x: unknown): unknown {
  if (typeof x !== "object" || x === null) return x;
  if (Array.isArray(x)) return isPlainArray(x) || !(x instanceof PyTuple) ? x : tupleOf(x);
  return carriedValue(x);
}

/** `int.__repr__(x)`, `list.__repr__(xs)`: what the built-in type itself shows. */
function plainRepr(x: unknown): string {
  if (Array.isArray(x)) return x instanceof PyTuple ? tupleRepr(x) : listRepr(x);
  if (x instanceof DictObject) return dictRepr({ items: () => DictObject.prototype.items.call(x) });
  if (x instanceof AnySet) return setRepr(x, type_name(x));
  return repr(plain(x));
}

function hashOfPlain(x: unknown): unknown {
  if (Array.isArray(x) && x instanceof PyTuple) return toInt(hashOfTuple(x));
  return hash(plain(x));
}

/** `a.__add__(b)` answers NotImplemented where `a + b` raises. */
const binary =
  (operation: (a: unknown, b: unknown) => unknown, reflected = false): Operation =>
  (self, other) => {
    try {
      return reflected ? operation(plain(other), plain(self)) : operation(plain(self), plain(other));
    } catch (error) {
      if (error instanceof TypeError) return NotImplemented;
      throw error;
    }
  };

function lengthOf(x: unknown): number {
  if (typeof x === "string") return Array.from(x).length;
  if (Array.isArray(x)) return x.length;
  const size: unknown = typeof x === "object" && x !== null ? (Reflect.get(x, "size") ?? Reflect.get(x, "length")) : undefined;
  return typeof size === "number" ? size : Array.from(x as Iterable<unknown>).length;
}

const unary =
  (operation: (x: unknown) => unknown): Operation =>
  (self) =>
    operation(plain(self));

/** Made on first use: the modules they come from may still be loading while this one is. */
function makeOperations(): Readonly<Record<string, Operation>> {
  return {
    __add__: binary(add),
    __radd__: binary(add, true),
    __sub__: binary(sub),
    __rsub__: binary(sub, true),
    __mul__: binary(mul),
    __rmul__: binary(mul, true),
    __truediv__: binary(truediv),
    __rtruediv__: binary(truediv, true),
    __floordiv__: binary(floordiv),
    __rfloordiv__: binary(floordiv, true),
    __mod__: binary(mod),
    __rmod__: binary(mod, true),
    __pow__: (a, b, m = null) => (m === null ? binary(pow)(a, b) : pow(plain(a), plain(b), plain(m))),
    __getnewargs__: (self) => tupleOf([self instanceof Bytes ? new Bytes(self.data) : plain(self)]),
    __rpow__: binary(pow, true),
    __and__: binary(and_),
    __rand__: binary(and_, true),
    __or__: binary(or_),
    __ror__: binary(or_, true),
    __xor__: binary(xor),
    __rxor__: binary(xor, true),
    __lshift__: binary(lshift),
    __rshift__: binary(rshift),
    __rlshift__: binary(lshift, true),
    __rrshift__: binary(rshift, true),
    __divmod__: binary(divmod),
    __rdivmod__: binary(divmod, true),
    __neg__: unary(neg),
    __pos__: unary(pos),
    __invert__: unary(invert),
    __abs__: unary(absolute),
    __bool__: unary(truthy),
    __float__: unary(float),
    __int__: unary(int),
    __index__: unary(int),
    __trunc__: unary(int),
    __floor__: unary((x) => (isFloat(x) ? truncate(Math.floor(Number(x))) : x)),
    __ceil__: unary((x) => (isFloat(x) ? truncate(Math.ceil(Number(x))) : x)),
    __round__: (self, digits) => (digits === undefined || (digits === null && isFloat(plain(self))) ? round(plain(self)) : round(plain(self), asIndex(digits))),
    __len__: lengthOf,
    __iter__: unary(iter),
    __contains__: (self, x) => contains(plain(self), x),
    __getitem__: (self, key) => (Array.isArray(self) ? getArrayItem(self, key) : getitem(plain(self), key)),
    __setitem__: (self, key, value) => void setitem(self, key, value),
    __delitem__: (self, key) => void delitem(self, key),
    __eq__: (a, b) => sameKind(a, b, eq),
    __ne__: (a, b) => sameKind(a, b, ne),
    __lt__: binary(lt),
    __le__: binary(le),
    __gt__: binary(gt),
    __ge__: binary(ge),
    __hash__: hashOfPlain,
    __repr__: plainRepr,
    __str__: (self) => textOf(self) ?? repr(self),
    __format__: (self, spec = "") => (textOf(spec) === undefined ? notAFormat(spec) : spec === "" ? str(self) : format(plain(self), spec)),
  };
}

function notAFormat(spec: unknown): never {
  throw new TypeError(`__format__() argument must be str, not ${type_name(spec)}`);
}

const isNumber = (x: unknown): boolean => typeof x === "number" || typeof x === "bigint" || typeof x === "boolean" || className(Object(x).constructor as Function) === "float";

function sameKind(self: unknown, other: unknown, compare: (a: unknown, b: unknown) => boolean): unknown {
  const [a, b] = [plain(self), plain(other)];
  return typeof a === typeof b || (isNumber(a) && isNumber(b)) ? compare(a, b) : NotImplemented;
}

const isIntLike = (x: unknown): boolean => isInt(x) || typeof x === "boolean";
const isReal = (x: unknown): boolean => isIntLike(x) || isFloat(x);

/** The operands that the number types know; to others their methods answer NotImplemented. */
const operands: ReadonlyMap<string, (x: unknown) => boolean> = new Map([
  ["int", isIntLike],
  ["bool", isIntLike],
  ["float", isReal],
  ["complex", (x) => isReal(x) || x instanceof Complex],
]);
const unaryNames = new Set("__neg__ __pos__ __invert__ __abs__ __bool__ __float__ __int__ __index__ __trunc__ __floor__ __ceil__ __round__ __hash__ __repr__ __str__ __format__ __getnewargs__".split(" "));
const sequences = new Set(["str", "bytes", "bytearray", "list", "tuple"]);

/** The method where its type says itself what it takes: numbers look at the other operand, sequences raise for what they can't join. */
function selective(typeName: string, name: string, operation: Operation): Operation | null {
  const knows = operands.get(typeName);
  if (knows !== undefined && !unaryNames.has(name)) {
    return (self, other, ...more) => (knows(plain(other)) && more.every((one) => one === null || typeName === "float" || knows(plain(one))) ? operation(self, other, ...more) : NotImplemented);
  }
  if (!sequences.has(typeName)) return null;
  if (name === "__add__") return (self, other) => add(plain(self), other);
  if (name === "__mod__") return (self, values) => mod(plain(self), values);
  if (name === "__mul__" || name === "__rmul__") return (self, times) => mul(plain(self), asIndex(times));
  return null;
}

let operations: Readonly<Record<string, Operation>> | null = null;
const described = new Map<string, Function>();

/** The special method of a built-in type that its own class does not spell out; null when it has none. */
export function operatorMethod(cls: Function, name: string): Function | null {
  if (!name.startsWith("__") || cls === object) return null;
  const typeName = className(cls);
  const names = builtinAttributes(typeName);
  if (names === null || !(names.has(name) || objectAttributes.has(name))) return null;
  const key = `${typeName}.${name}`;
  const known = described.get(key);
  if (known !== undefined) return known;
  operations ??= makeOperations();
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (operation === undefined) return null;
  const act = selective(typeName, name, operation) ?? operation;
  const slot = isSlot(name);
  const f: Operation = (self, ...args) => {
    if (slot) checkSlotArguments(typeName, name, args);
    return act(self, ...args);
  };
  const meta = describeFunction(f as AnyFunction, "builtin", null, name);
  meta.qualname = key;
  meta.module = "builtins";
  meta.receiver = cls;
  described.set(key, f);
  return f;
}

/** The special methods of built-in types as values: `(5).__add__`, `[].__len__`, `"abc".__contains__`. Self comes first. */
import { contains, eq, ge, gt, le, lt, ne } from "../compare.js";
import { TypeError } from "../exceptions.js";
import { format } from "../format.js";
import { describeFunction, type AnyFunction } from "../functions.js";
import { hash } from "../hash.js";
import { iter } from "../iteration.js";
import { absolute, add, and_, floordiv, invert, lshift, mod, mul, neg, or_, pos, pow, rshift, sub, truediv, xor } from "../operators.js";
import { repr } from "../repr.js";
import { NotImplemented } from "../singletons.js";
import { str } from "../str.js";
import { delitem, getitem, setitem } from "../subscript.js";
import { truthy } from "../truth.js";
import { className } from "../type_registry.js";
import { builtinAttributes, objectAttributes } from "../builtin_attributes.js";

type Operation = (self: unknown, ...args: unknown[]) => unknown;

/** `a.__add__(b)` answers NotImplemented where `a + b` raises. */
const binary =
  (operation: (a: unknown, b: unknown) => unknown, reflected = false): Operation =>
  (self, other) => {
    try {
      return reflected ? operation(other, self) : operation(self, other);
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
    __pow__: (a, b, m = null) => pow(a, b, m),
    __rpow__: binary(pow, true),
    __and__: binary(and_),
    __rand__: binary(and_, true),
    __or__: binary(or_),
    __ror__: binary(or_, true),
    __xor__: binary(xor),
    __rxor__: binary(xor, true),
    __lshift__: binary(lshift),
    __rshift__: binary(rshift),
    __neg__: neg,
    __pos__: pos,
    __invert__: invert,
    __abs__: absolute,
    __bool__: truthy,
    __len__: lengthOf,
    __iter__: iter,
    __contains__: contains,
    __getitem__: getitem,
    __setitem__: (self, key, value) => void setitem(self, key, value),
    __delitem__: (self, key) => void delitem(self, key),
    __eq__: (a, b) => sameKind(a, b, eq),
    __ne__: (a, b) => sameKind(a, b, ne),
    __lt__: binary(lt),
    __le__: binary(le),
    __gt__: binary(gt),
    __ge__: binary(ge),
    __hash__: hash,
    __repr__: repr,
    __str__: str,
    __format__: (self, spec = "") => format(self, spec),
  };
}

const isNumber = (x: unknown): boolean => typeof x === "number" || typeof x === "bigint" || typeof x === "boolean" || className(Object(x).constructor as Function) === "float";

const sameKind = (a: unknown, b: unknown, compare: (a: unknown, b: unknown) => boolean): unknown =>
  typeof a === typeof b || (isNumber(a) && isNumber(b)) ? compare(a, b) : NotImplemented;

let operations: Readonly<Record<string, Operation>> | null = null;
const described = new Map<string, Function>();

/** The special method of a built-in type that its own class does not spell out; null when it has none. */
export function operatorMethod(cls: Function, name: string): Function | null {
  if (!name.startsWith("__")) return null;
  const typeName = className(cls);
  const names = builtinAttributes(typeName);
  if (names === null || !(names.has(name) || objectAttributes.has(name))) return null;
  const key = `${typeName}.${name}`;
  const known = described.get(key);
  if (known !== undefined) return known;
  operations ??= makeOperations();
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (operation === undefined) return null;
  const f: Operation = (self, ...args) => operation(self, ...args);
  const meta = describeFunction(f as AnyFunction, "builtin", null, name);
  meta.qualname = key;
  described.set(key, f);
  return f;
}

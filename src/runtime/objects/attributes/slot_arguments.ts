/**
 * How many arguments the special methods of built-in types take besides self, and what CPython says of too few or too many: most are
 * wrappers around slots of the type, with words of their own (typeobject.c), some are methods like others (methodobject.c).
 */
import { isPlainObject } from "../dict/update.js";
import { TypeError } from "../exceptions.js";

const none = "__neg__ __pos__ __invert__ __abs__ __bool__ __float__ __int__ __index__ __len__ __iter__ __hash__ __repr__ __str__ __next__";
const one =
  "__add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __divmod__ __rdivmod__ __and__ __rand__ __or__ __ror__ __xor__ __rxor__ __lshift__ __rlshift__ __rshift__ __rrshift__ " +
  "__iadd__ __imul__ __isub__ __iand__ __ior__ __ixor__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __contains__ __getitem__ __delitem__ __getattribute__ __delattr__";
const two = "__setitem__ __setattr__";
const methodsWithout = "__trunc__ __floor__ __ceil__ __getnewargs__ __reversed__ __sizeof__ __dir__ __reduce__ __complex__ __getstate__ __bytes__ __length_hint__ __copy__";
const methodsOfOne = "__format__ __reduce_ex__";

const counted = (...lists: readonly string[]): ReadonlyMap<string, number> => new Map(lists.flatMap((list, count) => list.split(" ").map((name) => [name, count] as const)));
const slots = counted(none, one, two);
const methods = counted(methodsWithout, methodsOfOne);
const ranged = new Set(["__pow__", "__rpow__", "__round__"]);
/** These types have a method where others have a wrapper. */
const ownMethods = new Set(["dict.__contains__", "dict.__getitem__", "list.__getitem__", "set.__contains__", "frozenset.__contains__"]);

const repeating = new Set(["__mul__", "__rmul__", "__imul__"]);
const repeated = new Set(["str", "bytes", "bytearray", "list", "tuple"]);

const plural = (count: number): string => `${count} argument${count === 1 ? "" : "s"}`;

/** Whether the arguments of a method are looked at here. */
export const isSlot = (name: string): boolean => slots.has(name) || methods.has(name) || ranged.has(name);

/** TypeError for a wrong number of arguments, or for keywords. */
export function checkSlotArguments(typeName: string, name: string, args: readonly unknown[]): void {
  const method = ownMethods.has(`${typeName}.${name}`) ? 1 : methods.get(name);
  const given = args.length;
  if (given > 0 && isPlainObject(args[given - 1])) throw new TypeError(method === undefined && name !== "__round__" ? `wrapper ${name}() takes no keyword arguments` : `${typeName}.${name}() takes no keyword arguments`);
  if (name === "__round__") {
    if (given > 1) throw new TypeError(`__round__ expected at most 1 argument, got ${given}`);
  } else if (name === "__pow__" || name === "__rpow__") {
    if (given < 1) throw new TypeError(` expected at least 1 argument, got ${given}`);
    if (given > 2) throw new TypeError(` expected at most 2 arguments, got ${given}`);
  } else if (method !== undefined) {
    if (given !== method) throw new TypeError(`${typeName}.${name}() takes ${method === 0 ? "no arguments" : "exactly one argument"} (${given} given)`);
  } else {
    const count = slots.get(name) ?? 1;
    // those of slots that assign or repeat are unpacked under no name
    if (given !== count) throw new TypeError(`${count === 2 || (repeating.has(name) && repeated.has(typeName)) ? " " : ""}expected ${plural(count)}, got ${given}`);
  }
}

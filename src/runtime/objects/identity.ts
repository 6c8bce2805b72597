/** `id(x)` and what follows from it: `<object at 0x…>`, the hash of objects without `__hash__`. A leaf file. */

const objects = new WeakMap<object, number>();
const primitives = new Map<unknown, number>();
let last = 0x7f1e_4a30_0000;
let step = 16;

/** Where the next objects lie: `first`, a multiple of 16, and from there two or three times `distance`, one too, from one to the next. */
export function startAddressesAt(first: number, distance = 16): void {
  last = first;
  step = distance;
}

/** A number that no other living object has, and that looks like an address. */
export function identityOf(x: unknown): number {
  if ((typeof x === "object" && x !== null) || typeof x === "function") {
    let known = objects.get(x);
    if (known === undefined) objects.set(x, (known = last += 3 * step));
    return known;
  }
  let known = primitives.get(x);
  if (known === undefined) primitives.set(x, (known = last += 2 * step));
  return known;
}

/** `a is b`: the same object; equal small values are one object. */
export function is_same(a: unknown, b: unknown): boolean {
  return a === b || (a !== a && b !== b) || (a == null && b == null);
}

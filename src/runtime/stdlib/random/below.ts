/** Whole numbers below a bound for classes of the program that draw in their own way: by their `getrandbits`, or by their `random` alone. */
import { mro } from "../../objects/mro.js";
import { fromIntegral, type Int } from "../../objects/integer.js";

/** What such a class draws from. */
interface Source {
  random(): unknown;
  getrandbits(bits: number): Int;
}

const sources = new WeakMap<Function, "getrandbits" | "random">();

/** The method that the nearest class with one of the two defines. */
function sourceOf(cls: Function): "getrandbits" | "random" {
  let found = sources.get(cls);
  if (found === undefined) {
    const holder = mro(cls).find((one) => Object.hasOwn(one.prototype as object, "getrandbits") || Object.hasOwn(one.prototype as object, "random"));
    found = holder === undefined || Object.hasOwn(holder.prototype as object, "getrandbits") ? "getrandbits" : "random";
    sources.set(cls, found);
  }
  return found;
}

/** An int in [0, n) from the class's own methods. */
export function drawBelow(source: Source, n: Int): Int {
  return sourceOf(source.constructor) === "random" ? byRandom(source, Number(n)) : byBits(source, n);
}

/** As many bits as the bound has, until they are below it. */
export function byBits(source: Source, n: Int): Int {
  const bits = n.toString(2).length;
  let drawn = source.getrandbits(bits);
  while (drawn >= n) drawn = source.getrandbits(bits);
  return drawn;
}

const FINEST = 2 ** 53;

/** A float has 53 bits: what would favour small numbers is drawn again. */
function byRandom(source: Source, n: number): Int {
  if (n >= FINEST) return fromIntegral(Math.floor(Number(source.random()) * n));
  const rest = FINEST % n;
  const limit = (FINEST - rest) / FINEST;
  let drawn = Number(source.random());
  while (drawn >= limit) drawn = Number(source.random());
  return Math.floor(drawn * FINEST) % n;
}

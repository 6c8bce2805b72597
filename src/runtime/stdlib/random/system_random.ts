/** `random.SystemRandom`: the same distributions from the host's entropy. */
import { randomBytes } from "../../entropy.js";
import { NotImplementedError, ValueError } from "../../objects/exceptions.js";
import { asCount } from "../../objects/indices.js";
import { type Int, normalize } from "../../objects/integer.js";
import { libraryClass } from "../../objects/library_functions.js";
import type { PyTuple } from "../../objects/tuple.js";
import { Random } from "./generator.js";

export class SystemRandom extends Random {
  override seed(): void {}

  override random(): number {
    const [a = 0, b = 0] = new Uint32Array(randomBytes(8).buffer);
    return ((a >>> 5) * 67108864 + (b >>> 6)) / 9007199254740992;
  }

  override getrandbits(k: number): Int {
    const bits = asCount(k);
    if (bits < 0) throw new ValueError("number of bits must be non-negative");
    let out = 0n;
    for (const byte of randomBytes(Math.ceil(bits / 8))) out = (out << 8n) | BigInt(byte);
    return normalize(out >> BigInt((8 - (bits % 8)) % 8));
  }

  override getstate(): PyTuple {
    throw new NotImplementedError("System entropy source does not have state.");
  }

  override setstate(): void {
    throw new NotImplementedError("System entropy source does not have state.");
  }
}
libraryClass(SystemRandom, { name: "SystemRandom", module: "random", bases: [Random], signature: "x=None" }, { seed: "*args, **kwds", random: " -> float", getrandbits: "k", getstate: "*args, **kwds", setstate: "*args, **kwds" });

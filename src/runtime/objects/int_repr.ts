/** `repr(n)` of an int, with CPython's guard against texts of more than 4300 digits. */
import { ValueError } from "./exceptions.js";
import { version } from "../python_version.js";

/** The limit of `sys.set_int_max_str_digits`; 0 is none. */
export const digitLimit = { value: 4300 };

/** The decimal digits of an int. */
export function intRepr(n: number | bigint): string {
  if (typeof n === "number") return `${n}`;
  const limit = digitLimit.value;
  // A bigint past 10^limit is refused before it is spelt out: 10^4300 has 14285 bits.
  if (limit > 0 && (n > hugeFor(limit) || n < -hugeFor(limit))) {
    throw new ValueError(`Exceeds the limit (${limit}${version.minor < 11 ? "" : " digits"}) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`);
  }
  return n.toString();
}

let hugeLimit = 0;
let huge = 0n;

/** The largest int that `limit` digits can hold. */
function hugeFor(limit: number): bigint {
  if (limit !== hugeLimit) {
    hugeLimit = limit;
    huge = 10n ** BigInt(limit) - 1n;
  }
  return huge;
}

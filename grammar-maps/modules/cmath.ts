/** `cmath`. */
import { apiModule, constant, fn } from "../api.js";

const z = "(z: object, /) -> complex";
/** Their parts come from `math.asin`, `math.atan2` and their like, which round to the nearest float where CPython's C library at times does not. */
const angle = { partial: "the last digit of an angle may differ, as that of `math.atan2`: about 6 of 10,000" };

export const cmath = apiModule<typeof import("../../src/runtime/stdlib/cmath/index.js")>()({
  pi: constant("float"),
  e: constant("float"),
  tau: constant("float"),
  inf: constant("float"),
  nan: constant("float"),
  infj: constant("complex"),
  nanj: constant("complex"),
  acos: fn(z, angle),
  acosh: fn(z, angle),
  asin: fn(z, angle),
  asinh: fn(z, angle),
  atan: fn(z, angle),
  atanh: fn(z, angle),
  cos: fn(z),
  cosh: fn(z),
  exp: fn(z),
  sin: fn(z),
  sinh: fn(z),
  sqrt: fn(z),
  tan: fn(z),
  tanh: fn(z),
  log: fn("(z: object, base: object = ..., /) -> complex", angle),
  log10: fn(z, angle),
  phase: fn("(z: object, /) -> float", angle),
  polar: fn("(z: object, /) -> tuple[float, float]", angle),
  rect: fn("(r: float | int, phi: float | int, /) -> complex"),
  isfinite: fn("(z: object, /) -> bool"),
  isinf: fn("(z: object, /) -> bool"),
  isnan: fn("(z: object, /) -> bool"),
  isclose: fn("(a: object, b: object, *, rel_tol: float | int = 1e-09, abs_tol: float | int = 0.0) -> bool"),
});

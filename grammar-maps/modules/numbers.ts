/** `numbers`. */
import { apiModule, constant } from "../api.js";

const abstract = constant("Any");

export const numbers = apiModule<typeof import("../../src/runtime/stdlib/numbers.js")>()({
  Number: abstract,
  Complex: abstract,
  Real: abstract,
  Rational: abstract,
  Integral: abstract,
});

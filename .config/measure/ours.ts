/** What `math_digits.js` measures, bundled by it. The whole runtime comes first, as in a program. */
import "../../src/runtime/index.js";

export { power } from "../../src/runtime/objects/float_arithmetic.js";
export * as math from "../../src/runtime/stdlib/math/index.js";

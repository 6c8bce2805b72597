/** erf and erfc as the C library computes them: Sun's rational approximations on four stretches, each polynomial added up in pairs. */
import { exp } from "./exponential.js";
import { fromWords, highWord } from "./float_bits.js";

/** erf x / x − 1 up to 0.84. */
const [SMALL_TOP, SMALL_BOTTOM] = [
  [0.12837916709551256, -0.3250421072470015, -0.02848174957559851, -0.005770270296489442, -2.3763016656650163e-05],
  [1, 0.39791722395915535, 0.0650222499887673, 0.005081306281875766, 0.00013249473800432164, -3.960228278775368e-06],
];
/** erf x − ERF_NEAR_ONE in |x| − 1 up to 1.25. */
const ERF_NEAR_ONE = 0.8450629115104675;
const [MIDDLE_TOP, MIDDLE_BOTTOM] = [
  [-0.0023621185607526594, 0.41485611868374833, -0.3722078760357013, 0.31834661990116175, -0.11089469428239668, 0.035478304325618236, -0.002166375594868791],
  [1, 0.10642088040084423, 0.540397917702171, 0.07182865441419627, 0.12617121980876164, 0.01363708391202905, 0.011984499846799107],
];
/** ln(x · erfc x) + x² + 0.5625 in 1/x², up to 1/0.35 and beyond. */
const [LARGE_TOP, LARGE_BOTTOM] = [
  [-0.009864944034847148, -0.6938585727071818, -10.558626225323291, -62.375332450326006, -162.39666946257347, -184.60509290671104, -81.2874355063066, -9.814329344169145],
  [1, 19.651271667439257, 137.65775414351904, 434.56587747522923, 645.3872717332679, 429.00814002756783, 108.63500554177944, 6.570249770319282, -0.0604244152148581],
];
const [LAST_TOP, LAST_BOTTOM] = [
  [-0.0098649429247001, -0.799283237680523, -17.757954917754752, -160.63638485582192, -637.5664433683896, -1025.0951316110772, -483.5191916086514],
  [1, 30.33806074348246, 325.7925129965739, 1536.729586084437, 3199.8582195085955, 2553.0504064331644, 474.52854120695537, -22.44095244658582],
];
/** erf x / x − 1 at zero. */
const SLOPE = 0.1283791670955126;

/** c0 + c1·x + x²(c2 + c3·x) + x⁴(c4 + c5·x) + x⁶(c6 + c7·x) + x⁸·c8; what is missing at the end is 0. */
function inPairs(c: readonly number[], x: number): number {
  const x2 = x * x;
  const x4 = x2 * x2;
  const pair = (i: number): number => (i + 1 < c.length ? c[i]! + x * c[i + 1]! : c[i]!);
  let sum = pair(0) + x2 * pair(2) + x4 * pair(4);
  if (c.length > 6) sum += x4 * x2 * pair(6);
  return c.length > 8 ? sum + x4 * x4 * c[8]! : sum;
}

/** erfc of 1.25 and more. */
function tail(x: number): number {
  const s = 1 / (x * x);
  const exponent = highWord(x) < 0x4006db6e ? inPairs(LARGE_TOP, s) / inPairs(LARGE_BOTTOM, s) : inPairs(LAST_TOP, s) / inPairs(LAST_BOTTOM, s);
  // x² is split, so that its rounding error does not become the exponential's.
  const head = fromWords(highWord(x), 0);
  return (exp(-head * head - 0.5625) * exp((head - x) * (head + x) + exponent)) / x;
}

const middle = (size: number): number => inPairs(MIDDLE_TOP, size - 1) / inPairs(MIDDLE_BOTTOM, size - 1);

/** C's `erf`. */
export function erf(x: number): number {
  if (x !== x) return x;
  const size = Math.abs(x);
  if (size < 0.84375) {
    if (size < 2 ** -28) return size < 2 ** -1015 ? 0.0625 * (16 * x + 16 * SLOPE * x) : x + SLOPE * x;
    const z = x * x;
    return x + x * (inPairs(SMALL_TOP, z) / inPairs(SMALL_BOTTOM, z));
  }
  const y = size < 1.25 ? ERF_NEAR_ONE + middle(size) : size >= 6 ? 1 : 1 - tail(size);
  return x < 0 ? -y : y;
}

/** C's `erfc`. */
export function erfc(x: number): number {
  if (x !== x) return x;
  const size = Math.abs(x);
  if (size < 0.84375) {
    if (size < 2 ** -56) return 1 - x;
    const z = x * x;
    const y = inPairs(SMALL_TOP, z) / inPairs(SMALL_BOTTOM, z);
    return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x * y + (x - 0.5));
  }
  if (size < 1.25) return x < 0 ? 1 + (ERF_NEAR_ONE + middle(size)) : 1 - ERF_NEAR_ONE - middle(size);
  if (size >= 28 || x < -6) return x < 0 ? 2 : 0;
  return x < 0 ? 2 - tail(size) : tail(size);
}

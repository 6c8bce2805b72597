/**
 * tan x after IBM's Accurate Mathematical Library: a table of tan and cot at points near k/256, a short polynomial, one division.
 * First without fused operations; where that leaves the last bit open, again with them.
 */
import { divide, sineAndCosine, toFixed, toFloat } from "./fixed_point.js";
import { offsetBits } from "./float_bits.js";
import { fused, productError } from "./fused_multiply_add.js";
import { removeManyQuarters, rest } from "./quarter_turns.js";

/** How far the library's own points lie from k/256, k from 16 on, in units of the last place (base 36): there tan and cot are very close to floats. */
const CHOICES =
  "8eugkg 7iq68g a9t8wg -vczhq -7rpb35 -51xgj5 9b187 -5tj5xb -9ze8ll -7whmj9 -7mkfcp aw9fxf -cin39 9strgl -az2pcn -8118c 3kwej9 -4x9ii0 3jdmgt 3rtxnl -562kjc 1nbo7l -hl7xe -54gh3l ruyh9 -3slk10 5efudu -514qmr -3avluo -25ujq7 -ob2fq 49r80f -4pjmzs l329g -3gcmga 4iwgbl 2kgbow -5sny1g -1d1ib1 2z5l1a 4s70hq -35p6pe 1njm3v 5oe1uz 5r58qe -p7zur 3jhhyu i6d6b 1oej02 zaa36 1fsheb r8lpx -2dwpbz w2ne8 -a3nxp -2gyc2r -9zfgg -hdzfa 1k4yxn jekh -12sij9 -2kd2sg 1uur9v 200e5f -11nd4h jezs -16wtt9 -1d9rf0 -28ihbr 2dcb2s -29kntm 2fd8r4 2ro8qn 21ep56 uufh6 -2u1gke -26qor3 -1jiizm mvzmz t5tq0 1gudap -1vnom5 -15c56n -2jou8q tmfhr 1da1tg 155lyi 282ssn jo57f -18gph4 -1bjqjj -2scaew 1ea6vg 2x1z4c -2m5kq0 p0b4d o2c1 -ad3km 2n28t4 -1drjgh -qqrxd -ilvto -1kw57u -fi7iv 2q9iiq -1cnhrd 2ucgwa grkgw -6eakf -1viy44 -1ne5ip -rofs6 -1154ow -6qcgk -b4bih 4ata7 -q6zzx ymh9k -8vopr -9pn79 tudno i11s0 1c3vpx 9sn0q ob73n -tlh54 -o660l -15fl27 -y01ql borom 1diai7 -wg012 15qerd 11dw9s -1hc06m -enr73 -epfx1 -2fkrj -5ldhq 163i2e -winy7 -2urli 19pass 13k29r 1fi7rt 1a5ox1 23kja w0e1j tyzjp 1hj4ox 1bztur e7tup -44a9i 4n0mj 124lrv -uwiur vwlm2 -135jzm -192mp7 jdq8 tc264 -csol2 9ifwm -ds6j0 128vvq -1gt9bx -wu7av -10lis7 -10vhx6 30zw3 -134fpn 19wy6b -8szbe lhqai n4gx6 192cdq k67ni -147e9b mtkmb cpkrb lgu61 17oh7s -28qb5 -oq6gq -gwyix 1610yn";

/** Three floats for each point: itself, its tangent, its cotangent. */
let table: Float64Array | null = null;

function makeTable(): Float64Array {
  const choices = CHOICES.split(" ");
  const values = new Float64Array(3 * choices.length);
  choices.forEach((distance, i) => {
    const point = offsetBits((i + 16) / 256, parseInt(distance, 36));
    const [sine, cosine] = sineAndCosine(toFixed(point));
    values[3 * i] = point;
    values[3 * i + 1] = toFloat(divide(sine, cosine));
    values[3 * i + 2] = toFloat(divide(cosine, sine));
  });
  return (table = values);
}

const [D3, D5, D7, D9, D11] = [0.3333333333333333, 0.1333333333332673, 0.05396825411095433, 0.021869380598167253, 0.008896546349534924];
const [E0, E1] = [0.3333333333332254, 0.13333354920669913];

const ROUND = 6755399441055744;
const PER_QUARTER = 0.6366197723675814;
const [P1, P2, P3, P3_SHORT, P4] = [1.5707963407039642, -1.3909067564377153e-8, -4.9789962505147994e-17, -4.97899623147991e-17, -1.9034889620193266e-25];

/** x = n · π/2 + head + tail for 0.787 < |x| ≤ 1e8; fewer parts of π suffice up to 25. */
function removeQuarters(x: number): number {
  const n = x * PER_QUARTER + ROUND - ROUND;
  const t1 = x - n * P1 - n * P2;
  if (x <= 25 && x >= -25) {
    const head = fused(n, -P3, t1);
    rest.head = head;
    rest.tail = fused(n, -P3, t1 - head);
    return n & 1;
  }
  const d = n * P3_SHORT;
  const t = t1 - d;
  const a = fused(n, -P4, t);
  const da = fused(n, -P4, t - a) + (t1 - t - d);
  const head = a + da;
  rest.head = head;
  rest.tail = Math.abs(a) > Math.abs(da) ? a - head + da : da - head + a;
  return n & 1;
}

function polynomial(a: number): number {
  const aa = a * a;
  return fused(aa, fused(aa, fused(aa, fused(aa, D11, D9), D7), D5), D3);
}

/** tan(a + da) for 0 ≤ a ≤ 0.79, or its reciprocal. */
function fromTable(a: number, da: number, reciprocal: boolean): number {
  const points = table ?? makeTable();
  const at = 3 * Math.trunc(256 * a - 15.5);
  const z = a - points[at]! + da;
  const tangent = points[at + 1]!;
  const cotangent = points[at + 2]!;
  const zz = z * z;
  const pz = fused(z * zz, fused(zz, E1, E0), z);
  return reciprocal ? cotangent - (pz * (tangent + cotangent)) / (tangent + pz) : tangent + (pz * (tangent + cotangent)) / (cotangent - pz);
}

/** C's `tan`; nan for an infinity. */
export function tan(x: number): number {
  const size = Math.abs(x);
  if (size <= 1.259e-8) return x;
  if (size <= 0.0608) {
    const xx = x * x;
    return fused(polynomial(x), x * xx, x);
  }
  if (size <= 0.787) return x < 0 ? -fromTable(size, 0, false) : fromTable(size, 0, false);
  if (!(size < Infinity)) return NaN;
  const odd = ((size <= 1e8 ? removeQuarters(x) : removeManyQuarters(x)) & 1) === 1;
  const { head, tail } = rest;
  const negative = head < 0;
  const a = negative ? -head : head;
  const da = negative ? -tail : tail;
  let y: number;
  if (a <= 0.0608) {
    const aa = a * a;
    const t = fused(a * aa, polynomial(a), da);
    const sum = a + t;
    if (odd) {
      const lost = a - sum + t;
      const quotient = 1 / sum;
      const product = quotient * sum;
      y = quotient + fused(-lost, quotient, 1 - product - productError(quotient, sum, product)) / sum;
    } else y = sum;
  } else y = fromTable(a, da, odd);
  return odd === negative ? y : -y;
}

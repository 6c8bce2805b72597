/**
 * The tables of the logarithms: for each stretch of [0.69, 1.41) a reciprocal 1/c of a point near its middle, and log c.
 * log c is computed from its definition. Which c the C library takes is its own free choice: for `log` and `log2` a point where log c is
 * very close to a short number, given here as a distance from the reciprocal of the middle in units of the last place (base 36);
 * for `pow` a reciprocal of 8 bits.
 */
import { BITS, ONE, divide, logarithm, toFixed, toFloat } from "./fixed_point.js";
import { fromWords, offsetBits } from "./float_bits.js";

export interface LogarithmTable {
  readonly reciprocals: Float64Array;
  readonly logarithms: Float64Array;
  /** What `logarithms` lacks. */
  readonly tails: Float64Array;
}

const CHOICES =
  "-ds0ry -ybi7e -3vilx3 -227zz8 bc784 -21f8xy -8ado1j 5nwj7a -3vo5cq y6qgw 8hslsg -3zf51y 1ephe5 h29ji 4p49bb 5nybch -14qhkb -5q32yw -1hng86 -7o9mf8 4pvvuc -83gqah 67w5s0 s7wdw -708123 -4bdw1i 5k3xu5 7evdey 2jsk0b 7enwqw 3zmcdf -6yfpd6 -3m1n56 -1loej0 -3ejrgy -637c46 -5phb0m -8ft61i 7ytv9v 3gmss0 73m60m 97zn5 7bd5w9 -6wrn16 17kknf 8ir82w 8efvdk 1dvuob 5gpty8 2i98r0 68wdak 3a2bgp 3jvven -5pz2ok 5w1t7n 3kb4li -3svieg -26ezvi 3k4rw2 -7ok9bb -5i5j3g 6dom5k -6mcs0i 48jfgr 7wsu9b 5ptzip 24hhod 3li487 -2oh9av 4vplwc -3wg013 -15atqb 1jrlsp -4igc82 1iq27a h9yh7 4a4zal 6dtio0 -3zv17z 14q1at 6e0mwq 6rh0ma 12qgs9 -1zypk8 34tm91 -jace8 -tqq89 2jpnpe -5q2evc 2gbmby -6k24cn -72hc6c 1rrxxf -8a5ud5 3ibuhn 5249bf -5gnfcy -1ific0 3zrn8 4j2kp2 -8hdw57 -89rye1 813v7h -4n5i6y 1rm4gw ifg6d -4tghbm -6rftmn 2gw2vb -1s7mfd 3q7svi 7m61ti -7hcbm8 -844ym1 8emq1e 85n5sh 5kcfa6 8pqwqq -7kau1a -55xwam -61fdos -6yv58r 5zj8t6 551dl8 -7avmxb -15611l -8qsh4m 760i3j";
const BINARY_CHOICES =
  "-5flupw -18caau gvyltm -feegs4 8caldk -5jte2j -4ok7ig -cjr6l8 4gr32i -azse9k 1za1cy -d6g0hl 6kzykv be59l8 -cx6q8l 55fwpb 8hug2v 6xtgml aqwvsw 6r1jj5 2vwjeo 9gcdaa 778qil -3l3098 -ge51ym -bf51gh -h1rh5j 6lee4n 13feqs ff4p8j g03zpj -g6ym3m -gox62 -diwv7r -61q6lr -g8kddz -hme24j -5ho5uw 3bwsqw 6051ch -29u3yd ew51jn -5ep2rl -d5mkjw 3jjg4c ck9j0f -82ycs1 -bgobhq -6wzesf -g91i23 -h22ri9 cp1t4m 35rtpa 5x5t2o -gzl6yf -1it1ed -zl84w -4iv9rr -1g5of6 -1ddx3x gjt6t3 rnaoy 47trt3 5xwu6z";

const middleOf = (start: number, size: number, i: number): number => {
  const step = 2 ** 20 / size;
  return (fromWords(start + i * step, 0) + fromWords(start + (i + 1) * step, 0)) / 2;
};

/** Rounds to a multiple of 2^-places. */
function shorten(n: bigint, places: number): bigint {
  const unit = 1n << BigInt(BITS - places);
  return ((n + unit / 2n) / unit - (n + unit / 2n < 0n ? 1n : 0n)) * unit;
}

function tableOf(reciprocals: Float64Array, places: number, unit: bigint): LogarithmTable {
  const logarithms = new Float64Array(reciprocals.length);
  const tails = new Float64Array(reciprocals.length);
  // ln 1/c, from one point to the next: the series for a quotient near 1 is short.
  let last = ONE;
  let sum = 0n;
  reciprocals.forEach((reciprocal, i) => {
    const next = toFixed(reciprocal);
    if (next !== last) sum += logarithm(divide(next, last));
    last = next;
    const exact = reciprocal === 1 ? 0n : unit === ONE ? -sum : divide(-sum, unit);
    const short = exact === 0n ? 0n : shorten(exact, places);
    logarithms[i] = toFloat(short);
    tails[i] = toFloat(exact - short);
  });
  return { reciprocals, logarithms, tails };
}

const chosen = (choices: string): Float64Array => {
  const distances = choices.split(" ");
  return Float64Array.from(distances, (distance, i) => offsetBits(1 / middleOf(0x3fe60000, distances.length, i), parseInt(distance, 36)));
};

export const naturalTable = (): LogarithmTable => tableOf(chosen(CHOICES), 43, ONE);
export const binaryTable = (): LogarithmTable => tableOf(chosen(BINARY_CHOICES), 43, logarithm(2n * ONE));

/** The table of `pow`, whose stretches begin at 0x1.69555p-1. */
export function powerTable(): LogarithmTable {
  const reciprocals = new Float64Array(128);
  for (let i = 0; i < 128; i++) {
    const step = 2 ** 13;
    const low = 0x3fe69555 + i * step;
    const exact = 2 / (fromWords(low, 0) + fromWords(low + step, 0));
    reciprocals[i] = exact < 1 ? Math.round(exact * 256) / 256 : Math.round(exact * 128) / 128;
  }
  return tableOf(reciprocals, 43, ONE);
}

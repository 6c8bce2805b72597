/** sin(k/128) and cos(k/128) to twice a float's precision, for k/128 up to π; computed when first asked for. */
import { ONE, multiply, sineAndCosine, toFloatPair } from "./fixed_point.js";

const SIZE = 404;

/** Four floats for each k: the sine, what it lacks, the cosine, what that lacks. */
let table: Float64Array | null = null;

export function sineTable(): Float64Array {
  if (table !== null) return table;
  const [stepSine, stepCosine] = sineAndCosine(ONE / 128n);
  const values = new Float64Array(4 * SIZE);
  let sine = 0n;
  let cosine = ONE;
  for (let k = 0; k < SIZE; k++) {
    values.set([...toFloatPair(sine), ...toFloatPair(cosine)], 4 * k);
    [sine, cosine] = [multiply(sine, stepCosine) + multiply(cosine, stepSine), multiply(cosine, stepCosine) - multiply(sine, stepSine)];
  }
  return (table = values);
}

/** Spans of time in words, and the round ones among them. */
/** Less is what turns of the loop take by themselves. */
export const shortest = 1e-3;

const units: readonly (readonly [seconds: number, name: string])[] = [[86400, "d"], [3600, "h"], [60, "min"]];

/** `0 s`, `1.5 ms`, `2 s`, `1 min 30 s`, `2 d 3 h`: to four digits, which is more than a clock is worth that takes a hair for each turn. */
export function timeText(seconds: number): string {
  if (seconds < 5e-5) return "0 s";
  if (seconds < 0.99995) return `${digits(seconds * 1e3)} ms`;
  if (seconds < 59.995) return `${digits(seconds)} s`;
  // what is below the second largest unit is not told
  const at = units.findIndex(([size]) => seconds >= size * 0.9999);
  const [size, name] = units[at]!;
  const [smaller, smallerName] = units[at + 1] ?? [1, "s"];
  const small = Math.round(seconds / smaller);
  const rest = small % (size / smaller);
  return `${Math.floor(small / (size / smaller))} ${name}${rest === 0 ? "" : ` ${rest} ${smallerName}`}`;
}

/** A time on an axis of this length: seconds all along where it is some seconds long. */
export const tickText = (seconds: number, length: number): string => (seconds > 0 && seconds < 1 && length >= 1 ? `${digits(seconds)} s` : timeText(seconds));

const digits = (value: number): string => String(Number(value.toPrecision(4)));

/** From a minute on, what divides days, hours and minutes; below it, tens. */
const longSteps = [60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800];

/** A round span of which at most `count` are in `duration`. */
export function roundStep(duration: number, count: number): number {
  const least = duration / count;
  if (least > 30) return longSteps.find((step) => step >= least) ?? 604_800 * Math.ceil(least / 604_800);
  return least > 20 ? 30 : roundNumber(least);
}

/** The next of 1, 2, 5, 10, 20 …, or of their parts. */
export function roundNumber(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9))! * power;
}

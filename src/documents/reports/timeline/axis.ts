/**
 * Where the moments of a timeline stand, in hundredths of its width. Many steps happen at the same time, and their order is what a
 * reader looks for: so each step has a width of its own, and between them the axis is true to scale.
 */
import type { Timeline } from "../../../runtime/tracing/timeline.js";
import { roundNumber, roundStep, shortest, tickText } from "./times.js";

export interface Axis {
  /** False: nobody waits for time, and all of the width belongs to steps. */
  readonly hasTime: boolean;
  /** The place of each index. */
  readonly places: readonly number[];
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly place: number;
  readonly label: string;
  /** There is room for it on narrow screens, too. */
  readonly always: boolean;
}

/** The widths that are counted with, in pixels: of a window's column, and of a telephone. */
export const wide = 720;
export const narrow = 300;

/** What a step should have, in pixels, and how much of the width steps may have together where time passes. */
const stepWidth = 8;
const mostForSteps = 0.6;
/** Between ticks, in pixels. */
const tickDistance = 76;
const mostStepTicks = 20;

export function axisOf({ moments, rows }: Timeline): Axis {
  const last = moments.length - 1;
  const duration = last < 0 ? 0 : moments[last]! - moments[0]!;
  const hasTime = duration >= shortest;
  const widths = stepWidths(rows, last);
  const steps = Math.max(1, widths.reduce((sum, width) => sum + width, 0));
  const forSteps = hasTime ? Math.min(mostForSteps, (steps * stepWidth) / wide) : 1;
  const places: number[] = [];
  let place = 0;
  for (const [i, moment] of moments.entries()) {
    if (i > 0) {
      place += (100 * forSteps * widths[i - 1]!) / steps;
      if (hasTime) place += (100 * (1 - forSteps) * (moment - moments[i - 1]!)) / duration;
    }
    places.push(Math.min(100, place));
  }
  return { hasTime, places, ticks: spread(hasTime ? timeTicks(moments, places) : stepTicks(rows, places)) };
}

/** What each index and the next are apart without any time between them: nothing where nobody runs. */
function stepWidths(rows: Timeline["rows"], last: number): number[] {
  const widths = new Array<number>(Math.max(0, last)).fill(0);
  for (const { runs } of rows) for (const { from, to } of runs) widths.fill(1, from, to ?? last);
  // of a step that makes a hundred tasks, each is a small part
  for (const { made } of rows) if (widths[made] === 1) widths[made] = 0.25;
  return widths;
}

function timeTicks(moments: readonly number[], places: readonly number[]): Omit<Tick, "always">[] {
  const [first, end] = [moments[0]!, moments.at(-1)!];
  const step = roundStep(end - first, wide / tickDistance);
  const ticks: Omit<Tick, "always">[] = [];
  for (let n = 0, i = 0; n * step <= end - first + 1e-9; n++) {
    const time = first + n * step;
    while (i < moments.length - 1 && moments[i + 1]! <= time) i++;
    // a moment at which much happens is shown where that begins
    const at = n === 0 ? 0 : placeOf(time, i, moments, places);
    ticks.push({ place: at, label: tickText(n * step, end - first) });
  }
  return ticks;
}

function placeOf(time: number, i: number, moments: readonly number[], places: readonly number[]): number {
  const before = moments[i]!;
  const after = moments[i + 1];
  if (after === undefined || after === before) return places[i]!;
  return places[i]! + ((places[i + 1]! - places[i]!) * (time - before)) / (after - before);
}

function stepTicks(rows: Timeline["rows"], places: readonly number[]): Omit<Tick, "always">[] {
  const begins = rows.flatMap(({ runs }) => runs.map(({ from }) => from)).sort((a, b) => a - b);
  const step = Math.max(1, roundNumber(begins.length / mostStepTicks));
  return begins.flatMap((from, i) => ((i + 1) % step === 0 || i === 0 ? [{ place: places[from]!, label: String(i + 1) }] : []));
}

/** Those that are far enough apart, from the left. */
function spread(ticks: readonly Omit<Tick, "always">[]): Tick[] {
  const kept: Tick[] = [];
  let lastAlways = -Infinity;
  for (const { place, label } of ticks) {
    const room = (width: number, from: number): boolean => ((place - from) * width) / 100 >= tickDistance * Math.max(0.5, label.length / 10);
    if (!room(wide, kept.at(-1)?.place ?? -Infinity)) continue;
    const always = room(narrow, lastAlways);
    if (always) lastAlways = place;
    kept.push({ place, label, always });
  }
  return kept;
}

/** "Did you mean": the nearest of the names in sight, by the distance that CPython's `traceback` module measures. */

const MOVE = 2;
const CASE = 1;
const LONGEST = 40;
const MOST_CANDIDATES = 750;

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE : MOVE;
}

/** Edit distance with cheap changes of case; anything above `limit` counts as `limit + 1`. */
export function editDistance(from: string, to: string, limit: number): number {
  if (from === to) return 0;
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let endA = from.length;
  let endB = to.length;
  while (endA > start && endB > start && from[endA - 1] === to[endB - 1]) {
    endA--;
    endB--;
  }
  let a = from.slice(start, endA);
  let b = to.slice(start, endB);
  if (a === "" || b === "") return (a.length + b.length) * MOVE;
  if (a.length > LONGEST || b.length > LONGEST) return limit + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE > limit) return limit + 1;
  const row = Array.from(a, (_, index) => (index + 1) * MOVE);
  let result = 0;
  for (let i = 0; i < b.length; i++) {
    let distance = (result = i * MOVE);
    let lowest = Infinity;
    for (let j = 0; j < a.length; j++) {
      const substituted = distance + substitution(b.charAt(i), a.charAt(j));
      distance = row[j] ?? 0;
      result = Math.min(substituted, Math.min(result, distance) + MOVE);
      row[j] = result;
      if (result < lowest) lowest = result;
    }
    if (lowest > limit) return limit + 1;
  }
  return result;
}

/** The candidate nearest to a misspelt name; null when none is near enough. */
export function nearestName(name: string, candidates: readonly string[]): string | null {
  if (candidates.length >= MOST_CANDIDATES || name.length > LONGEST) return null;
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const limit = Math.min(Math.floor(((name.length + candidate.length + 3) * MOVE) / 6), bestDistance - 1);
    const distance = editDistance(name, candidate, limit);
    if (distance > limit) continue;
    if (best === null || distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

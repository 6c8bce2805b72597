/** What a reader types: a claim shows it behind what the program asks. */

/**
 * The next line to type, given what the program has printed when it waits for one; null when the claim does not show it.
 * `Your name: ` printed and `Your name: Ada` claimed at that place give `Ada`.
 */
export function typedLine(printed: string, claimed: readonly string[]): string | null {
  const lines = printed.split("\n");
  const prompt = lines.at(-1) ?? "";
  const from = lines.length - 1;
  // Lines that the claim leaves out or adds move it by a few.
  const nearby = claimed.slice(from).concat(claimed.slice(0, from));
  const at = (claimed[from] ?? "").startsWith(prompt) && from < claimed.length ? claimed[from]! : prompt.trim() === "" ? null : (nearby.find((line) => line.startsWith(prompt) && line !== prompt) ?? null);
  return at === null ? null : at.slice(prompt.length);
}

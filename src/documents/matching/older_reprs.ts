/** What Python before 3.8 showed otherwise. */
import type { Printed } from "./printed.js";

const taskName = /(<Task (?:pending|finished|cancelled)) name='[^']*'/g;

/** The output with tasks that have no names, as before Python 3.8. */
export function withoutTaskNames({ text, marks }: Printed): Printed {
  const removed = (before: string): number => before.length - before.replace(taskName, "$1").length;
  return { text: text.replace(taskName, "$1"), marks: marks.map((mark) => ({ ...mark, at: mark.at - removed(text.slice(0, mark.at)) })) };
}

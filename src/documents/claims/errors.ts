/** Exceptions that a comment claims, mostly by their last line alone: `# TypeError: 'int' object is not iterable`. */
const exception = /^(?:[a-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Iteration)(?<message>:\s.+)?$/;
const saying = /^\s*(?:(?:={1,2}|-{1,2})>|[→⇒⟹➜➔⟶]|raises\b:?)\s*(?=\S)/iu;

/** True for the last line of a traceback, and for the name of an exception alone. */
export const namesException = (line: string): boolean => exception.test(line.trim());

/** True for lines that end with an exception. */
export const endsInException = (lines: readonly string[]): boolean => namesException(lines.findLast((line) => line.trim() !== "") ?? "");

/** The exception that a comment says to be raised, and where it begins; a name alone has to be announced by an arrow or a word. */
export function exceptionIn(comment: string): { readonly text: string; readonly from: number } | null {
  const said = saying.exec(comment)?.[0].length ?? null;
  const from = said ?? comment.length - comment.trimStart().length;
  const text = comment.slice(from).trimEnd();
  const { message } = exception.exec(text)?.groups ?? { message: null };
  return message === null || (message === undefined && said === null) ? null : { text, from };
}

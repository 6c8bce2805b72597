/**
 * Outputs beside statements that no word announces:
 *
 *     print(total)      # => 3           sorted(cups)  # -> ['a', 'b']
 *     print(total + 1)  # 4              print(total)
 *     print(total)      # prints 3       # => 3
 *     total["x"]        # TypeError: 'int' object is not subscriptable
 *
 * Such comments may be remarks, too. So they count only where nothing else is claimed, and what stands beside an expression, or
 * without an arrow, has to look like a value.
 */
import { scanLine, type ScanState, startState, type Token } from "../formats/python_lines.js";
import type { Claim, Passage } from "../example.js";
import { commentClaims } from "./comments.js";
import { exceptionIn } from "./errors.js";

const arrow = /^\s*(?:={1,2}>|-{1,2}>|[→⇒⟹➜➔⟶])\s*(?=\S)/u;
const saying = /^\s*(?:prints|outputs|displays)\s*:?\s+(?=\S)/i;
const value = /^(?:[-+]?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?j?|True|False|None|[bB]?(?:'[^']*'|"[^"]*")|\[.*\]|\(.*\)|\{.*\})$/;

/** Methods that change what they are called on and return None: the remark beside them tells what it is then. */
const changing = new Set(["append", "extend", "insert", "remove", "sort", "reverse", "clear", "update", "add", "discard", "put_nowait", "set", "appendleft", "rotate", "cancel", "close", "put", "acquire", "release", "write"]);
const statementWords = new Set(["def", "class", "return", "yield", "raise", "assert", "del", "import", "from", "for", "while", "if", "elif", "else", "try", "except", "finally", "with", "async", "pass", "break", "continue", "global", "nonlocal", "match", "case", "type", "lambda"]);

interface Found {
  readonly claim: Claim;
  /** No arrow and no word: only a value. */
  readonly isBare: boolean;
}

/** All claims of the code itself. */
export function ownClaims(code: Passage): Claim[] {
  const announced = commentClaims(code);
  return announced.length > 0 ? announced : besideClaims(code);
}

/** The claims beside statements of code that claims nothing else. */
export function besideClaims({ line: first, lines, columns }: Passage): Claim[] {
  const found: Found[] = [];
  let state: ScanState = startState;
  /** The line above is a `print` of its own, or a claim under one. */
  let printed = false;
  for (const [i, text] of lines.entries()) {
    const before = state;
    const scan = scanLine(text, before);
    state = scan.state;
    const { comment, tokens } = scan;
    const isWhole = isClean(before) && isClean(state);
    const kind = isWhole ? kindOf(tokens) : null;
    const column = comment === null ? 0 : text.length - comment.length - 1;
    const raised = comment === null || !isWhole ? null : exceptionIn(comment);
    // What is raised inside of a block may be caught there.
    if (raised !== null && comment !== null && /^\S/.test(text) && (tokens.length > 0 ? tokens.at(-1)!.text !== ":" : i > 0 && tokensOf(lines[i - 1]!) > 0)) {
      const place = { line: first + i, lines: [raised.text], columns: [columns[i]! + column + 1 + raised.from] };
      found.push({ isBare: false, claim: { ...place, extent: tokens.length > 0 ? "beside" : "near", column } });
      printed = false;
      continue;
    }
    const read = comment === null ? null : claimedIn(comment, kind);
    if (read !== null && comment !== null && (kind !== null || (isWhole && tokens.length === 0 && printed && arrow.test(comment)))) {
      const place = { line: first + i, lines: [read.text], columns: [columns[i]! + column + 1 + read.from] };
      if (kind !== null) found.push({ isBare: read.isBare, claim: { ...place, extent: "beside", column, ...(kind === "value" && { shown: true }) } });
      else extendNear(found, place, i > 0 && tokensOf(lines[i - 1]!) === 0, column);
      printed = kind !== "value";
    } else printed = kind === "print";
  }
  const bare = found.filter(({ isBare }) => isBare);
  // 1, 2, 3 … number the steps of an explanation.
  const numbered = bare.length > 1 && bare.every(({ claim }, i) => claim.lines[0] === String(i + 1));
  return found.filter(({ isBare }) => !(isBare && numbered)).map(({ claim }) => claim);
}

/** Plain texts beside `print`s, which may as well be remarks: `print(tea.title())  # Green Tea`. */
export function textsBesidePrints({ line: first, lines, columns }: Passage): Claim[] {
  const found: Claim[] = [];
  let state: ScanState = startState;
  for (const [i, text] of lines.entries()) {
    const before = state;
    const { comment, tokens, ...scan } = scanLine(text, before);
    state = scan.state;
    if (comment === null || !isClean(before) || !isClean(state) || kindOf(tokens) !== "print") continue;
    const column = text.length - comment.length - 1;
    const from = comment.length - comment.trimStart().length;
    found.push({ line: first + i, lines: [comment.trim()], columns: [columns[i]! + column + 1 + from], extent: "beside", column });
  }
  return found;
}

const isClean = (state: ScanState): boolean => state.quote === null && state.depth === 0 && !state.continued;
const tokensOf = (line: string): number => scanLine(line, startState).tokens.length;

/** Lines of one claim under a `print` follow one another. */
function extendNear(found: Found[], place: { line: number; lines: string[]; columns: number[] }, follows: boolean, column: number): void {
  const last = found.at(-1);
  if (follows && last?.claim.extent === "near" && last.claim.line + last.claim.lines.length === place.line) {
    found[found.length - 1] = { ...last, claim: { ...last.claim, lines: [...last.claim.lines, ...place.lines], columns: [...last.claim.columns, ...place.columns] } };
  } else found.push({ isBare: false, claim: { ...place, extent: "near", column } });
}

/** "print" for a call of it, "value" for another expression, null for what has no value. */
function kindOf(tokens: readonly Token[]): "print" | "value" | null {
  const [first, second] = tokens;
  if (first === undefined) return null;
  if (first.text === "print" && second?.text === "(" && closes(tokens, 1)) return "print";
  if (first.kind === "operator" ? !"([{-".includes(first.text) : first.kind === "name" && statementWords.has(first.text)) return null;
  let depth = 0;
  for (const { kind, text } of tokens) {
    if (kind !== "operator") continue;
    if ("([{".includes(text)) depth++;
    else if (")]}".includes(text)) depth--;
    else if (depth === 0 && (text === ":" || text === ";" || text === ":=" || /^(?:[-+*/%@&|^]|\/\/|\*\*|<<|>>)?=$/.test(text))) return null;
  }
  const method = tokens.at(-1)?.text === ")" ? tokens.findLast((token, i) => token.kind === "name" && tokens[i - 1]?.text === "." && tokens[i + 1]?.text === "(")?.text : undefined;
  if (method !== undefined && changing.has(method)) return null;
  return tokens.some(({ kind }) => kind === "unknown") ? null : "value";
}

/** The bracket at `from` closes at the line's end. */
function closes(tokens: readonly Token[], from: number): boolean {
  let depth = 0;
  for (const [i, { kind, text }] of tokens.entries()) {
    if (i < from || kind !== "operator") continue;
    if ("([{".includes(text)) depth++;
    else if (")]}".includes(text) && --depth === 0) return i === tokens.length - 1;
  }
  return false;
}

interface Read {
  readonly text: string;
  /** Where it begins in the comment. */
  readonly from: number;
  readonly isBare: boolean;
}

function claimedIn(comment: string, kind: "print" | "value" | null): Read | null {
  const marked = arrow.exec(comment)?.[0].length ?? null;
  if (marked !== null) {
    const text = comment.slice(marked).trimEnd();
    // None is shown as nothing.
    return kind === "value" && (!value.test(text) || text === "None") ? null : { text, from: marked, isBare: false };
  }
  if (kind !== "print") return null;
  const said = saying.exec(comment)?.[0].length ?? null;
  const from = said ?? comment.length - comment.trimStart().length;
  const text = comment.slice(from).trimEnd();
  if (!value.test(text)) return null;
  // "prints 'done'" tells what is seen, without quotes.
  const quoted = said === null ? null : /^(['"])(.*)\1$/.exec(text);
  return quoted === null ? { text, from, isBare: said === null } : { text: quoted[2]!, from: from + 1, isBare: false };
}

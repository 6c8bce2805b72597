/**
 * Reads single lines as Python tokens, to tell code from prose before any parser sees it.
 * Prose in any language gives itself away: two words side by side (`the value`), or characters that Python has no use for (`•`, `。`).
 */

export interface Token {
  readonly kind: "name" | "number" | "string" | "operator" | "unknown";
  readonly text: string;
}

/** What a line inherits from the lines before it. */
export interface ScanState {
  /** Open brackets. */
  readonly depth: number;
  /** The delimiter of an open triple-quoted string. */
  readonly quote: string | null;
  /** The line before ended in a backslash. */
  readonly continued: boolean;
}

export const startState: ScanState = { depth: 0, quote: null, continued: false };

export interface LineScan {
  readonly tokens: readonly Token[];
  /** The comment's text after `#`, or null. */
  readonly comment: string | null;
  readonly state: ScanState;
}

const keywords = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case type print exec".split(" "),
);

const tokenPattern =
  /(?<space>[ \t\f]+)|(?<string>(?:[rRbBuUfFtT]{1,3})?(?<quote>"""|'''|"|'))|(?<curly>[“‘”’])|(?<name>[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*)|(?<number>(?:\d[\d_]*)?\.?\d[\w.]*(?:(?<=[eE])[+-]\d+)?|\d[\w.]*)|(?<operator>\*\*=|\/\/=|>>=|<<=|\.\.\.|->|:=|[-+*/%@&|^<>=!]=|\*\*|\/\/|<<|>>|[-+*/%@&|^~<>=.,:;()[\]{}])|(?<comment>#)|(?<rest>.)/suy;

/** The tokens of one line, given what the lines before left open. */
export function scanLine(line: string, from: ScanState): LineScan {
  const tokens: Token[] = [];
  let depth = from.depth;
  let quote = from.quote;
  let at = 0;
  if (quote !== null) {
    const end = closing(line, 0, quote);
    if (end < 0) return { tokens, comment: null, state: { depth, quote, continued: false } };
    at = end;
    quote = null;
  }
  while (at < line.length) {
    tokenPattern.lastIndex = at;
    const groups = tokenPattern.exec(line)?.groups;
    if (groups === undefined) break;
    const start = at;
    at = tokenPattern.lastIndex;
    if (groups["space"] !== undefined) continue;
    if (groups["comment"] !== undefined) return { tokens, comment: line.slice(at), state: { depth, quote: null, continued: false } };
    if (groups["string"] !== undefined) {
      const mark = groups["quote"] ?? '"';
      const end = closing(line, at, mark);
      if (end < 0 && mark.length === 3) {
        tokens.push({ kind: "string", text: line.slice(start) });
        return { tokens, comment: null, state: { depth, quote: mark, continued: false } };
      }
      // An apostrophe of prose ("don't") leaves a string open.
      tokens.push({ kind: end < 0 ? "unknown" : "string", text: line.slice(start, end < 0 ? line.length : end) });
      at = end < 0 ? line.length : end;
    } else if (groups["curly"] !== undefined) {
      // Quotes that a word processor "improved": still a string to whoever wrote it.
      const end = line.slice(at).search(/[“‘”’]/u);
      tokens.push({ kind: end < 0 ? "unknown" : "string", text: line.slice(start, end < 0 ? at : at + end + 1) });
      at = end < 0 ? at : at + end + 1;
    } else if (groups["operator"] !== undefined) {
      const text = groups["operator"];
      if ("([{".includes(text)) depth++;
      else if (")]}".includes(text)) depth = Math.max(0, depth - 1);
      tokens.push({ kind: "operator", text });
    } else if (groups["name"] !== undefined) tokens.push({ kind: "name", text: groups["name"] });
    else if (groups["number"] !== undefined) tokens.push({ kind: "number", text: groups["number"] });
    else if (groups["rest"] === "\\" && at === line.length) return { tokens, comment: null, state: { depth, quote: null, continued: true } };
    else tokens.push({ kind: "unknown", text: groups["rest"] ?? "" });
  }
  return { tokens, comment: null, state: { depth, quote: null, continued: false } };
}

function closing(line: string, from: number, mark: string): number {
  for (let i = from; i < line.length; i++) {
    if (line[i] === "\\") i++;
    else if (line.startsWith(mark, i)) return i + mark.length;
  }
  return -1;
}

/** "code": a statement nobody writes in prose; "header": opens an indented body; "weak": could be code; "prose": can't be. */
export type LineKind = "code" | "call" | "header" | "decorator" | "weak" | "prose" | "comment" | "blank";

/** What a line looks like when it starts a statement. */
export function lineKind(scan: LineScan): LineKind {
  const { tokens } = scan;
  if (tokens.length === 0) return scan.comment === null ? (scan.state.quote === null ? "blank" : "weak") : "comment";
  if (!plausible(tokens)) return "prose";
  const [first, second, third] = tokens;
  const text = (token: Token | undefined): string => (token === undefined || token.kind === "string" ? "" : token.text);
  const last = text(tokens.at(-1));
  if (first!.kind === "operator") {
    if (text(first) === "@") return second?.kind === "name" ? "decorator" : "prose";
    if (!/^[-+~*([{)\]}]$|^\.\.\.$/.test(text(first))) return "prose";
    return assigns(tokens) ? "code" : "weak";
  }
  if (first!.kind === "string") return "weak";
  if (first!.kind === "number") return "prose";
  switch (text(first)) {
    case "def":
      return second?.kind === "name" && text(third) === "(" ? "code" : "prose";
    case "class":
      return second?.kind === "name" && (text(third) === "(" || text(third) === ":" || text(third) === "[") ? "code" : "prose";
    case "async":
      return text(second) === "def" ? (tokens[2]?.kind === "name" && text(tokens[3]) === "(" ? "code" : "prose") : last === ":" || scan.state.depth > 0 ? "header" : "prose";
    case "import":
      return moduleList(tokens.slice(1)) ? "code" : "prose";
    case "from": {
      const at = tokens.findIndex((token) => text(token) === "import");
      return at > 1 && tokens.length > at + 1 ? "code" : "prose";
    }
    case "for":
      if (!tokens.some((token) => text(token) === "in") && scan.state.depth === 0) return "prose";
      return last === ":" || scan.state.depth > 0 ? "header" : tokens.some((token) => text(token) === ":") ? "code" : "weak";
    case "if":
    case "while":
    case "with":
    case "try":
    case "elif":
    case "else":
    case "except":
    case "finally":
      return last === ":" || scan.state.depth > 0 ? "header" : tokens.some((token) => text(token) === ":") ? "code" : "weak";
    case "match":
    case "case":
      if (last === ":" && tokens.length > 2 && second?.kind !== "operator") return "header";
      break;
    case "await":
    case "raise":
      return calls(tokens.slice(1), scan) ? "call" : second?.kind === "name" && tokens.length > 2 ? "weak" : "prose";
    case "print":
      if (second?.kind === "string") return "code";
      break;
    case "return":
    case "yield":
    case "pass":
    case "break":
    case "continue":
    case "global":
    case "nonlocal":
    case "assert":
    case "del":
      return "weak";
  }
  if (assigns(tokens)) return "code";
  if (calls(tokens, scan)) return "call";
  return tokens.every((token) => token.kind === "name" || text(token) === "," || text(token) === ".") ? "prose" : "weak";
}

/** False for what no Python statement contains. */
export function plausible(tokens: readonly Token[]): boolean {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "unknown") return false;
    const next = tokens[i + 1];
    if (next === undefined || token.kind === "operator" || next.kind === "operator") continue;
    if (token.kind === "string" && next.kind === "string") continue;
    const tokenWord = token.kind === "name" && keywords.has(token.text);
    const nextWord = next.kind === "name" && keywords.has(next.text);
    if (!tokenWord && !nextWord) return false;
  }
  return true;
}

/** True when a `=` outside brackets follows something that can be assigned to. */
function assigns(tokens: readonly Token[]): boolean {
  let depth = 0;
  let annotated = false;
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== "operator") {
      if (depth === 0 && token.kind !== "name" && !annotated) return false;
      continue;
    }
    if ("([{".includes(token.text)) depth++;
    else if (")]}".includes(token.text)) depth--;
    else if (depth > 0) continue;
    else if (/^(?:[-+*/%@&|^]|\/\/|\*\*|<<|>>)?=$/.test(token.text)) return i > 0 && i < tokens.length - 1;
    else if (token.text === ":" && i > 0) annotated = true;
    else if (!annotated && token.text !== "," && token.text !== "." && token.text !== "*") return false;
  }
  return false;
}

/** `name.name(…)`, possibly with more `.name`, `(…)`, `[…]` behind it, or still open at the end of the line. */
function calls(tokens: readonly Token[], scan: LineScan): boolean {
  if (tokens[0]?.kind !== "name") return false;
  let i = 1;
  while (tokens[i]?.text === "." && tokens[i + 1]?.kind === "name") i += 2;
  if (tokens[i]?.kind !== "operator" || tokens[i]?.text !== "(") return false;
  if (scan.state.depth > 0 || scan.state.quote !== null) return true;
  let depth = 0;
  for (; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!;
    if (kind === "operator" && "([{".includes(text)) depth++;
    else if (kind === "operator" && ")]}".includes(text)) depth--;
    else if (depth === 0 && !(kind === "operator" && (text === "." || text === ";")) && !(kind === "name" && tokens[i - 1]?.text === ".")) return tokens.some((token, at) => at < i && token.text === ";");
  }
  return depth === 0;
}

/** True when a call statement passes something: `asyncio.gather()` alone on a line is more often a heading. */
export function passesArguments(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => token.text === "(" && tokens[i + 1]?.text !== ")");
}

function moduleList(tokens: readonly Token[]): boolean {
  return tokens.length > 0 && tokens.every((token) => token.kind === "name" || token.text === "." || token.text === ",");
}

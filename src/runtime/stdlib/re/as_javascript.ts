/** A pattern as a regular expression of JavaScript under the flag `v`, where that means the same: most do, and V8 is quick. */
import { casesOf, classText } from "./characters.js";
import { type Folding, type Member, type Node, partsOf, type Repeat, some, widthOf } from "./tree.js";

export interface Translated {
  readonly source: string;
  /** Whether the whole is matched under the flag `i`. */
  readonly ignoreCase: boolean;
}

/** The translation; null for what JavaScript matches otherwise. */
export function asJavaScript(tree: Node): Translated | null {
  if (some(tree, differs)) return null;
  if (!refersToSet(tree)) return null;
  const ignoreCase = some(tree, (node) => foldingOf(node) === "unicode");
  if (ignoreCase && some(tree, (node) => foldingOf(node) !== null && foldingOf(node) !== "unicode" && !isCaseless(node))) return null;
  return { source: new Writer(ignoreCase).text(tree), ignoreCase };
}

const foldingOf = (node: Node): Folding | null => (node.kind === "character" || node.kind === "set" || node.kind === "reference" ? node.folding : null);

/** A class, or a character that has no other case. */
const isCaseless = (node: Node): boolean => (node.kind === "character" ? casesOf(node.code, "unicode").length === 1 : node.kind === "set" && node.members.every((member) => "letter" in member));

const captures = (node: Node): boolean => some(node, ({ kind }) => kind === "group");
const isLone = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** What JavaScript has not, or does otherwise. */
function differs(node: Node): boolean {
  switch (node.kind) {
    case "condition":
      return true;
    case "character":
      // half of a pair is no character to JavaScript when the other half is there
      return isLone(node.code);
    case "set":
      return (node.folding === "ascii" && node.members.some((member) => "low" in member && member.high - member.low > 0 && member.high > 127 && member.low < 123)) || node.members.some((member) => "low" in member && (isLone(member.low) || isLone(member.high)));
    case "reference":
      return node.folding === "ascii";
    case "look":
      // JavaScript looks behind from right to left
      return captures(node) || (node.behind && some(node.body, ({ kind }) => kind === "reference" || kind === "repeat" || kind === "atomic"));
    case "atomic":
      return captures(node);
    case "repeat":
      return repeatsOtherwise(node);
    default:
      return false;
  }
}

/** JavaScript forgets at each round what the groups inside matched, and takes no round that matches nothing. */
function repeatsOtherwise({ body, most, how, least }: Repeat): boolean {
  if (!captures(body)) return least > 0xffffffff || (most !== Infinity && most > 0xffffffff);
  if (how === "possessive") return true;
  const [low] = widthOf(body, new Map());
  return low === 0 || (most > 1 && maySkip(body));
}

/** Whether a round may pass without setting each group. */
function maySkip(node: Node): boolean {
  if ((node.kind === "alternatives" || (node.kind === "repeat" && node.least === 0)) && captures(node)) return true;
  return partsOf(node).some(maySkip);
}

/** Whether every reference stands behind its group, where that has surely matched: elsewhere JavaScript's match nothing, Python's fail. */
function refersToSet(tree: Node): boolean {
  const set = new Set<number>();
  const visit = (node: Node, certain: boolean): boolean => {
    if (node.kind === "reference") return set.has(node.index);
    const surely = certain && node.kind !== "alternatives" && !(node.kind === "repeat" && node.least === 0) && node.kind !== "look";
    if (!partsOf(node).every((part) => visit(part, surely))) return false;
    if (node.kind === "group" && certain) set.add(node.index);
    return true;
  };
  return visit(tree, true);
}

/** A code point that stands for itself, in a set or outside. */
const literal = (code: number): string => ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 ? String.fromCharCode(code) : `\\u{${code.toString(16)}}`);
const isSingle = (node: Node): boolean => node.kind === "character" || node.kind === "set" || node.kind === "any" || node.kind === "group" || node.kind === "reference";

class Writer {
  private atomics = 0;
  private readonly ignoreCase: boolean;

  constructor(ignoreCase: boolean) {
    this.ignoreCase = ignoreCase;
  }

  text(node: Node): string {
    switch (node.kind) {
      case "character": {
        const cases = node.folding === "none" ? [node.code] : casesOf(node.code, node.folding);
        return cases.length === 1 ? literal(node.code) : `[${cases.map(literal).join("")}]`;
      }
      case "set":
        return `[${node.negative ? "^" : ""}${node.members.map((member) => this.member(member, node.folding)).join("")}]`;
      case "any":
        return node.newline ? "[\\s\\S]" : "[^\\n]";
      case "place":
        return place(node.where, node.ascii);
      case "sequence":
        return node.items.map((item) => (item.kind === "alternatives" ? `(?:${this.text(item)})` : this.text(item))).join("");
      case "alternatives":
        return node.branches.map((branch) => this.text(branch)).join("|");
      case "group":
        return `(?<$${node.index}>${this.text(node.body)})`;
      case "repeat":
        return this.repeat(node);
      case "atomic":
        return this.atomic(this.text(node.body));
      case "look":
        return `(?${node.behind ? "<" : ""}${node.negative ? "!" : "="}${this.text(node.body)})`;
      case "reference":
        return `\\k<$${node.index}>`;
      case "condition":
        throw new Error("conditions have no form in JavaScript");
    }
  }

  private member(member: Member, folding: Folding): string {
    if ("letter" in member) return `[${member.negative ? "^" : ""}${classText(member.letter, member.ascii)}]`;
    const { low, high } = member;
    const own = low === high ? literal(low) : `${literal(low)}-${literal(high)}`;
    if (folding === "none") return own;
    let others = "";
    if (folding === "ascii") {
      // the other case of the letters among them
      const overlap = (from: number, to: number, shift: number): void => {
        if (Math.max(low, from) <= Math.min(high, to)) others += `${literal(Math.max(low, from) + shift)}-${literal(Math.min(high, to) + shift)}`;
      };
      overlap(65, 90, 32);
      overlap(97, 122, -32);
    } else if ((low <= 105 && high >= 105) || (low <= 73 && high >= 73) || (low <= 0x131 && high >= 0x130)) others = "iI\\u{130}\\u{131}";
    return own + others;
  }

  private repeat({ body, least, most, how }: Repeat): string {
    const inner = isSingle(body) ? this.text(body) : `(?:${this.text(body)})`;
    const count = least === 0 && most === Infinity ? "*" : least === 1 && most === Infinity ? "+" : least === 0 && most === 1 ? "?" : `{${least}${most === least ? "" : `,${most === Infinity ? "" : most}`}}`;
    return how === "possessive" ? this.atomic(`${inner}${count}`) : `${inner}${count}${how === "lazy" ? "?" : ""}`;
  }

  /** What has matched is not given back: a lookahead that captures, and the capture. */
  private atomic(source: string): string {
    const name = `$atomic${this.atomics++}`;
    return `(?:(?=(?<${name}>${source}))\\k<${name}>)`;
  }
}

function place(where: string, ascii: boolean): string {
  const word = `[${classText("w", ascii)}]`;
  switch (where) {
    case "start":
      return "(?<![\\s\\S])";
    case "line start":
      return "(?<![^\\n])";
    case "end":
      return "(?=\\n?(?![\\s\\S]))";
    case "line end":
      return "(?![^\\n])";
    case "very end":
      return "(?![\\s\\S])";
    case "boundary":
      return `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
    default:
      return `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word})(?:(?<=[\\s\\S])|(?=[\\s\\S])))`;
  }
}

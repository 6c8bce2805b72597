/**
 * What the recogniser remembers of an expression: enough to name it in a message and to know whether it can be a target.
 * Positions are token indexes; parentheses around an expression do not belong to it.
 */

export const NAME_NODE = 0;
export const ATTRIBUTE = 1;
export const SUBSCRIPT = 2;
export const STARRED = 3;
export const LIST = 4;
export const TUPLE = 5;
export const LAMBDA_NODE = 6;
export const CALL = 7;
export const OPERATION = 8;
export const GENERATOR = 9;
export const YIELD_NODE = 10;
export const AWAIT_NODE = 11;
export const LIST_COMPREHENSION = 12;
export const SET_COMPREHENSION = 13;
export const DICT_COMPREHENSION = 14;
export const DICT = 15;
export const SET = 16;
export const FSTRING = 17;
export const NONE_NODE = 18;
export const FALSE_NODE = 19;
export const TRUE_NODE = 20;
export const ELLIPSIS_NODE = 21;
export const LITERAL = 22;
export const COMPARISON = 23;
export const CONDITIONAL = 24;
export const NAMED = 25;
export const SLICE = 26;

const DESCRIPTIONS: readonly string[] = [
  "name", "attribute", "subscript", "starred", "list", "tuple", "lambda", "function call", "expression",
  "generator expression", "yield expression", "await expression", "list comprehension", "set comprehension",
  "dict comprehension", "dict literal", "set display", "f-string expression", "None", "False", "True", "ellipsis",
  "literal", "comparison", "conditional expression", "named expression", "slice",
];

export class Node {
  readonly kind: number;
  /** First token, and one past the last. */
  readonly start: number;
  readonly end: number;
  /** Elements of a tuple or list, the operand of `*`, the left side of a comparison. */
  readonly parts: readonly Node[];
  /** For a comparison: its first operator is `in`. */
  readonly startsWithIn: boolean;

  constructor(kind: number, start: number, end: number, parts: readonly Node[] = NO_PARTS, startsWithIn = false) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.parts = parts;
    this.startsWithIn = startsWithIn;
  }
}

export const NO_PARTS: readonly Node[] = [];

/** CPython's word for the expression in "cannot assign to …". */
export function describe(node: Node): string {
  return DESCRIPTIONS[node.kind] ?? "expression";
}

/** A name, attribute or subscript: what `:` and `+=` accept. */
export function isSingleTarget(node: Node): boolean {
  return node.kind <= SUBSCRIPT;
}

/** What may stand left of `=`, after `for` and after `as`. */
export function isAssignable(node: Node): boolean {
  if (node.kind <= SUBSCRIPT) return true;
  if (node.kind === STARRED) {
    const value = node.parts[0];
    return value !== undefined && value.kind !== STARRED && isAssignable(value);
  }
  return (node.kind === LIST || node.kind === TUPLE) && node.parts.every(isAssignable);
}

/** What may stand after `del`. */
export function isDeletable(node: Node): boolean {
  if (node.kind <= SUBSCRIPT) return true;
  return (node.kind === LIST || node.kind === TUPLE) && node.parts.every(isDeletable);
}

/** The first part of a would-be target that can be none, or null if all are fine. */
export function invalidTarget(node: Node, use: "assign" | "delete" | "for"): Node | null {
  switch (node.kind) {
    case NAME_NODE:
    case ATTRIBUTE:
    case SUBSCRIPT:
      return null;
    case LIST:
    case TUPLE:
      for (const part of node.parts) {
        const bad = invalidTarget(part, use);
        if (bad !== null) return bad;
      }
      return null;
    case STARRED: {
      const value = node.parts[0];
      return use === "delete" || value === undefined ? node : invalidTarget(value, use);
    }
    case COMPARISON: {
      // `for a in b` without its `:` part reads as the comparison `a in b`
      const left = node.parts[0];
      if (use !== "for") return node;
      return node.startsWithIn && left !== undefined ? invalidTarget(left, use) : null;
    }
    default:
      return node;
  }
}

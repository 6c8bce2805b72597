import type { Expr, Pattern } from "../ast.js";
import type { CstNode } from "../cst.js";
import { identifierName, type Lowering, part, parts, spanOf, syntaxError, textOf, token, unsupported } from "./context.js";
import { endOfList } from "./primaries.js";

/**
 * A signed number or `_` has no node of its own inside a pattern: this folds a node's children into one entry for each pattern,
 * and leaves out the tokens in `separators`.
 */
function subpatterns(cx: Lowering, node: CstNode, separators: readonly string[]): Pattern[] {
  const patterns: Pattern[] = [];
  let minus: CstNode | null = null;
  const meaningful = parts(node);
  for (const child of node.children) {
    if (child.type === "-" && !child.named) {
      minus = child;
    } else if (child.type === "_" && !child.named) {
      patterns.push({ kind: "MatchAs", pattern: null, name: null, span: spanOf(child) });
    } else if (child.named ? meaningful.includes(child) : !separators.includes(child.type)) {
      patterns.push(minus === null ? cx.pattern(child) : negative(cx, minus, child));
      minus = null;
    }
  }
  return patterns;
}

function negative(cx: Lowering, minus: CstNode, number: CstNode): Pattern {
  const span = { start: minus.start, end: number.end };
  return { kind: "MatchValue", value: { kind: "UnaryOp", op: "-", operand: cx.expression(number), span }, span };
}

export function lowerCasePattern(cx: Lowering, node: CstNode): Pattern {
  const [pattern] = subpatterns(cx, node, []);
  if (pattern === undefined) throw unsupported(node);
  return pattern;
}

/** The patterns of one `case`: several, a trailing comma or a star make an open sequence. */
export function lowerCasePatterns(cx: Lowering, clause: CstNode): Pattern {
  const nodes = parts(clause).filter((child) => child.type === "case_pattern");
  const patterns = nodes.map((node) => cx.pattern(node));
  const [first] = patterns;
  if (first === undefined) throw unsupported(clause);
  const end = endOfList(clause, nodes);
  if (patterns.length === 1 && end === nodes[0]!.end && first.kind !== "MatchStar") return first;
  return { kind: "MatchSequence", patterns, span: { start: nodes[0]!.start, end } };
}

export function lowerValuePattern(cx: Lowering, node: CstNode): Pattern {
  const value = cx.expression(node);
  if (value.kind === "NameConstant") return { kind: "MatchSingleton", value: value.value, span: value.span };
  if (value.kind === "JoinedStr") throw syntaxError(node, "patterns may only match literals and attribute lookups");
  return { kind: "MatchValue", value, span: value.span };
}

/** `a.b.c` as an expression. */
function dottedExpression(cx: Lowering, node: CstNode): Expr {
  const [first, ...rest] = parts(node);
  if (first === undefined) throw unsupported(node);
  let value: Expr = { kind: "Name", id: identifierName(cx, first), span: spanOf(first) };
  for (const name of rest) {
    const span = { start: first.start, end: name.end };
    value = { kind: "Attribute", value, attr: identifierName(cx, name), attrSpan: spanOf(name), span };
  }
  return value;
}

/** `x` captures, `_` takes anything, `a.b` compares. */
export function lowerDottedNamePattern(cx: Lowering, node: CstNode): Pattern {
  const value = dottedExpression(cx, node);
  if (value.kind !== "Name") return { kind: "MatchValue", value, span: value.span };
  return { kind: "MatchAs", pattern: null, name: value.id === "_" ? null : value.id, span: value.span };
}

/** `pattern as name` */
export function lowerAsPattern(cx: Lowering, node: CstNode): Pattern {
  const [inner, name] = parts(node);
  if (inner === undefined || name === undefined) throw unsupported(node);
  if (textOf(cx, name) === "_") throw syntaxError(name, "cannot use '_' as a target");
  return { kind: "MatchAs", pattern: cx.pattern(inner), name: identifierName(cx, name), span: spanOf(node) };
}

/** `a | b` */
export function lowerUnionPattern(cx: Lowering, node: CstNode): Pattern {
  return { kind: "MatchOr", patterns: subpatterns(cx, node, ["|"]), span: spanOf(node) };
}

export function lowerListPattern(cx: Lowering, node: CstNode): Pattern {
  return { kind: "MatchSequence", patterns: subpatterns(cx, node, ["[", ",", "]"]), span: spanOf(node) };
}

/** `(a)` only groups; `(a,)` is a sequence. */
export function lowerTuplePattern(cx: Lowering, node: CstNode): Pattern {
  const patterns = subpatterns(cx, node, ["(", ",", ")"]);
  const [first] = patterns;
  if (first !== undefined && patterns.length === 1 && token(node, ",") === null && first.kind !== "MatchStar") return first;
  return { kind: "MatchSequence", patterns, span: spanOf(node) };
}

/** `*rest`; `**rest` is read by the mapping around it. */
export function lowerSplatPattern(cx: Lowering, node: CstNode): Pattern {
  if (token(node, "*") === null) throw unsupported(node);
  return { kind: "MatchStar", name: splatName(cx, node), span: spanOf(node) };
}

function splatName(cx: Lowering, node: CstNode): string | null {
  const [name] = parts(node);
  const text = name === undefined ? "_" : identifierName(cx, name);
  return text === "_" ? null : text;
}

/** `{"key": pattern, **rest}` */
export function lowerMappingPattern(cx: Lowering, node: CstNode): Pattern {
  const keys: Expr[] = [];
  const patterns: Pattern[] = [];
  let rest: string | null = null;
  let minus: CstNode | null = null;
  for (const child of node.children) {
    if (child.field === "key" && child.type === "-") {
      minus = child;
    } else if (child.field === "key") {
      const key = child.named ? (minus === null ? cx.pattern(child) : negative(cx, minus, child)) : null;
      minus = null;
      if (key?.kind === "MatchValue") keys.push(key.value);
      else if (key?.kind === "MatchSingleton") keys.push({ kind: "NameConstant", value: key.value, span: key.span });
      else throw syntaxError(child, "mapping pattern keys may only match literals and attribute lookups");
    } else if (child.field === "value") {
      patterns.push(cx.pattern(child));
    } else if (child.type === "splat_pattern") {
      if (token(child, "**") === null) throw unsupported(child);
      rest = splatName(cx, child);
      if (rest === null) throw syntaxError(child, "invalid syntax");
    }
  }
  if (keys.length !== patterns.length) throw unsupported(node);
  return { kind: "MatchMapping", keys, patterns, rest, span: spanOf(node) };
}

/** `Point(0, y=0)` */
export function lowerClassPattern(cx: Lowering, node: CstNode): Pattern {
  const [name, ...argumentNodes] = parts(node);
  if (name === undefined) throw unsupported(node);
  const patterns: Pattern[] = [];
  const kwdAttrs: string[] = [];
  const kwdPatterns: Pattern[] = [];
  for (const argument of argumentNodes) {
    const [keyword] = parts(argument);
    if (keyword?.type === "keyword_pattern") {
      const attribute = part(keyword);
      const [value] = subpatterns(cx, { ...keyword, children: keyword.children.slice(keyword.children.indexOf(attribute) + 1) }, ["="]);
      if (value === undefined) throw unsupported(keyword);
      kwdAttrs.push(identifierName(cx, attribute));
      kwdPatterns.push(value);
    } else {
      patterns.push(cx.pattern(argument));
    }
  }
  return { kind: "MatchClass", cls: dottedExpression(cx, name), patterns, kwdAttrs, kwdPatterns, span: spanOf(node) };
}

/** `-1.5 + 2j` */
export function lowerComplexPattern(cx: Lowering, node: CstNode): Pattern {
  const [real, imaginary] = parts(node);
  if (real === undefined || imaginary === undefined) throw unsupported(node);
  const signs = node.children.filter((child) => child.type === "+" || child.type === "-");
  const operator = signs.at(-1);
  const minus = signs.length === 2 ? signs[0] : undefined;
  if (operator === undefined) throw unsupported(node);
  const left: Expr =
    minus === undefined
      ? cx.expression(real)
      : { kind: "UnaryOp", op: "-", operand: cx.expression(real), span: { start: minus.start, end: real.end } };
  const right = cx.expression(imaginary);
  if (right.kind !== "Imag") throw syntaxError(imaginary, "imaginary number required in complex literal");
  const op = operator.type === "+" ? "+" : "-";
  const value: Expr = { kind: "BinOp", left, op, opSpan: spanOf(operator), right, span: spanOf(node) };
  return { kind: "MatchValue", value, span: value.span };
}

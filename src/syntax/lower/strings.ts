import type { BytesConstant, Expr, FormattedValue, JoinedStr, Span, StrConstant } from "../ast.js";
import { type CstNode, descendants } from "../cst.js";
import { type Decoded, decodeBytes, decodeStr, stringPrefix, withUnixLineEnds } from "../literals.js";
import { field, type Lowering, optionalField, parts, Refusal, spanOf, syntaxError, textOf, token, unsupported } from "./context.js";

type Piece = StrConstant | FormattedValue | BytesConstant;

/** `"…"`, or several in a row, which count as one. */
export function lowerString(cx: Lowering, node: CstNode): Expr {
  const literals = node.type === "concatenated_string" ? parts(node) : [node];
  const pieces: Piece[] = [];
  let isFormatted = false;
  let isBytes = false;
  for (const literal of literals) {
    const opening = literal.children[0];
    const closing = literal.children.at(-1);
    if (opening?.type !== "string_start" || closing?.type !== "string_end") throw unsupported(literal);
    const prefix = stringPrefix(textOf(cx, opening));
    // `r'\\'`: the grammar counts such backslashes as part of the closing token
    const textEnd = closing.end - prefix.quote.length;
    const isFirst = literal === literals[0];
    if (!isFirst && prefix.isBytes !== isBytes) throw syntaxError(node, "cannot mix bytes and nonbytes literals");
    isBytes = prefix.isBytes;
    if (prefix.isFormatted) {
      isFormatted = true;
      pieces.push(...formattedPieces(cx, literal, opening.end, textEnd, prefix.isRaw, "text"));
    } else {
      const text = cx.text.slice(opening.end, textEnd);
      if (isBytes) pieces.push({ kind: "Bytes", value: checked(literal, decodeBytes(text, prefix.isRaw)), span: spanOf(literal) });
      else pieces.push({ kind: "Str", value: prefix.isRaw ? withUnixLineEnds(text) : checked(literal, decodeStr(text)), span: spanOf(literal) });
    }
  }
  if (isFormatted) return { kind: "JoinedStr", values: joinedText(pieces), span: spanOf(node) };
  if (isBytes) return { kind: "Bytes", value: joinedBytes(pieces), span: spanOf(node) };
  return { kind: "Str", value: pieces.map((piece) => (piece.kind === "Str" ? piece.value : "")).join(""), span: spanOf(node) };
}

function checked<T>(literal: CstNode, { value, problem }: Decoded<T>): T {
  if (problem === null) return value;
  throw new Refusal({ kind: "syntax-error", message: problem.message, span: spanOf(literal) });
}

function joinedBytes(pieces: readonly Piece[]): Uint8Array {
  const arrays = pieces.map((piece) => (piece.kind === "Bytes" ? piece.value : new Uint8Array()));
  const joined = new Uint8Array(arrays.reduce((length, array) => length + array.length, 0));
  let offset = 0;
  for (const array of arrays) {
    joined.set(array, offset);
    offset += array.length;
  }
  return joined;
}

/** Neighbouring texts become one, empty ones go away. */
function joinedText(pieces: readonly Piece[]): JoinedStr["values"] {
  const values: (StrConstant | FormattedValue)[] = [];
  for (const piece of pieces) {
    const last = values.at(-1);
    if (piece.kind === "FormattedValue") values.push(piece);
    else if (piece.kind !== "Str" || piece.value === "") continue;
    else if (last?.kind !== "Str") values.push(piece);
    else values[values.length - 1] = { kind: "Str", value: last.value + piece.value, span: { start: last.span.start, end: piece.span.end } };
  }
  return values;
}

/** The texts and replacement fields between two offsets of an f-string or of a format specification. */
function formattedPieces(cx: Lowering, node: CstNode, start: number, end: number, isRaw: boolean, where: "text" | "specification"): Piece[] {
  const pieces: Piece[] = [];
  let textStart = start;
  const addText = (textEnd: number): void => {
    if (textEnd <= textStart) return;
    const written = cx.text.slice(textStart, textEnd);
    const text = where === "text" ? written.replace(/\{\{|\}\}/g, (braces) => braces.charAt(0)) : written;
    pieces.push({ kind: "Str", value: isRaw ? withUnixLineEnds(text) : checked(node, decodeStr(text)), span: { start: textStart, end: textEnd } });
  };
  for (const child of node.children) {
    if (child.type !== "interpolation" && child.type !== "format_expression") continue;
    addText(child.start);
    pieces.push(...replacementField(cx, child, isRaw));
    textStart = child.end;
  }
  addText(end);
  return pieces;
}

/** `{value!r:spec}`; `{value=}` also gives the text in front of it. */
function replacementField(cx: Lowering, node: CstNode, isRaw: boolean): Piece[] {
  const closing = node.children.at(-1);
  if (closing?.type !== "}") throw unsupported(node);
  let expression = field(node, "expression");
  const conversionNode = optionalField(node, "type_conversion");
  const specNode = optionalField(node, "format_specifier");
  let formatSpec: JoinedStr | null = null;
  if (specNode !== null) {
    const values = joinedText(formattedPieces(cx, specNode, specNode.start + 1, closing.start, isRaw, "specification"));
    formatSpec = { kind: "JoinedStr", values, span: { start: specNode.start, end: closing.start } };
  } else if (firstNamed(expression) !== null) {
    // `{x:=5}` is `x` in the format `=5`; only in parentheses would it be an assignment
    const named = firstNamed(expression)!;
    const colon = token(named, ":=");
    if (colon === null) throw unsupported(node);
    const specStart = colon.start;
    const text = cx.text.slice(specStart + 1, closing.start);
    const constant: StrConstant = { kind: "Str", value: text, span: { start: specStart + 1, end: closing.start } };
    formatSpec = { kind: "JoinedStr", values: [constant], span: { start: specStart, end: closing.start } };
    expression = field(named, "name");
  }
  const equals = token(node, "=");
  const conversion = conversionNode === null ? (equals !== null && formatSpec === null ? "r" : null) : conversionOf(cx, conversionNode);
  const value: FormattedValue = {
    kind: "FormattedValue",
    value: cx.expression(expression),
    conversion,
    formatSpec,
    span: spanOf(node),
  };
  if (equals === null) return [value];
  const textEnd = conversionNode?.start ?? formatSpec?.span.start ?? closing.start;
  const span = { start: node.start + 1, end: textEnd };
  // the source text is part of the f-string's own: escapes in it count
  const shown = withoutComments(cx, node, span);
  return [{ kind: "Str", value: isRaw ? withUnixLineEnds(shown) : checked(node, decodeStr(shown)), span }, value];
}

/** What the grammar takes for an assignment at the beginning of the field: `{x:=5,d}`. */
function firstNamed(expression: CstNode): CstNode | null {
  let at: CstNode | undefined = expression;
  while (at !== undefined && at.type !== "named_expression") at = at.children[0];
  return at ?? null;
}

/** The source text of a span of the node, as `{value = }` shows it. */
function withoutComments(cx: Lowering, node: CstNode, { start, end }: Span): string {
  let text = "";
  let from = start;
  for (const child of descendants(node)) {
    if (child.type !== "comment" || child.start < from || child.end > end) continue;
    text += cx.text.slice(from, child.start);
    from = child.end;
  }
  return text + cx.text.slice(from, end);
}

function conversionOf(cx: Lowering, node: CstNode): "s" | "r" | "a" {
  const letter = textOf(cx, node).slice(1).trim();
  if (letter === "s" || letter === "r" || letter === "a") return letter;
  throw syntaxError(node, `f-string: invalid conversion character '${letter}': expected 's', 'r', or 'a'`);
}

import type { Node } from "../../../src/syntax/ast.js";
import type { SourceText } from "../../../src/syntax/source.js";

/** Fields that CPython's `ast` does not have. */
const ours = new Set(["kind", "span", "nameSpan", "attrSpan", "opSpan", "text", "comments", "parenthesized", "isElif"]);
/** Kinds to which CPython's `ast` gives no position. */
const unplaced = new Set(["Module", "Arguments", "Comprehension", "WithItem", "MatchCase"]);

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "kind" in value;

const plain = (kind: string, value: unknown): string => {
  if (typeof value === "bigint") return `"${value}"`;
  if (typeof value === "number") return kind === "Float" || kind === "Imag" ? `"${Number.isInteger(value) && value < 1e16 ? `${value}.0` : value}"` : `${value}`;
  return value instanceof Uint8Array ? `[${value.join(",")}]` : JSON.stringify(value);
};

/** Writes an AST in the format of the recorded .ast files (see record.py beside them). */
export function dumpAst(node: Node, source: SourceText, label = "", indent = "", out: string[] = []): string[] {
  const place = (offset: number): string => {
    const { line, column } = source.position(offset);
    return `${line}:${column}`;
  };
  const nested: [string, Node | null][] = [];
  let text = `${indent}${label}${node.kind}`;
  if (!unplaced.has(node.kind)) text += ` ${place(node.span.start)}-${place(node.span.end)}`;
  for (const [name, value] of Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (ours.has(name)) continue;
    if (isNode(value)) nested.push([name, value]);
    else if (Array.isArray(value) && value.some(isNode)) for (const [i, item] of value.entries()) nested.push([`${name}[${i}]`, item]);
    else text += ` ${name}=${plain(node.kind, value)}`;
  }
  out.push(text);
  for (const [name, child] of nested) {
    if (child === null) out.push(`${indent}  ${name}: null`);
    else dumpAst(child, source, `${name}: `, `${indent}  `, out);
  }
  return out;
}

/** Expressions as `ast.literal_eval` looks at them, without the source around them. */
import type { LiteralNode } from "../runtime/objects/literal_node.js";
import type * as ast from "./ast.js";
import type { SourceText } from "./source.js";

/** An expression with the line of each part; what can be no literal has only its kind. */
export function literalNode(expr: ast.Expr, source: SourceText): LiteralNode {
  const { line } = source.position(expr.span.start);
  const part = (each: ast.Expr): LiteralNode => literalNode(each, source);
  switch (expr.kind) {
    case "Int":
      return { line, kind: "Constant", type: "int", value: expr.value };
    case "Float":
      return { line, kind: "Constant", type: "float", value: expr.value };
    case "Imag":
      return { line, kind: "Constant", type: "imaginary", value: expr.value };
    case "Str":
      return { line, kind: "Constant", type: "text", value: expr.value };
    case "Bytes":
      return { line, kind: "Constant", type: "bytes", value: expr.value };
    case "NameConstant":
      return { line, kind: "Constant", type: "name", value: expr.value };
    case "Ellipsis":
      return { line, kind: "Constant", type: "ellipsis" };
    case "List":
    case "Tuple":
    case "Set":
      return { line, kind: expr.kind, elements: expr.elts.map(part) };
    case "Dict":
      return { line, kind: "Dict", keys: expr.keys.map((key) => key && part(key)), values: expr.values.map(part) };
    case "UnaryOp":
      return { line, kind: "UnaryOp", sign: expr.op, operand: part(expr.operand) };
    case "BinOp":
      return { line, kind: "BinOp", left: part(expr.left), sign: expr.op, right: part(expr.right) };
    case "Call":
      return { line, kind: "Call", isEmptySet: expr.func.kind === "Name" && expr.func.id === "set" && expr.args.length === 0 && expr.keywords.length === 0 };
    default:
      return { line, kind: "Other", shown: expr.kind };
  }
}

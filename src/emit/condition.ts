/** Truth: `if xs:` → `if (xs.length > 0)`, general `truthy(xs)`. */
import type * as ast from "../syntax/ast.js";
import { alwaysTrue } from "../analysis/infer/narrowing.js";
import { only, withoutNone, type Type } from "../analysis/types.js";
import { and, binary, help, literal, member, not, NULL, num, or, unary } from "./build.js";
import { answersBool, emitComparisonTruth } from "./compare.js";
import type { Emitter } from "./emitter.js";
import { emitDropped, emitDynamic, emitExpr } from "./expression.js";
import { isRepeatable } from "./purity.js";
import type * as ir from "./ir.js";

/** Emit an expression of which only the truth matters. */
export function emitCondition(e: Emitter, node: ast.Expr): ir.Expr {
  switch (node.kind) {
    case "BoolOp": {
      let made = emitCondition(e, node.values[0]!);
      for (const value of node.values.slice(1)) {
        const next = e.inPlace(() => emitCondition(e, value));
        made = node.op === "and" ? and(made, next) : or(made, next);
      }
      return { ...made, origin: node.span };
    }
    case "UnaryOp":
      if (node.op === "not") return not(emitCondition(e, node.operand));
      break;
    case "Compare":
      if (!answersBool(e.type(node))) return emitComparisonTruth(e, node);
      break;
    case "NameConstant":
      return literal(node.value === true ? "true" : "false");
    case "Int":
      return literal(node.value === 0n ? "false" : "true");
    default:
      break;
  }
  const form = truthForm(e.type(node));
  const again = repeatable(e, node);
  if (form === "general" || (form === "maybe" && again === null)) return help("truthy", [emitDynamic(e, node)], e.raises(node.span));
  const value = form === "false" ? emitDropped(e, node) : emitExpr(e, node);
  if (form === "maybe") return and(binary("!==", value, NULL), innerTruth(e, node, emitExpr(e, again!)));
  return apply(form === "float" && isRaw(node) ? "number" : form, value);
}

/** What gives a tested value again: the name that holds it, or is given it by the test. */
function repeatable(e: Emitter, node: ast.Expr): ast.Name | null {
  if (node.kind === "NamedExpr") return isRepeatable(node.target) ? node.target : null;
  return isRepeatable(node) && node.kind === "Name" && e.facts.boundStates.get(node) !== "maybe" ? node : null;
}

/** Arithmetic and literals give raw numbers; any other float may be in its box, which `+x` opens. */
const isRaw = (node: ast.Expr): boolean => node.kind === "BinOp" || node.kind === "Float" || (node.kind === "UnaryOp" && isRaw(node.operand));

/** The truth of a value that is already emitted and may be repeated: `x !== null && x.size > 0`. */
export function truthOf(e: Emitter, node: ast.Expr, value: ir.Expr, again: ir.Expr): ir.Expr {
  const form = truthForm(e.type(node));
  if (form === "general") return help("truthy", [value], e.raises(node.span));
  if (form === "maybe") return and(binary("!==", value, NULL), innerTruth(e, node, again));
  return apply(form, value);
}

type TruthForm = "native" | "number" | "float" | "length" | "fixed" | "size" | "not null" | "true" | "false" | "maybe" | "general";

/** How a value of a type is tested. "maybe": None or something that needs a test of its own. */
export function truthForm(type: Type): TruthForm {
  if (type.unknown || type.atoms.size === 0) return "general";
  const kinds = new Set([...type.atoms.values()].map((a) => a.k));
  if (kinds.size === 1) {
    switch (only(type)?.k) {
      case "none":
        return "false";
      case "bool":
      case "str":
        return "native";
      case "int":
        return "number";
      case "float":
        return "float";
      case "tuple":
        return "fixed";
      case "list":
      case "tuples":
        return "length";
      case "dict":
      case "set":
        return "size";
      default:
        break;
    }
  }
  const values = withoutNone(type);
  const maybe = kinds.has("none");
  if ([...values.atoms.values()].every(alwaysTrue)) return maybe ? "not null" : "true";
  if (![...kinds].every((k) => k === "none" || k === "bool" || k === "str")) return maybe ? "maybe" : "general";
  return "native";
}

function innerTruth(e: Emitter, node: ast.Expr, value: ir.Expr): ir.Expr {
  const form = truthForm(withoutNone(e.type(node)));
  return form === "general" || form === "maybe" ? help("truthy", [value], e.raises(node.span)) : apply(form, value);
}

function apply(form: Exclude<TruthForm, "maybe" | "general">, value: ir.Expr): ir.Expr {
  switch (form) {
    case "native":
      return value;
    case "number":
      return binary("!==", value, num(0));
    case "float":
      return binary("!==", unary("+", value), num(0));
    case "length":
      return binary(">", member(value, "length"), num(0));
    // TypeScript knows that `.length`, and that it is not 0
    case "fixed":
      return binary(">", help("len", [value]), num(0));
    case "size":
      return binary(">", member(value, "size"), num(0));
    case "not null":
      return binary("!==", value, NULL);
    case "true":
      return { kind: "Sequence", items: [value, literal("true")] };
    case "false":
      return { kind: "Sequence", items: [value, literal("false")] };
  }
}

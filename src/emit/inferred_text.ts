/** The type TypeScript infers from an initializer, where that may differ from what inference knows: displays, literals, empty containers. */
import type * as ast from "../syntax/ast.js";
import { only } from "../analysis/types.js";
import type { Emitter } from "./emitter.js";
import { scalarText, typeText } from "./type_text.js";

/** The inferred type's text; null when TypeScript sees the same type as inference. */
export function inferredText(e: Emitter, node: ast.Expr): string | null {
  const element = (x: ast.Expr): string => inferredText(e, x) ?? typeText(e, e.type(x));
  const union = (items: readonly ast.Expr[]): string => {
    const parts = new Set(items.flatMap((x) => element(x).split(" | ")));
    const none = parts.delete("null");
    const list = [...parts];
    if (none) list.push("null");
    return list.join(" | ");
  };
  const wrapped = (text: string): string => (/[|&]|=>/.test(text) ? `(${text})` : text);
  switch (node.kind) {
    case "List":
      if (node.elts.length === 0 || node.elts.some((x) => x.kind === "Starred")) return "";
      return `${wrapped(union(node.elts))}[]`;
    case "Tuple":
      if (node.elts.length === 0 || node.elts.some((x) => x.kind === "Starred")) return "";
      return `${e.typeName("", "Tuple")}<[${node.elts.map(element).join(", ")}]>`;
    case "Dict":
      if (node.keys.length === 0 || node.keys.includes(null)) return "";
      return `${e.typeName("", "Dict")}<${union(node.keys as ast.Expr[])}, ${union(node.values)}>`;
    case "Set":
      return node.elts.some((x) => x.kind === "Starred") ? "" : `${e.typeName("", "PySet")}<${union(node.elts)}>`;
    case "NameConstant":
      return node.value === null ? "" : "boolean";
    // what is put in later may be more than the comprehension itself gives
    case "ListComp":
    case "SetComp": {
      const atom = only(e.type(node));
      return (atom?.k === "list" || atom?.k === "set") && element(node.elt) !== typeText(e, atom.elem.type) ? "" : null;
    }
    case "DictComp": {
      const atom = only(e.type(node));
      return atom?.k === "dict" && (element(node.key) !== typeText(e, atom.key.type) || element(node.value) !== typeText(e, atom.value.type)) ? "" : null;
    }
    case "Call": {
      // an empty container says nothing about its elements
      const atom = only(e.type(node.func));
      return atom?.k === "api class" && atom.cls.module === "builtins" && node.args.length === 0 && node.keywords.length === 0 && only(e.type(node))?.k !== "obj" ? "" : null;
    }
    case "IfExp":
    case "BoolOp": {
      const values = node.kind === "IfExp" ? [node.body, node.orelse] : node.values;
      return values.some((v) => inferredText(e, v) !== null && inferredText(e, v) !== scalarText(e, e.type(v))) ? "" : null;
    }
    default:
      return null;
  }
}

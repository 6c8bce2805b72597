/** Annotations as types; used only where no call in the program says what a parameter gets. */
import type * as ast from "../../syntax/ast.js";
import { apiClass, apiModule, builtins, type ApiClass } from "../api.js";
import { BOOL, BYTES, COMPLEX, dictOf, FLOAT, INT, join, joinAll, listOf, NONE, only, setOf, STR, typeOf, UNKNOWN, type Cell, type Type } from "../types.js";
import type { Inference } from "./inference.js";

/** The type an annotation names; unknown when it names nothing we know. `site` owns the cells of its containers. */
export function annotationType(inference: Inference, node: ast.Expr, site: ast.Node): Type {
  switch (node.kind) {
    case "NameConstant":
      return node.value === null ? NONE : UNKNOWN;
    case "Name":
      return namedType(inference, node, [], site);
    case "Attribute":
      return attributeAnnotation(inference, node, [], site);
    case "BinOp":
      return node.op === "|" ? join(annotationType(inference, node.left, site), annotationType(inference, node.right, site)) : UNKNOWN;
    case "Subscript": {
      const args = node.slice.kind === "Tuple" ? node.slice.elts : [node.slice];
      if (node.value.kind === "Name") return namedType(inference, node.value, args, site);
      if (node.value.kind === "Attribute") return attributeAnnotation(inference, node.value, args, site);
      return UNKNOWN;
    }
    default:
      return UNKNOWN;
  }
}

function namedType(inference: Inference, node: ast.Name, args: readonly ast.Expr[], site: ast.Node): Type {
  const variable = inference.scopes.resolution.get(node);
  if (variable !== undefined) {
    const atom = only(inference.variableCell(variable).type);
    if (atom?.k === "class") return typeOf({ k: "inst", cls: atom.cls });
    if (atom?.k === "api class") return classType(inference, atom.cls, args, site);
    return UNKNOWN;
  }
  const cls = apiClass(builtins, node.id);
  return cls === null ? UNKNOWN : classType(inference, cls, args, site);
}

function attributeAnnotation(inference: Inference, node: ast.Attribute, args: readonly ast.Expr[], site: ast.Node): Type {
  if (node.value.kind !== "Name") return UNKNOWN;
  const variable = inference.scopes.resolution.get(node.value);
  const atom = variable === undefined ? null : only(inference.variableCell(variable).type);
  if (atom?.k !== "module") return UNKNOWN;
  const cls = apiClass(atom.module, node.attr);
  return cls === null || apiModule(atom.module.name) === null ? UNKNOWN : classType(inference, cls, args, site);
}

function classType(inference: Inference, cls: ApiClass, args: readonly ast.Expr[], site: ast.Node): Type {
  const arg = (i: number): Type => (args[i] === undefined ? UNKNOWN : annotationType(inference, args[i]!, site));
  const cell = (i: number): Cell => {
    const made = inference.siteCell(site, `annotation ${cls.path} ${args[i]?.span.start ?? i}`);
    made.flow(arg(i));
    return made;
  };
  const name = cls.module === "typing" ? cls.name.toLowerCase() : cls.module === "builtins" ? cls.name : "";
  switch (name) {
    case "int":
      return INT;
    case "float":
      return FLOAT;
    case "str":
      return STR;
    case "bool":
      return BOOL;
    case "bytes":
      return BYTES;
    case "complex":
      return COMPLEX;
    case "list":
      return listOf(cell(0));
    case "set":
      return setOf(cell(0));
    case "dict":
      return dictOf(cell(0), cell(1));
    case "tuple": {
      if (args.length === 0) return typeOf({ k: "tuples", elem: UNKNOWN });
      if (args[1]?.kind === "Ellipsis") return typeOf({ k: "tuples", elem: arg(0) });
      return typeOf({ k: "tuple", items: args.map((_, i) => arg(i)) });
    }
    case "optional":
      return join(arg(0), NONE);
    case "union":
      return joinAll(args.map((_, i) => arg(i)));
    case "any":
    case "object":
      return UNKNOWN;
    default:
      if (cls.module === "typing" || cls.module === "collections.abc") return UNKNOWN;
      return typeOf({ k: "obj", cls, args: cls.entry.params.map((_, i) => cell(i)) });
  }
}


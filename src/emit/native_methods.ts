/** Methods that JavaScript has under another name and with the same meaning: `s.upper()` → `s.toUpperCase()`, `xs.append(x)` → `xs.push(x)`. */
import type * as ast from "../syntax/ast.js";
import type { ApiFunction } from "../analysis/api.js";
import { is, onlyAtom, type Atom } from "../analysis/types.js";
import { help, method, str } from "./build.js";
import { arrayComprehension } from "./comprehension.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { interpolated } from "./fstring.js";
import type * as ir from "./ir.js";

type Native = (e: Emitter, node: ast.Call, receiver: ast.Expr, raises: ir.RaiseSite) => ir.Expr | null;

/** The native form of a builtin type's method call; null when only Python's own will do. */
export function emitMethodNatively(e: Emitter, node: ast.Call, func: ast.Attribute, receiver: Atom, fn: ApiFunction, raises: ir.RaiseSite): ir.Expr | null {
  const path = `${receiver.k}.${fn.name}`;
  if (!Object.hasOwn(natives, path) || node.keywords.length > 0 || node.args.some((a) => a.kind === "Starred")) return null;
  return natives[path]!(e, node, func.value, raises);
}

const renamed =
  (name: string, arity: number): Native =>
  (e, node, receiver) =>
    node.args.length === arity ? method(emitExpr(e, receiver), name, node.args.map((a) => emitExpr(e, a))) : null;

/** JavaScript's method with one non-empty literal argument. */
const withLiteral =
  (name: string): Native =>
  (e, node, receiver) => {
    const arg = node.args[0];
    return node.args.length === 1 && arg?.kind === "Str" && arg.value !== "" ? method(emitExpr(e, receiver), name, [emitExpr(e, arg)]) : null;
  };

const withStr =
  (name: string): Native =>
  (e, node, receiver) =>
    node.args.length === 1 && is(e.type(node.args[0]!), "str") ? method(emitExpr(e, receiver), name, [emitExpr(e, node.args[0]!)]) : null;

const natives: Readonly<Record<string, Native>> = {
  "str.upper": renamed("toUpperCase", 0),
  "str.lower": renamed("toLowerCase", 0),
  "str.startswith": withStr("startsWith"),
  "str.endswith": withStr("endsWith"),
  "str.split": withLiteral("split"),
  "str.replace"(e, node, receiver) {
    const [from, to] = node.args;
    if (node.args.length !== 2 || from?.kind !== "Str" || from.value === "" || to?.kind !== "Str" || to.value.includes("$")) return null;
    return method(emitExpr(e, receiver), "replaceAll", [emitExpr(e, from), emitExpr(e, to)]);
  },
  "str.join"(e, node, receiver, raises) {
    const arg = node.args[0];
    if (arg === undefined || node.args.length !== 1) return null;
    const items = arg.kind === "GeneratorExp" ? (is(e.type(arg.elt), "str") ? arrayComprehension(e, arg, arg.elt, arg.generators, raises) : null) : onlyAtom(e.type(arg), "list") !== null && is(onlyAtom(e.type(arg), "list")!.elem.type, "str") ? emitExpr(e, arg) : null;
    return items === null ? null : method(items, "join", [emitExpr(e, receiver)]);
  },
  "str.format"(e, node, receiver, raises) {
    const template = receiver.kind === "Str" ? simpleTemplate(receiver.value, node.args.length) : null;
    if (template === null) return null;
    const parts = template.map((part): string | ir.Expr => {
      if (typeof part === "string") return part;
      const arg = node.args[part.index]!;
      if (part.spec === "") return interpolated(e, arg, raises);
      const value = /[eEfFgG%]$/.test(part.spec) ? emitExpr(e, arg) : emitDynamic(e, arg);
      return help("format", [value, str(part.spec)], raises);
    });
    return { kind: "Template", parts, origin: node.span };
  },
  "list.append"(e, node, receiver) {
    if (node.args.length !== 1) return null;
    return { ...method(emitExpr(e, receiver), "push", [emitDynamic(e, node.args[0]!)]) };
  },
  "list.copy": renamed("slice", 0),
};

/** `{}`, `{0}`, `{:.2f}` in order, each argument once; null for anything with names, attributes, conversions or repeats. */
function simpleTemplate(text: string, count: number): (string | { index: number; spec: string })[] | null {
  const parts: (string | { index: number; spec: string })[] = [];
  let at = 0;
  let next = 0;
  let numbered: boolean | null = null;
  let literal = "";
  while (at < text.length) {
    const c = text[at]!;
    if (c === "{" && text[at + 1] === "{") literal += "{";
    else if (c === "}" && text[at + 1] === "}") literal += "}";
    else if (c === "{") {
      const match = /^\{(\d*)(?::([^{}]*))?\}/.exec(text.slice(at));
      if (match === null || (match[1] !== "" && Number(match[1]) !== next) || next >= count) return null;
      // `{0}{}` is an error
      if (numbered !== null && numbered !== (match[1] !== "")) return null;
      numbered = match[1] !== "";
      parts.push(literal, { index: next++, spec: match[2] ?? "" });
      literal = "";
      at += match[0].length;
      continue;
    } else if (c === "}") return null;
    else {
      literal += c;
      at++;
      continue;
    }
    at += 2;
  }
  parts.push(literal);
  return next === count ? parts.filter((p) => p !== "") : null;
}


/** Short constructors for the emitter's tree. */
import type { Span } from "../syntax/ast.js";
import type * as ir from "./ir.js";

export const ident = (name: string, origin?: Span): ir.Identifier => ({ kind: "Identifier", name, ...(origin && { origin }) });
/** A name exported by `yieldstar/runtime`, or by one of its modules. */
export const runtime = (name: string, module = "", origin?: Span): ir.RuntimeName => ({ kind: "RuntimeName", module, name, ...(origin && { origin }) });
export const num = (value: number | string): ir.Expr => (typeof value === "number" && (value < 0 || Object.is(value, -0)) ? { kind: "Unary", op: "-", operand: { kind: "Number", text: String(-value) } } : { kind: "Number", text: String(value) });
export const str = (value: string, origin?: Span): ir.StringLiteral => ({ kind: "String", value, ...(origin && { origin }) });
export const literal = (text: ir.Literal["text"], origin?: Span): ir.Literal => ({ kind: "Literal", text, ...(origin && { origin }) });
export const NULL = literal("null");
export const UNDEFINED = literal("undefined");
export const THIS = literal("this");
export const call = (callee: ir.Expr, args: readonly ir.Expr[], raises?: ir.RaiseSite, origin?: Span): ir.Call => ({ kind: "Call", callee, args: [...args], ...(raises && { raises }), ...(origin && { origin }) });
/** A call of a runtime helper. */
export const help = (name: string, args: readonly ir.Expr[], raises?: ir.RaiseSite): ir.Call => call(runtime(name), args, raises);
export const make = (callee: ir.Expr, args: readonly ir.Expr[], raises?: ir.RaiseSite, typeArgs?: string[]): ir.New => ({ kind: "New", callee, args: [...args], ...(raises && { raises }), ...(typeArgs && { typeArgs }) });
export const member = (object: ir.Expr, name: string, origin?: Span): ir.Member => ({ kind: "Member", object, name, ...(origin && { origin }) });
export const method = (object: ir.Expr, name: string, args: readonly ir.Expr[], raises?: ir.RaiseSite): ir.Call => call(member(object, name), args, raises);
export const index = (object: ir.Expr, at: ir.Expr): ir.Index => ({ kind: "Index", object, index: at });
export const binary = (op: ir.BinaryOp, left: ir.Expr, right: ir.Expr, raises?: ir.RaiseSite): ir.Binary => ({ kind: "Binary", op, left, right, ...(raises && { raises }) });
export const unary = (op: ir.Unary["op"], operand: ir.Expr): ir.Unary => ({ kind: "Unary", op, operand });
export const not = (operand: ir.Expr): ir.Expr => {
  if (operand.kind === "Unary" && operand.op === "!") return operand.operand;
  if (operand.kind === "Literal" && (operand.text === "true" || operand.text === "false")) return literal(operand.text === "true" ? "false" : "true");
  if (operand.kind === "Binary" && operand.op === ">" && operand.left.kind === "Member" && operand.right.kind === "Number" && operand.right.text === "0") return { ...operand, op: "===" };
  if (operand.kind === "Binary" && operand.op === "===") return { ...operand, op: "!==" };
  if (operand.kind === "Binary" && operand.op === "!==") return { ...operand, op: "===" };
  return unary("!", operand);
};
export const and = (left: ir.Expr, right: ir.Expr): ir.Expr => binary("&&", left, right);
export const or = (left: ir.Expr, right: ir.Expr): ir.Expr => binary("||", left, right);
export const conditional = (test: ir.Expr, then: ir.Expr, otherwise: ir.Expr): ir.Conditional => ({ kind: "Conditional", test, then, otherwise });
export const assign = (target: ir.Expr | ir.BindingPattern, value: ir.Expr): ir.Assign => ({ kind: "Assign", op: "=", target, value });
export const array = (items: readonly ir.Expr[]): ir.ArrayLiteral => ({ kind: "Array", items: [...items] });
export const spread = (value: ir.Expr): ir.Spread => ({ kind: "Spread", value });
export const object = (entries: readonly ir.ObjectEntry[]): ir.ObjectLiteral => ({ kind: "Object", entries: [...entries] });
export const arrow = (params: readonly (ir.Target | ir.Param)[], body: ir.Expr | ir.Stmt[]): ir.Arrow => ({ kind: "Arrow", params: params.map((p) => ("target" in p && !("kind" in p) ? p : { target: p as ir.Target })), body });
export const yieldStar = (value: ir.Expr, raises?: ir.RaiseSite, origin?: Span): ir.Yield => ({ kind: "Yield", star: true, value, ...(raises && { raises }), ...(origin && { origin }) });

export const statement = (value: ir.Expr, origin?: Span): ir.ExprStmt => ({ kind: "ExprStmt", value, ...(origin && { origin }) });
export const declare = (keyword: "const" | "let", target: ir.Target, value?: ir.Expr, type?: string): ir.VarDecl => ({ kind: "VarDecl", keyword, declarations: [{ target, ...(value && { value }), ...(type !== undefined && { type }) }] });
export const iff = (test: ir.Expr, then: ir.Stmt[], otherwise?: ir.Stmt[]): ir.If => ({ kind: "If", test, then, ...(otherwise && { otherwise }) });
/** A pattern that names a variable twice keeps its last place: Python assigns from left to right, JavaScript declares once. */
export function namedOnce(target: ir.Target, later = new Set<string>()): ir.Target {
  if (target.kind !== "ArrayPattern") return target;
  const items = [...target.items];
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item === null) continue;
    if (item.kind !== "Identifier") items[i] = namedOnce(item, later);
    else if (later.has(item.name)) items[i] = null;
    else later.add(item.name);
  }
  return { ...target, items };
}
export const arrayPattern = (items: readonly (ir.Target | null)[]): ir.BindingPattern => ({ kind: "ArrayPattern", items: [...items] });

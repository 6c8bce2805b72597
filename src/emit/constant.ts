/** Literals: `0xFF` → `0xff`, `2**70` stays big as `…n`, `'x'` → `"x"`, `b'x'` → `bytes("x")`. */
import type * as ast from "../syntax/ast.js";
import { array, help, literal, make, num, runtime, str } from "./build.js";
import type { Emitter } from "./emitter.js";
import type * as ir from "./ir.js";

export function emitInt(_e: Emitter, node: ast.IntConstant): ir.Expr {
  const value = Number(node.value);
  if (!Number.isSafeInteger(value)) return { kind: "BigInt", value: node.value };
  const text = node.text.toLowerCase();
  // JavaScript knows the same prefixes and, between digits, the same underscores
  return num(/^0[xob]/.test(text) || /^[1-9][\d_]*$/.test(text) ? text : String(value));
}

export function emitFloat(_e: Emitter, node: ast.FloatConstant): ir.Expr {
  if (node.value === Infinity) return { kind: "Identifier", name: "Infinity" };
  const text = node.text.toLowerCase();
  return num(/^(\d[\d_]*)?\.?[\d_]*(e[+-]?\d+)?$/.test(text) && !/^0\d/.test(text) && !text.includes("_") ? text : String(node.value));
}

export const emitImag = (_e: Emitter, node: ast.ImagConstant): ir.Expr => make(runtime("Complex"), [num(0), num(node.value)]);
export const emitStr = (_e: Emitter, node: ast.StrConstant): ir.Expr => str(node.value, node.span);
export const emitNameConstant = (_e: Emitter, node: ast.NameConstant): ir.Expr => literal(node.value === null ? "null" : node.value ? "true" : "false", node.span);
export const emitEllipsis = (): ir.Expr => runtime("Ellipsis");

export function emitBytes(_e: Emitter, node: ast.BytesConstant): ir.Expr {
  const ascii = node.value.every((byte) => byte >= 32 && byte < 127);
  return help("bytes_literal", [ascii ? str(String.fromCharCode(...node.value)) : array([...node.value].map((byte) => num(byte)))]);
}

/** The types of expressions whose type their text tells. */
import type * as ast from "../ast.js";

const SIMPLE: Readonly<Partial<Record<ast.Expr["kind"], string>>> = { Str: "str", Bytes: "bytes", Int: "int", Float: "float", Imag: "complex", Ellipsis: "ellipsis" };
const DISPLAYS: Readonly<Partial<Record<ast.Expr["kind"], string>>> = {
  Tuple: "tuple",
  List: "list",
  ListComp: "list",
  Dict: "dict",
  DictComp: "dict",
  Set: "set",
  SetComp: "set",
  GeneratorExp: "generator",
  Lambda: "function",
  JoinedStr: "str",
};

const NUMBERS = ["bool", "int", "float", "complex"];

/** The type of what CPython's compiler computes ahead: literals, and arithmetic and tuples of them; null for all else. */
export function typeOfConstant(e: ast.Expr): string | null {
  if (e.kind === "NameConstant") return e.value === null ? "NoneType" : "bool";
  if (e.kind === "Tuple") return e.elts.every((each) => typeOfConstant(each) !== null) ? "tuple" : null;
  if (e.kind === "UnaryOp") return typeOfUnary(e);
  if (e.kind === "BinOp") return typeOfBinary(e);
  return SIMPLE[e.kind] ?? null;
}

function typeOfUnary({ op, operand }: ast.UnaryOp): string | null {
  const type = typeOfConstant(operand);
  if (type === null) return null;
  if (op === "not") return "bool";
  if (!NUMBERS.includes(type) || (op === "~" && type !== "int" && type !== "bool")) return null;
  return type === "bool" ? "int" : type;
}

function typeOfBinary({ left, op, right }: ast.BinOp): string | null {
  const [a, b] = [typeOfConstant(left), typeOfConstant(right)];
  if (a === null || b === null) return null;
  const [i, j] = [NUMBERS.indexOf(a), NUMBERS.indexOf(b)];
  if (i < 0 || j < 0) {
    if (op === "+" && a === b && i < 0) return a;
    if (op === "*" && (a === "int" || b === "int")) return a === "int" ? b : a;
    return op === "%" && (a === "str" || a === "bytes") ? a : null;
  }
  if (op === "/" && Math.max(i, j) <= 1) return "float";
  return NUMBERS[Math.max(i, j, 1)]!;
}

/** The type of what an expression gives: also of displays and comprehensions. */
export const resultType = (e: ast.Expr): string | null => typeOfConstant(e) ?? DISPLAYS[e.kind] ?? null;

import type { BinaryOp, BindingPattern, Expr, Target } from "../emit/ir.js";

/** How tightly JavaScript's expressions bind, loosest first. */
export const Precedence = {
  sequence: 0,
  assignment: 1,
  conditional: 2,
  coalesce: 3,
  or: 4,
  and: 5,
  bitOr: 6,
  bitXor: 7,
  bitAnd: 8,
  equality: 9,
  relational: 10,
  shift: 11,
  additive: 12,
  multiplicative: 13,
  power: 14,
  unary: 15,
  postfix: 16,
  leftHandSide: 17,
  primary: 18,
} as const;

const BINARY: Readonly<Record<BinaryOp, number>> = {
  "??": Precedence.coalesce,
  "||": Precedence.or,
  "&&": Precedence.and,
  "|": Precedence.bitOr,
  "^": Precedence.bitXor,
  "&": Precedence.bitAnd,
  "===": Precedence.equality,
  "!==": Precedence.equality,
  "<": Precedence.relational,
  "<=": Precedence.relational,
  ">": Precedence.relational,
  ">=": Precedence.relational,
  in: Precedence.relational,
  instanceof: Precedence.relational,
  "<<": Precedence.shift,
  ">>": Precedence.shift,
  "+": Precedence.additive,
  "-": Precedence.additive,
  "*": Precedence.multiplicative,
  "/": Precedence.multiplicative,
  "%": Precedence.multiplicative,
  "**": Precedence.power,
};

/** How tightly an expression's own operator binds. */
export const precedenceOf = (e: Expr, types: boolean): number => {
  switch (e.kind) {
    case "Sequence":
      return e.items.length === 1 ? precedenceOf(e.items[0]!, types) : Precedence.sequence;
    case "Assign":
    case "Arrow":
    case "Yield":
    case "Spread":
      return Precedence.assignment;
    case "Conditional":
      return Precedence.conditional;
    case "Binary":
      return BINARY[e.op];
    case "Unary":
    case "Await":
      return Precedence.unary;
    case "Number":
      return e.text.startsWith("-") ? Precedence.unary : Precedence.primary;
    case "BigInt":
      return e.value < 0n ? Precedence.unary : Precedence.primary;
    case "Update":
      return Precedence.postfix;
    case "Call":
    case "New":
    case "Member":
    case "Index":
      return Precedence.leftHandSide;
    case "NonNull":
      return types ? Precedence.leftHandSide : precedenceOf(e.value, types);
    case "Labelled":
      return precedenceOf(e.value, types);
    case "Identifier":
    case "RuntimeName":
    case "RuntimeNamespace":
    case "String":
    case "Template":
    case "Literal":
    case "ImportMeta":
    case "Array":
    case "Object":
    case "FunctionExpr":
    case "ClassExpr":
      return Precedence.primary;
  }
};

/** The least precedence an operand needs to stand without parentheses. */
export const operandPrecedence = (op: BinaryOp, side: "left" | "right", operand: Expr): number => {
  const own = BINARY[op];
  if (operand.kind === "Binary" && mixesCoalesce(op, operand.op)) return Precedence.primary;
  switch (own) {
    case Precedence.power:
      // `(-a) ** b` needs its parentheses; `a ** -b` does not.
      return side === "left" ? Precedence.postfix : own;
    case Precedence.equality:
    case Precedence.relational:
      // `a < b > (c)` reads as a call with type arguments.
      return own + 1;
    default:
      return side === "left" ? own : own + 1;
  }
};

const isLogical = (op: BinaryOp): boolean => op === "&&" || op === "||";
/** JavaScript refuses `a ?? b || c` without parentheses. */
const mixesCoalesce = (a: BinaryOp, b: BinaryOp): boolean => (a === "??" && isLogical(b)) || (b === "??" && isLogical(a));

/** True when printed text would begin with `{`, `function` or `class`, which mean something else at the start of a statement. */
export const startsAmbiguously = (e: Target): boolean => {
  switch (e.kind) {
    case "Object":
    case "ObjectPattern":
    case "FunctionExpr":
    case "ClassExpr":
      return true;
    case "Call":
      return startsAmbiguously(e.callee);
    case "Member":
    case "Index":
      return startsAmbiguously(e.object);
    case "NonNull":
    case "Labelled":
      return startsAmbiguously(e.value);
    case "Binary":
      return startsAmbiguously(e.left);
    case "Conditional":
      return startsAmbiguously(e.test);
    case "Assign":
    case "Update":
      return startsAmbiguously(e.target);
    case "Sequence":
      return e.items[0] !== undefined && startsAmbiguously(e.items[0]);
    default:
      return false;
  }
};

export const isPattern = (target: Target): target is BindingPattern => target.kind === "ArrayPattern" || target.kind === "ObjectPattern";

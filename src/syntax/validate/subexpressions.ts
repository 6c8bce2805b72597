import type { Arguments, Comprehension, Expr, Stmt } from "../ast.js";

function present(...list: (Expr | null | undefined)[]): Expr[] {
  return list.filter((e) => e != null);
}

function defaults(args: Arguments): Expr[] {
  return [...args.posonly, ...args.args, ...args.kwonly].flatMap((arg) => present(arg.default));
}

function ofGenerators(generators: readonly Comprehension[]): Expr[] {
  return generators.flatMap((generator) => [generator.target, generator.iter, ...generator.ifs]);
}

/** The expressions directly below an expression. */
export function subexpressions(e: Expr): Expr[] {
  switch (e.kind) {
    case "BoolOp": return e.values;
    case "NamedExpr": return [e.target, e.value];
    case "BinOp": return [e.left, e.right];
    case "UnaryOp": return [e.operand];
    case "Lambda": return [...defaults(e.args), e.body];
    case "IfExp": return [e.test, e.body, e.orelse];
    case "Dict": return [...present(...e.keys), ...e.values];
    case "Set":
    case "List":
    case "Tuple": return e.elts;
    case "ListComp":
    case "SetComp":
    case "GeneratorExp": return [...ofGenerators(e.generators), e.elt];
    case "DictComp": return [...ofGenerators(e.generators), e.key, e.value];
    case "Await":
    case "YieldFrom":
    case "Attribute":
    case "Starred": return [e.value];
    case "Yield": return present(e.value);
    case "Compare": return [e.left, ...e.comparators];
    case "Call": return [e.func, ...e.args, ...e.keywords.map((keyword) => keyword.value)];
    case "JoinedStr": return e.values;
    case "FormattedValue": return present(e.value, e.formatSpec);
    case "Subscript": return [e.value, e.slice];
    case "Slice": return present(e.lower, e.upper, e.step);
    case "Name":
    case "Str":
    case "Bytes":
    case "Int":
    case "Float":
    case "Imag":
    case "NameConstant":
    case "Ellipsis": return [];
  }
}

/** The expressions of a statement that its own scope evaluates, without those in nested blocks. */
export function expressionsOf(s: Stmt): Expr[] {
  switch (s.kind) {
    case "FunctionDef": {
      const { args } = s;
      const annotated = [...args.posonly, ...args.args, args.vararg, ...args.kwonly, args.kwarg].map((arg) => arg?.annotation);
      // the annotations of a generic function belong to the scope of its type parameters
      return [...s.decorators, ...defaults(args), ...(s.typeParams.length > 0 ? [] : present(...annotated, s.returns))];
    }
    case "ClassDef":
      return s.typeParams.length > 0 ? s.decorators : [...s.decorators, ...s.bases, ...s.keywords.map((keyword) => keyword.value)];
    case "Return": return present(s.value);
    case "Delete": return s.targets;
    case "Assign": return [...s.targets, s.value];
    case "AugAssign": return [s.target, s.value];
    case "AnnAssign": return present(s.target, s.annotation, s.value);
    case "For": return [s.target, s.iter];
    case "While":
    case "If": return [s.test];
    case "With": return s.items.flatMap((item) => present(item.contextExpr, item.optionalVars));
    case "Match": return [s.subject, ...s.cases.flatMap((c) => present(c.guard))];
    case "Raise": return present(s.exc, s.cause);
    case "Try": return s.handlers.flatMap((handler) => present(handler.type));
    case "Assert": return present(s.test, s.msg);
    case "ExprStmt": return [s.value];
    case "TypeAlias":
    case "Import":
    case "ImportFrom":
    case "Global":
    case "Nonlocal":
    case "Pass":
    case "Break":
    case "Continue": return [];
  }
}

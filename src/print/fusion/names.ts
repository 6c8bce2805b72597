/** Which names a piece of the emitter's tree declares and uses. */
import type { Expr, Param, Stmt, Target } from "../../emit/ir.js";
import { isStatements } from "../expressions.js";
import { isPattern } from "../precedence.js";
import { Copier } from "./copy.js";

export interface Names {
  /** Declared by its statements, outside of functions in it. */
  readonly declared: ReadonlySet<string>;
  /** Used and declared nowhere in it. */
  readonly free: ReadonlySet<string>;
  /** How often each name stands for a value. */
  readonly uses: ReadonlyMap<string, number>;
}

/** The names of a function's parameters and body. */
export function namesOf(params: readonly Param[], body: readonly Stmt[]): Names {
  const declared = new Set(params.flatMap((param) => boundBy(param.target)));
  const used = new Set<string>();
  const uses = new Map<string, number>();
  const use = (name: string, times: number): void => {
    used.add(name);
    uses.set(name, (uses.get(name) ?? 0) + times);
  };
  const copier = new Copier({
    name: (name) => {
      use(name, 1);
      return name;
    },
    statement: (stmt) => {
      for (const name of declaredBy(stmt)) declared.add(name);
      return null;
    },
    expression: (e) => {
      if (e.kind !== "Arrow" && e.kind !== "FunctionExpr") return null;
      const inside = e.kind === "FunctionExpr" ? namesOf(e.func.params, e.func.body) : namesOf(e.params, isStatements(e.body) ? e.body : [{ kind: "ExprStmt", value: e.body }]);
      // as often as one likes
      for (const name of inside.free) use(name, 2);
      return e;
    },
  });
  for (const { default: value } of params) if (value !== undefined) copier.expression(value);
  copier.body(body);
  return { declared, free: new Set([...used].filter((name) => !declared.has(name))), uses };
}

function declaredBy(stmt: Stmt): string[] {
  switch (stmt.kind) {
    case "VarDecl":
      return stmt.declarations.flatMap((each) => boundBy(each.target));
    case "For":
      return stmt.init?.kind === "VarDecl" ? declaredBy(stmt.init) : [];
    case "ForOf":
      return stmt.declare === null ? [] : boundBy(stmt.target);
    case "Try":
      return stmt.param === undefined ? [] : [stmt.param];
    case "FunctionDecl":
      return stmt.func.name === null ? [] : [stmt.func.name];
    case "ClassDecl":
      return stmt.cls.name === null ? [] : [stmt.cls.name];
    default:
      return [];
  }
}

function boundBy(target: Target): string[] {
  if (!isPattern(target)) return target.kind === "Identifier" ? [target.name] : [];
  const rest = target.rest === undefined ? [] : boundBy(target.rest);
  if (target.kind === "ObjectPattern") return [...target.entries.flatMap((entry) => boundBy(entry.target)), ...rest];
  return [...target.items.flatMap((item) => (item === null ? [] : boundBy(item))), ...rest];
}

/** What a module's code declares in functions and blocks, and what it assigns anywhere: names that may mean something else where they stand. */
export function namesInside(body: readonly Stmt[]): { local: ReadonlySet<string>; assigned: ReadonlySet<string> } {
  const local = new Set<string>();
  const assigned = new Set<string>();
  const add = (names: readonly string[]): void => names.forEach((name) => local.add(name));
  const assign = (target: Target): void => boundBy(target).forEach((name) => assigned.add(name));
  const look = (e: Expr): null => {
    if (e.kind === "Assign") assign(e.target);
    else if (e.kind === "Update") assign(e.target);
    else if (e.kind === "Arrow") add(e.params.flatMap((param) => boundBy(param.target)));
    else if (e.kind === "FunctionExpr") add([...(e.func.name === null ? [] : [e.func.name]), ...e.func.params.flatMap((param) => boundBy(param.target))]);
    else if (e.kind === "ClassExpr" && e.cls.name !== null) local.add(e.cls.name);
    return null;
  };
  const within = new Copier({
    statement: (stmt) => {
      add(declaredBy(stmt));
      if (stmt.kind === "FunctionDecl") add(stmt.func.params.flatMap((param) => boundBy(param.target)));
      else if (stmt.kind === "ClassDecl") for (const member of stmt.cls.members) if (member.kind === "Method" || member.kind === "Constructor") add(member.func.params.flatMap((param) => boundBy(param.target)));
      if (stmt.kind === "ForOf" && stmt.declare === null) assign(stmt.target);
      return null;
    },
    expression: look,
  });
  const outermost = new Copier({
    expression: look,
    statement: (stmt) => {
      switch (stmt.kind) {
        case "VarDecl":
        case "ExprStmt":
        case "Comment":
        case "Import":
          return null;
        case "FunctionDecl":
          add(stmt.func.params.flatMap((param) => boundBy(param.target)));
          within.body(stmt.func.body);
          return [];
        default:
          within.body([stmt]);
          return [];
      }
    },
  });
  outermost.body(body);
  return { local, assigned };
}

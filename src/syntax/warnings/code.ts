/**
 * What CPython's compiler finds odd in code that it compiles all the same. It warns as it goes, so that what it compiles twice
 * (the test of `while`, the block of `finally`) is warned of twice.
 */
import type * as ast from "../ast.js";
import { resultType, typeOfConstant } from "./literal_types.js";
import type { SyntaxWarning } from "./index.js";

/** The warnings about a module's code, in the compiler's order. */
export function codeWarnings(module: ast.Module): SyntaxWarning[] {
  const walk = new CodeWalk();
  walk.statements(module.body);
  return walk.found;
}

/** What `return`, `break` and `continue` leave on their way. */
type Leaving = { readonly kind: "finally"; readonly body: readonly ast.Stmt[] } | { readonly kind: "loop" };

class CodeWalk {
  readonly found: SyntaxWarning[] = [];
  #inFunction = false;
  #around: readonly Leaving[] = [];

  #warn(message: string, { span }: { readonly span: ast.Span }): void {
    this.found.push({ message, span });
  }

  statements(body: readonly ast.Stmt[]): void {
    for (const stmt of body) this.#statement(stmt);
  }

  #within(leaving: Leaving, walk: () => void): void {
    const before = this.#around;
    this.#around = [...before, leaving];
    walk();
    this.#around = before;
  }

  /** A scope of its own. */
  #scope(isFunction: boolean, walk: () => void): void {
    const [inFunction, around] = [this.#inFunction, this.#around];
    this.#inFunction = isFunction;
    this.#around = [];
    walk();
    this.#inFunction = inFunction;
    this.#around = around;
  }

  /** The blocks of `finally` that are left, the innermost first, up to the loop or out of the function. */
  #leave(upToLoop: boolean): void {
    const before = this.#around;
    for (let i = before.length - 1; i >= 0; i--) {
      const leaving = before[i]!;
      if (leaving.kind === "loop") {
        if (upToLoop) break;
        continue;
      }
      this.#around = before.slice(0, i);
      this.statements(leaving.body);
    }
    this.#around = before;
  }

  #statement(stmt: ast.Stmt): void {
    switch (stmt.kind) {
      case "FunctionDef":
        this.#all(stmt.decorators);
        for (const param of stmt.typeParams) this.#all([param.bound, param.default]);
        this.#defaults(stmt.args);
        for (const arg of [...stmt.args.posonly, ...stmt.args.args, stmt.args.vararg, ...stmt.args.kwonly, stmt.args.kwarg]) this.#expr(arg?.annotation ?? null);
        this.#expr(stmt.returns);
        return this.#scope(true, () => this.statements(stmt.body));
      case "ClassDef":
        this.#all(stmt.decorators);
        for (const param of stmt.typeParams) this.#all([param.bound, param.default]);
        this.#scope(false, () => this.statements(stmt.body));
        this.#all(stmt.bases);
        return this.#all(stmt.keywords.map(({ value }) => value));
      case "Return":
        this.#expr(stmt.value);
        return this.#leave(false);
      case "Break":
      case "Continue":
        return this.#leave(true);
      case "Assign":
        this.#expr(stmt.value);
        return this.#targets(stmt.targets);
      case "AugAssign":
        this.#targets([stmt.target]);
        return this.#expr(stmt.value);
      case "AnnAssign":
        this.#expr(stmt.value);
        this.#targets([stmt.target]);
        return this.#inFunction ? undefined : this.#expr(stmt.annotation);
      case "TypeAlias":
        for (const param of stmt.typeParams) this.#all([param.bound, param.default]);
        return this.#expr(stmt.value);
      case "For":
        this.#expr(stmt.iter);
        this.#targets([stmt.target]);
        this.#within({ kind: "loop" }, () => this.statements(stmt.body));
        return this.statements(stmt.orelse);
      case "While":
        this.#expr(stmt.test);
        this.#within({ kind: "loop" }, () => this.statements(stmt.body));
        this.#expr(stmt.test);
        return this.statements(stmt.orelse);
      case "If":
        this.#expr(stmt.test);
        this.statements(stmt.body);
        return this.statements(stmt.orelse);
      case "With":
        for (const item of stmt.items) {
          this.#expr(item.contextExpr);
          this.#targets([item.optionalVars]);
        }
        return this.statements(stmt.body);
      case "Match":
        this.#expr(stmt.subject);
        for (const each of stmt.cases) {
          this.#expr(each.guard);
          this.statements(each.body);
        }
        return;
      case "Raise":
        return this.#all([stmt.exc, stmt.cause]);
      case "Try":
        return this.#try(stmt);
      case "Assert":
        if (stmt.test.kind === "Tuple" && stmt.test.elts.length > 0) this.#warn("assertion is always true, perhaps remove parentheses?", stmt);
        return this.#all([stmt.test, stmt.msg]);
      case "Delete":
        return this.#targets(stmt.targets);
      case "ExprStmt":
        return this.#expr(stmt.value);
      default:
    }
  }

  #try(stmt: ast.Try): void {
    const guarded = (): void => {
      this.statements(stmt.body);
      this.statements(stmt.orelse);
      for (const handler of stmt.handlers) {
        this.#expr(handler.type);
        this.statements(handler.body);
      }
    };
    if (stmt.finalbody.length === 0) return guarded();
    this.#within({ kind: "finally", body: stmt.finalbody }, guarded);
    // once for the ordinary way, once for that of an exception
    this.statements(stmt.finalbody);
    this.statements(stmt.finalbody);
  }

  #defaults(args: ast.Arguments): void {
    for (const arg of [...args.posonly, ...args.args, ...args.kwonly]) this.#expr(arg.default);
  }

  #all(exprs: readonly (ast.Expr | null)[]): void {
    for (const expr of exprs) this.#expr(expr);
  }

  /** What is bound or deleted: only what stands inside is read. */
  #targets(targets: readonly (ast.Expr | null)[]): void {
    for (const target of targets) {
      if (target?.kind === "Subscript") this.#all([target.value, target.slice]);
      else if (target?.kind === "List" || target?.kind === "Tuple") this.#targets(target.elts);
      else this.#expr(target);
    }
  }

  #expr(e: ast.Expr | null): void {
    if (e === null) return;
    switch (e.kind) {
      case "Compare":
        this.#identity(e);
        return this.#all([e.left, ...e.comparators]);
      case "Call":
        this.#called(e.func);
        this.#all([e.func, ...e.args]);
        return this.#all(e.keywords.map(({ value }) => value));
      case "Subscript":
        this.#subscripted(e);
        return this.#all([e.value, e.slice]);
      case "Lambda":
        this.#defaults(e.args);
        return this.#scope(true, () => this.#expr(e.body));
      case "IfExp":
        return this.#all([e.test, e.body, e.orelse]);
      case "Dict":
        return e.keys.forEach((key, i) => this.#all([key, e.values[i]!]));
      case "ListComp":
      case "SetComp":
      case "GeneratorExp":
        this.#generators(e.generators);
        return this.#expr(e.elt);
      case "DictComp":
        this.#generators(e.generators);
        return this.#all([e.key, e.value]);
      case "BoolOp":
        return this.#all(e.values);
      case "BinOp":
        return this.#all([e.left, e.right]);
      case "UnaryOp":
        return this.#expr(e.operand);
      case "NamedExpr":
      case "Await":
      case "Yield":
      case "YieldFrom":
      case "Attribute":
      case "Starred":
        return this.#expr(e.value);
      case "JoinedStr":
        return this.#all(e.values);
      case "FormattedValue":
        return this.#all([e.value, e.formatSpec]);
      case "Set":
      case "List":
      case "Tuple":
        return this.#all(e.elts);
      case "Slice":
        return this.#all([e.lower, e.upper, e.step]);
      default:
    }
  }

  #generators(generators: readonly ast.Comprehension[]): void {
    for (const { iter, target, ifs } of generators) {
      this.#expr(iter);
      this.#targets([target]);
      this.#all(ifs);
    }
  }

  /** `x is 5`: the first such pair of a chain. */
  #identity(e: ast.Compare): void {
    let left = e.left;
    for (const [i, op] of e.ops.entries()) {
      const right = e.comparators[i]!;
      if (op === "is" || op === "is not") {
        const type = literalType(left) ?? literalType(right);
        if (type !== null) return this.#warn(`"${op}" with '${type}' literal. Did you mean "${op === "is" ? "==" : "!="}"?`, e);
      }
      left = right;
    }
  }

  #called(func: ast.Expr): void {
    const type = func.kind === "Lambda" ? null : resultType(func);
    if (type !== null) this.#warn(`'${type}' object is not callable; perhaps you missed a comma?`, func);
  }

  #subscripted({ value, slice }: ast.Subscript): void {
    const type = resultType(value);
    if (type === null || type === "dict") return;
    if (!INDEXED.has(type)) return this.#warn(`'${type}' object is not subscriptable; perhaps you missed a comma?`, value);
    const index = resultType(slice);
    if (index === null || index === "int" || index === "bool") return;
    this.#warn(`${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`, value);
  }
}

const INDEXED: ReadonlySet<string> = new Set(["str", "bytes", "tuple", "list"]);

/** The type of a literal that is a value of its own each time: not None, True, False or `...`. */
function literalType(e: ast.Expr): string | null {
  const type = typeOfConstant(e);
  return type === "NoneType" || type === "bool" || type === "ellipsis" ? null : type;
}

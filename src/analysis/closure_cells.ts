/**
 * Programs that look at `f.__closure__`: a variable that inner functions share gets a cell where its function begins, and the functions
 * are told of their cells: `x$cell = cell$(lambda: x)`, and a decorator `closed_over$(x=x$cell)` on `def f`. All other stages see an
 * ordinary program; programs that don't ask are left as they are.
 */
import type * as ast from "../syntax/ast.js";
import { withChanges } from "./rewriting.js";
import { resolveScopes, type Scope, type Scopes, type Variable } from "./scopes.js";
import { childrenOf, someBelow } from "./walk.js";
import { helper, lazy, name } from "./made_nodes.js";

const ASKING: ReadonlySet<string> = new Set(["__closure__", "cell_contents", "co_freevars", "co_cellvars"]);

/** The module with the cells of its closures, where it looks at them. */
export function withClosureCells(module: ast.Module): ast.Module {
  const asks = { reading: false, writing: false };
  const visit = (node: ast.Node): void => {
    const name = node.kind === "Attribute" ? node.attr : node.kind === "Str" ? node.value : "";
    if (ASKING.has(name)) asks.reading = true;
    if (node.kind === "Assign") asks.writing ||= node.targets.some((target) => target.kind === "Attribute" && target.attr === "cell_contents");
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(module);
  return asks.reading || setsCode(module) ? new Rewriter(resolveScopes(module), asks.writing).module(module) : module;
}

/** Code may be given to functions with as many cells only. */
const setsCode = (module: ast.Node): boolean => someBelow(module, (node) => node.kind === "Assign" && node.targets.some((target) => target.kind === "Attribute" && target.attr === "__code__"));

class Rewriter {
  readonly #scopes: Scopes;
  readonly #writing: boolean;
  /** Variables of functions, by what encloses them: each has one cell in each call. */
  readonly #cells = new Map<Scope, Set<Variable>>();
  /** The classes and functions around, from the outermost; null is a function, or the module. */
  readonly #around: (string | null)[] = [];

  constructor(scopes: Scopes, writing: boolean) {
    this.#scopes = scopes;
    this.#writing = writing;
  }

  module(module: ast.Module): ast.Module {
    const visit = (node: ast.Node): void => {
      for (const variable of this.#freeIn(node)) {
        const known = this.#cells.get(variable.scope);
        if (known === undefined) this.#cells.set(variable.scope, new Set([variable]));
        else known.add(variable);
      }
      for (const child of childrenOf(node)) if (child !== null) visit(child);
    };
    visit(module);
    return this.#part(module);
  }

  /** What a function sees of the functions around it. */
  #freeIn(node: ast.Node): Variable[] {
    if (node.kind !== "FunctionDef" && node.kind !== "Lambda") return [];
    const own = this.#scopes.of.get(node);
    if (own === undefined) return [];
    const around = new Set<Scope>();
    for (let scope = own.parent; scope !== null; scope = scope.parent) around.add(scope);
    const seen = new Set<Variable>();
    const visit = (each: ast.Node): void => {
      for (const variable of [this.#scopes.resolution.get(each), this.#scopes.bound.get(each)]) {
        if (variable !== undefined && around.has(variable.scope) && (variable.scope.kind === "function" || variable.scope.kind === "lambda" || variable.scope.kind === "comprehension")) seen.add(variable);
      }
      for (const child of childrenOf(each)) if (child !== null) visit(child);
    };
    const body: readonly ast.Node[] = node.kind === "Lambda" ? [node.body] : node.body;
    for (const each of body) visit(each);
    return [...seen].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #part<N extends ast.Node>(node: N): N {
    const isBlock = node.kind === "ClassDef" || node.kind === "FunctionDef" || node.kind === "Lambda" || node.kind === "Module";
    if (isBlock) this.#around.push(node.kind === "ClassDef" ? node.name : null);
    const made = withChanges(node, { expression: (each) => this.#expression(each), statement: (each) => this.#statement(each), part: (each) => this.#part(each) });
    if (isBlock) this.#around.pop();
    return made;
  }

  #statement(stmt: ast.Stmt): ast.Stmt[] {
    if (stmt.kind !== "FunctionDef") return [this.#part(stmt)];
    const [outer = null, cls = null] = this.#around.slice(-2);
    const made = this.#part(stmt);
    const scope = this.#scopes.of.get(stmt);
    const begun = [...(scope === undefined ? [] : (this.#cells.get(scope) ?? []))].flatMap((variable) => this.#cell(variable, stmt.nameSpan));
    // what the function says of itself stays its first statement
    const first = made.body[0];
    const at = first !== undefined && (isText(first) || first.kind === "Global" || first.kind === "Nonlocal") ? declarations(made.body) : 0;
    const cells = this.#keywords(stmt, cls !== null && outer === null ? cls : null);
    const decorators = cells.length === 0 ? made.decorators : [...made.decorators, helper("closed_over$", [], stmt.nameSpan, cells)];
    return [{ ...made, body: [...made.body.slice(0, at), ...begun, ...made.body.slice(at)], decorators }];
  }

  #expression(node: ast.Expr): ast.Expr {
    const made = this.#part(node);
    if (node.kind !== "Lambda") return made;
    const cells = this.#keywords(node, null);
    return cells.length === 0 ? made : { kind: "Call", func: helper("closed_over$", [], node.span, cells), args: [made], keywords: [], span: node.span };
  }

  /** `cls`: the name of the class that a method stands in, where it can be seen from outside of the class. */
  #keywords(node: ast.FunctionDef | ast.Lambda, cls: string | null): ast.Keyword[] {
    const { span } = node;
    const cells = this.#freeIn(node).map((variable): ast.Keyword => {
      const isShared = variable.scope.kind === "function";
      return { kind: "Keyword", name: variable.name, value: isShared ? name(cellName(variable), span) : helper("cell$", [lazy(name(variable.name, span))], span), span };
    });
    if (cls !== null && usesClass(node)) cells.unshift({ kind: "Keyword", name: "__class__", value: helper("cell$", [lazy(name(cls, span))], span), span });
    return cells;
  }

  /** `x$cell = cell$(lambda: x)`; with what sets the variable, where the program sets a cell's contents. */
  #cell(variable: Variable, span: ast.Span): ast.Stmt[] {
    const args: ast.Expr[] = [lazy(name(variable.name, span))];
    const out: ast.Stmt[] = [];
    if (this.#writing) {
      const set = `${variable.name}$set`;
      const given = name("given$", span);
      out.push({
        kind: "FunctionDef",
        isAsync: false,
        name: set,
        nameSpan: span,
        args: { kind: "Arguments", posonly: [], args: [{ kind: "Arg", name: "given$", annotation: null, default: null, span }], vararg: null, kwonly: [], kwarg: null, span },
        body: [
          { kind: "Nonlocal", names: [variable.name], span },
          { kind: "Assign", targets: [name(variable.name, span)], value: given, span },
        ],
        decorators: [],
        returns: null,
        typeParams: [],
        span,
      });
      args.push(name(set, span));
    }
    out.push({ kind: "Assign", targets: [name(cellName(variable), span)], value: helper("cell$", args, span), span });
    return out;
  }
}

/** Whether a method needs to know its class. */
function usesClass(node: ast.Node): boolean {
  return childrenOf(node).some((child) => child !== null && ((child.kind === "Name" && (child.id === "super" || child.id === "__class__")) || (child.kind !== "ClassDef" && usesClass(child))));
}

const isText = (stmt: ast.Stmt): boolean => stmt.kind === "ExprStmt" && stmt.value.kind === "Str";

/** How many statements at the beginning of a body are its docstring and what it declares. */
function declarations(body: readonly ast.Stmt[]): number {
  const at = body.findIndex((stmt, i) => !(i === 0 && isText(stmt)) && stmt.kind !== "Global" && stmt.kind !== "Nonlocal");
  return at < 0 ? body.length : at;
}

const cellName = (variable: Variable): string => `${variable.name}$cell`;

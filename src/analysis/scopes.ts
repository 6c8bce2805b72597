/**
 * Which variable every name means: module, function, class and comprehension scopes with `global`, `nonlocal`,
 * closures and the class-scope rule, as CPython's symbol table decides them.
 */
import type * as ast from "../syntax/ast.js";
import { childrenOf } from "./walk.js";

export type ScopeKind = "module" | "function" | "lambda" | "class" | "comprehension";
export type ScopeNode = ast.Module | ast.FunctionDef | ast.Lambda | ast.ClassDef | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

/** One Python variable. */
export class Variable {
  readonly name: string;
  readonly scope: Scope;
  /** Its place among all variables of the program, from 0. */
  readonly number: number;
  isParameter = false;
  /** How often the program binds it (assignments, imports, defs, loop targets, parameters …). */
  bindings = 0;
  /** The nodes that bind it: names, defs, classes, aliases, handlers, parameters. */
  readonly binders: ast.Node[] = [];
  /** Read or bound from a scope nested in its own (comprehensions count only when a function is in between). */
  captured = false;
  /** Bound from another scope (`global`, `nonlocal`). */
  boundElsewhere = false;
  deleted = false;

  constructor(name: string, scope: Scope) {
    this.name = name;
    this.scope = scope;
    this.number = scope.count.variables++;
  }
}

export class Scope {
  readonly kind: ScopeKind;
  readonly node: ScopeNode;
  readonly parent: Scope | null;
  readonly variables = new Map<string, Variable>();
  readonly globals = new Set<string>();
  readonly nonlocals = new Set<string>();
  readonly children: Scope[] = [];
  /** Shared by all scopes of a program. */
  readonly count: { variables: number };

  constructor(kind: ScopeKind, node: ScopeNode, parent: Scope | null) {
    this.kind = kind;
    this.node = node;
    this.parent = parent;
    this.count = parent?.count ?? { variables: 0 };
    parent?.children.push(this);
  }

  /** The nearest scope that is a function, lambda, class or module: where a comprehension's code runs. */
  get frame(): Scope {
    return this.kind === "comprehension" ? this.parent!.frame : this;
  }

  variable(name: string): Variable {
    let found = this.variables.get(name);
    if (found === undefined) this.variables.set(name, (found = new Variable(name, this)));
    return found;
  }
}

export interface Scopes {
  readonly module: Scope;
  /** The scope a function, lambda, class, comprehension or module opens. */
  readonly of: ReadonlyMap<ast.Node, Scope>;
  /** What each name node means; absent for names that the module never binds (builtins, or nothing). */
  readonly resolution: ReadonlyMap<ast.Node, Variable>;
  /** The variable that a def, class, alias, handler, parameter or pattern node binds. */
  readonly bound: ReadonlyMap<ast.Node, Variable>;
  /** Names read that no scope binds, with where they are read. */
  readonly free: ReadonlyMap<string, ast.Name[]>;
  /** The scope in which each name is read, for unresolved names too. */
  readonly readIn: ReadonlyMap<ast.Name, Scope>;
}

/** Resolve every name of a module. */
export function resolveScopes(module: ast.Module): Scopes {
  const builder = new ScopeBuilder(module);
  builder.collect();
  builder.resolve();
  return builder;
}

class ScopeBuilder implements Scopes {
  readonly module: Scope;
  readonly of = new Map<ast.Node, Scope>();
  readonly resolution = new Map<ast.Node, Variable>();
  readonly bound = new Map<ast.Node, Variable>();
  readonly free = new Map<string, ast.Name[]>();
  readonly readIn = new Map<ast.Name, Scope>();
  readonly #reads: { name: ast.Name; scope: Scope; binds: boolean }[] = [];
  readonly #binds: { node: ast.Node; name: string; scope: Scope }[] = [];
  readonly #deletes: { name: string; scope: Scope }[] = [];

  constructor(module: ast.Module) {
    this.module = new Scope("module", module, null);
    this.of.set(module, this.module);
  }

  /** First pass: declarations and bindings of every scope. */
  collect(): void {
    this.#visitAll((this.module.node as ast.Module).body, this.module);
  }

  #visitAll(nodes: readonly (ast.Node | null)[], scope: Scope): void {
    for (const node of nodes) if (node !== null) this.#visit(node, scope);
  }

  #bind(node: ast.Node, name: string, scope: Scope): void {
    this.#binds.push({ node, name, scope });
    if (!scope.globals.has(name) && !scope.nonlocals.has(name)) scope.variable(name);
  }

  #open(kind: ScopeKind, node: ScopeNode, parent: Scope): Scope {
    const scope = new Scope(kind, node, parent);
    this.of.set(node, scope);
    return scope;
  }

  #visit(node: ast.Node, scope: Scope): void {
    switch (node.kind) {
      case "FunctionDef": {
        this.#visitAll(node.decorators, scope);
        this.#visitParameterDefaults(node.args, scope);
        if (node.returns !== null) this.#visit(node.returns, scope);
        this.#bind(node, node.name, scope);
        const inner = this.#open("function", node, scope);
        this.#declareNames(node.body, inner);
        for (const p of node.typeParams) this.#bind(p, p.name, inner);
        this.#bindParameters(node.args, inner);
        this.#visitAll(node.body, inner);
        return;
      }
      case "Lambda": {
        this.#visitParameterDefaults(node.args, scope);
        const inner = this.#open("lambda", node, scope);
        this.#bindParameters(node.args, inner);
        this.#visit(node.body, inner);
        return;
      }
      case "ClassDef": {
        this.#visitAll(node.decorators, scope);
        this.#visitAll(node.bases, scope);
        this.#visitAll(node.keywords, scope);
        this.#bind(node, node.name, scope);
        const inner = this.#open("class", node, scope);
        this.#declareNames(node.body, inner);
        for (const p of node.typeParams) this.#bind(p, p.name, inner);
        this.#visitAll(node.body, inner);
        return;
      }
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp": {
        const inner = this.#open("comprehension", node, scope);
        node.generators.forEach((g, i) => {
          this.#visit(g.iter, i === 0 ? scope : inner);
          this.#bindTarget(g.target, inner);
          this.#visitAll(g.ifs, inner);
        });
        if (node.kind === "DictComp") {
          this.#visit(node.key, inner);
          this.#visit(node.value, inner);
        } else this.#visit(node.elt, inner);
        return;
      }
      case "Name":
        this.#reads.push({ name: node, scope, binds: false });
        return;
      case "Assign":
        this.#visit(node.value, scope);
        for (const target of node.targets) this.#bindTarget(target, scope);
        return;
      case "AugAssign":
        this.#bindTarget(node.target, scope);
        if (node.target.kind === "Name") this.#reads.push({ name: node.target, scope, binds: true });
        this.#visit(node.value, scope);
        return;
      case "AnnAssign":
        this.#visit(node.annotation, scope);
        if (node.value !== null) this.#visit(node.value, scope);
        if (node.value !== null || node.target.kind !== "Name") this.#bindTarget(node.target, scope);
        else {
          if (!scope.globals.has(node.target.id) && !scope.nonlocals.has(node.target.id)) scope.variable(node.target.id);
          this.#reads.push({ name: node.target, scope, binds: false });
        }
        return;
      case "TypeAlias":
        this.#bindTarget(node.name, scope);
        for (const p of node.typeParams) this.#bind(p, p.name, scope);
        this.#visit(node.value, scope);
        return;
      case "For":
        this.#visit(node.iter, scope);
        this.#bindTarget(node.target, scope);
        this.#visitAll(node.body, scope);
        this.#visitAll(node.orelse, scope);
        return;
      case "WithItem":
        this.#visit(node.contextExpr, scope);
        if (node.optionalVars !== null) this.#bindTarget(node.optionalVars, scope);
        return;
      case "NamedExpr": {
        this.#visit(node.value, scope);
        let target = scope;
        while (target.kind === "comprehension") target = target.parent!;
        this.#bindTarget(node.target, target);
        return;
      }
      case "Delete":
        for (const target of node.targets) {
          if (target.kind === "Name") this.#deletes.push({ name: target.id, scope });
          this.#bindTarget(target, scope);
        }
        return;
      case "ExceptHandler":
        if (node.type !== null) this.#visit(node.type, scope);
        if (node.name !== null) this.#bind(node, node.name, scope);
        this.#visitAll(node.body, scope);
        return;
      case "Alias":
        if (node.name !== "*") this.#bind(node, node.asname ?? node.name.split(".")[0]!, scope);
        return;
      case "MatchStar":
        if (node.name !== null) this.#bind(node, node.name, scope);
        return;
      case "MatchAs":
        if (node.pattern !== null) this.#visit(node.pattern, scope);
        if (node.name !== null) this.#bind(node, node.name, scope);
        return;
      case "MatchMapping":
        this.#visitAll(node.keys, scope);
        this.#visitAll(node.patterns, scope);
        if (node.rest !== null) this.#bind(node, node.rest, scope);
        return;
      case "Global":
      case "Nonlocal":
        return;
      case "BinOp": {
        // a long chain `a + b + …` leans left: walk it without recursion
        const operands: ast.Expr[] = [];
        let left: ast.Expr = node;
        while (left.kind === "BinOp") {
          operands.push(left.right);
          left = left.left;
        }
        this.#visit(left, scope);
        for (let i = operands.length - 1; i >= 0; i--) this.#visit(operands[i]!, scope);
        return;
      }
      default:
        this.#visitAll(childrenOf(node), scope);
    }
  }

  /** `global` and `nonlocal` hold for the whole scope, wherever they stand. */
  #declareNames(body: readonly ast.Node[], scope: Scope): void {
    const stack: ast.Node[] = [...body];
    while (stack.length > 0) {
      const node = stack.pop()!;
      if (node.kind === "Global") for (const name of node.names) scope.globals.add(name);
      else if (node.kind === "Nonlocal") for (const name of node.names) scope.nonlocals.add(name);
      else if (node.kind !== "FunctionDef" && node.kind !== "ClassDef" && node.kind !== "Lambda")
        for (const child of childrenOf(node)) if (child !== null) stack.push(child);
    }
  }

  #visitParameterDefaults(args: ast.Arguments, scope: Scope): void {
    for (const arg of allArgs(args)) {
      if (arg.annotation !== null) this.#visit(arg.annotation, scope);
      if (arg.default !== null) this.#visit(arg.default, scope);
    }
  }

  #bindParameters(args: ast.Arguments, scope: Scope): void {
    for (const arg of allArgs(args)) {
      this.#bind(arg, arg.name, scope);
      scope.variable(arg.name).isParameter = true;
    }
  }

  #bindTarget(target: ast.Expr, scope: Scope): void {
    switch (target.kind) {
      case "Name":
        this.#bind(target, target.id, scope);
        return;
      case "Tuple":
      case "List":
        for (const item of target.elts) this.#bindTarget(item, scope);
        return;
      case "Starred":
        this.#bindTarget(target.value, scope);
        return;
      default:
        this.#visit(target, scope);
    }
  }

  /** Second pass: what each read and each binding means. */
  resolve(): void {
    for (const { node, name, scope } of this.#binds) {
      const variable = this.#bindingVariable(name, scope);
      variable.bindings++;
      variable.binders.push(node);
      this.bound.set(node, variable);
      if (node.kind === "Name") this.resolution.set(node, variable);
      if (variable.scope !== scope) {
        variable.boundElsewhere = true;
        variable.captured = true;
      }
    }
    // an `except` clause unbinds its name; where others bind it too, a reader can't tell by its place
    for (const { node } of this.#binds) {
      const variable = node.kind === "ExceptHandler" ? this.bound.get(node) : undefined;
      if (variable?.boundElsewhere === true) variable.deleted = true;
    }
    for (const { name, scope } of this.#deletes) this.#bindingVariable(name, scope).deleted = true;
    for (const { name, scope } of this.#reads) {
      this.readIn.set(name, scope);
      const variable = this.#lookup(name.id, scope);
      if (variable === null) {
        const list = this.free.get(name.id);
        if (list === undefined) this.free.set(name.id, [name]);
        else list.push(name);
        continue;
      }
      this.resolution.set(name, variable);
      if (variable.scope.frame !== scope.frame) variable.captured = true;
    }
  }

  #bindingVariable(name: string, scope: Scope): Variable {
    if (scope.globals.has(name)) return this.module.variable(name);
    if (scope.nonlocals.has(name)) {
      for (let outer = scope.parent; outer !== null; outer = outer.parent) {
        if (outer.kind === "class" || outer.kind === "module") continue;
        const found = outer.variables.get(name);
        if (found !== undefined) return found;
        if (outer.globals.has(name)) return this.module.variable(name);
      }
    }
    return scope.variable(name);
  }

  #lookup(name: string, scope: Scope): Variable | null {
    if (scope.globals.has(name)) return this.module.variables.get(name) ?? null;
    const own = scope.variables.get(name);
    if (own !== undefined) return own;
    for (let outer = scope.parent; outer !== null; outer = outer.parent) {
      // a class body's names are seen by its own statements and the first iterable of a comprehension there, by nothing nested
      if (outer.kind === "class") continue;
      if (outer.globals.has(name)) return this.module.variables.get(name) ?? null;
      const found = outer.variables.get(name);
      if (found !== undefined) return found;
    }
    return null;
  }
}

/** What a class body's name means before the body binds it: the variable of that name outside, if there is one. */
export function outerVariable(scope: Scope, name: string): Variable | null {
  for (let outer = scope.parent; outer !== null; outer = outer.parent) {
    const found = outer.kind === "class" ? undefined : outer.variables.get(name);
    if (found !== undefined) return found;
  }
  return null;
}

/** All parameters in declaration order. */
export function allArgs(args: ast.Arguments): ast.Arg[] {
  const all = [...args.posonly, ...args.args];
  if (args.vararg !== null) all.push(args.vararg);
  all.push(...args.kwonly);
  if (args.kwarg !== null) all.push(args.kwarg);
  return all;
}

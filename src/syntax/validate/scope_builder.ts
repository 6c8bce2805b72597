import type {
  Alias, Arguments, Comprehension, Expr, FunctionDef, Global, Module, NamedExpr, Nonlocal, Pattern, Span, Stmt, TypeParam,
} from "../ast.js";
import type { SourceText } from "../source.js";
import { refuse } from "./refused.js";
import {
  ANNOTATED, bindOutsideComprehension, GLOBAL, IMPORTED, LOCAL, NONLOCAL, PARAMETER, Scope, type ScopeKind, TYPE_PARAMETER, USED,
} from "./scopes.js";

/** What the code generator needs to know of the scopes. */
export interface Scopes {
  readonly module: Scope;
  /** Functions that both yield and are coroutines. */
  readonly asyncGenerators: ReadonlySet<FunctionDef>;
  /** Functions that yield, asynchronous ones among them. */
  readonly generators: ReadonlySet<FunctionDef>;
  /** Comprehensions that await in their own scope. */
  readonly asyncComprehensions: ReadonlySet<Expr>;
}

/** Builds the scopes of a module in the order in which CPython's symbol table visits it, and refuses what it refuses. */
export function buildScopes(module: Module, source: SourceText, futureAnnotations: boolean): Scopes {
  const builder = new ScopeBuilder(source, futureAnnotations);
  builder.statements(module.body);
  return { module: builder.scope, asyncGenerators: builder.asyncGenerators, generators: builder.generators, asyncComprehensions: builder.asyncComprehensions };
}

class ScopeBuilder {
  readonly #source: SourceText;
  readonly #futureAnnotations: boolean;
  readonly #module = new Scope("module", null);
  readonly asyncGenerators = new Set<FunctionDef>();
  readonly generators = new Set<FunctionDef>();
  readonly asyncComprehensions = new Set<Expr>();
  scope: Scope = this.#module;

  constructor(source: SourceText, futureAnnotations: boolean) {
    this.#source = source;
    this.#futureAnnotations = futureAnnotations;
  }

  #inside(kind: ScopeKind, read: () => void, comprehension: string | null = null, where = ""): void {
    const outer = this.scope;
    this.scope = new Scope(kind, outer, comprehension, where);
    read();
    this.scope = outer;
  }

  statements(body: readonly Stmt[]): void {
    for (const statement of body) this.#statement(statement);
  }

  #statement(s: Stmt): void {
    switch (s.kind) {
      case "FunctionDef":
        this.scope.add(s.name, LOCAL, s.span);
        this.#defaults(s.args);
        this.#expressions(s.decorators);
        this.#generic(s.typeParams, () => {
          this.#annotation(() => this.#annotations(s.args, s.returns));
          this.#inside("function", () => {
            this.#parameters(s.args);
            this.statements(s.body);
            if (this.scope.hasYield) this.generators.add(s);
            if (this.scope.hasYield && (s.isAsync || this.scope.hasAwait)) this.asyncGenerators.add(s);
          });
        });
        return;
      case "ClassDef":
        this.scope.add(s.name, LOCAL, s.span);
        this.#expressions(s.decorators);
        this.#generic(s.typeParams, () => {
          this.#expressions(s.bases);
          for (const keyword of s.keywords) this.#expression(keyword.value);
          this.#inside("class", () => this.statements(s.body));
        });
        return;
      case "TypeAlias":
        this.#target(s.name);
        this.#generic(s.typeParams, () => this.#inside("type alias", () => this.#expression(s.value)));
        return;
      case "Return":
        this.#optional(s.value);
        return;
      case "Delete":
        for (const target of s.targets) this.#target(target);
        return;
      case "Assign":
        for (const target of s.targets) this.#target(target);
        this.#expression(s.value);
        return;
      case "AugAssign":
        this.#target(s.target);
        this.#expression(s.value);
        return;
      case "AnnAssign":
        this.#annotatedTarget(s.target, s.span, s.value !== null);
        this.#annotation(() => this.#expression(s.annotation));
        this.#optional(s.value);
        return;
      case "For":
        this.#target(s.target);
        this.#expression(s.iter);
        this.statements(s.body);
        this.statements(s.orelse);
        return;
      case "While":
        this.#expression(s.test);
        this.statements(s.body);
        this.statements(s.orelse);
        return;
      case "If": {
        // a long chain of `elif` nests in the tree, but need not nest here
        let at = s;
        for (;;) {
          this.#expression(at.test);
          this.statements(at.body);
          const next = at.orelse[0];
          if (at.orelse.length !== 1 || next === undefined || next.kind !== "If") break;
          at = next;
        }
        this.statements(at.orelse);
        return;
      }
      case "With":
        for (const item of s.items) {
          this.#expression(item.contextExpr);
          if (item.optionalVars !== null) this.#target(item.optionalVars);
        }
        this.statements(s.body);
        return;
      case "Match":
        this.#expression(s.subject);
        for (const c of s.cases) {
          this.#pattern(c.pattern);
          this.#optional(c.guard);
          this.statements(c.body);
        }
        return;
      case "Raise":
        this.#optional(s.exc);
        this.#optional(s.cause);
        return;
      case "Try":
        this.statements(s.body);
        for (const handler of s.handlers) {
          this.#optional(handler.type);
          if (handler.name !== null) this.scope.add(handler.name, LOCAL, handler.span);
          this.statements(handler.body);
        }
        this.statements(s.orelse);
        this.statements(s.finalbody);
        return;
      case "Assert":
        this.#expression(s.test);
        this.#optional(s.msg);
        return;
      case "Import":
      case "ImportFrom":
        for (const alias of s.names) this.#alias(alias);
        return;
      case "Global":
      case "Nonlocal":
        this.#declare(s);
        return;
      case "ExprStmt":
        this.#expression(s.value);
        return;
      case "Pass":
      case "Break":
      case "Continue":
    }
  }

  #alias(alias: Alias): void {
    if (alias.name === "*") {
      if (this.scope.kind !== "module") refuse("import * only allowed at module level", alias.span);
      return;
    }
    const [first = alias.name] = alias.name.split(".", 1);
    this.scope.add(alias.asname ?? first, IMPORTED, alias.span);
  }

  #declare(s: Global | Nonlocal): void {
    const word = s.kind === "Global" ? "global" : "nonlocal";
    for (const name of s.names) {
      const flags = this.scope.flags(name);
      if (flags & PARAMETER) refuse(`name '${name}' is parameter and ${word}`, s.span);
      if (flags & USED) refuse(`name '${name}' is used prior to ${word} declaration`, s.span);
      if (flags & ANNOTATED) refuse(`annotated name '${name}' can't be ${word}`, s.span);
      if (flags & LOCAL) refuse(`name '${name}' is assigned to before ${word} declaration`, s.span);
      this.scope.add(name, s.kind === "Global" ? GLOBAL : NONLOCAL, s.span);
      if (!this.scope.directives.has(name)) this.scope.directives.set(name, s.span);
    }
  }

  #annotatedTarget(target: Expr, statement: Span, hasValue: boolean): void {
    if (target.kind !== "Name") {
      this.#target(target);
      return;
    }
    const simple = this.#source.text.charCodeAt(statement.start) !== 40;
    const flags = this.scope.flags(target.id);
    if (simple && this.scope.kind !== "module" && (flags & (GLOBAL | NONLOCAL)) !== 0) {
      refuse(`annotated name '${target.id}' can't be ${flags & GLOBAL ? "global" : "nonlocal"}`, statement);
    }
    if (simple) this.scope.add(target.id, ANNOTATED | LOCAL, target.span);
    else if (hasValue) this.scope.add(target.id, LOCAL, target.span);
  }

  /** Under `from __future__ import annotations` an annotation is a scope of its own. */
  #annotation(read: () => void): void {
    if (this.#futureAnnotations) this.#inside("annotation", read);
    else read();
  }

  #defaults(args: Arguments): void {
    for (const arg of [...args.posonly, ...args.args, ...args.kwonly]) this.#optional(arg.default);
  }

  #annotations(args: Arguments, returns: Expr | null): void {
    for (const arg of [...args.posonly, ...args.args, args.vararg, args.kwarg, ...args.kwonly]) this.#optional(arg?.annotation ?? null);
    this.#optional(returns);
  }

  #parameters(args: Arguments): void {
    for (const arg of [...args.posonly, ...args.args, ...args.kwonly, args.vararg, args.kwarg]) {
      if (arg !== null) this.scope.add(arg.name, PARAMETER, arg.span);
    }
  }

  #generic(params: readonly TypeParam[], read: () => void): void {
    if (params.length === 0) {
      read();
      return;
    }
    this.#inside("type parameters", () => {
      for (const param of params) this.#typeParameter(param);
      read();
    });
  }

  #typeParameter(param: TypeParam): void {
    this.scope.add(param.name, TYPE_PARAMETER | LOCAL, param.span);
    const { bound, default: fallback } = param;
    if (bound !== null) {
      const what = bound.kind === "Tuple" ? "a TypeVar constraint" : "a TypeVar bound";
      this.#inside("type variable", () => this.#expression(bound), null, what);
    }
    if (fallback !== null) this.#inside("type variable", () => this.#expression(fallback), null, `a ${param.flavour} default`);
  }

  #pattern(p: Pattern): void {
    switch (p.kind) {
      case "MatchValue":
        this.#expression(p.value);
        return;
      case "MatchSingleton":
        return;
      case "MatchSequence":
      case "MatchOr":
        for (const inner of p.patterns) this.#pattern(inner);
        return;
      case "MatchMapping":
        this.#expressions(p.keys);
        for (const inner of p.patterns) this.#pattern(inner);
        if (p.rest !== null) this.scope.add(p.rest, LOCAL, p.span);
        return;
      case "MatchClass":
        this.#expression(p.cls);
        for (const inner of p.patterns) this.#pattern(inner);
        for (const inner of p.kwdPatterns) this.#pattern(inner);
        return;
      case "MatchStar":
        if (p.name !== null) this.scope.add(p.name, LOCAL, p.span);
        return;
      case "MatchAs":
        if (p.pattern !== null) this.#pattern(p.pattern);
        if (p.name !== null) this.scope.add(p.name, LOCAL, p.span);
    }
  }

  #target(e: Expr): void {
    if (e.kind === "Name") this.scope.add(e.id, LOCAL, e.span);
    else if (e.kind === "Tuple" || e.kind === "List") for (const element of e.elts) this.#target(element);
    else if (e.kind === "Starred") this.#target(e.value);
    else this.#expression(e);
  }

  #optional(e: Expr | null): void {
    if (e !== null) this.#expression(e);
  }

  #expressions(list: readonly Expr[]): void {
    for (const e of list) this.#expression(e);
  }

  #expression(e: Expr): void {
    switch (e.kind) {
      case "Name":
        this.scope.add(e.id, USED, e.span);
        return;
      case "NamedExpr":
        this.#named(e);
        return;
      case "BoolOp":
        this.#expressions(e.values);
        return;
      case "BinOp": {
        // `a + b + c + …` leans to the left: walk down without recursion, then back
        const rights: Expr[] = [];
        let left: Expr = e;
        while (left.kind === "BinOp") {
          rights.push(left.right);
          left = left.left;
        }
        this.#expression(left);
        for (let i = rights.length - 1; i >= 0; i--) this.#optional(rights[i] ?? null);
        return;
      }
      case "UnaryOp":
        this.#expression(e.operand);
        return;
      case "Lambda":
        this.#defaults(e.args);
        this.#inside("function", () => {
          this.#parameters(e.args);
          this.#expression(e.body);
        });
        return;
      case "IfExp":
        this.#expression(e.test);
        this.#expression(e.body);
        this.#expression(e.orelse);
        return;
      case "Dict":
        for (const key of e.keys) this.#optional(key);
        this.#expressions(e.values);
        return;
      case "Set":
      case "List":
      case "Tuple":
        this.#expressions(e.elts);
        return;
      case "ListComp":
        this.#comprehension(e, "list comprehension", e.generators, e.elt, null);
        return;
      case "SetComp":
        this.#comprehension(e, "set comprehension", e.generators, e.elt, null);
        return;
      case "DictComp":
        this.#comprehension(e, "dict comprehension", e.generators, e.key, e.value);
        return;
      case "GeneratorExp":
        this.#comprehension(e, "generator expression", e.generators, e.elt, null);
        return;
      case "Await":
        this.scope.refuseInAnnotation("await expression", e.span);
        this.#expression(e.value);
        this.scope.hasAwait = true;
        return;
      case "Yield":
      case "YieldFrom":
        this.scope.refuseInAnnotation("yield expression", e.span);
        this.#optional(e.value);
        this.scope.hasYield = true;
        if (this.scope.comprehension !== null) refuse(`'yield' inside ${this.scope.comprehension}`, e.span);
        return;
      case "Compare":
        this.#expression(e.left);
        this.#expressions(e.comparators);
        return;
      case "Call":
        this.#expression(e.func);
        this.#expressions(e.args);
        for (const keyword of e.keywords) this.#expression(keyword.value);
        return;
      case "JoinedStr":
        this.#expressions(e.values);
        return;
      case "FormattedValue":
        this.#expression(e.value);
        this.#optional(e.formatSpec);
        return;
      case "Attribute":
      case "Starred":
        this.#expression(e.value);
        return;
      case "Subscript":
        this.#expression(e.value);
        this.#expression(e.slice);
        return;
      case "Slice":
        this.#optional(e.lower);
        this.#optional(e.upper);
        this.#optional(e.step);
        return;
      case "Str":
      case "Bytes":
      case "Int":
      case "Float":
      case "Imag":
      case "NameConstant":
      case "Ellipsis":
    }
  }

  #named(e: NamedExpr): void {
    this.scope.refuseInAnnotation("named expression", e.span);
    if (this.scope.iterables > 0) {
      refuse("assignment expression cannot be used in a comprehension iterable expression", e.span);
    }
    if (this.scope.comprehension !== null) bindOutsideComprehension(this.scope, e.target.id, e.target.span);
    this.#expression(e.value);
    this.#target(e.target);
  }

  #iterable(e: Expr): void {
    this.scope.iterables++;
    this.#expression(e);
    this.scope.iterables--;
  }

  #comprehensionTarget(e: Expr): void {
    this.scope.inTarget = true;
    this.#target(e);
    this.scope.inTarget = false;
  }

  #comprehension(e: Expr, what: string, generators: readonly Comprehension[], element: Expr, value: Expr | null): void {
    const [first, ...rest] = generators;
    if (first === undefined) return;
    this.#iterable(first.iter);
    this.#inside("function", () => {
      this.scope.hasAwait = generators.some((generator) => generator.isAsync);
      this.#comprehensionTarget(first.target);
      this.#expressions(first.ifs);
      for (const generator of rest) {
        this.#comprehensionTarget(generator.target);
        this.#iterable(generator.iter);
        this.#expressions(generator.ifs);
      }
      this.#optional(value);
      this.#expression(element);
      if (this.scope.hasAwait) this.asyncComprehensions.add(e);
    }, what);
    // a generator awaits when it is run, the others here
    if (e.kind !== "GeneratorExp" && this.asyncComprehensions.has(e)) this.scope.hasAwait = true;
  }
}

/**
 * Names kept in a dict: for modules that ask for `globals()`, `eval`, `exec` or `locals()`, and for the texts given to `eval` and `exec`.
 * `x = x + 1` at module level becomes `names$["x"] = names$["x"] + 1`, an item of what the runtime keeps the module's names in;
 * the calls become calls of helpers that are given it: `globals()` → `globals_in(names$)`. All other stages see an ordinary program.
 */
import type * as ast from "../syntax/ast.js";
import { apiModule, builtinEntry } from "./api.js";
import { withChanges } from "./rewriting.js";
import { resolveScopes, type Scope, type Scopes, type Variable } from "./scopes.js";
import { childrenOf, someBelow } from "./walk.js";

/** The name of the module's names; Python has no `$`. */
export const NAMES = "names$";
/** The same, without the locals that `exec(text, globals, locals)` was given: what functions see. */
export const GLOBALS = "globals$";

/** What is evaluated: a module, or a text given to `exec`, to `eval`, or compiled as the interactive prompt does. */
export type NamesMode = "module" | "exec" | "eval" | "single";

export interface DynamicNames {
  readonly mode: NamesMode;
  /** There is a compiler at run time: `eval`, `exec` and `compile` work. */
  readonly compiles: boolean;
  /** A text whose globals may hide builtins. */
  readonly hidesBuiltins?: boolean;
}

const scopeCalls = new Set(["globals", "locals", "vars", "dir"]);
const ofModules = new Set(["__name__", "__file__", "__doc__", "__package__"]);
const textCalls = new Set(["eval", "exec", "compile"]);

/** `eval` and `exec` also as values: called elsewhere, they see the names of the module that mentions them. */
const isTextValue = (name: string): boolean => name === "eval" || name === "exec";

/** Builtins that are understood only where they are called by name. */
export const isScopeCall = (name: string): boolean => scopeCalls.has(name) || textCalls.has(name);

/** The module with its names in a dict where something asks for that, else as it is. */
export function withDynamicNames(module: ast.Module, options: DynamicNames): ast.Module {
  const scopes = resolveScopes(module);
  if (options.mode === "module" && !asksForNames(scopes, module, options)) return module;
  return new Rewriter(module, scopes, options).run();
}

/** Whether the module asks for the dict of names: `globals()`, `exec(…)` anywhere, `locals()` at module level or in a function. */
function asksForNames(scopes: Scopes, module: ast.Module, { compiles }: DynamicNames): boolean {
  const asking = ["globals", "locals", "vars", "dir", ...(compiles ? ["eval", "exec"] : [])];
  let found = false;
  const visit = (node: ast.Node): void => {
    if (found) return;
    // annotations that are texts are evaluated
    if (compiles && ((node.kind === "Alias" && node.name === "get_type_hints") || (node.kind === "Attribute" && node.attr === "get_type_hints")) && hasTextualAnnotations(module)) {
      found = true;
      return;
    }
    if (node.kind === "Attribute" && node.attr === "__globals__") {
      found = true;
      return;
    }
    if (compiles && node.kind === "Name" && isTextValue(node.id) && !scopes.resolution.has(node)) {
      found = true;
      return;
    }
    if (node.kind === "Call" && node.func.kind === "Name" && asking.includes(node.func.id) && !scopes.resolution.has(node.func)) {
      if ((node.func.id !== "vars" && node.func.id !== "dir") || node.args.length === 0) {
        found = true;
        return;
      }
    }
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(module);
  return found;
}

/** `x: "list[Node]"`, or all of them by `from __future__ import annotations`. */
const hasTextualAnnotations = (module: ast.Module): boolean =>
  someBelow(module, (node) => {
    if (node.kind === "ImportFrom") return node.module === "__future__" && node.names.some((alias) => alias.name === "annotations");
    const annotation = node.kind === "Arg" || node.kind === "AnnAssign" ? node.annotation : node.kind === "FunctionDef" ? node.returns : null;
    return annotation !== null && (annotation.kind === "Str" || someBelow(annotation, (inner) => inner.kind === "Str"));
  });

class Rewriter {
  readonly #module: ast.Module;
  readonly #scopes: Scopes;
  readonly #options: DynamicNames;
  /** Imports of library modules that nothing else binds stay what they are; the dict has them as well. */
  readonly #kept = new Set<Variable>();
  /** What some function, class or the text itself says to be global. */
  readonly #global = new Set<string>();
  #scope: Scope;

  constructor(module: ast.Module, scopes: Scopes, options: DynamicNames) {
    this.#module = module;
    this.#scopes = scopes;
    this.#options = options;
    this.#scope = scopes.module;
    for (const { globals } of scopes.of.values()) for (const name of globals) this.#global.add(name);
    const imports = new Map<ast.Node, string>();
    for (const stmt of module.body) {
      if (stmt.kind === "Import") for (const alias of stmt.names) imports.set(alias, alias.asname === null ? alias.name.split(".")[0]! : alias.name);
      if (stmt.kind === "ImportFrom" && stmt.level === 0 && stmt.module !== null) for (const alias of stmt.names) imports.set(alias, stmt.module);
    }
    for (const variable of scopes.module.variables.values()) {
      const from = variable.bindings === 1 && !variable.boundElsewhere && !variable.deleted ? imports.get(variable.binders[0]!) : undefined;
      if (from !== undefined && apiModule(from) !== null) this.#kept.add(variable);
    }
  }

  run(): ast.Module {
    return { ...this.#module, body: this.#module.body.flatMap((stmt) => this.#moduleStatement(stmt)) };
  }

  /** At the end of a text for `eval`, and of each line at the prompt, stands what becomes of the value. */
  #moduleStatement(stmt: ast.Stmt): ast.Stmt[] {
    const { mode } = this.#options;
    if (stmt.kind === "ExprStmt" && (mode === "eval" || mode === "single")) {
      const give = this.#helper(mode === "eval" ? "give_in$" : "display_in$", [this.#names(stmt.span), this.#expr(stmt.value)], stmt.span);
      return [{ ...stmt, value: give }];
    }
    return this.#statement(stmt);
  }

  /** The module variable that a node binds or names and that the dict holds. */
  #held(node: ast.Node): Variable | null {
    const variable = this.#scopes.resolution.get(node) ?? this.#scopes.bound.get(node);
    return variable !== undefined && variable.scope.kind === "module" && !variable.name.includes("$") && !this.#kept.has(variable) ? variable : null;
  }

  /** Where names are looked up from here on, or one of them: what some function says to be global is so in the whole text. */
  #names(span: ast.Span, id?: string): ast.Name {
    const isLocal = this.#options.mode === "module" || (this.#scope.frame.kind === "module" && (id === undefined || !this.#global.has(id)));
    return { kind: "Name", id: isLocal ? NAMES : GLOBALS, span };
  }

  #place(name: string, span: ast.Span): ast.Subscript {
    return { kind: "Subscript", value: this.#names(span, name), slice: { kind: "Str", value: name, span }, span };
  }

  #helper(name: string, args: ast.Expr[], span: ast.Span): ast.Call {
    return { kind: "Call", func: { kind: "Name", id: name, span }, args, keywords: [], span };
  }

  /** `names$.f = f`, behind what bound the variable `f`. */
  #publish(name: string, span: ast.Span): ast.Assign {
    return { kind: "Assign", targets: [this.#place(name, span)], value: { kind: "Name", id: name, span }, span };
  }

  #statement(stmt: ast.Stmt): ast.Stmt[] {
    switch (stmt.kind) {
      case "FunctionDef":
      case "ClassDef": {
        const made = this.#map(stmt);
        const needed = stmt.kind === "ClassDef" ? this.#needs("__build_class__", stmt.span) : [];
        return this.#held(stmt) === null ? [...needed, made] : [...needed, made, this.#publish(stmt.name, stmt.nameSpan)];
      }
      case "TypeAlias": {
        const made: ast.TypeAlias = { ...this.#map(stmt), name: stmt.name };
        return this.#held(stmt.name) === null ? [made] : [made, this.#publish(stmt.name.id, stmt.name.span)];
      }
      case "Import":
      case "ImportFrom": {
        const published = stmt.names.flatMap((alias) => {
          const variable = this.#scopes.bound.get(alias);
          return variable !== undefined && variable.scope.kind === "module" && !variable.name.includes("$") ? [this.#publish(variable.name, alias.span)] : [];
        });
        return [...this.#needs("__import__", stmt.span), stmt, ...published];
      }
      case "AnnAssign":
        if (stmt.target.kind !== "Name" || this.#held(stmt.target) === null) return [this.#map(stmt)];
        if (stmt.value === null) return [{ kind: "Pass", span: stmt.span }];
        return [{ kind: "Assign", targets: [this.#expr(stmt.target)], value: this.#expr(stmt.value), span: stmt.span }];
      case "Global":
        for (const name of stmt.names) this.#global.add(name);
        return [];
      case "Try":
        return [{ ...this.#map(stmt), handlers: stmt.handlers.map((handler) => this.#handler(handler)) }];
      case "Match":
        return [{ ...stmt, subject: this.#expr(stmt.subject), cases: stmt.cases.map((each) => this.#case(each)) }];
      default:
        return [this.#map(stmt)];
    }
  }

  /** `except E as e:` puts `e` into the dict, and takes it out at the end. */
  #handler(handler: ast.ExceptHandler): ast.ExceptHandler {
    const made = this.#map(handler);
    const variable = this.#held(handler);
    if (variable === null || handler.name === null) return made;
    const span = handler.nameSpan ?? handler.span;
    const forget: ast.Stmt = { kind: "ExprStmt", value: this.#helper("forget_in$", [this.#names(span, variable.name), { kind: "Str", value: variable.name, span }], span), span };
    return { ...made, body: [this.#publish(variable.name, span), { kind: "Try", isStar: false, body: made.body, handlers: [], orelse: [], finalbody: [forget], span: handler.span }] };
  }

  /** What a pattern captured goes into the dict before the guard looks at it. */
  #case(node: ast.MatchCase): ast.MatchCase {
    const captured: ast.Expr[] = [];
    const visit = (pattern: ast.Node): void => {
      const variable = this.#held(pattern);
      if (variable !== null && pattern.kind !== "Name") captured.push(this.#store(variable.name, { kind: "Name", id: variable.name, span: pattern.span }, pattern.span));
      for (const child of childrenOf(pattern)) if (child !== null) visit(child);
    };
    visit(node.pattern);
    const made = this.#map(node);
    if (captured.length === 0) return made;
    if (made.guard === null) return { ...made, body: [...captured.map((value): ast.Stmt => ({ kind: "ExprStmt", value, span: value.span })), ...made.body] };
    const stored: ast.Expr = { kind: "Tuple", elts: captured, parenthesized: true, span: made.guard.span };
    return { ...made, guard: { kind: "BoolOp", op: "and", values: [stored, made.guard], span: made.guard.span } };
  }

  /** What a statement takes from the builtins, where these may be others. */
  #needs(name: string, span: ast.Span): ast.Stmt[] {
    if (this.#options.hidesBuiltins !== true) return [];
    return [{ kind: "ExprStmt", value: this.#helper("need_builtin$", [this.#names(span), { kind: "Str", value: name, span }], span), span }];
  }

  #store(name: string, value: ast.Expr, span: ast.Span): ast.Call {
    return this.#helper("store_in$", [this.#names(span, name), { kind: "Str", value: name, span }, value], span);
  }

  #expr(node: ast.Expr): ast.Expr {
    switch (node.kind) {
      case "Name": {
        const variable = this.#held(node);
        if (variable !== null) return this.#place(variable.name, node.span);
        if (isTextValue(node.id) && this.#options.compiles && !this.#scopes.resolution.has(node)) return this.#helper(`${node.id}_of$`, [this.#names(node.span)], node.span);
        if (this.#options.mode === "module" || this.#scopes.resolution.has(node) || node.id === "super" || node.id.endsWith("$")) return node;
        return ofModules.has(node.id) || this.#options.hidesBuiltins === true || builtinEntry(node.id) === null ? this.#place(node.id, node.span) : node;
      }
      case "NamedExpr": {
        const variable = this.#held(node.target);
        return variable === null ? { ...node, value: this.#expr(node.value) } : this.#store(variable.name, this.#expr(node.value), node.span);
      }
      case "Call":
        return this.#call(node) ?? this.#map(node);
      default:
        return this.#map(node);
    }
  }

  /** A call of `globals`, `locals`, `vars`, `dir`, `eval` or `exec` that concerns the names in sight. */
  #call(node: ast.Call): ast.Call | null {
    const { func } = node;
    if (func.kind !== "Name" || this.#scopes.resolution.has(func) || !isScopeCall(func.id)) return null;
    const { span } = node;
    const locals = (): ast.Expr => this.#locals(span);
    if (func.id === "globals" && node.args.length === 0) return this.#helper("globals_in$", [this.#names(span)], span);
    if (this.#scope.frame.kind === "class" && func.id !== "eval" && func.id !== "exec") return null;
    if ((func.id === "locals" || func.id === "vars") && node.args.length === 0) return this.#helper("locals_in$", [this.#names(span), locals()], span);
    if (func.id === "dir" && node.args.length === 0) return this.#helper("dir_in$", [this.#names(span), locals()], span);
    if ((func.id === "eval" || func.id === "exec") && this.#options.compiles) {
      const made = this.#map(node);
      const given: ast.Tuple = { kind: "Tuple", elts: [this.#names(span), locals()], parenthesized: true, span };
      return { ...made, func: { kind: "Name", id: func.id === "eval" ? "eval_in$" : "exec_in$", span: func.span }, args: [given, ...made.args] };
    }
    return null;
  }

  /** The locals of the function we are in, as keywords of a call that the emitter knows; None where the names' own will do. */
  #locals(span: ast.Span): ast.Expr {
    const frame = this.#scope.frame;
    if (frame.kind !== "function" && frame.kind !== "lambda") return { kind: "NameConstant", value: null, span };
    const seen = new Map<string, Variable>();
    const add = (variable: Variable | undefined): unknown => variable !== undefined && seen.set(variable.name, variable);
    const { args } = frame.node as ast.FunctionDef | ast.Lambda;
    for (const arg of [...args.posonly, ...args.args, ...args.kwonly, args.vararg, args.kwarg]) if (arg !== null) add(frame.variables.get(arg.name));
    const own = [...frame.variables.values()].filter((variable) => variable.bindings > 0 && !variable.isParameter);
    for (const variable of own) if (!variable.captured) add(variable);
    // what inner functions share comes behind the rest
    for (const variable of own) add(variable);
    // a closure's variables come last, and only those that the function mentions
    for (const [node, variable] of this.#scopes.resolution) {
      if (variable.scope.kind !== "module" && variable.scope.kind !== "class" && variable.scope.kind !== "comprehension" && variable.scope !== frame && node.kind === "Name" && this.#scopes.readIn.get(node)?.frame === frame) seen.set(variable.name, variable);
    }
    return {
      kind: "Call",
      func: { kind: "Name", id: "snapshot$", span },
      args: [],
      keywords: [...seen.keys()].map((name): ast.Keyword => ({ kind: "Keyword", name, value: { kind: "Name", id: name, span }, span })),
      span,
    };
  }

  /** A node with its children rewritten. */
  #map<N extends ast.Node>(node: N): N {
    const opened = this.#scopes.of.get(node);
    const scope = this.#scope;
    const outer = node.kind === "FunctionDef" || node.kind === "ClassDef" || node.kind === "Lambda" ? new Set<unknown>(outsideOf(node)) : new Set<unknown>();
    const made = withChanges(node, {
      expression: (each) => this.#expr(each),
      statement: (each) => this.#statement(each),
      part: (each) => this.#map(each),
      enter: (value) => {
        this.#scope = opened === undefined || outer.has(value) ? scope : opened;
        return true;
      },
    });
    this.#scope = scope;
    return made;
  }
}

/** The parts of a definition that are evaluated where it stands. */
function outsideOf(node: ast.FunctionDef | ast.ClassDef | ast.Lambda): unknown[] {
  if (node.kind === "FunctionDef") return [node.decorators, node.args, node.returns];
  return node.kind === "ClassDef" ? [node.decorators, node.bases, node.keywords] : [node.args];
}

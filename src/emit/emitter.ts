/** What one emission carries along: facts, names, the statement list being filled, what the current frame is. */
import { leavesClass } from "../analysis/infer/classes.js";
import type * as ast from "../syntax/ast.js";
import type { SourceText } from "../syntax/source.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ClassInfo} from "../analysis/program.js";
import { type Facts, type FunctionUnit, type Parameter } from "../analysis/program.js";
import type { Scope, Variable } from "../analysis/scopes.js";
import { childrenOf } from "../analysis/walk.js";
import { is, isNever, NEVER, UNKNOWN, type Cell, type Type } from "../analysis/types.js";
import { ident, literal, member, runtime, THIS } from "./build.js";
import { importedBinding } from "./import.js";
import type { CommentFeed } from "./layout.js";
import type * as ir from "./ir.js";
import { mangle, staticName, variableName } from "./names.js";
import type { Placement } from "./placement.js";
import { scalarText, typeText } from "./type_text.js";

export interface EmitterOptions {
  readonly path: string;
  /** Names that other modules of the program import from this one, or true for all. */
  readonly exported: boolean;
  readonly findUserModule: FindUserModule;
  /** What the names of a text given to `exec` or `eval` are is known when it runs; it can't wait. */
  readonly isText: boolean;
  /** There is a compiler at run time. */
  readonly compiles: boolean;
}

/** The specifier of a module of the user's own (`./helpers.js`), by its dotted name and the number of leading dots. */
export type FindUserModule = (name: string, level: number) => string | null;

/** How `yield*`, `await` and blocking calls are written where we are. */
export type Waiting = "module" | "blocking" | "coroutine" | "none";

/** What only `except … as` binds lives in its clauses, in a class body too: it never becomes an attribute. */
export const isCaughtOnly = (variable: Variable): boolean => variable.binders.length > 0 && variable.binders.every((binder) => binder.kind === "ExceptHandler");

export class Emitter {
  readonly facts: Facts;
  readonly source: SourceText;
  readonly options: EmitterOptions;
  readonly placement: Placement;
  readonly comments: CommentFeed;
  readonly diagnostics: Diagnostic[] = [];
  readonly typeImports = new Set<string>();
  readonly userNames: Set<string>;
  usesTopLevelAwait = false;
  /** Whether the program can look at docstrings. */
  readonly observesDocs: boolean;
  /** Whether the program looks at qualified names. */
  readonly observesQualnames: boolean;
  /** The program may look at the fields of its dataclasses. */
  readonly observesFields: boolean;

  /** The statement list that expressions may put statements in front of. */
  sink: ir.Stmt[] = [];
  /** True while nothing with an effect has been emitted in this statement, so that statements may still be put in front. */
  hoistable = false;
  /** Imports of the user's modules that functions make: JavaScript has them at the top. */
  readonly innerImports: ir.Import[] = [];
  /** Some of them stand in the bodies of the module's classes. */
  classesImport = false;
  /** Library names that other modules may import from this one. */
  readonly passedOn: { readonly name: string; readonly value: ir.Expr }[] = [];
  /** What the names that functions import stand for. */
  readonly importedAs = new Map<string, string>();
  /** The module's own list. */
  moduleSink: ir.Stmt[] | null = null;
  readonly #active = new Set<string>();
  /** The expression about to be emitted whose value nobody looks at. */
  dropped: ast.Expr | null = null;
  /** The variable that the comprehension about to be emitted may fill. */
  fillInto: ir.Identifier | null = null;
  unit: FunctionUnit | null = null;
  cls: ClassInfo | null = null;
  scope: Scope;
  /** The variable whose value is `this` here. */
  thisVariable: Variable | null = null;
  waiting: Waiting = "module";
  /** Labels for `else` of loops and similar: what `break` has to name here; null for a plain `break`. */
  breakLabels: (string | null)[] = [];
  continueLabels: (string | null)[] = [];
  /** The JavaScript variable that holds the exception being handled. */
  handling: string | null = null;
  /** True in the body of a constructor, where `return` gives nothing. */
  constructing = false;
  /** The generator expression whose parts are being put into its consumer's code, and where that consumes it. */
  generatorInPlace: NonNullable<ir.RaiseSite["inlined"]> | null = null;
  readonly #unbound = new Set<Variable>();
  /** Names that the program imports from modules of the runtime. */
  readonly #takenByImports = new Set<string>();
  /** Runtime modules that the program imports as namespaces, and the names it gives them. */
  readonly #namespaces = new Map<string, string>();
  #labels = 0;
  readonly #temps = new Map<string, number>();

  constructor(facts: Facts, source: SourceText, options: EmitterOptions, placement: Placement, comments: CommentFeed) {
    this.facts = facts;
    this.source = source;
    this.options = options;
    this.placement = placement;
    this.comments = comments;
    this.scope = facts.scopes.module;
    if (options.isText) this.waiting = "none";
    // those that annotations alone mention aren't imported at all
    const used = new Set([...facts.scopes.resolution].flatMap(([node, variable]) => (node.kind === "Name" && facts.types.has(node) ? [variable] : [])));
    this.userNames = collectNames(facts, (variable) => {
      const binding = importedBinding(this, variable);
      // `from typing import Dict`: a value there, while our types of that name come from the runtime itself
      if (binding !== null && binding.name !== null && used.has(variable)) this.#takenByImports.add(variableName(variable.name));
      return binding !== null;
    });
    this.observesFields = /\bfields\b|__dataclass_fields__|__doc__/.test(source.text);
    this.observesQualnames = source.text.includes("__qualname__");
    this.observesDocs = /__doc__|\bhelp\(|getdoc|\bunittest\b/.test(source.text);
    for (const variable of facts.scopes.module.variables.values()) {
      const binding = importedBinding(this, variable);
      if (binding !== null && binding.name === null && used.has(variable)) this.#namespaces.set(binding.module.name, variableName(variable.name));
    }
    for (const [name, state] of facts.boundStates) {
      const variable = facts.scopes.resolution.get(name);
      if (state !== "yes" && variable !== undefined) this.#unbound.add(variable);
    }
  }

  /** Expressions that emission made itself, with their types. */
  readonly #adopted = new Map<ast.Expr, Type>();

  type(expr: ast.Expr): Type {
    return this.#adopted.get(expr) ?? this.facts.types.get(expr) ?? NEVER;
  }

  /** Give an expression made here the type of the one it stands for. */
  adopt(made: ast.Expr, from: ast.Expr): void {
    this.#adopted.set(made, this.type(from));
  }

  isAdopted(expr: ast.Expr): boolean {
    return this.#adopted.has(expr);
  }

  /** Whether some read of a variable finds it unbound on some path. */
  maybeUnbound(variable: Variable): boolean {
    return this.#unbound.has(variable) || variable.deleted || this.facts.late.has(variable);
  }

  /** The type of a name's whole life, which is what TypeScript sees outside of its flow. */
  variableType(variable: Variable): Type {
    return this.facts.variableTypes.get(variable)?.type ?? UNKNOWN;
  }

  /** A type import from the runtime; the name to use in type text. */
  typeName(module: string, name: string): string {
    const namespace = this.#namespaces.get(module);
    if (namespace !== undefined) return `${namespace}.${name}`;
    const runtimeModule = module === "builtins" ? "" : module;
    let local = name;
    while (this.userNames.has(local) || (runtimeModule === "" && this.#takenByImports.has(local))) local += "$";
    const path = runtimeModule === "" ? name : `${runtimeModule}/${name}`;
    this.typeImports.add(local === name ? path : `${path} as ${local}`);
    return local;
  }

  /** Whether the program has something of its own by the name of a type that TypeScript has everywhere. */
  hidesGlobal(name: string): boolean {
    return this.userNames.has(name) || this.#takenByImports.has(name);
  }

  /** Whether the class's name stands for it wherever this code runs. */
  canName(cls: ClassInfo): boolean {
    const variable = this.facts.scopes.bound.get(cls.node);
    return variable !== undefined && !this.facts.late.has(variable) && this.hasTypeName(cls);
  }

  /** Whether a class can be named in type text: its statement declares it, even if that may not have run yet. */
  hasTypeName(cls: ClassInfo): boolean {
    const variable = this.facts.scopes.bound.get(cls.node);
    return variable !== undefined && this.isAlone(cls) && (this.placement.declaredBy.get(cls.node)?.has(variable) ?? false) && (variable.scope.kind === "module" || this.#encloses(variable.scope));
  }

  /** Whether nothing else ever stands under the class's name. */
  isAlone(cls: ClassInfo): boolean {
    return this.facts.scopes.bound.get(cls.node)?.bindings === 1 && cls.node.decorators.every(leavesClass);
  }

  #encloses(scope: Scope): boolean {
    for (let s: Scope | null = this.scope; s !== null; s = s.parent) if (s === scope) return scope.kind !== "class";
    return false;
  }

  /** The TypeScript type of what a cell holds. */
  typeOfCell(cell: Cell): string {
    return typeText(this, cell.type);
  }

  /** The type of a parameter as a variable: what callers pass and what the body assigns. */
  parameterSlot(p: Parameter): Type {
    return p.kind === "variadic" || p.kind === "keywords" || p.variable.bindings <= 1 ? p.cell.type : this.variableType(p.variable);
  }

  parameterType(unit: FunctionUnit, index: number, depth = 0): string {
    const type = this.parameterSlot(unit.params[index]!);
    return depth === 0 ? scalarText(this, type) : typeText(this, type, depth);
  }

  /** The TypeScript return type of a function. */
  resultType(unit: FunctionUnit, depth = 0): string {
    const result = isNever(unit.returns.type) || (is(unit.returns.type, "none") && !unit.resultUsed) ? "void" : this.returnsRaw(unit) ? scalarText(this, unit.returns.type) : typeText(this, unit.returns.type, depth);
    switch (unit.flavour) {
      case "plain":
        return unit.blocking ? `${this.typeName("", "Blocking")}<${result}>` : result;
      case "coroutine":
        return `${this.typeName("", "Coroutine")}<${result}>`;
      case "generator": {
        const sends = isNever(unit.sends.type) || is(unit.sends.type, "none") ? (this.usesYieldValue(unit) ? "null" : "void") : typeText(this, unit.sends.type, depth);
        return `${this.typeName("", "PyGenerator")}<${typeText(this, unit.yields.type, depth)}, ${sends === "null" || sends === "void" || sends === "unknown" || /\bnull\b/.test(sends) ? sends : `${sends} | null`}, ${result === "void" ? "null" : result}>`;
      }
      case "async generator":
        return `${this.typeName("", "PyAsyncGenerator")}<${typeText(this, unit.yields.type, depth)}>`;
    }
  }

  /** Whether the body looks at what `yield` gives. */
  usesYieldValue(unit: FunctionUnit): boolean {
    if (unit.node.kind !== "FunctionDef") return unit.node.kind === "Lambda";
    let found = false;
    const visit = (node: ast.Node, statement: boolean): void => {
      if (node.kind === "Yield" && !statement) found = true;
      if (node.kind === "FunctionDef" || node.kind === "Lambda" || node.kind === "ClassDef") return;
      for (const child of childrenOf(node)) if (child !== null) visit(child, node.kind === "ExprStmt");
    };
    for (const stmt of unit.node.body) visit(stmt, false);
    return found;
  }

  /** Whether a function's float result may be a raw number: nobody looks at it except direct callers. */
  returnsRaw(unit: FunctionUnit): boolean {
    return unit.flavour === "plain" && !unit.usedAsValue && !unit.escaped && !(unit.name.startsWith("__") && unit.name.endsWith("__")) && is(unit.returns.type, "float");
  }

  /** First parameters of methods, which are `this`; those that a nested function needs get a name. */
  readonly selfVariables = new Set<Variable>();
  readonly namedSelves = new Set<Variable>();

  /** In lines that stand after a class and belong to its body, as decorators do: the class. */
  classObject: ir.Expr | null = null;

  /** The JavaScript expression for a variable. */
  variable(variable: Variable, origin?: ast.Span): ir.Expr {
    if (variable !== this.thisVariable && this.selfVariables.has(variable)) this.namedSelves.add(variable);
    if (variable.scope.kind === "class" && !isCaughtOnly(variable)) return member(this.classObject ?? literal("this"), staticName(mangle(variable.name, this.cls?.name ?? null)), origin);
    if (variable === this.thisVariable) return origin === undefined ? THIS : literal("this", origin);
    return ident(this.localName(variable), origin);
  }

  localName(variable: Variable): string {
    return variableName(mangle(this.placement.renamed.get(variable) ?? variable.name, this.cls?.name ?? null));
  }

  /** The Python attribute name as this class body's code means it. */
  attribute(name: string): string {
    return mangle(name, this.cls?.name ?? null);
  }

  /** A fresh name of ours, as readable as the program allows. */
  fresh(wish: string): string {
    const taken = this.userNames;
    const count = this.#temps.get(wish) ?? 0;
    this.#temps.set(wish, count + 1);
    let name = count === 0 ? wish : `${wish}${count + 1}`;
    while (taken.has(name) || this.#active.has(name)) name += "$";
    return name;
  }

  /** A name of ours that is free again after `use`. */
  scoped<T>(wish: string, use: (name: string) => T): T {
    let name = wish;
    for (let i = 2; this.userNames.has(name) || this.#active.has(name); i++) name = `${wish}${i}`;
    this.#active.add(name);
    const made = use(name);
    this.#active.delete(name);
    return made;
  }

  label(wish: string): string {
    this.#labels++;
    return this.#labels === 1 ? wish : `${wish}${this.#labels}`;
  }

  /** Emit into a new statement list. */
  into(fill: () => void): ir.Stmt[] {
    const { sink, hoistable } = this;
    this.sink = [];
    fill();
    const filled = this.sink;
    this.sink = sink;
    this.hoistable = hoistable;
    return filled;
  }

  /** Emit something that may not put statements in front of the current one. */
  inPlace<T>(emit: () => T): T {
    const { hoistable } = this;
    this.hoistable = false;
    const made = emit();
    this.hoistable = hoistable;
    return made;
  }

  raises(span: ast.Span, anchor?: ast.Span): ir.RaiseSite {
    const inlined = this.generatorInPlace;
    return { span, ...(anchor !== undefined && { anchor }), ...(inlined !== null && { inlined }) };
  }

  /** Emit the parts of a generator expression that stand in the code of whoever consumes it at once: its frame is shown all the same. */
  withGeneratorInPlace<T>(inlined: NonNullable<ir.RaiseSite["inlined"]> | null, emit: () => T): T {
    const saved = this.generatorInPlace;
    this.generatorInPlace = inlined;
    try {
      return emit();
    } finally {
      this.generatorInPlace = saved;
    }
  }

  helper(name: string): ir.RuntimeName {
    return runtime(name);
  }

  /** Enter a function or class and come back. */
  within<T>(change: Partial<Pick<Emitter, "unit" | "cls" | "scope" | "thisVariable" | "waiting" | "breakLabels" | "continueLabels" | "handling" | "hoistable" | "constructing">>, emit: () => T): T {
    const saved = { unit: this.unit, cls: this.cls, scope: this.scope, thisVariable: this.thisVariable, waiting: this.waiting, breakLabels: this.breakLabels, continueLabels: this.continueLabels, handling: this.handling, hoistable: this.hoistable, constructing: this.constructing, generatorInPlace: this.generatorInPlace };
    if (change.unit !== undefined) this.generatorInPlace = null;
    Object.assign(this, change);
    const made = emit();
    Object.assign(this, saved);
    return made;
  }

  /** `await` at module level, `yield*` where time may pass, a synchronous driver elsewhere. */
  wait(blocking: ir.Expr, raises: ir.RaiseSite, own: boolean): ir.Expr {
    const origin = raises.span;
    switch (this.waiting) {
      case "module":
        this.usesTopLevelAwait = true;
        return { kind: "Await", value: own ? { kind: "Call", callee: runtime("run_blocking"), args: [blocking] } : blocking, origin, raises };
      case "blocking":
      case "coroutine":
        return { kind: "Yield", star: true, value: blocking, origin, raises };
      case "none":
        return { kind: "Call", callee: runtime("run_sync"), args: [blocking], origin, raises };
    }
  }
}

/** Decorators that leave the class what it is. */

function collectNames(facts: Facts, isRuntimeImport: (variable: Variable) => boolean): Set<string> {
  const names = new Set<string>();
  const visit = (scope: Scope): void => {
    // an import from the runtime is the printer's to name
    for (const variable of scope.variables.values()) if (!isRuntimeImport(variable)) names.add(variableName(variable.name));
    for (const child of scope.children) visit(child);
  };
  visit(facts.scopes.module);
  return names;
}

/**
 * Whole-program type inference by abstract interpretation: every function body is interpreted over types until nothing
 * changes. Local variables are followed flow-sensitively; parameters, results, fields, globals and container contents are
 * cells that only grow. Annotations count only for functions that nothing in the program calls.
 */
import type * as ast from "../../syntax/ast.js";
import { apiModule } from "../api.js";
import { observedAnnotations, type ObservedAnnotations } from "../observed_annotations.js";
import { allArgs, resolveScopes, type Scope, type Scopes, Variable } from "../scopes.js";
import { someInScope, childrenOf } from "../walk.js";
import { ClassInfo, FunctionUnit, type BoundState, type Facts, type Flavour, type Parameter } from "../program.js";
import { Cell, changes, join, setEscapeHandler, taint, typeOf, UNKNOWN, type Atom, type Type } from "../types.js";
import { Frame } from "./frame.js";
import { execute } from "./statements.js";
import { annotationType } from "./annotations.js";
import { Comparisons } from "./comparisons.js";
import { knowsMock, patchedAttributes, type PatchedAttributes, withVersion } from "../patched_modules.js";
import { Lateness } from "./lateness.js";
import { markMissingFields } from "./missing_fields.js";
import { joinOverrides } from "./overrides.js";

const MAX_ROUNDS = 40;

/** Methods whose first parameter is the class without a decorator. */
const IMPLICIT_CLASS_METHODS = new Set(["__new__", "__init_subclass__", "__class_getitem__"]);

export class Inference {
  readonly module: ast.Module;
  /** The module imports unittest.mock. */
  readonly patches: boolean;
  /** Attributes of the library's modules that the program replaces. */
  readonly patched: PatchedAttributes;
  readonly python: number;
  /** Classes whose instances get another `__dict__` or `__class__`. */
  readonly changing = new Set<ClassInfo>();
  readonly scopes: Scopes;
  readonly types = new Map<ast.Expr, Type>();
  readonly units = new Map<ast.Node, FunctionUnit>();
  readonly classes = new Map<ast.Node, ClassInfo>();
  readonly variableTypes = new Map<Variable, Cell>();
  readonly boundStates = new Map<ast.Name, BoundState>();
  readonly undefinedNames = new Set<ast.Name>();
  readonly namesInSight = new Map<ast.Name, readonly Variable[]>();
  readonly lateness = new Lateness(this);
  readonly comparisons: Comparisons;
  readonly unreachable = new Set<ast.Node>();
  readonly #siteCells = new Map<ast.Node, Map<string, Cell>>();
  readonly #escaping: Atom[] = [];
  /** Functions that nothing in the program calls. */
  readonly #outside: FunctionUnit[] = [];
  readonly #library: boolean;
  readonly #unitsNamed = new Map<string, FunctionUnit[]>();
  /** Whether the program has modules besides this one, which the analysis doesn't see. */
  readonly #othersSee: boolean;
  readonly annotations: ObservedAnnotations;
  fieldOrder = 0;
  /** Whether the arguments of a runtime call fit its signature, so that it may be called directly. */
  readonly fits = new Map<ast.Node, boolean>();
  readonly unswallowed = new Set<ast.Node>();
  readonly itemTypes = new Map<ast.Node, Type>();
  readonly #pathVariables = new Map<string, Variable>();
  readonly #pseudoNodes = new Map<ast.Node, ast.Node>();

  constructor(module: ast.Module, { library, python = 13 }: { readonly library: boolean; readonly python?: number }) {
    this.python = python;
    this.module = module;
    this.patches = knowsMock(module);
    this.patched = withVersion(patchedAttributes(module), python);
    this.#library = library;
    this.#othersSee = library || someBelow(module, importsUserModule);
    this.annotations = observedAnnotations(module);
    this.scopes = resolveScopes(module);
    this.#collectUnits(module, null, "", this.scopes.module);
    if ([...this.classes.values()].some((cls) => cls.claimsAnotherClass)) for (const cls of this.classes.values()) cls.virtual = true;
    for (const unit of this.units.values()) {
      const namesakes = this.#unitsNamed.get(unit.name);
      if (namesakes === undefined) this.#unitsNamed.set(unit.name, [unit]);
      else namesakes.push(unit);
    }
    this.comparisons = new Comparisons(module, this.units.values(), this.#othersSee);
  }

  /** The cell for something created at a node (a list's elements, a call's type variable): the same in every round. */
  siteCell(node: ast.Node, slot: string): Cell {
    let slots = this.#siteCells.get(node);
    if (slots === undefined) this.#siteCells.set(node, (slots = new Map()));
    let cell = slots.get(slot);
    if (cell === undefined) slots.set(slot, (cell = new Cell()));
    return cell;
  }

  /** A node that stands for the calls a runtime function makes of its callbacks. */
  callbackNode(node: ast.Node): ast.Node {
    let pseudo = this.#pseudoNodes.get(node);
    if (pseudo === undefined) this.#pseudoNodes.set(node, (pseudo = { kind: "Pass", span: node.span }));
    return pseudo;
  }

  /** Remember whether a runtime call may be direct: every visit has to agree. */
  noteFit(node: ast.Node, fits: boolean): void {
    if (node.kind === "Call") this.fits.set(node, fits && (this.fits.get(node) ?? true));
  }

  variableCell(variable: Variable): Cell {
    let cell = this.variableTypes.get(variable);
    if (cell === undefined) this.variableTypes.set(variable, (cell = new Cell()));
    return cell;
  }

  /** The variable under which frames follow an attribute, by its path: the same in every round. */
  pathVariable(path: string, root: Variable): Variable {
    let variable = this.#pathVariables.get(path);
    if (variable === undefined) this.#pathVariables.set(path, (variable = new Variable(path, root.scope)));
    return variable;
  }

  unitOf(node: ast.FunctionDef | ast.Lambda): FunctionUnit {
    return this.units.get(node)!;
  }

  #collectUnits(root: ast.Node, cls: ClassInfo | null, prefix: string, scope: Scope): void {
    for (const node of childrenOf(root)) {
      if (node === null) continue;
      if (node.kind === "FunctionDef" || node.kind === "Lambda") {
        const inner = this.scopes.of.get(node)!;
        const name = node.kind === "FunctionDef" ? (node.shownName ?? node.name) : "<lambda>";
        const qualname = node.kind === "FunctionDef" && scope.globals.has(name) ? name : prefix + name;
        const unit = new FunctionUnit(node, inner, name, qualname, flavourOf(node), cls, this.#parameters(node, inner));
        this.units.set(node, unit);
        if (node.kind === "FunctionDef") {
          for (const d of node.decorators) this.#collectUnitsOf(d, null, prefix, scope);
          this.#collectUnitsOf(node.args, null, prefix, scope);
          if (node.returns !== null) this.#collectUnitsOf(node.returns, null, prefix, scope);
          for (const s of node.body) this.#collectUnitsOf(s, null, `${qualname}.${node.isClassBody === true ? "" : "<locals>."}`, inner);
        } else {
          this.#collectUnitsOf(node.args, null, prefix, scope);
          this.#collectUnitsOf(node.body, null, `${qualname}.<locals>.`, inner);
        }
      } else if (node.kind === "ClassDef") {
        const inner = this.scopes.of.get(node)!;
        const qualname = scope.globals.has(node.name) ? node.name : prefix + node.name;
        const info = new ClassInfo(node, inner, node.name, qualname);
        this.classes.set(node, info);
        for (const d of [...node.decorators, ...node.bases, ...node.keywords]) this.#collectUnitsOf(d, null, prefix, scope);
        for (const s of node.body) this.#collectUnitsOf(s, info, `${qualname}.`, inner);
      } else this.#collectUnits(node, cls, prefix, scope);
    }
  }

  /** Like `#collectUnits`, for a node that may itself be a function or class. */
  #collectUnitsOf(node: ast.Node, cls: ClassInfo | null, prefix: string, scope: Scope): void {
    this.#collectUnits({ kind: "Module", body: [node as ast.Stmt], comments: [], span: node.span }, cls, prefix, scope);
  }

  #parameters(node: ast.FunctionDef | ast.Lambda, scope: Scope): Parameter[] {
    const args = node.args;
    return allArgs(args).map((arg): Parameter => {
      const variable = scope.variables.get(arg.name)!;
      const kind = args.posonly.includes(arg)
        ? "positional"
        : arg === args.vararg
          ? "variadic"
          : arg === args.kwarg
            ? "keywords"
            : args.kwonly.includes(arg)
              ? "keyword"
              : "positional or keyword";
      const cell = new Cell();
      // behind keyword-only parameters TypeScript has one type for all the other keywords
      if (kind === "keywords" && args.kwonly.length > 0) cell.flow(UNKNOWN);
      return { name: arg.name, kind, cell, default: arg.default, arg, variable };
    });
  }

  /** Run to the fixpoint. */
  run(): Facts {
    setEscapeHandler((atom) => this.#escaping.push(atom));
    this.#fixpoint();
    if (this.#library) {
      for (const variable of this.scopes.module.variables.values()) taint(this.variableCell(variable).type);
      this.#drainEscapes();
      this.#fixpoint();
    }
    // functions that nothing calls: their annotations are all we have
    for (let guard = 0; guard < 20; guard++) {
      const idle = [...this.units.values()].filter((u) => !u.called && !u.escaped);
      if (idle.length === 0) break;
      const inIdle = new Set<FunctionUnit>();
      for (const unit of idle) for (const callee of this.#mentioned(unit)) if (callee !== unit) inIdle.add(callee);
      const roots = idle.filter((u) => !inIdle.has(u));
      for (const unit of roots.length > 0 ? roots : idle) this.#assumeCalledFromOutside(unit);
      this.#fixpoint();
    }
    setEscapeHandler(() => {});
    return { ...this.#facts(), late: this.lateness.find(), unreachable: this.unreachable };
  }

  #facts(): Omit<Facts, "late" | "unreachable"> {
    return {
      module: this.module,
      scopes: this.scopes,
      types: this.types,
      units: this.units,
      classes: this.classes,
      variableTypes: this.variableTypes,
      boundStates: this.boundStates,
      namesInSight: this.namesInSight,
      patched: this.patched,
      python: this.python,
      fits: this.fits,
      unswallowed: this.unswallowed,
      mayBlock: new Set(),
      polls: new Set(),
      slices: new Set(),
      itemTypes: this.itemTypes,
      undefinedNames: [...this.undefinedNames],
      annotations: this.annotations,
    };
  }

  /** The units whose names a unit's body mentions, or that it defines. */
  #mentioned(unit: FunctionUnit): FunctionUnit[] {
    const found: FunctionUnit[] = [];
    const names = new Set<string>();
    const visit = (node: ast.Node): void => {
      if (node.kind === "Name") names.add(node.id);
      else if (node.kind === "Attribute") names.add(node.attr);
      const inner = this.units.get(node);
      if (inner !== undefined && inner !== unit) found.push(inner);
      for (const child of childrenOf(node)) if (child !== null) visit(child);
    };
    visit(unit.node);
    for (const name of names) found.push(...(this.#unitsNamed.get(name) ?? []));
    return found;
  }

  #assumeCalledFromOutside(unit: FunctionUnit): void {
    this.#outside.push(unit);
    unit.called = true;
    unit.resultUsed = true;
    unit.params.forEach((p, i) => {
      if (i === 0 && unit.cls !== null && unit.methodKind !== "static") {
        p.cell.flow(unit.methodKind === "class" || IMPLICIT_CLASS_METHODS.has(unit.name) ? typeOf({ k: "class", cls: unit.cls }) : typeOf({ k: "inst", cls: unit.cls }));
        return;
      }
      p.cell.flow(p.arg.annotation === null ? UNKNOWN : annotationType(this, p.arg.annotation, p.arg));
    });
  }

  #fixpoint(): void {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const before = changes.count;
      this.types.clear();
      this.boundStates.clear();
      this.namesInSight.clear();
      this.unreachable.clear();
      this.fits.clear();
      this.unswallowed.clear();
      this.itemTypes.clear();
      this.lateness.clear();
      this.#round();
      this.#drainEscapes();
      if (changes.count === before) return;
    }
    // no fixpoint in time: give up on everything that still moves
    for (const slots of this.#siteCells.values()) for (const cell of slots.values()) cell.flow(UNKNOWN);
    for (const unit of this.units.values()) {
      unit.returns.flow(UNKNOWN);
      for (const p of unit.params) p.cell.flow(UNKNOWN);
    }
    for (const cell of this.variableTypes.values()) cell.flow(UNKNOWN);
    this.types.clear();
    this.#round();
    this.#drainEscapes();
  }

  #round(): void {
    const frame = new Frame(this, null, this.scopes.module);
    execute(frame, this.module.body);
    this.lateness.moduleEnds(frame, this.#outside);
    for (const unit of this.units.values()) if (unit.called || unit.escaped) this.#interpret(unit);
    joinOverrides(this.classes.values());
    markMissingFields(this.module, this.classes);
    if (this.#othersSee) for (const cls of this.classes.values()) if (cls.escaped) exposeFields(cls);
  }

  #interpret(unit: FunctionUnit): void {
    const frame = new Frame(this, unit, unit.scope);
    for (const p of unit.params) {
      if (unit.loose && p.kind !== "positional" && p.kind !== "positional or keyword") p.cell.flow(UNKNOWN);
      if (p.kind === "variadic" || p.kind === "keywords") frame.bindParameter(p.variable, frame.collected(p));
      else frame.bindParameter(p.variable, p.cell.type);
    }
    if (unit.node.kind === "Lambda") {
      const result = frame.evaluate(unit.node.body);
      unit.returns.flow(result);
      unit.endReachable = false;
      return;
    }
    execute(frame, unit.node.body);
    this.lateness.suspends(frame);
    unit.endReachable = frame.env !== null;
    if (frame.env !== null) unit.returns.flow(typeOf({ k: "none" }));
  }

  #drainEscapes(): void {
    while (this.#escaping.length > 0) this.#escape(this.#escaping.pop()!);
  }

  #escape(atom: Atom): void {
    if (atom.k === "func") this.escapeUnit(atom.unit);
    else if (atom.k === "class") this.escapeClass(atom.cls);
    else if (atom.k === "inst") {
      if (!atom.cls.escaped) {
        atom.cls.escaped = true;
        changes.count++;
      }
      for (const cls of atom.cls.family())
        for (const [name, unit] of cls.methods) if (name.startsWith("__") && name !== "__init__" && name !== "__new__") this.escapeUnit(unit);
    } else if (atom.k === "generator") {
      atom.sends.flow(UNKNOWN);
    }
  }

  /** A class reaches unknown code: anybody may construct it and call its methods. */
  escapeClass(cls: ClassInfo): void {
    if (!cls.escaped) {
      cls.escaped = true;
      cls.instantiated = true;
      changes.count++;
    }
    for (const field of cls.dataclass?.fields ?? []) cls.field(field.name)?.cell.flow(UNKNOWN);
    for (const unit of cls.methods.values()) this.escapeUnit(unit);
  }

  escapeUnit(unit: FunctionUnit): void {
    if (unit.escaped) return;
    unit.escaped = true;
    unit.called = true;
    unit.resultUsed = true;
    changes.count++;
    unit.params.forEach((p, i) => {
      if (i === 0 && unit.cls !== null && unit.methodKind !== "static" && unit.methodKind !== "class" && !IMPLICIT_CLASS_METHODS.has(unit.name)) p.cell.flow(typeOf({ k: "inst", cls: unit.cls }));
      else if (i === 0 && unit.cls !== null && unit.methodKind !== "static") p.cell.flow(typeOf({ k: "class", cls: unit.cls }));
      else p.cell.flow(UNKNOWN);
    });
  }

  /** The type recorded for an expression in this round. */
  record(expr: ast.Expr, type: Type): Type {
    const known = this.types.get(expr);
    this.types.set(expr, known === undefined ? type : join(known, type));
    return type;
  }
}

/** Other modules of the program may assign to the attributes of what reaches them, and derive classes that have others. */
function exposeFields(cls: ClassInfo): void {
  for (const c of [...cls.lineage(), ...cls.family()]) {
    if (!(c instanceof ClassInfo)) continue;
    for (const field of c.fields.values()) field.cell.flow(UNKNOWN);
    for (const [name, attribute] of c.attributes) {
      attribute.flow(UNKNOWN);
      c.shadowed.add(name);
    }
  }
}

/** An import of a module that isn't the runtime's. */
function importsUserModule(node: ast.Node): boolean {
  if (node.kind === "ImportFrom") return node.level > 0 || node.module === null || (node.module !== "__future__" && apiModule(node.module) === null);
  return node.kind === "Import" && node.names.some((alias) => apiModule(alias.name) === null);
}

function someBelow(root: ast.Node, test: (node: ast.Node) => boolean): boolean {
  const stack: ast.Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (test(node)) return true;
    for (const child of childrenOf(node)) if (child !== null) stack.push(child);
  }
  return false;
}

function flavourOf(node: ast.FunctionDef | ast.Lambda): Flavour {
  const body: ast.Node[] = node.kind === "Lambda" ? [node.body] : node.body;
  const yields = body.some((s) => yieldsHere(s));
  if (node.kind === "FunctionDef" && node.isAsync) return yields ? "async generator" : "coroutine";
  return yields ? "generator" : "plain";
}

function yieldsHere(root: ast.Node): boolean {
  if (root.kind === "FunctionDef" || root.kind === "Lambda" || root.kind === "ClassDef") return false;
  return someInScope(root, (n) => n.kind === "Yield" || n.kind === "YieldFrom");
}

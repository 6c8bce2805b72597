/**
 * The form of a class: with a JavaScript `constructor`, fields and `new`, when `__init__` is used as a constructor only;
 * else `extends PyObject` with `__init__` as a method.
 */
import type * as ast from "../syntax/ast.js";
import { childrenOf, someInScope } from "../analysis/walk.js";
import { ClassInfo, type Facts } from "../analysis/program.js";
import { only, UNKNOWN } from "../analysis/types.js";
import { looksAtNamespaces } from "./class_attributes.js";
import type { Emitter } from "./emitter.js";

const forms = new WeakMap<Facts, Map<ClassInfo, boolean>>();
const several = new WeakMap<Facts, boolean>();

/** Whether some class of the program has several bases, so that the next in line isn't fixed. */
export function hasSeveralBases(facts: Facts): boolean {
  let known = several.get(facts);
  if (known === undefined) several.set(facts, (known = [...facts.classes.values()].some((c) => c.bases.length > 1 || (c.open && c.node.bases.length > 1))));
  return known;
}

/** Whether a class is emitted with a JavaScript constructor. */
export function constructsNatively(e: Emitter, cls: ClassInfo): boolean {
  // another module may derive a class from it whose `__init__` calls this one's, or none
  if (e.options.exported || looksAtNamespaces(e.facts)) return false;
  let known = forms.get(e.facts);
  if (known === undefined) {
    known = new Map();
    forms.set(e.facts, known);
    decide(e.facts, known);
  }
  return known.get(cls) ?? false;
}

function decide(facts: Facts, known: Map<ClassInfo, boolean>): void {
  const calledDirectly = initCalledDirectly(facts) || derivesFromUnknown(facts);
  for (const cls of facts.classes.values()) known.set(cls, ownFormIsNative(facts, cls) && !calledDirectly && !(facts.annotations.functions && cls.methods.has("__init__")));
  // a class is built as its bases are, and bases as the classes below them need
  for (let changed = true; changed; ) {
    changed = false;
    for (const cls of facts.classes.values())
      for (const base of cls.bases) {
        if (!(base instanceof ClassInfo) || known.get(base) === known.get(cls)) continue;
        known.set(base, false);
        known.set(cls, false);
        changed = true;
      }
  }
}

/** Whether a base is known only when the program runs, and may be any of its classes. */
function derivesFromUnknown(facts: Facts): boolean {
  const kindOf = (expr: ast.Expr): string | undefined => only(facts.types.get(expr) ?? UNKNOWN)?.k;
  const isUnknown = (base: ast.Expr): boolean => {
    if (kindOf(base) === "class" || kindOf(base) === "api class" || kindOf(base) === "user module") return false;
    if (base.kind === "Attribute") return kindOf(base.value) !== "module" && isUnknown(base.value);
    // `Generic[T]`, `list[int]`; and what another module gives
    if (base.kind === "Subscript") return kindOf(base.value) !== "api class" && kindOf(base.value) !== "class";
    const binders = base.kind === "Name" ? facts.scopes.resolution.get(base)?.binders : undefined;
    return binders === undefined || binders.some((binder) => binder.kind !== "Alias");
  };
  return [...facts.classes.values()].some((cls) => cls.open && cls.node.bases.some(isUnknown));
}

function ownFormIsNative(facts: Facts, cls: ClassInfo): boolean {
  if (cls.open || cls.bases.length > 1 || cls.node.keywords.length > 0) return false;
  if (cls.methods.has("__new__") || cls.methods.has("__init_subclass__") || (cls.methods.has("__post_init__") && cls.dataclass === null) || cls.methods.has("__getattr__") || cls.methods.has("__setattr__") || cls.methods.has("__getattribute__")) return false;
  for (const c of cls.lineage()) if (!(c instanceof ClassInfo) && !isExceptionLike(c.path) && c.path !== "abc.ABC" && c.module === "builtins" && c.name !== "object") return false;
  const init = cls.methods.get("__init__");
  if (init === undefined || init.node.kind !== "FunctionDef") return true;
  if (init.flavour !== "plain" || init.node.decorators.length > 0) return false;
  // `__init__() should return None`
  if (init.node.body.some((s) => someInScope(s, (n) => n.kind === "Return" && n.value !== null && !(n.value.kind === "NameConstant" && n.value.value === null)))) return false;
  const first = init.params[0];
  if (first === undefined || first.variable.bindings !== 1) return false;
  const base = cls.bases[0];
  if (base === undefined) return true;
  const needsSuper = !(base instanceof ClassInfo) || base.method("__init__") !== null || base.apiBase() !== null || base.dataclass !== null;
  const at = init.node.body.findIndex((stmt) => isSuperInit(facts, stmt, cls));
  const count = countSuperInits(init.node);
  // `*args` and `**kwargs` are bound when the program runs
  if (at >= 0 && spreads((init.node.body[at] as ast.ExprStmt).value as ast.Call)) return false;
  if (!needsSuper) return count === 0 || (count === 1 && at >= 0 && !init.node.body.slice(0, at).some((s) => mentions(facts, s, first.variable)));
  // an exception's constructor arguments become its `args` even when nothing calls `super().__init__`
  if (count === 0 && !(base instanceof ClassInfo) && base.entry.asksForInit === true) return false;
  if (count === 0) return !(base instanceof ClassInfo) || (base.method("__init__") === null && base.apiBase() !== null);
  return count === 1 && at >= 0 && !init.node.body.slice(0, at).some((s) => mentions(facts, s, first.variable)) && !returnsBefore(init.node.body, at);
}

const isExceptionLike = (path: string): boolean => path.startsWith("builtins.") && /(Error|Exception|Exit|Interrupt|Iteration|Warning|Group)$/.test(path);

const returnsBefore = (body: readonly ast.Stmt[], at: number): boolean => body.slice(0, at).some((s) => someInScope(s, (n) => n.kind === "Return"));

/** `super().__init__(…)` or `super(C, self).__init__(…)` as a statement of a class's own `__init__`. */
export function isSuperInit(facts: Facts, stmt: ast.Stmt, cls: ClassInfo): boolean {
  return stmt.kind === "ExprStmt" && superInit(facts, stmt.value, cls);
}

const spreads = (node: ast.Call): boolean => node.args.some((a) => a.kind === "Starred") || node.keywords.some((k) => k.name === null);

export function superInit(facts: Facts, node: ast.Expr, cls: ClassInfo): node is ast.Call {
  if (node.kind !== "Call" || node.func.kind !== "Attribute" || node.func.attr !== "__init__" || node.func.value.kind !== "Call") return false;
  const { func, args } = node.func.value;
  if (func.kind !== "Name" || func.id !== "super") return false;
  if (args.length === 0) return true;
  const [named, self] = args.map((arg) => (arg.kind === "Name" ? facts.scopes.resolution.get(arg) : undefined));
  return args.length === 2 && named !== undefined && named.bindings === 1 && named === facts.scopes.bound.get(cls.node) && self !== undefined && self === cls.methods.get("__init__")?.params[0]?.variable;
}

function countSuperInits(root: ast.Node): number {
  let count = 0;
  const visit = (node: ast.Node): void => {
    if (node.kind === "Name" && node.id === "super") count++;
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(root);
  return count;
}

function mentions(facts: Facts, root: ast.Node, variable: unknown): boolean {
  if (facts.scopes.resolution.get(root) === variable) return true;
  return childrenOf(root).some((c) => c !== null && mentions(facts, c, variable));
}

/** `Base.__init__(self)` or `obj.__init__()` somewhere: then `__init__` has to be a method. */
function initCalledDirectly(facts: Facts): boolean {
  let found = false;
  const visit = (node: ast.Node): void => {
    if (node.kind === "Attribute" && node.attr === "__init__" && !(node.value.kind === "Call" && node.value.func.kind === "Name" && node.value.func.id === "super")) found = true;
    for (const child of childrenOf(node)) if (child !== null && !found) visit(child);
  };
  visit(facts.module);
  return found;
}

/**
 * Fields that `__init__` assigns and that are not there all the same when somebody reads them: a subclass whose `__init__` does not call the one
 * above, or `__init__` itself, or a method it calls, reads them before. Such a field is looked up as any attribute is.
 */
import type * as ast from "../../syntax/ast.js";
import { ClassInfo, type FunctionUnit } from "../program.js";
import { changes } from "../types.js";
import { childrenOf } from "../walk.js";
import { assignedAlways, leaves } from "./definite_fields.js";

/** Marks them in all classes of a program. */
export function markMissingFields(module: ast.Module, classes: ReadonlyMap<ast.Node, ClassInfo>): void {
  for (const cls of madeWithoutInit(module, classes)) for (const base of userClasses(cls)) for (const name of promisedBy(base)) miss(cls, name);
  for (const cls of classes.values()) {
    const line = userClasses(cls);
    const made = ensured(line, 0);
    for (const base of line) for (const name of promisedBy(base)) if (!made.has(name)) miss(cls, name);
    const init = cls.method("__init__");
    if (cls.dynamic && emptiesDicts(module)) for (const base of line) for (const name of promisedBy(base)) miss(cls, name);
    if (init !== null) for (const name of new EarlyReads(cls, line).of(init)) if (cls.attribute(name) === null) miss(cls, name);
  }
}

const REMOVING: ReadonlySet<string> = new Set(["pop", "popitem", "clear", "__delitem__"]);
const emptying = new WeakMap<ast.Module, boolean>();

/** Whether the program takes entries out of a `__dict__`, under the name of a variable or not: `x.__dict__.clear()`, `del vars(x)[key]`. */
function emptiesDicts(module: ast.Module): boolean {
  let found = emptying.get(module);
  if (found !== undefined) return found;
  const names = new Set<string>();
  const isDict = (node: ast.Node): boolean =>
    (node.kind === "Attribute" && node.attr === "__dict__") || (node.kind === "Call" && node.func.kind === "Name" && node.func.id === "vars" && node.args.length > 0) || (node.kind === "Name" && names.has(node.id));
  const nodes: ast.Node[] = [];
  const visit = (node: ast.Node): void => {
    nodes.push(node);
    if (node.kind === "Assign" && isDict(node.value)) for (const target of node.targets) if (target.kind === "Name") names.add(target.id);
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(module);
  found = nodes.some((node) => (node.kind === "Attribute" && REMOVING.has(node.attr) && isDict(node.value)) || (node.kind === "Delete" && node.targets.some((target) => target.kind === "Subscript" && isDict(target.value))));
  emptying.set(module, found);
  return found;
}

function miss(cls: ClassInfo, name: string): void {
  const field = cls.field(name);
  if (field === null || field.deleted) return;
  field.deleted = true;
  changes.count++;
}

/** Classes whose instances `C.__new__(C)` may make, outside of a `__new__` that the call of a class runs: without their `__init__`. */
function madeWithoutInit(module: ast.Module, classes: ReadonlyMap<ast.Node, ClassInfo>): Set<ClassInfo> {
  let places = allocating.get(module);
  if (places === undefined) {
    const found = new Set<ClassInfo | null>();
    const visit = (node: ast.Node, inside: ClassInfo | null): void => {
      if (node.kind === "FunctionDef" && node.name === "__new__") return;
      if (node.kind === "Attribute" && node.attr === "__new__" && !isSuper(node.value)) found.add(inside);
      const within = classes.get(node) ?? inside;
      for (const child of childrenOf(node)) if (child !== null) visit(child, within);
    };
    visit(module, null);
    allocating.set(module, (places = found));
  }
  return new Set([...places].flatMap((place) => [...(place?.family() ?? classes.values())]));
}

/** The classes, or null for the module, whose code mentions a `__new__`: nothing that a later round changes. */
const allocating = new WeakMap<ast.Module, ReadonlySet<ClassInfo | null>>();

const userClasses = (cls: ClassInfo): ClassInfo[] => [...cls.lineage()].filter((one): one is ClassInfo => one instanceof ClassInfo);

const dataclassNames = (cls: ClassInfo): string[] => cls.dataclass?.fields.map((field) => field.name) ?? [];

const promisedBy = (cls: ClassInfo): Iterable<string> => [...cls.promised, ...dataclassNames(cls)];

/** What instances have when the first `__init__` from a place in the line on has run. */
function ensured(line: readonly ClassInfo[], from: number): Set<string> {
  for (let i = from; i < line.length; i++) {
    const cls = line[i]!;
    const init = cls.methods.get("__init__");
    if (init !== undefined) return init.node.kind === "FunctionDef" ? ensuredBy(line, i, init.node.body, cls.promised) : new Set();
    if (cls.dataclass === null) continue;
    const names = line.slice(i).flatMap(dataclassNames);
    const after = cls.method("__post_init__");
    const self = after?.params[0]?.name;
    if (after?.node.kind !== "FunctionDef" || self === undefined) return new Set(names);
    return ensuredBy(line, i, after.node.body, [...names, ...assignedAlways(after.node.body, self)]);
  }
  return new Set();
}

function ensuredBy(line: readonly ClassInfo[], at: number, body: readonly ast.Stmt[], own: Iterable<string>): Set<string> {
  const names = new Set(own);
  for (const call of initCalls(body)) {
    const { value } = call.func as ast.Attribute;
    const next = isSuper(value) ? at + 1 : value.kind === "Name" ? line.findIndex((cls) => cls.name === value.id) : -1;
    if (next >= 0) for (const name of ensured(line, next)) names.add(name);
  }
  return names;
}

const isSuper = (node: ast.Expr): boolean => node.kind === "Call" && node.func.kind === "Name" && node.func.id === "super";

/** Calls of another `__init__` that happen whatever else does. */
function initCalls(body: readonly ast.Stmt[]): ast.Call[] {
  const calls: ast.Call[] = [];
  for (const stmt of body) {
    if (stmt.kind === "ExprStmt" && stmt.value.kind === "Call" && stmt.value.func.kind === "Attribute" && stmt.value.func.attr === "__init__") calls.push(stmt.value);
    else if (stmt.kind === "With" || (stmt.kind === "Try" && stmt.handlers.length === 0)) calls.push(...initCalls(stmt.body));
    else if (stmt.kind === "If") {
      const then = initCalls(stmt.body);
      const otherwise = initCalls(stmt.orelse);
      if ((then.length > 0 || leaves(stmt.body)) && (otherwise.length > 0 || leaves(stmt.orelse))) calls.push(...then, ...otherwise);
    } else if (stmt.kind === "Return") break;
  }
  return calls;
}

/** A method, and what it calls its instance. */
interface Place {
  readonly unit: FunctionUnit;
  readonly self: string;
}

/** Calls that keep what they are given, and look at nothing of it; `__init__` is here that of a class of the library. */
const KEEPING: ReadonlySet<string> = new Set(["append", "appendleft", "add", "insert", "setdefault", "put_nowait", "super", "isinstance", "type", "id", "__init__"]);

/** Walks through `__init__` in the order in which it runs, with the methods that it calls on the instance that is being made. */
class EarlyReads {
  readonly #cls: ClassInfo;
  readonly #line: readonly ClassInfo[];
  readonly #found = new Set<string>();
  /** The methods that were walked through, with what was assigned by then. */
  readonly #walked = new Map<FunctionUnit, ReadonlySet<string>>();

  constructor(cls: ClassInfo, line: readonly ClassInfo[]) {
    this.#cls = cls;
    this.#line = line;
  }

  of(init: FunctionUnit): ReadonlySet<string> {
    this.#method(init, new Set());
    return this.#found;
  }

  /** `assigned` grows by what the method always assigns. */
  #method(unit: FunctionUnit, assigned: Set<string>): void {
    const self = unit.params[0]?.name;
    if (unit.node.kind !== "FunctionDef" || self === undefined) return;
    const before = this.#walked.get(unit);
    if (before !== undefined && [...before].every((name) => assigned.has(name))) {
      for (const name of assignedAlways(unit.node.body, self)) assigned.add(name);
      return;
    }
    this.#walked.set(unit, new Set(assigned));
    this.#body(unit.node.body, { unit, self }, assigned);
  }

  #body(body: readonly ast.Stmt[], place: Place, assigned: Set<string>): void {
    for (const stmt of body) this.#statement(stmt, place, assigned);
  }

  #statement(stmt: ast.Stmt, place: Place, assigned: Set<string>): void {
    switch (stmt.kind) {
      case "FunctionDef":
      case "ClassDef":
        return;
      case "Assign":
        this.#expression(stmt.value, place, assigned);
        for (const target of stmt.targets) this.#target(target, place, assigned);
        break;
      case "AnnAssign":
        if (stmt.value !== null) this.#expression(stmt.value, place, assigned);
        this.#target(stmt.target, place, assigned);
        break;
      case "For":
        this.#expression(stmt.iter, place, assigned);
        this.#target(stmt.target, place, assigned);
        this.#body(stmt.body, place, new Set(assigned));
        this.#body(stmt.orelse, place, new Set(assigned));
        break;
      case "While":
      case "If":
        this.#expression(stmt.test, place, assigned);
        this.#body(stmt.body, place, new Set(assigned));
        this.#body(stmt.orelse, place, new Set(assigned));
        break;
      case "With":
        for (const item of stmt.items) {
          this.#expression(item.contextExpr, place, assigned);
          if (item.optionalVars !== null) this.#target(item.optionalVars, place, assigned);
        }
        this.#body(stmt.body, place, assigned);
        break;
      case "Try":
        for (const body of [stmt.body, ...stmt.handlers.map((handler) => handler.body), stmt.orelse, stmt.finalbody]) this.#body(body, place, new Set(assigned));
        break;
      case "Match":
        this.#expression(stmt.subject, place, assigned);
        for (const each of stmt.cases) this.#body(each.body, place, new Set(assigned));
        break;
      default:
        for (const child of childrenOf(stmt)) if (child !== null) this.#expression(child, place, assigned);
    }
    for (const name of assignedAlways([stmt], place.self)) assigned.add(name);
  }

  #target(node: ast.Expr, place: Place, assigned: Set<string>): void {
    if (node.kind === "Tuple" || node.kind === "List") for (const item of node.elts) this.#target(item, place, assigned);
    else if (node.kind === "Starred") this.#target(node.value, place, assigned);
    else if (node.kind !== "Attribute") this.#expression(node, place, assigned);
    else if (node.value.kind !== "Name" || node.value.id !== place.self) this.#expression(node.value, place, assigned);
    else {
      const setter = this.#cls.property(node.attr)?.setter ?? null;
      if (setter !== null) this.#method(setter, assigned);
    }
  }

  #expression(node: ast.Node, place: Place, assigned: Set<string>): void {
    if (node.kind === "Lambda" || (node.kind === "Call" && this.#call(node, place, assigned))) return;
    if (node.kind === "Attribute" && node.value.kind === "Name" && node.value.id === place.self) {
      const getter = this.#cls.property(node.attr)?.getter;
      if (getter !== undefined) this.#method(getter, new Set(assigned));
      else if (!assigned.has(node.attr)) this.#found.add(node.attr);
      return;
    }
    for (const child of childrenOf(node)) if (child !== null) this.#expression(child, place, assigned);
  }

  /** Whether it was a call of a method of the instance; any other call that gets the instance may call all its methods. */
  #call(node: ast.Call, place: Place, assigned: Set<string>): boolean {
    const { func } = node;
    const method = func.kind === "Attribute" ? this.#calledMethod(func, place) : null;
    const name = func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "";
    if (method === null) {
      const leaks = [...node.args, ...node.keywords.map((k) => k.value)].some((arg) => arg.kind === "Name" && arg.id === place.self);
      if (leaks && !KEEPING.has(name)) for (const cls of this.#line) for (const unit of cls.methods.values()) if (unit.node.kind === "FunctionDef" && unit.node.name !== "__init__") this.#method(unit, new Set(assigned));
      return false;
    }
    for (const arg of node.args) this.#expression(arg, place, assigned);
    for (const keyword of node.keywords) this.#expression(keyword.value, place, assigned);
    this.#method(method, assigned);
    return true;
  }

  #calledMethod({ value, attr }: ast.Attribute, { unit, self }: Place): FunctionUnit | null {
    if (value.kind === "Name" && value.id === self) return this.#cls.method(attr);
    const own = this.#line.findIndex((cls) => cls === unit.cls);
    const from = isSuper(value) ? own + 1 : value.kind === "Name" ? this.#line.findIndex((cls) => cls.name === value.id) : -1;
    return from < 0 ? null : (this.#line.slice(from).find((cls) => cls.methods.has(attr))?.methods.get(attr) ?? null);
  }
}

/**
 * Which dataclasses get a written-out constructor: those whose text says all there is. Of the others the running program reads
 * the annotations, as CPython does; so does every dataclass of the same family, since one JavaScript class extends the other.
 */
import type * as ast from "../syntax/ast.js";
import { childrenOf, someBelow } from "./walk.js";

const PLAIN_OPTIONS = new Set(["frozen", "order", "eq", "repr", "kw_only"]);
const PLAIN_FIELD_OPTIONS = new Set(["default", "default_factory", "init", "repr", "compare", "hash", "metadata", "kw_only"]);

const known = new WeakMap<ast.Module, ReadonlySet<ast.ClassDef>>();

/** The dataclasses of a module whose fields are known at run time only. */
export function looseDataclasses(module: ast.Module): ReadonlySet<ast.ClassDef> {
  let found = known.get(module);
  if (found === undefined) known.set(module, (found = find(module)));
  return found;
}

function find(module: ast.Module): ReadonlySet<ast.ClassDef> {
  const all: ast.ClassDef[] = [];
  // a class made by `make_dataclass` may have any of them as its base
  let anyMayBeBase = false;
  const visit = (node: ast.Node): void => {
    if (node.kind === "ClassDef") all.push(node);
    if (node.kind === "Call" && lastName(node.func) === "make_dataclass" && node.keywords.some((k) => k.name === "bases" || k.name === null)) anyMayBeBase = true;
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(module);
  const computed = computedNames(module);
  const loose = new Set(all.filter((node) => decoratorOf(node) !== null && (anyMayBeBase || !isPlain(node, computed))));
  const named = new Map<string, ast.ClassDef[]>();
  for (const node of all) named.set(node.name, [...(named.get(node.name) ?? []), node]);
  for (const node of all) {
    const init = initOf(node);
    for (const base of above(node, named)) {
      // a default for a base's field may leave the base's next field without one
      if (decoratorOf(node) !== null && fieldNames(base).some((name) => fieldNames(node).includes(name))) loose.add(node);
      // the `__init__` that is made does not call the one that a base has written
      if (decoratorOf(node) !== null && decoratorOf(base) === null && initOf(base) !== null) loose.add(node);
      // and one that does not call it leaves its work undone
      if (decoratorOf(node) === null && decoratorOf(base) !== null && init !== null && !callsInit(init)) loose.add(base);
    }
  }
  const families = new Map<string, ast.ClassDef[]>();
  for (const node of all) for (const name of [node.name, ...node.bases.map(lastName)]) families.set(name, [...(families.get(name) ?? []), node]);
  for (let changed = loose.size > 0; changed; ) {
    changed = false;
    for (const node of loose) {
      for (const name of [node.name, ...node.bases.map(lastName)]) {
        for (const other of families.get(name) ?? []) {
          const isRelated = other.name === name || other.bases.some((base) => lastName(base) === name);
          if (!isRelated || loose.has(other) || decoratorOf(other) === null) continue;
          loose.add(other);
          changed = true;
        }
      }
    }
  }
  return loose;
}

/** The classes of the module above one, by their names. */
function above(node: ast.ClassDef, named: ReadonlyMap<string, readonly ast.ClassDef[]>): Set<ast.ClassDef> {
  const found = new Set<ast.ClassDef>();
  const visit = (cls: ast.ClassDef): void => {
    for (const base of cls.bases) {
      for (const other of named.get(lastName(base)) ?? []) {
        if (found.has(other)) continue;
        found.add(other);
        visit(other);
      }
    }
  };
  visit(node);
  return found;
}

const initOf = (node: ast.ClassDef): ast.FunctionDef | null => node.body.find((stmt): stmt is ast.FunctionDef => stmt.kind === "FunctionDef" && stmt.name === "__init__") ?? null;

const callsInit = (init: ast.Node): boolean => someBelow(init, (node) => node.kind === "Attribute" && node.attr === "__init__");

const lastName = (node: ast.Expr): string => (node.kind === "Name" ? node.id : node.kind === "Attribute" ? node.attr : node.kind === "Subscript" ? lastName(node.value) : "");

function decoratorOf(node: ast.ClassDef): ast.Expr | null {
  return node.decorators.find((d) => lastName(d.kind === "Call" ? d.func : d) === "dataclass") ?? null;
}

const fieldNames = (node: ast.ClassDef): string[] => node.body.flatMap((stmt) => (stmt.kind === "AnnAssign" && stmt.target.kind === "Name" ? [stmt.target.id] : []));

/** The names of a module that stand for what its text does not say: their values may be mutable, or descriptors. */
function computedNames(module: ast.Module): ReadonlySet<string> {
  const found = new Set<string>();
  const bind = (target: ast.Node | null): void => {
    if (target === null) return;
    if (target.kind === "Name") found.add(target.id);
    else if (target.kind !== "Attribute" && target.kind !== "Subscript") for (const child of childrenOf(target)) bind(child);
  };
  const visit = (node: ast.Node): void => {
    if (node.kind === "Assign" && !isConstant(node.value)) node.targets.forEach(bind);
    else if (node.kind === "AnnAssign" && node.value !== null && !isConstant(node.value)) bind(node.target);
    else if (node.kind === "For" || node.kind === "NamedExpr") bind(node.target);
    else if (node.kind === "WithItem") bind(node.optionalVars);
    else if (node.kind === "Arg") found.add(node.name);
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(module);
  return found;
}

function isConstant(node: ast.Expr): boolean {
  if (node.kind === "Tuple") return node.elts.every(isConstant);
  if (node.kind === "UnaryOp") return isConstant(node.operand);
  if (node.kind === "BinOp") return isConstant(node.left) && isConstant(node.right);
  return ["Str", "JoinedStr", "Bytes", "Int", "Float", "Imag", "NameConstant", "Ellipsis", "Lambda"].includes(node.kind);
}

/** A default value of which nobody can tell whether it is mutable, or a descriptor: the running program looks. */
const isComputed = (node: ast.Expr, computed: ReadonlySet<string>): boolean => (node.kind === "Call" && !isField(node)) || (node.kind === "Name" && computed.has(node.id));

/** Whether the text of a dataclass says its fields and their defaults. */
function isPlain(node: ast.ClassDef, computed: ReadonlySet<string>): boolean {
  const decorator = decoratorOf(node);
  if (decorator?.kind === "Call") {
    if (decorator.args.length > 0) return false;
    if (!decorator.keywords.every((k) => k.name !== null && k.value.kind === "NameConstant" && (PLAIN_OPTIONS.has(k.name) || isUsual(k)))) return false;
  }
  let keywordOnlyMarks = 0;
  for (const stmt of node.body) {
    if (stmt.kind === "FunctionDef" && !isPlainMethod(stmt)) return false;
    if (stmt.kind === "Assign" && (isField(stmt.value) || stmt.targets.some((t) => t.kind === "Name" && /^__(?!doc__|module__|version__|author__)\w+__$/.test(t.id)))) return false;
    if (stmt.kind !== "AnnAssign" || stmt.target.kind !== "Name") continue;
    const annotation = stmt.annotation.kind === "Str" ? stmt.annotation.value : lastName(stmt.annotation);
    if (stmt.annotation.kind === "Str" && /\b(ClassVar|InitVar|KW_ONLY)\b/.test(annotation)) return false;
    if (annotation === "KW_ONLY" && ++keywordOnlyMarks > 1) return false;
    if (stmt.target.id === "self") return false;
    if (stmt.value !== null && isComputed(stmt.value, computed)) return false;
    if (stmt.value !== null && isField(stmt.value) && (annotation === "ClassVar" || !isPlainField(stmt.value as ast.Call))) return false;
    // `replace` asks which parameters are no fields
    if (annotation === "InitVar") return false;
  }
  return true;
}

const isUsual = (k: ast.Keyword): boolean => k.value.kind === "NameConstant" && k.value.value === (k.name === "init" || k.name === "match_args");

const isField = (node: ast.Expr): boolean => node.kind === "Call" && lastName(node.func) === "field";

function isPlainField(node: ast.Call): boolean {
  const names = node.keywords.map((k) => k.name);
  // such a default stays on the class
  if (names.includes("init") && names.includes("default")) return false;
  return node.args.length === 0 && node.keywords.every((k) => lastName(k.value) !== "MISSING") && names.every((name) => name !== null && PLAIN_FIELD_OPTIONS.has(name)) && !(names.includes("default") && names.includes("default_factory"));
}

/** Methods that change how instances are made or compared in ways that the written-out constructor does not know. */
function isPlainMethod(node: ast.FunctionDef): boolean {
  if (node.name === "__post_init__") return node.decorators.length === 0;
  return !/^__(setattr|delattr|hash|getattribute|new)__$/.test(node.name);
}

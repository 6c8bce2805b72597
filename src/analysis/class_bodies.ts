/** Which class bodies need their namespace: what they bind depends on the order of their statements, or they look at it. */
import type * as ast from "../syntax/ast.js";
import type { Scopes } from "./scopes.js";
import { childrenOf, someBelow } from "./walk.js";

/** Decorators whose classes are made by the library from the text of the body. */
const BUILT_OTHERWISE = new Set(["dataclass", "dataclass_transform"]);

/** Whether a class can only be built of its namespace. */
export function bodyNeedsNamespace(node: ast.ClassDef, scopes: Scopes): boolean {
  if (node.decorators.some((each) => BUILT_OTHERWISE.has(lastName(each)))) return false;
  const hasKeywords = node.keywords.length > 0;
  // a mapping may bring a metaclass; one that is there may give the namespace to another class
  if (hasKeywords && (node.keywords.some((each) => each.name === null) || node.body.some((stmt) => stmt.kind === "FunctionDef" && namesItsClass(stmt)))) return true;
  return asksForNamespace(node, scopes) || bindsMethodsAgain(node) || node.body.some((stmt) => stmt.kind === "FunctionDef" && (takesClassUnnamed(stmt) || isOddAccessor(stmt) || isOddMaker(stmt)));
}

/** Whether a method says `__class__`. */
const namesItsClass = (node: ast.Node): boolean => (node.kind === "Name" && node.id === "__class__") || (node.kind !== "ClassDef" && childrenOf(node).some((child) => child !== null && namesItsClass(child)));

/** Whether a program looks for the cell that the methods of a class share. */
export const mentionsClassCell = (module: ast.Node): boolean => someBelow(module, (node) => node.kind === "Str" && node.value === "__classcell__");

/** A property whose function takes more or less than JavaScript's accessors do: the error comes when it is used. */
function isOddAccessor(stmt: ast.FunctionDef): boolean {
  const { posonly, args, vararg, kwonly, kwarg } = stmt.args;
  return stmt.decorators.some((each) => {
    const isGetter = (each.kind === "Name" && each.id === "property") || (each.kind === "Attribute" && each.attr === "getter" && changes(each) !== null);
    const isSetter = each.kind === "Attribute" && each.attr === "setter" && changes(each) !== null;
    return (isGetter || isSetter) && (posonly.length + args.length !== (isGetter ? 1 : 2) || vararg !== null || kwonly.length > 0 || kwarg !== null);
  });
}

/** `__new__` below another decorator than `@staticmethod`, which does nothing to it; `__init__` that gets no instance. */
const isOddMaker = (stmt: ast.FunctionDef): boolean =>
  stmt.name === "__new__" ? stmt.decorators.some((each) => each.kind !== "Name" || each.id !== "staticmethod") : stmt.name === "__init__" && stmt.decorators.some((each) => each.kind === "Name" && (each.id === "staticmethod" || each.id === "classmethod"));

/** `def __class_getitem__(*args)`, `@classmethod def make(*args)`: it gets the class although nothing in its text says so. */
function takesClassUnnamed(stmt: ast.FunctionDef): boolean {
  const isClassMethod = stmt.decorators.length === 1 && lastName(stmt.decorators[0]!) === "classmethod" && stmt.args.vararg !== null;
  if (isClassMethod) return stmt.args.posonly.length + stmt.args.args.length === 0;
  return (stmt.name === "__class_getitem__" || stmt.name === "__init_subclass__" || stmt.name === "__new__") && stmt.decorators.length === 0 && stmt.args.posonly.length + stmt.args.args.length === 0;
}

/** Whether a base may be an object that says which classes it stands for (`__mro_entries__`). */
export function derivesFromObjects(node: ast.ClassDef, scopes: Scopes): boolean {
  return node.bases.some((base) => base.kind !== "Name" || scopes.resolution.get(base)?.binders.some((binder) => binder.kind !== "ClassDef") === true);
}

/** `locals()`, `vars()`, `exec(text)` in the body itself. */
export function asksForNamespace(node: ast.ClassDef, scopes: Scopes): boolean {
  const scope = scopes.of.get(node);
  const asks = (each: ast.Node): boolean => {
    if (each.kind === "FunctionDef" || each.kind === "ClassDef" || each.kind === "Lambda") return false;
    if (each.kind === "Call" && each.func.kind === "Name" && scopes.readIn.get(each.func) === scope && !scopes.resolution.has(each.func)) {
      const { id } = each.func;
      if ((id === "locals" || id === "vars" || id === "dir") && each.args.length === 0) return true;
      if ((id === "exec" || id === "eval") && each.args.length === 1) return true;
    }
    if (each.kind === "Name" && each.id === "__classcell__") return true;
    return childrenOf(each).some((child) => child !== null && asks(child));
  };
  return node.body.some(asks);
}

/** A method's name that stands for something else as well, or a decorator that the body itself binds. */
function bindsMethodsAgain(node: ast.ClassDef): boolean {
  const binders = new Map<string, ast.Stmt[]>();
  const add = (name: string, stmt: ast.Stmt): void => {
    const known = binders.get(name);
    if (known === undefined) binders.set(name, [stmt]);
    else known.push(stmt);
  };
  for (const stmt of node.body) {
    if (stmt.kind === "FunctionDef" || stmt.kind === "ClassDef") add(stmt.name, stmt);
    else if (stmt.kind === "Assign") for (const target of stmt.targets) if (target.kind === "Name") add(target.id, stmt);
    if (stmt.kind === "AnnAssign" && stmt.target.kind === "Name" && stmt.value !== null) add(stmt.target.id, stmt);
  }
  const properties = new Set([...binders].filter(([name, stmts]) => isPropertyFamily(name, stmts)).map(([name]) => name));
  for (const [name, stmts] of binders) {
    const methods = stmts.filter((stmt) => stmt.kind === "FunctionDef");
    for (const method of methods) for (const decorator of method.decorators) if (isOfBody(decorator, binders, properties)) return true;
    if (methods.length === 0 || stmts.length === 1 || properties.has(name)) continue;
    if (methods.length < stmts.length || methods.some((method) => method.decorators.length > 0) || isReadInBody(node, name)) return true;
  }
  return false;
}

/** `@property def x`, then `@x.setter def x` and its like. */
function isPropertyFamily(name: string, stmts: readonly ast.Stmt[]): boolean {
  return stmts.every((stmt, i) => {
    if (stmt.kind !== "FunctionDef" || stmt.decorators.length === 0) return false;
    if (i === 0) return stmt.decorators.some((each) => each.kind === "Name" && each.id === "property") || (stmts.length === 1 && stmt.decorators.length === 1 && changes(stmt.decorators[0]!) !== null);
    return stmt.decorators.some((each) => changes(each) === name);
  });
}

/** Of `@x.setter` the name of the property; null for other decorators. */
function changes(decorator: ast.Expr): string | null {
  if (decorator.kind !== "Attribute" || (decorator.attr !== "setter" && decorator.attr !== "getter" && decorator.attr !== "deleter")) return null;
  return decorator.value.kind === "Name" ? decorator.value.id : "";
}

/** Whether a decorator is bound by the body, other than as a property or by a plain function above. */
function isOfBody(decorator: ast.Expr, binders: ReadonlyMap<string, readonly ast.Stmt[]>, properties: ReadonlySet<string>): boolean {
  const changed = changes(decorator);
  return changed !== null && changed !== "" && binders.has(changed) && !properties.has(changed);
}

/** Whether the body itself, not a function in it, reads a name. */
function isReadInBody(node: ast.ClassDef, name: string): boolean {
  const reads = (each: ast.Node): boolean => {
    if (each.kind === "FunctionDef") return [...each.decorators, ...childrenOf(each.args)].some((child) => child !== null && reads(child));
    if (each.kind === "Lambda" || each.kind === "ClassDef") return false;
    if (each.kind === "Name" && each.id === name) return true;
    return childrenOf(each).some((child) => child !== null && reads(child));
  };
  return node.body.some((stmt) => reads(stmt));
}

function lastName(node: ast.Expr): string {
  const callee = node.kind === "Call" ? node.func : node;
  return callee.kind === "Name" ? callee.id : callee.kind === "Attribute" ? callee.attr : "";
}

/** `x.name` → `x.name` where the class is known and the attribute always there, else `getattr(x, "name")`. */
import type * as ast from "../syntax/ast.js";
import { apiAttribute, apiEntry, apiMethod, hasUnboundForm } from "../analysis/api.js";
import { builtinClass } from "../analysis/infer/attributes.js";
import type { ClassInfo } from "../analysis/program.js";
import { every, only, withoutNone, type Atom, type Type } from "../analysis/types.js";
import { help, ident, member, str } from "./build.js";
import { provenResult } from "./call.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { asValue, importedName } from "./import.js";
import type * as ir from "./ir.js";
import { attributeName, staticName, variableName } from "./names.js";
import { siteOf } from "./raise_site.js";
import { unavailable } from "./unavailable.js";

export function emitAttribute(e: Emitter, node: ast.Attribute): ir.Expr {
  if (node.attr === "__name__" && isTypeCall(e, node.value)) return help("type_name", [emitDynamic(e, node.value.args[0]!)]);
  const object = only(e.type(node.value));
  const name = e.attribute(node.attr);
  const found = object === null ? null : known(e, node, object, name);
  if (found !== null) return asValue({ ...found, origin: node.span });
  return { ...help("getattr", [namespaceOf(e, node.value) ?? emitDynamic(e, node.value), str(name)], siteOf(e, node)), ...(!seenByTypeScript(e.type(node.value), node.attr) && provenResult(e, node)) };
}

/** Whether TypeScript finds the attribute's type itself: a field or property of every class that the value may be of, or a name. */
const seenByTypeScript = (type: Type, name: string): boolean =>
  /^__(name|qualname|module)__$/.test(name) ||
  every(withoutNone(type), (a) => {
    if (a.k !== "inst" || a.cls.isOpen()) return false;
    const field = a.cls.field(name);
    return field === null ? a.cls.property(name) !== null : field.definite && !field.deleted;
  });

/** `type(x)` of one argument. */
function isTypeCall(e: Emitter, node: ast.Expr): node is ast.Call {
  return node.kind === "Call" && node.func.kind === "Name" && node.func.id === "type" && node.args.length === 1 && node.keywords.length === 0 && !e.facts.scopes.resolution.has(node.func);
}

/** The direct form, when the analysis knows what the attribute is. */
function known(e: Emitter, node: ast.Attribute, object: Atom, name: string): ir.Expr | null {
  switch (object.k) {
    case "module":
      return moduleAttribute(e, node, object);
    case "inst":
      return instanceAttribute(e, node, object.cls, name);
    case "class":
      return classAttribute(e, node, object.cls, name);
    case "api class": {
      // Of other types only the instances have their methods, in JavaScript's form.
      const found = apiMethod(object.cls, name);
      if (found !== null && (found.entry.ofType === true || hasUnboundForm(object.cls))) return member(emitExpr(e, node.value), name);
      return null;
    }
    default: {
      const cls = builtinClass(object);
      if (cls === null) return null;
      if (apiMethod(cls, name) !== null) return help("bound_method", [emitExpr(e, node.value), str(name)], siteOf(e, node));
      if (object.k !== "obj" || apiAttribute(cls, name) === null) return null;
      return member(emitExpr(e, node.value), attributeName(name));
    }
  }
}

function moduleAttribute(e: Emitter, node: ast.Attribute, object: Extract<Atom, { k: "module" }>): ir.Expr | null {
  const { module } = object;
  if (e.facts.patched.has(`${module.name}.${node.attr}`)) return null;
  const entry = apiEntry(module, node.attr);
  if (entry === null) {
    if (e.type(node).unknown) return null;
    return { kind: "RuntimeNamespace", module: `${module.name}.${node.attr}`, local: submoduleName(e, module.name, node.attr), origin: node.span };
  }
  if (entry.kind === "unsupported") return unavailable(e, node.span, `${module.name}.${node.attr}`, entry);
  const namespace = namespaceOf(e, node.value);
  if (namespace === null) return null;
  return member(namespace, node.attr, node.attrSpan);
}

/** The namespace that an expression names: `json`, `os.path`. */
function namespaceOf(e: Emitter, node: ast.Expr): ir.Expr | null {
  const variable = node.kind === "Name" ? e.facts.scopes.resolution.get(node) : undefined;
  const object = node.kind === "Attribute" ? only(e.type(node.value)) : null;
  const found = variable !== undefined ? importedName(e, variable, node.span) : node.kind === "Attribute" && object?.k === "module" ? moduleAttribute(e, node, object) : null;
  return found?.kind === "RuntimeNamespace" ? found : null;
}

/** `os.path` is `path`, or `os_path` in a program that has a `path` of its own. */
function submoduleName(e: Emitter, module: string, name: string): string {
  if (!e.userNames.has(name)) return variableName(name);
  let local = `${module.replaceAll(".", "_")}_${name}`;
  while (e.userNames.has(local)) local += "$";
  return local;
}

/** How an instance attribute is reached; null when only `getattr` will do. */
export function instanceAttribute(e: Emitter, node: ast.Attribute, cls: ClassInfo, name: string): ir.Expr | null {
  if (name === "__class__" || name === "__dict__" || cls.isOpen() || cls.isPatched(node.attr) || cls.hasDescriptor(node.attr) || cls.interceptsAccess()) return null;
  const property = cls.property(node.attr);
  if (property !== null && cls.method("__getattr__") !== null) return null;
  // what a descriptor misses, `__getattr__` is asked for
  if (cls.method("__getattr__") !== null && cls.attribute(node.attr)?.cell.type.unknown === true && hasDescriptorClasses(e)) return null;
  if (property !== null) return { ...member(emitExpr(e, node.value), attributeName(name), node.attrSpan), raises: siteOf(e, node) };
  const field = cls.field(node.attr);
  const attribute = cls.attribute(node.attr);
  if (attribute !== null && isDecorated(attribute.owner, node.attr)) return null;
  if (field !== null && field.definite && !field.deleted) return member(emitExpr(e, node.value), attributeName(name), node.attrSpan);
  if (attribute !== null && field === null && classAttributeIsShared(cls, attribute.owner, node.attr) && node.value.kind === "Name" && e.canName(attribute.owner)) {
    return member(ident(variableName(attribute.owner.name), node.value.span), staticName(name), node.attrSpan);
  }
  if (attribute !== null) return { ...member(emitExpr(e, node.value), attributeName(name), node.attrSpan) };
  if (cls.method(node.attr) !== null && field === null) return help("bound_method", [emitExpr(e, node.value), str(name)], siteOf(e, node));
  const base = cls.apiBase();
  if (base !== null && apiAttribute(base, name) !== null) return member(emitExpr(e, node.value), attributeName(name), node.attrSpan);
  return null;
}

/** Whether every instance sees the class's own value: no subclass and no instance has another. */
export function classAttributeIsShared(cls: ClassInfo, owner: ClassInfo, name: string): boolean {
  for (const sub of owner.relatives()) if ((sub !== owner && sub.attributes.has(name)) || sub.fields.has(name)) return false;
  return !owner.shadowed.has(name) && !cls.dynamic;
}

/** Whether the program has classes whose instances stand for attributes: an unknown class attribute may then be one. */
function hasDescriptorClasses(e: Emitter): boolean {
  for (const cls of e.facts.classes.values()) if (cls.methods.has("__get__")) return true;
  return false;
}

/** A method that its decorators made something else of: that may bind to the class. */
export const isDecorated = (owner: ClassInfo, name: string): boolean => owner.scope.variables.get(name)?.binders.some((binder) => binder.kind === "FunctionDef") === true;

function classAttribute(e: Emitter, node: ast.Attribute, cls: ClassInfo, name: string): ir.Expr | null {
  if (cls.isPatched(node.attr) || cls.hasDescriptor(node.attr)) return null;
  const known = cls.attribute(node.attr);
  if (known !== null && !cls.isOpen() && !isDecorated(known.owner, node.attr) && !(known.cell.type.unknown && hasDescriptorClasses(e))) return member(emitExpr(e, node.value), staticName(name), node.attrSpan);
  const method = cls.method(node.attr);
  if (method !== null && method.methodKind === "static") return member(emitExpr(e, node.value), staticName(name), node.attrSpan);
  return null;
}


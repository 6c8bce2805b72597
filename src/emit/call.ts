/** Calls. `f(1, times=3)` → the keyword becomes a labelled positional argument; general `call(f, [1], { times: 3 })`. */
import type * as ast from "../syntax/ast.js";
import { apiMethod, derivesFrom, hasUnboundForm, type ApiClass, type ApiFunction } from "../analysis/api.js";
import { callBlocks } from "../analysis/effects.js";
import { builtinClass } from "../analysis/infer/attributes.js";
import { ClassInfo, type FunctionUnit, type MethodKind } from "../analysis/program.js";
import type { Scope } from "../analysis/scopes.js";
import { every, is, only, some, type Atom } from "../analysis/types.js";
import { apiMayRaise, emitApiArguments, emitApiCall, emitApiConstruction } from "./api_call.js";
import { emitBuiltinCall } from "./builtin_call.js";
import { bindUser, matchArguments } from "./user_arguments.js";
import { array, call, help, literal, make, member, method, object, str } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { emitMethodNatively } from "./native_methods.js";
import { attributeName, staticName, variableName } from "./names.js";
import { constructsNatively, superInit } from "./class_form.js";
import type * as ir from "./ir.js";
import { nativeIterable } from "./iterate.js";
import { signatureText, typeText } from "./type_text.js";
import { isRepeatable } from "./purity.js";
import { callSite } from "./raise_site.js";
import { withStarsTold } from "./starred_arguments.js";

export function emitCall(e: Emitter, node: ast.Call): ir.Expr {
  const bound = e.waiting === "blocking" && e.facts.mayBlock.has(node);
  if (!bound && !callBlocks(e.facts, node)) return emitPlainCall(e, node);
  const atom = only(e.type(node.func));
  const plain = emitPlainCall(e, node);
  // bound at run time: it may turn out to be anything
  if (plain.kind === "Call" && plain.callee.kind === "RuntimeName" && (plain.callee.name === "call" || plain.callee.name === "call_method")) {
    // where nobody can wait, `call` itself runs it to its end
    if (e.waiting === "none") return plain;
    return e.wait({ ...plain, callee: e.helper(plain.callee.name === "call" ? "blocked" : "blocked_method") }, callSite(e, node), false);
  }
  return bound ? plain : e.wait(plain, callSite(e, node), atom?.k === "func");
}

const emitPlainCall = (e: Emitter, node: ast.Call): ir.Expr => withStarsTold(e, node, emitCallItself(e, node));

function emitCallItself(e: Emitter, node: ast.Call): ir.Expr {
  const special = emitBuiltinCall(e, node);
  if (special !== null) return special;
  if (node.func.kind === "Attribute") {
    const made = emitMethodCall(e, node, node.func);
    if (made !== null) return made;
  }
  const callee = only(e.type(node.func));
  const raises = callSite(e, node);
  if (callee !== null) {
    const made = emitKnownCall(e, node, callee, raises);
    if (made !== null) return made;
  }
  return callOneOfSeveral(e, node, raises) ?? generalCall(e, node);
}

/** A value that is one of several functions with the same parameters: called directly, with positional arguments. */
function callOneOfSeveral(e: Emitter, node: ast.Call, raises: ir.RaiseSite): ir.Expr | null {
  const type = e.type(node.func);
  if (type.unknown || type.atoms.size < 2 || node.keywords.length > 0 || node.args.some((a) => a.kind === "Starred") || node.func.kind === "Attribute") return null;
  const units = [...type.atoms.values()].map((a) => (a.k === "func" && a.self === null ? a.unit : null));
  if (!units.every((u) => u !== null && u.params.length === units[0]!.params.length && !u.blocking && u.flavour === units[0]!.flavour && u.params.every((p) => p.kind === "positional or keyword") && matchArguments(e, u, node, 0) !== null)) return null;
  if (signatureText(e, units.filter((u) => u !== null)) === null) return null;
  return call(emitExpr(e, node.func), node.args.map((a) => emitDynamic(e, a)), raises);
}

/** `call(f, args, kwargs)`. */
export function generalCall(e: Emitter, node: ast.Call): ir.Expr {
  const callee = emitDynamic(e, node.func);
  return { ...help("call", [callee, ...generalArguments(e, node)], callSite(e, node)), ...provenResult(e, node) };
}

/** `call<string>(f, […])`: what the analysis knows of the result and TypeScript can't see through the helper. */
export function provenResult(e: Emitter, node: ast.Expr): { typeArgs?: string[] } {
  const type = e.type(node);
  const text = is(type, "none") ? "unknown" : typeText(e, type);
  return text === "unknown" ? {} : { typeArgs: [text] };
}

/** `[a, ...b], { k: v }` */
export function generalArguments(e: Emitter, node: ast.Call): ir.Expr[] {
  const args: ir.Expr[] = [array(node.args.map((arg) => (arg.kind === "Starred" ? { kind: "Spread", value: nativeIterable(e, arg.value) } : emitDynamic(e, arg))))];
  if (node.keywords.length === 0) return args;
  if (node.keywords.every((k) => k.name !== null)) args.push(object(node.keywords.map((k) => ({ key: k.name!, value: emitDynamic(e, k.value) }))));
  else if (node.keywords.length === 1 && isNeverNone(e, node.keywords[0]!.value)) args.push(emitDynamic(e, node.keywords[0]!.value));
  else args.push(help("merged_keywords", node.keywords.map((k) => (k.name === null ? emitDynamic(e, k.value) : object([{ key: k.name, value: emitDynamic(e, k.value) }])))));
  return args;
}

/** Whether what stands behind `**` can't be None, which `call` takes for "no keywords". */
function isNeverNone(e: Emitter, node: ast.Expr): boolean {
  return every(e.type(node), (a) => a.k !== "none");
}

function emitKnownCall(e: Emitter, node: ast.Call, callee: Atom, raises: ir.RaiseSite): ir.Expr | null {
  switch (callee.k) {
    case "func": {
      if (callee.self !== null) return null;
      if (node.func.kind === "Attribute" || !seenAsCallable(e, node.func, callee.unit)) return null;
      const args = bindUser(e, callee.unit, node, 0);
      if (args === null) return null;
      return call(emitExpr(e, node.func), args, mayRaise(callee.unit, raises));
    }
    case "class":
      return emitConstruction(e, node, callee.cls, raises);
    case "api":
      return callee.self === null && callee.fn.owner === null ? emitApiCall(e, node, callee.fn, raises) : unboundApiMethod(e, node, callee.fn, raises);
    case "api class":
      return emitApiConstruction(e, node, callee.cls, raises);
    default:
      return null;
  }
}

/** Whether TypeScript sees how to call it: by its own name, or through a type that says so. */
function seenAsCallable(e: Emitter, node: ast.Expr, unit: FunctionUnit): boolean {
  if (node.kind === "Name" && e.facts.scopes.resolution.get(node)?.binders.every((binder) => binder === unit.node) === true && unit.node.kind === "FunctionDef" && unit.node.decorators.length === 0) return true;
  return node.kind === "Lambda" || signatureText(e, [unit]) !== null;
}

/** Making a coroutine or generator runs nothing of it yet: with arguments that fit, it can't raise. */
const mayRaise = (unit: FunctionUnit, raises: ir.RaiseSite): ir.RaiseSite | undefined => (unit.flavour === "plain" ? raises : undefined);

/** `str.upper(s)` stays what it is. */
function unboundApiMethod(e: Emitter, node: ast.Call, fn: ApiFunction, raises: ir.RaiseSite): ir.Expr | null {
  if (node.func.kind !== "Attribute" || fn.owner === null || !(e.facts.fits.get(node) ?? false) || node.args.length === 0) return null;
  if (!hasUnboundForm(fn.owner)) return null;
  const [receiver, ...rest] = node.args;
  const args = emitApiArguments(e, fn.signature, { args: rest, keywords: node.keywords });
  return args === null ? null : call(emitExpr(e, node.func), [emitDynamic(e, receiver!), ...args], raises);
}

export function emitConstruction(e: Emitter, node: ast.Call, cls: ClassInfo, raises: ir.RaiseSite): ir.Expr | null {
  const args = constructorArguments(e, node, cls);
  if (args === null || cls.isOpen() || cls.method("__new__") !== null) return null;
  return make(emitExpr(e, node.func), args, raises);
}

/** The arguments of `new C(…)`, or null when the call doesn't fit. */
export function constructorArguments(e: Emitter, node: ast.Call, cls: ClassInfo): ir.Expr[] | null {
  const init = cls.method("__init__");
  if (init !== null) return bindUser(e, init, node, 1);
  const base = cls.apiBase();
  for (const c of cls.lineage()) if (c instanceof ClassInfo && c.dataclass !== null) return dataclassArguments(e, node, cls);
  if (base?.init) {
    return node.keywords.length > 0 ? null : node.args.map((arg) => (arg.kind === "Starred" ? { kind: "Spread" as const, value: nativeIterable(e, arg.value) } : emitDynamic(e, arg)));
  }
  return node.args.length + node.keywords.length > 0 ? null : [];
}

function dataclassArguments(e: Emitter, node: ast.Call, cls: ClassInfo): ir.Expr[] | null {
  return bindUser(e, cls, node, 0);
}

function emitMethodCall(e: Emitter, node: ast.Call, func: ast.Attribute): ir.Expr | null {
  const superCall = emitSuperCall(e, node, func);
  if (superCall !== null) return superCall;
  const type = e.type(func.value);
  const receiver = only(type);
  const name = e.attribute(func.attr);
  const raises = callSite(e, node);
  if (receiver?.k === "module") return null;
  if (receiver?.k === "inst") {
    const made = instanceMethod(e, node, func, receiver.cls, name, raises);
    if (made !== null) return made;
  } else if (receiver?.k === "class") {
    const unit = receiver.cls.method(func.attr);
    if (unit !== null && (unit.methodKind === "static" || unit.methodKind === "class") && !receiver.cls.isOpen() && !receiver.cls.isPatched(func.attr)) {
      const args = bindUser(e, unit, node, unit.methodKind === "class" ? 1 : 0);
      if (args !== null) return call(member(emitExpr(e, func.value), staticName(name), func.attrSpan), args, raises);
    }
    if (receiver.cls.attribute(func.attr) !== null && unit === null) return null;
  } else if (receiver !== null) {
    const cls = builtinClass(receiver);
    const fn = cls === null ? null : apiMethod(cls, func.attr);
    if (cls !== null && fn !== null && fn.entry.ofType !== true && cls.path !== "builtins.type" && (e.facts.fits.get(node) ?? false)) {
      const native = emitMethodNatively(e, node, func, receiver, fn, raises);
      if (native !== null) return native;
      const args = emitApiArguments(e, fn.signature, node);
      if (args !== null) {
        if (hasUnboundForm(cls)) return call(member({ kind: "RuntimeName", module: "", name: cls.name }, func.attr, func.attrSpan), [emitExpr(e, func.value), ...args], raises);
        if (receiver.k === "generator" || receiver.k === "coroutine" || receiver.k === "asyncgen") return generatorMethod(e, func, args, raises);
        const made = method(emitExpr(e, func.value), attributeName(name), args, apiMayRaise(fn, raises));
        return { ...made, callee: { ...made.callee, origin: func.attrSpan }, ...apiTypeArguments(e, node, fn), ...(fn.entry.atOnce === undefined ? {} : { atOnce: fn.entry.atOnce }) };
      }
    }
    if (receiver.k === "api class") return null;
  }
  if (receiver?.k === "func" || receiver?.k === "api") return null;
  // an attribute that is not there is missed before any argument is evaluated
  const given = [...node.args, ...node.keywords.map((keyword) => keyword.value)];
  if ((every(type, (atom) => lacks(atom, func.attr)) && !given.every(isRepeatable)) || (!type.unknown && some(type, (atom) => atom.k !== "none" && lacks(atom, func.attr)) && !given.every(isRepeatable))) return null;
  return { ...help("call_method", [emitDynamic(e, func.value), str(name), ...generalArguments(e, node)], raises), ...provenResult(e, node) };
}

/** Whether a value of the type surely has no such attribute. */
function lacks(atom: Atom, name: string): boolean {
  if (name.startsWith("__")) return false;
  if (atom.k === "class" || atom.k === "inst") return isAbsent(atom.cls, name) && atom.cls.apiBase() === null;
  if (atom.k === "none") return true;
  const cls = builtinClass(atom);
  return cls !== null && cls.module === "builtins" && apiMethod(cls, name) === null;
}

const isAbsent = (cls: ClassInfo, name: string): boolean => cls.method(name) === null && cls.attribute(name) === null && cls.field(name) === null;

/** `create_future<number>()`: type arguments that no argument tells TypeScript. */
export function apiTypeArguments(e: Emitter, node: ast.Call, fn: ApiFunction): { typeArgs?: string[] } {
  const result = fn.signature.result;
  if (result.k !== "name" || result.args.length === 0 || !result.args.every((a) => a.k === "var")) return {};
  if (fn.signature.params.length > 0 || fn.owner?.entry.params.some((p) => result.args.some((a) => a.k === "var" && a.name === p))) return {};
  const atom = only(e.type(node));
  if (atom?.k !== "obj") return {};
  return { typeArgs: atom.args.map((cell) => e.typeOfCell(cell)) };
}

/** A `function*` type can't carry `send`: `g.send(v)` → `send(g, v)`. */
function generatorMethod(e: Emitter, func: ast.Attribute, args: ir.Expr[], raises: ir.RaiseSite): ir.Expr {
  const names: Readonly<Record<string, string>> = { send: "send", throw: "throw_", close: "close", __next__: "next", asend: "asend", athrow: "athrow", aclose: "aclose", __anext__: "anext", __await__: "" };
  const helper = names[func.attr];
  if (helper === undefined || helper === "") return help("call_method", [emitExpr(e, func.value), str(func.attr), array(args)], raises);
  return help(helper, [emitExpr(e, func.value), ...args], raises);
}

function instanceMethod(e: Emitter, node: ast.Call, func: ast.Attribute, cls: ClassInfo, name: string, raises: ir.RaiseSite): ir.Expr | null {
  if (cls.isOpen() || cls.isPatched(func.attr) || cls.method("__getattribute__") !== null) return null;
  const field = cls.field(func.attr);
  const unit = cls.method(func.attr);
  if (field !== null) {
    // a function kept in a field
    const value = only(e.type(func));
    if (value?.k !== "func" || !field.definite || field.deleted) return null;
    const args = bindUser(e, value.unit, node, value.self === null ? 0 : 1);
    return args === null ? null : call(member(emitExpr(e, func.value), attributeName(name), func.attrSpan), args, raises);
  }
  if (unit !== null) {
    if (unit.methodKind === "property" || unit.methodKind === "setter" || unit.selfless) return null;
    if (unit.node.kind === "FunctionDef" && unit.node.decorators.length > 0 && unit.methodKind !== "static" && unit.methodKind !== "class" && !onlyAbstract(unit)) return null;
    const overrides = overriders(cls, func.attr);
    const skip = unit.methodKind === "static" ? 0 : 1;
    if (overrides.some((other) => other.params.length !== unit.params.length)) return null;
    const args = bindUser(e, unit, node, skip);
    if (args === null) return null;
    if (unit.methodKind === "static" || unit.methodKind === "class") {
      if (overrides.length > 1 || unit.cls === null || !e.canName(unit.cls) || !isRepeatable(func.value)) return null;
      return call(member({ kind: "Identifier", name: unit.cls.name }, staticName(name), func.attrSpan), args, raises);
    }
    return call(member(emitExpr(e, func.value), attributeName(name), func.attrSpan), args, mayRaise(unit, raises));
  }
  const base = cls.apiBase();
  const fn = base === null ? null : apiMethod(base, func.attr);
  if (fn === null || fn.entry.ofType === true || !(e.facts.fits.get(node) ?? false)) return null;
  const args = emitApiArguments(e, fn.signature, node);
  return args === null ? null : call(member(emitExpr(e, func.value), attributeName(name), func.attrSpan), args, raises);
}

const onlyAbstract = (unit: FunctionUnit): boolean => unit.node.kind === "FunctionDef" && unit.node.decorators.every((d) => (d.kind === "Name" && d.id === "abstractmethod") || (d.kind === "Attribute" && d.attr === "abstractmethod"));

/** Arguments for the constructor of a runtime class: those of its signature in their places; an exception keeps them all. */
function superArguments(e: Emitter, node: ast.Call, base: ApiClass): ir.Expr[] {
  const placed = base.init === null || derivesFrom(base, "builtins.BaseException") || node.keywords.length === 0 ? null : emitApiArguments(e, base.init, node);
  if (placed !== null) return placed;
  const args: ir.Expr[] = node.args.map((arg) => (arg.kind === "Starred" ? { kind: "Spread" as const, value: nativeIterable(e, arg.value) } : emitDynamic(e, arg)));
  if (node.keywords.length > 0) args.push(object(node.keywords.map((k) => ({ key: k.name ?? "kwargs", value: emitDynamic(e, k.value) }))));
  return args;
}

function overriders(cls: ClassInfo, name: string): FunctionUnit[] {
  return [...cls.relatives()].flatMap((c) => (c.methods.has(name) ? [c.methods.get(name)!] : []));
}

/** `super().m(…)` → `super.m(…)`, or `super_of(C, this).m(…)` where the next class in line isn't fixed. */
function emitSuperCall(e: Emitter, node: ast.Call, func: ast.Attribute): ir.Expr | null {
  const inner = func.value;
  if (inner.kind !== "Call" || inner.func.kind !== "Name" || inner.func.id !== "super" || e.facts.scopes.resolution.has(inner.func)) return null;
  const raises = callSite(e, node);
  const cls = e.unit?.cls ?? null;
  const name = e.attribute(func.attr);
  const first = e.unit?.params[0];
  const base = cls?.bases[0];
  if (e.constructing && cls !== null && base !== undefined && superInit(e.facts, node, cls)) {
    const args = base instanceof ClassInfo ? constructorArguments(e, node, base) : superArguments(e, node, base);
    if (args !== null) return call(literal("super"), args, raises);
    // no class below `object` takes the arguments, and that refuses them
    const refused = base instanceof ClassInfo && base.apiBase() === null && base.method("__init__") === null && !base.isOpen() && base.method("__new__") === null;
    if (refused) return { kind: "Sequence", items: [help("object_init", generalArguments(e, node), raises), call(literal("super"), [])] };
  }
  if (inner.args.length === 0 && cls !== null && first !== undefined && e.thisVariable === first.variable) {
    const simple = cls.bases.length <= 1 && !cls.isOpen() && [...cls.family()].every((c) => c.bases.length <= 1);
    if (simple && base instanceof ClassInfo && constructsNatively(e, cls) === constructsNatively(e, base)) {
      const unit = base.method(func.attr);
      const isOfClass = (kind: MethodKind | null | undefined): boolean => kind === "static" || kind === "class";
      // JavaScript's `super` in a static method is the parent class, in others its prototype
      if (unit !== null && func.attr !== "__init__" && isOfClass(unit.methodKind) === isOfClass(e.unit?.methodKind) && !callBlocks(e.facts, node)) {
        const args = bindUser(e, unit, node, unit.methodKind === "static" ? 0 : 1);
        if (args !== null) return call(member(literal("super"), attributeName(name), func.attrSpan), args, raises);
      }
      if (func.attr === "__init__" && !constructsNatively(e, cls)) {
        const args = unit === null ? null : bindUser(e, unit, node, 1);
        if (args !== null) return call(member(literal("super"), "__init__", func.attrSpan), args, raises);
      }
    }
  }
  return { ...help("call_method", [emitSuper(e, inner), str(name), ...generalArguments(e, node)], raises), ...provenResult(e, node) };
}

/** `super()` → `super_of(C, this)`: the class whose body the code stands in, and the first parameter of its function. */
export function emitSuper(e: Emitter, node: ast.Call): ir.Expr {
  const raises = e.raises(node.span);
  if (node.args.length > 0) return help("super_of", node.args.map((arg) => emitDynamic(e, arg)), raises);
  const first = e.unit?.params[0];
  const cls = enclosingClass(e);
  if (cls === null && first !== undefined && first.kind !== "variadic") return help("super_outside", [e.variable(first.variable)], raises);
  if (cls === null || first === undefined) return help("super_of", [], raises);
  return help("super_of", [{ kind: "Identifier", name: variableName(cls.name) }, e.variable(first.variable)], raises);
}

/** The class whose method this code belongs to, nested functions included. */
export function enclosingClass(e: Emitter): ClassInfo | null {
  for (let scope: Scope | null = e.unit?.scope ?? null; scope !== null; scope = scope.parent) {
    const unit = e.facts.units.get(scope.node);
    if (unit?.cls) return unit.cls;
  }
  return null;
}


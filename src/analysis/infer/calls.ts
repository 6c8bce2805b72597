/** Calls over types: user functions, methods, classes, the runtime's functions, and everything unknown. */
import type * as ast from "../../syntax/ast.js";
import type { ApiClass, ApiFunction } from "../api.js";
import { apiMethod } from "../api.js";
import { ClassInfo, type FunctionUnit } from "../program.js";
import type { StubParameter, StubSignature } from "../stub.js";
import { changes, FLOAT, INT, is, join, NEVER, NONE, STR, taint, typeOf, UNKNOWN, type Type } from "../types.js";
import { overridesOf, escapeMethodsNamed } from "./attributes.js";
import type { Frame } from "./frame.js";
import { rangedResult } from "./ranged_calls.js";
import { itemType } from "./iteration.js";
import { Bindings, bindReceiver, instantiateWith, match } from "./stub_match.js";

export interface Argument {
  readonly type: Type;
  readonly expr: ast.Expr | null;
  readonly starred: boolean;
}
export interface KeywordArgument {
  /** Null for `**mapping`. */
  readonly name: string | null;
  readonly type: Type;
  readonly expr: ast.Expr | null;
}
export interface Arguments {
  readonly positional: readonly Argument[];
  readonly keywords: readonly KeywordArgument[];
}

/** Evaluate a call's arguments in source order. */
export function evaluateArguments(frame: Frame, node: ast.Call): Arguments {
  const positional = node.args.map((arg) => ({ type: frame.evaluate(arg), expr: arg, starred: arg.kind === "Starred" }));
  const keywords = node.keywords.map((k) => ({ name: k.name, type: frame.evaluate(k.value), expr: k.value }));
  return { positional, keywords };
}

/** The type of calling a value. */
export function callValue(frame: Frame, callee: Type, args: Arguments, node: ast.Node): Type {
  if (callee.unknown) {
    taintArguments(args);
    frame.inference.lateness.unseenCall(frame, typesOf(args), false);
    return UNKNOWN;
  }
  let result = NEVER;
  for (const atom of callee.atoms.values()) {
    switch (atom.k) {
      case "func":
        result = join(result, callUnit(frame, atom.unit, atom.self, args));
        break;
      case "class":
        result = join(result, construct(frame, atom.cls, args, node));
        break;
      case "api":
        result = join(result, callApi(frame, atom.fn, atom.self, args, node));
        break;
      case "api class":
        result = join(result, constructApi(frame, atom.cls, args, node));
        break;
      case "inst": {
        const self = typeOf(atom);
        result = join(result, methodExists(atom.cls, "__call__") ? callMethodWith(frame, self, "__call__", args, node) : UNKNOWN);
        break;
      }
      default:
        taintArguments(args);
        frame.inference.lateness.unseenCall(frame, typesOf(args), false);
        result = UNKNOWN;
    }
  }
  // several callees are called through the general helper
  if (callee.atoms.size > 1 && !everyFunction(callee)) {
    taint(result);
    return UNKNOWN;
  }
  return result;
}

const everyFunction = (t: Type): boolean => [...t.atoms.values()].every((a) => a.k === "func");

const typesOf = (args: Arguments): Type[] => [...args.positional, ...args.keywords].map((a) => a.type);

export function taintArguments(args: Arguments): void {
  for (const a of args.positional) taint(a.type);
  for (const k of args.keywords) taint(k.type);
}

/**
 * A method sees its receiver as an instance of its own class, whichever subclass it is: overrides are found through the family.
 * An override found through a base is reached by instances of its own class only.
 */
function receiverOf(unit: FunctionUnit, self: Type): Type {
  const { cls } = unit;
  if (cls === null || self.unknown) return self;
  let seen = NEVER;
  for (const atom of self.atoms.values()) seen = join(seen, typeOf(atom.k === "inst" && atom.cls !== cls && ([...atom.cls.lineage()].includes(cls) || [...cls.lineage()].includes(atom.cls)) ? { k: "inst", cls } : atom));
  return seen;
}

/** Let arguments flow into a user function's parameters; the type of the call. */
export function callUnit(frame: Frame, unit: FunctionUnit, self: Type | null, args: Arguments): Type {
  if (!unit.called) {
    unit.called = true;
    changes.count++;
  }
  frame.unit?.callees.add(unit);
  frame.inference.lateness.call(frame, unit);
  let index = 0;
  const params = unit.params;
  if (self !== null && unit.methodKind !== "static") params[index++]?.cell.flow(receiverOf(unit, self));
  const flowPositional = (type: Type): void => {
    const p = params[index];
    if (p !== undefined && (p.kind === "positional" || p.kind === "positional or keyword")) {
      p.cell.flow(type);
      index++;
    } else if (p?.kind === "variadic") p.cell.flow(type);
    else {
      const variadic = params.find((q) => q.kind === "variadic");
      if (variadic !== undefined) variadic.cell.flow(type);
      else {
        unit.signatureObserved = true;
        taint(type);
      }
    }
  };
  if (self !== null && unit.selfless) flowPositional(self);
  for (const a of args.positional) {
    if (!a.starred) {
      flowPositional(a.type);
      continue;
    }
    const item = a.expr?.kind === "Starred" ? itemType(frame, a.type, a.expr.value) : UNKNOWN;
    for (let i = index; i < params.length; i++) if (params[i]!.kind !== "keyword" && params[i]!.kind !== "keywords") params[i]!.cell.flow(item);
  }
  for (const k of args.keywords) {
    if (k.name === null) {
      const atom = k.type.unknown ? undefined : k.type.atoms.get("dict");
      const value = atom?.k === "dict" ? atom.value.type : UNKNOWN;
      for (let i = index; i < params.length; i++) if (params[i]!.kind !== "variadic" && params[i]!.kind !== "positional") params[i]!.cell.flow(value);
      continue;
    }
    const p = params.find((q) => q.name === k.name && (q.kind === "keyword" || q.kind === "positional or keyword")) ?? params.find((q) => q.kind === "keywords");
    if (p !== undefined) p.cell.flow(k.type);
    else taint(k.type);
  }
  if (params.slice(index).some((p) => p.default === null && p.kind !== "variadic" && p.kind !== "keywords" && !args.keywords.some((k) => k.name === p.name || k.name === null)) && !args.positional.some((a) => a.starred)) unit.signatureObserved = true;
  return resultOf(unit);
}

/** What calling a function gives, by its flavour. */
export function resultOf(unit: FunctionUnit): Type {
  switch (unit.flavour) {
    case "plain":
      return unit.returns.type;
    case "coroutine":
      return typeOf({ k: "coroutine", result: unit.returns.type });
    case "generator":
      return typeOf({ k: "generator", yields: unit.yields.type, sends: unit.sends, result: unit.returns.type });
    case "async generator":
      return typeOf({ k: "asyncgen", yields: unit.yields.type });
  }
}

export const methodExists = (cls: ClassInfo, name: string): boolean => [...cls.family()].some((c) => c.method(name) !== null);

/** Call a method by name with plain arguments. */
export function callMethod(frame: Frame, object: Type, name: string, args: readonly Type[], node: ast.Node): Type {
  return callMethodWith(frame, object, name, { positional: args.map((type) => ({ type, expr: null, starred: false })), keywords: [] }, node);
}

function callMethodWith(frame: Frame, object: Type, name: string, args: Arguments, node: ast.Node): Type {
  if (object.unknown) {
    escapeMethodsNamed(frame, name);
    taintArguments(args);
    return UNKNOWN;
  }
  let result = NEVER;
  for (const atom of object.atoms.values()) {
    if (atom.k === "inst") {
      const found = atom.cls.method(name);
      if (found !== null) {
        for (const unit of overridesOf(atom.cls, (c) => c.methods.get(name), found)) result = join(result, callUnit(frame, unit, typeOf(atom), args));
        continue;
      }
      const base = atom.cls.apiBase();
      const inherited = base === null ? null : apiMethod(base, name);
      if (inherited !== null) {
        result = join(result, callApi(frame, inherited, typeOf(atom), args, node));
        continue;
      }
      taintArguments(args);
      result = UNKNOWN;
    } else {
      taintArguments(args);
      return UNKNOWN;
    }
  }
  return result;
}

/** `C(…)` for a class of the program. */
export function construct(frame: Frame, cls: ClassInfo, args: Arguments, node: ast.Node): Type {
  const self = typeOf({ k: "inst", cls });
  if (!cls.instantiated) {
    cls.instantiated = true;
    changes.count++;
  }
  const maker = cls.method("__new__");
  if (maker !== null) {
    const made = callUnit(frame, maker, null, { positional: [{ type: typeOf({ k: "class", cls }), expr: null, starred: false }, ...args.positional], keywords: args.keywords });
    taint(made);
  }
  const init = cls.method("__init__");
  if (init !== null) callUnit(frame, init, self, args);
  else if (dataclassOf(cls) !== null) constructDataclass(frame, cls, args);
  else {
    const base = cls.apiBase();
    if (base?.init) bindApi(frame, base.init, args, new Bindings(frame, node, self), node, base.module);
    else if (args.positional.length + args.keywords.length > 0) taintArguments(args);
  }
  for (const name of ["__post_init__"]) {
    const hook = cls.method(name);
    if (hook !== null) callUnit(frame, hook, self, { positional: [], keywords: [] });
  }
  return self;
}

/** The dataclass that gives a class its constructor. */
export function dataclassOf(cls: ClassInfo): ClassInfo | null {
  for (const c of cls.lineage()) if (c instanceof ClassInfo && c.dataclass !== null) return c;
  return null;
}

/** All fields of a dataclass as its constructor takes them: inherited ones first, keyword-only ones last. */
export function dataclassFields(cls: ClassInfo) {
  const fields = new Map<string, NonNullable<ClassInfo["dataclass"]>["fields"][number]>();
  for (const c of [...cls.lineage()].reverse()) if (c instanceof ClassInfo) for (const f of c.dataclass?.fields ?? []) fields.set(f.name, f);
  const all = [...fields.values()];
  return [...all.filter((f) => !f.keywordOnly), ...all.filter((f) => f.keywordOnly)];
}

function constructDataclass(frame: Frame, cls: ClassInfo, args: Arguments): void {
  const fields = dataclassFields(cls).filter((f) => f.init);
  let index = 0;
  for (const a of args.positional) {
    if (a.starred) {
      const item = a.expr?.kind === "Starred" ? itemType(frame, a.type, a.expr.value) : UNKNOWN;
      for (; index < fields.length; index++) cls.field(fields[index]!.name)?.cell.flow(item);
    } else {
      const field = fields[index++];
      if (field !== undefined) cls.field(field.name)?.cell.flow(a.type);
    }
  }
  for (const k of args.keywords)
    if (k.name === null) for (const f of fields) cls.field(f.name)?.cell.flow(UNKNOWN);
    else cls.field(k.name)?.cell.flow(k.type);
}

/** How arguments meet a stub signature: for each parameter the arguments it gets. Null when they can't. */
export interface StubBinding {
  readonly slots: readonly { readonly param: StubParameter; readonly positional: readonly number[]; readonly keyword: number | null }[];
  /** `*xs` among the positional arguments goes to the variadic parameter as it is. */
  readonly spread: boolean;
}

/** Bind arguments to a stub signature by position and name, without looking at types. */
export function bindStub(signature: StubSignature, args: { readonly positional: readonly { starred: boolean }[]; readonly keywords: readonly { name: string | null }[] }): StubBinding | null {
  const slots = signature.params.map((param) => ({ param, positional: [] as number[], keyword: null as number | null }));
  let at = 0;
  let spread = false;
  for (let i = 0; i < args.positional.length; i++) {
    while (at < slots.length && slots[at]!.param.kind !== "variadic" && slots[at]!.positional.length > 0) at++;
    const slot = slots[at];
    if (slot === undefined || slot.param.kind === "keyword" || slot.param.kind === "keywords") return null;
    if (args.positional[i]!.starred) {
      if (slot.param.kind !== "variadic") return null;
      spread = true;
    }
    slot.positional.push(i);
  }
  for (let k = 0; k < args.keywords.length; k++) {
    const name = args.keywords[k]!.name;
    if (name === null) return null;
    const slot = slots.find((s) => s.param.name === name && (s.param.kind === "keyword" || s.param.kind === "positional or keyword"));
    if (slot === undefined) {
      if (slots.some((s) => s.param.kind === "keywords")) continue;
      return null;
    }
    if (slot.positional.length > 0 || slot.keyword !== null) return null;
    slot.keyword = k;
  }
  for (const slot of slots) if (slot.param.required && slot.positional.length === 0 && slot.keyword === null) return null;
  return { slots, spread };
}

function bindApi(frame: Frame, signature: StubSignature, args: Arguments, bindings: Bindings, node: ast.Node, from: string): boolean {
  const binding = bindStub(signature, args);
  if (binding === null) return false;
  const typeOfArgument = (i: number): Type => {
    const a = args.positional[i]!;
    return a.starred ? (a.expr?.kind === "Starred" ? itemType(frame, a.type, a.expr.value) : UNKNOWN) : a.type;
  };
  const variadic = binding.slots.find((s) => s.param.kind === "variadic");
  if (variadic?.param.type.k === "variadic") bindings.variadic = variadic.positional.map(typeOfArgument);
  let fits = true;
  // callbacks last: they are called with what the other arguments bound
  const ordered = [...binding.slots].sort((a, b) => Number(mentionsCallable(a.param)) - Number(mentionsCallable(b.param)));
  for (const slot of ordered) {
    const types = slot.keyword !== null ? [args.keywords[slot.keyword]!.type] : slot.positional.map(typeOfArgument);
    for (const type of types) if (!match(frame, slot.param.type, type, bindings, node, from)) fits = false;
  }
  for (const k of args.keywords) if (k.name !== null && !signature.params.some((p) => p.name === k.name)) taint(k.type);
  // `get(key, default: T = None) -> V | T`
  if (signature.result.k === "union")
    for (const { param, positional, keyword } of binding.slots)
      if (param.default === "None" && positional.length === 0 && keyword === null && signature.result.items.some((item) => item.k === "var" && param.type.k === "var" && item.name === param.type.name)) match(frame, param.type, NONE, bindings, node, from);
  return fits;
}

function mentionsCallable(p: StubParameter): boolean {
  return p.type.k === "callable" || (p.type.k === "union" && p.type.items.some((i) => i.k === "callable"));
}

/** Builtins that may run code that only strings or names tell of. */
const RUNS_ANYTHING = new Set(["exec", "eval", "__import__", "map", "filter", "getattr", "setattr", "next", "iter"]);

/** A call of a runtime function or method. */
export function callApi(frame: Frame, fn: ApiFunction, self: Type | null, args: Arguments, node: ast.Node): Type {
  const bindings = new Bindings(frame, node, self);
  frame.inference.lateness.unseenCall(frame, self === null ? typesOf(args) : [self, ...typesOf(args)], fn.module === "builtins" && !RUNS_ANYTHING.has(fn.name));
  if (self !== null) bindReceiver(self, bindings);
  let given = args;
  if (fn.owner !== null && self === null) {
    // `str.upper(s)`: the receiver is the first argument
    const first = args.positional[0];
    if (first === undefined || first.starred) {
      frame.inference.noteFit(node, false);
      taintArguments(args);
      return UNKNOWN;
    }
    bindReceiver(first.type, bindings);
    given = { positional: args.positional.slice(1), keywords: args.keywords };
    if (first.type.unknown || !receiverFits(first.type, fn)) {
      frame.inference.noteFit(node, false);
      taintArguments(args);
      return UNKNOWN;
    }
  }
  if (fn.path === "builtins.dict.update") flowUpdate(frame, self ?? args.positional[0]?.type ?? UNKNOWN, given, node);
  if (REPLACES_FIELDS.has(fn.path)) replaceFields(frame, args, node);
  const fits = bindApi(frame, fn.signature, given, bindings, node, fn.module);
  frame.inference.noteFit(node, fits);
  if (!fits) {
    taintArguments(args);
    return UNKNOWN;
  }
  return rangedResult(fn, args) ?? instantiateWith(frame, fn.signature.result, bindings, node, fn.module);
}

/** `d.update(other, **more)`: what the other has, a dict or pairs, comes into `d`. */
function flowUpdate(frame: Frame, receiver: Type, args: Arguments, node: ast.Node): void {
  for (const dict of receiver.atoms.values()) {
    if (dict.k !== "dict") continue;
    const into = (key: Type, value: Type): void => {
      dict.key.flow(key);
      dict.value.flow(value);
    };
    const all = (other: Type, key: Type | null): void => {
      if (other.unknown) into(key ?? UNKNOWN, UNKNOWN);
      for (const atom of other.atoms.values()) {
        const pairs = atom.k === "dict" || key !== null ? null : itemType(frame, typeOf(atom), node);
        if (atom.k === "dict") into(key ?? atom.key.type, atom.value.type);
        else if (pairs === null || pairs.unknown) into(key ?? UNKNOWN, UNKNOWN);
        else for (const pair of pairs.atoms.values()) into(pair.k === "tuple" && pair.items.length === 2 ? pair.items[0]! : UNKNOWN, pair.k === "tuple" && pair.items.length === 2 ? pair.items[1]! : UNKNOWN);
      }
    };
    for (const a of args.positional) all(a.starred ? UNKNOWN : a.type, null);
    for (const k of args.keywords) {
      if (k.name === null) all(k.type, STR);
      else into(STR, k.type);
    }
  }
}

/** Functions that make another instance of their argument's dataclass, with other fields. */
const REPLACES_FIELDS = new Set(["dataclasses.replace", "copy.replace"]);

/** `replace(x, field=value)` calls the constructor of whichever dataclass `x` is of, which takes the other fields from `x`. */
function replaceFields(frame: Frame, args: Arguments, node: ast.Node): void {
  const object = args.positional[0]?.type ?? UNKNOWN;
  for (const cls of frame.inference.classes.values()) {
    if (dataclassOf(cls) === null || !(object.unknown || [...object.atoms.values()].some((a) => a.k === "inst" && [...a.cls.family()].includes(cls)))) continue;
    const init = cls.method("__init__");
    if (init !== null) frame.inference.escapeUnit(init);
    else construct(frame, cls, { positional: [], keywords: args.keywords }, node);
  }
}

function receiverFits(type: Type, fn: ApiFunction): boolean {
  const name = fn.owner!.name;
  return [...type.atoms.values()].every((a) => (a.k === "obj" ? true : a.k === "tuples" ? name === "tuple" : a.k === name));
}

/** `Queue(…)`, `int(…)`, `ValueError(…)`. */
export function constructApi(frame: Frame, cls: ApiClass, args: Arguments, node: ast.Node): Type {
  if (cls.init === null) {
    frame.inference.noteFit(node, false);
    taintArguments(args);
    return UNKNOWN;
  }
  const bindings = new Bindings(frame, node, null);
  frame.inference.lateness.unseenCall(frame, typesOf(args), cls.module === "builtins");
  const fits = bindApi(frame, cls.init, args, bindings, node, cls.module);
  frame.inference.noteFit(node, fits);
  if (!fits) {
    taintArguments(args);
    return UNKNOWN;
  }
  const params = cls.entry.params;
  if (cls.module === "builtins") {
    switch (cls.name) {
      case "int":
        return intResult(args);
      case "float":
        return FLOAT;
      case "str":
        return STR;
      case "object":
        return UNKNOWN;
      case "bool":
      case "bytes":
      case "bytearray":
      case "complex":
      case "slice":
        return typeOf({ k: cls.name });
      case "range":
        return typeOf({ k: "range", lo: -Infinity, hi: Infinity });
      case "list":
      case "set":
      case "frozenset":
        return typeOf({ k: cls.name, elem: bindings.cell(params[0] ?? "T") });
      case "dict":
        return typeOf({ k: "dict", key: bindings.cell("K"), value: bindings.cell("V") });
      case "tuple":
        return typeOf({ k: "tuples", elem: bindings.cell("T").type });
      default:
        break;
    }
  }
  return typeOf({ k: "obj", cls, args: params.map((p) => bindings.cell(p)) });
}

/** `int(x)` of a float or a short text is small; of an unknown text it may be of any size. */
function intResult(args: Arguments): Type {
  const type = args.positional[0]?.type;
  if (type === undefined) return typeOf({ k: "int", lo: 0, hi: 0 });
  if (is(type, "bool")) return typeOf({ k: "int", lo: 0, hi: 1 });
  return is(type, "int") ? type : INT;
}


/** Builtins whose result depends on their arguments in ways a stub signature can't say. */
import type * as ast from "../../syntax/ast.js";
import { ClassInfo } from "../program.js";
import { BOOL, changes, COUNT, every, FLOAT, INT, intRange, isNever, isSafe, iteratorOf, join, joinAll, listOf, NEVER, NONE, only, onlyAtom, STR, taint, tupleOf, typeOf, UNKNOWN, type Type } from "../types.js";
import { apiMethod, type ApiClass } from "../api.js";
import { attributeType, involves } from "./attributes.js";
import type { Scope } from "../scopes.js";
import { callApi, callUnit, callValue, construct, constructApi, dataclassOf, evaluateArguments, taintArguments, type Arguments } from "./calls.js";
import type { Frame } from "./frame.js";
import { itemType } from "./iteration.js";

type Special = (frame: Frame, node: ast.Call, args: Arguments) => Type | null;

/** The type of a call that needs more than its signature; null for every other call. Nothing is evaluated twice. */
export function evaluateSpecialCall(frame: Frame, node: ast.Call): Type | null {
  if (node.func.kind === "Name") {
    if (frame.inference.scopes.resolution.has(node.func)) return null;
    if (node.func.id === "super") return superCall(frame, node);
    if (node.func.id === "zip" && node.args.length === 1 && node.args[0]!.kind === "Starred" && node.keywords.length === 0) return zipOfRows(frame, node, node.args[0]!);
    const special = Object.hasOwn(specials, node.func.id) ? specials[node.func.id]! : null;
    if (special === null || node.args.some((a) => a.kind === "Starred") || node.keywords.some((k) => k.name === null)) return null;
    const callee = frame.evaluate(node.func);
    const args = evaluateArguments(frame, node);
    if (args.positional.some((a) => isNever(a.type)) && node.func.id !== "print") {
      frame.inference.noteFit(node, true);
      return NEVER;
    }
    const type = special(frame, node, args);
    if (type === null) return callValue(frame, callee, args, node);
    frame.inference.noteFit(node, true);
    return type;
  }
  if (node.func.kind === "Attribute" && isPlainSuper(frame, node.func.value)) return superMethod(frame, node, node.func);
  return null;
}

/** `super()` without arguments. */
function isPlainSuper(frame: Frame, node: ast.Expr): node is ast.Call {
  return node.kind === "Call" && node.func.kind === "Name" && node.func.id === "super" && node.args.length === 0 && node.keywords.length === 0 && !frame.inference.scopes.resolution.has(frame.inference.callbackNode(node));
}

/** The class whose method this code belongs to, nested functions included. */
export function enclosingClass(frame: Frame): ClassInfo | null {
  for (let scope: Scope | null = frame.scope; scope !== null; scope = scope.parent) {
    const unit = frame.inference.units.get(scope.node);
    if (unit?.cls) return unit.cls;
  }
  return null;
}

/** `super().name(…)`. */
function superMethod(frame: Frame, node: ast.Call, func: ast.Attribute): Type {
  const cls = enclosingClass(frame);
  const args = evaluateArguments(frame, node);
  if (func.value.kind === "Call") frame.inference.record(func.value.func, UNKNOWN);
  frame.inference.record(func.value, UNKNOWN);
  frame.inference.record(func, UNKNOWN);
  if (cls === null) return UNKNOWN;
  const self = typeOf({ k: "inst", cls });
  for (const base of cls.bases) {
    if (base instanceof ClassInfo) {
      const unit = base.method(func.attr);
      if (unit !== null) {
        const receiver = unit.methodKind === "class" ? typeOf({ k: "class", cls }) : self;
        // with several bases the next class in line may be another one
        let result = callUnit(frame, unit, receiver, args);
        for (const other of cls.bases.length > 1 || [...cls.family()].some((c) => c.bases.length > 1) ? frame.inference.classes.values() : []) {
          const alternative = other.methods.get(func.attr);
          if (alternative !== undefined && alternative !== unit) result = join(result, callUnit(frame, alternative, receiver, args));
        }
        // or one that we don't see
        if ([...cls.family()].some((c) => c.open && c.node.bases.length > 1)) result = UNKNOWN;
        return result;
      }
      if (func.attr === "__init__" && dataclassOf(base) !== null) {
        construct(frame, base, args, node);
        return NONE;
      }
      const inherited = base.apiBase();
      if (inherited === null) continue;
      return superApi(frame, inherited, func.attr, self, args, node);
    }
    return superApi(frame, base, func.attr, self, args, node);
  }
  if (func.attr !== "__init__" && func.attr !== "__init_subclass__") for (const a of args.positional) taint(a.type);
  return func.attr === "__init__" ? NONE : UNKNOWN;
}

function superApi(frame: Frame, cls: ApiClass, name: string, self: Type, args: Arguments, node: ast.Call): Type {
  if (name === "__init__") {
    if (cls.init !== null) constructApi(frame, cls, args, node);
    else taintArguments(args);
    return NONE;
  }
  const method = apiMethod(cls, name);
  if (method !== null) return callApi(frame, method, self, args, node);
  taintArguments(args);
  return UNKNOWN;
}

function superCall(frame: Frame, node: ast.Call): Type {
  frame.inference.record(node.func, UNKNOWN);
  for (const arg of node.args) taint(frame.evaluate(arg));
  return UNKNOWN;
}

/** `zip(*rows)`: tuples as long as there are rows. */
function zipOfRows(frame: Frame, node: ast.Call, rows: ast.Starred): Type {
  const callee = frame.evaluate(node.func);
  const args = evaluateArguments(frame, node);
  const all = args.positional[0]!.type;
  if (isNever(all)) {
    frame.inference.noteFit(node, true);
    return NEVER;
  }
  const row = iterable(all) ? itemType(frame, all, rows.value) : UNKNOWN;
  if (!iterable(row)) return callValue(frame, callee, args, node);
  frame.inference.noteFit(node, true);
  return iteratorOf(typeOf({ k: "tuples", elem: itemType(frame, row, rows) }));
}

const first = (args: Arguments): Type => args.positional[0]?.type ?? NEVER;

const specials: Readonly<Record<string, Special>> = {
  range(_frame, _node, args) {
    const ints = args.positional.map((a) => onlyAtom(a.type, "int"));
    if (args.keywords.length > 0 || ints.length === 0 || ints.length > 3 || ints.some((i) => i === null)) return null;
    if (ints.length === 1) return typeOf({ k: "range", lo: 0, hi: Math.max(ints[0]!.hi - 1, 0) });
    const [start, stop, step] = ints;
    const down = step !== undefined && step!.lo < 0;
    const up = step === undefined || step!.hi > 0;
    const lo = down ? Math.min(start!.lo, stop!.lo + (up ? 0 : 1)) : start!.lo;
    const hi = up ? Math.max(start!.hi, stop!.hi - (down ? 0 : 1)) : start!.hi;
    return typeOf({ k: "range", lo: Math.min(lo, hi), hi });
  },
  enumerate(frame, node, args) {
    const item = itemType(frame, first(args), node.args[0] ?? node);
    const start = args.positional[1]?.type ?? args.keywords.find((k) => k.name === "start")?.type;
    const from = start === undefined ? { lo: 0, hi: 0 } : onlyAtom(start, "int");
    if (from === null || !iterable(first(args))) return null;
    return iteratorOf(tupleOf([intRange(from.lo, from.hi + 2 ** 32), item]));
  },
  zip(frame, node, args) {
    if (args.positional.length === 0 || !args.positional.every((a) => iterable(a.type))) return null;
    return iteratorOf(tupleOf(args.positional.map((a, i) => itemType(frame, a.type, node.args[i]!))));
  },
  map(frame, node, args) {
    if (args.positional.length < 2 || !args.positional.slice(1).every((a) => iterable(a.type))) return null;
    const items = args.positional.slice(1).map((a, i) => ({ type: itemType(frame, a.type, node.args[i + 1]!), expr: null, starred: false }));
    if (first(args).unknown) return null;
    markUsed(first(args));
    return iteratorOf(callValue(frame, first(args), { positional: items, keywords: [] }, frame.inference.callbackNode(node)));
  },
  filter(frame, node, args) {
    const source = args.positional[1]?.type;
    if (source === undefined || !iterable(source)) return null;
    const item = itemType(frame, source, node.args[1]!);
    const f = first(args);
    if (!only(f) || f.unknown) return null;
    if (only(f)!.k !== "none") {
      markUsed(f);
      callValue(frame, f, { positional: [{ type: item, expr: null, starred: false }], keywords: [] }, frame.inference.callbackNode(node));
    }
    return iteratorOf(item);
  },
  sum(frame, node, args) {
    if (!iterable(first(args))) return null;
    const start = args.positional[1]?.type ?? args.keywords.find((k) => k.name === "start")?.type;
    const item = itemType(frame, first(args), node.args[0]!);
    // nothing is known of the items yet, as in a recursive function: an empty sum is the int 0
    if (isNever(item)) return start ?? intRange(0, 0);
    const all = start === undefined ? item : join(item, start);
    if (every(all, (a) => a.k === "int" || a.k === "bool")) return INT;
    // an empty sum is the int 0
    if (every(item, (a) => a.k === "float" || (a.k === "int" && isSafe(a)) || a.k === "bool") && start === undefined) return join(FLOAT, intRange(-(2 ** 53) + 1, 2 ** 53 - 1));
    if (start !== undefined && only(start)?.k === "float" && every(item, (a) => a.k === "float" || a.k === "int")) return FLOAT;
    // anything with `+`: TypeScript sees no more of it than we do
    taint(all);
    return UNKNOWN;
  },
  min: extreme,
  max: extreme,
  abs(_frame, _node, args) {
    const atom = only(first(args));
    if (atom?.k === "float") return FLOAT;
    if (atom?.k === "int") return intRange(atom.lo >= 0 ? atom.lo : atom.hi <= 0 ? -atom.hi + 0 : 0, Math.max(Math.abs(atom.lo), Math.abs(atom.hi)));
    return null;
  },
  round(_frame, _node, args) {
    const atom = only(first(args));
    const digits = args.positional[1]?.type ?? args.keywords.find((k) => k.name === "ndigits")?.type;
    if (digits !== undefined && !every(digits, (a) => a.k === "int" || a.k === "bool" || a.k === "none")) return null;
    if (atom?.k === "int") return digits === undefined ? first(args) : INT;
    if (atom?.k !== "float") return null;
    if (digits === undefined) return INT;
    return every(digits, (a) => a.k === "int") ? FLOAT : null;
  },
  len(_frame, _node, args) {
    const t = first(args);
    if (!t.unknown) for (const atom of t.atoms.values()) if (atom.k === "inst") callValue(_frame, methodOf(atom.cls, "__len__"), { positional: [], keywords: [] }, _frame.inference.callbackNode(_node));
    return args.positional.length === 1 ? COUNT : null;
  },
  sorted(frame, node, args) {
    if (!iterable(first(args))) return null;
    const elem = frame.inference.siteCell(node, "elem");
    elem.flow(itemType(frame, first(args), node.args[0]!));
    callKey(frame, node, args, elem.type);
    return listOf(elem);
  },
  reversed(frame, node, args) {
    return every(first(args), (a) => a.k === "list" || a.k === "tuple" || a.k === "tuples" || a.k === "str" || a.k === "range" || a.k === "dict") ? iteratorOf(itemType(frame, first(args), node.args[0]!)) : null;
  },
  iter(frame, node, args) {
    return args.positional.length === 1 && iterable(first(args)) && only(first(args))?.k !== "generator" ? iteratorOf(itemType(frame, first(args), node.args[0]!)) : only(first(args))?.k === "generator" ? first(args) : null;
  },
  next(frame, _node, args) {
    const atom = only(first(args));
    const item = atom?.k === "generator" ? atom.yields : atom?.k === "iterator" ? atom.item : null;
    if (item === null) return null;
    if (atom?.k === "generator") atom.sends.flow(NONE);
    return args.positional[1] === undefined ? item : join(item, args.positional[1].type);
  },
  isinstance: () => BOOL,
  issubclass: () => BOOL,
  callable: () => BOOL,
  hasattr: () => BOOL,
  repr: (_f, _n, args) => (callsDunder(_f, args, "__repr__", _n), STR),
  print(frame, node, args) {
    callsDunder(frame, args, "__str__", node);
    callsDunder(frame, args, "__repr__", node);
    return null;
  },
  type(_frame, _node, args) {
    if (args.positional.length !== 1) return null;
    const atom = onlyAtom(first(args), "inst");
    return atom !== null && [...atom.cls.family()].length === 1 ? typeOf({ k: "class", cls: atom.cls }) : UNKNOWN;
  },
  divmod(_frame, _node, args) {
    const [a, b] = args.positional.map((x) => only(x.type));
    if (a?.k === "int" && b?.k === "int") return tupleOf([INT, INT]);
    return null;
  },
  pow: (_frame, _node, args) => (args.keywords.length === 0 && args.positional.length === 3 && args.positional.every((a) => only(a.type)?.k === "int") ? INT : UNKNOWN),
  setattr: dynamicAttribute,
  delattr: dynamicAttribute,
  vars: dynamicAttribute,
  getattr(frame, node, args) {
    dynamicAttribute(frame, node, args);
    return UNKNOWN;
  },
};

function markUsed(type: Type): void {
  if (!type.unknown)
    for (const atom of type.atoms.values())
      if (atom.k === "func") {
        atom.unit.usedAsValue = true;
        atom.unit.resultUsed = true;
      }
}

function callsDunder(frame: Frame, args: Arguments, name: string, node: ast.Call): void {
  for (const a of args.positional) {
    if (a.type.unknown) continue;
    for (const atom of a.type.atoms.values()) {
      if (atom.k !== "inst") continue;
      const unit = atom.cls.method(name);
      if (unit !== null) callValue(frame, typeOf({ k: "func", unit, self: typeOf(atom) }), { positional: [], keywords: [] }, frame.inference.callbackNode(node));
    }
  }
}

function methodOf(cls: ClassInfo, name: string): Type {
  const unit = cls.method(name);
  return unit === null ? UNKNOWN : typeOf({ k: "func", unit, self: typeOf({ k: "inst", cls }) });
}

/** `getattr`, `setattr`, `vars`: a name that stands there touches that attribute, computed names touch any attribute of any class involved. */
function dynamicAttribute(frame: Frame, node: ast.Call, args: Arguments): null {
  const object = first(args);
  const name = node.args[1];
  if (name?.kind === "Str" && !name.value.startsWith("__")) {
    namedAttribute(frame, node, object, name.value, args);
    return null;
  }
  for (const cls of frame.inference.classes.values()) {
    if (!involves(object, cls)) continue;
    cls.dynamic = true;
    for (const field of cls.fields.values()) {
      if (args.positional[2] !== undefined) field.cell.flow(UNKNOWN);
      else if (node.func.kind === "Name" && node.func.id === "delattr") field.deleted = true;
      else taint(field.cell.type);
    }
    for (const unit of cls.methods.values()) frame.inference.escapeUnit(unit);
    if (mayBeClass(object, cls) && node.func.kind === "Name" && (node.func.id === "setattr" || node.func.id === "delattr")) patchMethods(cls);
  }
  for (const a of args.positional.slice(1)) taint(a.type);
  return null;
}

/** Whether an object may be the class itself, or the class of what it is. */
const mayBeClass = (object: Type, cls: ClassInfo): boolean => object.unknown || [...object.atoms.values()].some((atom) => atom.k === "class" && [...atom.cls.lineage()].includes(cls));

/** Any method of the class may be replaced. */
function patchMethods(cls: ClassInfo): void {
  for (const name of cls.methods.keys()) {
    if (cls.patched.has(name)) continue;
    cls.patched.add(name);
    changes.count++;
  }
}

/** `getattr(x, "name")`, `setattr(x, "name", v)`. */
function namedAttribute(frame: Frame, node: ast.Call, object: Type, name: string, args: Arguments): void {
  const given = args.positional[2];
  const writes = node.func.kind === "Name" && node.func.id === "setattr";
  for (const cls of frame.inference.classes.values()) {
    if (!involves(object, cls)) continue;
    cls.dynamic = true;
    const field = cls.fields.get(name);
    if (field !== undefined && node.func.kind === "Name" && node.func.id === "delattr") field.deleted = true;
    if (!writes) continue;
    cls.fields.get(name)?.cell.flow(UNKNOWN);
    cls.attributes.get(name)?.flow(UNKNOWN);
    if (cls.attributes.has(name)) cls.shadowed.add(name);
    const setter = cls.properties.get(name)?.setter;
    if (setter) frame.inference.escapeUnit(setter);
    if (!cls.methods.has(name) || cls.patched.has(name)) continue;
    cls.patched.add(name);
    changes.count++;
  }
  if (!writes) taint(attributeType(frame, object, name, node));
  if (given !== undefined) taint(given.type);
}

function callKey(frame: Frame, node: ast.Call, args: Arguments, item: Type): Type | null {
  const key = args.keywords.find((k) => k.name === "key");
  if (key === undefined) return item;
  if (key.type.unknown) return null;
  if (only(key.type)?.k === "none") return item;
  markUsed(key.type);
  return callValue(frame, key.type, { positional: [{ type: item, expr: null, starred: false }], keywords: [] }, frame.inference.callbackNode(node));
}

function extreme(frame: Frame, node: ast.Call, args: Arguments): Type | null {
  if (args.positional.length === 0) return null;
  const several = args.positional.length > 1;
  if (!several && !iterable(first(args))) return null;
  const item = several ? joinAll(args.positional.map((a) => a.type)) : itemType(frame, first(args), node.args[0]!);
  callKey(frame, node, args, item);
  const fallback = args.keywords.find((k) => k.name === "default");
  return fallback === undefined ? item : join(item, fallback.type);
}

/** A value that TypeScript sees as an iterable. */
export function iterable(t: Type): boolean {
  return every(t, (a) => ["list", "tuple", "tuples", "str", "dict", "set", "frozenset", "range", "iterator", "generator", "bytes"].includes(a.k));
}

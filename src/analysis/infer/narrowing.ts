/**
 * What a test tells about the variables in it. Only forms whose emitted test narrows in TypeScript too are used, so that
 * both analyses always agree.
 */
import type * as ast from "../../syntax/ast.js";
import { type ApiClass, derivesFrom } from "../api.js";
import { ClassInfo } from "../program.js";
import { every, filterType, intRange, only, onlyAtom, type Atom, type IntAtom, type Type } from "../types.js";
import { definiteField } from "./attributes.js";
import type { Frame } from "./frame.js";

/** Narrow the frame's variables knowing that `test` was true or false. */
export function narrowBy(frame: Frame, test: ast.Expr, outcome: boolean): void {
  if (frame.env === null) return;
  switch (test.kind) {
    case "UnaryOp":
      if (test.op === "not") narrowBy(frame, test.operand, !outcome);
      return;
    case "BoolOp":
      if ((test.op === "and") === outcome) for (const value of test.values) narrowBy(frame, value, outcome);
      return;
    case "Name":
      narrowTruth(frame, test, outcome);
      return;
    case "Attribute": {
      // other values are tested by helpers, through which TypeScript sees nothing
      const declared = definiteField(frame, test);
      if (declared !== null && every(declared, (a) => a.k === "none" || a.k === "bool" || a.k === "str" || alwaysTrue(a))) narrowTruth(frame, test, outcome);
      return;
    }
    case "NamedExpr":
      narrowTruth(frame, test.target, outcome);
      return;
    case "Compare":
      if (test.ops.length === 1) narrowComparison(frame, test.left, test.ops[0]!, test.comparators[0]!, outcome);
      return;
    case "Call":
      narrowCall(frame, test, outcome);
      return;
    default:
      return;
  }
}

function current(frame: Frame, node: ast.Expr): { type: Type; set: (type: Type) => void } | null {
  if (node.kind === "Attribute") {
    const declared = definiteField(frame, node);
    return declared === null ? null : { type: frame.paths.narrowed(node, declared), set: (type) => frame.paths.narrow(node, type) };
  }
  if (node.kind !== "Name") return null;
  const variable = frame.inference.scopes.resolution.get(node);
  if (variable === undefined || !frame.tracks(variable)) return null;
  // a closure may see it change, and TypeScript forgets narrowing inside closures anyway
  const binding = frame.env!.get(variable);
  return binding === undefined ? null : { type: binding.type, set: (type) => frame.narrow(variable, type) };
}

/** Values that are never true: None. Values that are never false: instances without `__bool__`/`__len__`. */
function narrowTruth(frame: Frame, node: ast.Name | ast.Attribute, outcome: boolean): void {
  const variable = current(frame, node);
  if (variable === null || variable.type.unknown) return;
  if (outcome) variable.set(filterType(variable.type, (a) => a.k !== "none"));
  else variable.set(filterType(variable.type, (a) => !alwaysTrue(a)));
}

/** Whether every value of this kind is true. */
export function alwaysTrue(atom: Atom): boolean {
  if (atom.k === "inst") {
    if (atom.cls.isOpen()) return false;
    for (const cls of atom.cls.family()) if (testsTruth(cls, "__bool__") || testsTruth(cls, "__len__") || cls.apiBase() !== null) return false;
    return true;
  }
  if (atom.k === "obj") return derivesFrom(atom.cls, "builtins.BaseException") || atom.cls.module === "asyncio" || isPlainObject(atom.cls);
  return atom.k === "func" || atom.k === "class" || atom.k === "coroutine" || atom.k === "generator" || atom.k === "asyncgen";
}

/** What programs neither make nor derive from, `re.Match`, and what counts nothing. */
const isPlainObject = ({ entry, module }: ApiClass): boolean => module !== "builtins" && entry.init === undefined && entry.bases.length === 0 && !("__len__" in entry.methods) && !("__bool__" in entry.methods);

/** A class may also say `__bool__ = None`. */
const testsTruth = (cls: ClassInfo, name: string): boolean => cls.method(name) !== null || cls.attribute(name) !== null;

function narrowComparison(frame: Frame, left: ast.Expr, op: ast.CompareOperator, right: ast.Expr, outcome: boolean): void {
  const subject = left.kind === "NamedExpr" ? left.target : left;
  const variable = current(frame, subject);
  if (variable === null || variable.type.unknown) return;
  const positive = (op === "is" || op === "==") === outcome;
  if (op === "is" || op === "is not" || ((op === "==" || op === "!=") && right.kind === "NameConstant" && right.value === null)) {
    if (right.kind === "NameConstant" && right.value === null && (op === "is" || op === "is not")) variable.set(filterType(variable.type, (a) => (a.k === "none") === positive));
    return;
  }
  if (subject.kind !== "Name") return;
  const mine = onlyAtom(variable.type, "int");
  const bound = right.kind === "Name" || right.kind === "Int" || right.kind === "UnaryOp" ? onlyAtom(frame.inference.types.get(right) ?? variable.type, "int") : null;
  if (mine === null || bound === null) return;
  const narrowed = narrowInterval(mine, outcome ? op : negate(op), bound);
  if (narrowed !== null) variable.set(narrowed);
}

function negate(op: ast.CompareOperator): ast.CompareOperator {
  const table: Partial<Record<ast.CompareOperator, ast.CompareOperator>> = { "<": ">=", ">=": "<", ">": "<=", "<=": ">", "==": "!=", "!=": "==" };
  return table[op] ?? op;
}

function narrowInterval(a: IntAtom, op: ast.CompareOperator, b: IntAtom): Type | null {
  let { lo, hi } = a;
  if (op === "<") hi = Math.min(hi, b.hi - 1);
  else if (op === "<=") hi = Math.min(hi, b.hi);
  else if (op === ">") lo = Math.max(lo, b.lo + 1);
  else if (op === ">=") lo = Math.max(lo, b.lo);
  else if (op === "==") {
    lo = Math.max(lo, b.lo);
    hi = Math.min(hi, b.hi);
  } else if (op === "!=" && b.lo === b.hi) {
    if (lo === b.lo) lo++;
    if (hi === b.hi) hi--;
  }
  // the TypeScript type must stay what it was: a big int does not become a small one by comparison
  const wasBig = !Number.isFinite(a.lo) || !Number.isFinite(a.hi);
  if (wasBig || lo > hi) return null;
  return lo === a.lo && hi === a.hi ? null : intRange(lo, hi);
}

/** Whether the program has classes of texts (`class Name(str)`): then `typeof` does not find all texts. */
export function someDerivesFromStr(classes: Iterable<ClassInfo>): boolean {
  for (const cls of classes) {
    if (cls.claimsAnotherClass) return true;
    for (const base of cls.bases) if (!(base instanceof ClassInfo) && (derivesFrom(base, "builtins.str") || derivesFrom(base, "enum.StrEnum"))) return true;
  }
  return false;
}

/** The kinds that `isinstance(x, T)` keeps, where the emitted test narrows: `typeof`, `instanceof`, `is_int` … */
export function instanceTest(type: Type, classes: Iterable<ClassInfo>): ((atom: Atom) => boolean) | null {
  const atom = only(type);
  if (atom === null) return null;
  if (atom.k === "class") {
    if (atom.cls.virtual) return null;
    const family = new Set<ClassInfo>(atom.cls.family());
    return (a) => a.k === "inst" && (family.has(a.cls) || [...a.cls.lineage()].includes(atom.cls));
  }
  if (atom.k !== "api class") return null;
  switch (atom.cls.path) {
    case "builtins.str":
      return someDerivesFromStr(classes) ? null : (a) => a.k === "str";
    case "builtins.bool":
      return (a) => a.k === "bool";
    default:
      return null;
  }
}

function narrowCall(frame: Frame, test: ast.Call, outcome: boolean): void {
  if (test.func.kind !== "Name" || test.func.id !== "isinstance" || test.args.length !== 2 || test.keywords.length > 0) return;
  const variable = current(frame, test.args[0]!);
  if (variable === null || variable.type.unknown) return;
  const keep = instanceTest(frame.inference.types.get(test.args[1]!) ?? variable.type, frame.inference.classes.values());
  if (keep !== null) variable.set(filterType(variable.type, (a) => keep(a) === outcome));
}

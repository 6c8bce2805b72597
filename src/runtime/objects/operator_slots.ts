/**
 * Operators whose operands are more than two plain numbers: who is asked first, and where what a class inherits from a built-in type comes
 * into it. As in binary_op1 (CPython's Objects/abstract.c) and the slots that classes of a program get (slot_nb_add and its like in
 * Objects/typeobject.c): a class that has one of `__add__` and `__radd__` is asked for both, and what it does not override answers natively.
 */
import { specialMethod } from "./attributes.js";
import { carriedValue, carriesValue, isDerived, numberOf } from "./compare.js";
import { DictObject } from "./dict/dict_object.js";
import { TypeError } from "./exceptions.js";
import { isTypeLike, union_type } from "./generic_alias.js";
import { isIndex } from "./indices.js";
import { integer } from "./integer.js";
import { isPlainArray } from "./iteration.js";
import { extend } from "./list/methods.js";
import { ADD, MOD, MUL, OR, type Operator, POW, RSHIFT } from "./operator_table.js";
import { percent } from "./percent.js";
import { boxFloat, isFloat, PyFloat } from "./py_float.js";
import { Range } from "./range.js";
import { concatenated, isSequence, joined, multiplied, numberMethod, repeated } from "./sequence_operators.js";
import { isSequenceMethod } from "./sequence_methods.js";
import { AnySet } from "./set.js";
import { NotImplemented } from "./singletons.js";
import { PyTuple } from "./tuple.js";
import { isClass, typeInfo } from "./type_registry.js";
import { type_name, type_of } from "./types.js";

/** What fills the slot of an operator in an operand's class: its methods, or the arithmetic of a built-in type. */
type Slot = "methods" | "int" | "bool" | "float" | "text" | null;

/** The operator for any operands: numbers, what the classes say, then sequences. */
export function binary(op: Operator, a: unknown, b: unknown): unknown {
  const answer = attempt(op, a, b);
  if (answer === NotImplemented) throw unsupported(op, a, b, op.symbol);
  return answer;
}

/** `a += b` and its like: the value that `a` gets. */
export function inPlace(op: Operator, a: unknown, b: unknown): unknown {
  if (typeof a === "object" && a !== null && !(Array.isArray(a) && isPlainArray(a))) {
    // what a subclass inherits of a sequence's `+=` fills the number's slot as well; its `*=` does not
    const method = op === ADD && !typeInfo(type_of(a)).builtin ? specialMethod(a, op.inPlace) : numberMethod(a, op.inPlace);
    if (method !== undefined) {
      const answer = called(method, a, b);
      if (answer !== NotImplemented) return answer;
    }
  }
  if (!Array.isArray(a)) {
    const x = numberOf(a);
    const y = x === undefined ? undefined : numberOf(b);
    if (x !== undefined && y !== undefined) return orUnsupported(op, a, b, onNumbers(op, a, b, x, y));
  } else if (op === ADD && Array.isArray(b) && !(a instanceof PyTuple) && isPlainArray(a) && isPlainArray(b)) {
    extend(a, b);
    return a;
  }
  const answer = bySlots(op, a, b);
  if (answer !== NotImplemented) return answer;
  if (op === ADD) return orUnsupported(op, a, b, extended(a, b));
  if (op === MUL) return orUnsupported(op, a, b, repeatedInPlace(a, b));
  return orUnsupported(op, a, b, op === OR ? united(a, b) : NotImplemented);
}

function orUnsupported(op: Operator, a: unknown, b: unknown, answer: unknown): unknown {
  if (answer === NotImplemented) throw unsupported(op, a, b, op === POW ? "**=" : `${op.symbol}=`);
  return answer;
}

/** `a += b` of a sequence that can change; any other joins. */
function extended(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && isPlainArray(a) && !(a instanceof PyTuple)) {
    extend(a, b);
    return a;
  }
  const method = specialMethod(a, "__iadd__");
  return isSequenceMethod(method) ? called(method!, a, b) : concatenated(a, b);
}

function repeatedInPlace(a: unknown, b: unknown): unknown {
  if (Array.isArray(a) && isPlainArray(a) && !(a instanceof PyTuple)) {
    const items = repeated(a, b, true) as readonly unknown[];
    a.length = 0;
    for (const item of items) a.push(item);
    return a;
  }
  const method = specialMethod(a, "__imul__");
  if (isSequenceMethod(method)) {
    if (!isIndex(b)) throw new TypeError(`can't multiply sequence by non-int of type '${type_name(b)}'`);
    return called(method!, a, b);
  }
  return repeated(a, b, hidesRight(a));
}

/** In place, a left operand whose class may have a length or `in` keeps CPython from looking at the right one. */
const hidesRight = (a: unknown): boolean => a instanceof DictObject || a instanceof AnySet || a instanceof Range || (typeof a === "object" && a !== null && !typeInfo(type_of(a)).builtin);

/** The result, or NotImplemented when neither operand knows the other. */
function attempt(op: Operator, a: unknown, b: unknown): unknown {
  const x = numberOf(a);
  if (x !== undefined) {
    const y = numberOf(b);
    if (y !== undefined) return onNumbers(op, a, b, x, y);
  } else if (op === MOD && typeof a === "string" && !carriesValue(b)) {
    return percent(a, b);
  }
  const answer = bySlots(op, a, b);
  if (answer !== NotImplemented) return answer;
  if (op === ADD) return concatenated(a, b);
  if (op === MUL) return repeated(a, b, false);
  return op === OR ? united(a, b) : NotImplemented;
}

/** `int | None` */
const united = (a: unknown, b: unknown): unknown => ((isClass(a) || isClass(b) || isAlias(a) || isAlias(b)) && isTypeLike(a) && isTypeLike(b) ? union_type(a, b) : NotImplemented);

const isAlias = (x: unknown): boolean => typeof x === "object" && x !== null && isTypeLike(x);

/** What the slots of both classes say; the right one is first where its class derives from the left one's. */
function bySlots(op: Operator, a: unknown, b: unknown): unknown {
  const own = mayHaveMethods(a) ? numberMethod(a, op.method) : undefined;
  const alike = isOfOneClass(a, b);
  const derived = !alike && isDerived(b, a);
  if (own !== undefined && !derived) {
    const answer = called(own, a, b);
    if (answer !== NotImplemented || alike) return answer;
    const right = slotOf(op, b);
    return right === null ? NotImplemented : right === "methods" ? answerOf(op, b, op.reflected, a) : natively(op, right, a, b);
  }
  const left = own !== undefined ? "methods" : slotOf(op, a);
  const right = alike ? null : slotOf(op, b);
  const bySlot = (slot: Slot): unknown => (slot === null ? NotImplemented : slot === "methods" ? byMethods(op, a, b, left, right, derived) : natively(op, slot, a, b));
  const [first, second] = right === left ? [left, null] : derived ? [right, left] : [left, right];
  const answer = bySlot(first);
  return answer === NotImplemented ? bySlot(second) : answer;
}

/** The slot that methods of the program fill asks the left operand, then the right one; a derived right one that overrides what is reflected comes first. */
function byMethods(op: Operator, a: unknown, b: unknown, left: Slot, right: Slot, derived: boolean): unknown {
  let asksRight = right === "methods";
  if (left === "methods") {
    if (asksRight && derived && isOverridden(op.reflected, a, b)) {
      const answer = answerOf(op, b, op.reflected, a);
      if (answer !== NotImplemented) return answer;
      asksRight = false;
    }
    const answer = answerOf(op, a, op.method, b);
    if (answer !== NotImplemented) return answer;
  }
  return asksRight ? answerOf(op, b, op.reflected, a) : NotImplemented;
}

function isOverridden(name: string, base: unknown, derived: unknown): boolean {
  const method = specialMethod(derived, name);
  return method !== undefined && method !== specialMethod(base, name);
}

/** What one operand's class answers: its own method, or what it inherits from a built-in type. */
function answerOf(op: Operator, x: unknown, name: string, other: unknown): unknown {
  const method = numberMethod(x, name);
  if (method !== undefined) return called(method, x, other);
  const slot = nativeSlot(op, x);
  if (slot !== null) return name === op.method ? natively(op, slot, x, other) : natively(op, slot, other, x);
  if (op === ADD && name === op.method && isSequence(x)) return joined(x, other);
  return op === MUL && isSequence(x) ? multiplied(x, other) : NotImplemented;
}

function called(method: Function | null, x: unknown, other: unknown): unknown {
  if (method === null) throw new TypeError("'NoneType' object is not callable");
  const answer: unknown = Reflect.apply(method, x, [other]);
  return answer === undefined ? null : answer;
}

const mayHaveMethods = (x: unknown): boolean => (typeof x === "object" ? x !== null && !(Array.isArray(x) && isPlainArray(x)) && Object.getPrototypeOf(x) !== PyFloat.prototype : typeof x === "function");

function isOfOneClass(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return typeof a === typeof b && type_of(a) === type_of(b);
  return Object.getPrototypeOf(a) === Object.getPrototypeOf(b);
}

function slotOf(op: Operator, x: unknown): Slot {
  if (mayHaveMethods(x) && (numberMethod(x, op.method) !== undefined || numberMethod(x, op.reflected) !== undefined)) return "methods";
  return nativeSlot(op, x);
}

function nativeSlot(op: Operator, x: unknown): Slot {
  const held = carriedValue(x);
  if (typeof held === "string") return op === MOD ? "text" : null;
  if (numberOf(held) === undefined) return null;
  if (isFloat(held)) return op.floats === null ? null : "float";
  if (op.ints === null) return null;
  return op.bools && typeof held === "boolean" ? "bool" : "int";
}

/** What a built-in type answers: NotImplemented unless it knows both operands. */
function natively(op: Operator, slot: Slot, left: unknown, right: unknown): unknown {
  const a = carriedValue(left);
  if (slot === "text") return typeof a === "string" ? percent(a, right) : NotImplemented;
  const b = carriedValue(right);
  const x = numberOf(a);
  const y = numberOf(b);
  if (x === undefined || y === undefined || (slot !== "float" && (isFloat(a) || isFloat(b)))) return NotImplemented;
  return onNumbers(op, a, b, x, y);
}

function onNumbers(op: Operator, a: unknown, b: unknown, x: number | bigint, y: number | bigint): unknown {
  if (isFloat(a) || isFloat(b)) {
    if (op.floats === null) return NotImplemented;
    const result = op.floats(integer.toFloat(x), integer.toFloat(y));
    return typeof result === "number" ? boxFloat(result) : result;
  }
  if (op.ints === null) return NotImplemented;
  const result = op.ints(x, y);
  return op.bools && typeof a === "boolean" && typeof b === "boolean" ? result === 1 : result;
}

function unsupported(op: Operator, a: unknown, b: unknown, symbol: string): TypeError {
  const isPrint = op === RSHIFT && typeof a === "function" && a.name === "print";
  const hint = isPrint ? '. Did you mean "print(<message>, file=<output_stream>)"?' : "";
  return new TypeError(`unsupported operand type(s) for ${symbol}: '${type_name(a)}' and '${type_name(b)}'${hint}`);
}

/** Arguments of a call to a function of the program, in the places of its JavaScript parameters. */
import type * as ast from "../syntax/ast.js";
import { dataclassFields } from "../analysis/infer/calls.js";
import { FunctionUnit, type ClassInfo, type Parameter } from "../analysis/program.js";
import type { ParameterKind } from "../analysis/stub.js";
import { NEVER, type Type } from "../analysis/types.js";
import { object, spread, UNDEFINED } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic } from "./expression.js";
import { emitFor } from "./float.js";
import type * as ir from "./ir.js";
import { nativeIterable } from "./iterate.js";
import { hasEffect } from "./purity.js";

interface Slot {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly type: Type;
  readonly required: boolean;
  /** A keyword-only field of a dataclass, which JavaScript gets in its place. */
  readonly onlyByName?: boolean;
  value: ast.Expr | null;
  keyword: boolean;
}

interface Matched {
  readonly slots: Slot[];
  readonly positional: Slot[];
  /** Arguments that `*args` takes. */
  readonly extra: ast.Expr[];
  /** Keywords that `**kwargs` takes. */
  readonly rest: ast.Keyword[];
  /** The last positional parameter that gets an argument. */
  readonly last: number;
}

/** Which parameter each argument goes to; null when the call doesn't fit or its order of evaluation can't be kept. */
export function matchArguments(e: { parameterSlot(p: Parameter): Type }, callee: FunctionUnit | ClassInfo, node: ast.Call, skip: number): Matched | null {
  const slots = slotsOf(e, callee, skip);
  const positional = slots.filter((s) => s.kind === "positional" || s.kind === "positional or keyword");
  const variadic = slots.find((s) => s.kind === "variadic");
  const extra: ast.Expr[] = [];
  const order: ast.Expr[] = [];
  let at = 0;
  for (const arg of node.args) {
    if (arg.kind === "Starred") {
      if (variadic === undefined || at < positional.length) return null;
      extra.push(arg);
      continue;
    }
    if (at < positional.length) {
      if (positional[at]!.onlyByName === true) return null;
      positional[at]!.value = arg;
      at++;
    } else if (variadic !== undefined) extra.push(arg);
    else return null;
  }
  const rest: ast.Keyword[] = [];
  for (const keyword of node.keywords) {
    if (keyword.name === null) return null;
    const slot = slots.find((s) => s.name === keyword.name && (s.kind === "keyword" || s.kind === "positional or keyword"));
    if (slot === undefined) {
      if (!slots.some((s) => s.kind === "keywords")) return null;
      rest.push(keyword);
      continue;
    }
    if (slot.value !== null) return null;
    slot.value = keyword.value;
    slot.keyword = true;
  }
  if (slots.some((s) => s.required && s.value === null)) return null;
  if (extra.length > 0 && positional.some((s) => s.value === null)) return null;

  const last = lastIndex(positional);
  for (const s of positional.slice(0, last + 1)) if (s.value !== null) order.push(s.value);
  order.push(...extra);
  for (const keyword of node.keywords) if (!order.includes(keyword.value)) order.push(keyword.value);
  return keepsOrder(node, order) ? { slots, positional, extra, rest, last } : null;
}

/** The arguments in the places of the parameters, or null when `call` has to decide. */
export function bindUser(e: Emitter, callee: FunctionUnit | ClassInfo, node: ast.Call, skip: number): ir.Expr[] | null {
  const matched = matchArguments(e, callee, node, skip);
  if (matched === null) return null;
  const { slots, positional, extra, rest, last } = matched;
  const loose = callee instanceof FunctionUnit && callee.loose;
  const args: ir.Expr[] = positional.slice(0, last + 1).map((s) => {
    if (s.value === null) return UNDEFINED;
    const value = loose ? emitDynamic(e, s.value) : emitFor(e, s.value, s.type);
    return s.keyword && !endsWithName(e, s.value, s.name) ? { kind: "Labelled", label: s.name, value } : value;
  });
  for (const arg of extra) args.push(arg.kind === "Starred" ? spread(nativeIterable(e, arg.value)) : emitDynamic(e, arg));
  const named = node.keywords.filter((k) => rest.includes(k) || slots.find((s) => s.name === k.name)!.kind === "keyword");
  if (named.length > 0) for (let i = last + 1; i < positional.length; i++) args.push(UNDEFINED);
  if (named.length > 0) args.push(object(named.map((k) => ({ key: k.name!, value: keywordValue(e, slots, k, loose) }))));
  return args;
}

function keywordValue(e: Emitter, slots: readonly Slot[], k: ast.Keyword, loose: boolean): ir.Expr {
  const slot = slots.find((s) => s.name === k.name && s.kind === "keyword");
  return slot === undefined || loose ? emitDynamic(e, k.value) : emitFor(e, k.value, slot.type);
}

function slotsOf(e: { parameterSlot(p: Parameter): Type }, callee: FunctionUnit | ClassInfo, skip: number): Slot[] {
  if (callee instanceof FunctionUnit)
    return callee.params.slice(skip).map((p) => ({ name: p.name, kind: p.kind, type: e.parameterSlot(p), required: p.default === null && p.kind !== "variadic" && p.kind !== "keywords", value: null, keyword: false }));
  // dataclass fields are looked at by its generated methods: dynamic slots
  return dataclassFields(callee)
    .filter((f) => f.init)
    .map((f) => ({ name: f.name, kind: "positional or keyword" as const, type: NEVER, required: f.default === null && f.factory === null, onlyByName: f.keywordOnly, value: null, keyword: false }));
}

function lastIndex(slots: readonly Slot[]): number {
  for (let i = slots.length - 1; i >= 0; i--) if (slots[i]!.value !== null) return i;
  return -1;
}

/** Whether evaluating in parameter order is the same as in source order. */
export function keepsOrder(node: ast.Call, order: readonly ast.Expr[]): boolean {
  let before = -1;
  for (const expr of order) {
    if (expr.span.start < before && (hasEffect(expr) || order.some((o) => o.span.start < expr.span.start && hasEffect(o)))) return false;
    before = Math.max(before, expr.span.start);
  }
  return order.length > 0 || node.args.length + node.keywords.length === 0;
}

/** A label would only repeat what the argument says. */
export function endsWithName(e: Emitter, value: ast.Expr, name: string): boolean {
  return e.source.text.slice(value.span.start, value.span.end).endsWith(name);
}

/** `[a, *b]` → `[a, ...b]`, `(a, b)` → `tuple([a, b])`, `{"k": v}` → `dict({ k: v })`, `{1, 2}` → `set([1, 2])`. */
import type * as ast from "../syntax/ast.js";
import { array, help, method, object, runtime, spread } from "./build.js";
import { every, only } from "../analysis/types.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type * as ir from "./ir.js";
import { nativeIterable } from "./iterate.js";
import { isRepeatable } from "./purity.js";

const elements = (e: Emitter, items: readonly ast.Expr[]): ir.Expr[] => items.map((item) => (item.kind === "Starred" ? emitStarred(e, item) : emitElement(e, item)));

/** An empty dict or set among others: TypeScript takes its types from nothing, so they are said. */
function emitElement(e: Emitter, item: ast.Expr): ir.Expr {
  const made = emitDynamic(e, item);
  const isEmpty = item.kind === "Dict" ? item.keys.length === 0 : item.kind === "Call" && item.args.length === 0 && item.keywords.length === 0 && only(e.type(item.func))?.k === "api class";
  const atom = only(e.type(item));
  if (!isEmpty || made.kind !== "Call" || made.args.length > 0) return made;
  const cells = atom?.k === "dict" ? [atom.key, atom.value] : atom?.k === "set" ? [atom.elem] : [];
  const texts = cells.map((cell) => e.typeOfCell(cell));
  return texts.length === 0 || texts.every((text) => text === "unknown") ? made : { ...made, typeArgs: texts };
}

/** In lists and tuples, what is no iterable is told of as what stands behind a star. */
function listed(e: Emitter, items: readonly ast.Expr[]): ir.Expr {
  const made = elements(e, items);
  return array(made.map((item) => (item.kind === "Spread" && item.value.kind === "Call" && item.value.callee.kind === "RuntimeName" && item.value.callee.name === "iterate" ? { ...item, value: { ...item.value, callee: runtime("starred") } } : item)));
}

export const emitList = (e: Emitter, node: ast.List): ir.Expr => listed(e, node.elts);
export const emitTuple = (e: Emitter, node: ast.Tuple): ir.Expr => help("tuple", node.elts.length === 0 ? [] : [listed(e, node.elts)]);
/** CPython builds a display of three or more constants from a frozenset, which numbers are ordered by. */
export function emitSet(e: Emitter, node: ast.SetExpr): ir.Expr {
  const items = array(elements(e, node.elts));
  const folded = node.elts.length >= 3 && node.elts.every(isConstant) && !node.elts.every((x) => x.kind === "Str");
  return help("set", [folded ? help("frozenset", [items]) : items], e.raises(node.span));
}

const isConstant = (x: ast.Expr): boolean => x.kind === "Int" || x.kind === "Float" || x.kind === "Str" || x.kind === "NameConstant" || x.kind === "Bytes" || (x.kind === "UnaryOp" && isConstant(x.operand)) || (x.kind === "Tuple" && x.elts.every(isConstant));
export const emitStarred = (e: Emitter, node: ast.Starred): ir.Expr => spread(nativeIterable(e, node.value));

export function emitDict(e: Emitter, node: ast.Dict): ir.Expr {
  if (node.keys.length === 0) return help("dict", []);
  // a plain object keeps the order of keys that don't look like indexes
  const names = node.keys.map((key) => (key !== null && key.kind === "Str" && !/^\d+$/.test(key.value) && key.value !== "__proto__" ? key.value : null));
  if (names.every((name) => name !== null) && new Set(names).size === names.length) return help("dict", [object(names.map((key, i) => ({ key: key!, value: emitElement(e, node.values[i]!) })))]);
  const pairs = node.keys.map((key, i) => {
    const value = node.values[i]!;
    if (key === null) return spread(method(emitExpr(e, value), "items", []));
    return array([emitDynamic(e, key), emitElement(e, value)]);
  });
  if (node.keys.some((key, i) => key === null && !every(e.type(node.values[i]!), (a) => a.k === "dict"))) {
    // something that may not be a dict: merge with Python's checks, before what follows is evaluated
    if (node.keys.some((key, i) => i > 0 && !(isRepeatable(node.values[i]!) && (key === null || isRepeatable(key))))) {
      const items = node.keys.map((key, i) => (key === null ? spread(help("mapping_items", [emitDynamic(e, node.values[i]!)], e.raises(node.span))) : array([emitDynamic(e, key), emitDynamic(e, node.values[i]!)])));
      return help("dict", [array(items)], e.raises(node.span));
    }
    const parts: ir.Expr[] = node.keys.map((key, i) => (key === null ? emitDynamic(e, node.values[i]!) : help("dict", [array([array([emitDynamic(e, key), emitDynamic(e, node.values[i]!)])])])));
    return help("merged", parts, e.raises(node.span));
  }
  return help("dict", [array(pairs)], e.raises(node.span));
}


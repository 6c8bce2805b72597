/** `x[i]` over types. */
import type * as ast from "../../syntax/ast.js";
import { ASCII, intRange, isNever, isSmallInt, joinAll, NEVER, join, STR, taint, typeOf, UNKNOWN, type Type } from "../types.js";
import { callMethod } from "./calls.js";
import type { Frame } from "./frame.js";

/** The type of a subscript read. */
export function subscriptType(frame: Frame, container: Type, index: Type, node: ast.Subscript): Type {
  frame.inference.lateness.operates(frame, container.unknown ? container : NEVER, index);
  if (container.unknown) {
    taint(index);
    return UNKNOWN;
  }
  if (isNever(container) || isNever(index)) return NEVER;
  const isSlice = node.slice.kind === "Slice";
  let result = NEVER;
  for (const atom of container.atoms.values()) {
    switch (atom.k) {
      case "list":
        if (isSlice) result = join(result, container);
        else if (!isSmallInt(index)) return UNKNOWN;
        else result = join(result, atom.elem.type);
        break;
      case "tuple":
        if (isSlice) {
          result = join(result, typeOf({ k: "tuples", elem: joinAll(atom.items) }));
          break;
        }
        if (!isSmallInt(index)) return UNKNOWN;
        result = join(result, constantItem(node.slice, atom.items) ?? joinAll(atom.items));
        break;
      case "tuples":
        if (!isSlice && !isSmallInt(index)) return UNKNOWN;
        result = join(result, isSlice ? container : atom.elem);
        break;
      case "str":
        if (!isSlice && !isSmallInt(index)) return UNKNOWN;
        result = join(result, atom.ascii ? ASCII : STR);
        break;
      case "bytes":
      case "bytearray":
        if (!isSlice && !isSmallInt(index)) return UNKNOWN;
        result = join(result, isSlice ? typeOf({ k: atom.k }) : intRange(0, 255));
        break;
      case "range":
        if (!isSlice && !isSmallInt(index)) return UNKNOWN;
        result = join(result, isSlice ? container : intRange(atom.lo, atom.hi));
        break;
      case "dict":
        result = join(result, atom.value.type);
        break;
      case "inst": {
        const item = callMethod(frame, container, "__getitem__", [index], node);
        taint(item);
        return UNKNOWN;
      }
      default:
        taint(index);
        return UNKNOWN;
    }
  }
  // a union of containers is read through the general helper
  if (container.atoms.size !== 1) {
    taint(result);
    return UNKNOWN;
  }
  return result;
}

/** The item that a literal index picks out of a tuple of known length. */
export function constantItem(slice: ast.Expr, items: readonly Type[]): Type | null {
  const value = slice.kind === "Int" ? Number(slice.value) : slice.kind === "UnaryOp" && slice.op === "-" && slice.operand.kind === "Int" ? -Number(slice.operand.value) : null;
  if (value === null) return null;
  return items[value < 0 ? items.length + value : value] ?? null;
}


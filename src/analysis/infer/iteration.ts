/** What iterating over a value gives. */
import type * as ast from "../../syntax/ast.js";
import { apiMethod } from "../api.js";
import { ASCII, intRange, isNever, join, NEVER, some, STR, UNKNOWN, type Type } from "../types.js";
import { awaitedType } from "./awaiting.js";
import { callApi, callMethod } from "./calls.js";
import type { Frame } from "./frame.js";

/** The type of the items that a `for` loop over the value sees. */
export function itemType(frame: Frame, iterable: Type, node: ast.Node): Type {
  if (iterable.unknown) {
    frame.inference.lateness.operates(frame, iterable);
    return UNKNOWN;
  }
  let item = NEVER;
  for (const atom of iterable.atoms.values()) {
    switch (atom.k) {
      case "list":
      case "set":
      case "frozenset":
        item = join(item, atom.elem.type);
        break;
      case "dict":
        item = join(item, atom.key.type);
        break;
      case "tuple":
        for (const each of atom.items) item = join(item, each);
        break;
      case "tuples":
        item = join(item, atom.elem);
        break;
      case "str":
        item = join(item, atom.ascii ? ASCII : STR);
        break;
      case "bytes":
      case "bytearray":
        item = join(item, intRange(0, 255));
        break;
      case "range":
        item = join(item, intRange(atom.lo, atom.hi));
        break;
      case "iterator":
        item = join(item, atom.item);
        break;
      case "generator":
        item = join(item, atom.yields);
        break;
      case "inst": {
        const iterator = callMethod(frame, iterable, "__iter__", [], node);
        if (iterator.unknown || isNever(iterator)) return iterator.unknown ? UNKNOWN : item;
        item = join(item, iterator.atoms.has(`inst${atom.cls.id}`) || [...iterator.atoms.values()].every((a) => a.k === "inst") ? callMethod(frame, iterator, "__next__", [], node) : itemType(frame, iterator, node));
        break;
      }
      case "obj": {
        const iter = apiMethod(atom.cls, "__iter__");
        if (iter === null) return UNKNOWN;
        const produced = callApi(frame, iter, iterable, { positional: [], keywords: [] }, node);
        item = join(item, [...produced.atoms.values()].every((a) => a.k !== "obj") ? itemType(frame, produced, node) : UNKNOWN);
        break;
      }
      default:
        return UNKNOWN;
    }
  }
  if (some(iterable, (a) => a.k === "inst")) frame.inference.itemTypes.set(node, join(frame.inference.itemTypes.get(node) ?? NEVER, item));
  return item;
}

/** The type of the items that an `async for` loop over the value sees. */
export function asyncItemType(frame: Frame, iterable: Type, node: ast.Node): Type {
  if (iterable.unknown) return UNKNOWN;
  let item = NEVER;
  for (const atom of iterable.atoms.values()) {
    if (atom.k === "asyncgen") item = join(item, atom.yields);
    else if (atom.k === "inst") {
      const iterator = callMethod(frame, iterable, "__aiter__", [], node);
      if (iterator.unknown) return UNKNOWN;
      const direct = [...iterator.atoms.values()].find((a) => a.k === "asyncgen");
      item = join(item, direct?.k === "asyncgen" ? direct.yields : awaitedType(frame, callMethod(frame, iterator, "__anext__", [], node), node));
    } else return UNKNOWN;
  }
  return item;
}


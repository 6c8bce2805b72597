/** What `await` gives. */
import type * as ast from "../../syntax/ast.js";
import { apiMethod } from "../api.js";
import { join, NEVER, taint, UNKNOWN, type Type } from "../types.js";
import { callApi, callMethod } from "./calls.js";
import type { Frame } from "./frame.js";

/** The type of `await x`. */
export function awaitedType(frame: Frame, type: Type, node: ast.Node): Type {
  if (type.unknown) return UNKNOWN;
  let result = NEVER;
  for (const atom of type.atoms.values()) {
    switch (atom.k) {
      case "coroutine":
      case "awaitable":
      case "blocking":
        result = join(result, atom.result);
        break;
      case "obj": {
        const method = apiMethod(atom.cls, "__await__");
        if (method === null) return UNKNOWN;
        const iterator = callApi(frame, method, type, { positional: [], keywords: [] }, node);
        const generator = iterator.unknown ? undefined : iterator.atoms.get("generator");
        if (generator?.k !== "generator") return UNKNOWN;
        result = join(result, generator.result);
        break;
      }
      case "inst": {
        const iterator = callMethod(frame, type, "__await__", [], node);
        const generator = iterator.unknown ? undefined : iterator.atoms.get("generator");
        if (generator?.k !== "generator" || iterator.atoms.size !== 1) {
          taint(iterator);
          return UNKNOWN;
        }
        // what the loop sends back into it is not ours to know
        return UNKNOWN;
      }
      default:
        return UNKNOWN;
    }
  }
  return result;
}

/** Analysis: scopes, types, effects. `analyse` is the whole of it. */
import type * as ast from "../syntax/ast.js";
import { markBlocking } from "./effects.js";
import { Inference } from "./infer/inference.js";
import type { Facts } from "./program.js";

/** Everything emission needs to know about a module. */
export function analyse(module: ast.Module): Facts {
  const facts = new Inference(module).run();
  markBlocking(facts);
  return facts;
}

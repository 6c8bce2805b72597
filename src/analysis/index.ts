/** Analysis: scopes, types, effects. `analyse` is the whole of it. */
import type * as ast from "../syntax/ast.js";
import { markBlocking } from "./effects.js";
import { Inference } from "./infer/inference.js";
import type { Facts } from "./program.js";
import { markSlices } from "./time_slices.js";
import { withShadowedBuiltins } from "./shadowed_builtins.js";

export interface AnalysisOptions {
  /** Other modules import from this one: whatever it defines may be used in any way. */
  readonly library: boolean;
  /** The minor version of Python 3 that the program is to run as. */
  readonly python?: number;
}

/** Everything emission needs to know about a module. */
export function analyse(module: ast.Module, options: AnalysisOptions): Facts {
  let facts = new Inference(module, options).run();
  const begun = withShadowedBuiltins(module, facts);
  if (begun !== module) facts = new Inference(begun, options).run();
  markBlocking(facts);
  const sliced = markSlices(facts);
  if (sliced.size > 0) markBlocking(facts, sliced);
  return facts;
}

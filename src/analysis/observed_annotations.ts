/** Whether a program looks at annotations and default values: only then they are evaluated and kept. */
import type * as ast from "../syntax/ast.js";
import { childrenOf } from "./walk.js";

export interface ObservedAnnotations {
  /** Those of functions, with the values of defaults. */
  readonly functions: boolean;
  readonly classes: boolean;
  readonly module: boolean;
  /** Where functions are written: their texts are asked for. */
  readonly places: boolean;
  /** `from __future__ import annotations`: they stay texts. */
  readonly texts: boolean;
}

const ofEverything = new Set(["__annotations__", "get_type_hints", "get_annotations"]);
const ofFunctions = new Set(["__defaults__", "__kwdefaults__", "singledispatch", "singledispatchmethod"]);
const ofInspect = new Set(["signature", "Signature", "getfullargspec"]);
const ofPlaces = new Set(["getsource", "getsourcelines", "getsourcefile", "getfile", "findsource", "getcomments", "co_firstlineno", "co_filename"]);
const ofDataclasses = new Set(["fields", "__dataclass_fields__", "__doc__"]);

/** What a module asks for, by the names it mentions. */
export function observedAnnotations(module: ast.Module): ObservedAnnotations {
  const mentioned = new Set<string>();
  const imported = new Set<string>();
  let texts = false;
  const decorators = new Set<ast.Node>();
  let callsDataclass = false;
  const visit = (node: ast.Node): void => {
    if (node.kind === "ClassDef") for (const one of node.decorators) decorators.add(one.kind === "Call" ? one.func : one);
    // what `dataclass(…)` is called with by hand may be any class
    if (((node.kind === "Name" && node.id === "dataclass") || (node.kind === "Attribute" && node.attr === "dataclass")) && !decorators.has(node)) callsDataclass = true;
    if (node.kind === "Name") mentioned.add(node.id);
    else if (node.kind === "Attribute") mentioned.add(node.attr);
    else if (node.kind === "Str") mentioned.add(node.value);
    else if (node.kind === "Import") for (const alias of node.names) imported.add(alias.name);
    else if (node.kind === "ImportFrom") {
      if (node.module !== null) imported.add(node.module);
      for (const alias of node.names) mentioned.add(alias.name);
      if (node.module === "__future__" && node.names.some((alias) => alias.name === "annotations")) texts = true;
    }
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(module);
  const some = (names: ReadonlySet<string>): boolean => [...names].some((name) => mentioned.has(name));
  const everything = some(ofEverything);
  // Values are shown as IPython shows them: functions with their parameters.
  const signatures = (imported.has("inspect") && some(ofInspect)) || imported.has("ipython-display");
  return {
    functions: everything || signatures || some(ofFunctions),
    classes: everything || signatures || (imported.has("dataclasses") && (callsDataclass || some(ofDataclasses))),
    module: mentioned.has("__annotations__") || everything,
    places: some(ofPlaces),
    texts,
  };
}

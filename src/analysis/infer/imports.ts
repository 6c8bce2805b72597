/** What imports bind: runtime modules, their names, the user's own modules. */
import { differsIn } from "../../../grammar-maps/versions.js";
import type * as ast from "../../syntax/ast.js";
import { apiClass, apiEntry, apiFunction, apiModule } from "../api.js";
import { parseStubType } from "../stub.js";
import { typeOf, UNKNOWN, type Type } from "../types.js";
import type { Frame } from "./frame.js";
import { instantiate } from "./stub_match.js";

export function importModule(frame: Frame, node: ast.Import): void {
  for (const alias of node.names) {
    const variable = frame.inference.scopes.bound.get(alias);
    if (variable === undefined) continue;
    const name = alias.asname === null ? alias.name.split(".")[0]! : alias.name;
    const module = apiModule(name);
    frame.bind(variable, module === null ? UNKNOWN : typeOf({ k: "module", module }));
  }
}

export function importNames(frame: Frame, node: ast.ImportFrom): void {
  const module = node.level > 0 || node.module === null ? null : apiModule(node.module);
  for (const alias of node.names) {
    const variable = frame.inference.scopes.bound.get(alias);
    if (variable === undefined) continue;
    frame.bind(variable, module === null ? UNKNOWN : importedType(frame, module.name, alias));
  }
}

function importedType(frame: Frame, from: string, alias: ast.Alias): Type {
  if (differsIn(frame.inference.python, from, alias.name)) return UNKNOWN;
  const module = apiModule(from)!;
  const fn = apiFunction(module, alias.name);
  if (fn !== null) return typeOf({ k: "api", fn, self: null });
  const cls = apiClass(module, alias.name);
  if (cls !== null) return typeOf({ k: "api class", cls });
  const entry = apiEntry(module, alias.name);
  if (entry?.kind === "constant") return instantiate(frame, parseStubType(entry.type), null, alias, from);
  const sub = apiModule(`${from}.${alias.name}`);
  return sub === null ? UNKNOWN : typeOf({ k: "module", module: sub });
}

/**
 * Whether a program looks at what its generic classes derive from: `Box.__orig_bases__`, `Box[int].__args__`, `issubclass(Box, Generic)`.
 * Only then such classes keep `Generic[T]` among their bases; everywhere else it does nothing.
 */
import type * as ast from "../syntax/ast.js";
import { childrenOf } from "./walk.js";

const LOOKING: ReadonlySet<string> = new Set(["__orig_bases__", "__parameters__", "__origin__", "__args__", "__orig_class__", "__mro__", "__bases__", "get_origin", "get_args", "get_original_bases", "is_protocol", "assertRaises", "assertRaisesRegex"]);
const GENERIC: ReadonlySet<string> = new Set(["Generic", "Protocol"]);

/** Whether the module has generic classes and looks at them. */
export function looksAtGenerics(module: ast.Module): boolean {
  let looks = false;
  let hasGeneric = false;
  const visit = (node: ast.Node): void => {
    const name = node.kind === "Attribute" ? node.attr : node.kind === "Name" ? node.id : node.kind === "Str" ? node.value : "";
    if (LOOKING.has(name)) looks = true;
    if (GENERIC.has(name) || (node.kind === "ClassDef" && node.typeParams.length > 0)) hasGeneric = true;
    for (const child of childrenOf(node)) if (child !== null) visit(child);
  };
  visit(module);
  return looks && hasGeneric;
}

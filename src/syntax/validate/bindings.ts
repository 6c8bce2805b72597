import { BOUND, GLOBAL, NONLOCAL, type Scope, TYPE_PARAMETER } from "./scopes.js";
import { refuse } from "./refused.js";

/** Resolves every `nonlocal` (`analyze_block` of CPython's symbol table); only its errors are of interest here. */
export function checkBindings(module: Scope): void {
  analyse(module, null, new Set());
}

function analyse(scope: Scope, visible: ReadonlySet<string> | null, typeParameters: ReadonlySet<string>): void {
  const bound = new Set(visible);
  const own: string[] = [];
  const generic = new Set(typeParameters);
  for (const [name, flags] of scope.names) {
    const place = scope.directives.get(name);
    if (flags & GLOBAL) {
      if (flags & NONLOCAL && place !== undefined) refuse(`name '${name}' is nonlocal and global`, place);
      bound.delete(name);
    } else if (flags & NONLOCAL) {
      if (place === undefined) continue;
      if (visible === null) refuse("nonlocal declaration not allowed at module level", place);
      if (!bound.has(name)) refuse(`no binding for nonlocal '${name}' found`, place);
      if (generic.has(name)) refuse(`nonlocal binding not allowed for type parameter '${name}'`, place);
    } else if (flags & BOUND) {
      own.push(name);
      if (flags & TYPE_PARAMETER) generic.add(name);
      else generic.delete(name);
    }
  }
  if (scope.children.length === 0) return;
  // the names of a class and of the module are not seen by nested functions as enclosing ones
  if (scope.isFunctionLike) for (const name of own) bound.add(name);
  if (scope.kind === "class") bound.add("__class__").add("__classdict__");
  for (const child of scope.children) analyse(child, bound, generic);
}

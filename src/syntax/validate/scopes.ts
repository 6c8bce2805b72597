import type { Span } from "../ast.js";
import { refuse } from "./refused.js";

// how a name is used in a scope, combined
export const GLOBAL = 1;
export const LOCAL = 2;
export const PARAMETER = 4;
export const NONLOCAL = 8;
export const USED = 16;
export const IMPORTED = 32;
export const ANNOTATED = 64;
export const COMPREHENSION_TARGET = 128;
export const TYPE_PARAMETER = 256;

/** What binds the name in its scope. */
export const BOUND = LOCAL | PARAMETER | IMPORTED | TYPE_PARAMETER;

export type ScopeKind = "module" | "function" | "class" | "annotation" | "type variable" | "type alias" | "type parameters";

/** One block of CPython's symbol table (`symtable` in the library). */
export class Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | null;
  /** "list comprehension" and so on, if the scope is one. */
  readonly comprehension: string | null;
  /** For an expression in a type parameter: "a TypeVar bound" and so on. */
  readonly where: string;
  readonly names = new Map<string, number>();
  readonly children: Scope[] = [];
  /** Where a name was declared global or nonlocal. */
  readonly directives = new Map<string, Span>();
  /** How deep in iterables of comprehensions we are. */
  iterables: number;
  /** Reading the targets of a comprehension. */
  inTarget = false;
  /** A `yield`, an `await` or asynchronous comprehension stands directly in it. */
  hasYield = false;
  hasAwait = false;

  constructor(kind: ScopeKind, parent: Scope | null, comprehension: string | null = null, where = "") {
    this.kind = kind;
    this.parent = parent;
    this.comprehension = comprehension;
    this.where = where;
    this.iterables = parent?.iterables ?? 0;
    parent?.children.push(this);
  }

  get isFunctionLike(): boolean {
    return this.kind !== "module" && this.kind !== "class";
  }

  flags(name: string): number {
    return this.names.get(name) ?? 0;
  }

  /** Records a use of the name (`symtable_add_def`). */
  add(name: string, flag: number, span: Span): void {
    let flags = this.flags(name);
    if (flag & flags & PARAMETER) refuse(`duplicate argument '${name}' in function definition`, span);
    if (flag & flags & TYPE_PARAMETER) refuse(`duplicate type parameter '${name}'`, span);
    flags |= flag;
    if (this.inTarget) {
      if (flags & (GLOBAL | NONLOCAL)) {
        refuse(`comprehension inner loop cannot rebind assignment expression target '${name}'`, span);
      }
      flags |= COMPREHENSION_TARGET;
    }
    this.names.set(name, flags);
  }

  /** `yield`, `await` and `:=` may not stand in annotations and type parameters. */
  refuseInAnnotation(what: string, span: Span): void {
    switch (this.kind) {
      case "annotation": refuse(`${what} cannot be used within an annotation`, span);
      case "type variable": refuse(`${what} cannot be used within ${this.where}`, span);
      case "type alias": refuse(`${what} cannot be used within a type alias`, span);
      case "type parameters": refuse(`${what} cannot be used within the definition of a generic`, span);
      case "module":
      case "class":
      case "function":
    }
  }
}

/** `target := …` in a comprehension binds in the scope around it (PEP 572; `symtable_extend_namedexpr_scope`). */
export function bindOutsideComprehension(scope: Scope, name: string, span: Span): void {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const flags = at.flags(name);
    if (at.comprehension !== null) {
      if ((flags & COMPREHENSION_TARGET) !== 0 && (flags & LOCAL) !== 0) {
        refuse(`assignment expression cannot rebind comprehension iteration variable '${name}'`, span);
      }
      continue;
    }
    const within = "assignment expression within a comprehension cannot be used";
    switch (at.kind) {
      case "function":
        scope.add(name, flags & GLOBAL ? GLOBAL : NONLOCAL, span);
        scope.directives.set(name, span);
        at.add(name, LOCAL, span);
        return;
      case "module":
        scope.add(name, GLOBAL, span);
        scope.directives.set(name, span);
        at.add(name, GLOBAL, span);
        return;
      case "class": refuse(`${within} in a class body`, span);
      case "type variable": refuse(`${within} within a TypeVar bound`, span);
      case "type alias": refuse(`${within} in a type alias`, span);
      case "type parameters": refuse(`${within} within the definition of a generic`, span);
      case "annotation": refuse(`${within} within an annotation`, span);
    }
  }
}

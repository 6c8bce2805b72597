/**
 * Attributes that a test or an assignment has just said something about: `if self.head is None: return`, then `self.head.value`.
 * TypeScript narrows `this.head` too, and forgets it at assignments only; here whatever may run code that assigns to attributes
 * ends what is known, so that no narrowing outlives its truth.
 */
import type * as ast from "../../syntax/ast.js";
import type { Variable } from "../scopes.js";
import { filterType, is, type Type } from "../types.js";
import type { Frame } from "./frame.js";

/** A narrowed attribute of one frame, followed as a variable is. */
interface Path {
  readonly variable: Variable;
  readonly root: Variable;
  readonly names: readonly string[];
}

export class Paths {
  readonly #frame: Frame;
  readonly #known = new Map<string, Path>();
  /** Inside a comprehension TypeScript may see a function of its own, where narrowing ends. */
  suspended = false;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** What is known of an attribute beyond its field's type. */
  narrowed(node: ast.Attribute, declared: Type): Type {
    if (this.#known.size === 0 || this.suspended || declared.unknown) return declared;
    const path = this.#known.get(this.#key(node) ?? "");
    const binding = path === undefined ? undefined : this.#frame.env?.get(path.variable);
    if (binding === undefined || binding.maybe || binding.type.unknown) return declared;
    // the field may hold more by now than when this was noted
    const kept = filterType(declared, (atom) => [...binding.type.atoms.values()].some((known) => known.k === atom.k));
    return kept.atoms.size === 0 ? declared : kept;
  }

  /** A test says what an attribute holds. */
  narrow(node: ast.Attribute, type: Type): void {
    const { env } = this.#frame;
    const key = this.#key(node);
    if (env === null || key === null || this.suspended || type.unknown || type.atoms.size === 0 || is(type, "float") || is(type, "none")) return;
    let path = this.#known.get(key);
    if (path === undefined) {
      const root = this.#root(node)!;
      path = { variable: this.#frame.inference.pathVariable(key, root), root, names: key.split(".").slice(1) };
      this.#known.set(key, path);
    }
    env.set(path.variable, { type, maybe: false });
  }

  /** A variable is bound anew: what was known of its attributes is gone. */
  rebound(variable: Variable): void {
    this.#forget((path) => path.root === variable);
  }

  /** Some object's attribute of that name is assigned. */
  assigned(name: string): void {
    this.#forget((path) => path.names.includes(name));
  }

  /** Code runs that may assign to any attribute. */
  codeRuns(): void {
    this.#forget(() => true);
  }

  #forget(which: (path: Path) => boolean): void {
    if (this.#known.size === 0) return;
    for (const path of this.#known.values()) {
      if (!which(path)) continue;
      this.#frame.env?.delete(path.variable);
      for (const handler of this.#frame.raised) handler.delete(path.variable);
    }
  }

  /** `7.head.next`: the variable's number and the names; null when what it starts from isn't followed. */
  #key(node: ast.Attribute): string | null {
    const root = this.#root(node);
    if (root === null) return null;
    let key = "";
    for (let at: ast.Expr = node; at.kind === "Attribute"; at = at.value) key = `.${at.attr}${key}`;
    return `${root.number}${key}`;
  }

  #root(node: ast.Attribute): Variable | null {
    let at: ast.Expr = node;
    while (at.kind === "Attribute") at = at.value;
    const variable = at.kind === "Name" ? this.#frame.inference.scopes.resolution.get(at) : undefined;
    return variable !== undefined && this.#frame.tracks(variable) ? variable : null;
  }
}

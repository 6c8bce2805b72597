/**
 * Where each variable is declared. Python variables live in their function; JavaScript ones in a block. A variable is declared
 * at its first assignment when every other use is in that block, else before the statement that holds its first use.
 */
import type * as ast from "../syntax/ast.js";
import { annotationsOf, namesRead } from "../analysis/annotation_names.js";
import type { Facts } from "../analysis/program.js";
import { childrenOf } from "../analysis/walk.js";
import type { Scope, Scopes, Variable } from "../analysis/scopes.js";
import { builtinEntry } from "../analysis/api.js";
import { collectImports } from "./import.js";

export interface Placement {
  /** Variables that a statement declares itself, as `const` or `let`. */
  readonly declaredBy: ReadonlyMap<ast.Node, ReadonlySet<Variable>>;
  /** Variables to be declared (`let x: T;`) right before a statement. */
  readonly declaredBefore: ReadonlyMap<ast.Node, readonly Variable[]>;
  /** Variables that get another name: of comprehensions, kept by a closure while the same name means something else as well; of functions, hiding a global one that is needed inside. */
  readonly renamed: ReadonlyMap<Variable, string>;
  /** The import statement that each alias belongs to. */
  readonly importOf: ReadonlyMap<ast.Node, ast.Import | ast.ImportFrom>;
}

interface Block {
  readonly parent: Block | null;
  /** The statement of the parent block that holds this one. */
  readonly index: number;
  readonly node: ast.Node | null;
  readonly isLoop: boolean;
  readonly depth: number;
  readonly statements: readonly ast.Node[];
}

interface Use {
  readonly block: Block;
  readonly index: number;
  /** The binder node, when this use binds directly in the block's own statement. */
  readonly order: number;
  /** Inside a function that the statement makes: it runs later. */
  readonly inner: boolean;
}

/** Where `global n` reaches past a function that has an `n` of its own, that one gets another name. */
function renameHiding(scope: Scope, renamed: Map<Variable, string>): void {
  for (const name of scope.globals) {
    for (let outer = scope.parent; outer !== null && outer.kind !== "module"; outer = outer.parent) {
      const hiding = outer.kind === "class" || outer.globals.has(name) ? undefined : outer.variables.get(name);
      if (hiding !== undefined) renamed.set(hiding, `${name}$local`);
    }
  }
  for (const child of scope.children) renameHiding(child, renamed);
}

/** Decide it for a whole module; `exported`: others use its variables, too, which is why none of them stays in a block. */
export function placeVariables({ module, scopes, late, annotations }: Facts, exported: boolean): Placement {
  const finder = new UseFinder(scopes, late, exported, !annotations.texts);
  finder.frame(module.body, scopes.module);
  return { ...finder.decide(), importOf: collectImports(module) };
}

class UseFinder {
  readonly #scopes: Scopes;
  readonly #uses = new Map<Variable, Use[]>();
  readonly #rootBlocks = new Map<Scope, Block>();
  readonly #late: ReadonlySet<Variable>;
  readonly #exported: boolean;
  /** Annotations are evaluated where they stand. */
  readonly #annotated: boolean;
  #order = 0;

  constructor(scopes: Scopes, late: ReadonlySet<Variable>, exported: boolean, annotated: boolean) {
    this.#annotated = annotated;
    this.#scopes = scopes;
    this.#late = late;
    this.#exported = exported;
  }

  frame(body: readonly ast.Stmt[], scope: Scope): void {
    const block: Block = { parent: null, index: 0, node: null, isLoop: false, depth: 0, statements: body };
    this.#rootBlocks.set(scope, block);
    this.#statements(body, block, [{ scope, block, index: 0 }]);
  }

  /** `frames`: for every enclosing frame, the block and statement where the code being visited stands. */
  #statements(body: readonly ast.Stmt[], block: Block, frames: Position[]): void {
    body.forEach((stmt, index) => {
      const here = [...frames.slice(0, -1), { scope: frames[frames.length - 1]!.scope, block, index }];
      this.#visit(stmt, here);
    });
  }

  #nested(body: readonly ast.Stmt[], node: ast.Node, isLoop: boolean, here: Position[]): void {
    if (body.length === 0) return;
    const at = here[here.length - 1]!;
    const block: Block = { parent: at.block, index: at.index, node, isLoop, depth: at.block.depth + 1, statements: body };
    this.#statements(body, block, here);
  }

  #visit(node: ast.Node, here: Position[]): void {
    this.#note(node, here);
    switch (node.kind) {
      case "FunctionDef":
      case "Lambda": {
        if (node.kind === "FunctionDef") for (const d of node.decorators) this.#visit(d, here);
        for (const child of childrenOf(node.args)) if (child !== null) this.#visitDefault(child as ast.Arg, here);
        if (node.kind === "FunctionDef" && this.#annotated) for (const name of annotationsOf(node).flatMap(namesRead)) this.#visit(name, here);
        const scope = this.#scopes.of.get(node)!;
        const body = node.kind === "Lambda" ? [node.body as ast.Node] : node.body;
        const block: Block = { parent: null, index: 0, node, isLoop: false, depth: 0, statements: body };
        this.#rootBlocks.set(scope, block);
        if (node.kind === "Lambda") this.#visit(node.body, [...here, { scope, block, index: 0 }]);
        else this.#statements(node.body, block, [...here, { scope, block, index: 0 }]);
        return;
      }
      case "ClassDef": {
        for (const child of [...node.decorators, ...node.bases, ...node.keywords]) this.#visit(child, here);
        // a class body's own names are class attributes; what it mentions of its surroundings counts here
        for (const stmt of node.body) this.#visit(stmt, here);
        return;
      }
      case "If":
        this.#visit(node.test, here);
        this.#nested(node.body, node, false, here);
        this.#nested(node.orelse, node, false, here);
        return;
      case "While":
        this.#visit(node.test, here);
        this.#nested(node.body, node, true, here);
        this.#nested(node.orelse, node, false, here);
        return;
      case "For":
        this.#visit(node.iter, here);
        this.#nestedTarget(node, here);
        this.#nested(node.orelse, node, false, here);
        return;
      case "Try":
        this.#nested(node.body, node, false, here);
        for (const h of node.handlers) {
          if (h.type !== null) this.#visit(h.type, here);
          const at = here[here.length - 1]!;
          const block: Block = { parent: at.block, index: at.index, node: h, isLoop: false, depth: at.block.depth + 1, statements: h.body };
          const inside = [...here.slice(0, -1), { scope: at.scope, block, index: -1 }];
          this.#note(h, inside);
          this.#statements(h.body, block, inside);
        }
        this.#nested(node.orelse, node, false, here);
        this.#nested(node.finalbody, node, false, here);
        return;
      case "With":
        for (const item of node.items) this.#visit(item, here);
        this.#nested(node.body, node, false, here);
        return;
      case "Match":
        this.#visit(node.subject, here);
        for (const c of node.cases) {
          this.#visit(c.pattern, here);
          if (c.guard !== null) this.#visit(c.guard, here);
          this.#nested(c.body, c, false, here);
        }
        return;
      default: {
        if (node.kind === "BinOp") {
          let left: ast.Expr = node;
          while (left.kind === "BinOp") {
            this.#visit(left.right, here);
            left = left.left;
          }
          this.#visit(left, here);
          return;
        }
        for (const child of childrenOf(node)) if (child !== null) this.#visit(child, here);
      }
    }
  }

  #visitDefault(arg: ast.Arg, here: Position[]): void {
    if (arg.default !== null) this.#visit(arg.default, here);
  }

  /** The target of a `for` belongs to its body: index −1. */
  #nestedTarget(node: ast.For, here: Position[]): void {
    const at = here[here.length - 1]!;
    const block: Block = { parent: at.block, index: at.index, node, isLoop: true, depth: at.block.depth + 1, statements: node.body };
    const inside = [...here.slice(0, -1), { scope: at.scope, block, index: -1 }];
    this.#visit(node.target, inside);
    this.#statements(node.body, block, inside);
  }

  #note(node: ast.Node, here: Position[]): void {
    const variable = this.#scopes.resolution.get(node) ?? this.#scopes.bound.get(node);
    if (variable === undefined || (node.kind === "ExceptHandler" && here[here.length - 1]!.index !== -1)) return;
    const frame = variable.scope.frame;
    for (let i = here.length - 1; i >= 0; i--) {
      const at = here[i]!;
      if (at.scope !== frame) continue;
      const uses = this.#uses.get(variable);
      const use = { block: at.block, index: at.index, order: this.#order++, inner: i < here.length - 1 };
      if (uses === undefined) this.#uses.set(variable, [use]);
      else uses.push(use);
      return;
    }
  }

  decide(): Omit<Placement, "importOf"> {
    const declaredBy = new Map<ast.Node, Set<Variable>>();
    const declaredBefore = new Map<ast.Node, Variable[]>();
    const renamed = new Map<Variable, string>();
    for (const [variable, uses] of this.#uses) {
      if (variable.isParameter || variable.scope.kind === "class" || variable.scope.kind === "comprehension") continue;
      if (this.#livesInHandlers(variable, uses, declaredBy)) continue;
      let { block, index } = this.#home(variable, uses);
      if (this.#exported && variable.scope.kind === "module") while (block.parent !== null) ({ block, index } = { block: block.parent, index: block.index });
      // what a closure holds, and what may live on from one turn to the next, is declared outside the loop
      for (;;) {
        const binder = index >= 0 ? block.statements[index] : block.node;
        const direct = binder !== undefined && binder !== null && bindsDirectly(this.#scopes, binder, variable, index === -1) && !leavesItems(this.#scopes, binder, variable, uses);
        const loop = enclosingLoop(block);
        if (direct && (loop === null || !(variable.captured || variable.boundElsewhere))) {
          const holder = binder.kind === "With" ? binder.items.find((item) => item.optionalVars !== null && this.#scopes.bound.get(item.optionalVars) === variable)! : binder;
          const set = declaredBy.get(holder);
          if (set === undefined) declaredBy.set(holder, new Set([variable]));
          else set.add(variable);
          break;
        }
        if (loop !== null) ({ block, index } = { block: loop.parent!, index: loop.index });
        else if (index === -1) ({ block, index } = { block: block.parent!, index: block.index });
        else {
          const before = block.statements[index]!;
          const list = declaredBefore.get(before);
          if (list === undefined) declaredBefore.set(before, [variable]);
          else list.push(variable);
          break;
        }
      }
    }
    this.#renameKept(renamed);
    renameHiding(this.#scopes.module, renamed);
    return { declaredBy, declaredBefore, renamed };
  }

  /** What a closure keeps of a comprehension is declared beside the statement: where the name means something else too, under another one. */
  #renameKept(renamed: Map<Variable, string>): void {
    const kept: Variable[] = [];
    const users = new Map<string, number>();
    const visit = (scope: Scope): void => {
      for (const variable of scope.variables.values()) {
        users.set(variable.name, (users.get(variable.name) ?? 0) + 1);
        if (scope.kind === "comprehension" && variable.captured) kept.push(variable);
      }
      for (const child of scope.children) visit(child);
    };
    visit(this.#scopes.module);
    for (const [at, variable] of kept.entries()) {
      if (users.get(variable.name)! > 1 || builtinEntry(variable.name) !== null) renamed.set(variable, `${variable.name}$${at + 1}`);
    }
  }

  /** `except E as e` in several clauses: each has an `e` of its own when nothing else uses the name. */
  #livesInHandlers(variable: Variable, uses: readonly Use[], declaredBy: Map<ast.Node, Set<Variable>>): boolean {
    if (variable.captured || !variable.binders.every((b) => b.kind === "ExceptHandler")) return false;
    const inside = (use: Use): boolean => {
      for (let b: Block | null = use.block; b !== null; b = b.parent) if (b.node?.kind === "ExceptHandler" && this.#scopes.bound.get(b.node) === variable) return true;
      return false;
    };
    if (!uses.every(inside)) return false;
    // a clause within a clause takes the name away from the outer one
    if (variable.binders.some((inner) => variable.binders.some((outer) => inner.span.start > outer.span.start && inner.span.end <= outer.span.end))) return false;
    for (const handler of variable.binders) {
      const set = declaredBy.get(handler);
      if (set === undefined) declaredBy.set(handler, new Set([variable]));
      else set.add(variable);
    }
    return true;
  }

  /**
   * The block and statement where a variable can be declared. Functions above that read it don't count when none of them can
   * run before it is bound.
   */
  #home(variable: Variable, uses: readonly Use[]): { block: Block; index: number } {
    const own = uses.filter((use) => !use.inner);
    if (own.length > 0 && own.length < uses.length && !this.#late.has(variable) && !variable.deleted && !variable.boundElsewhere) {
      const home = this.#common(own);
      if (uses.every((use) => within(use.block, home.block))) return home;
    }
    return this.#common(uses);
  }

  /** The innermost block that holds all uses, and the first statement of it that has one. */
  #common(uses: readonly Use[]): { block: Block; index: number } {
    let { block, index } = uses[0]!;
    for (const use of uses) {
      let other = use.block;
      let otherIndex = use.index;
      while (other !== block) {
        if (other.depth > block.depth || (other.depth === block.depth && other !== block && other.parent !== null && block.depth === 0)) {
          otherIndex = other.index;
          other = other.parent!;
        } else if (block.depth > other.depth) {
          index = block.index;
          block = block.parent!;
        } else {
          otherIndex = other.index;
          other = other.parent!;
          index = block.index;
          block = block.parent!;
        }
      }
      index = Math.min(index, otherIndex);
    }
    return { block, index };
  }
}

interface Position {
  readonly scope: Scope;
  readonly block: Block;
  readonly index: number;
}

function within(inner: Block, outer: Block): boolean {
  for (let b: Block | null = inner; b !== null; b = b.parent) if (b === outer) return true;
  return false;
}

/** The alias of a second or later `with` item is made inside the first one's block: it can't be seen after the statement. */
function leavesItems(scopes: Scopes, node: ast.Node, variable: Variable, uses: readonly Use[]): boolean {
  if (node.kind !== "With" || node.items.findIndex((item) => item.optionalVars !== null && scopes.bound.get(item.optionalVars) === variable) < 1) return false;
  const inside = (use: Use): boolean => {
    if (use.block.statements[use.index] === node) return true;
    for (let b: Block | null = use.block; b !== null; b = b.parent) if (b.node === node) return true;
    return false;
  };
  return !uses.every(inside);
}

function enclosingLoop(block: Block): Block | null {
  for (let b: Block | null = block; b !== null; b = b.parent) if (b.isLoop) return b;
  return null;
}

/** Whether a statement binds the variable at its own level, as its first use: an assignment, import, def, class or loop target. */
function bindsDirectly(scopes: Scopes, node: ast.Node, variable: Variable, asTarget: boolean): boolean {
  const bound = (target: ast.Expr): boolean => target.kind === "Name" && scopes.bound.get(target) === variable;
  switch (node.kind) {
    case "Assign":
      return node.targets.length === 1 && (bound(node.targets[0]!) || simplePattern(node.targets[0]!, bound)) && !mentions(scopes, node.value, variable);
    case "AnnAssign":
      return node.value !== null && bound(node.target) && !mentions(scopes, node.value, variable);
    case "FunctionDef":
    case "ClassDef":
      return scopes.bound.get(node) === variable && !asTarget && variable.bindings === 1;
    case "Import":
    case "ImportFrom":
      return node.names.some((alias) => scopes.bound.get(alias) === variable) && variable.bindings === 1;
    case "For":
      return asTarget && (bound(node.target) || simplePattern(node.target, bound));
    case "ExceptHandler":
      return asTarget && scopes.bound.get(node) === variable && variable.bindings === 1;
    case "With":
      return node.items.some((item) => item.optionalVars !== null && bound(item.optionalVars)) && !asTarget && !node.items.some((item) => mentions(scopes, item.contextExpr, variable));
    default:
      return false;
  }
}

/** A tuple of names, nested or not. */
function simplePattern(target: ast.Expr, bound: (target: ast.Expr) => boolean): boolean {
  if (target.kind !== "Tuple" && target.kind !== "List") return false;
  const names: ast.Expr[] = [];
  const collect = (t: ast.Expr): boolean => {
    if (t.kind === "Name") return names.push(t) > 0;
    if (t.kind === "Starred") return collect(t.value);
    return (t.kind === "Tuple" || t.kind === "List") && t.elts.every(collect);
  };
  return collect(target) && names.some(bound) && new Set(names.map((n) => (n as ast.Name).id)).size === names.length;
}

function mentions(scopes: Scopes, root: ast.Node, variable: Variable): boolean {
  const stack: ast.Node[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (scopes.resolution.get(node) === variable) return true;
    for (const child of childrenOf(node)) if (child !== null) stack.push(child);
  }
  return false;
}

/** One function body (or the module) being interpreted: the flow-sensitive types of its variables and where control may go. */
import type * as ast from "../../syntax/ast.js";
import type { Scope, Variable } from "../scopes.js";
import type { FunctionUnit, Parameter } from "../program.js";
import { dictOf, join, NEVER, STR, typeOf, type Type } from "../types.js";
import { type Binding, Env, mergeEnvs } from "./environment.js";
import { evaluate } from "./expressions.js";
import type { Inference } from "./inference.js";
import { Paths } from "./paths.js";

export interface Loop {
  readonly breaks: Env[];
  readonly continues: Env[];
}

export class Frame {
  readonly inference: Inference;
  readonly unit: FunctionUnit | null;
  readonly scope: Scope;
  /** Null where control can't be. */
  env: Env | null = new Env();
  readonly loops: Loop[] = [];
  /** What handlers of the enclosing `try` statements may see, innermost last. */
  readonly raised: Env[] = [];
  /** What is known of attributes. */
  readonly paths = new Paths(this);
  /** Set while a class body is interpreted. */
  readonly classScope: Scope | null;

  constructor(inference: Inference, unit: FunctionUnit | null, scope: Scope, classScope: Scope | null = null) {
    this.inference = inference;
    this.unit = unit;
    this.scope = scope;
    this.classScope = classScope;
  }

  evaluate(expr: ast.Expr): Type {
    return evaluate(this, expr);
  }

  /** Whether a variable is followed flow-sensitively here: it belongs to this frame and nobody else binds it. */
  tracks(variable: Variable): boolean {
    return variable.scope.frame === this.scope.frame && !variable.boundElsewhere;
  }

  bindParameter(variable: Variable, type: Type): void {
    this.inference.variableCell(variable).flow(type);
    if (this.tracks(variable)) this.env!.set(variable, { type, maybe: false });
  }

  /** The type of a `*args` or `**kwargs` parameter. */
  collected(p: Parameter): Type {
    if (p.kind === "keywords") {
      const key = this.inference.siteCell(p.arg, "key");
      key.flow(STR);
      return dictOf(key, p.cell);
    }
    return typeOf({ k: "tuples", elem: p.cell.type });
  }

  bind(variable: Variable, type: Type): void {
    this.paths.rebound(variable);
    this.inference.variableCell(variable).flow(type);
    if (this.env === null) return;
    if (this.tracks(variable)) {
      this.env.set(variable, { type, maybe: false });
      this.noteForHandlers(variable, { type, maybe: true });
      // what other functions bind has no type here, but once bound it stays so
    } else if (variable.scope.frame === this.scope.frame) this.env.set(variable, { type: NEVER, maybe: false });
  }

  unbind(variable: Variable): void {
    if (this.env === null || !this.tracks(variable)) return;
    this.env.delete(variable);
    this.unbindForHandlers(variable);
  }

  /** What passes here finds the variable unbound in the handlers around. */
  unbindForHandlers(variable: Variable): void {
    for (const handler of this.raised) {
      const known = handler.get(variable);
      if (known !== undefined) handler.set(variable, { type: known.type, maybe: true });
    }
  }

  /** Narrow a tracked variable without binding it. */
  narrow(variable: Variable, type: Type): void {
    const known = this.env?.get(variable);
    if (known === undefined || !this.tracks(variable)) return;
    this.env!.set(variable, { type, maybe: known.maybe });
  }

  noteForHandlers(variable: Variable, binding: Binding): void {
    for (const handler of this.raised) {
      const known = handler.get(variable);
      if (known === undefined) handler.set(variable, { type: binding.type, maybe: true });
      else {
        const type = join(known.type, binding.type);
        if (type !== known.type) handler.set(variable, { type, maybe: known.maybe });
      }
    }
  }

  /** Interpret alternatives from the same starting point and merge what is left of them. */
  branch(...paths: (() => void)[]): void {
    const start = this.env;
    let merged: Env | null = null;
    for (const path of paths) {
      this.env = start === null ? null : start.fork();
      path();
      merged = mergeEnvs(merged, this.env);
    }
    this.env = merged;
  }

  /** Interpret a loop body until the state at its head is stable, then leave with what `exit` and the breaks left. */
  loop(head: () => void, body: () => void, exit: () => void): void {
    const loop: Loop = { breaks: [], continues: [] };
    let entry = this.env;
    if (entry === null) {
      head();
      this.loops.push(loop);
      body();
      this.loops.pop();
      exit();
      this.env = null;
      return;
    }
    let exitEnv: Env | null = null;
    for (let visit = 0; visit < 12; visit++) {
      loop.breaks.length = 0;
      loop.continues.length = 0;
      this.env = entry!.fork();
      head();
      exitEnv = this.env === null ? null : this.env.fork();
      this.loops.push(loop);
      body();
      this.loops.pop();
      let back: Env | null = this.env;
      for (const c of loop.continues) back = mergeEnvs(back, c);
      if (back === null) break;
      const next: Env = mergeEnvs(entry, back, visit >= 2)!;
      if (Env.same(next, entry!)) break;
      entry = next;
    }
    this.env = exitEnv;
    exit();
    for (const b of loop.breaks) this.env = mergeEnvs(this.env, b);
  }
}

/** Copies a piece of the emitter's tree with some of its names, places and statements changed. */
import type { BindingPattern, Class, ClassMember, Expr, Func, RaiseSite, Stmt, Target, VarDecl } from "../../emit/ir.js";
import { isStatements } from "../expressions.js";
import { isPattern } from "../precedence.js";

export interface Changes {
  /** What a variable is called in the copy. */
  readonly name?: (name: string) => string;
  readonly label?: (label: string) => string;
  readonly site?: (site: RaiseSite) => RaiseSite;
  /** What stands for a statement, whose own parts are not copied then; null to copy it. */
  readonly statement?: (stmt: Stmt) => readonly Stmt[] | null;
  /** What stands for an expression; null to copy it. */
  readonly expression?: (e: Expr) => Expr | null;
}

export class Copier {
  readonly #changes: Changes;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  body(body: readonly Stmt[]): Stmt[] {
    return body.flatMap((stmt) => this.#changes.statement?.(stmt) ?? [this.#statement(stmt)]);
  }

  #statement(stmt: Stmt): Stmt {
    switch (stmt.kind) {
      case "VarDecl":
        return this.#declaration(stmt);
      case "ExprStmt":
        return { ...stmt, value: this.expression(stmt.value) };
      case "If":
        return { ...stmt, test: this.expression(stmt.test), then: this.body(stmt.then), ...(stmt.otherwise !== undefined && { otherwise: this.body(stmt.otherwise) }) };
      case "While":
        return { ...stmt, ...this.#labelled(stmt.label), test: this.expression(stmt.test), body: this.body(stmt.body) };
      case "For": {
        const init = stmt.init === null ? null : stmt.init.kind === "VarDecl" ? this.#declaration(stmt.init) : this.expression(stmt.init);
        return { ...stmt, ...this.#labelled(stmt.label), init, test: this.#optional(stmt.test), update: this.#optional(stmt.update), body: this.body(stmt.body) };
      }
      case "ForOf":
        return { ...stmt, ...this.#labelled(stmt.label), ...this.#placed(stmt.raises), target: this.target(stmt.target), iterable: this.expression(stmt.iterable), body: this.body(stmt.body) };
      case "Labeled":
        return { ...stmt, label: this.label(stmt.label), body: this.body(stmt.body) };
      case "Break":
      case "Continue":
        return stmt.label === undefined ? stmt : { ...stmt, label: this.label(stmt.label) };
      case "Return":
        return stmt.value === undefined ? stmt : { ...stmt, value: this.expression(stmt.value) };
      case "Throw":
        return { ...stmt, ...this.#placed(stmt.raises), value: this.expression(stmt.value) };
      case "Try":
        return {
          ...stmt,
          body: this.body(stmt.body),
          ...(stmt.param !== undefined && { param: this.name(stmt.param) }),
          ...(stmt.handler !== undefined && { handler: this.body(stmt.handler) }),
          ...(stmt.finalizer !== undefined && { finalizer: this.body(stmt.finalizer) }),
        };
      case "Block":
        return { ...stmt, body: this.body(stmt.body) };
      case "Comment":
      case "Import":
        return stmt;
      case "FunctionDecl":
        return { ...stmt, func: this.#func(stmt.func) };
      case "ClassDecl":
        return { ...stmt, cls: this.#class(stmt.cls) };
    }
  }

  expression(e: Expr): Expr {
    const changed = this.#changes.expression?.(e) ?? null;
    if (changed !== null) return changed;
    const copy = this.#inside(e);
    return copy.raises === undefined ? copy : { ...copy, ...this.#placed(copy.raises) };
  }

  #inside(e: Expr): Expr {
    switch (e.kind) {
      case "Identifier":
        return { ...e, name: this.name(e.name) };
      case "RuntimeName":
      case "RuntimeNamespace":
      case "Number":
      case "BigInt":
      case "String":
      case "Literal":
      case "ImportMeta":
        return e;
      case "Template":
        return { ...e, parts: e.parts.map((part) => (typeof part === "string" ? part : this.expression(part))) };
      case "Labelled":
      case "NonNull":
      case "Spread":
      case "Yield":
      case "Await":
        return { ...e, value: this.expression(e.value) };
      case "Unary":
        return { ...e, operand: this.expression(e.operand) };
      case "Member":
        return { ...e, object: this.expression(e.object) };
      case "Index":
        return { ...e, object: this.expression(e.object), index: this.expression(e.index) };
      case "Call":
      case "New":
        return { ...e, callee: this.expression(e.callee), args: this.#all(e.args) };
      case "Binary":
        return { ...e, left: this.expression(e.left), right: this.expression(e.right) };
      case "Conditional":
        return { ...e, test: this.expression(e.test), then: this.expression(e.then), otherwise: this.expression(e.otherwise) };
      case "Assign":
        return { ...e, target: this.target(e.target), value: this.expression(e.value) };
      case "Update":
        return { ...e, target: this.expression(e.target) };
      case "Sequence":
      case "Array":
        return { ...e, items: this.#all(e.items) };
      case "Object":
        return { ...e, entries: e.entries.map((entry) => ({ ...entry, value: this.expression(entry.value) })) };
      case "Arrow":
        return { ...e, params: this.#parameters(e.params), body: isStatements(e.body) ? this.body(e.body) : this.expression(e.body) };
      case "FunctionExpr":
        return { ...e, func: this.#func(e.func) };
      case "ClassExpr":
        return { ...e, cls: this.#class(e.cls) };
    }
  }

  target(target: Target): Target;
  target(target: Expr | BindingPattern): Expr | BindingPattern;
  target(target: Target): Target {
    if (!isPattern(target)) return this.expression(target);
    const rest = target.rest === undefined ? {} : { rest: this.target(target.rest) };
    if (target.kind === "ArrayPattern") return { ...target, items: target.items.map((item) => (item === null ? null : this.target(item))), ...rest };
    return { ...target, entries: target.entries.map((entry) => ({ ...entry, target: this.target(entry.target), ...(entry.default !== undefined && { default: this.expression(entry.default) }) })), ...rest };
  }

  #func(func: Func): Func {
    return { ...func, params: this.#parameters(func.params), body: this.body(func.body) };
  }

  #class(cls: Class): Class {
    return { ...cls, heritage: this.#optional(cls.heritage), members: cls.members.map((member) => this.#member(member)) };
  }

  #member(member: ClassMember): ClassMember {
    switch (member.kind) {
      case "Field":
        return member.value === undefined ? member : { ...member, value: this.expression(member.value) };
      case "StaticBlock":
        return { ...member, body: this.body(member.body) };
      case "Method":
      case "Constructor":
        return { ...member, func: this.#func(member.func) };
    }
  }

  #declaration(stmt: VarDecl): VarDecl {
    return { ...stmt, declarations: stmt.declarations.map((each) => ({ ...each, target: this.target(each.target), ...(each.value !== undefined && { value: this.expression(each.value) }) })) };
  }

  #parameters(params: Func["params"]): Func["params"] {
    return params.map((each) => ({ ...each, target: this.target(each.target), ...(each.default !== undefined && { default: this.expression(each.default) }) }));
  }

  #all(items: readonly Expr[]): Expr[] {
    return items.map((item) => this.expression(item));
  }

  #optional(e: Expr | null): Expr | null {
    return e === null ? null : this.expression(e);
  }

  #labelled(label: string | undefined): { label?: string } {
    return label === undefined ? {} : { label: this.label(label) };
  }

  #placed(site: RaiseSite | undefined): { raises?: RaiseSite } {
    return site === undefined ? {} : { raises: this.#changes.site?.(site) ?? site };
  }

  name(name: string): string {
    return this.#changes.name?.(name) ?? name;
  }

  label(label: string): string {
    return this.#changes.label?.(label) ?? label;
  }
}

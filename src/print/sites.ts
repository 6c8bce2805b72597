import type { Arrow, Class, Expr, Func, RaiseSite, Stmt, Target } from "../emit/ir.js";
import { isStatements } from "./expressions.js";
import { operandsOf } from "./operands.js";
import { isPattern } from "./precedence.js";

/** What a piece of code means for the position of the frame that it belongs to. */
export interface Sites {
  /** Evaluating it may raise, so it sets the position. */
  readonly raising: boolean;
  /** It holds a function without a frame of its own that may raise: calling that moves this frame's position. */
  readonly sharing: boolean;
  /** Evaluating it may change the position: it raises, or calls something that it hands such a function to. */
  readonly moving: boolean;
}

const NOTHING: Sites = { raising: false, sharing: false, moving: false };
const RAISING: Sites = { raising: true, sharing: false, moving: true };
const SHARING: Sites = { raising: false, sharing: true, moving: false };

const both = (a: Sites, b: Sites): Sites => {
  if (a === NOTHING || a === b) return b;
  if (b === NOTHING) return a;
  return { raising: a.raising || b.raising, sharing: a.sharing || b.sharing, moving: a.moving || b.moving };
};

/** A function value: nothing is evaluated, but without a frame of its own its positions are the frame's around it. */
const shared = (inside: Sites): Sites => (inside.moving || inside.sharing ? SHARING : NOTHING);

/** A call runs the functions that it is given. */
const called = (inside: Sites): Sites => (inside.sharing && !inside.moving ? { ...inside, moving: true } : inside);

/** Answers, with a memory, what may raise where. */
export class SiteFinder {
  readonly #expressions = new WeakMap<Expr, Sites>();
  readonly #statements = new WeakMap<Stmt, Sites>();

  expression(e: Expr): Sites {
    let found = this.#expressions.get(e);
    if (found === undefined) {
      found = e.raises === undefined ? this.#inside(e) : both(RAISING, this.#inside(e));
      this.#expressions.set(e, found);
    }
    return found;
  }

  #inside(e: Expr): Sites {
    let found = NOTHING;
    for (const operand of operandsOf(e).items) found = both(found, this.expression(operand));
    switch (e.kind) {
      case "Arrow":
        return e.code === undefined ? shared(this.arrowBody(e)) : NOTHING;
      case "FunctionExpr":
        return this.#func(e.func);
      case "ClassExpr":
        return both(found, this.#members(e.cls));
      case "Conditional":
        return both(both(this.expression(e.test), this.expression(e.then)), this.expression(e.otherwise));
      case "Binary":
        return e.op === "&&" || e.op === "||" || e.op === "??" ? both(this.expression(e.left), this.expression(e.right)) : found;
      case "Call":
      case "New":
        return called(e.callee.raises === undefined ? found : both(found, RAISING));
      case "Yield":
      case "Await":
        return called(found);
      case "Assign":
        return isPattern(e.target) || e.target.raises === undefined ? found : both(found, RAISING);
      default:
        return found;
    }
  }

  arrowBody(e: Arrow): Sites {
    return isStatements(e.body) ? this.body(e.body) : this.expression(e.body);
  }

  #func(func: Func): Sites {
    return func.code === undefined ? shared(this.body(func.body)) : NOTHING;
  }

  /** Static initialisers run where the class stands; with a frame of their own they set nothing here. */
  #members(cls: Class): Sites {
    let found = this.classStatement(cls) === undefined ? NOTHING : RAISING;
    for (const member of cls.members) {
      if (member.kind === "Field") {
        if (member.value === undefined) continue;
        const value = this.expression(member.value);
        if (!member.isStatic) found = both(found, shared(value));
        else if (cls.code === undefined) found = both(found, value);
      } else if (member.kind === "StaticBlock") {
        if (cls.code === undefined) found = both(found, this.body(member.body));
      } else found = both(found, this.#func(member.func));
    }
    return found;
  }

  /** Where the frame around a class points while its body, a frame of its own, runs: only if that may raise. */
  classStatement(cls: Class): RaiseSite | undefined {
    if (cls.code === undefined) return undefined;
    const raises = cls.members.some((member) => {
      if (member.kind === "StaticBlock") return this.body(member.body).moving;
      return member.kind === "Field" && member.isStatic && member.value !== undefined && this.expression(member.value).moving;
    });
    return raises ? cls.raises : undefined;
  }

  body(body: readonly Stmt[]): Sites {
    let found = NOTHING;
    for (const stmt of body) found = both(found, this.statement(stmt));
    return found;
  }

  statement(stmt: Stmt): Sites {
    let found = this.#statements.get(stmt);
    if (found === undefined) {
      found = this.#statement(stmt);
      this.#statements.set(stmt, found);
    }
    return found;
  }

  #statement(stmt: Stmt): Sites {
    const optional = (e: Expr | null | undefined): Sites => (e === null || e === undefined ? NOTHING : this.expression(e));
    switch (stmt.kind) {
      case "VarDecl":
        return stmt.declarations.reduce((found, each) => both(found, optional(each.value)), NOTHING);
      case "ExprStmt":
      case "Return":
        return optional(stmt.value);
      case "Throw":
        return both(RAISING, this.expression(stmt.value));
      case "If":
        return both(both(this.expression(stmt.test), this.body(stmt.then)), this.body(stmt.otherwise ?? []));
      case "While":
        return both(this.expression(stmt.test), this.body(stmt.body));
      case "For": {
        const init = stmt.init?.kind === "VarDecl" ? this.statement(stmt.init) : optional(stmt.init);
        return both(both(init, optional(stmt.test)), both(optional(stmt.update), this.body(stmt.body)));
      }
      case "ForOf":
        return both(both(this.expression(stmt.iterable), this.body(stmt.body)), both(stmt.raises === undefined ? NOTHING : RAISING, this.#place(stmt.target)));
      case "Try": {
        const parts = both(this.body(stmt.body), both(this.body(stmt.handler ?? []), this.body(stmt.finalizer ?? [])));
        return stmt.pythonHandler ? both(RAISING, parts) : parts;
      }
      case "Labeled":
      case "Block":
        return this.body(stmt.body);
      case "FunctionDecl":
        return this.#func(stmt.func);
      case "ClassDecl":
        return both(optional(stmt.cls.heritage), this.#members(stmt.cls));
      case "Import":
        return stmt.raises === undefined ? NOTHING : RAISING;
      case "Break":
      case "Continue":
      case "Comment":
        return NOTHING;
    }
  }

  #place(target: Target): Sites {
    return isPattern(target) ? NOTHING : this.expression(target);
  }
}

/**
 * Position tracking for `run`: rewrites the emitter's tree so that each Python frame knows, at any moment at which an
 * exception may pass through it, where in the Python text it is.
 *
 *   function total(xs) {                 function total(xs) {
 *     return add(f(xs), g(xs));            let p$ = 1, v$;
 *   }                                      try {
 *                                            return add(f(xs), (v$ = (p$ = 2, g(xs)), p$ = 3, v$));
 *                                          } catch (e$) {
 *                                            throw trace$(e$, code$1, p$);
 *                                          }
 *                                        }
 *
 * The position is a local variable and an assignment is a register move, so the way without exceptions stays fast.
 * User code never moves into a closure.
 */
import type { Call, Class, ClassMember, CodeInfo, Expr, Fate, Func, LocatedMethod, RaiseSite, Stmt, Yield } from "../emit/ir.js";
import { CAUGHT, ENTERED, HANDLED, HANDLED_BEFORE, HELD, PASSING, POSITION, assign, call, followedBy, name, positionAfter, positionBefore, setPosition, statement } from "./build_ir.js";
import { isStatements } from "./expressions.js";
import { operandsOf } from "./operands.js";
import { withoutPair } from "./pairs.js";
import { type PositionTable, RECORDED, SOMEWHERE } from "./position_table.js";
import { isPattern } from "./precedence.js";
import { SiteFinder } from "./sites.js";

/** The position variable holds something, but not the same on every path that leads here. */
const UNKNOWN = -10;
/** No path leads here. */
const UNREACHABLE = -11;

const merge = (a: number, b: number): number => (a === UNREACHABLE ? b : b === UNREACHABLE || a === b ? a : UNKNOWN);

type Try = Extract<Stmt, { kind: "Try" }>;

interface Loop {
  readonly label: string | undefined;
  /** The position at which the next item is fetched. */
  readonly next: number | undefined;
}

/** One Python frame while its code is rewritten. */
interface Frame {
  /** What `p$` holds at this point. */
  known: number;
  /** Functions without a frame of their own move `p$` whenever they are called. */
  readonly sharing: boolean;
  /** Evaluates to the frame's code object. */
  readonly code: Expr;
  readonly countsDepth: boolean;
  /** A coroutine: it notes where it waits before it does. */
  readonly waits: boolean;
  usesHeld: boolean;
  inHandler: boolean;
  loops: Loop[];
}

export interface TrackerOptions {
  readonly table: PositionTable;
  /** The expression for a frame's code object. */
  readonly codeObject: (code: CodeInfo) => Expr;
}

const TRACE: Expr = { kind: "RuntimeName", module: "", name: "trace$" };
const LEFT_COROUTINE: Expr = { kind: "RuntimeName", module: "", name: "left_coroutine$" };
const MUST_WAIT: Expr = { kind: "RuntimeName", module: "", name: "must_wait$" };
/** `discard(asyncio.create_task(f()))`, `const coro = watch_coroutine(f())`. */
const FATES: Readonly<Record<Fate, Expr>> = { dropped: { kind: "RuntimeName", module: "", name: "discard" }, kept: { kind: "RuntimeName", module: "", name: "watch_coroutine" } };
const LOCATED: Expr = { kind: "RuntimeName", module: "", name: "located$" };
const LOCATED_METHODS: Expr = { kind: "RuntimeName", module: "", name: "located_methods$" };
const CAUGHT_HELPER: Expr = { kind: "RuntimeName", module: "", name: "caught$" };
const HANDLED_NOW: Expr = { kind: "Member", object: { kind: "RuntimeName", module: "", name: "handled$" }, name: "own" };
const AGAIN: Expr = { kind: "RuntimeName", module: "", name: "again$" };
const DURING: Expr = { kind: "RuntimeName", module: "", name: "during$" };
const DEPTH: Expr = { kind: "RuntimeName", module: "", name: "depth$" };
const TOO_DEEP: Expr = { kind: "RuntimeName", module: "", name: "too_deep$" };
const DEPTH_NOW: Expr = { kind: "Member", object: DEPTH, name: "depth" };
const DEPTH_LIMIT: Expr = { kind: "Member", object: DEPTH, name: "limit" };
const WAITS_AT: Expr = { kind: "Member", object: DEPTH, name: "waitsAt" };
/** `depth$.depth = d$`: the same on every way out, so that leaving twice does no harm. */
const LEAVE = assign(DEPTH_NOW, ENTERED);

export class PositionTracker {
  readonly #sites = new SiteFinder();
  readonly #table: PositionTable;
  readonly #codeObject: (code: CodeInfo) => Expr;
  #frame: Frame = { known: UNKNOWN, sharing: false, code: CAUGHT, countsDepth: false, waits: false, usesHeld: false, inHandler: false, loops: [] };

  constructor({ table, codeObject }: TrackerOptions) {
    this.#table = table;
    this.#codeObject = codeObject;
  }

  /** The statements of a frame, tracked. */
  frame(body: readonly Stmt[], code: CodeInfo, countsDepth = false, atOnce = false): Stmt[] {
    const found = this.#sites.body(body);
    const tracked = found.raising || found.sharing;
    const outer = this.#frame;
    const frame: Frame = {
      known: SOMEWHERE,
      sharing: found.sharing,
      code: tracked ? this.#codeObject(code) : CAUGHT,
      countsDepth,
      waits: code.waits === true,
      usesHeld: false,
      inHandler: false,
      loops: [],
    };
    this.#frame = frame;
    const inner = this.#body(body);
    this.#frame = outer;
    if (countsDepth && frame.known !== UNREACHABLE) inner.push(statement(LEAVE));
    const entry: Stmt[] = countsDepth ? enterCounted(atOnce) : [];
    if (!tracked) {
      if (frame.usesHeld) entry.push({ kind: "VarDecl", keyword: "let", declarations: [{ target: HELD }] });
      return [...entry, ...inner];
    }
    const first = startPosition(inner);
    entry.push({
      kind: "VarDecl",
      keyword: "let",
      declarations: [{ target: POSITION, value: { kind: "Number", text: String(first ?? SOMEWHERE) } }, ...(frame.usesHeld ? [{ target: HELD }] : [])],
    });
    const handler: Stmt[] = countsDepth ? [statement(LEAVE)] : [];
    const traced = call(TRACE, CAUGHT, frame.code, POSITION);
    handler.push({ kind: "Throw", value: atOnce ? call(LEFT_COROUTINE, traced) : traced });
    return [...entry, { kind: "Try", body: first === undefined ? inner : inner.slice(1), param: CAUGHT.name, handler }];
  }

  // ─── statements ───

  #body(body: readonly Stmt[]): Stmt[] {
    const out: Stmt[] = [];
    for (const stmt of body) this.#statement(stmt, out);
    return out;
  }

  #statement(stmt: Stmt, out: Stmt[]): void {
    const frame = this.#frame;
    switch (stmt.kind) {
      case "VarDecl": {
        const first = stmt.declarations.find((each) => each.value !== undefined)?.value;
        if (first !== undefined) this.#hoist(first, out);
        out.push(this.#declaration(stmt));
        return;
      }
      case "ExprStmt":
        this.#hoist(stmt.value, out);
        out.push({ ...stmt, value: this.#expression(stmt.value) });
        return;
      case "Return":
        if (stmt.value === undefined) {
          if (frame.countsDepth) out.push(statement(LEAVE));
          out.push(stmt);
        } else {
          this.#hoist(stmt.value, out);
          const value = this.#expression(stmt.value);
          out.push({ ...stmt, value: frame.countsDepth ? this.#leavingWith(value) : value });
        }
        frame.known = UNREACHABLE;
        return;
      case "Throw":
        this.#throw(stmt, out);
        return;
      case "If": {
        this.#hoist(stmt.test, out);
        const test = this.#expression(stmt.test);
        const before = frame.known;
        const then = this.#body(stmt.then);
        const afterThen = frame.known;
        frame.known = before;
        const otherwise = stmt.otherwise === undefined ? undefined : this.#body(stmt.otherwise);
        frame.known = merge(afterThen, frame.known);
        out.push({ ...stmt, test, then, ...(otherwise === undefined ? {} : { otherwise }) });
        return;
      }
      case "While": {
        const moves = this.#sites.statement(stmt).moving;
        if (moves) frame.known = UNKNOWN;
        const test = this.#expression(stmt.test);
        const before = frame.known;
        const body = this.#loopBody(stmt.body, stmt.label, undefined);
        frame.known = moves ? UNKNOWN : before;
        out.push({ ...stmt, test, body });
        return;
      }
      case "For": {
        const moves = this.#sites.statement(stmt).moving;
        let { init } = stmt;
        if (init !== null) {
          if (init.kind === "VarDecl") {
            const first = init.declarations[0]?.value;
            if (first !== undefined) this.#hoist(first, out);
            init = this.#declaration(init);
          } else {
            this.#hoist(init, out);
            init = this.#expression(init);
          }
        }
        if (moves) frame.known = UNKNOWN;
        const test = stmt.test === null ? null : this.#expression(stmt.test);
        const before = frame.known;
        const body = this.#loopBody(stmt.body, stmt.label, undefined);
        if (moves) frame.known = UNKNOWN;
        const update = stmt.update === null ? null : this.#expression(stmt.update);
        frame.known = moves ? UNKNOWN : before;
        out.push({ ...stmt, init, test, update, body });
        return;
      }
      case "ForOf": {
        const site = stmt.raises ?? stmt.iterable.raises;
        const next = site === undefined ? undefined : this.#table.index(site);
        const moves = next !== undefined || this.#sites.statement(stmt).moving;
        this.#hoist(stmt.iterable, out);
        let iterable = this.#expression(stmt.iterable);
        if (next !== undefined && frame.known !== next) iterable = this.#after(iterable, next);
        const before = frame.known;
        frame.known = next ?? (moves ? UNKNOWN : before);
        const body = this.#loopBody(stmt.body, stmt.label, next);
        if (next !== undefined && frame.known !== next && frame.known !== UNREACHABLE) body.push(statement(setPosition(next)));
        frame.known = moves ? UNKNOWN : before;
        out.push({ ...stmt, iterable, body, ...(site === undefined ? {} : { raises: site }) });
        return;
      }
      case "Labeled": {
        const before = frame.known;
        const body = this.#body(stmt.body);
        frame.known = this.#sites.statement(stmt).moving ? UNKNOWN : before;
        out.push({ ...stmt, body });
        return;
      }
      case "Block":
        out.push({ ...stmt, body: this.#body(stmt.body) });
        return;
      case "Break":
        out.push(stmt);
        frame.known = UNREACHABLE;
        return;
      case "Continue": {
        const loop = stmt.label === undefined ? frame.loops.at(-1) : frame.loops.findLast((each) => each.label === stmt.label);
        if (loop?.next !== undefined && loop.next !== frame.known) out.push(statement(setPosition(loop.next)));
        out.push(stmt);
        frame.known = UNREACHABLE;
        return;
      }
      case "Try":
        this.#try(stmt, out);
        return;
      case "FunctionDecl":
        out.push({ ...stmt, func: this.#func(stmt.func) });
        if (stmt.func.code?.shown && stmt.func.name !== null) out.push(statement(call(LOCATED, name(stmt.func.name), this.#codeObject(stmt.func.code))));
        return;
      case "ClassDecl": {
        const site = this.#sites.classStatement(stmt.cls);
        if (stmt.cls.heritage !== null) this.#hoist(stmt.cls.heritage, out);
        else if (site !== undefined) this.#setFor(site, out);
        out.push({ ...stmt, cls: this.#class(stmt.cls) });
        return;
      }
      case "Import":
        if (stmt.raises !== undefined) this.#setFor(stmt.raises, out);
        out.push(stmt);
        return;
      case "Comment":
        out.push(stmt);
        return;
    }
  }

  #declaration(stmt: Extract<Stmt, { kind: "VarDecl" }>): Extract<Stmt, { kind: "VarDecl" }> {
    return { ...stmt, declarations: stmt.declarations.map((each) => (each.value === undefined ? each : { ...each, value: this.#expression(each.value) })) };
  }

  #loopBody(body: readonly Stmt[], label: string | undefined, next: number | undefined): Stmt[] {
    this.#frame.loops.push({ label, next });
    const inner = this.#body(body);
    this.#frame.loops.pop();
    return inner;
  }

  #throw(stmt: Extract<Stmt, { kind: "Throw" }>, out: Stmt[]): void {
    const frame = this.#frame;
    const index = stmt.raises !== undefined ? this.#table.index(stmt.raises) : frame.inHandler ? RECORDED : undefined;
    this.#hoist(stmt.value, out);
    let value = this.#expression(stmt.value);
    if (stmt.raises !== undefined && mayBeRaisedAgain(stmt.value)) value = call(AGAIN, value);
    if (index !== undefined && frame.known !== index) {
      if (this.#sites.expression(stmt.value).moving) value = this.#after(value, index);
      else out.push(statement(setPosition(index)));
    }
    out.push({ ...stmt, value });
    frame.known = UNREACHABLE;
  }

  /**
   * `except` records the frame first, and what leaves its block was raised while handling:
   * `catch (e) { const o$ = handled$.own, h$ = e = caught$(e, code$1, p$); try { … } catch (e$) { throw during$(e$, h$); } finally { handled$.own = o$; } }`.
   * After `finally` the position is again what it was when the exception came by: `finally { const s$ = p$; …; p$ = s$; }`.
   */
  #try(stmt: Try, out: Stmt[]): void {
    if (stmt.finalizer !== undefined && !stmt.leavesQuietly && this.#sites.body(stmt.finalizer).moving) this.#finally(stmt, stmt.finalizer, out);
    else this.#guarded(stmt, out);
  }

  #guarded(stmt: Try, out: Stmt[]): void {
    const frame = this.#frame;
    const body = this.#body(stmt.body);
    let after = frame.known;
    let { param, handler, finalizer } = stmt;
    if (handler !== undefined) {
      frame.known = UNKNOWN;
      const outer = frame.inHandler;
      if (stmt.pythonHandler) frame.inHandler = true;
      handler = this.#body(handler);
      frame.inHandler = outer;
      if (stmt.pythonHandler) {
        const mayLook = this.#sites.body(stmt.handler ?? []).moving;
        const recorded = call(mayLook ? CAUGHT_HELPER : TRACE, name(param ?? CAUGHT.name), frame.code, POSITION);
        const bind = { target: HANDLED, value: param === undefined ? recorded : assign(name(param), recorded) };
        const declare = (...declarations: { target: Expr; value: Expr }[]): Stmt => ({ kind: "VarDecl", keyword: "const", declarations });
        handler = mayLook
          ? [
              declare({ target: HANDLED_BEFORE, value: HANDLED_NOW }, bind),
              { kind: "Try", body: handler, param: CAUGHT.name, handler: [{ kind: "Throw", value: call(DURING, CAUGHT, HANDLED) }], finalizer: [statement(assign(HANDLED_NOW, HANDLED_BEFORE))] },
            ]
          : [declare(bind), ...handler];
        param ??= CAUGHT.name;
      }
      after = merge(after, frame.known);
    }
    if (finalizer !== undefined) {
      const moves = this.#sites.body(finalizer).moving;
      frame.known = moves ? UNKNOWN : after;
      finalizer = this.#body(finalizer);
      if (moves) {
        const saved = name("s$");
        finalizer.unshift({ kind: "VarDecl", keyword: "const", declarations: [{ target: saved, value: POSITION }] });
        if (frame.known !== UNREACHABLE) {
          finalizer.push(statement(assign(POSITION, saved)));
          after = UNKNOWN;
        }
      }
      if (frame.known === UNREACHABLE) after = UNREACHABLE;
    }
    frame.known = after;
    out.push({ ...stmt, body, ...(param === undefined ? {} : { param }), ...(handler === undefined ? {} : { handler }), ...(finalizer === undefined ? {} : { finalizer }) });
  }

  /**
   * A `finally` block that may raise or look has the exception that passes as its context:
   * `{ let f$ = null; try { … } catch (e$) { f$ = trace$(e$, code$1, p$); p$ = -1; throw f$; }
   * finally { const s$ = p$, o$ = handled$.own; if (f$ !== null) caught$(f$, code$1, -1);
   * try { … } catch (e$) { throw f$ !== null ? during$(e$, f$) : e$; } finally { handled$.own = o$; } p$ = s$; } }`.
   */
  #finally(stmt: Try, body: readonly Stmt[], out: Stmt[]): void {
    const frame = this.#frame;
    const { finalizer: _, ...guarded } = stmt;
    const inside: Stmt[] = [];
    if (stmt.handler === undefined) inside.push(...this.#body(stmt.body));
    else this.#guarded(guarded, inside);
    const after = frame.known;
    frame.known = UNKNOWN;
    const rewritten = this.#body(body);
    const isPassing: Expr = { kind: "Binary", op: "!==", left: PASSING, right: { kind: "Literal", text: "null" } };
    const saved = name("s$");
    const finalizer: Stmt[] = [
      { kind: "VarDecl", keyword: "const", declarations: [{ target: saved, value: POSITION }, { target: HANDLED_BEFORE, value: HANDLED_NOW }] },
      { kind: "If", test: isPassing, then: [statement(call(CAUGHT_HELPER, PASSING, frame.code, { kind: "Number", text: String(RECORDED) }))] },
      {
        kind: "Try",
        body: rewritten,
        param: CAUGHT.name,
        handler: [{ kind: "Throw", value: { kind: "Conditional", test: isPassing, then: call(DURING, CAUGHT, PASSING), otherwise: CAUGHT } }],
        finalizer: [statement(assign(HANDLED_NOW, HANDLED_BEFORE))],
      },
    ];
    if (frame.known !== UNREACHABLE) {
      finalizer.push(statement(assign(POSITION, saved)));
      frame.known = after === UNREACHABLE ? UNREACHABLE : UNKNOWN;
    }
    const passing: Stmt[] = [statement(assign(PASSING, call(TRACE, CAUGHT, frame.code, POSITION))), statement(setPosition(RECORDED)), { kind: "Throw", value: PASSING }];
    const { handler: __, param: ___, pythonHandler: ____, ...rest } = guarded;
    out.push({
      kind: "Block",
      body: [
        { kind: "VarDecl", keyword: "let", declarations: [{ target: PASSING, value: { kind: "Literal", text: "null" } }] },
        { ...rest, body: inside, param: CAUGHT.name, handler: passing, finalizer },
      ],
    });
  }

  /** `return (v$ = value, depth$.n = d$, v$)`. */
  #leavingWith(value: Expr): Expr {
    this.#frame.usesHeld = true;
    return followedBy(value, LEAVE);
  }

  // ─── functions and classes ───

  #func(func: Func): Func {
    if (func.code === undefined) return { ...func, body: this.#shared(() => this.#body(func.body)) };
    return { ...func, body: this.frame(func.body, func.code, func.countsDepth === true && !func.generator && func.async !== true, func.atOnce) };
  }

  /** A function without a frame of its own: it runs later, who knows when. */
  #shared<T>(rewrite: () => T): T {
    const frame = this.#frame;
    const { known, loops, inHandler } = frame;
    frame.known = UNKNOWN;
    frame.loops = [];
    frame.inHandler = false;
    const result = rewrite();
    frame.known = known;
    frame.loops = loops;
    frame.inHandler = inHandler;
    return result;
  }

  #class(cls: Class): Class {
    let heritage = cls.heritage === null ? null : this.#expression(cls.heritage);
    const site = this.#sites.classStatement(cls);
    if (heritage !== null && site !== undefined) heritage = this.#after(heritage, this.#table.index(site));
    return { ...cls, heritage, members: [...cls.members.flatMap((member) => this.#member(member, cls.code)), ...this.#shownMethods(cls)] };
  }

  /** `static { located_methods$(this, null, "close", code$1); }`. */
  #shownMethods({ members }: Class): ClassMember[] {
    const places = members.flatMap((member): Expr[] => (member.kind === "Method" && member.func.code?.shown ? [{ kind: "String", value: member.name }, this.#codeObject(member.func.code)] : []));
    if (places.length === 0) return [];
    const [here, nothing]: Expr[] = [{ kind: "Literal", text: "this" }, { kind: "Literal", text: "null" }];
    return [{ kind: "StaticBlock", body: [statement(call(LOCATED_METHODS, here!, nothing!, ...places))], layout: {} }];
  }

  #member(member: ClassMember, code: CodeInfo | undefined): ClassMember[] {
    switch (member.kind) {
      case "Field": {
        const { value } = member;
        if (value === undefined) return [member];
        if (!member.isStatic) return [{ ...member, value: this.#shared(() => this.#expression(value)) }];
        if (code === undefined || !this.#sites.expression(value).moving) return [{ ...member, value: this.#expression(value) }];
        // A class body is a frame of its own: `static x; static { let p$ = …; try { this.x = … } catch … }`.
        const { value: _, ...bare } = member;
        const set: Stmt = { kind: "ExprStmt", value: { kind: "Assign", op: "=", target: { kind: "Member", object: { kind: "Literal", text: "this" }, name: member.name }, value } };
        return [bare, { kind: "StaticBlock", body: this.frame([set], code), layout: {} }];
      }
      case "StaticBlock":
        return [{ ...member, body: code === undefined ? this.#body(member.body) : this.frame(member.body, code) }];
      case "Method":
      case "Constructor":
        return [{ ...member, func: this.#func(member.func) }];
    }
  }

  // ─── expressions ───

  #setFor(site: RaiseSite, out: Stmt[]): void {
    const index = this.#table.index(site);
    if (index === this.#frame.known) return;
    out.push(statement(setPosition(index)));
    this.#frame.known = index;
  }

  /** Sets the position that the first raising operation of `e` needs in a statement of its own. */
  #hoist(e: Expr, out: Stmt[]): void {
    const site = this.#firstSite(e);
    if (site !== null) this.#setFor(site, out);
  }

  /** The first operation that may raise when `e` is evaluated, if it is evaluated for certain. */
  #firstSite(e: Expr): RaiseSite | null {
    if (e.kind === "Conditional") return this.#firstSite(e.test);
    const atOnce = calledAtOnce(e);
    if (atOnce !== null) return this.#firstSite(atOnce);
    if (isLogical(e)) return this.#firstSite(e.left);
    const moving = operandsOf(e).items.find((operand) => this.#sites.expression(operand).moving);
    return moving === undefined ? (ownSite(e) ?? null) : this.#firstSite(moving);
  }

  #expression(e: Expr): Expr {
    if (e.kind === "Call" && e.located !== undefined) return this.#located({ ...e, located: undefined }, e.located);
    if (e.kind === "Call" && e.fate !== undefined) return call(FATES[e.fate], this.#expression({ ...e, fate: undefined }));
    if (e.kind === "Call" && e.ofPair !== undefined) return this.#expression(withoutPair(e));
    const frame = this.#frame;
    switch (e.kind) {
      case "Arrow": {
        const { body, code } = e;
        if (code === undefined) return this.#shared(() => ({ ...e, body: isStatements(body) ? this.#body(body) : this.#expression(body) }));
        const inside = this.#sites.arrowBody(e);
        if (isStatements(body)) return this.#shown({ ...e, body: this.frame(body, code) }, code);
        if (inside.raising || inside.sharing) return this.#shown({ ...e, body: this.frame([{ kind: "Return", value: body }], code) }, code);
        return this.#shown({ ...e, body: this.#shared(() => this.#expression(body)) }, code);
      }
      case "FunctionExpr":
        return this.#shown({ ...e, func: this.#func(e.func) }, e.func.code);
      case "ClassExpr":
        return { ...e, cls: this.#class(e.cls) };
      case "Conditional": {
        const test = this.#expression(e.test);
        const before = frame.known;
        const then = this.#expression(e.then);
        const afterThen = frame.known;
        frame.known = before;
        const otherwise = this.#expression(e.otherwise);
        frame.known = merge(afterThen, frame.known);
        return { ...e, test, then, otherwise };
      }
      default:
        if (e.kind === "Yield" && e.star && e.raises !== undefined && e.value !== undefined) return this.#await(e, e.raises);
        return isLogical(e) ? this.#logical(e) : this.#operation(e);
    }
  }

  /** `located$(function f() {…}, code$1)`, when its place may be shown. */
  #shown(made: Expr, code: CodeInfo | undefined): Expr {
    return code?.shown ? call(LOCATED, made, this.#codeObject(code)) : made;
  }

  /** `located$(coroutine(f), code$1)`, `located_methods$(Sensor, coroutine_methods(Sensor, "read"), "read", code$1)`. */
  #located(registration: Call, located: NonNullable<Call["located"]>): Expr {
    const made = this.#expression(registration);
    if (!isMethodList(located)) return call(LOCATED, made, this.#codeObject(located));
    const places = located.flatMap((each): Expr[] => [{ kind: "String", value: each.name }, this.#codeObject(each.code)]);
    return call(LOCATED_METHODS, registration.args[0]!, made, ...places);
  }

  #logical(e: Extract<Expr, { kind: "Binary" }>): Expr {
    const left = this.#expression(e.left);
    const before = this.#frame.known;
    const right = this.#expression(e.right);
    this.#frame.known = merge(before, this.#frame.known);
    return { ...e, left, right };
  }

  /** An operation whose operands are all evaluated, in order, before the operation itself. */
  #operation(e: Expr): Expr {
    const frame = this.#frame;
    const { items, rebuild } = operandsOf(e);
    const site = ownSite(e);
    if (items.length === 0 && site === undefined) return e;
    const index = site === undefined ? undefined : this.#table.index(site);
    const lastMoving = items.findLastIndex((operand) => this.#sites.expression(operand).moving);
    const setsFirst = index !== undefined && lastMoving < 0 && frame.known !== index;
    if (setsFirst) frame.known = index;
    const operands = items.map((operand, i) => {
      if (index !== undefined && lastMoving >= 0 && i === lastMoving + 1 && frame.known !== index) {
        frame.known = index;
        return positionBefore(this.#expression(operand), index);
      }
      const value = this.#expression(operand);
      return index !== undefined && i === lastMoving && i === items.length - 1 && frame.known !== index ? this.#after(value, index) : value;
    });
    let rebuilt = rebuild(operands);
    if (isDiscard(e) && site !== undefined) rebuilt = this.#placed(rebuilt, site);
    if (runsCode(e) && (frame.sharing || items.some((operand) => this.#sites.expression(operand).sharing))) frame.known = UNKNOWN;
    return setsFirst ? positionBefore(rebuilt, index) : rebuilt;
  }

  /** `discard(x, code$1, 3)`: the warning says where the coroutine was dropped. */
  #placed(e: Expr, site: RaiseSite): Expr {
    return e.kind === "Call" ? { ...e, args: [...e.args, this.#frame.code, { kind: "Number", text: String(this.#table.index(site)) }] } : e;
  }

  /** `yield* f()` → `yield* (v$ = f(), depth$.waitsAt = p$ = 3, v$)`: whoever the coroutine suspends with takes the position from there. */
  #await(e: Yield, site: RaiseSite): Expr {
    const awaited = e.value;
    const index = this.#table.index(site);
    const atOnce = calledAtOnce(e);
    if (atOnce !== null) return this.#atOnce(e, atOnce, index);
    const { moving, sharing } = this.#sites.expression(awaited);
    const value = this.#expression(awaited);
    const noted = this.#notedAt(index);
    this.#frame.known = this.#frame.sharing || sharing ? UNKNOWN : index;
    if (noted === POSITION) return { ...e, value };
    if (!moving) return { ...e, value: { kind: "Sequence", items: [noted, value] } };
    this.#frame.usesHeld = true;
    return { ...e, value: followedBy(value, noted) };
  }

  /** `depth$.waitsAt = p$ = 3` */
  #notedAt(index: number): Expr {
    const position = this.#frame.known === index ? POSITION : setPosition(index);
    return this.#frame.waits ? assign(WAITS_AT, position) : position;
  }

  /** `yield* queue.get()` → `(p$ = 3, v$ = queue.$get()) === must_wait$ ? yield* must_wait$.coroutine : v$`: no coroutine is made when there is an item. */
  #atOnce(e: Yield, atOnce: Call, index: number): Expr {
    const frame = this.#frame;
    const made = this.#operation(atOnce);
    const coroutine: Expr = { kind: "Member", object: MUST_WAIT, name: "coroutine" };
    const then: Expr = { ...e, value: frame.waits ? { kind: "Sequence", items: [assign(WAITS_AT, POSITION), coroutine] } : coroutine };
    frame.usesHeld = true;
    if (!frame.sharing) frame.known = index;
    return { kind: "Conditional", test: { kind: "Binary", op: "===", left: assign(HELD, made), right: MUST_WAIT }, then, otherwise: HELD };
  }

  #after(e: Expr, index: number): Expr {
    this.#frame.known = index;
    this.#frame.usesHeld = true;
    return positionAfter(e, index);
  }
}

/** The call that does what the `yield*` of a library's coroutine would do, when it need not wait. */
const calledAtOnce = (e: Expr): Call | null => {
  if (e.kind !== "Yield" || !e.star || e.value.kind !== "Call" || e.value.atOnce === undefined || e.value.callee.kind !== "Member") return null;
  const { callee, atOnce } = e.value;
  return { ...e.value, callee: { ...callee, name: atOnce }, atOnce: undefined, raises: e.raises };
};

const isLogical = (e: Expr): e is Extract<Expr, { kind: "Binary" }> => e.kind === "Binary" && (e.op === "&&" || e.op === "||" || e.op === "??");

const isMethodList = (located: NonNullable<Call["located"]>): located is readonly LocatedMethod[] => Array.isArray(located);

const isDiscard = (e: Expr): boolean => e.kind === "Call" && e.callee.kind === "RuntimeName" && e.callee.name === "discard" && e.callee.module === "";

const runsCode = (e: Expr): boolean => e.raises !== undefined || e.kind === "Call" || e.kind === "New" || e.kind === "Yield" || e.kind === "Await";

/** Where the operation itself raises; a call speaks for looking up what it calls, an assignment for its target. */
const ownSite = (e: Expr): RaiseSite | undefined => {
  if (e.raises !== undefined) return e.raises;
  if (e.kind === "Call" || e.kind === "New") return e.callee.kind === "Member" || e.callee.kind === "Index" ? e.callee.raises : undefined;
  if (e.kind === "Update") return e.target.raises;
  return e.kind === "Assign" && !isPattern(e.target) ? e.target.raises : undefined;
};

/** A position that the first statement sets can be what the variable starts with. */
const startPosition = ([first]: readonly Stmt[]): number | undefined => {
  if (first?.kind !== "ExprStmt" || first.value.kind !== "Assign" || first.value.target !== POSITION) return undefined;
  return first.value.value.kind === "Number" ? Number(first.value.value.text) : undefined;
};

/** `const d$ = depth$.depth; if (d$ > depth$.limit) throw too_deep$(); depth$.depth = d$ + 1;`. A coroutine has one frame less, as in CPython. */
const enterCounted = (atOnce: boolean): Stmt[] => [
  { kind: "VarDecl", keyword: "const", declarations: [{ target: ENTERED, value: DEPTH_NOW }] },
  { kind: "If", test: { kind: "Binary", op: atOnce ? ">=" : ">", left: ENTERED, right: DEPTH_LIMIT }, then: [{ kind: "Throw", value: call(TOO_DEEP) }] },
  statement(assign(DEPTH_NOW, { kind: "Binary", op: "+", left: ENTERED, right: { kind: "Number", text: "1" } })),
];

/** No new exception, nor one that has got its context. */
function mayBeRaisedAgain(value: Expr): boolean {
  return value.kind !== "New" && !(value.kind === "Call" && value.callee.kind === "RuntimeName" && value.callee.name !== "raise_" && value.callee.name !== "caused_by");
}

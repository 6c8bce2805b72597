/**
 * Loops over generators, without the generators: where a program consumes at once what a generator function of its own makes,
 * the function's statements take the loop's place, and the loop's body the place of each `yield`.
 *
 *   for (const n of odd(10)) total += n;      {
 *                                               const limit$1 = 10;
 *   function* odd(limit) {                      for (let i$1 = 0; i$1 < limit$1; i$1++) {
 *     for (let i = 0; i < limit; i++) {           if (i$1 % 2 !== 0) {
 *       if (i % 2 !== 0) yield i;                   const n = i$1;
 *     }                                             total += n;
 *   }                                         }}}
 *
 * Async generators that wait for nothing take the place of `async for` loops in the same way.
 *
 * What runs is the same in the same order; only nobody could hold the generator. Places keep their frames (`RaiseSite.inlined`),
 * so tracebacks show it all the same. Only `run` does this: converted programs keep their generators.
 */
import type { Arrow, Expr, RaiseSite, Stmt } from "../../emit/ir.js";
import { call, name, statement } from "../build_ir.js";
import { isStatements } from "../expressions.js";
import { isListing } from "../listing.js";
import { Copier } from "./copy.js";
import { fusableGenerators, isPlainCall, isRuntime, iteratedValue, type Made, type Source, sourceOf } from "./generators.js";
import { leavingLoop } from "./leaving.js";
import { loopOf, yieldedBy } from "./loops.js";

/** The loop stays as it is. */
class NotFused extends Error {}

/** Makes the statements that take the place of one `yield`. */
type Consume = (value: Expr) => Stmt[];

/** How many statements a loop's body may have that is put in several places. */
const REPEATED = 4;
/** How many generators may stand in one another. */
const NESTED = 5;

/** The module's statements with its loops over generators fused. */
export function fuseGenerators(body: readonly Stmt[]): readonly Stmt[] {
  const sources = fusableGenerators(body);
  return sources.size === 0 ? body : new Fusion(sources).module(body);
}

class Fusion {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #host: Copier;
  /** The sources whose bodies are being put in place. */
  readonly #active: Source[] = [];
  #count = 0;

  constructor(sources: ReadonlyMap<string, Source>) {
    this.#sources = sources;
    this.#host = new Copier({ statement: (stmt) => this.#loop(stmt, this.#host, (e) => this.#made(e)), expression: (e) => this.#consumer(e) });
  }

  module(body: readonly Stmt[]): Stmt[] {
    return this.#host.body(body);
  }

  /** `odd(10)`, whoever iterates over it. */
  #made(e: Expr): Made | null {
    const inner = iteratedValue(e);
    if (inner.kind === "Call" && isRuntime(inner.callee, "lazily")) return this.#expressionMade(inner.args);
    if (!isPlainCall(inner) || inner.callee.kind !== "Identifier") return null;
    const source = this.#sources.get(inner.callee.name);
    return source === undefined || inner.args.length > source.params.length ? null : { source, args: inner.args };
  }

  /** `lazily(function* (xs) { … }, ys)`: a generator expression stands where its names are. */
  #expressionMade([made, over]: readonly Expr[]): Made | null {
    if (made?.kind !== "FunctionExpr" || over === undefined) return null;
    const source = sourceOf(made.func, true);
    return source === null ? null : { source, args: [over] };
  }

  #attempt<T>(fuse: () => T): T | null {
    const depth = this.#active.length;
    try {
      return fuse();
    } catch (error) {
      if (!(error instanceof NotFused)) throw error;
      this.#active.length = depth;
      return null;
    }
  }

  /** A loop over a generator made for it; `copier` is what its body is copied with. */
  #loop(stmt: Stmt, copier: Copier, made: (e: Expr) => Made | null, place: (site: RaiseSite) => RaiseSite = (site) => site): Stmt[] | null {
    const loop = loopOf(stmt);
    if (loop === null) return null;
    const found = made(loop.iterable);
    const at = loop.raises ?? loop.iterable.raises ?? iteratedValue(loop.iterable).raises;
    if (found === null || found.source.isAsync !== loop.isAsync) return null;
    return this.#attempt(() => {
      const id = ++this.#count;
      const label = loop.label === undefined ? undefined : copier.label(loop.label);
      const leaving = leavingLoop(copier.body(loop.body), label, `left$${id}`, `next$${id}`);
      const { body } = leaving;
      const target = copier.target(loop.target);
      const isLong = body.length > REPEATED || body.some((each) => "body" in each || each.kind === "If");
      let places = 0;
      const consume: Consume = (value) => {
        if (++places > 1 && isLong) throw new NotFused();
        const bind: Stmt = loop.declare === null ? statement({ kind: "Assign", op: "=", target, value }) : { kind: "VarDecl", keyword: loop.declare, declarations: [{ target, value }] };
        return [leaving.goesOn ? { kind: "Labeled", label: `next$${id}`, body: [bind, ...body] } : { kind: "Block", body: [bind, ...body] }];
      };
      const statements = this.#produce(found, copier, at === undefined ? null : place(at), consume);
      return [leaving.leaves ? { kind: "Labeled", label: `left$${id}`, body: statements } : { kind: "Block", body: statements }];
    });
  }

  /** The source's statements, with `consume` in the place of each `yield`. `around` copies what the caller's code has in it. */
  #produce({ source, args }: Made, around: Copier, at: RaiseSite | null, consume: Consume): Stmt[] {
    if (this.#active.includes(source) || this.#active.length >= NESTED) throw new NotFused();
    const id = ++this.#count;
    const given = new Map<string, Made>();
    const out: Stmt[] = [];
    const local = (each: string): string => (source.declared.has(each) ? `${each}$${id}` : source.inPlace ? around.name(each) : each);
    const hold = (each: string, value: Expr): void => void out.push({ kind: "VarDecl", keyword: "let", declarations: [{ target: name(local(each)), value }] });
    source.params.forEach(({ target, default: otherwise }, i) => {
      if (target.kind !== "Identifier") throw new NotFused();
      const value = args[i] ?? otherwise;
      if (value === undefined) throw new NotFused();
      const made = source.linear.has(target.name) && i < args.length ? this.#made(value) : null;
      if (made === null) return hold(target.name, around.expression(value));
      // its arguments are evaluated now, its statements run later
      const held = made.args.map((arg, n) => {
        const argument = `made$${id}$${i}$${n}`;
        out.push({ kind: "VarDecl", keyword: "const", declarations: [{ target: name(argument), value: around.expression(arg) }] });
        return name(argument);
      });
      given.set(target.name, { source: made.source, args: held });
    });
    const ended = `end$${id}`;
    let ends = false;
    const place = (site: RaiseSite): RaiseSite => {
      if (at === null) throw new NotFused();
      // what stands in this source's own code is further in
      return { ...site, inlined: site.inlined === undefined ? { code: source.code, at, isAsync: source.isAsync } : { ...site.inlined, at: place(site.inlined.at) } };
    };
    const made = (e: Expr): Made | null => {
      const inner = iteratedValue(e);
      return (inner.kind === "Identifier" ? given.get(inner.name) : undefined) ?? this.#made(e);
    };
    const copier: Copier = new Copier({
      name: local,
      label: (label) => `${label}$${id}`,
      site: place,
      expression: (e) => {
        if (e.kind === "Yield" || e.kind === "FunctionExpr" || e.kind === "ClassExpr" || (e.kind === "Arrow" && e.code !== undefined) || (e.kind === "Literal" && (e.text === "this" || e.text === "super"))) throw new NotFused();
        if (e.kind === "Identifier" && given.has(e.name)) throw new NotFused();
        return null;
      },
      statement: (stmt) => {
        if (stmt.kind === "Return") {
          ends = true;
          const leave: Stmt = { kind: "Break", label: ended };
          return stmt.value === undefined || (stmt.value.kind === "Literal" && stmt.value.text === "null") ? [leave] : [statement(copier.expression(stmt.value)), leave];
        }
        const yielded = yieldedBy(stmt, source.isAsync);
        if (yielded !== null) {
          const { star, value, raises } = yielded;
          if (!star) return consume(copier.expression(value));
          const inner = made(value);
          const from = raises ?? value.raises;
          if (inner === null || inner.source.isAsync) throw new NotFused();
          return this.#produce(inner, copier, from === undefined ? null : place(from), consume);
        }
        return this.#loop(stmt, copier, made, place);
      },
    });
    this.#active.push(source);
    const last = source.body.at(-1);
    const body = copier.body(last?.kind === "Return" && (last.value === undefined || last.value.kind === "Literal") ? source.body.slice(0, -1) : source.body);
    this.#active.pop();
    return ends ? [...out, { kind: "Labeled", label: ended, body }] : [...out, ...body];
  }

  /** `sum(odd(10))` → `summed$((add) => { … add(n) … })`, `[...odd(10)]` → `collected$((push) => { … })`. */
  #consumer(e: Expr): Expr | null {
    const consumed = consumedBy(e);
    if (consumed === null) return null;
    const { helper, over, site } = consumed;
    const mapped = mappedBy(over);
    const made = this.#made(mapped?.over ?? over);
    if (made?.source.isAsync === true) return null;
    const at = site ?? over.raises ?? mapped?.over.raises ?? null;
    if (made === null) return null;
    return this.#attempt(() => {
      const push = name(`push$${++this.#count}`);
      const pushed = (value: Expr): Stmt => statement({ ...call(push, value), ...(at !== null && { raises: at }) });
      const body = this.#produce(made, this.#host, at, (value) => (mapped === null ? [pushed(value)] : [{ kind: "Block", body: mapped.body(value, this.#host, pushed) }]));
      return { ...call({ kind: "RuntimeName", module: "", name: helper }, { kind: "Arrow", params: [{ target: push }], body }), ...(at !== null && { raises: at }) };
    });
  }
}

/** What takes all that an iterable gives, and with which helper it does so one by one. */
function consumedBy(e: Expr): { readonly helper: string; readonly over: Expr; readonly site: RaiseSite | undefined } | null {
  if (e.kind === "Array") {
    const [only] = e.items;
    return e.items.length === 1 && only?.kind === "Spread" ? { helper: "collected$", over: only.value, site: e.raises ?? only.raises } : null;
  }
  if (e.kind !== "Call") return null;
  if (isListing(e)) return { helper: "collected$", over: e, site: e.raises };
  const [only] = e.args;
  if (e.args.length !== 1 || only === undefined || only.kind === "Spread") return null;
  if (isRuntime(e.callee, "list")) return { helper: "collected$", over: only, site: e.raises };
  return isRuntime(e.callee, "sum") ? { helper: "summed$", over: only, site: e.raises } : null;
}

/** `Array.from(xs, (x) => f(x))` */
function mappedBy(e: Expr): { readonly over: Expr; body(value: Expr, copier: Copier, push: (value: Expr) => Stmt): Stmt[] } | null {
  if (e.kind !== "Call" || !isListing(e)) return null;
  const [over, change] = e.args;
  if (over === undefined || change?.kind !== "Arrow" || change.params.length !== 1) return null;
  const arrow: Arrow = change;
  const { body } = arrow;
  if (isStatements(body)) return null;
  return {
    over,
    body: (value, copier, push) => [{ kind: "VarDecl", keyword: "const", declarations: [{ target: copier.target(arrow.params[0]!.target), value }] }, push(copier.expression(body))],
  };
}

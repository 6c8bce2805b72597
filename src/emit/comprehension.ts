/**
 * `[f(x) for x in xs if c]` → `xs.filter((x) => c).map((x) => f(x))`; otherwise a loop that fills a list before the statement,
 * or in place where nothing may be put before it. A generator expression that isn't consumed at once is `lazily(function* …)`.
 */
import type * as ast from "../syntax/ast.js";
import { isAsyncGenerator, someInScope } from "../analysis/walk.js";
import type { Variable } from "../analysis/scopes.js";
import { isFloat } from "./float.js";
import { is, onlyAtom } from "../analysis/types.js";
import { unpackedTypes } from "../analysis/infer/targets.js";
import { array, arrow, arrayPattern, call, declare, help, ident, iff, member, method, namedOnce, spread, statement, yieldStar } from "./build.js";
import { emitCondition } from "./condition.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic } from "./expression.js";
import { forLoop } from "./for.js";
import type * as ir from "./ir.js";
import { nativeIterable } from "./iterate.js";
import { mayAct } from "./purity.js";
import { siteOf } from "./raise_site.js";
import { orUndefined, scalarText, typeText } from "./type_text.js";


type Comprehension = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp;

/** The variable that an initializer may fill; nested comprehensions don't see it. */
function takeFillInto(e: Emitter): ir.Identifier | null {
  const into = e.fillInto;
  e.fillInto = null;
  return into;
}

export function emitListComp(e: Emitter, node: ast.ListComp): ir.Expr {
  const into = takeFillInto(e);
  return arrayComprehension(e, node, node.elt, node.generators) ?? filled(e, node, into ?? "items", array([]), (items) => method(items, "push", [emitDynamic(e, node.elt)]));
}

export function emitSetComp(e: Emitter, node: ast.SetComp): ir.Expr {
  const into = takeFillInto(e);
  const items = arrayComprehension(e, node, node.elt, node.generators);
  if (items !== null) return help("set", [items]);
  return filled(e, node, into ?? "members", help("set", []), (members) => method(members, "add", [emitDynamic(e, node.elt)], e.raises(node.elt.span)));
}

export function emitDictComp(e: Emitter, node: ast.DictComp): ir.Expr {
  const into = takeFillInto(e);
  const pair: ast.Tuple = { kind: "Tuple", elts: [node.key, node.value], parenthesized: true, span: { start: node.key.span.start, end: node.value.span.end } };
  const pairs = arrayComprehension(e, node, pair, node.generators);
  if (pairs !== null) return help("dict", [pairs], e.raises(node.span));
  return filled(e, node, into ?? "entries", help("dict", []), (entries) => method(entries, "set", [emitDynamic(e, node.key), emitDynamic(e, node.value)], e.raises(node.span)));
}

export function emitGeneratorExp(e: Emitter, node: ast.GeneratorExp): ir.Expr {
  const isAsync = isAsyncGenerator(node);
  const scope = e.facts.scopes.of.get(node)!;
  const first = nativeIterable(e, node.generators[0]!.iter);
  const source = ident(e.fresh("source"));
  const code = generatorCode(e, node);
  const body = e.within({ scope, thisVariable: null, waiting: isAsync ? "coroutine" : "none", hoistable: false }, () =>
    e.into(() => loops(e, node, source, () => e.sink.push(statement({ kind: "Yield", star: false, value: isAsync ? help("item", [emitDynamic(e, node.elt)]) : emitDynamic(e, node.elt), raises: e.raises(node.elt.span) })))),
  );
  const item = typeText(e, e.type(node.elt));
  const returns = isAsync ? `${e.typeName("", "PyAsyncGenerator")}<${item}>` : `${e.typeName("", "PyGenerator")}<${item}, void, null>`;
  if (!isAsync) body.push({ kind: "Return", value: { kind: "Literal", text: "null" } });
  // Python evaluates the first iterable at once, the rest when it is asked
  const func: ir.Expr = { kind: "FunctionExpr", func: { name: null, generator: true, params: [{ target: source, type: `Iterable<${typeText(e, itemOf(e, node.generators[0]!))}>` }], returns, body, code } };
  if (isAsync && node.generators[0]!.isAsync) return help("lazily_async", [func, emitDynamic(e, node.generators[0]!.iter)]);
  return help(isAsync ? "lazily_async" : "lazily", [func, first], siteOf(e, node.generators[0]!.iter));
}

/** What tracebacks say of a generator expression's frame. */
const generatorCode = (e: Emitter, node: ast.Node): ir.CodeInfo => ({ name: "<genexpr>", qualname: `${e.unit === null ? "" : `${e.unit.qualname}.<locals>.`}<genexpr>`, firstLine: e.source.position(node.span.start).line, shown: e.unit !== null });

function itemOf(e: Emitter, g: ast.Comprehension) {
  return e.type(g.target);
}

/** The comprehension as array methods; null when a loop has to do it. */
export function arrayComprehension(e: Emitter, node: Comprehension, elt: ast.Expr, generators: readonly ast.Comprehension[], consumer: ir.RaiseSite | null = null): ir.Expr | null {
  const g = generators[0]!;
  if (generators.length !== 1 || g.isAsync || g.ifs.length > 1) return null;
  const test = g.ifs[0] ?? null;
  if (!fitsArrow(e, node, elt) || (test !== null && !fitsArrow(e, node, test)) || binding(e, g.target) === null) return null;
  if (test !== null && ((mayAct(e, elt) && mayAct(e, test)) || callsMethodOf(test, g.iter))) return null;
  const list = onlyAtom(e.type(g.iter), "list") !== null;
  const plain = node.kind !== "DictComp" && elt.kind === "Name" && g.target.kind === "Name" && elt.id === g.target.id && !isFloat(e.type(elt));
  const element = plain ? null : elementArrow(e, node, g.target, elt, false, consumer);
  if (!plain && element === null) return null;
  const inlined = consumer === null ? e.generatorInPlace : { code: generatorCode(e, node), at: consumer };
  // nothing happens while a list or a text is walked
  const walking = list || is(e.type(g.iter), "str") ? {} : { raises: e.withGeneratorInPlace(inlined, () => siteOf(e, g.iter)) };
  if (test === null) {
    const iterable = nativeIterable(e, g.iter);
    if (element === null) return { ...array([spread(iterable)]), ...walking };
    if (list && leavesAlone(e, elt, g.iter)) return call(member(iterable, "map"), [element]);
    // the characters of a text are spread several times as quickly as they are iterated over
    if (is(e.type(g.iter), "str")) return call(member(array([spread(iterable)]), "map"), [element]);
    return { ...call(member(ident("Array"), "from"), [iterable, element]), ...walking };
  }
  const filter = elementArrow(e, node, g.target, test, true, consumer)!;
  const base = list && leavesAlone(e, elt, g.iter) && leavesAlone(e, test, g.iter) ? nativeIterable(e, g.iter) : { ...array([spread(nativeIterable(e, g.iter))]), ...walking };
  const filtered = call(member(base, "filter"), [filter]);
  return element === null ? filtered : call(member(filtered, "map"), [element]);
}

/** `[x for x in xs if xs.pop()]`: what is walked may change on the way. */
function callsMethodOf(expr: ast.Expr, iter: ast.Expr): boolean {
  return iter.kind === "Name" && someInScope(expr, (n) => n.kind === "Call" && n.func.kind === "Attribute" && n.func.value.kind === "Name" && n.func.value.id === iter.id && n.func.attr !== "count" && n.func.attr !== "index" && n.func.attr !== "get");
}

/** Whether running an expression can't change the list that is being mapped. */
function leavesAlone(e: Emitter, expr: ast.Expr, iter: ast.Expr): boolean {
  if (!mayAct(e, expr) || iter.kind === "List") return true;
  return !someInScope(expr, (n) => n.kind === "Call" && [...e.type(n.func).atoms.values(), ...(e.type(n.func).unknown ? [null] : [])].some((a) => a === null || (a.k === "func" && a.unit.flavour === "plain") || (a.k === "api" && a.fn.owner?.name === "list")));
}

/** An expression that may stand in an arrow: nothing in it waits, yields, binds or outlives its turn. */
function fitsArrow(e: Emitter, node: Comprehension, expr: ast.Expr): boolean {
  const scope = e.facts.scopes.of.get(node)!;
  for (const variable of scope.variables.values()) if (variable.captured) return false;
  return !someInScope(expr, (n) => n.kind === "Await" || n.kind === "Yield" || n.kind === "YieldFrom" || n.kind === "NamedExpr" || (n.kind === "Call" && waits(e, n)) || ((n.kind === "ListComp" || n.kind === "SetComp" || n.kind === "DictComp") && n.generators.some((g) => g.isAsync)));
}

function waits(e: Emitter, node: ast.Call): boolean {
  if (e.waiting === "blocking" && e.facts.mayBlock.has(node)) return true;
  return [...e.type(node.func).atoms.values()].some((a) => (a.k === "func" && a.unit.blocking) || (a.k === "api" && a.fn.entry.effect === "blocking"));
}

/** `(x) => …` with the target as parameter; null when the target is no plain name or tuple of names. */
export function elementArrow(e: Emitter, node: Comprehension, target: ast.Expr, body: ast.Expr, condition: boolean, consumer: ir.RaiseSite | null = null): ir.Arrow | null {
  const bound = binding(e, target);
  if (bound === null) return null;
  const parameter = namedOnce(bound);
  const scope = e.facts.scopes.of.get(node)!;
  const inlined = consumer === null ? e.generatorInPlace : { code: generatorCode(e, node), at: consumer };
  return e.within({ scope, hoistable: false }, () => {
    let made: ir.Expr | null = null;
    const before = e.withGeneratorInPlace(inlined, () =>
      e.into(() => {
        made = condition ? emitCondition(e, body) : pairOrValue(e, node, body);
      }),
    );
    if (before.length > 0) return arrow([parameter], [...before, { kind: "Return", value: made! }]);
    return arrow([parameter], made!);
  });
}

function pairOrValue(e: Emitter, node: Comprehension, body: ast.Expr): ir.Expr {
  if (node.kind === "DictComp" && body.kind === "Tuple") return array(body.elts.map((x) => emitDynamic(e, x)));
  return emitDynamic(e, body);
}

/** A parameter or loop variable for a target, when its shape is proven. */
export function binding(e: Emitter, target: ast.Expr): ir.Target | null {
  if (target.kind === "Name") {
    const variable = e.facts.scopes.bound.get(target);
    return variable === undefined ? null : e.variable(variable, target.span);
  }
  if (target.kind !== "Tuple" && target.kind !== "List") return null;
  if (unpackedTypes(e.type(target), target.elts.length) === null) return null;
  const items = target.elts.map((item) => binding(e, item));
  return items.every((item) => item !== null) ? arrayPattern(items) : null;
}

/** Fill a container by loops, before the statement if that is allowed, else in place. */
function filled(e: Emitter, node: Comprehension, wish: string | ir.Identifier, empty: ir.Expr, add: (container: ir.Expr) => ir.Expr): ir.Expr {
  const container = typeof wish === "string" ? ident(e.fresh(wish)) : wish;
  const type = typeText(e, e.type(node));
  const fill = (): void => loops(e, node, null, () => e.sink.push(statement(add(container))));
  const scope = e.facts.scopes.of.get(node)!;
  if (e.hoistable) {
    e.sink.push(declare("const", container, empty, type));
    e.within({ scope }, fill);
    return container;
  }
  const waiting = someInScope(node, (n) => n.kind === "Await" || n.kind === "Yield" || n.kind === "YieldFrom" || (n.kind === "Call" && e.waiting !== "none" && waits(e, n))) || node.generators.some((g) => g.isAsync);
  const body = e.within({ scope, ...(waiting && { thisVariable: null }) }, () =>
    e.into(() => {
      e.sink.push(declare("const", container, empty, type));
      fill();
      e.sink.push({ kind: "Return", value: container });
    }),
  );
  if (waiting && e.waiting === "module") {
    e.usesTopLevelAwait = true;
    return { kind: "Await", value: call({ kind: "FunctionExpr", func: { name: null, generator: false, async: true, params: [], returns: `Promise<${type}>`, body } }, []), raises: e.raises(node.span) };
  }
  if (waiting) return yieldStar(call({ kind: "FunctionExpr", func: { name: null, generator: true, params: [], returns: `${e.typeName("", "Coroutine")}<${type}>`, body } }, []));
  return call(arrow([], body), []);
}

/** The whole of the loops; variables that may be read before their loop has bound them are declared in front. */
function loops(e: Emitter, node: Comprehension, source: ir.Expr | null, element: () => void): void {
  const early = [...e.facts.scopes.of.get(node)!.variables.values()].filter((variable) => variable.scope.kind === "comprehension" && e.maybeUnbound(variable));
  if (early.length === 0) {
    nested(e, node, 0, source, early, element);
    return;
  }
  const body = e.into(() => {
    for (const variable of early) e.sink.push(declare("let", e.variable(variable), undefined, orUndefined(scalarText(e, e.variableType(variable)))));
    nested(e, node, 0, source, early, element);
  });
  e.sink.push({ kind: "Block", body });
}

/** Whether what is done with the items of a `for` may wait or call, and so end the comprehension early. */
function mayRaise(node: Comprehension, at: number): boolean {
  const items = node.kind === "DictComp" ? [node.key, node.value] : [node.elt];
  const later = node.generators.slice(at + 1).flatMap((g) => [g.iter, ...g.ifs]);
  return [...items, ...node.generators[at]!.ifs, ...later].some((part) => someInScope(part, (n) => n.kind === "Await" || n.kind === "Call"));
}

/** The nested loops and tests of a comprehension. `source` stands for the first iterable when it was evaluated outside. */
function nested(e: Emitter, node: Comprehension, at: number, source: ir.Expr | null, early: readonly Variable[], element: () => void): void {
  const g = node.generators[at];
  if (g === undefined) {
    element();
    return;
  }
  const inner = (): void => {
    const tests = g.ifs;
    const next = (i: number): void => {
      if (i === tests.length) {
        nested(e, node, at + 1, null, early, element);
        return;
      }
      const test = emitCondition(e, tests[i]!);
      e.sink.push(iff(test, e.into(() => next(i + 1))));
    };
    next(0);
  };
  forLoop(e, { target: g.target, iter: g.iter, isAsync: g.isAsync, source: at === 0 ? source : null, leaves: g.isAsync && mayRaise(node, at), declared: (variable: Variable) => variable.scope.kind === "comprehension" && !variable.captured && !early.includes(variable), span: g.span, whole: node.span }, inner);
}


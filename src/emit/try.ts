/** `try/except/else/finally` → `try/catch/finally`; several handlers are `if … else if … else { throw error; }`; `except*` takes from a group. */
import type * as ast from "../syntax/ast.js";
import { derivesFrom } from "../analysis/api.js";
import type { ClassInfo } from "../analysis/program.js";
import { only } from "../analysis/types.js";
import { someInScope } from "../analysis/walk.js";
import { assign, binary, call, declare, help, ident, iff, member, method, NULL, or, statement, UNDEFINED, unary } from "./build.js";
import { hasSeveralBases } from "./class_form.js";
import { isCaughtOnly, type Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type * as ir from "./ir.js";
import { endIsReachable } from "./leaves.js";
import { variableName } from "./names.js";
import { emitBlock, emitInto } from "./statement.js";

export function emitTry(e: Emitter, node: ast.Try): void {
  // what it raises was raised during what passes, or during what is handled outside: only the running program knows
  const finalizer = (): ir.Stmt[] => e.within({ handling: null }, () => emitBlock(e, node.finalbody));
  if (node.handlers.length === 0) {
    const body = e.into(() => {
      emitInto(e, node.body);
      emitInto(e, node.orelse);
    });
    e.sink.push({ kind: "Try", body, finalizer: finalizer(), origin: node.span });
    return;
  }
  if (node.orelse.length === 0) {
    const made = guarded(e, node, null);
    e.sink.push({ ...made, ...(node.finalbody.length > 0 && { finalizer: finalizer() }) });
    return;
  }
  const inside = e.into(() => {
    const label = e.label("skip_else");
    const made = guarded(e, node, label);
    const orelse = emitBlock(e, node.orelse);
    if (made.labelled) e.sink.push({ kind: "Labeled", label, body: [made, ...orelse] });
    else e.sink.push(made, ...orelse);
  });
  if (node.finalbody.length === 0) e.sink.push(...inside);
  else e.sink.push({ kind: "Try", body: inside, finalizer: finalizer(), origin: node.span });
}

/** The `try` with its `catch`; handlers that complete leave by `label` when there is an else body. */
function guarded(e: Emitter, node: ast.Try, label: string | null): ir.Try & { labelled: boolean } {
  const body = emitBlock(e, node.body, node.handlers[0]!.span.start);
  const param = catchName(e, node);
  let labelled = false;
  const handler = e.within({ handling: param }, () =>
    e.into(() => {
      if (node.isStar) emitStarHandlers(e, node, param);
      else emitHandlers(e, node, param);
      if (label !== null && endIsReachable(e.sink)) {
        labelled = true;
        e.sink.push({ kind: "Break", label });
      }
    }),
  );
  return { kind: "Try", body, param, handler, pythonHandler: true, origin: node.span, labelled };
}

/** The name of what is caught: the handlers' own name when they agree and it lives only there. */
function catchName(e: Emitter, node: ast.Try): string {
  const named = node.handlers.filter((h) => h.name !== null);
  const names = new Set(named.map((h) => h.name!));
  if (!node.isStar && names.size === 1 && named.every((h) => declaredHere(e, h) || sharesName(e, h))) {
    const variable = e.facts.scopes.bound.get(named[0]!)!;
    if (!variable.captured && named.every((h) => onlyHandlersBind(e, h))) return variableName(named[0]!.name!);
  }
  const mentioned = names.has("error") || node.handlers.some((h) => h.body.some((s) => someInScope(s, (n) => n.kind === "Name" && n.id === "error")));
  return mentioned ? "error$" : "error";
}

const declaredHere = (e: Emitter, h: ast.ExceptHandler): boolean => inClassBody(e, h) || (e.placement.declaredBy.get(h)?.has(e.facts.scopes.bound.get(h)!) ?? false);

/** Bound by clauses of a class body and by nothing else there. */
function inClassBody(e: Emitter, h: ast.ExceptHandler): boolean {
  const variable = e.facts.scopes.bound.get(h)!;
  return variable.scope.kind === "class" && isCaughtOnly(variable);
}

/** Several handlers with one name: the variable is used nowhere else. */
function sharesName(e: Emitter, h: ast.ExceptHandler): boolean {
  return isCaughtOnly(e.facts.scopes.bound.get(h)!);
}

function onlyHandlersBind(e: Emitter, h: ast.ExceptHandler): boolean {
  const variable = e.facts.scopes.bound.get(h)!;
  // a read outside of the handlers would see it unbound
  for (const [name, state] of e.facts.boundStates) if (state !== "yes" && e.facts.scopes.resolution.get(name) === variable) return false;
  return true;
}

function emitHandlers(e: Emitter, node: ast.Try, param: string): void {
  const [first] = node.handlers;
  if (node.handlers.length === 1) {
    if (first!.type !== null) e.sink.push(iff(unary("!", caughtTest(e, param, first!.type)), [{ kind: "Throw", value: ident(param) }]));
    e.sink.push(...handlerBody(e, first!, param));
    return;
  }
  let otherwise: ir.Stmt[] = [{ kind: "Throw", value: ident(param) }];
  const emitted = node.handlers.map((h) => ({ test: h.type === null ? null : caughtTest(e, param, h.type), body: handlerBody(e, h, param) }));
  for (let i = emitted.length - 1; i >= 0; i--) {
    const { test, body } = emitted[i]!;
    otherwise = test === null ? body : [iff(test, body, otherwise)];
  }
  e.sink.push(...otherwise);
}

function handlerBody(e: Emitter, h: ast.ExceptHandler, param: string): ir.Stmt[] {
  return e.into(() => {
    const variable = e.facts.scopes.bound.get(h);
    const own = variable !== undefined && variableName(variable.name) !== param;
    if (variable !== undefined && own) {
      const name = e.variable(variable);
      if (declaredHere(e, h)) e.sink.push(declare("const", name, ident(param)));
      else e.sink.push(statement(assign(name, ident(param))));
    }
    if (variable === undefined || !own || declaredHere(e, h) || !e.maybeUnbound(variable)) {
      emitInto(e, h.body);
      return;
    }
    // the name is unbound at the clause's end, however that is reached
    const unbind = statement(assign(e.variable(variable), UNDEFINED));
    if (!h.body.some(mayRaise)) {
      emitInto(e, h.body);
      e.sink.push(unbind);
    } else {
      e.sink.push({ kind: "Try", body: e.into(() => emitInto(e, h.body)), finalizer: [unbind] });
    }
  });
}

/** `e instanceof E`, for every class the clause names. */
function caughtTest(e: Emitter, param: string, type: ast.Expr): ir.Expr {
  // all of a tuple is looked at before anything matches, unless there is nothing to see
  if (type.kind === "Tuple" && type.elts.length > 0 && type.elts.every((x) => isCaughtDirectly(e, x))) return type.elts.map((x) => caughtTest(e, param, x)).reduce(or);
  if (isCaughtDirectly(e, type)) return binary("instanceof", ident(param), emitExpr(e, type));
  return help("exception_matches", [ident(param), emitDynamic(e, type)], e.raises(type.span));
}

function isCaughtDirectly(e: Emitter, type: ast.Expr): boolean {
  const atom = only(e.type(type));
  return (atom?.k === "api class" && derivesFrom(atom.cls, "builtins.BaseException")) || (atom?.k === "class" && isException(atom.cls) && !hasSeveralBases(e.facts));
}

const isException = (cls: ClassInfo): boolean => {
  const base = cls.apiBase();
  return !cls.isOpen() && base !== null && derivesFrom(base, "builtins.BaseException");
};

/** `except* E as g:` */
function emitStarHandlers(e: Emitter, node: ast.Try, param: string): void {
  const caught = ident(e.fresh("caught"));
  e.sink.push(declare("const", caught, help("caught_group", [ident(param)])));
  for (const h of node.handlers) {
    const variable = e.facts.scopes.bound.get(h);
    const declared = variable !== undefined && declaredHere(e, h);
    const part = variable !== undefined && declared ? e.variable(variable) : ident(e.fresh("part"));
    const types = h.type!.kind === "Tuple" ? h.type!.elts : [h.type!];
    const take = method(caught, "take", types.map((type) => emitDynamic(e, type)), e.raises(h.type!.span));
    const inside = e.within({ handling: part.kind === "Identifier" ? part.name : param }, () =>
      e.into(() => {
        if (variable !== undefined && !declared) e.sink.push(statement(assign(e.variable(variable), part)));
        emitInto(e, h.body);
      }),
    );
    // the clauses run in turn, each with what its class takes; what they raise is collected
    const raised: ir.Stmt = { kind: "Try", body: inside, param: "raised$", handler: [statement(call(member(caught, "raised"), [ident("raised$")]))], pythonHandler: true };
    const quiet = !h.body.some(mayRaise);
    e.sink.push({ kind: "Block", body: [declare("const", part, take), iff(binary("!==", part, NULL), quiet ? inside : [raised])] });
  }
  e.sink.push(statement(method(caught, "raise_rest", [])));
}

/** Only printing and assignments of what is at hand surely raise nothing that a clause would have to collect. */
function mayRaise(stmt: ast.Stmt): boolean {
  return !(stmt.kind === "Pass" || (stmt.kind === "ExprStmt" && stmt.value.kind === "Call" && stmt.value.func.kind === "Name" && stmt.value.func.id === "print"));
}

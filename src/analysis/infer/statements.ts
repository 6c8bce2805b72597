/** Interpretation of statements over types. */
import type * as ast from "../../syntax/ast.js";
import type { FunctionUnit } from "../program.js";
import { classByName, builtins, apiClass } from "../api.js";
import { changes, joinAll, NONE, only, taint, typeOf, UNKNOWN, type Type } from "../types.js";
import { defineClass } from "./classes.js";
import { callValue } from "./calls.js";
import { Env, mergeEnvs } from "./environment.js";
import type { Frame } from "./frame.js";
import { enterContext } from "./contexts.js";
import { importModule, importNames } from "./imports.js";
import { asyncItemType, itemType } from "./iteration.js";
import { bindPattern } from "./patterns.js";
import { narrowBy } from "./narrowing.js";
import { binaryResult } from "./operations.js";
import { annotationsOf, namesRead } from "../annotation_names.js";
import { assign, unassign } from "./targets.js";

type Execute<K extends ast.Stmt["kind"]> = (frame: Frame, node: ast.NodeOfKind<K>) => void;

/** Interpret a block; control that can't go on leaves `frame.env` null. */
export function execute(frame: Frame, body: readonly ast.Stmt[]): void {
  for (const node of body) {
    if (frame.env === null) frame.inference.unreachable.add(node);
    (statements[node.kind] as (frame: Frame, node: ast.Stmt) => void)(frame, node);
  }
}

const loopOf = (frame: Frame) => frame.loops[frame.loops.length - 1];

/** A class of this function has no name where its instances go: they are used as any object is. */
function openWhatLeaves(frame: Frame, type: Type): void {
  for (const atom of type.atoms.values()) {
    if ((atom.k !== "inst" && atom.k !== "class") || atom.cls.leaves || frame.inference.scopes.bound.get(atom.cls.node)?.scope !== frame.unit?.scope) continue;
    atom.cls.leaves = true;
    changes.count++;
  }
}

const statements: { readonly [K in ast.Stmt["kind"]]: Execute<K> } = {
  FunctionDef(frame, node) {
    const { inference } = frame;
    const unit = inference.unitOf(node);
    for (const p of unit.params) if (p.default !== null) p.cell.flow(frame.evaluate(p.default));
    for (const annotation of annotationsOf(node)) {
      if (inference.annotations.functions) keepAnnotation(frame, annotation);
      else readNames(frame, annotation);
    }
    let value: Type = typeOf({ k: "func", unit, self: null });
    for (let i = node.decorators.length - 1; i >= 0; i--) value = decorate(frame, node, node.decorators[i]!, value);
    const variable = inference.scopes.bound.get(node);
    if (variable !== undefined && frame.classScope === null) frame.bind(variable, value);
    else if (variable !== undefined) {
      assignInClass(frame, node, variable.name, value);
      frame.env?.set(variable, { type: value, maybe: false });
    }
  },
  ClassDef(frame, node) {
    defineClass(frame, node);
  },
  Return(frame, node) {
    const type = node.value === null ? NONE : frame.evaluate(node.value);
    frame.unit?.returns.flow(type);
    openWhatLeaves(frame, type);
    frame.inference.lateness.suspends(frame);
    frame.env = null;
  },
  Delete(frame, node) {
    for (const target of node.targets) unassign(frame, target);
  },
  Assign(frame, node) {
    const type = frame.evaluate(node.value);
    for (const target of node.targets) assign(frame, target, type, node.value);
  },
  TypeAlias(frame, node) {
    assign(frame, node.name, UNKNOWN, null);
  },
  AugAssign(frame, node) {
    const left = frame.evaluate(node.target);
    const right = frame.evaluate(node.value);
    assign(frame, node.target, binaryResult(frame, node, node.op, left, right, true), null);
  },
  AnnAssign(frame, node) {
    if (node.value !== null) assign(frame, node.target, frame.evaluate(node.value), node.value);
    const { annotations } = frame.inference;
    if (frame.classScope === null && frame.unit !== null) return;
    if (node.target.kind === "Name" && (frame.classScope !== null ? annotations.classes : annotations.module)) keepAnnotation(frame, node.annotation);
    else readNames(frame, node.annotation);
  },
  For(frame, node) {
    const iterable = frame.evaluate(node.iter);
    const item = node.isAsync ? asyncItemType(frame, iterable, node.iter) : itemType(frame, iterable, node.iter);
    frame.loop(
      () => {},
      () => {
        assign(frame, node.target, item, null);
        execute(frame, node.body);
      },
      () => execute(frame, node.orelse),
    );
  },
  While(frame, node) {
    const endless = node.test.kind === "NameConstant" && node.test.value === true;
    let after: Env | null = null;
    frame.loop(
      () => {
        frame.inference.lateness.tests(frame, frame.evaluate(node.test));
        after = frame.env === null || endless ? null : frame.env.fork();
      },
      () => {
        narrowBy(frame, node.test, true);
        execute(frame, node.body);
      },
      () => {
        frame.env = after;
        if (after !== null) narrowBy(frame, node.test, false);
        execute(frame, node.orelse);
      },
    );
  },
  If(frame, node) {
    frame.inference.lateness.tests(frame, frame.evaluate(node.test));
    frame.branch(
      () => {
        narrowBy(frame, node.test, true);
        execute(frame, node.body);
      },
      () => {
        narrowBy(frame, node.test, false);
        execute(frame, node.orelse);
      },
    );
  },
  With(frame, node) {
    let swallows = false;
    for (const item of node.items) {
      const manager = frame.evaluate(item.contextExpr);
      const entered = enterContext(frame, manager, node.isAsync, item);
      swallows ||= entered.maySwallow;
      if (!entered.maySwallow) frame.inference.unswallowed.add(item);
      if (item.optionalVars !== null) assign(frame, item.optionalVars, entered.value, null);
    }
    if (!swallows || frame.env === null) {
      execute(frame, node.body);
      return;
    }
    const raised = frame.env.fork();
    frame.raised.push(raised);
    execute(frame, node.body);
    frame.raised.pop();
    frame.env = mergeEnvs(frame.env, raised);
  },
  Match(frame, node) {
    const subject = frame.evaluate(node.subject);
    let rest: Env | null = frame.env;
    let after: Env | null = null;
    let complete = false;
    for (const c of node.cases) {
      frame.env = rest === null ? null : rest.fork();
      bindPattern(frame, c.pattern, subject, node.subject);
      if (c.guard !== null) {
        frame.evaluate(c.guard);
        narrowBy(frame, c.guard, true);
      } else if (c.pattern.kind === "MatchAs" && c.pattern.pattern === null) complete = true;
      const tried = frame.env;
      execute(frame, c.body);
      after = mergeEnvs(after, frame.env);
      rest = complete ? null : mergeEnvs(rest, tried);
    }
    frame.env = complete ? after : mergeEnvs(after, rest);
  },
  Raise(frame, node) {
    if (node.exc !== null) {
      const type = frame.evaluate(node.exc);
      const atom = only(type);
      if (atom?.k === "class" || atom?.k === "api class") callValue(frame, type, { positional: [], keywords: [] }, frame.inference.callbackNode(node.exc));
      taint(type);
    }
    if (node.cause !== null) taint(frame.evaluate(node.cause));
    frame.env = null;
  },
  Try(frame, node) {
    executeTry(frame, node);
  },
  Assert(frame, node) {
    frame.inference.lateness.tests(frame, frame.evaluate(node.test));
    const before = frame.env === null ? null : frame.env.fork();
    if (node.msg !== null) taint(frame.evaluate(node.msg));
    frame.env = node.test.kind === "NameConstant" && node.test.value === false ? null : before;
    narrowBy(frame, node.test, true);
  },
  Import: importModule,
  ImportFrom: importNames,
  Global() {},
  Nonlocal() {},
  ExprStmt(frame, node) {
    frame.evaluate(node.value);
  },
  Pass() {},
  Break(frame) {
    if (frame.env !== null) loopOf(frame)?.breaks.push(frame.env);
    frame.env = null;
  },
  Continue(frame) {
    if (frame.env !== null) loopOf(frame)?.continues.push(frame.env);
    frame.env = null;
  },
};

function executeTry(frame: Frame, node: ast.Try): void {
  const start = frame.env;
  const raised = start === null ? new Env() : start.fork();
  frame.raised.push(raised);
  execute(frame, node.body);
  const afterBody = frame.env;
  frame.raised.pop();
  frame.env = afterBody;
  execute(frame, node.orelse);
  let after = frame.env;
  for (const handler of node.handlers) {
    frame.env = start === null ? null : raised.fork();
    executeHandler(frame, handler, node.isStar);
    after = mergeEnvs(after, frame.env);
  }
  if (node.finalbody.length === 0) {
    frame.env = after;
    return;
  }
  // the final block runs after any of the paths; what leaves it normally comes from the normal ones
  frame.env = mergeEnvs(after === null ? null : after.fork(), start === null ? null : raised.fork());
  for (const handler of node.handlers) loseName(frame, handler);
  const normal = after;
  execute(frame, node.finalbody);
  if (frame.env !== null && normal === null) frame.env = null;
  else if (frame.env !== null && normal !== null) {
    // names that the normal path bound stay bound
    frame.env = Env.combine(frame.env, normal, (left, before) => (left?.maybe === true && before?.maybe === false ? { type: left.type, maybe: false } : left));
  }
}

/** A clause that raises leaves its name unbound, too, for the final block. */
function loseName(frame: Frame, handler: ast.ExceptHandler): void {
  const variable = handler.name === null ? undefined : frame.inference.scopes.bound.get(handler);
  const { env } = frame;
  if (variable === undefined || env === null) return;
  frame.env = env.fork();
  frame.unbind(variable);
  frame.env = mergeEnvs(env, frame.env);
}

function executeHandler(frame: Frame, handler: ast.ExceptHandler, isStar: boolean): void {
  let caught: Type = UNKNOWN;
  if (handler.type !== null) {
    // a tuple that isn't written there is tested at run time, which only tells that it is an exception
    const type = frame.evaluate(handler.type);
    caught = handler.type.kind !== "Tuple" && only(type)?.k === "tuple" ? instanceOfBuiltin("BaseException") : caughtType(type);
  }
  else caught = instanceOfBuiltin("BaseException");
  const variable = handler.name === null ? undefined : frame.inference.scopes.bound.get(handler);
  if (variable !== undefined) frame.bind(variable, isStar ? instanceOfBuiltin("BaseExceptionGroup") : caught);
  execute(frame, handler.body);
  if (variable === undefined) return;
  if (frame.env !== null) frame.unbind(variable);
  else frame.unbindForHandlers(variable);
}

function instanceOfBuiltin(name: string): Type {
  const cls = apiClass(builtins, name) ?? classByName(name, "builtins");
  return cls === null ? UNKNOWN : typeOf({ k: "obj", cls, args: [] });
}

/** What `except E as e` binds: instances of the classes that E is. */
function caughtType(type: Type): Type {
  const atom = only(type);
  if (atom === null) return instanceOfBuiltin("BaseException");
  if (atom.k === "class") return typeOf({ k: "inst", cls: atom.cls });
  if (atom.k === "api class") return typeOf({ k: "obj", cls: atom.cls, args: [] });
  if (atom.k === "tuple") return joinAll(atom.items.map(caughtType));
  return instanceOfBuiltin("BaseException");
}

function assignInClass(frame: Frame, node: ast.FunctionDef, name: string, value: Type): void {
  const info = frame.inference.classes.get(frame.classScope!.node);
  if (info === undefined) return;
  const atom = only(value);
  const unit = frame.inference.unitOf(node);
  if (atom?.k === "func" && atom.unit === unit) {
    if (unit.methodKind === "property" || unit.methodKind === "setter" || unit.methodKind === "deleter") return;
    unit.selfless = node.decorators.length === 0 && !name.startsWith("__") && !takesSelf(unit);
    unit.methodKind ??= unit.selfless ? "static" : "method";
    info.methods.set(name, unit);
    return;
  }
  if (unit.methodKind !== "property" && unit.methodKind !== "setter" && unit.methodKind !== "deleter") {
    let cell = info.attributes.get(name);
    if (cell === undefined) info.attributes.set(name, (cell = frame.inference.siteCell(node, "class attribute")));
    cell.flow(value);
  }
}

/** An annotation that the program may look at: whatever it names is seen by unknown code. */
function keepAnnotation(frame: Frame, annotation: ast.Expr): void {
  if (!frame.inference.annotations.texts) taint(frame.evaluate(annotation));
}

/** An annotation that nobody looks at: all that can be seen of it is a name that is not bound. */
function readNames(frame: Frame, annotation: ast.Expr): void {
  if (!frame.inference.annotations.texts) for (const name of namesRead(annotation)) frame.evaluate(name);
}


/** Whether a positional parameter comes first. */
const takesSelf = (unit: FunctionUnit): boolean => unit.params[0]?.kind === "positional" || unit.params[0]?.kind === "positional or keyword";

/** What a decorator makes of a function or class. */
function decorate(frame: Frame, node: ast.FunctionDef, decorator: ast.Expr, value: Type): Type {
  const unit = frame.inference.unitOf(node);
  if (frame.classScope !== null) {
    const info = frame.inference.classes.get(frame.classScope.node)!;
    if (decorator.kind === "Attribute" && decorator.value.kind === "Name" && info.properties.has(decorator.value.id)) {
      const property = info.properties.get(decorator.value.id)!;
      frame.inference.record(decorator, UNKNOWN);
      if (decorator.attr === "setter") {
        unit.methodKind = "setter";
        property.setter = unit;
        return value;
      }
      if (decorator.attr === "deleter" || decorator.attr === "getter") {
        if (decorator.attr === "deleter") frame.inference.escapeUnit(unit);
        unit.methodKind = decorator.attr === "getter" ? "property" : "deleter";
        return value;
      }
    }
    const path = decoratorPath(frame.evaluate(decorator));
    if (path === "builtins.staticmethod") {
      unit.methodKind = "static";
      return value;
    }
    if (path === "builtins.classmethod") {
      unit.methodKind = "class";
      return value;
    }
    if (path === "builtins.property" || path === "functools.cached_property") {
      const decorated = only(value);
      // the property gives what the decorators below it make of the result
      if (decorated?.k !== "func" || decorated.unit !== unit) unit.returns.flow(UNKNOWN);
      unit.methodKind = "property";
      info.properties.set(node.name, { getter: unit, setter: info.properties.get(node.name)?.setter ?? null });
      return value;
    }
    if (path === "abc.abstractmethod") return value;
  }
  if (decorator.kind === "Call") {
    const path = decoratorPath(frame.evaluate(decorator.func));
    if (path === "functools.wraps") {
      for (const arg of decorator.args) frame.evaluate(arg);
      frame.inference.record(decorator, UNKNOWN);
      frame.inference.escapeUnit(unit);
      return value;
    }
  }
  const type = frame.evaluate(decorator);
  unit.usedAsValue = true;
  return callValue(frame, type, { positional: [{ type: value, expr: null, starred: false }], keywords: [] }, frame.inference.callbackNode(decorator));
}

function decoratorPath(type: Type): string | null {
  const atom = only(type);
  if (atom?.k === "api class") return atom.cls.path;
  if (atom?.k === "api") return atom.fn.path;
  return null;
}


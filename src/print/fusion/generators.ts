/** Which generator functions of a module can take the place of the loops over what they make. */
import type { Call, CodeInfo, Expr, Func, Param, Stmt } from "../../emit/ir.js";
import { Copier } from "./copy.js";
import { loopOf } from "./loops.js";
import { namesInside, namesOf } from "./names.js";

/** A generator function whose body may be put where it is iterated over. */
export interface Source {
  /** It stands in the code that iterates over it, and uses its names: a generator expression. */
  readonly inPlace: boolean;
  /** An async generator: `async for` is what iterates over it. */
  readonly isAsync: boolean;
  readonly code: CodeInfo;
  readonly params: readonly Param[];
  readonly body: readonly Stmt[];
  readonly declared: ReadonlySet<string>;
  /** Parameters that are used once, for one loop that runs at most once: what they stand for can take its place too. */
  readonly linear: ReadonlySet<string>;
}

/** A call that makes a generator nobody else has. */
export interface Made {
  readonly source: Source;
  readonly args: readonly Expr[];
}

/** The functions of a module that can be fused, by their names. */
export function fusableGenerators(body: readonly Stmt[]): ReadonlyMap<string, Source> {
  const registered = new Map([...registeredBy("generator", body).map((name) => [name, false] as const), ...registeredBy("async_generator", body).map((name) => [name, true] as const)]);
  const found = new Map<string, Source>();
  const candidates = body.flatMap((stmt) => (stmt.kind === "FunctionDecl" && stmt.exported !== true && stmt.func.name !== null && registered.has(stmt.func.name) ? [stmt.func] : []));
  if (candidates.length === 0) return found;
  const { local, assigned } = namesInside(body);
  const watched = mentions(body, "set_asyncgen_hooks");
  const names = candidates.map((func) => func.name);
  for (const func of candidates) {
    if (assigned.has(func.name!) || local.has(func.name!) || names.indexOf(func.name) !== names.lastIndexOf(func.name)) continue;
    if (watched && registered.get(func.name!) === true) continue; // somebody is told of each async generator
    const source = sourceOf(func, false, registered.get(func.name!));
    if (source !== null && ![...source.free].some((name) => local.has(name))) found.set(func.name!, source);
  }
  return found;
}

/** A generator function as a source; null when its body says more than a loop could. */
export function sourceOf(func: Func, inPlace: boolean, isAsync = false): (Source & { readonly free: ReadonlySet<string> }) | null {
  if (!func.generator || func.async === true || func.code === undefined || func.params.some((param) => param.rest === true || param.target.kind !== "Identifier" || !isSimple(param.default))) return null;
  if (!func.body.every(isPlain)) return null;
  const { declared, free, uses } = namesOf(func.params, func.body);
  const once = func.params.flatMap((param) => (param.target.kind === "Identifier" && uses.get(param.target.name) === 1 ? [param.target.name] : []));
  return { inPlace, isAsync, code: func.code, params: func.params, body: func.body, declared, free, linear: new Set(once.filter((name) => func.body.some((stmt) => iterated(stmt) === name))) };
}

/** Whether a program reads an attribute of this name, or imports it. */
function mentions(body: readonly Stmt[], name: string): boolean {
  let found = false;
  const look = new Copier({
    name: (each) => {
      found ||= each === name;
      return each;
    },
    expression: (e) => {
      found ||= e.kind === "Member" && e.name === name;
      return null;
    },
  });
  look.body(body);
  return found;
}

/** The functions that a module's statements register by `helper(f);`. */
export function registeredBy(helper: string, body: readonly Stmt[]): string[] {
  return body.flatMap((stmt) => {
    if (stmt.kind !== "ExprStmt" || stmt.value.kind !== "Call" || !isRuntime(stmt.value.callee, helper)) return [];
    const [first] = stmt.value.args;
    return first?.kind === "Identifier" ? [first.name] : [];
  });
}

export const isRuntime = (e: Expr, name: string): boolean => e.kind === "RuntimeName" && e.module === "" && e.name === name;

/** A default that means the same wherever it stands. */
const isSimple = (e: Expr | undefined): boolean => e === undefined || e.kind === "Number" || e.kind === "String" || (e.kind === "Literal" && e.text !== "this" && e.text !== "super");

/** The parameter that a statement of the body's own level loops over. */
function iterated(stmt: Stmt): string | null {
  const over = loopOf(stmt)?.iterable ?? (stmt.kind === "ExprStmt" && stmt.value.kind === "Yield" && stmt.value.star ? stmt.value.value : null);
  const inner = over === null ? null : iteratedValue(over);
  return inner?.kind === "Identifier" ? inner.name : null;
}

/** `iterate(x)` and `yield_from(x)` are loops over `x`. */
export const iteratedValue = (e: Expr): Expr => (e.kind === "Call" && (isRuntime(e.callee, "iterate") || isRuntime(e.callee, "yield_from")) && e.args.length === 1 ? e.args[0]! : e);

/** Statements whose `yield`s nobody can answer, and that need nothing when the generator is left. */
function isPlain(stmt: Stmt): boolean {
  switch (stmt.kind) {
    case "If":
      return stmt.then.every(isPlain) && (stmt.otherwise ?? []).every(isPlain);
    case "While":
    case "For":
    case "ForOf":
    case "Labeled":
    case "Block":
      return stmt.body.every(isPlain);
    case "Try":
    case "FunctionDecl":
    case "ClassDecl":
    case "Import":
      return false;
    default:
      return true;
  }
}

/** The call of a function with plain arguments. */
export const isPlainCall = (e: Expr): e is Call => e.kind === "Call" && e.atOnce === undefined && e.fate === undefined && e.located === undefined && e.args.every((arg) => arg.kind !== "Spread");

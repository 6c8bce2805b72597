/**
 * A program that says, between what it prints, which statement is at work: how documents' examples are held to what stands
 * beside each statement, and not only to the whole of their output.
 *
 *     >>> 1 + 1          from sys import __stdout__, displayhook
 *                        __stdout__.write("…mark 1…"); displayhook(1 + 1)
 *
 * The names that this brings in contain `$`, which no Python program can say.
 */
import type * as ast from "./ast.js";
import type { SourceText } from "./source.js";

/** What is wanted of a program; plain data, so that compiled programs can be kept by it. */
export interface Observation {
  /** Lines at which a statement of an interactive session begins: each gets a mark, and its value is shown. */
  readonly prompts?: readonly number[];
  /** The value of the last statement is shown when it is an expression, as in a notebook's cell. */
  readonly showsLast?: boolean;
  /** Values are shown as IPython shows them. */
  readonly likeIPython?: boolean;
  /** The session reads `_`, the last value that was shown. */
  readonly keepsLast?: boolean;
  /** Those of them whose exception is shown, and the session goes on. */
  readonly caught?: readonly number[];
  /** Lines of claims that stand beside a statement or under one: marks before (even numbers) and after it (odd numbers). */
  readonly claims?: readonly ObservedClaim[];
  /** The line at which the example begins: what stands before it is only there for the names that it binds. It may raise, and what it prints is not the example's. */
  readonly begins?: number;
  /** A coroutine function of the program that is run at the end, since the author left that out: `asyncio.run(main())`. */
  readonly runs?: string;
  /** Imports that the author left out. */
  readonly prelude?: readonly { readonly module: string; readonly name: string | null }[];
}

interface ObservedClaim {
  readonly line: number;
  readonly column: number;
  /** The value of the statement on its line is shown, when it is an expression. */
  readonly shown?: boolean;
  /** The statement's exception is shown, and the program goes on; only where no block could catch it. */
  readonly raises?: boolean;
}

/** A mark in the output, with its number. */
export const MARK = /\u0000\u0001(\d+)\u0001\u0000/;
/** The mark's number where the example begins. */
export const BEGIN = 1_000_000_000;
const mark = (number: number): string => `\u0000\u0001${number}\u0001\u0000`;

const OUT = "out$";
const SHOW = "show$";
const TRACEBACK = "traceback$";
const RUN = "run$";
const VALUE = "value$";

/** The module with what `observation` asks for put in; spans stay those of the text. */
export function observe(module: ast.Module, source: SourceText, { prompts = [], keepsLast = false, showsLast = false, likeIPython = false, caught = [], claims = [], begins = 0, prelude = [], runs }: Observation): ast.Module {
  const isBefore = (statement: ast.Stmt): boolean => source.position(statement.span.start).line < begins;
  const own = { ...module, body: module.body.filter((each) => !isBefore(each)) };
  const observed = prompts.length > 0 ? session(own, source, prompts, new Set(caught), keepsLast) : showsLast ? withLastShown(own) : own;
  const placed = claims.reduce((body, claim, i) => around(body, source, claim, i * 2), observed.body);
  const context = module.body.filter(isBefore).map(harmless);
  const span = { start: 0, end: 0 };
  const all = [...context, ...(context.length > 0 ? [marking(BEGIN, span)] : []), ...placed];
  const isHead = (statement: ast.Stmt): boolean => isFuture(statement) || (context.length === 0 && isText(statement));
  const head = all.slice(0, Math.max(0, all.findIndex((each) => !isHead(each))));
  const body = all.slice(head.length);
  return {
    ...observed,
    body: [
      ...head,
      ...body.filter(isFuture),
      from("sys", "__stdout__", OUT, span),
      from(likeIPython ? "ipython-display" : "sys", "displayhook", SHOW, span),
      from("traceback", "print_exc", TRACEBACK, span),
      ...prelude.map(({ module: imported, name: member }) => (member === null ? imports(imported, span) : from(imported, member, null, span))),
      ...body.filter((each) => !isFuture(each)),
      ...(runs === undefined ? [] : [from("asyncio", "run", RUN, span), { kind: "ExprStmt", value: call(RUN, [call(runs, [], span)], span), span } as const]),
    ],
  };
}

function withLastShown(module: ast.Module): ast.Module {
  const last = module.body.at(-1);
  return last?.kind !== "ExprStmt" ? module : { ...module, body: module.body.with(-1, { ...last, value: call(SHOW, [last.value], last.span) }) };
}

/** A statement that is run for what it binds: whatever it raises is not the example's. */
function harmless(statement: ast.Stmt): ast.Stmt {
  if (statement.kind === "Import" || statement.kind === "ImportFrom" || (statement.kind === "FunctionDef" && statement.decorators.length === 0)) return statement;
  const { span } = statement;
  const handler: ast.ExceptHandler = { kind: "ExceptHandler", type: null, name: null, nameSpan: null, body: [{ kind: "Pass", span }], span };
  return { kind: "Try", isStar: false, body: [statement], handlers: [handler], orelse: [], finalbody: [], span };
}

const isFuture = (node: ast.Stmt): boolean => node.kind === "ImportFrom" && node.module === "__future__";
const isText = (node: ast.Stmt): boolean => node.kind === "ExprStmt" && node.value.kind === "Str";

function session(module: ast.Module, source: SourceText, prompts: readonly number[], caught: ReadonlySet<number>, keepsLast: boolean): ast.Module {
  const body: ast.Stmt[] = [];
  let next = 0;
  let at = 0;
  for (const statement of module.body) {
    const { line } = source.position(statement.span.start);
    while (next < prompts.length && prompts[next]! <= line) {
      if (!isFuture(statement)) body.push(marking(next, statement.span));
      at = prompts[next++]!;
    }
    const shown = showing(statement, keepsLast);
    body.push(...(caught.has(at) ? [goingOn(shown)] : shown));
  }
  for (; next < prompts.length; next++) body.push(marking(next, module.span));
  return { ...module, body };
}

/** The statement with the values of its expressions shown, also of those in its blocks: the interpreter shows each that is not in a function or class. */
function showing(statement: ast.Stmt, keepsLast: boolean): ast.Stmt[] {
  const block = (body: readonly ast.Stmt[]): ast.Stmt[] => body.flatMap((each) => showing(each, keepsLast));
  switch (statement.kind) {
    case "ExprStmt":
      return keepsLast ? shownAndKept(statement) : [{ ...statement, value: call(SHOW, [statement.value], statement.span) }];
    case "For":
    case "While":
    case "If":
      return [{ ...statement, body: block(statement.body), orelse: block(statement.orelse) }];
    case "With":
      return [{ ...statement, body: block(statement.body) }];
    case "Try":
      return [{ ...statement, body: block(statement.body), handlers: statement.handlers.map((each) => ({ ...each, body: block(each.body) })), orelse: block(statement.orelse), finalbody: block(statement.finalbody) }];
    case "Match":
      return [{ ...statement, cases: statement.cases.map((each) => ({ ...each, body: block(each.body) })) }];
    default:
      return [statement];
  }
}

/** `value$ = x; show$(value$); if value$ is not None: _ = value$` */
function shownAndKept({ value, span }: ast.ExprStmt): ast.Stmt[] {
  const kept: ast.Expr = { kind: "Compare", left: name(VALUE, span), ops: ["is not"], comparators: [{ kind: "NameConstant", value: null, span }], span };
  return [
    { kind: "Assign", targets: [name(VALUE, span)], value, span },
    { kind: "ExprStmt", value: call(SHOW, [name(VALUE, span)], span), span },
    { kind: "If", test: kept, body: [{ kind: "Assign", targets: [name("_", span)], value: name(VALUE, span), span }], orelse: [], isElif: false, span },
  ];
}

/** `try: statement; except SystemExit: raise; except: print_exc()` */
function goingOn(statements: readonly ast.Stmt[]): ast.Stmt {
  const { span } = statements[0]!;
  const handler = (type: ast.Expr | null, body: ast.Stmt): ast.ExceptHandler => ({ kind: "ExceptHandler", type, name: null, nameSpan: null, body: [body], span });
  return {
    kind: "Try",
    isStar: false,
    body: [...statements],
    handlers: [handler(name("SystemExit", span), { kind: "Raise", exc: null, cause: null, span }), handler(null, { kind: "ExprStmt", value: call(TRACEBACK, [], span), span })],
    orelse: [],
    finalbody: [],
    span,
  };
}

/** The body with marks around the statement that a claim speaks of: the one on its line, or the last one above it as deep as it stands. */
function around(body: readonly ast.Stmt[], source: SourceText, claim: ObservedClaim, number: number): ast.Stmt[] {
  const i = body.findLastIndex((each) => source.position(each.span.start).line <= claim.line);
  const statement = body[i];
  if (statement === undefined) return [...body];
  const last = source.position(Math.max(statement.span.start, statement.span.end - 1)).line;
  const { column } = source.position(statement.span.start);
  if (last >= claim.line || claim.column > column) {
    const deeper = within(statement, source, { ...claim, raises: false }, number);
    if (deeper !== null) return [...body.slice(0, i), deeper, ...body.slice(i + 1)];
  }
  if (isText(statement) && i === 0) return [...body];
  const shown: ast.Stmt = claim.shown === true && statement.kind === "ExprStmt" ? { ...statement, value: call(SHOW, [statement.value], statement.span) } : statement;
  if (shown !== statement || claim.raises === true) return [...body.slice(0, i), marking(number, statement.span), claim.raises === true ? goingOn([shown]) : shown, marking(number + 1, statement.span), ...body.slice(i + 1)];
  const leaves = statement.kind === "Return" || statement.kind === "Raise" || statement.kind === "Break" || statement.kind === "Continue";
  const after = leaves ? [marking(number + 1, statement.span), statement] : [statement, marking(number + 1, statement.span)];
  return [...body.slice(0, i), marking(number, statement.span), ...after, ...body.slice(i + 1)];
}

/** The same within the statement's own blocks; null when it has none there. */
function within(statement: ast.Stmt, source: SourceText, claim: ObservedClaim, number: number): ast.Stmt | null {
  const begins = (block: readonly ast.Stmt[]): boolean => block[0] !== undefined && source.position(block[0].span.start).line <= claim.line;
  const inside = (block: readonly ast.Stmt[]): ast.Stmt[] => around(block, source, claim, number);
  switch (statement.kind) {
    case "FunctionDef":
    case "ClassDef":
    case "With":
      return begins(statement.body) ? { ...statement, body: inside(statement.body) } : null;
    case "For":
    case "While":
    case "If":
      if (begins(statement.orelse)) return { ...statement, orelse: inside(statement.orelse) };
      return begins(statement.body) ? { ...statement, body: inside(statement.body) } : null;
    case "Try": {
      if (begins(statement.finalbody)) return { ...statement, finalbody: inside(statement.finalbody) };
      if (begins(statement.orelse)) return { ...statement, orelse: inside(statement.orelse) };
      const at = statement.handlers.findLastIndex((each) => begins(each.body));
      const handler = statement.handlers[at];
      if (handler !== undefined) return { ...statement, handlers: statement.handlers.with(at, { ...handler, body: inside(handler.body) }) };
      return begins(statement.body) ? { ...statement, body: inside(statement.body) } : null;
    }
    case "Match": {
      const at = statement.cases.findLastIndex((each) => begins(each.body));
      const found = statement.cases[at];
      return found === undefined ? null : { ...statement, cases: statement.cases.with(at, { ...found, body: inside(found.body) }) };
    }
    default:
      return null;
  }
}

function marking(number: number, span: ast.Span): ast.Stmt {
  const text: ast.Expr = { kind: "Str", value: mark(number), span };
  const write: ast.Expr = { kind: "Attribute", value: name(OUT, span), attr: "write", attrSpan: span, span };
  return { kind: "ExprStmt", value: { kind: "Call", func: write, args: [text], keywords: [], span }, span };
}

const name = (id: string, span: ast.Span): ast.Name => ({ kind: "Name", id, span });
const call = (id: string, args: ast.Expr[], span: ast.Span): ast.Expr => ({ kind: "Call", func: name(id, span), args, keywords: [], span });
const imports = (module: string, span: ast.Span): ast.Stmt => ({ kind: "Import", names: [{ kind: "Alias", name: module, asname: null, span }], span });
const from = (module: string, imported: string, asname: string | null, span: ast.Span): ast.Stmt => ({ kind: "ImportFrom", module, level: 0, names: [{ kind: "Alias", name: imported, asname, span }], span });

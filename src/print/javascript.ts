import type { CodeInfo, Expr, Program, Stmt, Target } from "../emit/ir.js";
import type { SourceText } from "../syntax/source.js";
import { CallPlaces } from "./call_places.js";
import { assign, call, name, statement } from "./build_ir.js";
import { awaitAtOnce } from "./fusion/at_once.js";
import { fuseGenerators } from "./fusion/index.js";
import { RuntimeImports } from "./imports.js";
import { stringLiteral } from "./literals.js";
import { PositionTable } from "./position_table.js";
import { PositionTracker } from "./positions.js";
import { isPattern } from "./precedence.js";
import { ProgramPrinter } from "./program.js";

export interface JavaScriptOptions {
  readonly source: SourceText;
  /** Print `(($) => { … })`: a text that runs at once. */
  readonly synchronous?: boolean;
  /** What CPython's compiler says before the program runs, as JSON. */
  readonly warnings?: string;
}

/** Names that the printed program binds itself. */
const RESERVED = new Set(["$", "p$", "v$", "s$", "e$", "d$", "h$", "o$", "f$", "n$", "file$", "names$", "globals$"]);

/**
 * Prints a program for `run`: the text of `(async ($) => { … })`, a function of its world. `$` has `runtime` (the exports of
 * `yieldstar/runtime`), `module(name)`, `importUser(from)`, `exports(accessors)`, `meta`, `path` and `source`.
 * The text depends on the program only, so that it can be cached.
 */
export const printJavaScript = (program: Program, { source, synchronous = false, warnings }: JavaScriptOptions): { text: string } => {
  const codes: string[] = [];
  const known = new Map<CodeInfo, Expr>();
  const codeObject = (code: CodeInfo): Expr => {
    const made = known.get(code) ?? newCodeObject(code);
    known.set(code, made);
    return made;
  };
  const newCodeObject = (code: CodeInfo): Expr => {
    const local = `code$${codes.length + 1}`;
    codes.push(`const ${local} = $.runtime.code$(file$, ${stringLiteral(code.name)}, ${code.firstLine}, ${stringLiteral(code.qualname)});`);
    return name(local);
  };
  const table = new PositionTable(source);
  const tracker = new PositionTracker({ table, codeObject });
  const module: CodeInfo = { name: "<module>", qualname: "<module>", firstLine: 1 };
  const statements = awaitAtOnce(fuseGenerators(program.body));
  const body = tracker.frame([...exportsOf(program), ...(program.copied === true ? statements.map(assignable) : statements)], module);

  const inlined = table.inlined.map(({ index, code, at, isAsync }) => `[${index}, ${nameOf(codeObject(code))}, ${at}${isAsync ? ", true" : ""}]`);
  const reserved = new Set([...RESERVED, ...codes.map((_, i) => `code$${i + 1}`)]);
  const imports = new RuntimeImports(program.userNames, reserved);
  const places = new CallPlaces(module);
  const printer = new ProgramPrinter({ imports, types: false, importMeta: "$.meta", places });
  printer.statements(body);
  const lines = [synchronous ? "(($) => {" : "(async ($) => {", '"use strict";', ...imports.javascript()];
  if (warnings !== undefined) lines.push(`$.runtime.syntax_warnings$($.path, $.source, ${warnings});`);
  if (codes.length > 0) {
    const numbers = new Map([...known.keys()].map((code, i) => [code, i]));
    // the text of the places stands in the line above the codes
    const calls = places.encoded(printer.out.text, codes.length + (inlined.length > 0 ? 2 : 1), table, (code) => numbers.get(code) ?? -1);
    const list = codes.map((_, i) => `code$${i + 1}`).join(", ");
    lines.push(`const file$ = $.runtime.file$($.path, $.source, [${table.numbers.join(",")}], $.meta, (here$) => here$(${stringLiteral(calls)}, [${list}]));`, ...codes);
    if (inlined.length > 0) lines.push(`$.runtime.inlined$(file$, [${inlined.join(", ")}]);`);
  }
  return { text: `${lines.join("\n")}\n${printer.out.text}})` };
};

/** `$.exports({ x: [() => x, (n$) => (x = n$)] })`: other modules see what the names hold at any moment. */
const exportsOf = ({ body, passedOn = [], copied = false, userNames }: Program): Stmt[] => {
  // others find what is in the dict of names
  if (body.some((stmt) => stmt.kind === "VarDecl" && stmt.declarations.some(({ target }) => target.kind === "Identifier" && target.name === "names$"))) return [];
  const entries: { key: string; value: Expr }[] = [];
  const add = (local: string, assignable: boolean): void => {
    const items: Expr[] = [{ kind: "Arrow", params: [], body: name(local) }];
    if (assignable) items.push({ kind: "Arrow", params: [{ target: name("n$") }], body: assign(name(local), name("n$")) });
    entries.push({ key: local, value: { kind: "Array", items } });
  };
  for (const stmt of body) {
    if (stmt.kind === "VarDecl" && copied) for (const each of stmt.declarations) for (const local of boundNames(each.target)) if (userNames.has(local)) add(local, true);
    if (stmt.kind === "VarDecl" && stmt.exported) for (const each of stmt.declarations) for (const local of boundNames(each.target)) add(local, stmt.keyword === "let");
    else if (stmt.kind === "FunctionDecl" && stmt.exported && stmt.func.name !== null) add(stmt.func.name, true);
    else if (stmt.kind === "ClassDecl" && stmt.exported && stmt.cls.name !== null) add(stmt.cls.name, true);
    else if (stmt.kind === "Import" && stmt.exported) for (const local of importedNames(stmt)) add(local, false);
  }
  for (const each of passedOn) entries.push({ key: each.name, value: { kind: "Array", items: [{ kind: "Arrow", params: [], body: each.value }] } });
  if (entries.length === 0) return [];
  return [statement(call({ kind: "Member", object: name("$"), name: "exports" }, { kind: "Object", entries }))];
};

/** A variable that a copy of the program assigns. */
const assignable = (stmt: Stmt): Stmt => (stmt.kind === "VarDecl" && stmt.keyword === "const" ? { ...stmt, keyword: "let" } : stmt);

const nameOf = (e: Expr): string => (e.kind === "Identifier" ? e.name : "");

const importedNames = (stmt: Extract<Stmt, { kind: "Import" }>): string[] => [...(stmt.namespace === undefined ? [] : [stmt.namespace]), ...(stmt.names ?? []).map((each) => each.as)];

const boundNames = (target: Target): string[] => {
  if (!isPattern(target)) return target.kind === "Identifier" ? [target.name] : [];
  if (target.kind === "ObjectPattern") return target.entries.flatMap((entry) => boundNames(entry.target));
  return [...target.items, target.rest ?? null].flatMap((item) => (item === null ? [] : boundNames(item)));
};

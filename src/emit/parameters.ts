/**
 * Parameters: `a, b=2` → `a: T, b = 2`; `*, unit="cm"` → `{ unit = "cm" } = {}`; `**kw` → `options` + `const kw = dict(options)`;
 * `*args` → `...args`; `*args` with keywords → `...params` + `star_args(params)`.
 */
import type * as ast from "../syntax/ast.js";
import type { FunctionUnit, Parameter } from "../analysis/program.js";
import { is, type Type } from "../analysis/types.js";
import { declare, help, ident, method, str, UNDEFINED } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic } from "./expression.js";
import { emitFor, isFloat } from "./float.js";
import type * as ir from "./ir.js";
import { besideName, variableName } from "./names.js";
import { scalarText, typeText } from "./type_text.js";

export interface EmittedParameters {
  readonly params: ir.Param[];
  /** Statements that the body starts with. */
  readonly prologue: ir.Stmt[];
  /** Defaults that have to be evaluated once, where the function is defined. */
  readonly before: ir.Stmt[];
  /** The values of defaults by name, for programs that look at them. */
  readonly defaults: ir.ObjectEntry[];
}

/** Defaults of which a fresh copy and a shared one can't be told apart. */
const isImmutable = (node: ast.Expr): boolean => node.kind === "Int" || node.kind === "Float" || node.kind === "Str" || node.kind === "NameConstant" || (node.kind === "UnaryOp" && isImmutable(node.operand));

export function emitParameters(e: Emitter, unit: FunctionUnit, options: { annotate: boolean; asMethod: boolean }): EmittedParameters {
  const params: ir.Param[] = [];
  const prologue: ir.Stmt[] = [];
  const before: ir.Stmt[] = [];
  const defaults: ir.ObjectEntry[] = [];
  const list = options.asMethod ? unit.params.slice(1) : unit.params;
  const annotation = (p: Parameter, text?: string): { type?: string } => (options.annotate ? { type: text ?? scalarText(e, e.parameterSlot(p)) } : {});
  const defaultOf = (p: Parameter): ir.Expr => {
    if (p.default === null) return UNDEFINED;
    if (isImmutable(p.default)) {
      if (e.facts.annotations.functions) defaults.push({ key: p.name, value: emitDynamic(e, p.default) });
      return emitFor(e, p.default, e.parameterSlot(p));
    }
    const shared = ident(e.fresh(`${unit.name === "<lambda>" ? "lambda" : unit.name}$${p.name}`));
    before.push(declare("const", shared, emitFor(e, p.default, e.parameterSlot(p)), scalarText(e, e.parameterSlot(p))));
    if (e.facts.annotations.functions) defaults.push({ key: p.name, value: isFloat(e.parameterSlot(p)) ? help("float", [shared]) : shared });
    return shared;
  };
  const local = (p: Parameter): string => (e.placement.renamed.has(p.variable) ? e.localName(p.variable) : variableName(p.name));
  const name = (p: Parameter): ir.Expr => ident(local(p), { start: p.arg.span.start, end: p.arg.span.start + p.name.length });

  const variadic = list.find((p) => p.kind === "variadic");
  const keywords = list.find((p) => p.kind === "keywords");
  const keywordOnly = list.filter((p) => p.kind === "keyword");
  const positional = list.filter((p) => p.kind === "positional" || p.kind === "positional or keyword");
  positional.forEach((p) => {
    if (p.default === null) {
      params.push({ target: name(p), ...annotation(p) });
      return;
    }
    const value = defaultOf(p);
    // a parameter after one with a default stays optional; TypeScript infers a literal's type
    const inferred = value.kind !== "Literal" && sameAsDefault(e, p);
    params.push({ target: name(p), ...(inferred || !options.annotate ? {} : annotation(p)), default: value });
  });

  if (unit.loose) {
    params.push({ target: ident("params$"), rest: true, ...(options.annotate && { type: "unknown[]" }) });
    const holder = keywords === undefined ? "kwargs$" : local(keywords);
    const entries = [
      ...(variadic === undefined ? [] : [{ key: "args", target: ident(local(variadic)) }]),
      { key: "kwargs", target: ident(holder) },
    ];
    const rebound = [variadic, keywords].some((p) => p !== undefined && p.variable.bindings > 1);
    prologue.push(declare(rebound ? "let" : "const", { kind: "ObjectPattern", entries }, help("star_args", [ident("params$")])));
    for (const p of keywordOnly) prologue.push(declare("let", ident(local(p)), method(ident(holder), "take_keyword", [str(p.name), ...(p.default === null ? [] : [defaultOf(p)])]), "unknown"));
  } else if (variadic !== undefined) {
    const rest = ident(besideName(variadic.name));
    params.push({ target: rest, rest: true, ...(options.annotate && { type: `${wrapped(typeText(e, variadic.cell.type))}[]` }) });
    prologue.push(collected(e, variadic, local(variadic), help("tuple", [rest])));
  } else if (keywordOnly.length > 0) {
    const entries = keywordOnly.map((p) => ({ key: p.name, target: ident(local(p)), ...(p.default !== null && { default: defaultOf(p) }) }));
    const required = keywordOnly.some((p) => p.default === null);
    const fields = keywordOnly.map((p) => `${p.name}${p.default === null ? "" : "?"}: ${scalarText(e, e.parameterSlot(p))}`);
    if (keywords !== undefined) fields.push(`[name: string]: unknown`);
    const rest = keywords === undefined ? {} : { rest: ident(besideName(keywords.name)) };
    const type = options.annotate && !keywordOnly.every((p) => p.default !== null && sameAsDefault(e, p) && keywords === undefined) ? { type: `{ ${fields.join("; ")} }` } : {};
    params.push({ target: { kind: "ObjectPattern", entries, ...rest } as ir.BindingPattern, ...type, ...(!required && { default: { kind: "Object", entries: [] } as ir.Expr }) });
    if (keywords !== undefined) prologue.push(collected(e, keywords, local(keywords), help("dict", [ident(besideName(keywords.name))])));
  } else if (keywords !== undefined) {
    const given = ident(besideName(keywords.name));
    params.push({ target: given, ...(options.annotate && { type: `Record<string, ${typeText(e, keywords.cell.type)}>` }), default: { kind: "Object", entries: [] } });
    prologue.push(collected(e, keywords, local(keywords), help("dict", [given])));
  }
  return { params, prologue, before, defaults };
}

/** The variable of `*args` or `**kwargs`; one that the body binds again has the type of all it holds. */
function collected(e: Emitter, p: Parameter, name: string, value: ir.Expr): ir.Stmt {
  const rebound = p.variable.bindings > 1;
  return declare(rebound ? "let" : "const", ident(name), value, rebound ? typeText(e, e.variableType(p.variable)) : undefined);
}

const wrapped = (text: string): string => (/[|&]|=>/.test(text) ? `(${text})` : text);

/** Whether TypeScript infers the parameter's type from its default. */
function sameAsDefault(e: Emitter, p: Parameter): boolean {
  const node = p.default!;
  const type = e.parameterSlot(p);
  if (node.kind === "Int" || node.kind === "Float") return scalarIsNumber(type);
  if (node.kind === "Str") return is(type, "str");
  return node.kind === "NameConstant" && node.value !== null && is(type, "bool");
}

function scalarIsNumber(type: Type): boolean {
  return !type.unknown && [...type.atoms.values()].every((a) => a.k === "float" || (a.k === "int" && Number.isFinite(a.lo) && Number.isFinite(a.hi)));
}


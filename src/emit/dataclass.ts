/** A dataclass's fields and written-out constructor; its `__repr__` and `__eq__` come from `dataclass(C, …)`. */
import type * as ast from "../syntax/ast.js";
import { ClassInfo, type DataclassField } from "../analysis/program.js";
import { dataclassFields, dataclassOf } from "../analysis/infer/calls.js";
import { readFromClasses } from "./class_attributes.js";
import { only } from "../analysis/types.js";
import { array, assign, call, declare, help, ident, iff, member, object, runtime, statement, str, THIS } from "./build.js";
import { constructsNatively } from "./class_form.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { siteOf } from "./raise_site.js";
import type * as ir from "./ir.js";
import { attributeName, variableName } from "./names.js";
import { typeText } from "./type_text.js";

export function dataclassMembers(e: Emitter, info: ClassInfo, before: ir.Stmt[]): ir.ClassMember[] {
  const own = info.dataclass!.fields.filter((f) => !f.passing);
  const all = dataclassFields(info);
  // a field that a base has is set by the base's constructor: declared once more, it would be undefined again
  const above = new Set(info.bases.flatMap((b) => (b instanceof ClassInfo && dataclassOf(b) !== null ? dataclassFields(b).map((f) => f.name) : [])));
  const members: ir.ClassMember[] = own.map((f) => ({ kind: "Field", isStatic: false, ...((above.has(f.name) || (!f.init && f.default === null && f.factory === null)) && { declare: true }), name: attributeName(f.name), type: typeText(e, info.field(f.name)!.cell.type), layout: {} }));
  if (info.methods.has("__init__")) return members;
  const params: ir.Param[] = [];
  const body: ir.Stmt[] = [];
  const base = info.bases[0];
  const inherited = base instanceof ClassInfo && base.dataclass !== null ? dataclassFields(base) : [];
  for (const f of all) {
    const name = ident(variableName(f.name));
    const type = typeText(e, info.field(f.name)!.cell.type);
    if (!f.init) {
      if (f.factory !== null || f.default !== null) body.push(statement(assign(member(THIS, attributeName(f.name)), f.factory !== null ? fresh(e, f.factory) : emitDynamic(e, f.default!))));
      continue;
    }
    let value: ir.Expr | undefined;
    if (f.factory !== null) value = fresh(e, f.factory);
    else if (f.default !== null) value = sharedDefault(e, info, f.name, f.default, before);
    params.push({ target: name, type, ...(value && { default: value }) });
  }
  const native = constructsNatively(e, info);
  if (info.bases.length > 1 || (info.open && info.node.bases.length > 1) || (base === undefined && !native)) body.unshift(statement(call({ kind: "Literal", text: "super" }, [])));
  else if (base !== undefined) body.unshift(statement(call({ kind: "Literal", text: "super" }, inherited.filter((f) => f.init).map((f) => ident(variableName(f.name))))));
  for (const f of all) if (f.init && !f.passing && !inherited.some((i) => i.name === f.name && i.init)) body.push(statement(assign(member(THIS, attributeName(f.name)), ident(variableName(f.name)))));
  if (info.method("__post_init__") !== null) body.push(...unlessDerived(info, call(member(THIS, "__post_init__"), all.filter((f) => f.passing).map((f) => ident(variableName(f.name))))));
  members.push({ kind: "Constructor", func: { name: null, generator: false, params, body }, layout: { blankBefore: true } });
  return members;
}

/** Whether a decorator makes a dataclass. */
export const isDataclass = (decorator: ast.Expr): boolean => {
  const node = decorator.kind === "Call" ? decorator.func : decorator;
  return (node.kind === "Name" ? node.id : node.kind === "Attribute" ? node.attr : "") === "dataclass";
};

/** A dataclass derived from this one calls `__post_init__` itself, when its own fields are there. */
function unlessDerived(info: ClassInfo, hook: ir.Expr): ir.Stmt[] {
  const derived = [...info.family()].filter((c) => c !== info && c.dataclass !== null && !c.methods.has("__init__"));
  if (derived.length === 0) return [statement(hook)];
  const target: ir.Expr = { kind: "Member", object: { kind: "Identifier", name: "new" }, name: "target" };
  return [iff(call(runtime("completes", "dataclasses"), [target, ident(variableName(info.name))]), [statement(hook)])];
}

/** `default_factory=list` → `[]`: a new one for every instance. */
function fresh(e: Emitter, factory: ast.Expr): ir.Expr {
  const atom = only(e.type(factory));
  if (atom?.k === "api class" && atom.cls.path === "builtins.list") return array([]);
  if (atom?.k === "api class" && (atom.cls.path === "builtins.dict" || atom.cls.path === "builtins.set")) return help(atom.cls.name, []);
  if (factory.kind === "Lambda") {
    const made = emitExpr(e, factory);
    if (made.kind === "Arrow" && !Array.isArray(made.body) && made.params.length === 0) return made.body;
  }
  return help("call", [emitDynamic(e, factory), array([])], e.raises(factory.span));
}

function sharedDefault(e: Emitter, info: ClassInfo, name: string, value: ast.Expr, before: ir.Stmt[]): ir.Expr {
  const emitted = emitDynamic(e, value);
  if (value.kind === "Int" || value.kind === "Float" || value.kind === "Str" || value.kind === "NameConstant") return emitted;
  const shared = ident(e.fresh(`${info.name}$${name}`));
  before.push(declare("const", shared, emitted, typeText(e, e.type(value))));
  return shared;
}

/** The field with a default that stands before one that has none: CPython refuses such a class. */
function misplaced(info: ClassInfo, field: DataclassField): string | null {
  if (!field.init || field.keywordOnly || field.default !== null || field.factory !== null || info.methods.has("__init__")) return null;
  const all = dataclassFields(info).filter((f) => f.init && !f.keywordOnly);
  const earlier = all.slice(0, all.findIndex((f) => f.name === field.name)).filter((f) => f.default !== null || f.factory !== null);
  return earlier[earlier.length - 1]?.name ?? null;
}

/** `dataclass(C, "x", "y", { frozen: true });` */
export function dataclassLine(e: Emitter, info: ClassInfo, self: ir.Expr): ir.Expr {
  const options: ir.ObjectEntry[] = [];
  const { frozen, order, eq, repr } = info.dataclass!;
  const flag = (key: string, value: boolean, usual: boolean): void => {
    if (value !== usual) options.push({ key, value: { kind: "Literal", text: value ? "true" : "false" } });
  };
  flag("frozen", frozen, false);
  flag("order", order, false);
  flag("eq", eq, true);
  flag("repr", repr, true);
  for (const k of info.dataclass!.options) options.push({ key: k.name!, value: emitDynamic(e, k.value) });
  const own = info.dataclass!.fields.filter((f) => !f.passing);
  const details: ir.ObjectEntry[] = [];
  for (const f of own) {
    const said: ir.ObjectEntry[] = f.said.map((option) => ({ key: option.name, value: emitDynamic(e, option.value) }));
    if (f.keywordOnly) said.push({ key: "kw_only", value: { kind: "Literal", text: "true" } });
    const before = misplaced(info, f);
    if (before !== null) said.push({ key: "follows", value: str(before) });
    if ((e.observesFields || (f.default !== null && readFromClasses(e.facts).has(f.name))) && !f.said.some((option) => option.name === "default")) {
      if (f.factory !== null) said.push({ key: "default_factory", value: emitDynamic(e, f.factory) });
      else if (f.default !== null) said.push({ key: "default", value: emitDynamic(e, f.default) });
    }
    if (said.length > 0) details.push({ key: f.name, value: object(said) });
  }
  if (details.length > 0 || own.length === 0) options.push({ key: "fields", value: object(details) });
  const decorator = info.node.decorators.find(isDataclass);
  return call(runtime("dataclass", "dataclasses"), [self, ...own.map((f) => str(f.name)), ...(options.length > 0 ? [object(options)] : [])], decorator && siteOf(e, decorator));
}

/** A dataclass's fields and written-out constructor; its `__repr__` and `__eq__` come from `dataclass(C, …)`. */
import type * as ast from "../syntax/ast.js";
import { ClassInfo } from "../analysis/program.js";
import { dataclassFields } from "../analysis/infer/calls.js";
import { only } from "../analysis/types.js";
import { array, assign, call, declare, help, ident, member, statement, THIS } from "./build.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import type * as ir from "./ir.js";
import { attributeName, variableName } from "./names.js";
import { typeText } from "./type_text.js";

export function dataclassMembers(e: Emitter, info: ClassInfo, before: ir.Stmt[]): ir.ClassMember[] {
  const own = info.dataclass!.fields;
  const all = dataclassFields(info);
  const members: ir.ClassMember[] = own.map((f) => ({ kind: "Field", isStatic: false, name: attributeName(f.name), type: typeText(e, info.field(f.name)!.cell.type), layout: {} }));
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
  if (base !== undefined) body.unshift(statement(call({ kind: "Literal", text: "super" }, inherited.filter((f) => f.init).map((f) => ident(variableName(f.name))))));
  for (const f of all) if (f.init && !inherited.some((i) => i.name === f.name)) body.push(statement(assign(member(THIS, attributeName(f.name)), ident(variableName(f.name)))));
  if (info.method("__post_init__") !== null) body.push(statement(call(member(THIS, "__post_init__"), [])));
  members.push({ kind: "Constructor", func: { name: null, generator: false, params, body }, layout: { blankBefore: true } });
  return members;
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
  const shared = ident(`${info.name}$${name}`);
  before.push(declare("const", shared, emitted));
  return shared;
}

/** `class` statements: bases, body, dataclass fields, which attributes `__init__` always assigns. */
import type * as ast from "../../syntax/ast.js";
import { derivesFrom, type ApiClass } from "../api.js";
import { looseDataclasses } from "../dataclass_forms.js";
import { ClassInfo, type DataclassField, type Field } from "../program.js";
import { childrenOf } from "../walk.js";
import { changes, NEVER, only, taint, typeOf, UNKNOWN, type Type } from "../types.js";
import { callValue } from "./calls.js";
import { annotationType } from "./annotations.js";
import { assignedAlways } from "./definite_fields.js";
import { Frame } from "./frame.js";
import { execute } from "./statements.js";

export function defineClass(frame: Frame, node: ast.ClassDef): void {
  const { inference } = frame;
  const info = inference.classes.get(node)!;
  const bases: ClassInfo["bases"] = [];
  const isLoose = looseDataclasses(inference.module).has(node);
  // what stands under the name is not this class alone
  let open = isLoose || inference.changing.has(info) || info.leaves || inference.scopes.bound.get(node)?.bindings !== 1 || !node.decorators.every(leavesClass);
  for (const base of node.bases) {
    const atom = base.kind === "Starred" ? null : only(frame.evaluate(base));
    if (atom?.k === "class") bases.push(atom.cls);
    else if (atom?.k === "api class") {
      if (derivesFrom(atom.cls, "enum.Enum") || isValueType(atom.cls)) open = true;
      if (atom.cls.path !== "builtins.object" && atom.cls.path !== "typing.Generic" && atom.cls.path !== "typing.Protocol") bases.push(atom.cls);
    } else if (!isGenericBase(frame, base)) open = true;
  }
  for (const k of node.keywords) {
    const type = frame.evaluate(k.value);
    const atom = only(type);
    if (k.name === "metaclass" && atom?.k === "api class" && atom.cls.path === "abc.ABCMeta") continue;
    open = true;
    taint(type);
  }
  if (bases.length !== info.bases.length || bases.some((b, i) => b !== info.bases[i]) || open !== info.open) {
    info.bases = bases;
    info.open = open;
    changes.count++;
  }
  for (const base of bases) if (base instanceof ClassInfo && !base.subclasses.has(info)) base.subclasses.add(info);
  for (const name of definedUnderConditions(node)) info.patched.add(name);
  if (inference.patches) mayBePatched(info, node);
  if (node.body.some((s) => s.kind === "FunctionDef" && s.name === "__subclasshook__") || node.bases.some((b) => isProtocol(frame, b))) info.virtual = true;
  const isEnum = isEnumClass(info);
  if (open || isEnum || info.isOpen()) inference.escapeClass(info);

  const decorators = node.decorators.map((d) => ({ node: d, plan: isLoose ? null : dataclassDecorator(frame, d) }));
  const dataclass = decorators.find((d) => d.plan !== null)?.plan ?? null;
  const body = new Frame(inference, frame.unit, info.scope, info.scope);
  body.env = frame.env === null ? null : frame.env.fork();
  execute(body, node.body);
  if (dataclass !== null) collectDataclass(body, info, node, dataclass);
  markDefiniteFields(info);
  frame.paths.codeRuns();
  // class attributes become members, which are whatever the class is
  // and a base or metaclass that we don't see may do the same: those of a `NamedTuple` are defaults of its fields
  if (isEnum || open) for (const cell of info.attributes.values()) cell.flow(UNKNOWN);

  let value: Type = typeOf({ k: "class", cls: info });
  for (let i = decorators.length - 1; i >= 0; i--) {
    const d = decorators[i]!;
    if (d.plan !== null) continue;
    const type = frame.evaluate(d.node);
    const path = only(type)?.k === "api" ? (only(type) as { fn: { path: string } }).fn.path : "";
    if (path === "functools.total_ordering" || path === "typing.final" || path === "enum.unique") continue;
    inference.escapeClass(info);
    value = callValue(frame, type, { positional: [{ type: value, expr: null, starred: false }], keywords: [] }, inference.callbackNode(d.node));
  }
  const variable = inference.scopes.bound.get(node);
  if (variable === undefined) return;
  if (frame.classScope === null) frame.bind(variable, value);
  else {
    const outer = inference.classes.get(frame.classScope.node)!;
    let cell = outer.attributes.get(node.name);
    if (cell === undefined) outer.attributes.set(node.name, (cell = inference.siteCell(node, "class attribute")));
    cell.flow(value);
    frame.env?.set(variable, { type: value, maybe: false });
  }
}

/** Decorators that give the class itself. */
const LEAVE: ReadonlySet<string> = new Set(["dataclass", "total_ordering", "final", "unique"]);

export function leavesClass(decorator: ast.Expr): boolean {
  const node = decorator.kind === "Call" ? decorator.func : decorator;
  return LEAVE.has(node.kind === "Name" ? node.id : node.kind === "Attribute" ? node.attr : "");
}

/** `Protocol`, `Protocol[T]` */
function isProtocol(frame: Frame, base: ast.Expr): boolean {
  const atom = only(frame.inference.types.get(base.kind === "Subscript" ? base.value : base) ?? NEVER);
  return atom?.k === "api class" && atom.cls.path === "typing.Protocol";
}

/** `@Base.value.setter`: a property of a base with another function in it. */
const changesInherited = (d: ast.Expr): boolean => d.kind === "Attribute" && d.value.kind === "Attribute" && (d.attr === "setter" || d.attr === "getter" || d.attr === "deleter");

/** Methods that stand below an `if`, `for` or `try` of the class body: which one it is, is known when the program runs. */
function definedUnderConditions(node: ast.ClassDef): string[] {
  const names: string[] = [];
  const visit = (inner: ast.Node, top: boolean): void => {
    if (inner.kind === "FunctionDef" || inner.kind === "ClassDef") {
      if (!top || (inner.kind === "FunctionDef" && inner.decorators.some(changesInherited))) names.push(inner.name);
    } else for (const child of childrenOf(inner)) if (child !== null) visit(child, false);
  };
  for (const stmt of node.body) visit(stmt, true);
  return names;
}

/** `class Color(Enum)`, directly or through another class of the program. */
export const isEnumClass = (info: ClassInfo): boolean => [...info.lineage()].some((c) => !(c instanceof ClassInfo) && derivesFrom(c, "enum.Enum"));

/** Built-in types whose values are native: an instance of a subclass is not one of them, and only general operations know what it is. */
const VALUE_TYPES = new Set("int float complex str bytes bytearray list tuple frozenset bool type property staticmethod classmethod super".split(" "));

const isValueType = (cls: ApiClass): boolean => cls.module === "builtins" && VALUE_TYPES.has(cls.name);

/** `Generic[T]`, `Protocol[T]`: no base at run time. */
function isGenericBase(frame: Frame, base: ast.Expr): boolean {
  if (base.kind !== "Subscript") return false;
  const atom = only(frame.inference.types.get(base.value) ?? NEVER);
  return atom?.k === "api class" && (atom.cls.path === "typing.Generic" || atom.cls.path === "typing.Protocol");
}

interface DataclassOptions {
  readonly frozen: boolean;
  readonly order: boolean;
  readonly eq: boolean;
  readonly repr: boolean;
  readonly init: boolean;
  readonly kw_only: boolean;
  /** Options that only matter when the program runs. */
  readonly others: readonly ast.Keyword[];
}

function dataclassDecorator(frame: Frame, node: ast.Expr): DataclassOptions | null {
  const func = node.kind === "Call" ? node.func : node;
  const atom = only(frame.evaluate(func));
  const path = atom?.k === "api" ? atom.fn.path : atom?.k === "api class" ? atom.cls.path : "";
  if (path !== "dataclasses.dataclass") return null;
  const options: Record<string, boolean> = {};
  const others: ast.Keyword[] = [];
  if (node.kind === "Call") {
    frame.inference.record(node, UNKNOWN);
    for (const k of node.keywords) {
      frame.evaluate(k.value);
      if (k.name !== null && k.value.kind === "NameConstant") options[k.name] = k.value.value === true;
      if (k.name === "unsafe_hash" || k.name === "slots" || k.name === "match_args") others.push(k);
    }
  }
  return { frozen: options["frozen"] ?? false, order: options["order"] ?? false, eq: options["eq"] ?? true, repr: options["repr"] ?? true, init: options["init"] ?? true, kw_only: options["kw_only"] ?? false, others };
}

function collectDataclass(frame: Frame, info: ClassInfo, node: ast.ClassDef, options: DataclassOptions): void {
  const { inference } = frame;
  const fields: DataclassField[] = [];
  let keywordOnly = options.kw_only;
  for (const stmt of node.body) {
    if (stmt.kind !== "AnnAssign" || stmt.target.kind !== "Name") continue;
    if (/^(typing\.)?ClassVar\b/.test(annotationText(stmt.annotation))) continue;
    const name = stmt.target.id;
    if (/^(dataclasses\.)?KW_ONLY$/.test(annotationText(stmt.annotation))) {
      keywordOnly = true;
      continue;
    }
    const passing = /^(dataclasses\.)?InitVar\b/.test(annotationText(stmt.annotation));
    const said: DataclassField["said"][number][] = [];
    let own = keywordOnly;
    let fallback: ast.Expr | null = stmt.value;
    let factory: ast.Expr | null = null;
    let init = true;
    if (stmt.value?.kind === "Call") {
      const atom = only(inference.types.get(stmt.value.func) ?? NEVER);
      if (atom?.k === "api" && atom.fn.path === "dataclasses.field") {
        fallback = stmt.value.keywords.find((k) => k.name === "default")?.value ?? null;
        factory = stmt.value.keywords.find((k) => k.name === "default_factory")?.value ?? null;
        init = !stmt.value.keywords.some((k) => k.name === "init" && k.value.kind === "NameConstant" && k.value.value === false);
        for (const k of stmt.value.keywords) {
          if (k.name === "kw_only") own = k.value.kind === "NameConstant" && k.value.value === true;
          else if (k.name === "repr" || k.name === "compare" || k.name === "hash" || k.name === "metadata" || k.name === "init") said.push({ name: k.name, value: k.value });
        }
      }
    }
    if (fallback !== null && (fallback.kind === "List" || fallback.kind === "Dict" || fallback.kind === "Set")) said.push({ name: "default", value: fallback });
    fields.push({ name, annotation: stmt.annotation, default: fallback, factory, init, passing, keywordOnly: own, said });
    let field = info.field(name);
    if (field === null) {
      field = { name, owner: info, cell: inference.siteCell(info.node, `field ${name}`), definite: true, deleted: false, order: inference.fieldOrder++ };
      info.fields.set(name, field);
    }
    field.definite = true;
    if (fallback !== null && fallback === stmt.value) field.cell.flow(inference.types.get(fallback) ?? NEVER);
    else if (fallback !== null) field.cell.flow(inference.types.get(fallback) ?? UNKNOWN);
    if (factory !== null) field.cell.flow(callValue(frame, inference.types.get(factory) ?? UNKNOWN, { positional: [], keywords: [] }, inference.callbackNode(factory)));
    if (field.cell.type.unknown === false && field.cell.type.atoms.size === 0 && !info.instantiated) field.cell.flow(annotationType(inference, stmt.annotation, stmt));
    info.attributes.delete(name);
  }
  info.dataclass = { fields, frozen: options.frozen, order: options.order, eq: options.eq, repr: options.repr, options: options.others };
}

function annotationText(node: ast.Expr): string {
  if (node.kind === "Name") return node.id;
  if (node.kind === "Attribute") return `${annotationText(node.value)}.${node.attr}`;
  if (node.kind === "Subscript") return annotationText(node.value);
  return node.kind === "Str" ? node.value : "";
}

/** Fields that `__init__` assigns whatever happens: at the top of its body, or in both branches of an `if`. */
function markDefiniteFields(info: ClassInfo): void {
  const init = info.methods.get("__init__");
  if (init === undefined || init.node.kind !== "FunctionDef") return;
  const self = init.params[0]?.name;
  if (self === undefined) return;
  info.promised = assignedAlways(init.node.body, self);
  for (const name of info.promised) {
    const field: Field | undefined = info.fields.get(name) ?? info.field(name) ?? undefined;
    if (field !== undefined && !field.definite && (field.owner === info || [...info.lineage()].includes(field.owner))) {
      if (field.owner !== info) continue;
      field.definite = true;
      changes.count++;
    }
  }
}

/** A module that knows unittest.mock may put mocks in the place of whatever a class has. */
function mayBePatched(info: ClassInfo, node: ast.ClassDef): void {
  for (const stmt of node.body) {
    if (stmt.kind !== "FunctionDef" || info.patched.has(stmt.name) || stmt.name.startsWith("__")) continue;
    info.patched.add(stmt.name);
    changes.count++;
  }
  for (const cell of info.attributes.values()) cell.flow(UNKNOWN);
}

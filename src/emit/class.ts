/** `class B(A): …` → `class B extends A { … }`, then a line for each thing that a program can observe of its methods. */
import type * as ast from "../syntax/ast.js";
import { isEnumClass } from "../analysis/infer/classes.js";
import { apiClass, builtins } from "../analysis/api.js";
import { ClassInfo, type FunctionUnit, type MethodKind } from "../analysis/program.js";
import { only, some } from "../analysis/types.js";
import { childrenOf, someBelow, someInScope } from "../analysis/walk.js";
import { diagnose } from "../diagnostics/catalogue.js";
import { array, assign, call, declare, help, ident, member, NULL, num, object, runtime, statement, str, THIS } from "./build.js";
import { constructsNatively, isSuperInit } from "./class_form.js";
import { dataclassLine, dataclassMembers, isDataclass } from "./dataclass.js";
import type { Emitter } from "./emitter.js";
import { emitDynamic, emitExpr } from "./expression.js";
import { annotationsOf } from "../analysis/annotation_names.js";
import { annotationValue, checkAnnotations, functionAnnotations, saysMore } from "./annotations.js";
import { docstring } from "../syntax/docstrings.js";
import { emitDecorator, emitFunction, signatureText } from "./function.js";
import { inferredText } from "./inferred_text.js";
import type * as ir from "./ir.js";
import { isNoSlot } from "./assign.js";
import { isDecorated } from "./attribute.js";
import { attributeName, staticName, variableName } from "./names.js";
import { emitParameters } from "./parameters.js";
import { siteOf } from "./raise_site.js";
import { isTakenAsValue, looksAtNamespaces, seenThroughInstances } from "./class_attributes.js";
import { emitInto } from "./statement.js";
import { scalarText, typeText } from "./type_text.js";

/** What a `class` statement does last: its metaclass and keywords, for `__init_subclass__`; null when nobody sees it. */
function classKeywords(e: Emitter, info: ClassInfo): ir.ObjectEntry[] | null {
  const entries: ir.ObjectEntry[] = [];
  const keywords: ir.ObjectEntry[] = [];
  const mappings: ir.Expr[] = [];
  for (const k of info.node.keywords) {
    if (k.name === "metaclass") {
      entries.push({ key: "metaclass", value: emitDynamic(e, k.value) });
    } else if (k.name === null) mappings.push(emitDynamic(e, k.value));
    else keywords.push({ key: k.name, value: emitDynamic(e, k.value) });
  }
  const unknown = entries.length === 0 && [...info.lineage()].some((c) => c instanceof ClassInfo && c.bases.length < c.node.bases.filter((b) => !isInertBase(e, b)).length);
  if (mappings.length > 0) entries.push({ key: "keywords", value: help("keywords_for", [str("__build_class__"), help("merged_keywords", [object(keywords), ...mappings])]) });
  else if (keywords.length > 0 || unknown) entries.push({ key: "keywords", value: object(keywords) });
  if (metaclasses(e, info).length > 0) entries.push({ key: "body", value: array(namesInBody(info).map((n) => str(e.attribute(n)))) });
  const watched = [...info.lineage()].some((c) => c instanceof ClassInfo && c !== info && c.methods.has("__init_subclass__"));
  return entries.length > 0 || watched || namesItsValues(e, info) ? entries : null;
}

/** Whether a value of the class body may be told its name. */
function namesItsValues(e: Emitter, info: ClassInfo): boolean {
  if (!e.source.text.includes("__set_name__")) return false;
  return [...info.attributes.values()].some(({ type }) => some(type, (atom) => atom.k === "inst" && atom.cls.method("__set_name__") !== null));
}

/** `class F(Flag, boundary=KEEP)`: `enum_class` passes on to `__init_subclass__` what is not its own. */
function enumKeywords(e: Emitter, info: ClassInfo): ir.Expr[] {
  const named: ir.ObjectEntry[] = [];
  const mappings: ir.Expr[] = [];
  for (const k of info.node.keywords) {
    if (k.name === null) mappings.push(emitDynamic(e, k.value));
    else named.push({ key: k.name, value: emitDynamic(e, k.value) });
  }
  if (mappings.length > 0) return [help("keywords_for", [str("__build_class__"), help("merged_keywords", [object(named), ...mappings])])];
  return named.length > 0 ? [object(named)] : [];
}

function isAbcMeta(e: Emitter, node: ast.Expr): boolean {
  const atom = only(e.type(node));
  return atom?.k === "api class" && atom.cls.path === "abc.ABCMeta";
}

/** The metaclasses that class statements of the program name, this one's and those of its bases. */
function metaclasses(e: Emitter, info: ClassInfo): ast.Expr[] {
  return [...info.lineage()].flatMap((c) => (c instanceof ClassInfo ? c.node.keywords.filter((k) => k.name === "metaclass" && !isAbcMeta(e, k.value)).map((k) => k.value) : []));
}

/** Whether a metaclass makes the class itself: the name then stands for what that returns. */
function isMadeByMetaclass(e: Emitter, info: ClassInfo): boolean {
  return metaclasses(e, info).some((node) => {
    const atom = only(e.type(node));
    return atom?.k !== "class" || atom.cls.method("__new__") !== null || atom.cls.method("__prepare__") !== null;
  });
}

/** The names that a class body binds, in the order in which a metaclass sees them. */
function namesInBody(info: ClassInfo): string[] {
  const bound = [...info.scope.variables.values()].filter((v) => v.bindings > 0);
  return bound.sort((a, b) => a.binders[0]!.span.start - b.binders[0]!.span.start).map((v) => v.name);
}

/** What of `typing` is a class; all else there is an object that may stand for one. */
const OF_TYPING = /^(?:Any|Generic|Protocol|NamedTuple|TypedDict|TypeVar|TypeVarTuple|ParamSpec|ParamSpecArgs|ParamSpecKwargs|ForwardRef|NewType|TypeAliasType|Supports\w+)$/;

/** Builtin types that a class may extend, under the name of their JavaScript class. */
const EXTENSIBLE: Readonly<Record<string, string>> = { dict: "Dict", set: "PySet" };
/** Those that only TypeScript's general form of a base can describe. */
const EXTENDED_LOOSELY = new Set("int float complex str bytes bytearray list tuple frozenset type bool range slice memoryview property staticmethod classmethod super".split(" "));

export function emitClassDef(e: Emitter, node: ast.ClassDef): void {
  const info = e.facts.classes.get(node)!;
  const variable = e.facts.scopes.bound.get(node)!;
  const decorators = node.decorators.filter((d) => !(info.dataclass !== null && isDataclass(d))).map((d) => emitDecorator(e, d));
  const before: ir.Stmt[] = [];
  const after: ir.Stmt[] = [];
  const name = variableName(node.name);
  const cls = emitClass(e, info, name, before, after);
  const doc = docstring(node);
  const layout = doc === null ? {} : { layout: { doc } };
  e.sink.push(...before);
  const making = after.find((s) => s.kind === "ExprStmt" && s.value.kind === "Call" && s.value.callee.kind === "RuntimeName" && s.value.callee.name === "class_info");
  if (isMadeByMetaclass(e, info) && making?.kind === "ExprStmt") {
    // the metaclass may give another class than the one in the text
    after.splice(after.indexOf(making), 1);
    decorators.push((value) => ({ ...(making.value as ir.Call), args: [value, ...(making.value as ir.Call).args.slice(1)] }));
  }
  const declared = e.placement.declaredBy.get(node)?.has(variable) ?? false;
  const exported = e.options.exported && variable.scope.kind === "module";
  // a statement that fails leaves its name as it was
  const waits = !declared && (e.maybeUnbound(variable) || variable.bindings > 1) && after.some(mayFail);
  if (declared && decorators.length === 0) e.sink.push({ kind: "ClassDecl", cls, origin: node.span, ...layout, exported });
  else {
    // a body that reads the name sees what it stood for before: the class expression must not have it
    const rebinds = decorators.length === 0 && !declared && !waits && node.body.some((stmt) => someInScope(stmt, (n) => e.facts.scopes.resolution.get(n) === variable));
    const value: ir.Expr = { kind: "ClassExpr", cls: rebinds ? { ...cls, name: null } : cls };
    const target = e.variable(variable, node.nameSpan);
    if (declared && decorators.length === 0) e.sink.push({ ...declare("const", target, value), origin: node.span, ...layout });
    else if (decorators.length === 0 && !waits && (after.length === 0 || (target.kind === "Identifier" && target.name === name))) e.sink.push({ ...statement(assign(target, value), node.span), ...layout });
    else {
      // the registrations see the class before its decorators do
      const plain = ident(e.fresh(`${name}$`));
      e.sink.push({ ...declare("const", plain, value), origin: node.span, ...layout });
      e.sink.push(...after.map((s) => renameClass(s, name, plain)));
      after.length = 0;
      let decorated: ir.Expr = plain;
      for (let i = decorators.length - 1; i >= 0; i--) decorated = decorators[i]!(decorated);
      e.sink.push(declared ? declare("const", target, decorated) : statement(assign(target, decorated), node.span));
    }
  }
  e.sink.push(...after);
}

/** Lines that finish a class and may find that it can't be. */
const mayFail = (s: ir.Stmt): boolean => s.kind === "ExprStmt" && s.value.kind === "Call" && s.value.callee.kind === "RuntimeName" && ["class_info", "enum_class", "dataclass", "decorate"].includes(s.value.callee.name);

/** The registrations name the class itself, not what its decorators made of it. */
function renameClass(stmt: ir.Stmt, name: string, plain: ir.Expr): ir.Stmt {
  if (stmt.kind !== "ExprStmt") return stmt;
  const { value } = stmt;
  const inCall = (node: ir.Expr): ir.Expr => {
    if (node.kind === "Call") return { ...node, args: node.args.map(inCall) };
    return node.kind === "Array" && node.items.length === 1 ? { ...node, items: [inCall(node.items[0]!)] } : renamed(node, name, plain);
  };
  // `Inner = decorate(Inner)` as well
  if (value.kind === "Assign" && value.target.kind === "Member") return { ...stmt, value: { ...value, target: renamed(value.target, name, plain), value: inCall(value.value) } };
  return { ...stmt, value: inCall(value) };
}

/** `Inner.Deep` is below what `Inner` is called outside. */
function renamed(node: ir.Expr, name: string, plain: ir.Expr): ir.Expr {
  if (node.kind === "Identifier") return node.name === name ? plain : node;
  return node.kind === "Member" ? { ...node, object: renamed(node.object, name, plain) } : node;
}

function emitClass(e: Emitter, info: ClassInfo, name: string, before: ir.Stmt[], after: ir.Stmt[]): ir.Class {
  const node = info.node;
  const native = constructsNatively(e, info);
  const self = ident(name);
  const heritage = emitHeritage(e, info, native);
  const members: ir.ClassMember[] = [];
  const lists: Record<string, ir.LocatedMethod[]> = { coroutine_methods: [], generator_methods: [], async_generator_methods: [], blocking_methods: [], methods_without_self: [], class_methods: [], static_methods: [] };
  const late: ir.Stmt[] = [];

  // in a class body JavaScript's `this` is the class, not the method's `self` around it
  e.within({ cls: info, thisVariable: null, waiting: "none", unit: e.unit, handling: null, hoistable: false }, () => {
    const statics: ir.ClassMember[] = [];
    const methods: ir.ClassMember[] = [];
    for (const stmt of node.body) {
      const layout = e.comments.before(stmt.kind === "FunctionDef" ? (stmt.decorators[0]?.span.start ?? stmt.span.start) : stmt.span.start);
      const made = e.into(() => emitMember(e, info, stmt, native, self, { statics, methods, lists, late, before, layout }));
      late.push(...made);
      e.comments.after(stmt.span);
    }
    members.push(...declaredStatics(e, info, statics), ...statics, ...fieldMembers(e, info, native));
    if (info.dataclass !== null) members.push(...dataclassMembers(e, info, before));
    const [first] = methods;
    if (first !== undefined && members.length > 0) methods[0] = { ...first, layout: { ...first.layout, blankBefore: true } };
    members.push(...methods);
  });
  for (const [helper, names] of Object.entries(lists)) if (names.length > 0) after.push(statement({ ...call(runtime(helper), [self, ...names.map((n) => str(n.name))]), located: names }));
  if (info.dataclass !== null) after.push(statement(dataclassLine(e, info, self)));
  if ([...info.attributes.keys()].some((n) => isSpecial(n) || seenThroughInstances(e.facts).has(n)) || (info.attributes.size > 0 && (info.escaped || info.dynamic))) after.push(statement(help("class_attributes", [self])));
  const meta: ir.ObjectEntry[] = [];
  if (e.options.exported) meta.push({ key: "module", value: help("module_name", [{ kind: "ImportMeta" }]) });
  if (info.qualname !== info.name) meta.push({ key: "qualname", value: str(info.qualname) });
  if (e.observesDocs && docstring(node) !== null) meta.push({ key: "doc", value: str(docstring(node)!) });
  if (e.observesDocs) {
    const documented = node.body.flatMap((s) => (s.kind === "FunctionDef" && docstring(s) !== null ? [{ key: s.name, value: object([{ key: "doc", value: str(docstring(s)!) }]) }] : []));
    if (documented.length > 0) meta.push({ key: "methods", value: object(documented) });
  }
  const annotations = e.facts.annotations.classes ? e.within({ cls: info }, () => observedTable(e, node)) : info.open ? annotationTable(e, node) : null;
  if (annotations !== null) meta.push({ key: "annotations", value: annotations });
  const isEnum = isEnumClass(info);
  if (looksAtNamespaces(e.facts)) meta.push({ key: "firstLine", value: num(e.source.position(node.decorators[0]?.span.start ?? node.span.start).line) }, ...assignedEntry(node));
  const finish = isEnum && metaclasses(e, info).length === 0 ? null : classKeywords(e, info);
  if (looksAtNamespaces(e.facts) && !(finish ?? []).some((entry) => "key" in entry && entry.key === "body")) meta.push({ key: "body", value: array(namesInBody(info).map((n) => str(e.attribute(n)))) });
  const checksSlots = slotsNeedCheck(node);
  if (finish === null && !isEnum) {
    if (meta.length > 0 || checksSlots) after.push(statement(help("class_info", meta.length === 0 ? [self] : [self, object(meta)], checksSlots ? e.raises(node.span) : undefined)));
    after.push(...late);
  } else {
    // what looks at the finished class comes last
    after.push(...late);
    if (meta.length > 0 || finish !== null) after.push(statement(help("class_info", [self, object([...meta, ...(finish ?? [])])], e.raises(node.span))));
  }
  if (isEnum) after.push(statement(call(runtime("enum_class", "enum"), [self, ...(finish === null ? enumKeywords(e, info) : [])], e.raises(node.span))));
  const code = { name: node.name, qualname: info.qualname, firstLine: e.source.position(node.decorators[0]?.span.start ?? node.span.start).line };
  return { name, heritage, members, code, raises: e.raises(node.span), nameOrigin: node.nameSpan };
}

/** The annotations of a class whose base may look at them (`NamedTuple` makes fields of them): builtin types as they are, others as text. */
function annotationTable(e: Emitter, node: ast.ClassDef): ir.Expr | null {
  const entries: ir.ObjectEntry[] = [];
  for (const stmt of node.body) {
    if (stmt.kind !== "AnnAssign" || stmt.target.kind !== "Name") continue;
    const { annotation } = stmt;
    const isBuiltin = annotation.kind === "Name" && !e.facts.scopes.resolution.has(annotation) && apiClass(builtins, annotation.id) !== null;
    entries.push({ key: stmt.target.id, value: isBuiltin ? runtime(annotation.id) : str(annotation.kind === "Str" ? annotation.value : e.source.text.slice(annotation.span.start, annotation.span.end)) });
  }
  return entries.length === 0 ? null : help("dict", [object(entries)]);
}

/** The same for a program that looks at annotations. */
function observedTable(e: Emitter, node: ast.ClassDef): ir.Expr | null {
  const entries: ir.ObjectEntry[] = node.body.flatMap((stmt) => (stmt.kind === "AnnAssign" && stmt.target.kind === "Name" ? [{ key: e.attribute(stmt.target.id), value: annotationValue(e, stmt.annotation) }] : []));
  return entries.length === 0 ? null : help("dict", [object(entries)]);
}

function emitHeritage(e: Emitter, info: ClassInfo, native: boolean): ir.Expr | null {
  const { node } = info;
  const bases = node.bases.filter((b) => !isInertBase(e, b));
  if (bases.length > 1) return help("mix", bases.map((b) => baseExpr(e, b, isEnumClass(info))), e.raises(node.span));
  const [base] = bases;
  if (base !== undefined) {
    const parent = baseExpr(e, base, isEnumClass(info));
    return !native && isFilledByInit(e, info, base) ? help("with_init", [parent]) : parent;
  }
  return native ? null : runtime("PyObject");
}

/** Whether a class of the library below which `__init__` of the program, here or in a class further below, decides what an instance is filled with. */
function isFilledByInit(e: Emitter, info: ClassInfo, base: ast.Expr): boolean {
  const atom = only(e.type(base));
  if (atom?.k !== "api class" || /^(?:builtins|typing|abc|collections\.abc|enum)$/.test(atom.cls.module) || isEnumClass(info)) return false;
  return [...e.facts.classes.values()].some((cls) => (cls === info || [...cls.lineage()].includes(info)) && (cls.methods.has("__init__") || cls.attributes.has("__init__")));
}

/** `object`, `Generic[T]`, `Protocol`: nothing at run time. */
function isInertBase(e: Emitter, base: ast.Expr): boolean {
  const node = base.kind === "Subscript" ? base.value : base;
  const atom = only(e.type(node));
  return atom?.k === "api class" && (atom.cls.path === "builtins.object" || atom.cls.path === "typing.Generic" || atom.cls.path === "typing.Protocol");
}

function baseExpr(e: Emitter, base: ast.Expr, isEnum: boolean): ir.Expr {
  const atom = only(e.type(base));
  if (atom?.k === "api class" && atom.cls.module === "builtins" && !/(Error|Exception|Exit|Interrupt|Iteration|Warning|Group)$/.test(atom.cls.name)) {
    const name = EXTENSIBLE[atom.cls.name] ?? (isEnum && (atom.cls.name === "str" || atom.cls.name === "int") ? atom.cls.name : undefined);
    if (name !== undefined) return runtime(name);
    if (EXTENDED_LOOSELY.has(atom.cls.name)) return help("base_class", [atom.cls.name === "super" ? emitDynamic(e, base) : runtime(atom.cls.name)], e.raises(base.span));
    e.diagnostics.push(diagnose("unsupported-syntax", e.options.path, base.span, `a subclass of \`${atom.cls.name}\``));
  }
  const isForm = atom?.k === "api class" && atom.cls.module === "typing" && !OF_TYPING.test(atom.cls.name);
  if (!isForm && (atom?.k === "api class" || (atom?.k === "class" && e.isAlone(atom.cls)))) return emitExpr(e, base);
  return help("base_class", [emitDynamic(e, base)], e.raises(base.span));
}

interface Parts {
  readonly statics: ir.ClassMember[];
  readonly methods: ir.ClassMember[];
  readonly lists: Record<string, ir.LocatedMethod[]>;
  readonly late: ir.Stmt[];
  readonly before: ir.Stmt[];
  readonly layout: ir.Layout;
}

function emitMember(e: Emitter, info: ClassInfo, stmt: ast.Stmt, native: boolean, self: ir.Identifier, parts: Parts): void {
  switch (stmt.kind) {
    case "FunctionDef":
      emitMethod(e, info, stmt, native, self, parts);
      return;
    case "Assign":
      if (stmt.targets.length === 1 && stmt.targets[0]!.kind === "Name" && staticField(e, info, stmt.targets[0]!, stmt.value, parts)) return;
      break;
    case "AnnAssign":
      if (!e.facts.annotations.classes) checkInClass(e, [stmt.annotation], parts);
      if (stmt.target.kind === "Name") {
        if (stmt.value === null || (info.dataclass !== null && !info.attributes.has(stmt.target.id))) return;
        if (staticField(e, info, stmt.target, stmt.value, parts)) return;
      }
      break;
    case "ClassDef": {
      const inner = e.facts.classes.get(stmt)!;
      const before: ir.Stmt[] = [];
      const after: ir.Stmt[] = [];
      const cls = emitClass(e, inner, variableName(stmt.name), before, after);
      parts.before.push(...before);
      parts.statics.push({ kind: "Field", isStatic: true, name: staticName(stmt.name), value: { kind: "ClassExpr", cls }, layout: parts.layout });
      const target = member(self, staticName(stmt.name));
      for (const s of after) parts.late.push(renameClass(s, variableName(stmt.name), target));
      const decorators = stmt.decorators.filter((d) => !(inner.dataclass !== null && isDataclass(d))).map((d) => emitDecorator(e, d));
      if (decorators.length > 0) parts.late.push(statement(assign(target, decorators.reduceRight<ir.Expr>((value, decorate) => decorate(value), target))));
      return;
    }
    case "Pass":
      return;
    case "ExprStmt":
      if (stmt.value.kind === "Str" || stmt.value.kind === "Ellipsis") return;
      break;
    default:
      break;
  }
  if (someInScope(stmt, (n) => n.kind === "Await")) {
    e.diagnostics.push(diagnose("unsupported-syntax", e.options.path, stmt.span, "`await` in a class body", "move it out of the class"));
    return;
  }
  // any other statement runs as it stands, in a static block where `this` is the class
  parts.statics.push({ kind: "StaticBlock", body: e.into(() => emitInto(e, [stmt])), layout: parts.layout });
}

function checkInClass(e: Emitter, annotations: readonly ast.Expr[], parts: Parts): void {
  const checks = e.into(() => checkAnnotations(e, annotations));
  if (checks.length > 0) parts.statics.push({ kind: "StaticBlock", body: checks, layout: {} });
}

/** Attributes that only static blocks assign have to be declared for TypeScript. */
function declaredStatics(e: Emitter, info: ClassInfo, statics: readonly ir.ClassMember[]): ir.ClassMember[] {
  if (!statics.some((m) => m.kind === "StaticBlock")) return [];
  const known = new Set(statics.map((m) => (m.kind === "Field" ? m.name : "")));
  const members: ir.ClassMember[] = [];
  for (const [name, cell] of info.attributes) {
    const variable = info.scope.variables.get(name);
    const key = staticName(e.attribute(name));
    if (variable === undefined || variable.bindings === 0 || known.has(key)) continue;
    members.push({ kind: "Field", isStatic: true, declare: true, name: key, type: typeText(e, cell.type), layout: {} });
  }
  for (const [name, { binders }] of info.scope.variables) {
    if (!info.attributes.has(name) && binders.some(({ kind }) => kind === "Alias")) members.push({ kind: "Field", isStatic: true, declare: true, name: staticName(e.attribute(name)), type: "unknown", layout: {} });
  }
  return members;
}

/** `static x = v;` for the first value of an attribute; false when it takes more than an initialiser. */
function staticField(e: Emitter, info: ClassInfo, target: ast.Name, value: ast.Expr, parts: Parts): boolean {
  const name = target.id;
  const variable = e.facts.scopes.bound.get(target);
  if (variable !== undefined && (variable.binders[0] !== target || variable.deleted)) return false;
  let emitted: ir.Expr | null = null;
  const hoisted = e.into(() => {
    e.hoistable = true;
    emitted = emitDynamic(e, value);
  });
  if (emitted === null) return false;
  if (hoisted.length > 0) {
    parts.statics.push({ kind: "StaticBlock", body: [...hoisted, statement(assign(member(THIS, staticName(e.attribute(name))), emitted))], layout: parts.layout });
    return true;
  }
  const slot = info.attributes.get(name)?.type;
  const inferred = inferredText(e, value);
  const text = slot === undefined ? "unknown" : typeText(e, slot);
  const needed = inferred !== null ? inferred !== text : text !== typeText(e, e.type(value));
  // a class below has other slots
  const said = name === "__slots__" ? "unknown" : needed ? text : null;
  parts.statics.push({ kind: "Field", isStatic: true, name: staticName(e.attribute(name)), ...(said !== null && { type: said }), value: emitted, layout: parts.layout });
  return true;
}

/** Instance attributes, in order of first assignment; those of a base are declared there. */
function fieldMembers(e: Emitter, info: ClassInfo, native: boolean): ir.ClassMember[] {
  if (info.dataclass !== null) return [];
  const members: ir.ClassMember[] = [];
  const fields = [...info.fields.values()].filter((f) => f.definite && !f.deleted).sort((a, b) => a.order - b.order);
  for (const f of fields) {
    const raw = !info.escaped && !info.dynamic;
    const name = attributeName(e.attribute(f.name));
    // what is only declared is made by its first assignment, which shows in the order of `__dict__`
    const declared = !native || isNoSlot(info, f.name) || observesOrder(e) || info.attributes.has(f.name) || info.property(f.name) !== null;
    if (info.property(f.name) !== null) continue;
    members.push({ kind: "Field", isStatic: false, ...(declared && { declare: true }), name, type: raw ? scalarText(e, f.cell.type) : typeText(e, f.cell.type), layout: {} });
  }
  for (const [name, cell] of info.attributes) {
    if (!seenThroughInstances(e.facts).has(name) || info.fields.get(name)?.definite || isDecorated(info, name)) continue;
    members.push({ kind: "Field", isStatic: false, declare: true, name: attributeName(e.attribute(name)), type: typeText(e, cell.type), layout: {} });
  }
  const [first] = members;
  if (first !== undefined) members[0] = { ...first, layout: { blankBefore: true } };
  return members;
}

/** What helpers ask instances for: `__str__ = None`. */
const isSpecial = (name: string): boolean => name.startsWith("__") && name.endsWith("__") && name !== "__slots__";

const observesOrder = (e: Emitter): boolean => /__dict__|\bvars\(|\bhasattr\(|\bdir\(/.test(e.source.text);

/** The attributes that methods assign to `self`, as the compiler collects them. */
function assignedEntry(node: ast.ClassDef): ir.ObjectEntry[] {
  const names = new Set<string>();
  const visit = (each: ast.Node): void => {
    if (each.kind === "ClassDef") return;
    const targets = each.kind === "Assign" || each.kind === "Delete" ? each.targets : each.kind === "AugAssign" || each.kind === "AnnAssign" || each.kind === "For" ? [each.target] : each.kind === "WithItem" ? [each.optionalVars] : [];
    for (const target of targets) if (target !== null && each.kind !== "Delete") collectSelf(target, names);
    for (const child of childrenOf(each)) if (child !== null) visit(child);
  };
  for (const stmt of node.body) if (stmt.kind === "FunctionDef") visit(stmt);
  return names.size === 0 ? [] : [{ key: "assigned", value: array([...names].sort().map((each) => str(each))) }];
}

function collectSelf(target: ast.Expr, names: Set<string>): void {
  if (target.kind === "Attribute" && target.value.kind === "Name" && target.value.id === "self") names.add(target.attr);
  else if (target.kind === "Tuple" || target.kind === "List") for (const each of target.elts) collectSelf(each, names);
  else if (target.kind === "Starred") collectSelf(target.value, names);
}

/** `__slots__` that only the running program can check: not a display of names that the body leaves alone. */
function slotsNeedCheck(node: ast.ClassDef): boolean {
  for (const stmt of node.body) {
    if (stmt.kind !== "Assign" || !stmt.targets.some((t) => t.kind === "Name" && t.id === "__slots__")) continue;
    const items = stmt.value.kind === "Str" ? [stmt.value] : stmt.value.kind === "Tuple" || stmt.value.kind === "List" ? stmt.value.elts : null;
    if (items === null || (items.length > 0 && node.bases.length > 0)) return true;
    const names = items.map((item) => (item.kind === "Str" ? item.value : ""));
    if (names.some((name) => !/^[A-Za-z_]\w*$/.test(name) || name.startsWith("__"))) return true;
    return node.body.some((other) => (other.kind === "FunctionDef" && names.includes(other.name)) || (other.kind === "Assign" && other.targets.some((t) => t.kind === "Name" && names.includes(t.id))));
  }
  return false;
}

const LISTS: Readonly<Record<FunctionUnit["flavour"], string | null>> = { plain: null, coroutine: "coroutine_methods", generator: "generator_methods", "async generator": "async_generator_methods" };

function emitMethod(e: Emitter, info: ClassInfo, node: ast.FunctionDef, native: boolean, self: ir.Identifier, parts: Parts): void {
  const unit = e.facts.units.get(node)!;
  const kind = unit.methodKind ?? "method";
  const isStatic = kind === "static" || kind === "class" || node.name === "__init_subclass__" || node.name === "__class_getitem__";
  const asMethod = kind !== "static" && unit.params.length > 0 && unit.params[0]!.kind !== "variadic";
  const parameters = emitParameters(e, unit, { annotate: true, asMethod });
  parts.before.push(...parameters.before);
  if (!e.facts.annotations.functions) checkInClass(e, annotationsOf(node), parts);
  const doc = docstring(node);
  const layout: ir.Layout = { ...parts.layout, ...(doc !== null && { doc }) };
  const name = (isStatic ? staticName : attributeName)(e.attribute(node.name));
  if (node.name === "__init__" && native && info.methods.get("__init__") === unit) {
    parts.methods.push({ kind: "Constructor", func: emitConstructor(e, info, unit, parameters), layout });
    return;
  }
  if (kind === "deleter") {
    const own = emitParameters(e, unit, { annotate: true, asMethod: false });
    const remove: ir.Expr = { kind: "FunctionExpr", func: emitFunction(e, unit, own, null) };
    const property = ident("property$");
    parts.late.push(statement(help("decorate", [self, str(node.name), { kind: "Arrow", params: [{ target: property, type: "unknown" }], body: help("call_method", [property, str("deleter"), { kind: "Array", items: [remove] }]) }])));
    return;
  }
  const made = emitFunction(e, unit, parameters, null, asMethod ? "this" : "none");
  const func = kind === "method" && node.name === "__new__" && asMethod && e.canName(info) ? { ...made, thisType: `typeof ${variableName(info.name)}` } : made;
  if (kind === "property" && func.generator) {
    emitGeneratorProperty(unit, func, name, overrides(info, node.name), layout, parts);
    return;
  }
  const accessor = kind === "property" ? { accessor: "get" as const } : kind === "setter" ? { accessor: "set" as const } : {};
  const override = overrides(info, node.name, isStatic);
  parts.methods.push({ kind: "Method", isStatic, ...accessor, ...(override && { override: true }), name, func: kind === "setter" ? { ...func, returns: undefined, body: withoutResult(func.body) } : func, layout });
  const list = unit.blocking ? "blocking_methods" : LISTS[unit.flavour];
  if (list !== null && accessor.accessor === undefined) parts.lists[list]!.push({ name: node.name, code: func.code! });
  if (kind === "class" && isTakenAsValue(e.facts, node.name) && !looksAtClass(e, node, unit)) parts.lists["class_methods"]!.push({ name, code: func.code! });
  if (kind === "static" && node.decorators.length > 0 && isTakenAsValue(e.facts, node.name) && saysThis(e, node)) parts.lists["static_methods"]!.push({ name, code: func.code! });
  if (unit.selfless) parts.lists["methods_without_self"]!.push({ name, code: func.code! });
  if (e.facts.annotations.functions && kind !== "setter") {
    const first = asMethod && kind !== "class" ? unit.params[0]!.name : "self";
    const entries = [...(saysMore(unit) ? [{ key: "signature", value: str(signatureText(e, unit)) }] : []), ...(first === "self" ? [] : [{ key: "self", value: str(first) }]), ...functionAnnotations(e, unit, parameters.defaults)];
    if (entries.length > 0) parts.late.push(statement(help("method_info", [self, str(e.attribute(node.name)), object(entries)])));
  } else if (accessor.accessor === undefined && unit.params.slice(asMethod ? 1 : 0).some((p) => p.kind === "positional")) {
    // JavaScript's text does not say which parameters have no name for those who call
    parts.late.push(statement(help("method_info", [self, str(e.attribute(node.name)), object([{ key: "signature", value: str(signatureText(e, unit)) }])])));
  }
  emitMethodDecorators(e, node, kind, self);
}

/** Whether a class method mentions its class, so that its JavaScript text has a `this`. */
function looksAtClass(e: Emitter, node: ast.FunctionDef, unit: FunctionUnit): boolean {
  const variable = unit.params[0]?.variable;
  const looks = (each: ast.Node): boolean =>
    (variable !== undefined && e.facts.scopes.resolution.get(each) === variable) || (each.kind === "Name" && (each.id === "super" || each.id === "__class__")) || childrenOf(each).some((child) => child !== null && looks(child));
  return node.body.some(looks);
}

/** Whether a static method's text could be taken for one that has a `this`. */
function saysThis(e: Emitter, node: ast.FunctionDef): boolean {
  return /\b(?:this|super)\b/.test(e.source.text.slice(node.span.start, node.span.end)) || someBelow(node, (each) => each.kind === "ClassDef");
}

/** A setter's end gives nothing. */
function withoutResult(body: ir.Stmt[]): ir.Stmt[] {
  const last = body.at(-1);
  return last?.kind === "Return" && last.value === NULL ? body.slice(0, -1) : body;
}

/** What decorators do to the function itself: those below `@staticmethod` and its relatives; of others all. */
const DECORATE: Readonly<Partial<Record<MethodKind, string>>> = { static: "decorate_static", property: "decorate_getter", setter: "decorate_setter" };

/** Decorators are evaluated from the first to the last, and applied from the last to the first. */
function emitMethodDecorators(e: Emitter, node: ast.FunctionDef, kind: MethodKind, self: ir.Identifier): void {
  const { decorators } = node;
  const turning = decorators.findIndex((d) => isMethodKind(e, d));
  // `@cached_property` gets the function as any other decorator does, from the property that stands for it
  const until = turning >= 0 ? turning : kind === "property" ? decorators.findIndex((d) => isCachedProperty(e, d)) : -1;
  const others = decorators.length - (turning >= 0 ? 1 : 0);
  const made = decorators.map((d, i) => {
    if (i === turning) return null;
    e.classObject = self;
    const value = decoratorValue(emitDecorator(e, d));
    e.classObject = null;
    if (others === 1 || value.kind === "Identifier" || value.kind === "RuntimeName" || value.kind === "Member") return value;
    const evaluated = ident(e.fresh("decorator"));
    e.sink.push(declare("const", evaluated, value));
    return evaluated;
  });
  for (let i = decorators.length - 1; i >= 0; i--) {
    const value = made[i];
    if (value === null || value === undefined) continue;
    const outer = i < turning && (kind === "static" || kind === "class");
    const line = outer
      ? help("decorate_descriptor", [self, str(node.name), runtime(kind === "static" ? "staticmethod" : "classmethod"), value], siteOf(e, decorators[i]!))
      : help((i > until ? DECORATE[kind] : undefined) ?? "decorate", [self, str(node.name), value], siteOf(e, decorators[i]!));
    e.sink.push(statement(line));
  }
}

function isCachedProperty(e: Emitter, d: ast.Expr): boolean {
  const atom = only(e.type(d));
  return atom?.k === "api class" && atom.cls.path === "functools.cached_property";
}

/** JavaScript has no generators behind `get`: a method of ours makes what the property gives. */
function emitGeneratorProperty(unit: FunctionUnit, func: ir.Func, name: string, override: boolean, layout: ir.Layout, parts: Parts): void {
  const maker = `${name}$`;
  const shared = override ? { override: true } : {};
  const give: ir.Func = { ...func, generator: false, params: [], body: [{ kind: "Return", value: call(member(THIS, maker), []) }] };
  parts.methods.push({ kind: "Method", isStatic: false, ...shared, name: maker, func, layout });
  parts.methods.push({ kind: "Method", isStatic: false, accessor: "get", ...shared, name, func: give, layout: {} });
  parts.lists[unit.blocking ? "blocking_methods" : LISTS[unit.flavour]!]!.push({ name: maker, code: func.code! });
}

/** The decorator itself, out of its application. */
function decoratorValue(apply: (value: ir.Expr) => ir.Expr): ir.Expr {
  const made = apply(ident("f$"));
  if (made.kind === "Call" && made.callee.kind !== "RuntimeName") return made.callee;
  return { kind: "Arrow", params: [{ target: ident("f$"), type: "unknown" }], body: made };
}

function isMethodKind(e: Emitter, d: ast.Expr): boolean {
  if (d.kind === "Attribute" && d.value.kind === "Name" && (d.attr === "setter" || d.attr === "deleter" || d.attr === "getter")) return true;
  const atom = only(e.type(d));
  const path = atom?.k === "api class" ? atom.cls.path : atom?.k === "api" ? atom.fn.path : "";
  return path === "builtins.property" || path === "builtins.staticmethod" || path === "builtins.classmethod";
}

/** TypeScript wants `override` where a class of the program is overridden. */
function overrides(info: ClassInfo, name: string, isStatic = false): boolean {
  for (const base of info.bases) {
    if (base instanceof ClassInfo) {
      const kind = base.method(name)?.methodKind;
      // JavaScript has those of the class in another place
      if (kind !== undefined && kind !== null && (kind === "static" || kind === "class") !== isStatic) return false;
      if (base.methods.has(name) || base.property(name) !== null || base.method(name) !== null) return name !== "__init__";
    } else if (base.module === "builtins" && EXTENDED_LOOSELY.has(base.name)) continue;
    else if (base.entry.methods[name] !== undefined || (/^__(str|repr|init)__$/.test(name) && base.module === "builtins")) return true;
    if (base instanceof ClassInfo) {
      const api = base.apiBase();
      if (api !== null && !(api.module === "builtins" && EXTENDED_LOOSELY.has(api.name)) && (api.entry.methods[name] !== undefined || (/^__(str|repr)__$/.test(name) && api.module === "builtins"))) return true;
    }
  }
  return false;
}

function emitConstructor(e: Emitter, info: ClassInfo, unit: FunctionUnit, parameters: { params: ir.Param[]; prologue: ir.Stmt[] }): ir.Func {
  const node = unit.node as ast.FunctionDef;
  const func = emitFunction(e, unit, parameters, null, "this", true);
  if (info.bases.length === 0 || node.body.some((stmt) => isSuperInit(e.facts, stmt, info))) return func;
  const base = info.bases[0]!;
  const isException = base instanceof ClassInfo ? base.apiBase() !== null : true;
  const args = isException && !(base instanceof ClassInfo && base.method("__init__") !== null) ? unit.params.slice(1).filter((p) => p.kind === "positional" || p.kind === "positional or keyword").map((p) => ident(variableName(p.name))) : [];
  return { ...func, body: [statement(call({ kind: "Literal", text: "super" }, args)), ...func.body] };
}

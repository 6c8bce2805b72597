/** `x.name` over types. */
import type * as ast from "../../syntax/ast.js";
import { apiAttribute, apiClass, apiEntry, apiFunction, apiMethod, apiModule, builtins, classByName, type ApiClass } from "../api.js";
import { parseStubType } from "../stub.js";
import { ClassInfo, type FunctionUnit } from "../program.js";
import type { Scope } from "../scopes.js";
import { changes, join, NEVER, only, STR, taint, typeOf, UNKNOWN, type Atom, type Type } from "../types.js";
import { callUnit } from "./calls.js";
import type { Frame } from "./frame.js";
import { instantiate } from "./stub_match.js";

/** The runtime class that describes a builtin kind's methods. */
export function builtinClass(atom: Atom): ApiClass | null {
  switch (atom.k) {
    case "list":
    case "dict":
    case "set":
    case "frozenset":
    case "str":
    case "int":
    case "float":
    case "bool":
    case "bytes":
    case "bytearray":
    case "complex":
    case "range":
    case "slice":
      return apiClass(builtins, atom.k);
    case "tuple":
    case "tuples":
      return apiClass(builtins, "tuple");
    case "coroutine":
    case "generator":
      return classByName(atom.k, "builtins");
    case "asyncgen":
      return classByName("async_generator", "builtins");
    case "obj":
      return atom.cls;
    default:
      return null;
  }
}

/** Whether a value may be an instance of the class or of one of its relatives, or such a class itself. */
export const involves = (object: Type, cls: ClassInfo): boolean => object.unknown || [...object.atoms.values()].some((a) => (a.k === "inst" || a.k === "class") && ([...a.cls.family()].includes(cls) || [...a.cls.lineage()].includes(cls)));

/** `x.__dict__` shows all attributes of an object, and lets anybody write to them. */
function dictRead(frame: Frame, object: Type): void {
  for (const cls of frame.inference.classes.values()) {
    if (!involves(object, cls)) continue;
    cls.dynamic = true;
    for (const field of cls.fields.values()) taint(field.cell.type);
    // an instance's own value may stand before the class's
    for (const cell of cls.attributes.values()) cell.flow(UNKNOWN);
  }
}

/** A private name means the class that the code stands in: `x.__m` elsewhere is another attribute, and `x` keeps both under names that only the program's run tells apart. */
export function notePrivateName(frame: Frame, object: Type, name: string): void {
  if (object.unknown || !name.startsWith("__") || name.endsWith("__")) return;
  const around = classAround(frame);
  for (const atom of object.atoms.values()) {
    if (atom.k !== "inst" && atom.k !== "class") continue;
    const owner = [...atom.cls.lineage()].find((c) => c instanceof ClassInfo && (c.fields.has(name) || c.attributes.has(name) || c.methods.has(name) || c.properties.has(name)));
    if (owner === undefined || owner === around || !(owner instanceof ClassInfo) || owner.patched.has(name)) continue;
    owner.patched.add(name);
    changes.count++;
  }
}

/** The class whose body the code stands in, functions in it included. */
function classAround(frame: Frame): ClassInfo | null {
  for (let scope: Scope | null = frame.scope; scope !== null; scope = scope.parent) {
    if (scope.kind === "class") return frame.inference.classes.get(scope.node) ?? null;
  }
  return null;
}

/** The type of reading an attribute. */
export function attributeType(frame: Frame, object: Type, name: string, node: ast.Node): Type {
  notePrivateName(frame, object, name);
  if (name === "__dict__") dictRead(frame, object);
  if (object.unknown) {
    frame.inference.lateness.operates(frame, object);
    escapeMethodsNamed(frame, name);
    return UNKNOWN;
  }
  let result = NEVER;
  for (const atom of object.atoms.values()) {
    // None has no attribute that a program may mean but special ones: it raises
    if (atom.k === "none" && object.atoms.size > 1 && !name.startsWith("__")) continue;
    const type = attributeOfAtom(frame, atom, name, node);
    if (type.unknown) return UNKNOWN;
    result = join(result, type);
  }
  return result;
}

/** The type of a field that is read directly, as TypeScript sees it; null for every other attribute. */
export function definiteField(frame: Frame, node: ast.Attribute): Type | null {
  const atom = only(frame.inference.types.get(node.value) ?? NEVER);
  if (atom?.k !== "inst" || atom.cls.isOpen() || atom.cls.isPatched(node.attr) || atom.cls.property(node.attr) !== null) return null;
  const field = atom.cls.field(node.attr);
  return field !== null && field.definite && !field.deleted ? field.cell.type : null;
}

/** A method read from an object we know nothing about may be any of that name. */
export function escapeMethodsNamed(frame: Frame, name: string): void {
  for (const cls of frame.inference.classes.values()) {
    const method = cls.methods.get(name);
    if (method !== undefined) frame.inference.escapeUnit(method);
    const property = cls.properties.get(name);
    if (property !== undefined) frame.inference.escapeUnit(property.getter);
    const field = cls.fields.get(name);
    if (field !== undefined) taint(field.cell.type);
    const attribute = cls.attributes.get(name);
    if (attribute !== undefined) taint(attribute.type);
  }
}

function attributeOfAtom(frame: Frame, atom: Atom, name: string, node: ast.Node): Type {
  switch (atom.k) {
    case "inst":
      return instanceAttribute(frame, atom.cls, name);
    case "class":
      return classAttribute(frame, atom.cls, name);
    case "module": {
      if (frame.inference.patched.has(`${atom.module.name}.${name}`)) return UNKNOWN;
      const fn = apiFunction(atom.module, name);
      if (fn !== null) return typeOf({ k: "api", fn, self: null });
      const cls = apiClass(atom.module, name);
      if (cls !== null) return typeOf({ k: "api class", cls });
      const entry = apiEntry(atom.module, name);
      if (entry?.kind === "constant") return instantiate(frame, parseStubType(entry.type), null, node, atom.module.name);
      const sub = apiModule(`${atom.module.name}.${name}`);
      return sub === null ? UNKNOWN : typeOf({ k: "module", module: sub });
    }
    case "api class": {
      const method = apiMethod(atom.cls, name);
      if (method !== null) return typeOf({ k: "api", fn: method, self: null });
      if (name === "__name__" || name === "__qualname__" || name === "__module__") return STR;
      return UNKNOWN;
    }
    case "func":
      return name === "__name__" || name === "__qualname__" || name === "__module__" ? STR : UNKNOWN;
    case "user module":
      return UNKNOWN;
    default: {
      const cls = builtinClass(atom);
      if (cls === null) return UNKNOWN;
      const method = apiMethod(cls, name);
      const self = typeOf(atom);
      if (method !== null) return typeOf({ k: "api", fn: method, self });
      const attribute = apiAttribute(cls, name);
      return attribute === null ? UNKNOWN : instantiate(frame, attribute.type, self, node, attribute.owner.module);
    }
  }
}

function instanceAttribute(frame: Frame, cls: ClassInfo, name: string): Type {
  if (name === "__class__") return typeOf({ k: "class", cls });
  if (cls.isPatched(name) || cls.hasDescriptor(name) || cls.interceptsAccess()) {
    escapeMethodsNamed(frame, name);
    return UNKNOWN;
  }
  const property = cls.property(name);
  if (property !== null) {
    let result = NEVER;
    for (const getter of overridesOf(cls, (c) => c.properties.get(name)?.getter, property.getter)) result = join(result, callUnit(frame, getter, typeOf({ k: "inst", cls: getter.cls ?? cls }), { positional: [], keywords: [] }));
    return result;
  }
  const field = cls.field(name);
  const attribute = cls.attribute(name);
  if (field !== null && !field.deleted && field.definite) return field.cell.type;
  const method = cls.method(name);
  if (method !== null && field === null) {
    const self = typeOf({ k: "inst", cls });
    let result: Type = NEVER;
    for (const unit of overridesOf(cls, (c) => c.methods.get(name), method)) result = join(result, typeOf({ k: "func", unit, self: unit.methodKind === "static" && !unit.selfless ? null : self }));
    return result;
  }
  if (attribute !== null) return attribute.cell.type;
  const base = cls.apiBase();
  const overridden = [...cls.relatives()].some((sub) => sub.methods.has(name));
  if (base !== null && !overridden) {
    const inherited = apiMethod(base, name);
    if (inherited !== null) return typeOf({ k: "api", fn: inherited, self: typeOf({ k: "inst", cls }) });
    const known = apiAttribute(base, name);
    if (known !== null) return instantiate(frame, known.type, typeOf({ k: "inst", cls }), cls.node, known.owner.module);
  }
  // `__init__` hasn't been interpreted yet: what it assigns is there in the next round
  if (field !== null ? field.owner.promised.has(name) && !field.deleted : [...cls.lineage()].some((c) => c instanceof ClassInfo && c.promised.has(name))) return field?.cell.type ?? NEVER;
  const fallback = cls.method("__getattr__");
  if (fallback !== null) taint(callUnit(frame, fallback, typeOf({ k: "inst", cls }), { positional: [{ type: STR, expr: null, starred: false }], keywords: [] }));
  if (field !== null) taint(field.cell.type);
  // a subclass may define it
  for (const sub of cls.relatives()) {
    const unit = sub.methods.get(name);
    if (unit !== undefined) frame.inference.escapeUnit(unit);
    const lower = sub.fields.get(name);
    if (lower !== undefined) taint(lower.cell.type);
  }
  return UNKNOWN;
}

/** The implementation found for a class, and every one that overrides it below. */
export function overridesOf(cls: ClassInfo, own: (cls: ClassInfo) => FunctionUnit | undefined, found: FunctionUnit): FunctionUnit[] {
  const all = [found];
  for (const sub of cls.relatives()) {
    const unit = own(sub);
    if (unit !== undefined && !all.includes(unit)) all.push(unit);
  }
  return all;
}

function classAttribute(frame: Frame, cls: ClassInfo, name: string): Type {
  if (cls.isPatched(name)) {
    escapeMethodsNamed(frame, name);
    return UNKNOWN;
  }
  const method = cls.method(name);
  if (method !== null) return typeOf({ k: "func", unit: method, self: method.methodKind === "class" ? typeOf({ k: "class", cls }) : null });
  if (name === "register" && !cls.virtual) {
    cls.virtual = true;
    changes.count++;
  }
  const attribute = cls.attribute(name);
  if (attribute !== null && cls.hasDescriptor(name)) {
    taint(attribute.cell.type);
    return UNKNOWN;
  }
  if (attribute !== null) return attribute.cell.type;
  if (name === "__name__" || name === "__qualname__" || name === "__module__") return STR;
  const base = cls.apiBase();
  if (base !== null) {
    const inherited = apiMethod(base, name);
    if (inherited !== null) return typeOf({ k: "api", fn: inherited, self: null });
  }
  escapeMethodsNamed(frame, name);
  return UNKNOWN;
}

/** Assignment targets: names, attributes, subscripts, unpacking. */
import type * as ast from "../../syntax/ast.js";
import type { ClassInfo } from "../program.js";
import { changes, join, listOf, NEVER, taint, type Type } from "../types.js";
import type { Frame } from "./frame.js";
import { itemType } from "./iteration.js";
import { definiteField, involves, notePrivateName } from "./attributes.js";
import { callMethod } from "./calls.js";

/** Let a value flow into a target. `source` is the expression it came from, when there is one. */
export function assign(frame: Frame, target: ast.Expr, type: Type, source: ast.Expr | null): void {
  const { inference } = frame;
  switch (target.kind) {
    case "Name": {
      const variable = inference.scopes.bound.get(target) ?? inference.scopes.resolution.get(target);
      if (variable === undefined) return;
      const info = variable.scope.kind === "class" ? inference.classes.get(variable.scope.node) : undefined;
      if (info !== undefined) {
        let cell = info.attributes.get(target.id);
        if (cell === undefined) info.attributes.set(target.id, (cell = inference.siteCell(info.node, `attribute ${target.id}`)));
        cell.flow(type);
        frame.env?.set(variable, { type, maybe: false });
      } else frame.bind(variable, type);
      inference.record(target, type);
      return;
    }
    case "Attribute":
      assignAttribute(frame, frame.evaluate(target.value), target.attr, type);
      if (source !== null && definiteField(frame, target) !== null) frame.paths.narrow(target, type);
      return;
    case "Subscript": {
      const container = frame.evaluate(target.value);
      const index = frame.evaluate(target.slice);
      assignItem(frame, container, index, type, target);
      return;
    }
    case "Tuple":
    case "List":
      inference.record(target, type);
      unpack(frame, target.elts, type, source);
      return;
    case "Starred":
      assign(frame, target.value, type, null);
      return;
    default:
      return;
  }
}

/** The types that unpacking gives to `count` targets, or null when the length isn't known to fit. */
export function unpackedTypes(type: Type, count: number): readonly Type[] | null {
  if (type.unknown || type.atoms.size !== 1) return null;
  const atom = type.atoms.values().next().value!;
  return atom.k === "tuple" && atom.items.length === count ? atom.items : null;
}

function unpack(frame: Frame, targets: readonly ast.Expr[], type: Type, source: ast.Expr | null): void {
  const starred = targets.findIndex((t) => t.kind === "Starred");
  const exact = starred < 0 ? unpackedTypes(type, targets.length) : null;
  if (exact !== null) {
    targets.forEach((t, i) => assign(frame, t, exact[i]!, null));
    return;
  }
  const item = itemType(frame, type, source ?? targets[0]!);
  targets.forEach((t, i) => {
    if (i !== starred) {
      assign(frame, t, item, null);
      return;
    }
    const elem = frame.inference.siteCell(t, "elem");
    elem.flow(item);
    assign(frame, t, listOf(elem), null);
  });
}

export function assignAttribute(frame: Frame, object: Type, name: string, type: Type): void {
  frame.paths.assigned(name);
  notePrivateName(frame, object, name);
  if (name === "__dict__" || name === "__class__" || name === "__bases__") {
    becomesAnother(frame, join(object, type));
    return;
  }
  if (object.unknown) {
    frame.inference.lateness.operates(frame, object);
    assignEverywhere(frame, name, type);
    taint(type);
    return;
  }
  for (const atom of object.atoms.values()) {
    if (atom.k === "inst") {
      const property = atom.cls.property(name);
      if (property !== null) {
        const setter = property.setter;
        if (setter !== null) {
          setter.called = true;
          setter.params[0]?.cell.flow(object);
          setter.params[1]?.cell.flow(type);
        }
        continue;
      }
      if (atom.cls.method("__setattr__") !== null) taint(type);
      fieldOf(frame, atom.cls, name).cell.flow(type);
      const attribute = atom.cls.attribute(name);
      if (attribute !== null) {
        attribute.owner.shadowed.add(name);
        attribute.cell.flow(type);
        fieldOf(frame, atom.cls, name).cell.flow(attribute.cell.type);
      }
    } else if (atom.k === "class") {
      const known = atom.cls.attribute(name);
      if (known !== null) known.cell.flow(type);
      else {
        if (!atom.cls.patched.has(name)) {
          atom.cls.patched.add(name);
          changes.count++;
        }
        taint(type);
      }
    } else taint(type);
  }
}

/** `x.__dict__ = d`, `x.__class__ = C`, `C.__bases__ = …`: what instances of these classes have, and are, is known only when the program runs. */
function becomesAnother(frame: Frame, involved: Type): void {
  for (const cls of frame.inference.classes.values()) {
    if (frame.inference.changing.has(cls) || !involves(involved, cls)) continue;
    frame.inference.changing.add(cls);
    changes.count++;
  }
  taint(involved);
}

function fieldOf(frame: Frame, cls: ClassInfo, name: string) {
  const known = cls.field(name);
  if (known !== null) return known;
  const { inference } = frame;
  const field = { name, owner: cls, cell: inference.siteCell(cls.node, `field ${name}`), definite: false, deleted: false, order: inference.fieldOrder++ };
  // a subclass may have declared it first: one cell for the whole family
  for (const sub of cls.family()) {
    const lower = sub.fields.get(name);
    if (lower !== undefined) lower.cell.unify(field.cell);
  }
  cls.fields.set(name, field);
  return field;
}

/** An attribute of an object we know nothing about: it may be one of any class. */
function assignEverywhere(frame: Frame, name: string, type: Type): void {
  for (const cls of frame.inference.classes.values()) {
    cls.fields.get(name)?.cell.flow(type);
    const attribute = cls.attributes.get(name);
    if (attribute !== undefined) {
      attribute.flow(type);
      cls.shadowed.add(name);
    }
    const setter = cls.properties.get(name)?.setter;
    if (setter) frame.inference.escapeUnit(setter);
  }
}

function assignItem(frame: Frame, container: Type, index: Type, type: Type, node: ast.Subscript): void {
  frame.inference.lateness.operates(frame, container.unknown ? container : NEVER, index);
  if (container.unknown) {
    taint(type);
    taint(index);
    return;
  }
  for (const atom of container.atoms.values()) {
    if (atom.k === "list") {
      if (node.slice.kind === "Slice") atom.elem.flow(itemType(frame, type, node));
      else atom.elem.flow(type);
    } else if (atom.k === "dict") {
      atom.key.flow(index);
      atom.value.flow(type);
    } else if (atom.k === "inst") callMethod(frame, container, "__setitem__", [index, type], node);
    else {
      taint(type);
      taint(index);
    }
  }
}

/** `del` targets. */
export function unassign(frame: Frame, target: ast.Expr): void {
  switch (target.kind) {
    case "Name": {
      const variable = frame.inference.scopes.bound.get(target);
      if (variable !== undefined) frame.unbind(variable);
      return;
    }
    case "Attribute": {
      const object = frame.evaluate(target.value);
      frame.paths.assigned(target.attr);
      for (const cls of frame.inference.classes.values()) {
        const mine = object.unknown || [...object.atoms.values()].some((a) => a.k === "inst" && [...a.cls.family(), ...a.cls.lineage()].includes(cls));
        const field = cls.fields.get(target.attr);
        if (mine && field !== undefined) field.deleted = true;
        // `del C.x`: from then on what is there is known when the program runs
        const ofClass = object.unknown || [...object.atoms.values()].some((a) => a.k === "class" && a.cls === cls);
        if (ofClass && field !== undefined) field.deleted = true;
        if (ofClass && !cls.patched.has(target.attr) && (cls.attributes.has(target.attr) || cls.methods.has(target.attr))) {
          cls.patched.add(target.attr);
          changes.count++;
        }
      }
      return;
    }
    case "Subscript": {
      const container = frame.evaluate(target.value);
      const index = frame.evaluate(target.slice);
      frame.inference.lateness.operates(frame, container.unknown ? container : NEVER, index);
      if (container.unknown) taint(index);
      else if ([...container.atoms.values()].some((a) => a.k === "inst")) callMethod(frame, container, "__delitem__", [index], target);
      return;
    }
    case "Tuple":
    case "List":
      for (const item of target.elts) unassign(frame, item);
      return;
    default:
      return;
  }
}


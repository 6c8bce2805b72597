/**
 * What a method and those that override it have in common. TypeScript lets an override give what the overridden method says
 * it gives, or something narrower: so the results of all overrides flow up to the methods they override.
 */
import { ClassInfo, type FunctionUnit } from "../program.js";
import { type Cell, is, isNever, type Type } from "../types.js";
import { resultOf } from "./calls.js";

/** Let what overrides give and take flow into the methods they override, class by class. */
export function joinOverrides(classes: Iterable<ClassInfo>): void {
  for (const cls of classes) {
    joinAttributes(cls);
    for (const [name, unit] of cls.methods) {
      if (name === "__init__" || name === "__new__") continue;
      const overridden = inherited(cls, (base) => base.methods.get(name));
      if (overridden !== null) joinInto(overridden, unit);
    }
    for (const [name, { getter }] of cls.properties) {
      const overridden = inherited(cls, (base) => base.properties.get(name)?.getter);
      if (overridden !== null) joinInto(overridden, getter);
    }
  }
}

/** A class attribute that is there again further down, or beside it, is read through either class: one cell for all. */
function joinAttributes(cls: ClassInfo): void {
  if (cls.bases.length === 0) return;
  const cells = new Map<string, Cell>();
  for (const above of cls.lineage()) {
    if (!(above instanceof ClassInfo)) continue;
    for (const [name, cell] of above.attributes) {
      const lower = cells.get(name);
      if (lower === undefined) cells.set(name, cell);
      else lower.unify(cell);
    }
  }
}

/** The nearest definition above a class. */
function inherited(cls: ClassInfo, own: (cls: ClassInfo) => FunctionUnit | undefined): FunctionUnit | null {
  for (const base of cls.lineage()) {
    if (base === cls || !(base instanceof ClassInfo)) continue;
    const unit = own(base);
    if (unit !== undefined) return unit;
  }
  return null;
}

/** A `void` override gives nothing where the overridden method promises a value: who uses the result of one uses that of all. */
export function shareResultUse(classes: Iterable<ClassInfo>): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const cls of classes)
      for (const [name, unit] of cls.methods) {
        const overridden = inherited(cls, (base) => base.methods.get(name));
        if (overridden === null || (overridden.resultUsed && unit.resultUsed)) continue;
        if (!overridden.resultUsed && !unit.resultUsed && returnsNone(overridden)) continue;
        overridden.resultUsed = unit.resultUsed = changed = true;
      }
  }
}

const returnsNone = (unit: FunctionUnit): boolean => isNever(unit.returns.type) || is(unit.returns.type, "none");

function joinInto(base: FunctionUnit, override: FunctionUnit): void {
  if (!(override.called || override.escaped) && isNever(override.returns.type) && isNever(override.yields.type)) return;
  if (base.flavour === override.flavour) {
    base.returns.flow(override.returns.type);
    base.yields.flow(override.yields.type);
    if (base.flavour === "generator") base.sends.unify(override.sends);
  } else if (base.flavour === "plain") base.returns.flow(resultOf(override));
  base.params.forEach((p, i) => {
    const other = override.params[i];
    if (i > 0 && other !== undefined && other.kind === p.kind && !comparable(p.cell.type, other.cell.type)) p.cell.flow(other.cell.type);
  });
}

/** Whether TypeScript accepts one parameter type in place of the other, in either direction: it compares methods' parameters both ways. */
function comparable(a: Type, b: Type): boolean {
  if (a.unknown || b.unknown || isNever(a) || isNever(b)) return true;
  return [...a.atoms.keys()].every((key) => b.atoms.has(key)) || [...b.atoms.keys()].every((key) => a.atoms.has(key));
}

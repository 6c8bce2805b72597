import type { Call, Expr, New } from "../emit/ir.js";
import { isPattern } from "./precedence.js";

/**
 * The operands of an expression in the order JavaScript evaluates them, and the same expression around other operands.
 * The function in `a.m(x)` is `a`'s member: its operand is `a`, so that `this` stays.
 * Conditional parts (`&&`, `? :`) and function bodies are not operands.
 */
export interface Operands {
  readonly items: readonly Expr[];
  readonly rebuild: (items: readonly Expr[]) => Expr;
}

const one = (item: Expr, rebuild: (item: Expr) => Expr): Operands => ({ items: [item], rebuild: ([first]) => rebuild(first!) });

const none = (e: Expr): Operands => ({ items: [], rebuild: () => e });

export const operandsOf = (e: Expr): Operands => {
  switch (e.kind) {
    case "Identifier":
    case "RuntimeName":
    case "RuntimeNamespace":
    case "Number":
    case "BigInt":
    case "String":
    case "Literal":
    case "ImportMeta":
    case "Arrow":
    case "FunctionExpr":
    case "Conditional":
      return none(e);
    case "ClassExpr": {
      const { heritage } = e.cls;
      return heritage === null ? none(e) : one(heritage, (value) => ({ ...e, cls: { ...e.cls, heritage: value } }));
    }
    case "Template": {
      const items = e.parts.filter((part) => typeof part !== "string");
      return {
        items,
        rebuild: (changed) => {
          let next = 0;
          return { ...e, parts: e.parts.map((part) => (typeof part === "string" ? part : changed[next++]!)) };
        },
      };
    }
    case "Labelled":
    case "NonNull":
    case "Spread":
    case "Yield":
    case "Await":
      return one(e.value, (value) => ({ ...e, value }));
    case "Unary":
      return one(e.operand, (operand) => ({ ...e, operand }));
    case "Member":
      return one(e.object, (object) => ({ ...e, object }));
    case "Index":
      return { items: [e.object, e.index], rebuild: ([object, index]) => ({ ...e, object: object!, index: index! }) };
    case "Call":
    case "New":
      return invocation(e);
    case "Binary":
      if (e.op === "&&" || e.op === "||" || e.op === "??") return none(e);
      return { items: [e.left, e.right], rebuild: ([left, right]) => ({ ...e, left: left!, right: right! }) };
    case "Assign": {
      const { target, value } = e;
      if (isPattern(target) || target.kind === "Identifier") return one(value, (changed) => ({ ...e, value: changed }));
      const place = operandsOf(target);
      return {
        items: [...place.items, value],
        rebuild: (changed) => ({ ...e, target: place.rebuild(changed.slice(0, -1)), value: changed.at(-1)! }),
      };
    }
    case "Update": {
      const place = operandsOf(e.target);
      return { items: place.items, rebuild: (changed) => ({ ...e, target: place.rebuild(changed) }) };
    }
    case "Sequence":
    case "Array":
      return { items: e.items, rebuild: (items) => ({ ...e, items: [...items] }) };
    case "Object":
      return {
        items: e.entries.map((entry) => entry.value),
        rebuild: (values) => ({ ...e, entries: e.entries.map((entry, i) => ({ ...entry, value: values[i]! })) }),
      };
  }
};

const invocation = (e: Call | New): Operands => {
  const { callee, args } = e;
  const place = callee.kind === "Member" || callee.kind === "Index" ? operandsOf(callee) : one(callee, (changed) => changed);
  const count = place.items.length;
  return {
    items: [...place.items, ...args],
    rebuild: (changed) => ({ ...e, callee: place.rebuild(changed.slice(0, count)), args: changed.slice(count) }),
  };
};

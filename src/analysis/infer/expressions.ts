/** The type of every expression, recorded as it is interpreted. */
import { isAsyncGenerator } from "../walk.js";
import type * as ast from "../../syntax/ast.js";
import { apiClass, apiFunction, builtinEntry, builtins } from "../api.js";
import { builtinBehind } from "../shadowed_builtins.js";
import { isScopeCall } from "../dynamic_names.js";
import { ASCII, BOOL, BYTES, COMPLEX, dictOf, FLOAT, intRange, INT, join, joinAll, listOf, NEVER, NONE, setOf, some, STR, taint, tupleOf, typeOf, UNKNOWN, withoutNone, type Type } from "../types.js";
import { attributeType } from "./attributes.js";
import { awaitedType } from "./awaiting.js";
import { callValue, evaluateArguments } from "./calls.js";
import { enclosingClass, evaluateSpecialCall } from "./special_calls.js";
import { outerVariable, type Scope } from "../scopes.js";
import type { Frame } from "./frame.js";
import { asyncItemType, itemType } from "./iteration.js";
import type { BoundState } from "../program.js";
import { noteNamesInSight } from "./names_in_sight.js";
import { narrowBy } from "./narrowing.js";
import { binaryResult, compareResult, unaryResult } from "./operations.js";
import { subscriptType } from "./subscripts.js";
import { assign } from "./targets.js";

type Evaluate<K extends ast.Expr["kind"]> = (frame: Frame, node: ast.NodeOfKind<K>) => Type;

/** Interpret an expression and record its type. */
export function evaluate(frame: Frame, node: ast.Expr): Type {
  const type = (expressions[node.kind] as (frame: Frame, node: ast.Expr) => Type)(frame, node);
  return frame.inference.record(node, type);
}

// eslint-disable-next-line no-control-regex -- ASCII is U+0000 to U+007F
const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

const expressions: { readonly [K in ast.Expr["kind"]]: Evaluate<K> } = {
  BoolOp(frame, node) {
    // each further operand is evaluated only when the ones before allow it
    const types: Type[] = [];
    const visit = (index: number): void => {
      const value = node.values[index]!;
      const type = evaluate(frame, value);
      if (index === node.values.length - 1) {
        types.push(type);
        return;
      }
      frame.inference.lateness.tests(frame, type);
      types.push(node.op === "or" ? withoutNone(type) : type);
      frame.branch(
        () => narrowBy(frame, value, node.op === "or"),
        () => {
          narrowBy(frame, value, node.op === "and");
          visit(index + 1);
        },
      );
    };
    visit(0);
    return joinAll(types);
  },
  NamedExpr(frame, node) {
    const type = evaluate(frame, node.value);
    assign(frame, node.target, type, node.value);
    return type;
  },
  BinOp(frame, node) {
    // a long chain leans left: evaluate it from its innermost operand without recursion
    const chain: ast.BinOp[] = [];
    let innermost: ast.Expr = node;
    while (innermost.kind === "BinOp") {
      chain.push(innermost);
      innermost = innermost.left;
    }
    let type = evaluate(frame, innermost);
    for (let i = chain.length - 1; i >= 0; i--) {
      const op = chain[i]!;
      const right = evaluate(frame, op.right);
      type = binaryResult(frame, op, op.op, type, right, false);
      if (i > 0) frame.inference.record(op, type);
    }
    return type;
  },
  UnaryOp(frame, node) {
    return unaryResult(frame, node, evaluate(frame, node.operand));
  },
  Lambda(frame, node) {
    const unit = frame.inference.unitOf(node);
    for (const p of unit.params) if (p.default !== null) p.cell.flow(evaluate(frame, p.default));
    return typeOf({ k: "func", unit, self: null });
  },
  IfExp(frame, node) {
    frame.inference.lateness.tests(frame, evaluate(frame, node.test));
    let result = NEVER;
    frame.branch(
      () => {
        narrowBy(frame, node.test, true);
        result = join(result, evaluate(frame, node.body));
      },
      () => {
        narrowBy(frame, node.test, false);
        result = join(result, evaluate(frame, node.orelse));
      },
    );
    return result;
  },
  Dict(frame, node) {
    const keyCell = frame.inference.siteCell(node, "key");
    const valueCell = frame.inference.siteCell(node, "value");
    node.keys.forEach((key, i) => {
      const value = node.values[i]!;
      if (key !== null) {
        keyCell.flow(evaluate(frame, key));
        valueCell.flow(evaluate(frame, value));
        return;
      }
      const merged = evaluate(frame, value);
      const atom = merged.unknown ? undefined : merged.atoms.get("dict");
      if (atom?.k === "dict" && merged.atoms.size === 1) {
        keyCell.flow(atom.key.type);
        valueCell.flow(atom.value.type);
      } else {
        keyCell.flow(UNKNOWN);
        valueCell.flow(UNKNOWN);
      }
    });
    return dictOf(keyCell, valueCell);
  },
  Set(frame, node) {
    const elem = frame.inference.siteCell(node, "elem");
    for (const item of node.elts) elem.flow(elementType(frame, item));
    return setOf(elem);
  },
  ListComp(frame, node) {
    const elem = frame.inference.siteCell(node, "elem");
    comprehension(frame, node.generators, () => elem.flow(evaluate(frame, node.elt)));
    return listOf(elem);
  },
  SetComp(frame, node) {
    const elem = frame.inference.siteCell(node, "elem");
    comprehension(frame, node.generators, () => elem.flow(evaluate(frame, node.elt)));
    return setOf(elem);
  },
  DictComp(frame, node) {
    const key = frame.inference.siteCell(node, "key");
    const value = frame.inference.siteCell(node, "value");
    comprehension(frame, node.generators, () => {
      key.flow(evaluate(frame, node.key));
      value.flow(evaluate(frame, node.value));
    });
    return dictOf(key, value);
  },
  GeneratorExp(frame, node) {
    let item = NEVER;
    comprehension(frame, node.generators, () => (item = join(item, evaluate(frame, node.elt))));
    return isAsyncGenerator(node) ? typeOf({ k: "asyncgen", yields: item }) : typeOf({ k: "generator", yields: item, sends: frame.inference.siteCell(node, "sends"), result: NONE });
  },
  Await(frame, node) {
    frame.inference.lateness.suspends(frame);
    return awaitedType(frame, evaluate(frame, node.value), node.value);
  },
  Yield(frame, node) {
    const type = node.value === null ? NONE : evaluate(frame, node.value);
    const unit = frame.unit;
    frame.inference.lateness.suspends(frame);
    if (unit === null) return UNKNOWN;
    unit.yields.flow(type);
    return unit.flavour === "async generator" ? NONE : join(NONE, unit.sends.type);
  },
  YieldFrom(frame, node) {
    const type = evaluate(frame, node.value);
    frame.paths.codeRuns();
    const atom = type.unknown ? undefined : type.atoms.get("generator");
    const unit = frame.unit;
    if (atom?.k === "generator" && type.atoms.size === 1) {
      unit?.yields.flow(atom.yields);
      if (unit !== null) atom.sends.flow(unit.sends.type);
      return atom.result;
    }
    unit?.yields.flow(itemType(frame, type, node.value));
    // a coroutine gives its result, where it is not refused
    if (type.unknown || unit?.flavour !== "generator" || type.atoms.size > 1 || some(type, (a) => a.k === "coroutine" || a.k === "awaitable")) return UNKNOWN;
    return NONE;
  },
  Compare(frame, node) {
    let left = evaluate(frame, node.left);
    let result = NEVER;
    node.comparators.forEach((comparator, i) => {
      const right = evaluate(frame, comparator);
      result = join(result, compareResult(frame, node, node.ops[i]!, left, right));
      left = right;
    });
    return result;
  },
  Call(frame, node) {
    const special = evaluateSpecialCall(frame, node);
    if (special !== null) return special;
    const callee = evaluate(frame, node.func);
    return callValue(frame, callee, evaluateArguments(frame, node), node);
  },
  JoinedStr(frame, node) {
    for (const value of node.values) evaluate(frame, value);
    return STR;
  },
  FormattedValue(frame, node) {
    frame.inference.lateness.operates(frame, evaluate(frame, node.value));
    if (node.formatSpec !== null) evaluate(frame, node.formatSpec);
    return STR;
  },
  Str: (_frame, node) => (isAscii(node.value) ? ASCII : STR),
  Bytes: () => BYTES,
  Int(_frame, node) {
    const value = Number(node.value);
    return Number.isSafeInteger(value) ? intRange(value, value) : INT;
  },
  Float: () => FLOAT,
  Imag: () => COMPLEX,
  NameConstant: (_frame, node) => (node.value === null ? NONE : BOOL),
  Ellipsis: () => typeOf({ k: "ellipsis" }),
  Attribute(frame, node) {
    return frame.paths.narrowed(node, attributeType(frame, evaluate(frame, node.value), node.attr, node));
  },
  Subscript(frame, node) {
    const container = evaluate(frame, node.value);
    const index = evaluate(frame, node.slice);
    return subscriptType(frame, container, index, node);
  },
  Starred(frame, node) {
    return evaluate(frame, node.value);
  },
  Name(frame, node) {
    return nameType(frame, node);
  },
  List(frame, node) {
    const elem = frame.inference.siteCell(node, "elem");
    for (const item of node.elts) elem.flow(elementType(frame, item));
    return listOf(elem);
  },
  Tuple(frame, node) {
    if (node.elts.some((e) => e.kind === "Starred")) return typeOf({ k: "tuples", elem: joinAll(node.elts.map((e) => elementType(frame, e))) });
    return tupleOf(node.elts.map((e) => evaluate(frame, e)));
  },
  Slice(frame, node) {
    for (const part of [node.lower, node.upper, node.step]) if (part !== null) evaluate(frame, part);
    return typeOf({ k: "slice" });
  },
};

/** The type that an element of a display contributes: its own, or its items when starred. */
function elementType(frame: Frame, item: ast.Expr): Type {
  const type = evaluate(frame, item);
  return item.kind === "Starred" ? itemType(frame, type, item.value) : type;
}

function comprehension(frame: Frame, generators: readonly ast.Comprehension[], element: () => void): void {
  const visit = (index: number): void => {
    const g = generators[index];
    if (g === undefined) {
      element();
      return;
    }
    const iterable = evaluate(frame, g.iter);
    const item = g.isAsync ? asyncItemType(frame, iterable, g.iter) : itemType(frame, iterable, g.iter);
    frame.loop(
      () => {},
      () => {
        assign(frame, g.target, item, null);
        for (const test of g.ifs) {
          evaluate(frame, test);
          narrowBy(frame, test, true);
        }
        visit(index + 1);
      },
      () => {},
    );
  };
  const { suspended } = frame.paths;
  frame.paths.suspended = true;
  visit(0);
  frame.paths.suspended = suspended;
}

const MODULE_NAMES: Readonly<Record<string, Type>> = { __name__: STR, __file__: STR, __doc__: UNKNOWN, __builtins__: UNKNOWN, __spec__: UNKNOWN, __annotations__: UNKNOWN, __package__: UNKNOWN };

function nameType(frame: Frame, node: ast.Name): Type {
  const { inference } = frame;
  const variable = inference.scopes.resolution.get(node);
  if (variable !== undefined) {
    const cls = variable.scope.kind === "class" ? inference.classes.get(variable.scope.node) : undefined;
    if (cls !== undefined) {
      const known = frame.env?.get(variable);
      if (frame.env !== null && frame.classScope === variable.scope) {
        const state = known === undefined ? "no" : known.maybe ? "maybe" : "yes";
        noteBoundState(frame, node, state);
        if (state === "no") {
          const outer = outerVariable(variable.scope, node.id);
          return outer !== null ? inference.variableCell(outer).type : builtinType(node.id);
        }
      }
      if (known !== undefined) return known.type;
      const method = cls.methods.get(node.id);
      if (method !== undefined) return typeOf({ k: "func", unit: method, self: null });
      return cls.attributes.get(node.id)?.type ?? inference.variableCell(variable).type;
    }
    if (frame.tracks(variable)) {
      const binding = frame.env?.get(variable);
      if (frame.env !== null) {
        const state = binding === undefined ? "no" : binding.maybe ? "maybe" : "yes";
        noteBoundState(frame, node, state);
      }
      // TypeScript sees no more of a variable that may hold anything than its declaration says
      if (binding !== undefined && !binding.type.unknown && inference.variableCell(variable).type.unknown) {
        taint(binding.type);
        return UNKNOWN;
      }
      return binding?.type ?? (frame.env === null ? NEVER : variable.bindings > 0 ? NEVER : UNKNOWN);
    }
    // a class body runs where it stands; what other functions bind may be bound by now
    if (frame.env !== null && variable.bindings > 0 && !variable.isParameter && runsIn(frame.scope, variable.scope)) {
      const known = frame.env.get(variable);
      const state = known === undefined ? (variable.boundElsewhere ? "maybe" : "no") : known.maybe ? "maybe" : "yes";
      noteBoundState(frame, node, state);
    }
    return inference.variableCell(variable).type;
  }
  if (Object.hasOwn(MODULE_NAMES, node.id)) return MODULE_NAMES[node.id]!;
  if (node.id === "__class__" && enclosingClass(frame) !== null) return UNKNOWN;
  if ((node.id === "__qualname__" || node.id === "__module__") && frame.classScope !== null) return STR;
  // a variable that begins as a builtin may hold anything
  if (builtinBehind(node.id) !== null) return UNKNOWN;
  if (inference.patched.has(`builtins.${node.id}`) && !isScopeCall(node.id)) return UNKNOWN;
  const entry = builtinEntry(node.id);
  if (entry === null) {
    inference.undefinedNames.add(node);
    noteNamesInSight(frame, node);
    return UNKNOWN;
  }
  return builtinType(node.id);
}

/** A name that is reached twice may be bound only once. */
function noteBoundState(frame: Frame, node: ast.Name, state: BoundState): void {
  const { boundStates } = frame.inference;
  const before = boundStates.get(node);
  boundStates.set(node, before === undefined || before === state ? state : "maybe");
  if (state === "no") noteNamesInSight(frame, node);
}

/** Whether a scope's code is part of the flow of a module or function. */
function runsIn(scope: Scope, owner: Scope): boolean {
  let at = scope;
  while (at !== owner && (at.kind === "comprehension" || at.kind === "class")) at = at.parent!;
  return at === owner;
}

/** The type of a builtin used as a value. */
export function builtinType(name: string): Type {
  const fn = apiFunction(builtins, name);
  if (fn !== null) return typeOf({ k: "api", fn, self: null });
  const cls = apiClass(builtins, name);
  if (cls !== null) return typeOf({ k: "api class", cls });
  if (name === "NotImplemented") return typeOf({ k: "notimplemented" });
  if (name === "Ellipsis") return typeOf({ k: "ellipsis" });
  if (name === "__debug__") return BOOL;
  return UNKNOWN;
}


/**
 * Which captured variables some function may read before they are bound. While a frame is interpreted, every call notes what
 * is not yet bound there and which function it may run; at the end the notes spread along the calls.
 */
import type { FunctionUnit } from "../program.js";
import type { Scope, Variable } from "../scopes.js";
import type { Type } from "../types.js";
import type { Frame } from "./frame.js";
import type { Inference } from "./inference.js";
import { alwaysTrue } from "./narrowing.js";

/** Functions that code the analysis doesn't see may run: all that escaped, or only the special methods (`__str__`, `__lt__`, …). */
type Unseen = "escaped" | "special";

export class Lateness {
  readonly #inference: Inference;
  readonly #unboundAt = new Map<FunctionUnit, Set<Variable>>();
  readonly #unseenCalls = new Map<FunctionUnit, Set<Unseen>>();
  /** The module's variables that functions read and that are not surely bound when its body ends. */
  readonly #captured = new Map<Scope, Variable[]>();

  constructor(inference: Inference) {
    this.#inference = inference;
  }

  /** Forget what the last round noted. */
  clear(): void {
    this.#unboundAt.clear();
    this.#unseenCalls.clear();
  }

  /** A frame calls a function of the program. */
  call(frame: Frame, unit: FunctionUnit): void {
    frame.paths.codeRuns();
    this.#note(frame, unit);
  }

  /** A frame calls a function of the runtime, or something unknown. */
  unseenCall(frame: Frame, args: readonly Type[], harmless: boolean): void {
    let unseen: Unseen | null = harmless ? null : "escaped";
    for (const type of args) {
      if (mayHoldInstances(type)) unseen ??= "special";
      if (!type.unknown) for (const atom of type.atoms.values()) if (atom.k === "func") this.call(frame, atom.unit);
    }
    if (unseen === null) return;
    frame.paths.codeRuns();
    if (frame.unit !== null) {
      const known = this.#unseenCalls.get(frame.unit);
      if (known === undefined) this.#unseenCalls.set(frame.unit, new Set([unseen]));
      else known.add(unseen);
    }
    this.#note(frame, unseen);
  }

  /** An operator, a conversion, a test or an attribute read: special methods of what it works on may run. */
  operates(frame: Frame, ...operands: readonly Type[]): void {
    if (operands.some((type) => mayHoldInstances(type))) this.unseenCall(frame, operands, true);
  }

  /** A test of truth: `__bool__` or `__len__` may run. */
  tests(frame: Frame, type: Type): void {
    if (type.unknown || [...type.atoms.values()].some((a) => a.k === "inst" && !alwaysTrue(a))) this.unseenCall(frame, [type], true);
  }

  /** Other tasks run here, or the frame ends: whatever it made may run from now on. */
  suspends(frame: Frame): void {
    frame.paths.codeRuns();
    const owner = ownerOf(frame.scope);
    if (this.#missing(frame, owner).length === 0) return;
    for (const unit of this.#inference.units.values()) if (within(unit.scope, owner)) this.#note(frame, unit);
  }

  /** The module's body ends: functions that only other modules call run from now on. */
  moduleEnds(frame: Frame, idle: readonly FunctionUnit[]): void {
    this.#note(frame, "escaped");
    for (const unit of idle) this.#note(frame, unit);
  }

  #note(frame: Frame, target: FunctionUnit | Unseen): void {
    const owner = ownerOf(frame.scope);
    const missing = this.#missing(frame, owner);
    if (missing.length === 0) return;
    const units = typeof target === "string" ? [...this.#inference.units.values()].filter(target === "escaped" ? (u) => u.escaped || isSpecial(u) : isSpecial) : [target];
    for (const unit of units) {
      if (!this.#exists(frame, owner, unit)) continue;
      let known = this.#unboundAt.get(unit);
      if (known === undefined) this.#unboundAt.set(unit, (known = new Set()));
      for (const variable of missing) known.add(variable);
    }
  }

  /** A function can't run before the `def` or `class` that makes it. */
  #exists(frame: Frame, owner: Scope, unit: FunctionUnit): boolean {
    for (let at: Scope | null = unit.scope; at !== null; at = at.parent) {
      if (at.parent !== owner) continue;
      const variable = this.#inference.scopes.bound.get(at.node);
      return variable === undefined || variable.bindings > 1 || frame.env?.has(variable) !== false;
    }
    return true;
  }

  #missing(frame: Frame, owner: Scope): Variable[] {
    const { env } = frame;
    if (env === null) return [];
    let captured = this.#captured.get(owner);
    if (captured === undefined) this.#captured.set(owner, (captured = [...owner.variables.values()].filter((v) => (v.captured || v.boundElsewhere) && v.bindings > 0 && !v.isParameter)));
    return captured.filter((v) => env.get(v)?.maybe !== false);
  }

  /** The variables that are read too early on some path. */
  find(): Set<Variable> {
    const { units } = this.#inference;
    const special = [...units.values()].filter(isSpecial);
    const escaped = [...units.values()].filter((u) => u.escaped || isSpecial(u));
    const unboundIn = new Map<FunctionUnit, Set<Variable>>();
    const queue: FunctionUnit[] = [];
    const reach = (unit: FunctionUnit, variables: Iterable<Variable>): void => {
      let known = unboundIn.get(unit);
      if (known === undefined) unboundIn.set(unit, (known = new Set()));
      const before = known.size;
      for (const variable of variables) known.add(variable);
      if (known.size > before) queue.push(unit);
    };
    for (const [unit, variables] of this.#unboundAt) reach(unit, variables);
    for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
      const variables = unboundIn.get(unit)!;
      for (const callee of unit.callees) reach(callee, variables);
      for (const unseen of this.#unseenCalls.get(unit) ?? []) for (const callee of unseen === "special" ? special : escaped) reach(callee, variables);
    }
    const late = new Set<Variable>();
    for (const [node, variable] of this.#inference.scopes.resolution) {
      if (node.kind !== "Name" || late.has(variable)) continue;
      const scope = this.#inference.scopes.readIn.get(node);
      if (scope === undefined || ownerOf(scope) === ownerOf(variable.scope)) continue;
      for (let at: Scope | null = scope; at !== null && at !== variable.scope; at = at.parent) {
        const unit = units.get(at.node);
        if (unit !== undefined && unboundIn.get(unit)?.has(variable) === true) {
          late.add(variable);
          break;
        }
      }
    }
    return late;
  }
}

/** Whether a value may be an instance of a class of the program, or hold one. */
function mayHoldInstances(type: Type, depth = 0): boolean {
  if (type.unknown || depth > 4) return true;
  for (const atom of type.atoms.values()) {
    switch (atom.k) {
      case "inst":
      case "class":
        return true;
      case "list":
      case "set":
      case "frozenset":
        if (mayHoldInstances(atom.elem.type, depth + 1)) return true;
        break;
      case "dict":
        if (mayHoldInstances(atom.key.type, depth + 1) || mayHoldInstances(atom.value.type, depth + 1)) return true;
        break;
      case "tuple":
        if (atom.items.some((item) => mayHoldInstances(item, depth + 1))) return true;
        break;
      case "tuples":
        if (mayHoldInstances(atom.elem, depth + 1)) return true;
        break;
      case "iterator":
        if (mayHoldInstances(atom.item, depth + 1)) return true;
        break;
      case "obj":
        if (atom.args.some((cell) => mayHoldInstances(cell.type, depth + 1))) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

/** What the runtime calls by itself. */
const isSpecial = (unit: FunctionUnit): boolean => unit.cls !== null && ((unit.name.startsWith("__") && unit.name.endsWith("__")) || unit.methodKind === "property");

/** The module or function whose flow a scope's code belongs to. */
function ownerOf(scope: Scope): Scope {
  let owner = scope;
  while (owner.kind === "comprehension" || owner.kind === "class") owner = owner.parent!;
  return owner;
}

function within(scope: Scope, outer: Scope): boolean {
  for (let at: Scope | null = scope.parent; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}

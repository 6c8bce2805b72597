/**
 * What comparing values of unknown type may answer. `==` and `<` call methods that a class may define to answer anything
 * (a query, a matrix of bools); nearly all programs' methods answer bools, and then every comparison does.
 */
import type * as ast from "../../syntax/ast.js";
import type { FunctionUnit } from "../program.js";
import { BOOL, UNKNOWN, type Atom, type Type } from "../types.js";
import { childrenOf } from "../walk.js";

const METHODS: ReadonlySet<string> = new Set(["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"]);

/** Values whose comparisons among themselves are Python's own: their items, if they have any, are never asked. */
const SCALARS: ReadonlySet<Atom["k"]> = new Set<Atom["k"]>(["none", "bool", "int", "float", "complex", "str", "bytes", "bytearray", "ellipsis", "notimplemented", "range", "func", "api", "module"]);

export class Comparisons {
  readonly #methods: readonly FunctionUnit[];
  readonly #mayBeAnything: boolean;

  /** `othersSee`: the program has modules that the analysis doesn't see. */
  constructor(module: ast.Module, units: Iterable<FunctionUnit>, othersSee: boolean) {
    this.#methods = [...units].filter((unit) => unit.cls !== null && METHODS.has(unit.name));
    this.#mayBeAnything = othersSee || this.#methods.some((unit) => unit.node.kind === "Lambda" || unit.node.decorators.length > 0 || unit.flavour !== "plain") || bindsOtherwise(module);
  }

  /** The type of `left == right`, `left < right` …, given what the operands' methods are known to do. */
  answer(left: Type, right: Type): Type {
    if (isScalar(left) && isScalar(right)) return BOOL;
    return this.#mayBeAnything || this.#methods.some(({ returns }) => !answersBool(returns.type)) ? UNKNOWN : BOOL;
  }
}

const isScalar = (type: Type): boolean => !type.unknown && [...type.atoms.values()].every((atom) => SCALARS.has(atom.k));

const answersBool = (type: Type): boolean => !type.unknown && [...type.atoms.values()].every((atom) => atom.k === "bool" || atom.k === "notimplemented");

/** Whether a comparison method gets to a class other than by `def`: by assignment, or by its name as text. */
function bindsOtherwise(root: ast.Node): boolean {
  const stack: ast.Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === "Str" ? METHODS.has(node.value) : node.kind === "Name" && METHODS.has(node.id)) return true;
    if (node.kind === "Assign" && node.targets.some((target) => target.kind === "Attribute" && METHODS.has(target.attr))) return true;
    for (const child of childrenOf(node)) if (child !== null) stack.push(child);
  }
  return false;
}

/** `ast.literal_eval`, through the compiler that whoever runs the program brings along. */
import { boxFloat } from "../objects/py_float.js";
import { Bytes } from "../objects/bytes.js";
import { Complex } from "../objects/complex.js";
import { dict } from "../objects/dict.js";
import { parseLiteral } from "../objects/dynamic_code.js";
import { ValueError } from "../objects/exceptions.js";
import { normalize } from "../objects/integer.js";
import { pythonFunctions } from "../objects/library_functions.js";
import type { LiteralNode } from "../objects/literal_node.js";
import { add, neg, sub } from "../objects/operators.js";
import { address, repr } from "../objects/repr.js";
import { set } from "../objects/set.js";
import { Ellipsis } from "../objects/singletons.js";
import { tuple } from "../objects/tuple.js";

type Constant = Extract<LiteralNode, { kind: "Constant" }>;

/** `literal_eval(node_or_string)`: the value of a text that holds a literal; nothing in it is called. */
export function literal_eval(node_or_string: unknown): unknown {
  if (typeof node_or_string !== "string") throw new ValueError(`malformed node or string: ${repr(node_or_string)}`);
  return valueOf(parseLiteral(node_or_string.replace(/^[ \t]+/, "")));
}

function valueOf(node: LiteralNode): unknown {
  switch (node.kind) {
    case "Constant":
      return constant(node);
    case "Tuple":
      return tuple(node.elements.map(valueOf));
    case "List":
      return node.elements.map(valueOf);
    case "Set":
      return set(node.elements.map(valueOf));
    case "Call":
      return node.isEmptySet ? set() : malformed(node);
    case "Dict": {
      const made = dict();
      node.keys.forEach((key, i) => {
        if (key === null) throw new ValueError("malformed node or string: None"); // `**mapping`
        const name = valueOf(key);
        made.set(name, valueOf(node.values[i]!));
      });
      return made;
    }
    case "BinOp": {
      if (node.sign !== "+" && node.sign !== "-") return malformed(node);
      const left = signedNumber(node.left);
      const right = number(node.right);
      if (left instanceof Complex || !(right instanceof Complex)) return malformed(node);
      return node.sign === "+" ? add(left, right) : sub(left, right);
    }
    default:
      return signedNumber(node);
  }
}

/** A number behind at most one sign. */
function signedNumber(node: LiteralNode): unknown {
  if (node.kind !== "UnaryOp" || (node.sign !== "+" && node.sign !== "-")) return number(node);
  const operand = number(node.operand);
  return node.sign === "-" ? neg(operand) : operand;
}

function number(node: LiteralNode): unknown {
  if (node.kind === "Constant" && (node.type === "int" || node.type === "float" || node.type === "imaginary")) return constant(node);
  return malformed(node);
}

function constant(node: Constant): unknown {
  switch (node.type) {
    case "int":
      return normalize(node.value);
    case "float":
      return boxFloat(node.value);
    case "imaginary":
      return new Complex(0, node.value);
    case "bytes":
      return new Bytes(node.value);
    case "ellipsis":
      return Ellipsis;
    default:
      return node.value;
  }
}

function malformed(node: LiteralNode): never {
  throw new ValueError(`malformed node or string on line ${node.line}: <ast.${node.kind === "Other" ? node.shown : node.kind} object at ${address(node)}>`);
}

pythonFunctions("ast", { literal_eval: [literal_eval, "node_or_string"] });

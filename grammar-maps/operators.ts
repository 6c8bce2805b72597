/**
 * Python's operators: the special methods they call, the runtime helper of the general form, and the JavaScript operator
 * that may stand for them between operands of proven types. Python's `operator` module lends the helpers their names.
 */
import type { BinaryOperator, CompareOperator, UnaryOperator } from "../src/syntax/ast.js";

/** `small` ints stay within ±(2^53 − 1), the result included; `float` is raw or boxed (`valueOf`). */
type Proven = "small" | "float" | "str" | "bool" | "list" | "tuple" | "dict" | "set";

/** A JavaScript operator, and the pairs of proven types between which it means the same. */
interface Native {
  readonly op: string;
  readonly pairs: readonly (readonly [Proven, Proven])[];
  /** What must be proven besides the types. */
  readonly condition?: string;
}

interface BinaryEntry {
  /** `a.__add__(b)`, then `b.__radd__(a)`; `a += b` asks `a.__iadd__(b)` first. */
  readonly dunder: string;
  readonly reflected: string;
  readonly inPlace: string;
  /** The helper for operands of unknown type: `add(a, b)`, and for `a += b`: `a = iadd(a, b)`. */
  readonly helper: string;
  readonly inPlaceHelper: string;
  /** The helper for two ints: `integer.add`. */
  readonly integer: string | null;
  /** Two ints always have a result: no division by zero, no negative shift, nothing that grows out of memory in one step. */
  readonly total?: true;
  /** The helper for two floats where the native operator differs: `floats.mod`. */
  readonly floats: string | null;
  readonly native: Native | null;
}

interface UnaryEntry {
  readonly dunder: string;
  readonly helper: string;
  readonly native: { readonly op: string; readonly operands: readonly Proven[]; readonly condition?: string } | null;
}

interface CompareEntry {
  readonly dunder: string;
  readonly reflected: string;
  readonly helper: string;
  readonly native: Native | null;
}

const numbers = [
  ["small", "small"],
  ["small", "float"],
  ["float", "small"],
  ["float", "float"],
] as const;
const withFloat = numbers.slice(1);
const ints = [["small", "small"]] as const;

const binary = {
  "+": { dunder: "__add__", reflected: "__radd__", inPlace: "__iadd__", helper: "add", inPlaceHelper: "iadd", integer: "add", total: true, floats: null, native: { op: "+", pairs: [...numbers, ["str", "str"]] } },
  "-": { dunder: "__sub__", reflected: "__rsub__", inPlace: "__isub__", helper: "sub", inPlaceHelper: "isub", integer: "sub", total: true, floats: null, native: { op: "-", pairs: numbers } },
  "*": { dunder: "__mul__", reflected: "__rmul__", inPlace: "__imul__", helper: "mul", inPlaceHelper: "imul", integer: "mul", floats: null, native: { op: "*", pairs: numbers, condition: "between ints the result is not −0" } },
  "/": { dunder: "__truediv__", reflected: "__rtruediv__", inPlace: "__itruediv__", helper: "truediv", inPlaceHelper: "itruediv", integer: "divide", floats: "divide", native: { op: "/", pairs: numbers, condition: "the divisor is not zero" } },
  "//": { dunder: "__floordiv__", reflected: "__rfloordiv__", inPlace: "__ifloordiv__", helper: "floordiv", inPlaceHelper: "ifloordiv", integer: "floordiv", floats: "floordiv", native: null },
  "%": { dunder: "__mod__", reflected: "__rmod__", inPlace: "__imod__", helper: "mod", inPlaceHelper: "imod", integer: "mod", floats: "mod", native: { op: "%", pairs: ints, condition: "a ≥ 0 and b > 0" } },
  "**": { dunder: "__pow__", reflected: "__rpow__", inPlace: "__ipow__", helper: "pow", inPlaceHelper: "ipow", integer: "pow", floats: "power", native: { op: "**", pairs: ints, condition: "b ≥ 0" } },
  "@": { dunder: "__matmul__", reflected: "__rmatmul__", inPlace: "__imatmul__", helper: "matmul", inPlaceHelper: "imatmul", integer: null, floats: null, native: null },
  "<<": { dunder: "__lshift__", reflected: "__rlshift__", inPlace: "__ilshift__", helper: "lshift", inPlaceHelper: "ilshift", integer: "lshift", floats: null, native: { op: "<<", pairs: ints, condition: "a ≥ 0, 0 ≤ b < 31, result below 2^31" } },
  ">>": { dunder: "__rshift__", reflected: "__rrshift__", inPlace: "__irshift__", helper: "rshift", inPlaceHelper: "irshift", integer: "rshift", floats: null, native: { op: ">>", pairs: ints, condition: "0 ≤ a < 2^31, 0 ≤ b < 32" } },
  "&": { dunder: "__and__", reflected: "__rand__", inPlace: "__iand__", helper: "and_", inPlaceHelper: "iand", integer: "and", total: true, floats: null, native: { op: "&", pairs: ints, condition: "both in [0, 2^31)" } },
  "|": { dunder: "__or__", reflected: "__ror__", inPlace: "__ior__", helper: "or_", inPlaceHelper: "ior", integer: "or", total: true, floats: null, native: { op: "|", pairs: ints, condition: "both in [0, 2^31)" } },
  "^": { dunder: "__xor__", reflected: "__rxor__", inPlace: "__ixor__", helper: "xor", inPlaceHelper: "ixor", integer: "xor", total: true, floats: null, native: { op: "^", pairs: ints, condition: "both in [0, 2^31)" } },
} as const satisfies Record<BinaryOperator, BinaryEntry>;

const unary = {
  not: { dunder: "__bool__", helper: "not_", native: { op: "!", operands: ["bool", "str"] } },
  "-": { dunder: "__neg__", helper: "neg", native: { op: "-", operands: ["small", "float"], condition: "an int is not 0" } },
  "+": { dunder: "__pos__", helper: "pos", native: { op: "+", operands: ["small", "float"] } },
  "~": { dunder: "__invert__", helper: "invert", native: { op: "~", operands: ["small"], condition: "within ±2^31" } },
} as const satisfies Record<UnaryOperator, UnaryEntry>;

const equality = [...withFloat, ["small", "small"], ["str", "str"], ["bool", "bool"]] as const;
/** JavaScript orders texts by UTF-16 unit: the same as by code point only without surrogates. */
const order = { pairs: [...numbers, ["str", "str"]], condition: "str: no surrogates" } as const;

const compare = {
  "==": { dunder: "__eq__", reflected: "__eq__", helper: "eq", native: { op: "===", pairs: equality, condition: "floats are raw" } },
  "!=": { dunder: "__ne__", reflected: "__ne__", helper: "ne", native: { op: "!==", pairs: equality, condition: "floats are raw" } },
  "<": { dunder: "__lt__", reflected: "__gt__", helper: "lt", native: { op: "<", ...order } },
  "<=": { dunder: "__le__", reflected: "__ge__", helper: "le", native: { op: "<=", ...order } },
  ">": { dunder: "__gt__", reflected: "__lt__", helper: "gt", native: { op: ">", ...order } },
  ">=": { dunder: "__ge__", reflected: "__le__", helper: "ge", native: { op: ">=", ...order } },
  is: { dunder: "", reflected: "", helper: "is_same", native: { op: "===", pairs: [["bool", "bool"]] } },
  "is not": { dunder: "", reflected: "", helper: "is_not", native: { op: "!==", pairs: [["bool", "bool"]] } },
  in: { dunder: "__contains__", reflected: "", helper: "contains", native: null },
  "not in": { dunder: "__contains__", reflected: "", helper: "not_contains", native: null },
} as const satisfies Record<CompareOperator, CompareEntry>;

/** One fact, one place: analysis, emission and the runtime's tests read this table. */
export const operators: {
  readonly binary: Readonly<Record<BinaryOperator, BinaryEntry>>;
  readonly unary: Readonly<Record<UnaryOperator, UnaryEntry>>;
  readonly compare: Readonly<Record<CompareOperator, CompareEntry>>;
} = { binary, unary, compare };

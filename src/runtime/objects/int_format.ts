/** `format(n, spec)` of ints: `b c d o x X n`, and through float `e f g %`. */
import { OverflowError, ValueError } from "./exceptions.js";
import { formatFloatSpec } from "./float_format.js";
import { type FormatSpec, layoutNumber, pad, parseSpec, unknownCode } from "./format_spec.js";
import { intRepr } from "./int_repr.js";
import { type Int, toFloat } from "./integer.js";

/** `format(n, spec)` of an int; `typeName` is "bool" for the error texts of a bool. */
export function formatInt(n: Int, text: string, typeName = "int"): string {
  if (text === "") return intRepr(n);
  const spec = parseSpec(text, typeName);
  switch (spec.type) {
    case "":
    case "d":
    case "n":
      return inBase(n, spec, 10, "", 3);
    case "b":
      return inBase(n, spec, 2, "0b", 4);
    case "o":
      return inBase(n, spec, 8, "0o", 4);
    case "x":
      return inBase(n, spec, 16, "0x", 4);
    case "X":
      return inBase(n, spec, 16, "0X", 4);
    case "c":
      return character(n, spec);
    case "e":
    case "E":
    case "f":
    case "F":
    case "g":
    case "G":
    case "%":
      return formatFloatSpec(toFloat(n), spec, typeName);
    default:
      throw unknownCode(spec.type, typeName);
  }
}

function checkIntegerSpec(spec: FormatSpec): void {
  if (spec.precision >= 0) throw new ValueError("Precision not allowed in integer format specifier");
  if (spec.coerceZero) throw new ValueError("Negative zero coercion (z) not allowed in integer format specifier");
}

function inBase(n: Int, spec: FormatSpec, base: 2 | 8 | 10 | 16, prefix: string, size: number): string {
  checkIntegerSpec(spec);
  const negative = n < 0;
  let digits = base === 10 ? intRepr(n) : n.toString(base);
  if (negative) digits = digits.slice(1);
  if (spec.type === "X") digits = digits.toUpperCase();
  return layoutNumber(negative, spec.alternate ? prefix : "", digits, "", spec, size);
}

function character(n: Int, spec: FormatSpec): string {
  checkIntegerSpec(spec);
  if (spec.sign !== "") throw new ValueError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) throw new ValueError("Alternate form (#) not allowed with integer format specifier 'c'");
  if (typeof n === "bigint" && BigInt.asIntN(64, n) !== n) throw new OverflowError("Python int too large to convert to C long");
  if (n < 0 || n > 0x10ffff) throw new OverflowError("%c arg not in range(0x110000)");
  return pad(String.fromCodePoint(Number(n)), spec, ">");
}

/** `format(text, spec)` */
import { ValueError } from "../exceptions.js";
import { cannotGroup, pad, parseSpec, unknownCode } from "../format_spec.js";
import { codePointLength, codePointSlice } from "./code_points.js";

/** `format(s, spec)` of a str. */
export function formatText(s: string, text: string): string {
  if (text === "") return s;
  const spec = parseSpec(text, "str");
  if (spec.grouping !== "" && spec.type === "") throw cannotGroup(spec.grouping, "s");
  if (spec.type !== "" && spec.type !== "s") throw unknownCode(spec.type, "str");
  if (spec.sign !== "") throw new ValueError(spec.sign === " " ? "Space not allowed in string format specifier" : "Sign not allowed in string format specifier");
  if (spec.coerceZero) throw new ValueError("Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate) throw new ValueError("Alternate form (#) not allowed in string format specifier");
  if (spec.align === "=") throw new ValueError("'=' alignment not allowed in string format specifier");
  const kept = spec.precision >= 0 && spec.precision < codePointLength(s) ? codePointSlice(s, 0, spec.precision) : s;
  return pad(kept, spec, "<");
}

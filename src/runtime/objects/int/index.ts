/** Whole-number arguments of str and bytes methods: widths, counts, bounds. */
import { OverflowError } from "../exceptions.js";
import { asIndex } from "../indices.js";

/** An index that must be a machine-sized int: a width, a count. */
export function toSize(value: unknown): number {
  const index = asIndex(value);
  if (typeof index === "bigint" && (index > 0x7fffffffffffffffn || index < -0x8000000000000000n)) throw new OverflowError("Python int too large to convert to C ssize_t");
  return Number(index);
}

/** An index that must fit into a C `int`. */
export function toCInt(value: unknown): number {
  const index = asIndex(value);
  if (index > 0x7fffffff || index < -0x80000000) throw new OverflowError("Python int too large to convert to C int");
  return Number(index);
}

/** One bound of a slice; None and "not given" become `absent`. */
export function sliceBound(value: unknown, absent: number): number {
  if (value === undefined || value === null) return absent;
  return Number(asIndex(value, "slice indices must be integers or None or have an __index__ method"));
}

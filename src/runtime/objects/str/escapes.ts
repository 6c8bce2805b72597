/** Python's escapes for characters. A leaf file. */

/** `\xe9`, `\u20ac`, `\U0001f600` */
export function backslashed(code: number): string {
  const hex = code.toString(16);
  return code < 0x100 ? `\\x${hex.padStart(2, "0")}` : code < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

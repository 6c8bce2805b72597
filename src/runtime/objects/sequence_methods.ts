/** Which methods named `__add__`, `__mul__` … are a sequence's: they take no part in the numbers' protocol (`sequence_operators.ts`). */

const methods = new WeakSet<Function>();

/** Says that the `+` and `*` of a built-in class are those of a sequence. */
export function sequenceOperators(prototype: object): void {
  for (const name of ["__add__", "__mul__", "__rmul__", "__iadd__", "__imul__"]) {
    const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (typeof method === "function") methods.add(method);
  }
}

/** Whether a method is one of these. */
export const isSequenceMethod = (method: Function | null | undefined): boolean => typeof method === "function" && methods.has(method);

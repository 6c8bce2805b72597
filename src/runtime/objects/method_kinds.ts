/** Which functions of a class get the class: their text shows it, but for those that never look at it. */

/** `@classmethod def make(cls): return 1`: a class method that does not look at its class. */
export function class_methods(cls: Function, ...names: string[]): void {
  for (const name of names) setKind(cls, name, true);
}

/** `@staticmethod` whose text has words of JavaScript's that mean the class. */
export function static_methods(cls: Function, ...names: string[]): void {
  for (const name of names) setKind(cls, name, false);
}

function setKind(cls: Function, name: string, usesThis: boolean): void {
  const f: unknown = Reflect.get(cls, name);
  if (typeof f === "function") Object.defineProperty(f, "$usesThis", { value: usesThis, configurable: true });
}

/**
 * The methods of int, float, str and bytes in both of Python's spellings: `str.upper(s)` on the type itself,
 * and on its prototype, where attribute lookup finds `s.upper`.
 */
import { methodFrom } from "./attributes/methods.js";
import { type AnyFunction, describeFunction, type FunctionMeta } from "./functions.js";

type Methods = Readonly<Record<string, AnyFunction>>;
type Signatures<M> = { readonly [K in keyof M]?: string };

/** Puts the methods (self first) and the class's own functions on a type, each described for calls by unknown code. */
export function builtinMethods<T extends Function & { readonly prototype: object }, M extends Methods, S extends Methods>(
  typeName: string,
  type: T,
  methods: M,
  signatures: Signatures<M>,
  statics: S,
  staticSignatures: Signatures<S>,
): T & M & S {
  for (const [name, method] of Object.entries(methods)) {
    const rest = signatures[name];
    describe(method, typeName, name, rest === undefined ? "self, /" : rest.includes("/") ? `self, ${rest}` : `self, /, ${rest}`).receiver = type;
    Object.defineProperty(type.prototype, name, { value: methodFrom(method), writable: true, configurable: true });
  }
  for (const [name, f] of Object.entries(statics)) describe(f, typeName, name, staticSignatures[name] ?? "");
  return Object.assign(type, methods, statics);
}

function describe(f: AnyFunction, typeName: string, name: string, signature: string): FunctionMeta {
  const meta = describeFunction(f, "builtin", signature, name);
  meta.qualname = `${typeName}.${name}`;
  meta.module = "builtins";
  return meta;
}

/** An instance of a program's subclass of int, float, str or bytes: the plain value in `$value`. */
export function carrier(cls: Function, value: unknown): object {
  const made = Object.create(cls.prototype as object) as object;
  Object.defineProperty(made, "$value", { value });
  return made;
}

/** Lets JavaScript's operators see the plain value of such instances. */
export function carriesValue(type: Function): void {
  Object.defineProperty(type.prototype, "valueOf", {
    value(this: { readonly $value: unknown }) {
      return this.$value;
    },
    writable: true,
    configurable: true,
  });
}

/** What instances of subclasses do themselves; plain values never get here. */
export function carrierMethods<S>(type: Function & { readonly prototype: object }, methods: Readonly<Record<string, (self: S, ...args: never[]) => unknown>>): void {
  for (const [name, method] of Object.entries(methods)) {
    if (Object.hasOwn(type.prototype, name)) continue;
    const f = method as (...args: unknown[]) => unknown;
    Object.defineProperty(type.prototype, name, {
      value(this: unknown, ...args: unknown[]) {
        return f(this, ...args);
      },
      writable: true,
      configurable: true,
    });
  }
}

/** A data attribute of all values of a type: `(5).real`. */
export function builtinAttribute(type: Function, name: string, get: (self: never) => unknown): void {
  Object.defineProperty(type.prototype, name, {
    get(this: never) {
      return get(this);
    },
    configurable: true,
  });
}

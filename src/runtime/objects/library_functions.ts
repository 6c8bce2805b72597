/** How the modules of the standard library register what they export. */
import { coroutine } from "./coroutine.js";
import { describeFunction, type AnyFunction, type FunctionKind } from "./functions.js";
import { registerType, typeInfo, type TypeOptions } from "./type_registry.js";

type Functions = Readonly<Record<string, readonly [f: AnyFunction, signature: string]>>;

/** Functions that CPython writes in C: `<built-in function sqrt>`, errors that say `math.sqrt()`. */
export function libraryFunctions(module: string, functions: Functions): void {
  describeAll(module, functions, "builtin", false);
}

/** C functions whose result is a float: they return it raw, and calls by unknown code box it. */
export function floatFunctions(module: string, functions: Functions): void {
  describeAll(module, functions, "builtin", true);
}

/** Functions that may wait in their thread; they have been registered as such. */
export function blockingFunctions(module: string, functions: Functions): void {
  describeAll(module, functions, "blocking", false);
}

/** Functions that CPython writes in Python: `<function wraps at 0x…>`. */
export function pythonFunctions(module: string, functions: Functions): void {
  describeAll(module, functions, "function", false);
}

function describeAll(module: string, functions: Functions, kind: FunctionKind, returnsFloat: boolean): void {
  for (const [name, [f, signature]] of Object.entries(functions)) {
    const meta = describeFunction(f, kind, signature, name);
    meta.module = module;
    meta.returnsFloat = returnsFloat;
  }
}

/** Describes methods of a library class: Python's signature without `self`; ` -> float` at its end marks those that return raw floats. */
export function libraryMethods(cls: Function, signatures: Readonly<Record<string, string>>, kind: FunctionKind = "function"): void {
  const info = typeInfo(cls);
  for (const [name, text] of Object.entries(signatures)) {
    const method: unknown = Object.getOwnPropertyDescriptor(cls.prototype, name)?.value ?? Object.getOwnPropertyDescriptor(cls, name)?.value;
    if (typeof method !== "function") continue;
    const isFloat = text.endsWith(FLOAT);
    const signature = isFloat ? text.slice(0, -FLOAT.length) : text;
    if (kind === "coroutine") coroutine(method as AnyFunction, signature);
    const shown = name.replace("$", ""); // `throw$`
    const meta = kind === "coroutine" ? (method as AnyFunction).$meta! : describeFunction(method as AnyFunction, kind, signature, shown);
    meta.qualname = `${info.qualname}.${shown}`;
    meta.module = info.module;
    meta.returnsFloat = isFloat;
  }
}

const FLOAT = " -> float";

/** A class of a library module, with its methods' signatures. */
export function libraryClass(cls: Function, options: TypeOptions & { readonly module: string }, methods: Readonly<Record<string, string>> = {}, kind: FunctionKind = "function"): void {
  registerType(cls, { sealed: false, ...options });
  libraryMethods(cls, methods, kind);
}

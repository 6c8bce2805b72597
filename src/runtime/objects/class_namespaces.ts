/** Classes that are built of their namespace: `build_class(body, name, bases, module, { keywords })`, as `__build_class__` in Python/bltinmodule.c. */
import { getClassAttribute } from "./attributes/class_attributes.js";
import { getattr, hasattr } from "./attributes.js";
import type { Keywords } from "./call_binding.js";
import { call, invoke } from "./calls.js";
import { Cell } from "./closures.js";
import { dict, isPlainObject } from "./dict.js";
import { KeyError, NameError, RuntimeError, TypeError } from "./exceptions.js";
import { builtin, function_meta } from "./functions.js";
import { winner } from "./metaclasses.js";
import { repr } from "./repr.js";
import { delitem, getitem, setitem } from "./subscript.js";
import { tupleOf } from "./tuple.js";
import { className, isClass } from "./type_registry.js";
import { type, type_name, type_of } from "./types.js";

/** The bases that stand for objects which are no classes (`__mro_entries__`). */
export function resolvedBases(bases: readonly unknown[]): unknown[] {
  const original = tupleOf(bases);
  return bases.flatMap((base) => {
    if (isClass(base) || !hasattr(base, "__mro_entries__")) return [base];
    const entries: unknown = call(getattr(base, "__mro_entries__"), [original]);
    if (type_name(entries) !== "tuple") throw new TypeError("__mro_entries__ must return a tuple");
    return entries as unknown[];
  });
}

interface Preparation {
  readonly meta: unknown;
  readonly namespace: unknown;
  /** Without `metaclass`. */
  readonly keywords: Keywords;
}

/** The metaclass, and what a class body fills: `__prepare__` of the metaclass may bring its own mapping. */
export function preparedNamespace(name: string, bases: readonly unknown[], given: Keywords): Preparation {
  const { metaclass, ...keywords } = given;
  const first = bases[0];
  let meta: unknown = metaclass ?? (first === undefined ? type : type_of(first));
  if (isClass(meta)) meta = winner(meta, bases);
  const prepare: unknown = isClass(meta) ? getClassAttribute(meta, "__prepare__", null) : getattr(meta, "__prepare__", null);
  if (prepare === null) return { meta, namespace: dict(), keywords };
  const namespace: unknown = call(prepare, [name, tupleOf(bases)], keywords);
  if (!hasattr(type_of(namespace), "__getitem__")) throw new TypeError(`${isClass(meta) ? className(meta) : "<metaclass>"}.__prepare__() must return a mapping, not ${type_name(namespace)}`);
  return { meta, namespace, keywords };
}

/** The class of a body that is a function of its namespace. */
export const build_class = builtin(
  "__build_class__",
  function (body: unknown, name: unknown, original: unknown, module: unknown, given: unknown): unknown {
    const bases = resolvedBases(original as unknown[]);
    const { meta, namespace, keywords } = preparedNamespace(String(name), bases, isPlainObject(given) ? given : {});
    setitem(namespace, "__module__", module);
    setitem(namespace, "__qualname__", function_meta(body as Function).qualname);
    const cell = new Cell();
    invoke(body, namespace, cell);
    if (bases.length !== (original as unknown[]).length || bases.some((base, i) => base !== (original as unknown[])[i])) setitem(namespace, "__orig_bases__", original);
    const isShared = lookedUp(namespace, "__classcell__") === cell;
    const cls: unknown = call(meta, [name, tupleOf(bases), namespace], keywords);
    if (isShared && isClass(cls)) {
      if (cell.$contents === undefined) throw new RuntimeError(`__class__ not set defining ${repr(name)} as ${repr(cls)}. Was __classcell__ propagated to type.__new__?`);
      if (cell.$contents !== cls) throw new TypeError(`__class__ set to ${repr(cell.$contents)} defining ${repr(name)} as ${repr(cls)}`);
    }
    return cls;
  },
  "body, name, bases, module, /, **kwds",
);

const NONE: unique symbol = Symbol("none");

function lookedUp(namespace: unknown, key: string): unknown {
  try {
    return getitem(namespace, key);
  } catch (error) {
    if (error instanceof KeyError) return NONE;
    throw error;
  }
}

/** A name that a class body reads: its own, else the one outside. */
export function class_name(namespace: unknown, name: string, outside: (() => unknown) | null): unknown {
  const own = lookedUp(namespace, name);
  if (own !== NONE) return own;
  if (outside === null) throw new NameError(`name '${name}' is not defined`, { name });
  return invoke(outside);
}

/** `(name := value)` in a class body. */
export function store_class_name(namespace: unknown, name: string, value: unknown): unknown {
  setitem(namespace, name, value);
  return value;
}

/** `del name` in a class body. */
export function delete_class_name(namespace: unknown, name: string): void {
  if (lookedUp(namespace, name) === NONE) throw new NameError(`name '${name}' is not defined`, { name });
  delitem(namespace, name);
}

/** `name: annotation` in a class body. */
export function annotate_class(namespace: unknown, name: string, annotation: unknown): void {
  if (lookedUp(namespace, "__annotations__") === NONE) setitem(namespace, "__annotations__", dict());
  setitem(getitem(namespace, "__annotations__"), name, annotation);
}

/** `__class__` in a method, which `super()` asks for too. */
export function class_cell(cell: Cell, asking = ""): unknown {
  if (cell.$contents !== undefined) return cell.$contents;
  if (asking === "super") throw new RuntimeError("super(): empty __class__ cell");
  throw new NameError("cannot access free variable '__class__' where it is not associated with a value in enclosing scope", { name: "__class__" });
}

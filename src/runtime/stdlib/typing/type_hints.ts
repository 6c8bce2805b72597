/**
 * `typing.get_type_hints`: annotations with their texts evaluated, where the program has a compiler and keeps the names of the module
 * that the texts are written in; else the texts stay what they are.
 */
import { getattr } from "../../objects/attributes.js";
import { dict, Dict } from "../../objects/dict.js";
import { eval_in, hasCompiler } from "../../objects/dynamic_code.js";
import { GenericAlias, UnionType } from "../../objects/generic_alias.js";
import { ModuleNames, names_of_program } from "../../objects/module_names.js";
import { mro } from "../../objects/mro.js";
import { isClass, typeInfo } from "../../objects/type_registry.js";
import { NoneType } from "../../objects/types.js";
import { or_ } from "../../objects/operators.js";
import { ForwardRef, TypingGeneric, TypingUnion } from "./special_forms.js";

/** `get_type_hints(obj, globalns, localns, include_extras)` */
export function get_type_hints(obj: unknown, globalns: unknown = null, localns: unknown = null, include_extras: unknown = false): Dict<string, unknown> {
  const hints: Dict<string, unknown> = dict();
  const add = (own: unknown, globals: unknown): void => {
    if (!(own instanceof Dict)) return;
    for (const [name, annotation] of own.items()) hints.set(String(name), hint(annotation, globalns ?? globals, localns, include_extras === true));
  };
  if (isClass(obj)) for (const cls of [...mro(obj)].reverse()) add(typeInfo(cls).extra?.get("__annotations__"), names_of_program(typeInfo(cls).module)?.globals ?? null);
  else add(getattr(obj, "__annotations__", null), globalsOf(obj));
  return hints;
}

/** The names that a function, or what wraps one, sees; null where its module has none. */
function globalsOf(obj: unknown): unknown {
  let inner = obj;
  for (let next: unknown = obj; next !== null; next = getattr(next, "__wrapped__", null)) inner = next;
  const globals: unknown = getattr(inner, "__globals__", null);
  return globals instanceof Dict && globals.has("__builtins__") ? globals : null;
}

function hint(annotation: unknown, globals: unknown, locals: unknown, keepsExtras: boolean): unknown {
  if (annotation === null) return NoneType;
  const made = evaluated(annotation, globals, locals);
  return made instanceof TypingGeneric && made.$name === "Annotated" && !keepsExtras ? made.__args__[0] : made;
}

/** Texts, and forward references in what they stand for. */
function evaluated(annotation: unknown, globals: unknown, locals: unknown): unknown {
  const inside = (args: readonly unknown[]): unknown[] | null => {
    const made = args.map((arg) => (arg === null ? arg : evaluated(arg, globals, locals)));
    return made.some((arg, i) => arg !== args[i]) ? made : null;
  };
  const text = annotation instanceof ForwardRef ? annotation.__forward_arg__ : annotation;
  if (typeof text === "string") {
    if (!hasCompiler() || !(globals instanceof Dict)) return annotation;
    const made = eval_in([new ModuleNames(globals, globals), null], text.trim(), globals, locals);
    return made === null ? NoneType : evaluated(made, globals, locals);
  }
  if (annotation instanceof TypingUnion) {
    const args = inside(annotation.__args__);
    return args === null ? annotation : new TypingUnion(args);
  }
  if (annotation instanceof UnionType) return inside(annotation.__args__)?.reduce(or_) ?? annotation;
  if (annotation instanceof GenericAlias) {
    const args = inside(annotation.__args__);
    return args === null ? annotation : new GenericAlias(annotation.__origin__, args, annotation.__unpacked__);
  }
  if (annotation instanceof TypingGeneric && annotation.$name !== "Literal") {
    // what stands beside the type in `Annotated` is data
    const count = annotation.$name === "Annotated" ? 1 : annotation.__args__.length;
    const types = inside(annotation.__args__.slice(0, count));
    const args = types === null ? null : [...types, ...annotation.__args__.slice(count)];
    return args === null ? annotation : new TypingGeneric(annotation.$form, annotation.__origin__, args, annotation.$listed);
  }
  return annotation;
}

/** Values, errors and functions in a few words, without asking the program: its own `__repr__` and `__str__` are not called. */
import { isBoundMethod } from "../objects/attributes/methods.js";
import { BaseException } from "../objects/exceptions.js";
import type { AnyFunction } from "../objects/functions.js";
import { PyFloat } from "../objects/py_float.js";
import { repr } from "../objects/repr.js";
import { className } from "../objects/type_registry.js";
import { class_name } from "../objects/types.js";
import { partial } from "../stdlib/functools/partials.js";
import { PyTuple } from "../objects/tuple.js";

/** Longer ones are cut. */
const longest = 80;
/** A list is told when it is no longer than this. */
const mostItems = 8;

const isPlain = (value: unknown): boolean => value === null || value === undefined || typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" || value instanceof PyFloat;

/** What a task returned: nothing is said of None. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (isPlain(value)) return cut(repr(value));
  const isTold = Array.isArray(value) && (value instanceof PyTuple || value.constructor === Array) && value.length <= mostItems && value.every(isPlain);
  return isTold ? cut(repr(value)) : `${class_name(value)} object`;
}

/** `ValueError: no tea` */
export function shownError(error: unknown): string {
  if (!(error instanceof BaseException)) return "";
  const [first] = error.$args;
  return cut(`${className(error.constructor)}${typeof first === "string" && first !== "" ? `: ${first}` : ""}`);
}

/** The qualified name of what a thread calls. */
export function functionName(callable: unknown): string {
  let f = callable;
  while (f instanceof partial) f = f.func;
  if (isBoundMethod(f)) f = f.$method;
  if (typeof f !== "function") return class_name(f);
  const { $meta: meta, $code: code, name } = f as AnyFunction;
  return (meta?.qualname === "<lambda>" ? code?.qualname : undefined) ?? meta?.qualname ?? code?.qualname ?? name;
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join("")}…`;
}

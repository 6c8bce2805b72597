/** What entering a context manager gives. */
import type * as ast from "../../syntax/ast.js";
import { apiMethod } from "../api.js";
import { is, isNever, NEVER, NONE, only, taint, UNKNOWN, type Type } from "../types.js";
import { awaitedType } from "./awaiting.js";
import { callApi, callMethod } from "./calls.js";
import type { Frame } from "./frame.js";

/** The type of `as`, and whether the manager may swallow an exception. */
export function enterContext(frame: Frame, manager: Type, isAsync: boolean, node: ast.WithItem): { value: Type; maySwallow: boolean } {
  if (isNever(manager)) return { value: NEVER, maySwallow: false };
  const atom = only(manager);
  const [enter, exit] = isAsync ? ["__aenter__", "__aexit__"] : ["__enter__", "__exit__"];
  if (atom?.k === "inst") {
    const entered = callMethod(frame, manager, enter!, [], node);
    const left = callMethod(frame, manager, exit!, [UNKNOWN, UNKNOWN, UNKNOWN], node);
    const value = isAsync ? awaitedType(frame, entered, node) : entered;
    const result = isAsync ? awaitedType(frame, left, node) : left;
    return { value, maySwallow: !is(result, "none") };
  }
  if (atom?.k === "obj") {
    const method = apiMethod(atom.cls, enter!);
    const leave = apiMethod(atom.cls, exit!);
    if (method === null || leave === null) return { value: UNKNOWN, maySwallow: true };
    const entered = callApi(frame, method, manager, { positional: [], keywords: [] }, node);
    const left = callApi(frame, leave, manager, { positional: [NONE, NONE, NONE].map((type) => ({ type, expr: null, starred: false })), keywords: [] }, node);
    const result = isAsync ? awaitedType(frame, left, node) : left;
    return { value: isAsync ? awaitedType(frame, entered, node) : entered, maySwallow: !is(result, "none") };
  }
  frame.inference.lateness.operates(frame, manager);
  taint(manager);
  return { value: UNKNOWN, maySwallow: true };
}


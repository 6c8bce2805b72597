/** Names without underscores are given away, imported ones too. */

import {
  class_info,
  module_name,
  named,
  PyObject,
  str,
  type Int,
} from "yieldstar/runtime";
import * as math from "yieldstar/runtime/math";

import { strength } from "./brewing.js";
export { strength };
import { missing_in_tools } from "./brewing.js";
export { missing_in_tools };

export const _hidden = 1;

export function boil(what: unknown): string {
  return `boiling ${str(what)}`;
}
named("boil", boil, "what");

export function math_of_tools(): Int {
  return math.floor(2.5);
}
named("math_of_tools", math_of_tools, "");

export class Kettle extends PyObject {}
class_info(Kettle, { module: module_name(import.meta) });

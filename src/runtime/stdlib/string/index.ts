/** `string`: characters by kind, `Template`, `Formatter`. */
import { getattr } from "../../objects/attributes.js";
import { call_method, invoke } from "../../objects/calls.js";
import { collect } from "../../objects/iteration.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { str } from "../../objects/str.js";
import { truthy } from "../../objects/truth.js";

export { Formatter } from "./formatter.js";
export { Template } from "./template.js";

export const whitespace = " \t\n\r\v\f";
export const ascii_lowercase = "abcdefghijklmnopqrstuvwxyz";
export const ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
export const ascii_letters = `${ascii_lowercase}${ascii_uppercase}`;
export const digits = "0123456789";
export const hexdigits = `${digits}abcdefABCDEF`;
export const octdigits = "01234567";
export const punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
export const printable = `${digits}${ascii_letters}${punctuation}${whitespace}`;

/** `capwords(s, sep=None)` */
export function capwords(s: unknown, sep: unknown = null): string {
  const glue = truthy(sep) ? sep : " ";
  getattr(glue, "join");
  const words = collect(call_method(s, "split", [sep]));
  return call_method(glue, "join", [words.map((word) => invoke(str.capitalize, word))]);
}

pythonFunctions("string", { capwords: [capwords, "s, sep=None"] });

/** `string`: characters by kind, `Template`, `Formatter`. */
import { pythonFunctions } from "../../objects/library_functions.js";

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

const capitalized = (word: string): string => {
  const [first = "", ...rest] = word;
  return first.toUpperCase() + rest.join("").toLowerCase();
};

/** `capwords(s, sep=None)` */
export function capwords(s: string, sep: string | null = null): string {
  const words = sep === null ? s.trim().split(/\s+/) : s.split(sep);
  return words.map(capitalized).join(sep ?? " ");
}

pythonFunctions("string", { capwords: [capwords, "s, sep=None"] });

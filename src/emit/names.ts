/** Python identifiers as JavaScript identifiers. */

const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof " +
    "interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield " +
    "Array Math NaN Infinity Object Symbol Number String BigInt Boolean Map Set Function Promise Error Record Iterable Iterator Generator globalThis any unknown never number string boolean bigint symbol object"
  ).split(" "),
);

/** Type names that TypeScript reserves, not values: a Python variable may have them. */
const TYPES_ONLY = new Set("any unknown never number string boolean bigint symbol object Record Iterable Iterator Generator".split(" "));

/** The JavaScript identifier for a Python variable. */
export function variableName(name: string): string {
  if (RESERVED.has(name) && !TYPES_ONLY.has(name)) return `${name}$`;
  return name;
}

/** A name of ours that stands beside a variable; `names$` and `globals$` are what holds the names of a module, `new$` is a variable. */
export const besideName = (name: string): string => (name === "names" || name === "globals" || variableName(name) !== name ? `${name}$given` : `${name}$`);

/** Attribute names that mean something to JavaScript objects; they get `$` at the end. */
const OBJECT_MEMBERS = new Set(
  "constructor prototype __proto__ toString valueOf toLocaleString hasOwnProperty isPrototypeOf propertyIsEnumerable __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ then toJSON".split(" "),
);
const CLASS_MEMBERS = new Set("name length caller arguments call apply bind".split(" "));

/** The property under which an instance keeps a Python attribute. */
export function attributeName(name: string): string {
  return OBJECT_MEMBERS.has(name) ? `${name}$` : name;
}

/** The property under which a class keeps a Python attribute. */
export function staticName(name: string): string {
  return OBJECT_MEMBERS.has(name) || CLASS_MEMBERS.has(name) ? `${name}$` : name;
}

export { mangle } from "../syntax/private_names.js";

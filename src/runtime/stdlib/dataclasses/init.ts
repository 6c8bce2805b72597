/** The constructor of a dataclass whose fields are known at run time only. */
import { genericSetattr, getattr, hasattr, setattr } from "../../objects/attributes.js";
import { call, invoke } from "../../objects/calls.js";
import { dict } from "../../objects/dict.js";
import { TypeError } from "../../objects/exceptions.js";
import type { AnyFunction } from "../../objects/functions.js";
import { repr } from "../../objects/repr.js";
import { signatureOf, type Parameter } from "../../objects/signatures.js";
import { keywordsAmong } from "../../objects/instance_creation.js";
import { MISSING, type Field } from "./fields.js";
import { define, ownMethod } from "./methods.js";
import { version } from "../../python_version.js";

/** Gives the class an `__init__` for these fields and init-only variables, unless it has one. A default that is no parameter stays on the class, which slots have no room for. */
export function defineInit(cls: Function, list: readonly Field[], frozen: boolean, slots: boolean): void {
  const given = list.filter((one) => one.init);
  const positional = given.filter((one) => one.kw_only !== true);
  let optional: string | null = null;
  for (const one of positional) {
    if (hasDefault(one)) optional ??= one.name;
    else if (optional !== null) throw new TypeError(`non-default argument '${one.name}' follows default argument${version.minor < 13 ? "" : ` '${optional}'`}`);
  }
  if (ownMethod(cls, "__init__")) return;
  const passed = list.filter((one) => one.$kind === "init var");
  const init = function (this: object, ...args: unknown[]): null {
    const keywords = keywordsAmong(args) ?? {};
    const values = keywordsAmong(args) === null ? args : args.slice(0, -1);
    const set = frozen ? genericSetattr : setattr;
    const forHook: unknown[] = [];
    for (const one of list) {
      const index = positional.indexOf(one);
      const value = !one.init ? undefined : index >= 0 ? values[index] : keywords[one.name ?? ""];
      const final = value !== undefined ? value : defaultOf(one);
      if (one.$kind === "init var") forHook[passed.indexOf(one)] = final;
      else if (final !== MISSING && (one.init || one.$hasFactory || (slots && one.$hasDefault))) set(this, one.name ?? "", final);
    }
    if (hasattr(this, "__post_init__")) call(getattr(this, "__post_init__"), forHook);
    return null;
  };
  define(cls, "__init__", init, "");
  const parameter = (one: Field): Parameter => ({ name: one.name ?? "", kind: one.kw_only === true ? "keyword-only" : "positional", default: hasDefault(one) ? (one.$hasFactory ? "<factory>" : repr(one.default)) : null, annotation: null });
  const meta = (init as AnyFunction).$meta;
  if (meta === undefined) return;
  meta.parsed = signatureOf([...positional, ...given.filter((one) => one.kw_only === true)].map(parameter));
  meta.annotations = dict([...given.map((one) => [one.name ?? "", one.type] as const), ["return", null] as const]);
}

const hasDefault = (one: Field): boolean => one.$hasDefault || one.$hasFactory;
const defaultOf = (one: Field): unknown => (one.$hasFactory ? invoke(one.default_factory) : one.default);

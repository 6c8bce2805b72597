/** Copies by the reduce protocol: what a class of the program says about rebuilding its instances. */
import { attributesOf, getattr, hasattr, setattr } from "../../objects/attributes.js";
import { factsOf, lookupEpoch } from "../../objects/attributes/class_lookup.js";
import { copiedByReduce, definer } from "../../objects/attributes/reducing.js";
import { call, call_method, invoke } from "../../objects/calls.js";
import { Dict } from "../../objects/dict.js";
import { BaseException, Exception, TypeError } from "../../objects/exceptions.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { setitem } from "../../objects/subscript.js";
import { PyTuple } from "../../objects/tuple.js";
import { typeInfo } from "../../objects/type_registry.js";
import { type_name, type_of } from "../../objects/types.js";
import { dispatch_table } from "../copyreg.js";

/** A copy was not possible. */
export class Error extends Exception {}
libraryClass(Error, { name: "Error", module: "copy", bases: [Exception] });

/** What a deep copy gives to this: the copy of a value, and a place to note the copy that is being made. */
export interface Deep {
  of(x: unknown): unknown;
  remember(x: object, copied: unknown): void;
}

const HOOKS = ["__reduce_ex__", "__reduce__", "__getstate__", "__setstate__", "__getnewargs__", "__getnewargs_ex__", "__new__"];
const known = new WeakMap<Function, { readonly epoch: number; readonly answer: boolean }>();

/** Whether the program has a say in how instances of a class are rebuilt. */
function isCustomised(cls: Function): boolean {
  const before = known.get(cls);
  if (before !== undefined && before.epoch === lookupEpoch()) return before.answer;
  const byProgram = (name: string): boolean => {
    const holder = definer(cls, name);
    return holder !== null && !typeInfo(holder).builtin;
  };
  const reducing = definer(cls, "__reduce__");
  const answer = (reducing !== null && copiedByReduce.has(reducing)) || (!typeInfo(cls).builtin && (factsOf(cls).getattribute !== null || HOOKS.some(byProgram)));
  known.set(cls, { epoch: lookupEpoch(), answer });
  return answer;
}

/** What the object or its registered function says about rebuilding it; null when the runtime copies it by itself. */
export function reduced(x: object, how: "shallow" | "deep"): unknown {
  const cls = type_of(x);
  if (dispatch_table.size > 0) {
    const registered: unknown = dispatch_table.get(cls);
    if (registered !== null) return invoke(registered, x);
  }
  if (!(x instanceof BaseException) && !isCustomised(cls)) return null;
  const withProtocol = getattr(x, "__reduce_ex__", null);
  if (withProtocol !== null) return invoke(withProtocol, 4);
  const plain = getattr(x, "__reduce__", null);
  if (plain !== null) return invoke(plain);
  throw new Error(`un(${how})copyable object of type ${repr(cls)}`);
}

/** Makes the copy that the answer of `__reduce_ex__` describes. */
export function rebuild(x: object, answer: unknown, deep: Deep | null): unknown {
  if (typeof answer === "string") return x;
  if (!(answer instanceof PyTuple)) throw new TypeError(`Value after * must be an iterable, not ${type_name(answer)}`);
  const parts = answer as readonly unknown[];
  if (parts.length < 2) throw new TypeError(parts.length === 1 ? "_reconstruct() missing 1 required positional argument: 'args'" : "_reconstruct() missing 2 required positional arguments: 'func' and 'args'");
  if (parts.length > 5) throw new TypeError(`_reconstruct() takes from 4 to 7 positional arguments but ${parts.length + 2} were given`);
  const [make, args, state = null, items = null, entries = null] = parts;
  const copied = (value: unknown): unknown => (deep === null ? value : deep.of(value));
  const made = call(make, Array.from(iterate(args), copied));
  if (deep !== null) deep.remember(x, made);
  if (state !== null) restore(made, copied(state));
  if (items !== null) for (const item of iterate(items)) call_method(made, "append", [copied(item)]);
  if (entries !== null) {
    for (const entry of iterate(entries)) {
      const [key, value] = Array.from(iterate(entry));
      const ownKey = copied(key);
      setitem(made, ownKey, copied(value));
    }
  }
  return made;
}

function restore(made: unknown, state: unknown): void {
  if (hasattr(made, "__setstate__")) {
    call_method(made, "__setstate__", [state]);
    return;
  }
  const [attributes, slots] = state instanceof PyTuple && state.length === 2 ? (state as readonly unknown[]) : [state, null];
  if (attributes !== null && typeof made === "object" && made !== null) {
    getattr(made, "__dict__"); // which raises when there is none
    attributesOf(made).update(attributes);
  }
  if (slots instanceof Dict) for (const [name, value] of slots.items()) setattr(made, String(name), value);
}

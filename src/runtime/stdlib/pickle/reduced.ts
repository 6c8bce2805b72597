/** Objects in a pickle that say themselves how they are made again (`save_reduce`, Modules/_pickle.c). */
import { getattr, hasattr } from "../../objects/attributes.js";
import { call, callable } from "../../objects/calls.js";
import { Dict } from "../../objects/dict.js";
import { iterate } from "../../objects/iteration.js";
import { PyTuple, tupleOf } from "../../objects/tuple.js";
import { isClass } from "../../objects/type_registry.js";
import { type_name } from "../../objects/types.js";
import { partial } from "../functools/index.js";
import { saveEntries, saveItems } from "./containers.js";
import { PicklingError } from "./errors.js";
import { saveNamed } from "./named.js";
import type { Writing } from "./writing.js";

const code = (text: string): number => text.charCodeAt(0);

/** Writes what `__reduce_ex__` answered for x. */
export function saveReduced(to: Writing, x: unknown, answer: unknown): void {
  if (typeof answer === "string") return saveNamed(to, x, answer);
  if (!(answer instanceof PyTuple)) throw new PicklingError("__reduce__ must return a string or tuple");
  const parts = answer as readonly unknown[];
  if (parts.length < 2 || parts.length > 6) throw new PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements");
  const [make, args, state = null, items = null, entries = null, setter = null] = parts;
  if (!callable(make)) throw new PicklingError("first item of the tuple returned by __reduce__ must be callable");
  if (!(args instanceof PyTuple)) throw new PicklingError("second item of the tuple returned by __reduce__ must be a tuple");
  mustIterate(items, "fourth");
  mustIterate(entries, "fifth");
  if (setter !== null && !callable(setter)) throw new PicklingError(`sixth element of the tuple returned by __reduce__ must be a function, not ${type_name(setter)}`);
  saveMaking(to, x, make, args as readonly unknown[]);
  if (to.memo.has(x)) {
    // the arguments hold the object: it has been made meanwhile, and what stands here goes
    to.out.byte(code("0"));
    to.memo.fetch(x);
    return;
  }
  to.memoize(x);
  if (items !== null) saveItems(to, iterate(items));
  if (entries !== null) saveEntries(to, iterate(entries));
  if (state === null) return;
  if (setter === null) {
    to.save(state);
    return to.out.byte(code("b"));
  }
  to.save(setter);
  to.save(x);
  to.save(state);
  to.out.byte(0x86);
  to.out.byte(code("R"));
  to.out.byte(code("0"));
}

function mustIterate(x: unknown, place: string): void {
  if (x !== null && !hasattr(x, "__next__")) throw new PicklingError(`${place} element of the tuple returned by __reduce__ must be an iterator, not ${type_name(x)}`);
}

/** The call that makes the object; calls of `__new__` have opcodes from protocol 2 on. */
function saveMaking(to: Writing, x: unknown, make: unknown, args: readonly unknown[]): void {
  const name: unknown = to.protocol < 2 ? null : getattr(make, "__name__", null);
  if (name === "__newobj_ex__") return saveNewWithKeywords(to, x, args);
  if (name !== "__newobj__") {
    to.save(make);
    to.save(args);
    return to.out.byte(code("R"));
  }
  if (args.length === 0) throw new PicklingError("__newobj__ arglist is empty");
  const [cls, ...more] = args;
  if (!hasattr(cls, "__new__")) throw new PicklingError("args[0] from __newobj__ args has no __new__");
  mustBeOf(x, cls, "__newobj__");
  to.save(cls);
  to.save(tupleOf(more));
  to.out.byte(0x81);
}

function mustBeOf(x: unknown, cls: unknown, name: string): void {
  if (cls !== getattr(x, "__class__")) throw new PicklingError(`args[0] from ${name} args has the wrong class`);
}

function saveNewWithKeywords(to: Writing, x: unknown, given: readonly unknown[]): void {
  if (given.length !== 3) throw new PicklingError(`length of the NEWOBJ_EX argument tuple must be exactly 3, not ${given.length}`);
  const [cls, args, keywords] = given;
  if (!isClass(cls)) throw new PicklingError(`first item from NEWOBJ_EX argument tuple must be a class, not ${type_name(cls)}`);
  mustBeOf(x, cls, "__newobj_ex__");
  if (!(args instanceof PyTuple)) throw new PicklingError(`second item from NEWOBJ_EX argument tuple must be a tuple, not ${type_name(args)}`);
  if (!(keywords instanceof Dict)) throw new PicklingError(`third item from NEWOBJ_EX argument tuple must be a dict, not ${type_name(keywords)}`);
  if (to.protocol >= 4) {
    to.save(cls);
    to.save(args);
    to.save(keywords);
    return to.out.byte(0x92);
  }
  // a call without arguments of a partial that has them all
  to.save(call(partial, [getattr(cls, "__new__"), cls, ...(args as readonly unknown[])], keywords));
  to.save(tupleOf([]));
  to.out.byte(code("R"));
}

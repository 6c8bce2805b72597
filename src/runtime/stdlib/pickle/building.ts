/** The state of an object that was just made: `BUILD`. */
import { getattr, setattr } from "../../objects/attributes.js";
import { invoke } from "../../objects/calls.js";
import { Dict } from "../../objects/dict.js";
import { setitem } from "../../objects/subscript.js";
import { PyTuple } from "../../objects/tuple.js";
import { UnpicklingError } from "./errors.js";

/** By `__setstate__` where there is one, else the attributes, and the values of slots. */
export function build(made: unknown, state: unknown): void {
  const setstate: unknown = getattr(made, "__setstate__", null);
  if (setstate !== null) return void invoke(setstate, state);
  const [attributes, slots] = state instanceof PyTuple && state.length === 2 ? (state as readonly unknown[]) : [state, null];
  if (attributes !== null) {
    if (!(attributes instanceof Dict)) throw new UnpicklingError("state is not a dictionary");
    const own: unknown = getattr(made, "__dict__");
    for (const [name, value] of attributes.items()) setitem(own, name, value);
  }
  if (slots !== null) {
    if (!(slots instanceof Dict)) throw new UnpicklingError("slot state is not a dictionary");
    for (const [name, value] of slots.items()) setattr(made, String(name), value);
  }
}

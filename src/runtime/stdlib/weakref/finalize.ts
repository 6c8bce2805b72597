/** `weakref.finalize`: what to call when an object goes. JavaScript does not say when; a finalizer that is called by hand runs once. */
import { call } from "../../objects/calls.js";
import { keywordsAmong } from "../../objects/instance_creation.js";
import { dict } from "../../objects/dict.js";
import { libraryClass } from "../../objects/library_functions.js";
import { address } from "../../objects/repr.js";
import { tuple, tupleOf, type PyTuple } from "../../objects/tuple.js";
import { type_name } from "../../objects/types.js";
import { ReferenceType } from "./references.js";

interface Pending {
  readonly reference: ReferenceType;
  readonly func: unknown;
  readonly args: readonly unknown[];
  readonly keywords: Record<string, unknown>;
}

/** `weakref.finalize(obj, func, *args, **kwargs)` */
export class finalize {
  $pending: Pending | null;
  $atexit = true;

  constructor(object: unknown, func: unknown, ...given: readonly unknown[]) {
    const keywords = keywordsAmong(given);
    this.$pending = { reference: new ReferenceType(object), func, args: keywords === null ? given : given.slice(0, -1), keywords: keywords ?? {} };
  }

  get alive(): boolean {
    return this.$pending !== null;
  }

  get atexit(): boolean {
    return this.$pending !== null && this.$atexit;
  }

  set atexit(value: boolean) {
    this.$atexit = value;
  }

  __call__(): unknown {
    const pending = this.$pending;
    if (pending === null) return null;
    this.$pending = null;
    return call(pending.func, pending.args, pending.keywords);
  }

  detach(): PyTuple | null {
    const found = this.peek();
    this.$pending = null;
    return found;
  }

  peek(): PyTuple | null {
    const pending = this.$pending;
    const object = pending?.reference.$target.deref();
    return pending === null || object === undefined ? null : tuple([object, pending.func, tupleOf(pending.args), dict(pending.keywords)]);
  }

  __repr__(): string {
    const object = this.$pending?.reference.$target.deref();
    return object === undefined ? `<finalize object at ${address(this)}; dead>` : `<finalize object at ${address(this)}; for '${type_name(object)}' at ${address(object)}>`;
  }
}
libraryClass(finalize, { name: "finalize", module: "weakref", signature: "obj, func, /, *args, **kwargs" }, { detach: "", peek: "" });

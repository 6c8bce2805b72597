/** `call(1, a=2)`: how a mock was called, or should have been; a tuple of name, arguments and keywords. */
import { eq } from "../../objects/compare.js";
import { dict, Dict, isPlainObject } from "../../objects/dict.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { PyTuple, tuple } from "../../objects/tuple.js";

interface CallOptions {
  readonly name?: string | null;
  readonly parent?: MockCall | null;
  /** Arguments and keywords only: what `call_args` gives. */
  readonly isPair?: boolean;
  /** Recorded by a mock, not written with `call`. */
  readonly isRecorded?: boolean;
}

export class MockCall extends PyTuple<unknown> {
  static get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  readonly $name: string | null;
  readonly $parent: MockCall | null;
  readonly $isRecorded: boolean;

  constructor(name: string, args: readonly unknown[], keywords: Dict<string, unknown>, { name: shown = null, parent = null, isPair = false, isRecorded = true }: CallOptions = {}) {
    super(0);
    const items = isPair ? [tuple([...args]), keywords] : [name, tuple([...args]), keywords];
    for (const [i, item] of items.entries()) this[i] = item;
    this.$name = shown;
    this.$parent = parent;
    this.$isRecorded = isRecorded;
  }

  $parts(): readonly [name: string, args: unknown, kwargs: unknown] {
    return this.length === 2 ? ["", this[0], this[1]] : [String(this[0]), this[1], this[2]];
  }

  get args(): unknown {
    return this.$parts()[1];
  }

  get kwargs(): unknown {
    return this.$parts()[2];
  }

  __getattr__(name: string): MockCall {
    return new MockCall("", [], dict(), { name: this.$name === null ? name : `${this.$name}.${name}`, parent: this, isRecorded: false });
  }

  __call__(...params: unknown[]): MockCall {
    const { args, keywords } = split(params);
    return new MockCall(this.$name ?? "", args, keywords, { name: this.$name === null ? "()" : `${this.$name}()`, parent: this });
  }

  /** All the calls of a chain `call.a(1).b(2)`. */
  call_list(): MockCall[] {
    const out: MockCall[] = [];
    for (let one: MockCall | null = this; one !== null; one = one.$parent) if (one.$isRecorded) out.unshift(one);
    return out;
  }

  __eq__(other: unknown): boolean {
    const parts = partsOf(other);
    if (parts === null) return false;
    const [name, args, kwargs] = this.$parts();
    if (this.length === 3 && parts[0] !== name) return false;
    // what was written comes first, so that ANY is asked
    return eq(parts[1], args) && eq(parts[2], kwargs);
  }

  __ne__(other: unknown): boolean {
    return !this.__eq__(other);
  }

  __repr__(): string {
    if (!this.$isRecorded) return this.$name === null ? "call" : this.$name.startsWith("()") ? `call${this.$name}` : `call.${this.$name}`;
    const [name, args, kwargs] = this.$parts();
    return formatted(name === "" ? "call" : name.startsWith("()") ? `call${name}` : `call.${name}`, args, kwargs);
  }
}
libraryClass(MockCall, { name: "_Call", module: "unittest.mock", bases: [tuple], signature: "value=(), name=None, parent=None, two=False, from_kall=True" });

/** A tuple of one to three items that may stand for a call. */
function partsOf(other: unknown): readonly [string, unknown, unknown] | null {
  if (other instanceof MockCall) return other.$parts();
  if (!(other instanceof PyTuple) || other.length > 3) return null;
  let name = "";
  let args: unknown = tuple([]);
  let kwargs: unknown = dict();
  for (const item of other) {
    if (typeof item === "string") name = item;
    else if (item instanceof PyTuple) args = item;
    else kwargs = item;
  }
  return [name, args, kwargs];
}

/** `name(1, 2, a=3)` */
export function formatted(name: string, args: unknown, kwargs: unknown): string {
  const parts = [...(args as Iterable<unknown>)].map(repr);
  if (kwargs instanceof Dict) for (const [key, value] of kwargs.items()) parts.push(`${String(key)}=${repr(value)}`);
  return `${name}(${parts.join(", ")})`;
}

/** Positional arguments and keywords of `(…params)`. */
export function split(params: readonly unknown[]): { readonly args: readonly unknown[]; readonly keywords: Dict<string, unknown> } {
  const last = params[params.length - 1];
  const keywords: Dict<string, unknown> = dict();
  if (!isPlainObject(last)) return { args: params, keywords };
  for (const [name, value] of Object.entries(last)) keywords.set(name, value);
  return { args: params.slice(0, -1), keywords };
}

export const call = new MockCall("", [], dict(), { isRecorded: false });

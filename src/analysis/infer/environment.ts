/**
 * What is known about the variables at one point of the program. Every branch, loop and handler starts from a copy and meets
 * another again, so copies share what is equal: a tree of 32 slots a node, by the variable's number, whose nodes are copied
 * when first written to. A copy costs nothing, and two states meet in the time of what they differ in, so that a program of
 * 10,000 variables and 10,000 conditions is not 100 million steps.
 */
import type { Variable } from "../scopes.js";
import { join, widenType, type Type } from "../types.js";

export interface Binding {
  readonly type: Type;
  /** Unbound on some path. */
  readonly maybe: boolean;
}

const BITS = 5;
const WIDTH = 1 << BITS;

type Slot = Branch | Binding | undefined;

class Branch {
  /** The state that may write to it: whoever else holds it copies it first. */
  readonly owner: object;
  readonly slots: Slot[];

  constructor(owner: object, slots: Slot[]) {
    this.owner = owner;
    this.slots = slots;
  }
}

/** Absent variables are unbound. */
export class Env {
  #owner: object = {};
  #root: Branch;
  /** The number of bits of a variable's number below the root's slots. */
  #shift = 0;

  constructor() {
    this.#root = new Branch(this.#owner, []);
  }

  /** A copy that goes its own way. */
  fork(): Env {
    this.#owner = {};
    return Env.#of(this.#root, this.#shift);
  }

  static #of(root: Branch, shift: number): Env {
    const env = new Env();
    env.#root = root;
    env.#shift = shift;
    return env;
  }

  get(variable: Variable): Binding | undefined {
    const { number } = variable;
    if (number >>> this.#shift >= WIDTH) return undefined;
    let at: Slot = this.#root;
    for (let shift = this.#shift; at instanceof Branch; shift -= BITS) at = at.slots[(number >>> shift) & (WIDTH - 1)];
    return at;
  }

  has(variable: Variable): boolean {
    return this.get(variable) !== undefined;
  }

  set(variable: Variable, binding: Binding): void {
    while (variable.number >>> this.#shift >= WIDTH) this.#grow();
    this.#put(variable.number, binding);
  }

  delete(variable: Variable): void {
    if (this.has(variable)) this.#put(variable.number, undefined);
  }

  #put(number: number, binding: Binding | undefined): void {
    let branch = (this.#root = this.#own(this.#root));
    for (let shift = this.#shift; shift > 0; shift -= BITS) {
      const i = (number >>> shift) & (WIDTH - 1);
      const below = branch.slots[i];
      const own = below instanceof Branch ? this.#own(below) : new Branch(this.#owner, []);
      branch.slots[i] = own;
      branch = own;
    }
    branch.slots[number & (WIDTH - 1)] = binding;
  }

  #own(branch: Branch): Branch {
    return branch.owner === this.#owner ? branch : new Branch(this.#owner, branch.slots.slice());
  }

  #grow(): void {
    this.#root = new Branch(this.#owner, [this.#root]);
    this.#shift += BITS;
  }

  /** The state made of both by `choose`, which must give back a binding that both share. */
  static combine(a: Env, b: Env, choose: (a: Binding | undefined, b: Binding | undefined) => Binding | undefined): Env {
    const [left, right] = [a.fork(), b.fork()];
    while (left.#shift < right.#shift) left.#grow();
    while (right.#shift < left.#shift) right.#grow();
    const made = new Env();
    made.#shift = left.#shift;
    const both = (one: Slot, other: Slot, shift: number): Slot => {
      if (one === other) return one;
      if (shift < 0) return choose(one as Binding | undefined, other as Binding | undefined);
      const mine = one instanceof Branch ? one.slots : [];
      const theirs = other instanceof Branch ? other.slots : [];
      const slots: Slot[] = [];
      let changed = false;
      for (let i = 0; i < Math.max(mine.length, theirs.length); i++) {
        slots.push(both(mine[i], theirs[i], shift - BITS));
        changed ||= slots[i] !== mine[i];
      }
      return changed || !(one instanceof Branch) ? new Branch(made.#owner, slots) : one;
    };
    const root = both(left.#root, right.#root, left.#shift);
    if (root instanceof Branch) made.#root = root;
    return made;
  }

  /** Both know the same. */
  static same(a: Env, b: Env): boolean {
    let same = true;
    Env.combine(a, b, (one, other) => {
      same &&= one !== undefined && other !== undefined && one.type === other.type && one.maybe === other.maybe;
      return one;
    });
    return same;
  }
}

/** The state after two paths meet. Null is "no path". */
export function mergeEnvs(a: Env | null, b: Env | null, widening = false): Env | null {
  if (a === null) return b;
  if (b === null || a === b) return a;
  return Env.combine(a, b, (mine, other) => {
    if (mine === undefined) return other?.maybe === false ? { type: other.type, maybe: true } : other;
    if (other === undefined) return mine.maybe ? mine : { type: mine.type, maybe: true };
    const joined = join(mine.type, other.type);
    const type = widening ? widenType(mine.type, joined) : joined;
    const maybe = mine.maybe || other.maybe;
    return type === mine.type && maybe === mine.maybe ? mine : { type, maybe };
  });
}

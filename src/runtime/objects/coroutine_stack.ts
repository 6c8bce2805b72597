/**
 * The explicit stack of a driven coroutine: `parents` are suspended in `yield*` on the next one, `leaf` is the innermost.
 * Resuming touches the leaf only; when it finishes, its result is handed over and its parent is resumed instead.
 */
import { type CoroutineObject, execution, hidden, nativeNext, nativeThrow, STARTED } from "./coroutine.js";
import { type BaseException, during$, handled, leaving, StopIteration, thrownInto } from "./exceptions.js";

/** A stack whose coroutine has ended, for the next: most tasks end in their first or second step. */
let spare: CoroutineStack | null = null;

/** A stack for a coroutine that begins. */
export function takeStack(coro: CoroutineObject): CoroutineStack {
  const stack = spare;
  if (stack === null) return new CoroutineStack(coro);
  spare = null;
  stack.begin(coro);
  return stack;
}

/** The coroutine has ended, and nobody holds its stack any more. */
export function giveBack(stack: CoroutineStack): void {
  spare = stack;
}

export class CoroutineStack {
  leaf: CoroutineObject;
  parents: CoroutineObject[] | null = null;
  running = false;
  /** What the leaf yielded last: the Future it waits for, `null` for a bare yield, a BlockingRequest. */
  waitingFor: unknown = null;
  /** Whether any coroutine of this stack was handling something when it suspended. */
  private handles = false;

  constructor(coro: CoroutineObject) {
    this.leaf = coro;
  }

  /** As if it were new. */
  begin(coro: CoroutineObject): void {
    this.leaf = coro;
    this.waitingFor = null;
    this.handles = false;
  }

  /** Runs until the next suspension or the end; throws what leaves the outermost coroutine. */
  resume(value: unknown): IteratorResult<unknown, unknown> {
    return this.drive(value, undefined, false);
  }

  /** Throws into the innermost coroutine, then as `resume`. */
  raise(error: unknown): IteratorResult<unknown, unknown> {
    return this.drive(null, error, true);
  }

  /** Both in one, for a Task, which comes here at each of its steps. */
  drive(value: unknown, error: unknown, throwing: boolean): IteratorResult<unknown, unknown> {
    const outerDepth = execution.depth;
    const { pending } = execution;
    const base = pending.length;
    let leaf = this.leaf;
    const { parents } = this;
    execution.depth = outerDepth + 1 + (parents === null ? 0 : parents.length);
    this.running = true;
    leaf.$owner = STARTED;
    const { own, outer } = handled;
    const around = own ?? outer;
    const swaps = own !== null || this.handles;
    if (swaps) this.handlesNow(leaf, around);
    execution.arrived = false;
    const { around: before } = handled;
    if (around !== null) handled.around = around;
    const thrown = throwing;
    try {
      for (;;) {
        let result: IteratorResult<unknown, unknown>;
        execution.waitsAt = -1;
        try {
          if (throwing) {
            throwing = false;
            if (around !== null || this.handles) {
              if (leaf.$kind === "coroutine") thrownInto(error, handled.own);
            }
            result = throwInto(leaf, error);
          } else result = nativeNext.call(leaf, value);
        } catch (failure) {
          if (pending.length > base) pending.length = base;
          const e = failure instanceof StopIteration && leaf.$kind === "coroutine" ? leaving(failure, "coroutine") : failure;
          const parent = this.pop();
          if (parent === undefined) {
            if (around !== null) {
              const raised = during$(e, around);
              raised.$contextIsFinal = true;
            }
            throw e;
          }
          leaf = parent;
          execution.failed = true;
          execution.failure = e;
          execution.thrown = thrown || execution.arrived;
          if (this.handles) this.handlesNow(leaf, around);
          value = null;
          continue;
        }
        if (result.done === true) {
          if (result.value === undefined) result.value = null;
          const { parents } = this;
          if (parents === null || parents.length === 0) return result;
          leaf = parents.pop()!; // as `pop` does, without the call
          this.leaf = leaf;
          leaf.$owner = STARTED;
          execution.depth--;
          if (this.handles) this.handlesNow(leaf, around);
          execution.handover = result;
          value = null;
          continue;
        }
        leaf.$owner = this;
        if (execution.waitsAt >= 0) leaf.$position = execution.waitsAt;
        if (handled.own !== null || handled.kept) this.keep(leaf);
        if (pending.length > base) this.adopt(pending, base);
        this.waitingFor = result.value;
        return result;
      }
    } finally {
      this.running = false;
      execution.depth = outerDepth;
      if (around !== null) handled.around = before;
      if (swaps || handled.own !== null) {
        handled.own = own;
        handled.outer = outer;
      }
    }
  }

  /** `coro` goes on: what it handled itself when it suspended it handles again; `around`: what is handled by whoever drives it. */
  private handlesNow(coro: CoroutineObject, around: BaseException | null): void {
    const own = coro.$handles ?? null;
    if (own !== null) coro.$handles = null;
    handled.own = own;
    let outer = around;
    const { parents } = this;
    if (parents !== null) {
      for (let i = parents.length - 1; i >= 0; i--) {
        const further = parents[i]!.$handles ?? null;
        if (further === null) continue;
        outer = further;
        break;
      }
    }
    handled.outer = outer;
  }

  /** `coro` suspended, or one that it awaits, while handling something. */
  private keep(coro: CoroutineObject): void {
    if (handled.own !== null) {
      hidden(coro, "$handles", handled.own);
      handled.own = null;
    }
    handled.kept = false;
    this.handles = true;
  }

  /** The leaf is finished: its parent becomes the leaf. */
  private pop(): CoroutineObject | undefined {
    const parent = this.parents === null ? undefined : this.parents.pop();
    if (parent === undefined) return undefined;
    this.leaf = parent;
    parent.$owner = STARTED;
    execution.depth--;
    return parent;
  }

  /** Takes the coroutines that suspended below the leaf, innermost first, onto this stack. */
  private adopt(pending: CoroutineObject[], base: number): void {
    if (pending.length === base + 1) {
      // the common case: no array with room for more, no array made shorter by force
      const leaf = pending.pop()!;
      leaf.$owner = this;
      if (this.parents === null) this.parents = [this.leaf];
      else this.parents.push(this.leaf);
      this.leaf = leaf;
      return;
    }
    const parents = (this.parents ??= []);
    parents.push(this.leaf);
    for (let i = pending.length - 1; i > base; i--) {
      const coro = pending[i]!;
      coro.$owner = this;
      parents.push(coro);
    }
    const leaf = pending[base]!;
    leaf.$owner = this;
    this.leaf = leaf;
    pending.length = base;
  }

  /** The coroutine that is outermost: the one a Task or `send` was given. */
  get root(): CoroutineObject {
    return this.parents === null || this.parents.length === 0 ? this.leaf : this.parents[0]!;
  }

  /** What `coro`, suspended in this stack, awaits: the next inner coroutine, or what the leaf waits for. */
  awaitedBy(coro: CoroutineObject, byLeaf: (stack: CoroutineStack) => unknown): unknown {
    if (this.running) return null;
    if (coro === this.leaf) return byLeaf(this);
    const { parents } = this;
    const i = parents === null ? -1 : parents.indexOf(coro);
    return i < 0 ? null : (parents![i + 1] ?? this.leaf);
  }
}

function throwInto(coro: CoroutineObject, error: unknown): IteratorResult<unknown, unknown> {
  const { $start: start } = coro;
  if (start === null || start === undefined || start.began) return nativeThrow.call(coro, error);
  start.failed = true;
  start.error = error;
  return nativeNext.call(coro);
}

/** Exception groups (PEP 654). */
import { PyTuple, tuple } from "../tuple.js";
import { className, isClass } from "../type_registry.js";
import { callable, invoke } from "../calls.js";
import { truthy } from "../truth.js";
import { type_name } from "../types.js";
import { handled } from "./handled.js";
import { BaseException, Exception, TypeError, ValueError } from "./hierarchy.js";
import { during$, settle } from "./raising.js";

export class BaseExceptionGroup<E extends BaseException = BaseException> extends BaseException {
  declare $message: string;
  declare $exceptions: readonly E[] & PyTuple;

  get message(): string {
    return this.$message;
  }

  get exceptions(): readonly E[] & PyTuple {
    return this.$exceptions;
  }

  constructor(message: string, exceptions: Iterable<E>, ...rest: readonly unknown[]) {
    super(...[message, exceptions, ...rest].filter((arg) => arg !== undefined));
    const args = this.$args;
    const cls: Function = this.constructor;
    if (args.length !== 2) throw new TypeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
    if (typeof message !== "string") throw new TypeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${type_name(message)}`);
    if (!isSequence(exceptions)) throw new TypeError("second argument (exceptions) must be a sequence");
    const members = tuple(exceptions);
    if (members.length === 0) throw new ValueError("second argument (exceptions) must be a non-empty sequence");
    let allOrdinary = true;
    for (let i = 0; i < members.length; i++) {
      if (!(members[i] instanceof BaseException)) throw new ValueError(`Item ${i} of second argument (exceptions) is not an exception`);
      if (!(members[i] instanceof Exception)) allOrdinary = false;
    }
    if (!allOrdinary && cls.prototype instanceof Exception) {
      throw new TypeError(cls === ExceptionGroup ? "Cannot nest BaseExceptions in an ExceptionGroup" : `Cannot nest BaseExceptions in '${className(cls)}'`);
    }
    // A BaseExceptionGroup of ordinary exceptions only is an ExceptionGroup.
    if (allOrdinary && new.target === (BaseExceptionGroup as Function)) return new ExceptionGroup(message, exceptions as unknown as Iterable<Exception>) as unknown as this;
    this.$message = message;
    this.$exceptions = members as typeof this.exceptions;
  }

  override __str__(): unknown {
    const count = this.exceptions.length;
    return `${this.message} (${count} sub-exception${count === 1 ? "" : "s"})`;
  }

  /** A group of the same kind around other exceptions; subclasses override it. */
  derive(exceptions: Iterable<BaseException>): BaseExceptionGroup {
    return new BaseExceptionGroup(this.message, exceptions);
  }

  /** The part that satisfies the condition, with the nesting kept; None when nothing does. */
  subgroup(condition: unknown): BaseExceptionGroup<E> | null {
    return this.$split(matcher(condition), false)[0] as BaseExceptionGroup<E> | null;
  }

  /** The part that satisfies the condition, and the rest. */
  split(condition: unknown): PyTuple {
    return tuple(this.$split(matcher(condition), true));
  }

  $split(matches: (error: BaseException) => boolean, wantRest: boolean): [BaseExceptionGroup | null, BaseExceptionGroup | null] {
    if (matches(this)) return [this, null];
    const yes: BaseException[] = [];
    const no: BaseException[] = [];
    for (const error of this.exceptions) {
      if (error instanceof BaseExceptionGroup) {
        const [inner, rest] = (error as BaseExceptionGroup).$split(matches, wantRest);
        if (inner !== null) yes.push(inner);
        if (rest !== null) no.push(rest);
      } else if (matches(error)) yes.push(error);
      else no.push(error);
    }
    return [this.$part(yes), wantRest ? this.$part(no) : null];
  }

  /** `derive`, with this group's traceback, cause, context and notes. */
  $part(errors: readonly BaseException[]): BaseExceptionGroup | null {
    if (errors.length === 0) return null;
    const part: unknown = this.derive(Array.from(errors));
    if (!(part instanceof BaseExceptionGroup)) throw new TypeError("derive must return an instance of BaseExceptionGroup");
    part.$traceback = this.$traceback;
    part.$context = this.$context;
    part.$cause = this.$cause;
    part.$suppress = this.$suppress;
    if (Array.isArray(this.__notes__)) part.__notes__ = this.__notes__.slice();
    return part;
  }

  /** Keeps exactly the leaves in `keep`, nesting and all; used to put the unhandled rest of `except*` together again. */
  $project(keep: ReadonlySet<BaseException>): BaseExceptionGroup | null {
    return this.$split((error) => keep.has(error), false)[0];
  }

  $leaves(into: Set<BaseException> = new Set()): Set<BaseException> {
    for (const error of this.exceptions) {
      if (error instanceof BaseExceptionGroup) (error as BaseExceptionGroup).$leaves(into);
      else into.add(error);
    }
    return into;
  }
}

const isSequence = (value: unknown): boolean => Array.isArray(value) || typeof value === "string" || (typeof value === "object" && value !== null && "__getitem__" in value && !("keys" in value));

/** What `split` and `subgroup` accept: a class, a tuple of classes, or a predicate. */
function matcher(condition: unknown): (error: BaseException) => boolean {
  if (isExceptionClass(condition)) return (error) => error instanceof condition;
  if (Array.isArray(condition) && condition instanceof PyTuple && condition.every(isExceptionClass)) {
    const classes: readonly Function[] = condition;
    return (error) => classes.some((cls) => error instanceof cls);
  }
  if (!isClass(condition) && callable(condition)) return (error) => predicateHolds(condition, error);
  throw new TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)");
}

const predicateHolds = (predicate: unknown, error: BaseException): boolean => truthy(invoke(predicate, error));

const isExceptionClass = (value: unknown): value is Function => typeof value === "function" && (value === BaseException || value.prototype instanceof BaseException);

/** A group that holds only ordinary exceptions; itself an `Exception` as well as a `BaseExceptionGroup`. */
export class ExceptionGroup<E extends Exception = Exception> extends BaseExceptionGroup<E> {
  /** It has two bases; JavaScript's chain runs through the first only. */
  static readonly $mro: readonly Function[] = [ExceptionGroup, BaseExceptionGroup, Exception, BaseException];
}

// ─── except* ───

type ExceptionClass<E extends BaseException> = abstract new (...args: never[]) => E;

/** The state of one `try` with `except*` clauses: what is still unhandled, and what the clauses raised. */
class CaughtGroup {
  readonly #original: BaseException;
  readonly #isNaked: boolean;
  readonly #group: BaseExceptionGroup;
  #rest: BaseExceptionGroup | null;
  readonly #taken: BaseExceptionGroup[] = [];
  readonly #raised: BaseException[] = [];

  constructor(error: BaseException) {
    this.#original = error;
    this.#isNaked = !(error instanceof BaseExceptionGroup);
    this.#group = error instanceof BaseExceptionGroup ? error : new BaseExceptionGroup("", tuple([error]));
    this.#rest = this.#group;
  }

  /** The part that `except* E` handles; None when it has nothing to handle. */
  take<E extends BaseException>(...named: readonly ExceptionClass<E>[]): BaseExceptionGroup<E> | null;
  take(named: readonly ExceptionClass<BaseException>[]): BaseExceptionGroup | null;
  take(...named: readonly unknown[]): BaseExceptionGroup | null {
    // a clause may name a tuple of classes
    const types = named.flatMap((one) => (one instanceof PyTuple ? Array.from(one) : [one])) as ExceptionClass<BaseException>[];
    for (const type of types) {
      if (!isExceptionClass(type)) throw new TypeError("catching classes that do not inherit from BaseException is not allowed");
      if ((type as Function) === BaseExceptionGroup || type.prototype instanceof BaseExceptionGroup) throw new TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
    }
    if (this.#rest === null) return null;
    const matches = (error: BaseException): boolean => types.some((type) => error instanceof type);
    const [match, rest] = this.#isNaked ? this.#wrapped(matches) : this.#rest.$split(matches, true);
    if (match === null) return null;
    this.#rest = rest;
    this.#taken.push(match);
    handled.own = match;
    return match;
  }

  /** An exception that is no group is matched as it is, and handed over in a group of its own. */
  #wrapped(matches: (error: BaseException) => boolean): [BaseExceptionGroup | null, BaseExceptionGroup | null] {
    return matches(this.#original) ? [this.#group, null] : [null, this.#group];
  }

  /** Keeps what a clause raised, until all clauses have run. */
  raised(error: unknown): void {
    // the host's own errors are none of Python's
    if (!(error instanceof BaseException)) throw error;
    const taken = this.#taken.at(-1);
    this.#raised.push(taken === undefined ? error : during$(error, taken));
  }

  /** After the last clause: throws what was raised and what nobody handled; returns when all is well. */
  raise_rest(): void {
    const result = this.#outcome();
    if (result !== null) throw settle(result);
  }

  #outcome(): BaseException | null {
    if (this.#taken.length === 0) return this.#original;
    if (this.#isNaked) return this.#raised[0] ?? null;
    const fresh: BaseException[] = [];
    const unhandled = this.#rest === null ? new Set<BaseException>() : this.#rest.$leaves();
    for (const error of this.#raised) {
      const again = this.#taken.find((group) => group === error);
      if (again === undefined) fresh.push(error);
      else again.$leaves(unhandled);
    }
    const rest = unhandled.size === 0 ? null : this.#group.$project(unhandled);
    if (fresh.length === 0) return rest;
    const all = rest === null ? fresh : [...fresh, rest];
    return all.length === 1 ? (all[0] ?? null) : new BaseExceptionGroup("", all);
  }
}

/** Entry of `except*`: `const caught = caught_group(error); const g = caught.take(ValueError); …; caught.raise_rest();`. */
export function caught_group(error: unknown): CaughtGroup {
  if (error instanceof BaseException && "$args" in error) return new CaughtGroup(error);
  throw error;
}

export type { CaughtGroup };

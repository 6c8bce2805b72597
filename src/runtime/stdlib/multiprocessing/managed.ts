/** What a manager's process keeps for others, and how it answers them. The page is CPython's `multiprocessing/managers.py`. */
import { getattr, delattr, setattr, attributesOf } from "../../objects/attributes.js";
import { begin_call, begin_call_method } from "../../objects/calls.js";
import { dict } from "../../objects/dict.js";
import { DictItems, DictKeys, DictValues } from "../../objects/dict/views.js";
import { as_python_error, Exception, TypeError } from "../../objects/exceptions.js";
import { iterate } from "../../objects/iteration.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { registerType } from "../../objects/type_registry.js";
import { Unavailable } from "../../objects/unavailable.js";
import { type Blocking, isBlocking } from "../../threads/blocking.js";
import { array } from "../array/index.js";
import { Queue } from "../queue.js";
import * as threads from "../threading.js";

/** `Manager().Namespace()`: its attributes. */
export class Namespace {
  __repr__(): string {
    const shown = [...attributesOf(this).items()].flatMap(([name, value]) => (String(name).startsWith("_") ? [] : [`${String(name)}=${repr(value)}`]));
    return `Namespace(${shown.sort().join(", ")})`;
  }
}
registerType(Namespace, { name: "Namespace", module: "multiprocessing.managers", sealed: false });

/** `Manager().Value(typecode, value)` */
export class ManagedValue {
  readonly $typecode: unknown;
  value: unknown;

  constructor(typecode: unknown, value: unknown) {
    this.$typecode = typecode;
    this.value = value;
  }

  get(): unknown {
    return this.value;
  }

  set(value: unknown): null {
    this.value = value;
    return null;
  }

  __repr__(): string {
    return `Value(${repr(this.$typecode)}, ${repr(this.value)})`;
  }
}
registerType(ManagedValue, { name: "Value", module: "multiprocessing.managers", sealed: false });

/** How a manager makes what it is asked for. */
const MAKERS: Readonly<Record<string, (...args: never[]) => unknown>> = {
  list: (items: Iterable<unknown> = []) => [...iterate(items)],
  dict: (...sources: readonly unknown[]) => dict(...sources),
  Namespace: (names: Readonly<Record<string, unknown>> = {}) => {
    const made = new Namespace();
    for (const [name, value] of Object.entries(names)) setattr(made, name, value);
    return made;
  },
  Value: (typecode: unknown, value: unknown) => new ManagedValue(typecode, value),
  Array: (typecode: unknown, sequence: unknown) => new array(typecode, sequence),
  Lock: () => new threads.Lock(),
  RLock: () => new threads.RLock(),
  Semaphore: (value?: number) => new threads.Semaphore(value),
  BoundedSemaphore: (value?: number) => new threads.BoundedSemaphore(value),
  Condition: () => new threads.Condition(),
  Event: () => new threads.Event(),
  Barrier: (parties: number, action: unknown = null, timeout: number | null = null) => new threads.Barrier(parties, action, timeout),
  Queue: (maxsize = 0) => new Queue(maxsize),
  JoinableQueue: (maxsize = 0) => new Queue(maxsize),
};

/** One question to a manager: `id` of the object, or the kind of a new one. */
export interface Question {
  readonly id: number | null;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly kwds: unknown;
}

export class Keeper {
  static readonly $inner = true;
  readonly #objects: unknown[] = [];
  readonly #registered: ReadonlyMap<string, unknown>;

  constructor(registered: ReadonlyMap<string, unknown>) {
    this.#registered = registered;
  }

  /** What is answered: whether it went well, and the result or the exception. */
  *answer(question: Question): Blocking<readonly [boolean, unknown]> {
    try {
      return [true, sendable(question.id === null ? yield* this.#create(question) : yield* this.#ask(this.#objects[question.id], question))];
    } catch (thrown) {
      if (thrown instanceof Unavailable) throw thrown;
      const error = as_python_error(thrown);
      if (!(error instanceof Exception)) throw error;
      return [false, error];
    }
  }

  *#create({ name, args, kwds }: Question): Blocking<unknown> {
    const maker = MAKERS[name];
    let made: unknown;
    if (this.#registered.has(name)) {
      const called = begin_call(this.#registered.get(name), [...args], kwds);
      made = isBlocking(called) ? yield* called : called;
    } else if (maker !== undefined) {
      const keywords = [...dict(kwds ?? {}).items()];
      made = (maker as (...args: readonly unknown[]) => unknown)(...args, ...(keywords.length === 0 ? [] : [Object.fromEntries(keywords)]));
    } else throw new TypeError(`a manager makes no ${name}`);
    return this.#objects.push(made) - 1;
  }

  *#ask(object: unknown, { name, args, kwds }: Question): Blocking<unknown> {
    const [first, second] = args;
    switch (name) {
      case "#GETVALUE":
        return object;
      case "__str__":
        return str(object);
      case "__repr__":
        return repr(object);
      case "__getattribute__":
        return getattr(object, String(first));
      case "__setattr__":
        setattr(object, String(first), second);
        return null;
      case "__delattr__":
        delattr(object, String(first));
        return null;
      default: {
        const made = begin_call_method(object, name, args, kwds);
        return isBlocking(made) ? yield* made : made;
      }
    }
  }
}

/** Views of dicts travel as lists. */
const sendable = (x: unknown): unknown => (x instanceof DictKeys || x instanceof DictValues || x instanceof DictItems ? [...iterate(x)] : x === undefined ? null : x);

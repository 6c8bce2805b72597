/** `contextvars`. */
import { call } from "../objects/calls.js";
import { eq } from "../objects/compare.js";
import { KeyError, LookupError, RuntimeError, TypeError, ValueError } from "../objects/exceptions.js";
import { describeMethods } from "../objects/functions.js";
import { identityOf } from "../objects/identity.js";
import { iter } from "../objects/iteration.js";
import { repr } from "../objects/repr.js";
import { NotImplemented } from "../objects/singletons.js";
import { type PyTuple, tupleOf } from "../objects/tuple.js";
import { registerType } from "../objects/type_registry.js";
import { Context as Mapping } from "../threads/context.js";
import { currentThread } from "../threads/scheduler.js";

const MISSING = Symbol("missing");

/** A variable whose value belongs to the task or thread. */
export class ContextVar<T> {
  readonly name: string;
  private readonly otherwise: unknown;

  constructor(name: string, options: { default?: T } = {}) {
    if (name === undefined) throw new TypeError("ContextVar() takes exactly 1 positional argument (0 given)");
    if (typeof name !== "string") throw new TypeError("context variable name must be a str");
    this.name = name;
    this.otherwise = "default" in options ? options.default : MISSING;
  }

  /** The value here; else `fallback`, else the variable's default, else LookupError. */
  get(): T;
  get<D>(fallback: D): T | D;
  get(fallback?: unknown): unknown {
    const { variables } = currentThread();
    const found = variables.get(this);
    if (found !== undefined) return found;
    if (fallback !== undefined) return fallback;
    if (this.otherwise !== MISSING) return this.otherwise;
    throw new LookupError(this);
  }

  /** Sets the value here; the token restores the one before. */
  set(value: T): Token<T> {
    const thread = currentThread();
    const token = new Token<T>(this, thread.variables.get(this), running.get(thread) ?? thread);
    thread.variables = new Map(thread.variables).set(this, value);
    return token;
  }

  /** Restores what was before the `set` that gave `token`. */
  reset(token: Token<T>): null {
    if (!(token instanceof Token)) throw new TypeError(`expected an instance of Token, got ${repr(token)}`);
    const thread = currentThread();
    token.$use(this, running.get(thread) ?? thread);
    const variables = new Map(thread.variables);
    if (token.$old === undefined) variables.delete(this);
    else variables.set(this, token.$old);
    thread.variables = variables;
    return null;
  }

  __repr__(): string {
    const otherwise = this.otherwise === MISSING ? "" : ` default=${repr(this.otherwise)}`;
    return `<ContextVar name=${repr(this.name)}${otherwise} at 0x${identityOf(this).toString(16)}>`;
  }
}
describeMethods(ContextVar, "ContextVar", { get: "default=None, /", set: "value, /", reset: "token, /" });
registerType(ContextVar, { name: "ContextVar", module: "_contextvars", sealed: true, final: true, members: ["name"] });

class MissingValue {
  __repr__(): string {
    return "<Token.MISSING>";
  }
}
registerType(MissingValue, { name: "Token.MISSING", module: "_contextvars" });

/** What `ContextVar.set` returns. */
export class Token<T> {
  static readonly MISSING = new MissingValue();
  readonly var: ContextVar<T>;
  private used = false;
  readonly $old: unknown;
  /** The context it was made in: the one that `run` entered, else the thread's own. */
  readonly $context: object;

  constructor(variable: ContextVar<T>, old: unknown, context: object) {
    this.var = variable;
    this.$old = old;
    this.$context = context;
  }

  get MISSING(): unknown {
    return Token.MISSING;
  }

  get old_value(): unknown {
    return this.$old === undefined ? Token.MISSING : this.$old;
  }

  $use(variable: ContextVar<T>, context: object): void {
    if (this.used) throw new RuntimeError(`${this.__repr__()} has already been used once`);
    if (this.var !== variable) throw new ValueError(`${this.__repr__()} was created by a different ContextVar`);
    if (this.$context !== context) throw new ValueError(`${this.__repr__()} was created in a different Context`);
    this.used = true;
  }

  __repr__(): string {
    return `<Token${this.used ? " used" : ""} var=${repr(this.var)} at 0x${identityOf(this).toString(16)}>`;
  }
}
registerType(Token, { name: "Token", module: "_contextvars", final: true });

/** A mapping from variables to values, in which a callable can be run. */
export class Context extends Mapping {
  constructor(...args: readonly unknown[]) {
    if (args.length > 0) throw new TypeError("Context() does not accept any arguments");
    super();
  }

  /** Runs `callable(*args, **kwargs)` with these values; what it sets stays in the mapping. */
  run<A extends unknown[], R>(callable: (...args: A) => R, ...args: A): R;
  run(callable: unknown, ...params: unknown[]): unknown {
    return runIn(this, callable, params);
  }
}
/** A context with these values. */
function contextOf(variables: Mapping["variables"]): Context {
  const made = new Context();
  made.variables = variables;
  return made;
}
registerType(Mapping, { name: "Context", module: "_contextvars", final: true });
registerType(Context, { name: "Context", module: "_contextvars", final: true });

/** The context that `run` has entered in a thread, innermost: its values are the thread's while it runs. */
const running = new WeakMap<object, Mapping>();

/** The values of a context as they are now. */
function valuesOf(context: Mapping): Mapping["variables"] {
  const thread = currentThread();
  return running.get(thread) === context ? thread.variables : context.variables;
}

function runIn(context: Mapping, callable: unknown, params: readonly unknown[]): unknown {
  if (context.entered) throw new RuntimeError(`cannot enter context: ${repr(context)} is already entered`);
  const thread = currentThread();
  const before = thread.variables;
  const outer = running.get(thread);
  if (outer !== undefined) outer.variables = before;
  thread.variables = context.variables;
  context.entered = true;
  running.set(thread, context);
  const last = params[params.length - 1];
  const keywords = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  try {
    return keywords ? call(callable, params.slice(0, -1), last) : call(callable, params);
  } finally {
    context.variables = thread.variables;
    context.entered = false;
    thread.variables = before;
    if (outer === undefined) running.delete(thread);
    else running.set(thread, outer);
  }
}

/** What every mapping offers to Python, also those that tasks make. */
const methods = {
  run(this: Mapping, callable: unknown, ...params: unknown[]): unknown {
    return runIn(this, callable, params);
  },
  copy(this: Mapping): Mapping {
    return contextOf(valuesOf(this));
  },
  get(this: Mapping, variable: object, otherwise: unknown = null): unknown {
    const found = valuesOf(this).get(checked(variable));
    return found === undefined ? otherwise : found;
  },
  __getitem__(this: Mapping, variable: object): unknown {
    const found = valuesOf(this).get(checked(variable));
    if (found === undefined) throw new KeyError(variable);
    return found;
  },
  __contains__(this: Mapping, variable: object): boolean {
    return valuesOf(this).has(checked(variable));
  },
  __eq__(this: Mapping, other: unknown): unknown {
    if (!(other instanceof Mapping)) return NotImplemented;
    const mine = valuesOf(this);
    const theirs = valuesOf(other);
    return mine.size === theirs.size && [...mine].every(([variable, value]) => theirs.has(variable) && eq(theirs.get(variable), value));
  },
  __len__(this: Mapping): number {
    return valuesOf(this).size;
  },
  __iter__(this: Mapping): unknown {
    return iter([...valuesOf(this).keys()]);
  },
  keys(this: Mapping): object[] {
    return [...valuesOf(this).keys()];
  },
  values(this: Mapping): unknown[] {
    return [...valuesOf(this).values()];
  },
  items(this: Mapping): PyTuple[] {
    return Array.from(valuesOf(this), (entry) => tupleOf(entry));
  },
};
for (const [name, method] of Object.entries(methods)) Object.defineProperty(Mapping.prototype, name, { value: method, writable: true, configurable: true });
Object.defineProperty(Mapping.prototype, Symbol.iterator, {
  value(this: Mapping): IterableIterator<object> {
    return valuesOf(this).keys();
  },
  writable: true,
  configurable: true,
});

function checked(variable: object): object {
  if (!(variable instanceof ContextVar)) throw new TypeError(`a ContextVar key was expected, got ${repr(variable)}`);
  return variable;
}

/** A copy of the current context. */
export function copy_context(): Context {
  return contextOf(currentThread().variables);
}

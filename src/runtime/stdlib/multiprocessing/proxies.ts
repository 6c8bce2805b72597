/** What stands in a process for an object that a manager keeps. */
import { newChannel, receive, send } from "../../interpreters/shared/channel.js";
import { type Address, sharedMemory } from "../../interpreters/shared/memory.js";
import { untilTaken } from "../../interpreters/waiting_threads.js";
import { genericDelattr, genericSetattr } from "../../objects/attributes.js";
import { Bytes } from "../../objects/bytes.js";
import { dict, isPlainObject } from "../../objects/dict.js";
import { AttributeError, FileNotFoundError } from "../../objects/exceptions.js";
import { identityOf } from "../../objects/identity.js";
import { iter, iterate } from "../../objects/iteration.js";
import { libraryMethods } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { tuple } from "../../objects/tuple.js";
import { className, registerType } from "../../objects/type_registry.js";
import { type Blocking, blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import type { GreenThread } from "../../threads/green_thread.js";
import { currentThread, run_sync } from "../../threads/scheduler.js";
import { dumps } from "../pickle/pickler.js";
import { loads } from "../pickle/unpickler.js";
import { sharedBy } from "./inheritance.js";

const MODULE = "multiprocessing.managers";

/** The cells of a manager: the channel of questions, and whether it is over. */
export const QUESTIONS = 0;
export const OVER = 1;

/** Where each thread gets its answers. */
const answers = new WeakMap<GreenThread, Address>();

function answersTo(thread: GreenThread): Address {
  let channel = answers.get(thread);
  if (channel === undefined) {
    const memory = sharedMemory();
    channel = memory.alone(() => newChannel(memory));
    answers.set(thread, channel);
  }
  return channel;
}

/** Asks a manager: of an object, by its number, or for a new one. */
export function* asked(manager: Address, id: number | null, name: string, args: readonly unknown[], kwds: unknown): Blocking<unknown> {
  const memory = sharedMemory();
  const { cells } = memory;
  const channel = answersTo(currentThread());
  const { data } = dumps(tuple([channel, id, name, tuple([...args]), kwds])) as Bytes;
  memory.alone(() => send(memory, cells[manager + QUESTIONS]!, data));
  const answer = yield* untilTaken(() => receive(memory, channel) ?? (cells[manager + OVER] === 1 ? NOBODY : null), Infinity);
  if (answer === null || answer === NOBODY) throw new FileNotFoundError(2, "No such file or directory");
  const [isFine, value] = loads(new Bytes(answer)) as unknown as readonly [boolean, unknown];
  if (!isFine) throw value;
  return value;
}
const NOBODY = new Uint8Array();

export class BaseProxy {
  readonly $manager: Address;
  readonly $id: number;
  readonly $typeid: string;

  constructor(manager: Address, id: number, typeid: string) {
    this.$manager = manager;
    this.$id = id;
    this.$typeid = typeid;
  }

  *$ask(name: string, args: readonly unknown[], kwds: unknown = null): Blocking<unknown> {
    return yield* asked(this.$manager, this.$id, name, args, kwds);
  }

  _callmethod(methodname: string, args?: Iterable<unknown>, kwds?: unknown): BlockingCall<unknown>;
  *_callmethod(methodname: string, args: Iterable<unknown> = [], kwds: unknown = null): Blocking<unknown> {
    return yield* this.$ask(methodname, [...iterate(args)], kwds);
  }

  _getvalue(): BlockingCall<unknown>;
  *_getvalue(): Blocking<unknown> {
    return yield* this.$ask("#GETVALUE", []);
  }

  __repr__(): string {
    return `<${className(this.constructor)} object, typeid ${repr(this.$typeid)} at 0x${identityOf(this).toString(16)}>`;
  }

  __str__(): string {
    try {
      return String(run_sync(this.$ask("__repr__", [])));
    } catch {
      return `${this.__repr__().slice(0, -1)}; '__str__()' failed>`;
    }
  }
}
blocking_methods(BaseProxy, ["_callmethod", "methodname, args=(), kwds={}"], ["_getvalue", ""]);
registerType(BaseProxy, { name: "BaseProxy", module: MODULE, sealed: false });

const split = (params: readonly unknown[]): { readonly args: readonly unknown[]; readonly kwds: unknown } => {
  const last = params.at(-1);
  return isPlainObject(last) ? { args: params.slice(0, -1), kwds: dict(last) } : { args: params, kwds: null };
};

/** A proxy class with these methods; those that may wait let other threads go on. */
function proxyClass(name: string, methods: string, waiting = "", base: typeof BaseProxy = BaseProxy): typeof BaseProxy {
  const made = class extends base {};
  for (const method of methods.split(" ").filter(Boolean)) {
    Object.defineProperty(made.prototype, method, {
      value(this: BaseProxy, ...params: readonly unknown[]): unknown {
        const { args, kwds } = split(params);
        return run_sync(this.$ask(method, args, kwds));
      },
      writable: true,
      configurable: true,
    });
  }
  for (const method of waiting.split(" ").filter(Boolean)) {
    Object.defineProperty(made.prototype, method, {
      value: blocking(function* asks(this: BaseProxy, ...params: readonly unknown[]): Blocking<unknown> {
        const { args, kwds } = split(params);
        return yield* this.$ask(method, args, kwds);
      } as (...params: readonly unknown[]) => Blocking<unknown>, "*args, **kwds"),
      writable: true,
      configurable: true,
    });
  }
  registerType(made, { name, module: MODULE, bases: [base], sealed: false });
  libraryMethods(made, Object.fromEntries(methods.split(" ").filter(Boolean).map((method) => [method, "*args, **kwds"])));
  return made;
}

const ListBase = proxyClass("BaseListProxy", "__add__ __contains__ __delitem__ __getitem__ __len__ __mul__ __rmul__ __setitem__ append count extend index insert pop remove reverse sort");
class ListProxy extends ListBase {
  __iadd__(items: unknown): this {
    run_sync(this.$ask("extend", [items]));
    return this;
  }

  __imul__(times: unknown): this {
    run_sync(this.$ask("__imul__", [times]));
    return this;
  }
}
registerType(ListProxy, { name: "ListProxy", module: MODULE, bases: [ListBase], sealed: false });

const DictBase = proxyClass("_BaseDictProxy", "__contains__ __delitem__ __getitem__ __len__ __setitem__ clear copy get items keys pop popitem setdefault update values");
class DictProxy extends DictBase {
  __iter__(): unknown {
    return iter(run_sync(this.$ask("keys", [])));
  }
}
registerType(DictProxy, { name: "DictProxy", module: MODULE, bases: [DictBase], sealed: false });

class ValueProxy extends proxyClass("_BaseValueProxy", "get set") {
  get value(): unknown {
    return run_sync(this.$ask("get", []));
  }

  set value(value: unknown) {
    run_sync(this.$ask("set", [value]));
  }
}
registerType(ValueProxy, { name: "ValueProxy", module: MODULE, bases: [BaseProxy], sealed: false });

const WITH_LOCK = "release notify notify_all";
class AcquirerProxy extends proxyClass("_BaseAcquirerProxy", WITH_LOCK, "acquire wait wait_for") {
  __enter__(): BlockingCall<unknown>;
  *__enter__(): Blocking<unknown> {
    return yield* this.$ask("acquire", []);
  }

  __exit__(): null {
    run_sync(this.$ask("release", []));
    return null;
  }
}
blocking_methods(AcquirerProxy, ["__enter__", ""]);
registerType(AcquirerProxy, { name: "AcquirerProxy", module: MODULE, bases: [BaseProxy], sealed: false });
libraryMethods(AcquirerProxy, { __exit__: "exc_type, exc_val, exc_tb" });

class ConditionProxy extends AcquirerProxy {}
registerType(ConditionProxy, { name: "ConditionProxy", module: MODULE, bases: [AcquirerProxy], sealed: false });

/** Its attributes are those of the object; what begins with an underscore is its own. */
class NamespaceProxy extends BaseProxy {
  __getattr__(name: string): unknown {
    if (name.startsWith("_")) throw new AttributeError(`'NamespaceProxy' object has no attribute ${repr(name)}`);
    return run_sync(this.$ask("__getattribute__", [name]));
  }

  __setattr__(name: string, value: unknown): void {
    if (name.startsWith("_")) genericSetattr(this, name, value);
    else run_sync(this.$ask("__setattr__", [name, value]));
  }

  __delattr__(name: string): void {
    if (name.startsWith("_")) genericDelattr(this, name);
    else run_sync(this.$ask("__delattr__", [name]));
  }
}
registerType(NamespaceProxy, { name: "NamespaceProxy", module: MODULE, bases: [BaseProxy], sealed: false });

/** Of a class that the program has registered: what does not begin with an underscore. */
export class AutoProxy extends BaseProxy {
  __getattr__(name: string): unknown {
    if (name.startsWith("_")) throw new AttributeError(`'${className(this.constructor)}' object has no attribute ${repr(name)}`);
    const ask = this.$ask.bind(this);
    return blocking(function* asks(...params: readonly unknown[]): Blocking<unknown> {
      const { args, kwds } = split(params);
      return yield* ask(name, args, kwds);
    } as (...params: readonly unknown[]) => Blocking<unknown>, "*args, **kwds");
  }
}
registerType(AutoProxy, { name: "AutoProxy", module: MODULE, bases: [BaseProxy], sealed: false });

const CLASSES: Readonly<Record<string, typeof BaseProxy>> = {
  list: ListProxy,
  dict: DictProxy,
  Namespace: NamespaceProxy,
  Value: ValueProxy,
  Array: proxyClass("ArrayProxy", "__len__ __getitem__ __setitem__"),
  Lock: AcquirerProxy,
  RLock: AcquirerProxy,
  Semaphore: AcquirerProxy,
  BoundedSemaphore: AcquirerProxy,
  Condition: ConditionProxy,
  Event: proxyClass("EventProxy", "is_set set clear", "wait"),
  Barrier: proxyClass("BarrierProxy", "abort reset", "wait"),
  Queue: proxyClass("AutoProxy[Queue]", "empty full put_nowait get_nowait qsize task_done", "put get join"),
  JoinableQueue: proxyClass("AutoProxy[JoinableQueue]", "empty full put_nowait get_nowait qsize task_done", "put get join"),
};
const registered = new Map<string, typeof BaseProxy>();

/** The proxy of an object of a manager's. */
export function proxyOf(manager: Address, id: number, typeid: string): BaseProxy {
  let cls = CLASSES[typeid] ?? registered.get(typeid);
  if (cls === undefined) {
    cls = class extends AutoProxy {};
    registerType(cls, { name: `AutoProxy[${typeid}]`, module: MODULE, bases: [AutoProxy], sealed: false });
    registered.set(typeid, cls);
  }
  return new cls(manager, id, typeid);
}
sharedBy(BaseProxy, MODULE, (x) => [x.$manager, x.$id, x.$typeid], proxyOf as (...parts: never[]) => BaseProxy);

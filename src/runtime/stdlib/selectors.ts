/** `selectors`: event loops of one's own. All selectors are one here; they differ by name. The page is CPython's `selectors.py`. */
import { Mapping } from "./collections.abc.js";
import { KeyError, RuntimeError, ValueError } from "../objects/exceptions.js";
import { libraryClass } from "../objects/library_functions.js";
import { DONE, PyIterator } from "../objects/py_iterator.js";
import { makeNamedTuple } from "../objects/named_tuple.js";
import { repr } from "../objects/repr.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../threads/blocking.js";
import { networkError } from "../asyncio/network_errors.js";
import { READ, WatchList, WRITE } from "./select/watch_list.js";
import { descriptorOf, numberOf } from "./socket/pollable.js";

export const EVENT_READ = READ, EVENT_WRITE = WRITE;

/** A socket that is watched, and what came with it. */
export interface SelectorKey extends Tuple<[unknown, number, number, unknown]> {
  readonly fileobj: unknown;
  readonly fd: number;
  readonly events: number;
  readonly data: unknown;
}
export const SelectorKey = makeNamedTuple("SelectorKey", ["fileobj", "fd", "events", "data"], new Map(), "selectors") as new (fileobj: unknown, fd: number, events: number, data: unknown) => SelectorKey;

/** The abstract class gives the other methods. */
const MappingBase = Mapping as unknown as new () => object;

/** What `get_map` gives: keys by the files that were registered, or by their numbers. */
class SelectorMapping extends MappingBase {
  readonly #keys: ReadonlyMap<number, SelectorKey>;
  readonly #find: (fileobj: unknown) => SelectorKey | null;

  constructor(keys: ReadonlyMap<number, SelectorKey>, find: (fileobj: unknown) => SelectorKey | null) {
    super();
    this.#keys = keys;
    this.#find = find;
  }

  __len__(): number {
    return this.#keys.size;
  }

  __iter__(): Numbers {
    return new Numbers([...this.#keys.keys()]);
  }

  __getitem__(fileobj: unknown): SelectorKey {
    const found = this.#find(fileobj);
    if (found === null) throw new KeyError(`${repr(fileobj)} is not registered`);
    return found;
  }
}

class Numbers extends PyIterator<number> {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    super();
    this.#numbers = numbers;
  }

  next(): IteratorResult<number, undefined> {
    return this.#at < this.#numbers.length ? { done: false, value: this.#numbers[this.#at++]! } : DONE;
  }
}

export class BaseSelector {
  readonly #list = new WatchList();
  readonly #keys = new Map<number, SelectorKey>();
  #map: SelectorMapping | null = new SelectorMapping(this.#keys, (fileobj) => this.#find(fileobj));

  /** The key of a file, also when the file is closed by now. */
  #find(fileobj: unknown): SelectorKey | null {
    try {
      return this.#keys.get(numberOf(fileobj)) ?? null;
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      for (const key of this.#keys.values()) if (key.fileobj === fileobj) return key;
      throw error;
    }
  }

  #registered(fileobj: unknown): SelectorKey {
    const key = this.#find(fileobj);
    if (key === null) throw new KeyError(`${repr(fileobj)} is not registered`);
    return key;
  }

  /** Watches a socket from now on. */
  register(fileobj: unknown, events: number, data: unknown = null): SelectorKey {
    if (events === 0 || (events & ~(READ | WRITE)) !== 0) throw new ValueError(`Invalid events: ${repr(events)}`);
    const fd = numberOf(fileobj);
    if (this.#keys.has(fd)) throw new KeyError(`${repr(fileobj)} (FD ${fd}) is already registered`);
    if (this.#map === null) throw new ValueError("I/O operation on closed epoll object");
    const descriptor = descriptorOf(fd, "selectors");
    if (descriptor === null) throw networkError("EBADF");
    const key = new SelectorKey(fileobj, fd, events, data);
    this.#keys.set(fd, key);
    this.#list.add(fd, descriptor, events);
    return key;
  }

  unregister(fileobj: unknown): SelectorKey {
    const key = this.#registered(fileobj);
    this.#keys.delete(key.fd);
    this.#list.remove(key.fd);
    return key;
  }

  /** Changes what a socket is watched for, and what comes with it. */
  modify(fileobj: unknown, events: number, data: unknown = null): SelectorKey {
    const key = this.#registered(fileobj);
    if (events === 0 || (events & ~(READ | WRITE)) !== 0) {
      this.unregister(fileobj);
      throw new ValueError(`Invalid events: ${repr(events)}`);
    }
    const changed = new SelectorKey(key.fileobj, key.fd, events, data);
    this.#keys.set(key.fd, changed);
    this.#list.modify(key.fd, events);
    return changed;
  }

  /** Waits until a socket is ready: keys with what they are ready for. */
  select(timeout?: unknown): BlockingCall<Tuple<[SelectorKey, number]>[]>;
  *select(timeout: unknown = null): Blocking<Tuple<[SelectorKey, number]>[]> {
    if (this.#map === null) throw new ValueError("I/O operation on closed epoll object");
    const ready = yield* this.#list.wait(timeout === null ? null : Math.max(0, Number(timeout)));
    return ready.map(([fd, events]) => tuple([this.#keys.get(fd)!, events] as [SelectorKey, number]));
  }

  close(): null {
    this.#list.clear();
    this.#keys.clear();
    this.#map = null;
    return null;
  }

  get_key(fileobj: unknown): SelectorKey {
    if (this.#map === null) throw new RuntimeError("Selector is closed");
    return this.#registered(fileobj);
  }

  get_map(): unknown {
    return this.#map;
  }

  __enter__(): this {
    return this;
  }

  __exit__(_exc_type: unknown = null, _exc: unknown = null, _tb: unknown = null): null {
    return this.close();
  }
}

export class EpollSelector extends BaseSelector {}
export class PollSelector extends BaseSelector {}
export class SelectSelector extends BaseSelector {}
export { EpollSelector as DefaultSelector };

libraryClass(SelectorMapping, { name: "_SelectorMapping", module: "selectors", bases: [Mapping] });
libraryClass(
  BaseSelector,
  { name: "BaseSelector", module: "selectors", signature: "" },
  { register: "fileobj, events, data=None", unregister: "fileobj", modify: "fileobj, events, data=None", close: "", get_key: "fileobj", get_map: "", __enter__: "", __exit__: "*args" },
);
blocking_methods(BaseSelector, ["select", "timeout=None"]);
for (const [name, cls] of Object.entries({ EpollSelector, PollSelector, SelectSelector })) libraryClass(cls, { name, module: "selectors", bases: [BaseSelector], signature: "" });

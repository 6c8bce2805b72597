/** `select`: which sockets are ready. */
import { OSError, KeyError, TypeError, ValueError } from "../../objects/exceptions.js";
import { call_method } from "../../objects/calls.js";
import { asIndex } from "../../objects/indices.js";
import { isIterable, iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { isInt } from "../../objects/py_float.js";
import { tuple, type Tuple } from "../../objects/tuple.js";
import { blocking, type Blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import { networkError } from "../../asyncio/network_errors.js";
import { descriptorOf } from "../socket/pollable.js";
import { READ, WatchList, WRITE } from "./watch_list.js";

export const error = OSError;
export const POLLIN = 1, POLLPRI = 2, POLLOUT = 4, POLLERR = 8, POLLHUP = 16, POLLNVAL = 32, POLLRDNORM = 64, POLLRDBAND = 128, POLLWRNORM = 256, POLLWRBAND = 512, POLLMSG = 1024, POLLRDHUP = 8192;
export const EPOLLIN = 1, EPOLLPRI = 2, EPOLLOUT = 4, EPOLLERR = 8, EPOLLHUP = 16, EPOLLRDNORM = 64, EPOLLRDBAND = 128, EPOLLWRNORM = 256, EPOLLWRBAND = 512, EPOLLMSG = 1024, EPOLLRDHUP = 8192;
export const EPOLL_CLOEXEC = 524_288, PIPE_BUF = 4096;

function fileNumber(fileobj: unknown): number {
  let fd: unknown = fileobj;
  if (!isInt(fileobj)) {
    try {
      fd = call_method(fileobj, "fileno");
    } catch {
      throw new TypeError("argument must be an int, or have a fileno() method.");
    }
  }
  const number = Number(asIndex(fd));
  if (number < 0) throw new ValueError(`file descriptor cannot be a negative integer (${number})`);
  return number;
}

function secondsOf(timeout: unknown): number | null {
  if (timeout === null) return null;
  const seconds = isInt(timeout) || typeof timeout === "number" || (typeof timeout === "object" && typeof timeout?.valueOf() === "number") ? Number(timeout) : NaN;
  if (Number.isNaN(seconds)) throw new TypeError("timeout must be a float or None");
  if (seconds < 0) throw new ValueError("timeout must be non-negative");
  return seconds;
}

/** `select(rlist, wlist, xlist, timeout=None)`: those of each list that are ready. */
export const select = blocking(function* select(rlist: unknown, wlist: unknown, xlist: unknown, timeout: unknown = null): Blocking<Tuple<[unknown[], unknown[], unknown[]]>> {
  const seconds = secondsOf(timeout);
  const lists = [rlist, wlist, xlist].map((each) => {
    if (!isIterable(each)) throw new TypeError("arguments 1-3 must be sequences");
    return [...iterate(each)].map((fileobj) => [fileobj, fileNumber(fileobj)] as const);
  });
  const [reads = [], writes = []] = lists;
  const list = new WatchList();
  const wanted = new Map<number, number>();
  for (const [, fd] of reads) wanted.set(fd, READ);
  for (const [, fd] of writes) wanted.set(fd, (wanted.get(fd) ?? 0) | WRITE);
  try {
    for (const [fd, events] of wanted) {
      const descriptor = descriptorOf(fd, "select.select");
      if (descriptor === null) throw networkError("EBADF");
      list.add(fd, descriptor, events);
    }
    const ready = new Map(yield* list.wait(seconds));
    const those = (each: readonly (readonly [unknown, number])[], event: number): unknown[] => each.filter(([, fd]) => ((ready.get(fd) ?? 0) & event) !== 0).map(([fileobj]) => fileobj);
    return tuple([those(reads, READ), those(writes, WRITE), []] as [unknown[], unknown[], unknown[]]);
  } finally {
    list.clear();
  }
}, "rlist, wlist, xlist, timeout=None, /");

const ALL = POLLIN | POLLPRI | POLLOUT;
const eventsOf = (mask: number): number => ((mask & POLLIN) !== 0 ? READ : 0) | ((mask & POLLOUT) !== 0 ? WRITE : 0);
const maskOf = (events: number): number => ((events & READ) !== 0 ? POLLIN : 0) | ((events & WRITE) !== 0 ? POLLOUT : 0);

/** What `poll()` and `epoll()` make: numbers with masks of events. */
class Poller {
  protected readonly $list = new WatchList();

  protected $add(fd: number, mask: unknown): void {
    const descriptor = descriptorOf(fd, "select.poll");
    if (descriptor === null) throw networkError("EBADF");
    this.$list.add(fd, descriptor, eventsOf(Number(asIndex(mask))));
  }

  protected *$wait(seconds: number | null): Blocking<Tuple<[number, number]>[]> {
    const ready = yield* this.$list.wait(seconds);
    return ready.map(([fd, events]) => tuple([fd, maskOf(events)] as [number, number]));
  }
}

/** `select.poll()`: times are milliseconds. */
export class poll extends Poller {
  register(fd: unknown, eventmask: unknown = ALL): null {
    const number = fileNumber(fd);
    if (this.$list.has(number)) this.$list.modify(number, eventsOf(Number(asIndex(eventmask))));
    else this.$add(number, eventmask);
    return null;
  }

  modify(fd: unknown, eventmask: unknown): null {
    const number = fileNumber(fd);
    if (!this.$list.has(number)) throw networkError("ENOENT");
    this.$list.modify(number, eventsOf(Number(asIndex(eventmask))));
    return null;
  }

  unregister(fd: unknown): null {
    const number = fileNumber(fd);
    if (!this.$list.has(number)) throw new KeyError(number);
    this.$list.remove(number);
    return null;
  }

  poll(timeout?: unknown): BlockingCall<Tuple<[number, number]>[]>;
  *poll(timeout: unknown = null): Blocking<Tuple<[number, number]>[]> {
    return yield* this.$wait(timeout === null || Number(timeout) < 0 ? null : Number(timeout) / 1000);
  }
}

/** `select.epoll()`: times are seconds. */
export class epoll extends Poller {
  #closed = false;

  get closed(): boolean {
    return this.#closed;
  }

  #check(): void {
    if (this.#closed) throw new ValueError("I/O operation on closed epoll object");
  }

  register(fd: unknown, eventmask: unknown = ALL): null {
    this.#check();
    const number = fileNumber(fd);
    if (this.$list.has(number)) throw networkError("EEXIST");
    this.$add(number, eventmask);
    return null;
  }

  modify(fd: unknown, eventmask: unknown): null {
    this.#check();
    const number = fileNumber(fd);
    if (!this.$list.has(number)) throw networkError("ENOENT");
    this.$list.modify(number, eventsOf(Number(asIndex(eventmask))));
    return null;
  }

  unregister(fd: unknown): null {
    this.#check();
    const number = fileNumber(fd);
    if (!this.$list.has(number)) throw networkError("ENOENT");
    this.$list.remove(number);
    return null;
  }

  poll(timeout?: unknown, maxevents?: number): BlockingCall<Tuple<[number, number]>[]>;
  *poll(timeout: unknown = null, maxevents: number = -1): Blocking<Tuple<[number, number]>[]> {
    this.#check();
    const found = yield* this.$wait(timeout === null || Number(timeout) < 0 ? null : Number(timeout));
    return maxevents > 0 ? found.slice(0, maxevents) : found;
  }

  close(): null {
    this.#closed = true;
    this.$list.clear();
    return null;
  }

  __enter__(): this {
    this.#check();
    return this;
  }

  __exit__(_exc_type: unknown = null, _exc: unknown = null, _tb: unknown = null): null {
    return this.close();
  }
}

const methods = { register: "fd, eventmask=7, /", modify: "fd, eventmask, /", unregister: "fd, /" };
libraryClass(poll, { name: "poll", module: "select", signature: "" }, methods);
libraryClass(epoll, { name: "epoll", module: "select", signature: "sizehint=-1, flags=0" }, { ...methods, close: "", __enter__: "", __exit__: "*args" });
blocking_methods(poll, ["poll", "timeout=None, /"]);
blocking_methods(epoll, ["poll", "timeout=None, maxevents=-1"]);

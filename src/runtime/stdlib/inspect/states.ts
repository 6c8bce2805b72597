/** `inspect`: how far generators and coroutines have got, and the flags of code objects. */
import { getattr } from "../../objects/attributes.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { truthy } from "../../objects/truth.js";

export const GEN_CREATED = "GEN_CREATED";
export const GEN_RUNNING = "GEN_RUNNING";
export const GEN_SUSPENDED = "GEN_SUSPENDED";
export const GEN_CLOSED = "GEN_CLOSED";
export const CORO_CREATED = "CORO_CREATED";
export const CORO_RUNNING = "CORO_RUNNING";
export const CORO_SUSPENDED = "CORO_SUSPENDED";
export const CORO_CLOSED = "CORO_CLOSED";
export const AGEN_CREATED = "AGEN_CREATED";
export const AGEN_RUNNING = "AGEN_RUNNING";
export const AGEN_SUSPENDED = "AGEN_SUSPENDED";
export const AGEN_CLOSED = "AGEN_CLOSED";

export const CO_OPTIMIZED = 1;
export const CO_NEWLOCALS = 2;
export const CO_VARARGS = 4;
export const CO_VARKEYWORDS = 8;
export const CO_NESTED = 16;
export const CO_GENERATOR = 32;
export const CO_NOFREE = 64;
export const CO_COROUTINE = 128;
export const CO_ITERABLE_COROUTINE = 256;
export const CO_ASYNC_GENERATOR = 512;

/** The word for the state that the attributes with this prefix tell. */
function state(x: unknown, prefix: string, words: string): string {
  if (truthy(getattr(x, `${prefix}_running`))) return `${words}_RUNNING`;
  if (truthy(getattr(x, `${prefix}_suspended`))) return `${words}_SUSPENDED`;
  return getattr(x, `${prefix}_frame`) === null ? `${words}_CLOSED` : `${words}_CREATED`;
}

/** `getgeneratorstate(generator)` */
export const getgeneratorstate = (generator: unknown): string => state(generator, "gi", "GEN");
/** `getcoroutinestate(coroutine)` */
export const getcoroutinestate = (coroutine: unknown): string => state(coroutine, "cr", "CORO");
/** `getasyncgenstate(agen)` */
export const getasyncgenstate = (agen: unknown): string => state(agen, "ag", "AGEN");

pythonFunctions("inspect", {
  getgeneratorstate: [getgeneratorstate, "generator"],
  getcoroutinestate: [getcoroutinestate, "coroutine"],
  getasyncgenstate: [getasyncgenstate, "agen"],
});

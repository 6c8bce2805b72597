/** Generator expressions: `(f(x) for x in xs)` → `lazily(function* (source) { … }, xs)`. Python evaluates the first iterable at once. */
import { async_generator, type PyAsyncGenerator } from "./async_generator.js";
import { type AnyFunction, type FunctionMeta, function_meta } from "./functions.js";
import { generator, type PyGenerator } from "./generator.js";
import type { Code } from "./traceback/code.js";

const NAME = "<genexpr>";

function nameIt(body: Function): void {
  const meta = function_meta(body);
  meta.name = NAME;
  const { $code: code } = body as AnyFunction;
  if (code !== undefined) meta.qualname = code.qualname;
  else if (meta.qualname === "") meta.qualname = NAME;
}

/** What the functions of one generator expression share: each evaluation makes a function of its own, which nobody gets hold of. */
interface Shared {
  readonly meta: FunctionMeta;
  readonly prototype: unknown;
}
const shared = new WeakMap<Code, Shared>();

/** Makes `body` a generator function, as `register` does for the first of its expression. */
function prepare(body: AnyFunction, register: (f: AnyFunction) => unknown): void {
  const { $code: code } = body;
  const known = code === undefined ? undefined : shared.get(code);
  if (known !== undefined) {
    body.prototype = known.prototype;
    body.$meta = known.meta;
    return;
  }
  register(body);
  nameIt(body);
  if (code !== undefined) shared.set(code, { meta: body.$meta!, prototype: body.prototype });
}

/** A generator object over a source that is already evaluated. */
export function lazily<S, T>(body: (source: Iterable<S>) => PyGenerator<T, void, null>, source: Iterable<S>): PyGenerator<T, void, null> {
  prepare(body as AnyFunction, generator);
  return body(source);
}

/** The same with `await` or `async for` inside: an async generator. */
export function lazily_async<S, T>(body: (source: S) => PyAsyncGenerator<T>, source: S): PyAsyncGenerator<T> {
  prepare(body as AnyFunction, async_generator);
  return body(source);
}

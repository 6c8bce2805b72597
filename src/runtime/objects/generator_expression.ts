/** Generator expressions: `(f(x) for x in xs)` → `lazily(function* (source) { … }, xs)`. Python evaluates the first iterable at once. */
import { async_generator, type PyAsyncGenerator } from "./async_generator.js";
import { type AnyFunction, function_meta } from "./functions.js";
import { generator, type PyGenerator } from "./generator.js";

const NAME = "<genexpr>";

function nameIt(body: Function): void {
  const meta = function_meta(body);
  meta.name = NAME;
  const { $code: code } = body as AnyFunction;
  if (code !== undefined) meta.qualname = code.qualname;
  else if (meta.qualname === "") meta.qualname = NAME;
}

/** A generator object over a source that is already evaluated. */
export function lazily<S, T>(body: (source: Iterable<S>) => PyGenerator<T, void, null>, source: Iterable<S>): PyGenerator<T, void, null> {
  generator(body);
  nameIt(body);
  return body(source);
}

/** The same with `await` or `async for` inside: an async generator. */
export function lazily_async<S, T>(body: (source: S) => PyAsyncGenerator<T>, source: S): PyAsyncGenerator<T> {
  async_generator(body);
  nameIt(body);
  return body(source);
}

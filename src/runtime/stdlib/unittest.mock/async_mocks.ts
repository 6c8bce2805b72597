/** `AsyncMock`: its calls are coroutines; it also remembers how it was awaited. */
import { awaitable } from "../../objects/awaitable.js";
import { callable } from "../../objects/calls.js";
import { eq } from "../../objects/compare.js";
import { coroutine, type Coroutine, isCoroutineObject } from "../../objects/coroutine.js";
import type { Dict } from "../../objects/dict.js";
import { AssertionError, StopAsyncIteration, StopIteration } from "../../objects/exceptions.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { truthy } from "../../objects/truth.js";
import { formatted, MockCall, split } from "./calls.js";
import { asynchronous, MagicMock } from "./magic.js";

const execute = coroutine(function* _execute_mock_call(mock: AsyncMock, args: readonly unknown[], keywords: Dict<string, unknown>): Coroutine<unknown> {
  mock.$awaits.push(new MockCall("", args, keywords, { isPair: true }));
  const effect = mock.side_effect;
  let value: unknown;
  try {
    value = mock.$answer(args, keywords);
  } catch (error) {
    // the end of the values that it was to give
    if (error instanceof StopIteration && effect !== null && !callable(effect)) throw new StopAsyncIteration();
    throw error;
  }
  return effect !== null && callable(effect) && isCoroutineObject(value) ? yield* awaitable(value) : value;
});

export class AsyncMock extends MagicMock {
  $awaits: MockCall[] = [];

  /** For `iscoroutinefunction`. */
  get $isCoroutineFunction(): boolean {
    return true;
  }

  override __call__(...params: unknown[]): unknown {
    const { args, keywords } = split(params);
    this.$remember(args, keywords);
    return execute(this, args, keywords);
  }

  /** Special methods of an asynchronous mock are not awaited, all else is. */
  override $childClass(name: string): ReturnType<MagicMock["$childClass"]> {
    if (/^__(?!aenter|aexit|anext).+__$/.test(name)) return MagicMock;
    return super.$childClass(name);
  }

  get await_count(): number {
    return this.$awaits.length;
  }

  get await_args(): unknown {
    return this.$awaits[this.$awaits.length - 1] ?? null;
  }

  get await_args_list(): unknown[] {
    return this.$awaits;
  }

  override reset_mock(options: { readonly return_value?: unknown; readonly side_effect?: unknown } = {}): void {
    super.reset_mock(options);
    this.$awaits.length = 0;
  }

  assert_awaited(): void {
    if (this.await_count === 0) throw new AssertionError(`Expected ${this.$named()} to have been awaited.`);
  }

  assert_awaited_once(): void {
    if (this.await_count !== 1) throw new AssertionError(`Expected ${this.$named()} to have been awaited once. Awaited ${this.await_count} times.`);
  }

  assert_not_awaited(): void {
    if (this.await_count !== 0) throw new AssertionError(`Expected ${this.$named()} to not have been awaited. Awaited ${this.await_count} times.`);
  }

  assert_awaited_with(...params: unknown[]): void {
    const { args, keywords } = split(params);
    const expected = formatted(this.$named(), args, keywords);
    const actual = this.$awaits[this.$awaits.length - 1];
    if (actual === undefined) throw new AssertionError(`Expected await: ${expected}\nNot awaited`);
    if (eq(new MockCall("", args, keywords, { isPair: true }), actual)) return;
    const [, given, kwargs] = actual.$parts();
    throw new AssertionError(`expected await not found.\nExpected: ${expected}\n  Actual: ${formatted(this.$named(), given, kwargs)}`);
  }

  assert_awaited_once_with(...params: unknown[]): void {
    this.assert_awaited_once();
    this.assert_awaited_with(...params);
  }

  assert_any_await(...params: unknown[]): void {
    const { args, keywords } = split(params);
    const wanted = new MockCall("", args, keywords, { isPair: true });
    if (!this.$awaits.some((one) => eq(wanted, one))) throw new AssertionError(`${formatted(this.$named(), args, keywords)} await not found`);
  }

  assert_has_awaits(calls: unknown, any_order: unknown = false): void {
    const wanted = [...iterate(calls)];
    const made = this.$awaits;
    const holds = truthy(any_order)
      ? wanted.every((one) => made.some((other) => eq(one, other)))
      : made.some((_, start) => start + wanted.length <= made.length && wanted.every((one, i) => eq(one, made[start + i])));
    if (!holds && wanted.length > 0) throw new AssertionError(`Awaits not found.\nExpected: ${repr(wanted)}\nActual: ${repr(made)}`);
  }
}
libraryClass(
  AsyncMock,
  { name: "AsyncMock", module: "unittest.mock", bases: [MagicMock], signature: "*args, **kwargs" },
  {
    ...Object.fromEntries(["assert_awaited", "assert_awaited_once", "assert_not_awaited"].map((name) => [name, ""])),
    ...Object.fromEntries(["assert_awaited_with", "assert_awaited_once_with", "assert_any_await", "__call__"].map((name) => [name, "*args, **kwargs"])),
    assert_has_awaits: "calls, any_order=False",
  },
);
asynchronous.cls = AsyncMock;

/** `IsolatedAsyncioTestCase`: tests that await, each in a loop of its own. */
import { bindMethod, getattr, specialMethod } from "../../objects/attributes.js";
import { class_attributes } from "../../objects/attributes/class_attributes.js";
import { call, callMethod } from "../../objects/calls.js";
import { awaitable } from "../../objects/awaitable.js";
import type { Coroutine } from "../../objects/coroutine.js";
import { TypeError } from "../../objects/exceptions.js";
import { libraryClass, libraryMethods } from "../../objects/library_functions.js";
import { libraryFrame } from "../../objects/traceback.js";
import { typeInfo } from "../../objects/type_registry.js";
import { type_of } from "../../objects/types.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import { Context } from "../../threads/context.js";
import { currentThread } from "../../threads/scheduler.js";
import { Runner } from "../../asyncio/runners.js";
import { iscoroutinefunction } from "../inspect/index.js";
import { TestCase } from "./case.js";
import { waiting } from "./running.js";

const ASYNC_CASE = "unittest/async_case.py";
/** A line of CPython's page, which its tracebacks show: who awaits, by way of what. */
type Place = readonly [line: number, name: string, inner: "_callAsync" | "_callMaybeAsync"];
const SETTING_UP: Place = [90, "_callSetUp", "_callAsync"];
const TESTING: Place = [93, "_callTestMethod", "_callMaybeAsync"];
const TEARING_DOWN: Place = [98, "_callTearDown", "_callAsync"];
const CLEANING_UP: Place = [102, "_callCleanup", "_callMaybeAsync"];

export class IsolatedAsyncioTestCase extends TestCase {
  static loop_factory: unknown = null;
  declare loop_factory: unknown;
  $runner: Runner | null = null;
  /** In which all parts of the test run: what one part sets a ContextVar to, the next one sees. */
  readonly $context = new Context(currentThread().variables);

  *asyncSetUp(): Coroutine<unknown> {
    return null;
  }

  *asyncTearDown(): Coroutine<unknown> {
    return null;
  }

  addAsyncCleanup(...params: unknown[]): void {
    this.addCleanup(...params);
  }

  *enterAsyncContext(cm: unknown): Coroutine<unknown> {
    const enter = specialMethod(cm, "__aenter__");
    const exit = specialMethod(cm, "__aexit__");
    if (typeof enter !== "function" || typeof exit !== "function") {
      const { module, qualname } = typeInfo(type_of(cm));
      throw new TypeError(`'${module}.${qualname}' object does not support the asynchronous context manager protocol`);
    }
    const value: unknown = yield* awaitable(callMethod(enter, cm, [], null));
    this.addAsyncCleanup(bindMethod(exit, cm), null, null, null);
    return value;
  }

  override run(result?: unknown): BlockingCall<unknown>;
  override *run(result: unknown = null): Blocking<unknown> {
    this.$runner = new Runner({ debug: true, loop_factory: getattr(this, "loop_factory", null) as null });
    try {
      return yield* super.run(result);
    } finally {
      yield* this.$runner.close();
      this.$runner = null;
    }
  }

  override debug(): BlockingCall<null>;
  override *debug(): Blocking<null> {
    this.$runner = new Runner({ debug: true });
    try {
      return yield* super.debug();
    } finally {
      yield* this.$runner.close();
      this.$runner = null;
    }
  }

  /** Runs a part that does not wait for the loop in the test's context. */
  *$inContext(part: () => Blocking<unknown>): Blocking<unknown> {
    const { $context: context } = this;
    const thread = currentThread();
    const before = thread.variables;
    thread.variables = context.variables;
    try {
      return yield* part();
    } finally {
      context.variables = thread.variables;
      thread.variables = before;
    }
  }

  /** Coroutine functions run in the test's loop, others where they are. */
  *$awaited(f: unknown, from: Place, args: readonly unknown[] = [], kwargs?: unknown): Blocking<unknown> {
    if (!iscoroutinefunction(f)) return yield* this.$inContext(() => waiting(f, args, kwargs));
    try {
      return yield* this.$runner!.run(call<Coroutine<unknown>>(f, args, kwargs), { context: this.$context });
    } catch (error) {
      const [line, name, inner] = from;
      throw libraryFrame(libraryFrame(error, ASYNC_CASE, inner === "_callAsync" ? 107 : 115, inner), ASYNC_CASE, line, name);
    }
  }

  override *$callSetUp(): Blocking<unknown> {
    this.$runner!.get_loop();
    yield* this.$inContext(() => super.$callSetUp());
    return yield* this.$awaited(getattr(this, "asyncSetUp"), SETTING_UP);
  }

  override *$callTestMethod(method: unknown): Blocking<unknown> {
    return yield* this.$awaited(method, TESTING);
  }

  override *$callTearDown(): Blocking<unknown> {
    yield* this.$awaited(getattr(this, "asyncTearDown"), TEARING_DOWN);
    return yield* this.$inContext(() => super.$callTearDown());
  }

  override *$callCleanup(f: unknown, args: readonly unknown[], kwargs: unknown): Blocking<unknown> {
    return yield* this.$awaited(f, CLEANING_UP, args, kwargs);
  }
}
class_attributes(IsolatedAsyncioTestCase);
libraryClass(IsolatedAsyncioTestCase, { name: "IsolatedAsyncioTestCase", module: "unittest.async_case", bases: [TestCase], signature: "methodName='runTest'" }, { addAsyncCleanup: "func, /, *args, **kwargs" });
libraryMethods(IsolatedAsyncioTestCase, { asyncSetUp: "", asyncTearDown: "", enterAsyncContext: "cm" }, "coroutine");
blocking_methods(IsolatedAsyncioTestCase, ["run", "result=None"], "debug");

/** `TestSuite`: tests in order; classes and modules are set up before their first test, and torn down behind their last. */
import { getattr, hasattr, setattr } from "../../objects/attributes.js";
import { callable, call_method } from "../../objects/calls.js";
import { as_python_error, type BaseException, Exception, TypeError } from "../../objects/exceptions.js";
import { isIterable, iter, iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { eq } from "../../objects/compare.js";
import { repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { str } from "../../objects/str.js";
import { truthy } from "../../objects/truth.js";
import { PyTuple, tuple } from "../../objects/tuple.js";
import { isClass, typeInfo } from "../../objects/type_registry.js";
import { issubclass, type_of } from "../../objects/types.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import { classPath, TestCase } from "./case.js";
import { runModuleCleanups } from "./cleanups.js";
import { moduleOfTests } from "./modules_of_tests.js";
import { SkipTest } from "./outcomes.js";
import { details, waiting } from "./running.js";

export class BaseTestSuite {
  _tests: unknown[] = [];
  _removed_tests = 0;

  constructor(...params: unknown[]) {
    this.__init__(...params);
  }

  __init__(tests: unknown = tuple([])): void {
    this._tests = [];
    this._removed_tests = 0;
    this.addTests(tests);
  }

  addTest(test: unknown): void {
    if (!callable(test)) throw new TypeError(`${repr(test)} is not callable`);
    if (isClass(test) && (issubclass(test, TestCase) || issubclass(test, BaseTestSuite))) throw new TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()");
    this._tests.push(test);
  }

  addTests(tests: unknown): void {
    if (typeof tests === "string") throw new TypeError("tests must be an iterable of tests, not a string");
    for (const test of iterate(tests)) call_method(this, "addTest", [test]);
  }

  countTestCases(): number {
    return this._tests.reduce((sum: number, test) => sum + (test === null ? 0 : Number(call_method(test, "countTestCases"))), this._removed_tests);
  }

  __iter__(): unknown {
    return iter(this._tests);
  }

  [Symbol.iterator](): Iterator<unknown> {
    return this._tests[Symbol.iterator]();
  }

  run(result: unknown, ...options: unknown[]): BlockingCall<unknown>;
  *run(result: unknown): Blocking<unknown> {
    for (const [index, test] of this._tests.entries()) {
      if (truthy(getattr(result, "shouldStop"))) break;
      yield* waiting(test, [result]);
      this._removeTestAtIndex(index);
    }
    return result;
  }

  __call__(...params: unknown[]): BlockingCall<unknown>;
  *__call__(...params: unknown[]): Blocking<unknown> {
    return yield* waiting(getattr(this, "run"), params);
  }

  debug(): BlockingCall<null>;
  *debug(): Blocking<null> {
    for (const test of this._tests) yield* waiting(getattr(test, "debug"));
    return null;
  }

  /** What has run is let go. */
  _removeTestAtIndex(index: number): void {
    const test = this._tests[index];
    if (hasattr(test, "countTestCases")) this._removed_tests += Number(call_method(test, "countTestCases"));
    this._tests[index] = null;
  }

  __eq__(other: unknown): unknown {
    return type_of(this) === type_of(other) ? eq(this._tests, (other as BaseTestSuite)._tests) : NotImplemented;
  }

  __repr__(): string {
    return `<${classPath(this.constructor)} tests=${repr(this._tests)}>`;
  }
}
libraryClass(BaseTestSuite, { name: "BaseTestSuite", module: "unittest.suite", signature: "tests=()" }, { __init__: "tests=()", addTest: "test", addTests: "tests", countTestCases: "", __iter__: "" });
blocking_methods(BaseTestSuite, ["run", "result"], ["__call__", "*args, **kwds"], "debug");

/** What fails in place of a class or a module. */
class ErrorHolder {
  readonly description: string;
  readonly failureException = null;

  constructor(description: string) {
    this.description = description;
  }

  id(): string {
    return this.description;
  }

  shortDescription(): null {
    return null;
  }

  countTestCases(): number {
    return 0;
  }

  __str__(): string {
    return this.description;
  }

  __repr__(): string {
    return `<ErrorHolder description=${repr(this.description)}>`;
  }
}
libraryClass(ErrorHolder, { name: "_ErrorHolder", module: "unittest.suite" }, { id: "", shortDescription: "", countTestCases: "" });

export class TestSuite extends BaseTestSuite {
  override run(result: unknown, debug?: unknown): BlockingCall<unknown>;
  override *run(result: unknown, debug: unknown = false): Blocking<unknown> {
    const isOutermost = !truthy(getattr(result, "_testRunEntered", false));
    if (isOutermost) setattr(result, "_testRunEntered", true);
    for (const [index, test] of this._tests.entries()) {
      if (truthy(getattr(result, "shouldStop"))) break;
      if (!isSuite(test)) {
        yield* this.$leaveClass(test, result);
        yield* this.$changeModule(test, result);
        yield* this.$enterClass(test, result);
        setattr(result, "_previousTestClass", type_of(test));
        if (truthy(getattr(type_of(test), "_classSetupFailed", false)) || truthy(getattr(result, "_moduleSetUpFailed", false))) continue;
      }
      yield* truthy(debug) ? waiting(getattr(test, "debug")) : waiting(test, [result]);
      this._removeTestAtIndex(index);
    }
    if (isOutermost) {
      yield* this.$leaveClass(null, result);
      yield* this.$leaveModule(result);
      setattr(result, "_testRunEntered", false);
    }
    return result;
  }

  override debug(): BlockingCall<null>;
  override *debug(): Blocking<null> {
    yield* this.run(new DebugResult(), true);
    return null;
  }

  *$enterClass(test: unknown, result: unknown): Blocking<void> {
    const cls = type_of(test);
    if (cls === previousClass(result) || truthy(getattr(result, "_moduleSetUpFailed", false)) || truthy(getattr(cls, "__unittest_skip__", false))) return;
    let failed = false;
    if (isOfProgram(cls)) setattr(cls, "_classSetupFailed", false);
    yield* held(result, function* () {
      if (hasattr(cls, "setUpClass")) {
        const error = yield* attempt(getattr(cls, "setUpClass"));
        if (error !== null) {
          if (result instanceof DebugResult) throw error;
          failed = true;
          setattr(cls, "_classSetupFailed", true);
          tell(result, error, `setUpClass (${classPath(cls)})`);
        }
      }
      if (failed) yield* cleanUpClass(cls, result, "setUpClass");
    });
  }

  *$leaveClass(test: unknown, result: unknown): Blocking<void> {
    const previous = previousClass(result);
    if (previous === null || previous === type_of(test)) return;
    if (truthy(getattr(previous, "_classSetupFailed", false)) || truthy(getattr(result, "_moduleSetUpFailed", false)) || truthy(getattr(previous, "__unittest_skip__", false))) return;
    yield* held(result, function* () {
      if (hasattr(previous, "tearDownClass")) {
        const error = yield* attempt(getattr(previous, "tearDownClass"));
        if (error !== null) {
          if (result instanceof DebugResult) throw error;
          tell(result, error, `tearDownClass (${classPath(previous)})`);
        }
      }
      yield* cleanUpClass(previous, result, "tearDownClass");
    });
  }

  *$changeModule(test: unknown, result: unknown): Blocking<void> {
    const previous = previousClass(result);
    const current = typeInfo(type_of(test)).module;
    if (previous !== null && typeInfo(previous).module === current) return;
    yield* this.$leaveModule(result);
    setattr(result, "_moduleSetUpFailed", false);
    const setUp: unknown = fixture(current, "setUpModule");
    if (setUp === null) return;
    yield* held(result, function* () {
      const error = yield* attempt(setUp);
      if (error === null) return;
      if (result instanceof DebugResult) throw error;
      setattr(result, "_moduleSetUpFailed", true);
      tell(result, error, `setUpModule (${current})`);
      yield* cleanUpModule(result, current, "setUpModule");
    });
  }

  *$leaveModule(result: unknown): Blocking<void> {
    const previous = previousClass(result);
    if (previous === null || truthy(getattr(result, "_moduleSetUpFailed", false))) return;
    const { module } = typeInfo(previous);
    yield* held(result, function* () {
      const tearDown: unknown = fixture(module, "tearDownModule");
      if (tearDown !== null) {
        const error = yield* attempt(tearDown);
        if (error !== null) {
          if (result instanceof DebugResult) throw error;
          tell(result, error, `tearDownModule (${module})`);
        }
      }
      yield* cleanUpModule(result, module, "tearDownModule");
    });
  }
}
libraryClass(TestSuite, { name: "TestSuite", module: "unittest.suite", bases: [BaseTestSuite], signature: "tests=()" });
blocking_methods(TestSuite, ["run", "result, debug=False"], "debug");

/** A result that stands for none: errors go to the caller. */
class DebugResult {
  _previousTestClass: unknown = null;
  _moduleSetUpFailed: unknown = false;
  _testRunEntered: unknown = false;
  shouldStop = false;
}
libraryClass(DebugResult, { name: "_DebugResult", module: "unittest.suite" });

const isOfProgram = (cls: Function): boolean => !typeInfo(cls).builtin;

const previousClass = (result: unknown): Function | null => getattr<Function | null>(result, "_previousTestClass", null);

/** Suites can be iterated over, tests can't. */
const isSuite = (test: unknown): boolean => isIterable(test);

const fixture = (module: string, name: string): unknown => {
  const found = moduleOfTests(module);
  return found === null ? null : getattr(found, name, null);
};

/** What a fixture raises; exceptions that are none of Exception's go on. */
function* attempt(f: unknown): Blocking<BaseException | null> {
  try {
    yield* waiting(f);
    return null;
  } catch (thrown) {
    const error = as_python_error(thrown);
    if (!(error instanceof Exception)) throw error;
    return error;
  }
}

/** With what is printed held back, where the result does so. */
function* held(result: unknown, body: () => Blocking<void>): Blocking<void> {
  const each = (name: string): unknown => (hasattr(result, name) ? call_method(result, name) : null);
  each("_setupStdout");
  try {
    yield* body();
  } finally {
    each("_restoreStdout");
  }
}

function tell(result: unknown, error: BaseException, description: string): void {
  const holder = new ErrorHolder(description);
  if (error instanceof SkipTest && hasattr(result, "addSkip")) call_method(result, "addSkip", [holder, str(error)]);
  else call_method(result, "addError", [holder, details(error)]);
}

function* cleanUpClass(cls: Function, result: unknown, during: string): Blocking<void> {
  if (!hasattr(cls, "doClassCleanups")) return;
  yield* waiting(getattr(cls, "doClassCleanups"));
  for (const one of iterate(getattr(cls, "tearDown_exceptions", []))) if (one instanceof PyTuple) {
    if (result instanceof DebugResult) throw one[1];
    tell(result, one[1] as BaseException, `${during} (${classPath(cls)})`);
  }
}

function* cleanUpModule(result: unknown, module: string, during: string): Blocking<void> {
  try {
    yield* runModuleCleanups();
  } catch (thrown) {
    const error = as_python_error(thrown);
    if (result instanceof DebugResult || !(error instanceof Exception)) throw error;
    tell(result, error, `${during} (${module})`);
  }
}


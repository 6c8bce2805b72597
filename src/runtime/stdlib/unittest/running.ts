/** One run of one test: setUp, the method, tearDown, clean-ups; what each of them came to is told to the result. */
import { getattr, hasattr } from "../../objects/attributes.js";
import { begin_call, call_method, callable } from "../../objects/calls.js";
import { AssertionError, as_python_error, type BaseException, DeprecationWarning, KeyboardInterrupt, SystemError } from "../../objects/exceptions.js";
import { boxFloat } from "../../objects/py_float.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { tuple } from "../../objects/tuple.js";
import { isinstance, type_of } from "../../objects/types.js";
import { takeUnavailable, Unavailable } from "../../objects/unavailable.js";
import { type Blocking, isBlocking } from "../../threads/blocking.js";
import { perf_counter } from "../time.js";
import { warn_explicit } from "../warnings/index.js";
import { isToFail, ShouldStop, skipReason, SkipTest } from "./outcomes.js";
import type { SubTest } from "./subtests.js";
import type { TestCase } from "./case.js";

/** `(type, value, traceback)` */
export const details = (error: BaseException): unknown => tuple([type_of(error), error, error.__traceback__]);

/** A call that is waited for if it blocks. */
export function* waiting(f: unknown, args: readonly unknown[] = [], kwargs?: unknown): Blocking<unknown> {
  const made = begin_call(f, args, kwargs);
  return isBlocking(made) ? yield* made : made;
}

/** What the runtime does not have is one test's error; the others are run. */
function missing(reached: Unavailable): SystemError {
  takeUnavailable();
  return new SystemError(reached.diagnostic);
}

/** How a test goes. */
export class Outcome {
  readonly result: unknown;
  readonly $supportsSubtests: boolean;
  success = true;
  expecting_failure = false;
  expectedFailure: BaseException | null = null;
  subtest: SubTest | null = null;

  constructor(result: unknown) {
    this.result = result;
    this.$supportsSubtests = hasattr(result, "addSubTest");
  }

  /** Runs a part of the test; an exception is told to the result, and the other parts go on. */
  *part(test: unknown, body: () => Blocking<unknown>): Blocking<void> {
    const before = this.success;
    this.success = true;
    try {
      yield* body();
    } catch (thrown) {
      this.failed(test, as_python_error(thrown instanceof Unavailable ? missing(thrown) : thrown));
    }
    this.success &&= before;
  }

  failed(test: unknown, error: BaseException): void {
    if (error instanceof KeyboardInterrupt) throw error;
    const { subtest } = this;
    if (error instanceof SkipTest) {
      this.success = false;
      call_method(this.result, "addSkip", [subtest ?? test, str(error)]);
    } else if (this.expecting_failure) {
      if (!(error instanceof ShouldStop)) this.expectedFailure = error;
    } else {
      this.success = false;
      if (error instanceof ShouldStop) return;
      if (subtest !== null) call_method(this.result, "addSubTest", [subtest.test_case, subtest, details(error)]);
      else call_method(this.result, isinstance(error, getattr(test, "failureException", AssertionError)) ? "addFailure" : "addError", [test, details(error)]);
    }
  }
}

/** `TestCase.run(result)` */
export function* runTest(test: TestCase, given: unknown): Blocking<unknown> {
  let result = given;
  let stop: unknown = null;
  if (result === null) {
    result = call_method(test, "defaultTestResult");
    stop = getattr(result, "stopTestRun", null);
    const start: unknown = getattr(result, "startTestRun", null);
    if (callable(start)) yield* waiting(start);
  }
  call_method(result, "startTest", [test]);
  try {
    const method: unknown = getattr(test, test._testMethodName);
    const reason = skipReason(test.constructor) ?? skipReason(method);
    if (reason !== null) {
      call_method(result, "addSkip", [test, reason]);
      return result;
    }
    const outcome = new Outcome(result);
    test._outcome = outcome;
    const begun = perf_counter();
    try {
      yield* runParts(test, method, outcome);
      yield* test.doCleanups();
      const seconds = perf_counter() - begun;
      if (hasattr(result, "addDuration")) call_method(result, "addDuration", [test, boxFloat(seconds)]);
      if (outcome.success) {
        if (!outcome.expecting_failure) call_method(result, "addSuccess", [test]);
        else if (outcome.expectedFailure === null) call_method(result, "addUnexpectedSuccess", [test]);
        else call_method(result, "addExpectedFailure", [test, details(outcome.expectedFailure)]);
      }
      return result;
    } finally {
      test._outcome = null;
    }
  } finally {
    call_method(result, "stopTest", [test]);
    if (callable(stop)) yield* waiting(stop);
  }
}

function* runParts(test: TestCase, method: unknown, outcome: Outcome): Blocking<void> {
  const toFail = isToFail(test) || isToFail(method);
  yield* outcome.part(test, () => test.$callSetUp());
  if (outcome.success) {
    outcome.expecting_failure = toFail;
    yield* outcome.part(test, () => checked(test, method));
    outcome.expecting_failure = false;
    yield* outcome.part(test, () => test.$callTearDown());
  }
  outcome.expecting_failure = toFail;
}

function* checked(test: TestCase, method: unknown): Blocking<void> {
  const value = yield* test.$callTestMethod(method);
  if (value !== null && value !== undefined) warn_explicit(`It is deprecated to return a value that is not None from a test case (${repr(method)})`, DeprecationWarning, "/usr/local/lib/python3.13/unittest/case.py", 707);
}

/** `TestCase.debug()`: without a result; what is raised goes to the caller. */
export function* debugTest(test: TestCase): Blocking<void> {
  const method: unknown = getattr(test, test._testMethodName);
  const reason = skipReason(test.constructor) ?? skipReason(method);
  if (reason !== null) throw new SkipTest(reason);
  yield* test.$callSetUp();
  yield* checked(test, method);
  yield* test.$callTearDown();
  while (test._cleanups.length > 0) {
    const [f, args, kwargs] = test._cleanups.pop()!;
    yield* test.$callCleanup(f, args, kwargs);
  }
}


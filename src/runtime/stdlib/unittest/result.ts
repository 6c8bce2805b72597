/** `TestResult`: what became of the tests that ran. */
import { getattr } from "../../objects/attributes.js";
import { call_method } from "../../objects/calls.js";
import type { BaseException } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { str } from "../../objects/str.js";
import { format_exception, type Traceback } from "../../objects/traceback.js";
import { truthy } from "../../objects/truth.js";
import { tuple } from "../../objects/tuple.js";
import { issubclass, type_of } from "../../objects/types.js";
import { typeInfo } from "../../objects/type_registry.js";
import { StringIO } from "../io/index.js";
import { $assign, $stream } from "../sys.js";

/** Frames of these say nothing to those who read a failure; CPython shows those of `async_case` and `_log`. */
const LIBRARY = /\/lib\/python3\.\d+\/unittest\/(?!async_case|_log)/;

/** The frames that belong to the program, from its first one on; of a failed assertion, up to our own. */
function cleaned(traceback: Traceback | null, isFailure: boolean): Traceback | null {
  let first = traceback;
  while (first !== null && isOurs(first)) first = first.tb_next;
  if (isFailure && first !== null) {
    let last = first;
    while (last.tb_next !== null && !isOurs(last.tb_next)) last = last.tb_next;
    last.tb_next = null;
  }
  return first;
}

const isOurs = (frame: Traceback): boolean => LIBRARY.test(frame.$code.file.path);

/** An exception and all that hangs on it, without our frames. */
function cleanedChain(error: BaseException, isFailure: (error: BaseException) => boolean): void {
  const seen = new Set<BaseException>();
  const waiting: (BaseException | null)[] = [error];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one === null || seen.has(one)) continue;
    seen.add(one);
    one.$traceback = cleaned(one.$traceback, isFailure(one));
    waiting.push(one.$cause, one.$context);
  }
}

type Details = readonly [type: unknown, error: BaseException, traceback: unknown];

export class TestResult {
  failfast: unknown = false;
  failures: unknown[] = [];
  errors: unknown[] = [];
  testsRun = 0;
  skipped: unknown[] = [];
  expectedFailures: unknown[] = [];
  unexpectedSuccesses: unknown[] = [];
  collectedDurations: unknown[] = [];
  shouldStop: unknown = false;
  buffer: unknown = false;
  tb_locals: unknown = false;
  _mirrorOutput = false;
  _previousTestClass: unknown = null;
  _testRunEntered: unknown = false;
  _moduleSetUpFailed: unknown = false;
  $held: { readonly stdout: StringIO; readonly stderr: StringIO; readonly before: readonly [unknown, unknown] } | null = null;

  constructor(...params: unknown[]) {
    this.__init__(...params);
  }

  __init__(_stream: unknown = null, _descriptions: unknown = null, _verbosity: unknown = null): void {
    this.$held = null;
  }

  printErrors(): void {}

  startTest(_test: unknown): void {
    this.testsRun++;
    this._mirrorOutput = false;
    this._setupStdout();
  }

  _setupStdout(): void {
    if (!truthy(this.buffer) || this.$held !== null) return;
    this.$held = { stdout: new StringIO(), stderr: new StringIO(), before: [$stream("stdout"), $stream("stderr")] };
    $assign("stdout", this.$held.stdout);
    $assign("stderr", this.$held.stderr);
  }

  startTestRun(): unknown {
    return null;
  }

  stopTest(_test: unknown): void {
    this._restoreStdout();
    this._mirrorOutput = false;
  }

  _restoreStdout(): void {
    const held = this.$held;
    if (held === null) return;
    this.$held = null;
    for (const [i, name] of (["stdout", "stderr"] as const).entries()) {
      const text = held[name].getvalue();
      $assign(name, held.before[i]);
      if (this._mirrorOutput && text !== "") call_method($stream(name), "write", [heading(name, text)]);
    }
  }

  stopTestRun(): unknown {
    return null;
  }

  addError(test: unknown, err: Details): void {
    this.errors.push(tuple([test, this._exc_info_to_string(err, test)]));
    this.$failed();
  }

  addFailure(test: unknown, err: Details): void {
    this.failures.push(tuple([test, this._exc_info_to_string(err, test)]));
    this.$failed();
  }

  /** What was printed is shown, and with failfast nothing else is run. */
  $failed(): void {
    this._mirrorOutput = true;
    if (truthy(this.failfast)) call_method(this, "stop");
  }

  addSubTest(test: unknown, subtest: unknown, err: Details | null): void {
    if (err === null) return;
    if (truthy(this.failfast)) call_method(this, "stop");
    const list = issubclass(err[0], getattr<Function>(test, "failureException")) ? this.failures : this.errors;
    list.push(tuple([subtest, this._exc_info_to_string(err, test)]));
    this._mirrorOutput = true;
  }

  addSuccess(_test: unknown): void {}

  addSkip(test: unknown, reason: unknown): void {
    this.skipped.push(tuple([test, reason]));
  }

  addExpectedFailure(test: unknown, err: Details): void {
    this.expectedFailures.push(tuple([test, this._exc_info_to_string(err, test)]));
  }

  addUnexpectedSuccess(test: unknown): void {
    this.unexpectedSuccesses.push(test);
    if (truthy(this.failfast)) call_method(this, "stop");
  }

  addDuration(test: unknown, elapsed: unknown): void {
    this.collectedDurations.push(tuple([str(test), elapsed]));
  }

  wasSuccessful(): boolean {
    return this.failures.length === 0 && this.errors.length === 0 && this.unexpectedSuccesses.length === 0;
  }

  stop(): void {
    this.shouldStop = true;
  }

  _exc_info_to_string(err: Details, test: unknown): string {
    const [, error] = err;
    const kind = getattr<Function | null>(test, "failureException", null);
    cleanedChain(error, (one) => kind !== null && issubclass(type_of(one), kind));
    const text = format_exception(error);
    const held = this.$held;
    if (held === null) return text;
    return text + (["stdout", "stderr"] as const).map((name) => (held[name].getvalue() === "" ? "" : heading(name, held[name].getvalue()))).join("");
  }

  __repr__(): string {
    const { module, qualname } = typeInfo(this.constructor);
    return `<${module}.${qualname} run=${this.testsRun} errors=${this.errors.length} failures=${this.failures.length}>`;
  }
}
const heading = (name: "stdout" | "stderr", text: string): string => `\n${name === "stdout" ? "Stdout" : "Stderr"}:\n${text.endsWith("\n") ? text : `${text}\n`}`;

libraryClass(
  TestResult,
  { name: "TestResult", module: "unittest.result", signature: "stream=None, descriptions=None, verbosity=None" },
  {
    ...Object.fromEntries(["printErrors", "startTestRun", "stopTestRun", "wasSuccessful", "stop"].map((name) => [name, ""])),
    ...Object.fromEntries(["startTest", "stopTest", "addSuccess", "addUnexpectedSuccess"].map((name) => [name, "test"])),
    ...Object.fromEntries(["addError", "addFailure", "addExpectedFailure"].map((name) => [name, "test, err"])),
    __init__: "stream=None, descriptions=None, verbosity=None",
    addSubTest: "test, subtest, err",
    addSkip: "test, reason",
    addDuration: "test, elapsed",
  },
);

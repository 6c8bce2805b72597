/** `TextTestResult`: a sign for each test, or a line, and what failed below. */
import { getattr } from "../../objects/attributes.js";
import { call_method } from "../../objects/calls.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { class_attributes } from "../../objects/attributes/class_attributes.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { truthy } from "../../objects/truth.js";
import { issubclass } from "../../objects/types.js";
import { TestResult } from "./result.js";
import { SubTest } from "./subtests.js";

type Details = readonly [type: unknown, error: never, traceback: unknown];

/** A stream with `writeln`, as runners give it to results. */
export class WritelnDecorator {
  readonly stream: unknown;

  constructor(stream: unknown) {
    this.stream = stream;
  }

  __getattr__(name: string): unknown {
    return getattr(this.stream, name);
  }

  write(text: unknown): unknown {
    return call_method(this.stream, "write", [text]);
  }

  flush(): unknown {
    return call_method(this.stream, "flush");
  }

  writeln(text: unknown = null): void {
    if (truthy(text)) this.write(text);
    this.write("\n");
  }
}
libraryClass(WritelnDecorator, { name: "_WritelnDecorator", module: "unittest.runner", signature: "stream" }, { writeln: "arg=None", write: "text", flush: "" });

export class TextTestResult extends TestResult {
  static separator1: unknown = "=".repeat(70);
  static separator2: unknown = "-".repeat(70);
  declare separator1: unknown;
  declare separator2: unknown;
  declare stream: unknown;
  declare showAll: unknown;
  declare dots: unknown;
  declare descriptions: unknown;
  declare durations: unknown;
  declare _newline: boolean;

  // what the constructor of the base has set by __init__ must not be set again
  override __init__(stream: unknown = null, descriptions: unknown = null, verbosity: unknown = null, options: { readonly durations?: unknown } = {}): void {
    super.__init__(stream, descriptions, verbosity);
    this.stream = stream;
    this.showAll = Number(verbosity) > 1;
    this.dots = Number(verbosity) === 1;
    this.descriptions = descriptions;
    this.durations = options.durations ?? null;
    this._newline = true;
  }

  $write(...texts: readonly string[]): void {
    for (const text of texts) call_method(this.stream, "write", [text]);
  }

  $line(text = ""): void {
    call_method(this.stream, "writeln", text === "" ? [] : [text]);
  }

  getDescription(test: unknown): string {
    const first: unknown = truthy(this.descriptions) ? call_method(test, "shortDescription") : null;
    return truthy(first) ? `${str(test)}\n${str(first)}` : str(test);
  }

  override startTest(test: unknown): void {
    super.startTest(test);
    if (!truthy(this.showAll)) return;
    this.$write(str(call_method(this, "getDescription", [test])), " ... ");
    call_method(this.stream, "flush");
    this._newline = false;
  }

  /** The word behind a test's name; where something came in between, the name stands there again. */
  _write_status(test: unknown, status: string): void {
    const isSubtest = test instanceof SubTest;
    if (isSubtest || this._newline) {
      if (!this._newline) this.$line();
      this.$write(...(isSubtest ? ["  "] : []), str(call_method(this, "getDescription", [test])), " ... ");
    }
    this.$line(status);
    call_method(this.stream, "flush");
    this._newline = true;
  }

  $told(test: unknown, word: string, sign: string): void {
    if (truthy(this.showAll)) this._write_status(test, word);
    else if (truthy(this.dots)) {
      this.$write(sign);
      call_method(this.stream, "flush");
    }
  }

  override addSubTest(test: unknown, subtest: unknown, err: Details | null): void {
    if (err !== null) {
      const isFailure = issubclass(err[0], getattr<Function>(subtest, "failureException"));
      this.$told(subtest, isFailure ? "FAIL" : "ERROR", isFailure ? "F" : "E");
    }
    super.addSubTest(test, subtest, err);
  }

  override addSuccess(test: unknown): void {
    super.addSuccess(test);
    this.$told(test, "ok", ".");
  }

  override addError(test: unknown, err: Details): void {
    super.addError(test, err);
    this.$told(test, "ERROR", "E");
  }

  override addFailure(test: unknown, err: Details): void {
    super.addFailure(test, err);
    this.$told(test, "FAIL", "F");
  }

  override addSkip(test: unknown, reason: unknown): void {
    super.addSkip(test, reason);
    this.$told(test, `skipped ${repr(reason)}`, "s");
  }

  override addExpectedFailure(test: unknown, err: Details): void {
    super.addExpectedFailure(test, err);
    this.$told(test, "expected failure", "x");
  }

  override addUnexpectedSuccess(test: unknown): void {
    super.addUnexpectedSuccess(test);
    this.$told(test, "unexpected success", "u");
  }

  override printErrors(): void {
    if (truthy(this.dots) || truthy(this.showAll)) {
      this.$line();
      call_method(this.stream, "flush");
    }
    this.printErrorList("ERROR", this.errors);
    this.printErrorList("FAIL", this.failures);
    if (this.unexpectedSuccesses.length === 0) return;
    this.$line(str(this.separator1));
    for (const test of this.unexpectedSuccesses) this.$line(`UNEXPECTED SUCCESS: ${str(call_method(this, "getDescription", [test]))}`);
    call_method(this.stream, "flush");
  }

  printErrorList(flavour: unknown, errors: unknown): void {
    for (const [test, text] of iterate(errors) as Iterable<[unknown, unknown]>) {
      this.$line(str(this.separator1));
      this.$line(`${str(flavour)}: ${str(call_method(this, "getDescription", [test]))}`);
      this.$line(str(this.separator2));
      this.$line(str(text));
      call_method(this.stream, "flush");
    }
  }
}
class_attributes(TextTestResult);
libraryClass(
  TextTestResult,
  { name: "TextTestResult", module: "unittest.runner", bases: [TestResult], signature: "stream, descriptions, verbosity, *, durations=None" },
  {
    __init__: "stream, descriptions, verbosity, *, durations=None",
    getDescription: "test",
    startTest: "test",
    addSubTest: "test, subtest, err",
    addSkip: "test, reason",
    printErrors: "",
    printErrorList: "flavour, errors",
    ...Object.fromEntries(["addSuccess", "addUnexpectedSuccess"].map((name) => [name, "test"])),
    ...Object.fromEntries(["addError", "addFailure", "addExpectedFailure"].map((name) => [name, "test, err"])),
  },
);

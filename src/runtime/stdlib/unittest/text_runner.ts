/** `TextTestRunner`: runs a test or a suite, and says at the end how it went. */
import { getattr, hasattr, setattr } from "../../objects/attributes.js";
import { call_method, callable } from "../../objects/calls.js";
import { call } from "../../objects/calls.js";
import { class_attributes } from "../../objects/attributes/class_attributes.js";
import { isPlainObject } from "../../objects/dict.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { len } from "../../builtins/objects.js";
import { type PyTuple } from "../../objects/tuple.js";
import { truthy } from "../../objects/truth.js";
import { type Blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import { $stream } from "../sys.js";
import { perf_counter } from "../time.js";
import { catch_warnings, simplefilter } from "../warnings/index.js";
import { str } from "../../objects/str.js";
import { waiting } from "./running.js";
import { TextTestResult, WritelnDecorator } from "./text_result.js";

const PARAMETERS = ["stream", "descriptions", "verbosity", "failfast", "buffer", "resultclass", "warnings"] as const;

export class TextTestRunner {
  static resultclass: unknown = TextTestResult;
  stream: WritelnDecorator;
  descriptions: unknown;
  verbosity: unknown;
  failfast: unknown;
  buffer: unknown;
  warnings: unknown;
  tb_locals: unknown;
  durations: unknown;
  declare resultclass: unknown;

  constructor(...params: unknown[]) {
    const last = params[params.length - 1];
    const keywords: Readonly<Record<string, unknown>> = isPlainObject(last) ? last : {};
    const given = isPlainObject(last) ? params.slice(0, -1) : params;
    const [stream = null, descriptions = true, verbosity = 1, failfast = false, buffer = false, resultclass = null, warnings = null] = PARAMETERS.map((name, i) => given[i] ?? keywords[name]);
    this.stream = new WritelnDecorator(stream ?? $stream("stderr"));
    this.descriptions = descriptions;
    this.verbosity = verbosity;
    this.failfast = failfast;
    this.buffer = buffer;
    this.warnings = warnings;
    this.tb_locals = keywords["tb_locals"] ?? false;
    this.durations = keywords["durations"] ?? null;
    if (resultclass !== null) setattr(this, "resultclass", resultclass);
  }

  _makeResult(): unknown {
    return call(getattr(this, "resultclass"), [this.stream, this.descriptions, this.verbosity], this.durations === null ? undefined : { durations: this.durations });
  }

  run(test: unknown): BlockingCall<unknown>;
  *run(test: unknown): Blocking<unknown> {
    const result: unknown = call_method(this, "_makeResult");
    for (const name of ["failfast", "buffer", "tb_locals"] as const) setattr(result, name, this[name]);
    const catching = new catch_warnings();
    catching.__enter__();
    let seconds = 0;
    try {
      if (truthy(this.warnings)) simplefilter(this.warnings);
      const begun = perf_counter();
      if (callable(getattr(result, "startTestRun", null))) yield* waiting(getattr(result, "startTestRun"));
      try {
        yield* waiting(test, [result]);
      } finally {
        if (callable(getattr(result, "stopTestRun", null))) yield* waiting(getattr(result, "stopTestRun"));
      }
      seconds = perf_counter() - begun;
    } finally {
      catching.__exit__();
    }
    call_method(result, "printErrors");
    if (this.durations !== null) this._printDurations(result);
    this.$report(result, seconds);
    return result;
  }

  $report(result: unknown, seconds: number): void {
    if (hasattr(result, "separator2")) this.stream.writeln(getattr(result, "separator2"));
    const count = Number(getattr(result, "testsRun"));
    this.stream.writeln(`Ran ${count} test${count === 1 ? "" : "s"} in ${seconds.toFixed(3)}s`);
    this.stream.writeln();
    const counts = (["expectedFailures", "unexpectedSuccesses", "skipped", "failures", "errors"] as const).map((name) => len(getattr(result, name, [])));
    const [expected = 0, unexpected = 0, skipped = 0, failed = 0, errors = 0] = counts;
    const parts: (readonly [string, number])[] = [["skipped", skipped], ["expected failures", expected], ["unexpected successes", unexpected]];
    if (!truthy(call_method(result, "wasSuccessful"))) {
      this.stream.write("FAILED");
      parts.unshift(["failures", failed], ["errors", errors]);
    } else this.stream.write(count === 0 && skipped === 0 ? "NO TESTS RAN" : "OK");
    const told = parts.filter(([, n]) => n > 0).map(([name, n]) => `${name}=${n}`);
    if (told.length > 0) this.stream.writeln(` (${told.join(", ")})`);
    else this.stream.write("\n");
    this.stream.flush();
  }

  _printDurations(result: unknown): void {
    const all = [...iterate(getattr(result, "collectedDurations", []))] as PyTuple[];
    if (all.length === 0) return;
    const slowest = all.map(([name, elapsed]): [string, number] => [str(name), Number(elapsed)]).sort((a, b) => b[1] - a[1]);
    const shown = Number(this.durations) > 0 ? slowest.slice(0, Number(this.durations)) : slowest;
    if (hasattr(result, "separator2")) this.stream.writeln(getattr(result, "separator2"));
    this.stream.writeln("Slowest test durations");
    if (hasattr(result, "separator2")) this.stream.writeln(getattr(result, "separator2"));
    let hidden = false;
    for (const [name, seconds] of shown) {
      if (Number(this.verbosity) < 2 && seconds < 0.001) hidden = true;
      else this.stream.writeln(`${`${seconds.toFixed(3)}s`.padEnd(10)} ${name}`);
    }
    if (hidden) this.stream.writeln("\n(durations < 0.001s were hidden; use -v to show these durations)");
    else this.stream.writeln("");
  }
}
class_attributes(TextTestRunner);
libraryClass(
  TextTestRunner,
  { name: "TextTestRunner", module: "unittest.runner", signature: "stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False, durations=None" },
  { _makeResult: "" },
);
blocking_methods(TextTestRunner, ["run", "test"]);

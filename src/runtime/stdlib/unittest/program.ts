/** `unittest.main()`: loads the tests of a module, runs them, and ends the program with what came of it. */
import { getattr } from "../../objects/attributes.js";
import { call, call_method } from "../../objects/calls.js";
import { isPlainObject } from "../../objects/dict.js";
import { SystemExit } from "../../objects/exceptions.js";
import { len } from "../../builtins/objects.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { describeFunction, type AnyFunction } from "../../objects/functions.js";
import { module as moduleNamed, user_module } from "../../objects/modules.js";
import { shownModule } from "../../objects/shown_names.js";
import { truthy } from "../../objects/truth.js";
import { isClass } from "../../objects/type_registry.js";
import { type Blocking, blocking, type BlockingCall } from "../../threads/blocking.js";
import { ArgumentParser } from "../argparse/index.js";
import { argv } from "../sys.js";
import { defaultTestLoader } from "./loader.js";
import { waiting } from "./running.js";
import { TextTestRunner } from "./text_runner.js";

const PARAMETERS = ["module", "defaultTest", "argv", "testRunner", "testLoader", "exit", "verbosity", "failfast", "catchbreak", "buffer", "warnings"] as const;

export class TestProgram {
  result: unknown = null;
  module: unknown;
  test: unknown = null;
  verbosity: unknown;
  exit: unknown;
  failfast: unknown;
  buffer: unknown;
  catchbreak: unknown;
  warnings: unknown;
  tb_locals: unknown;
  durations: unknown;
  defaultTest: unknown;
  testRunner: unknown;
  testLoader: unknown;
  progName: string;
  testNames: unknown = null;

  constructor(given: Readonly<Record<string, unknown>>, arguments_: readonly string[]) {
    const of = (name: string, otherwise: unknown): unknown => given[name] ?? otherwise;
    this.module = moduleGiven(given["module"] === undefined ? "__main__" : given["module"]);
    this.verbosity = of("verbosity", 1);
    this.exit = of("exit", true);
    this.failfast = of("failfast", null);
    this.buffer = of("buffer", null);
    this.catchbreak = of("catchbreak", null);
    this.warnings = of("warnings", "default");
    this.tb_locals = of("tb_locals", false);
    this.durations = of("durations", null);
    this.defaultTest = of("defaultTest", null);
    this.testRunner = of("testRunner", null);
    this.testLoader = of("testLoader", defaultTestLoader);
    this.progName = (arguments_[0] ?? "").replace(/^.*\//, "");
    this.parseArgs(arguments_);
  }

  parseArgs(given: readonly string[]): void {
    const parser = new ArgumentParser({ prog: this.progName });
    const add = (names: readonly string[], options: Readonly<Record<string, unknown>>): unknown => call_method(parser, "add_argument", names, options);
    add(["-v", "--verbose"], { dest: "verbosity", action: "store_const", const: 2, help: "Verbose output" });
    add(["-q", "--quiet"], { dest: "verbosity", action: "store_const", const: 0, help: "Quiet output" });
    add(["--locals"], { dest: "tb_locals", action: "store_true", help: "Show local variables in tracebacks" });
    add(["--durations"], { dest: "durations", type: Number, default: null, metavar: "N", help: "Show the N slowest test cases (N=0 for all)" });
    if (this.failfast === null) add(["-f", "--failfast"], { dest: "failfast", action: "store_true", help: "Stop on first fail or error" });
    if (this.catchbreak === null) add(["-c", "--catch"], { dest: "catchbreak", action: "store_true", help: "Catch Ctrl-C and display results so far" });
    if (this.buffer === null) add(["-b", "--buffer"], { dest: "buffer", action: "store_true", help: "Buffer stdout and stderr during tests" });
    add(["-k"], { dest: "testNamePatterns", action: "append", help: "Only run tests which match the given substring" });
    add(["tests"], { nargs: "*", help: "a list of any number of test modules, classes and test methods." });
    const values: unknown = call_method(parser, "parse_args", [given.slice(1)]);
    for (const name of ["verbosity", "tb_locals", "durations", "failfast", "catchbreak", "buffer"] as const) {
      const value: unknown = getattr(values, name, null);
      if (value !== null) this[name] = value;
    }
    const patterns: unknown = getattr(values, "testNamePatterns", null);
    if (patterns !== null) Object.assign(this.testLoader as object, { testNamePatterns: [...iterate(patterns)].map((one) => (String(one).includes("*") ? one : `*${String(one)}*`)) });
    const names = [...iterate(getattr(values, "tests"))];
    if (names.length > 0) this.testNames = names;
    else if (this.defaultTest !== null) this.testNames = typeof this.defaultTest === "string" ? [this.defaultTest] : [...iterate(this.defaultTest)];
    this.test = this.testNames === null ? call_method(this.testLoader, "loadTestsFromModule", [this.module]) : call_method(this.testLoader, "loadTestsFromNames", [this.testNames, this.module]);
  }

  *$run(): Blocking<void> {
    let runner = this.testRunner ?? TextTestRunner;
    if (isClass(runner)) runner = call(runner, [], { verbosity: this.verbosity, failfast: this.failfast, buffer: this.buffer, warnings: this.warnings, tb_locals: this.tb_locals, durations: this.durations });
    this.result = yield* waiting(getattr(runner, "run"), [this.test]);
    if (!truthy(this.exit)) return;
    const none = Number(getattr(this.result, "testsRun")) === 0 && len(getattr(this.result, "skipped", [])) === 0;
    throw new SystemExit(none ? 5 : truthy(call_method(this.result, "wasSuccessful")) ? 0 : 1);
  }
}
libraryClass(TestProgram, { name: "TestProgram", module: "unittest.main" });

/** The module to look tests up in: one by name, or the module itself. */
function moduleGiven(module: unknown): unknown {
  if (typeof module !== "string") return module;
  const shown = shownModule(module);
  if (shown !== null) return shown;
  return module === "__main__" ? user_module("__main__", "") : moduleNamed(module);
}

/** `unittest.main(module="__main__", …)` */
export function main(...params: unknown[]): BlockingCall<TestProgram> {
  return runProgram(params) as BlockingCall<TestProgram>;
}

const runProgram = blocking(function* main(params: readonly unknown[]): Blocking<TestProgram> {
  const last = params[params.length - 1];
  const given: Record<string, unknown> = isPlainObject(last) ? { ...last } : {};
  for (const [i, value] of (isPlainObject(last) ? params.slice(0, -1) : params).entries()) given[PARAMETERS[i] ?? ""] = value;
  const program = new TestProgram(given, given["argv"] === undefined || given["argv"] === null ? argv : [...iterate(given["argv"])].map(String));
  yield* program.$run();
  return program;
});
describeFunction(main as AnyFunction, "blocking", "module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=None, exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None", "main").module = "unittest.main";

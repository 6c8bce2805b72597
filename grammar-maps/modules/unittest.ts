/** `unittest`. */
import { apiModule, blocking, cls, constant, fn, ofType, unsupported } from "../api.js";

const check = (...names: readonly string[]): Record<string, ReturnType<typeof fn>> => Object.fromEntries(names.map((name) => [name, fn(`(${SIGNATURES[name]}, msg: object = None) -> None`)]));
const PAIR = "first: object, second: object";
const ORDERED = "a: object, b: object";
const SIGNATURES: Readonly<Record<string, string>> = {
  assertEqual: PAIR,
  assertNotEqual: PAIR,
  assertCountEqual: PAIR,
  assertMultiLineEqual: PAIR,
  assertTrue: "expr: object",
  assertFalse: "expr: object",
  assertIs: "expr1: object, expr2: object",
  assertIsNot: "expr1: object, expr2: object",
  assertIsNone: "obj: object",
  assertIsNotNone: "obj: object",
  assertIn: "member: object, container: object",
  assertNotIn: "member: object, container: object",
  assertIsInstance: "obj: object, cls: object",
  assertNotIsInstance: "obj: object, cls: object",
  assertLess: ORDERED,
  assertLessEqual: ORDERED,
  assertGreater: ORDERED,
  assertGreaterEqual: ORDERED,
  assertRegex: "text: object, expected_regex: object",
  assertNotRegex: "text: object, unexpected_regex: object",
  assertListEqual: "list1: object, list2: object",
  assertTupleEqual: "tuple1: object, tuple2: object",
  assertSetEqual: "set1: object, set2: object",
  assertDictEqual: "d1: object, d2: object",
};
const near = fn("(first: object, second: object, places: object = None, msg: object = None, delta: object = None) -> None");
const expecting = fn("(expected_exception: object, *args: Any, **kwargs: Any) -> Any");
const matching = fn("(expected_exception: object, expected_regex: object, *args: Any, **kwargs: Any) -> Any");
const fixture = fn("() -> Any");
const cleanup = "(function: object, /, *args: Any, **kwargs: Any) -> None";

const testCase = {
  ...check(...Object.keys(SIGNATURES)),
  assertSequenceEqual: fn("(seq1: object, seq2: object, msg: object = None, seq_type: object = None) -> None"),
  assertAlmostEqual: near,
  assertNotAlmostEqual: near,
  assertRaises: expecting,
  assertRaisesRegex: matching,
  assertWarns: expecting,
  assertWarnsRegex: matching,
  assertLogs: fn("(logger: object = None, level: object = None) -> Any"),
  assertNoLogs: fn("(logger: object = None, level: object = None) -> Any", { since: 10 }),
  setUp: fixture,
  tearDown: fixture,
  setUpClass: ofType("() -> Any"),
  tearDownClass: ofType("() -> Any"),
  run: blocking("(result: object = None) -> Any"),
  debug: blocking("() -> Any"),
  doCleanups: blocking("() -> bool"),
  addCleanup: fn(cleanup),
  enterContext: fn("(cm: object) -> Any", { since: 11 }),
  addClassCleanup: ofType(cleanup),
  enterClassContext: ofType("(cm: object) -> Any", { since: 11 }),
  countTestCases: fn("() -> count"),
  defaultTestResult: fn("() -> TestResult"),
  id: fn("() -> str"),
  shortDescription: fn("() -> str | None"),
  subTest: fn("(msg: object = None, **params: Any) -> Any"),
  skipTest: fn("(reason: object) -> Any"),
  fail: fn("(msg: object = None) -> Any"),
  addTypeEqualityFunc: fn("(typeobj: object, function: object) -> None"),
};
const caseAttributes = { failureException: "Any", longMessage: "Any", maxDiff: "Any" };

const result = {
  startTest: fn("(test: object) -> Any"),
  stopTest: fn("(test: object) -> Any"),
  startTestRun: fixture,
  stopTestRun: fixture,
  addSuccess: fn("(test: object) -> Any"),
  addError: fn("(test: object, err: object) -> Any"),
  addFailure: fn("(test: object, err: object) -> Any"),
  addSkip: fn("(test: object, reason: object) -> Any"),
  addExpectedFailure: fn("(test: object, err: object) -> Any"),
  addUnexpectedSuccess: fn("(test: object) -> Any"),
  addSubTest: fn("(test: object, subtest: object, err: object) -> Any"),
  addDuration: fn("(test: object, elapsed: object) -> Any", { since: 12 }),
  wasSuccessful: fn("() -> bool"),
  stop: fn("() -> None"),
  printErrors: fn("() -> None"),
};
const resultAttributes = {
  failfast: "Any",
  failures: "list[Any]",
  errors: "list[Any]",
  skipped: "list[Any]",
  expectedFailures: "list[Any]",
  unexpectedSuccesses: "list[Any]",
  collectedDurations: "list[Any]",
  testsRun: "count",
  shouldStop: "Any",
  buffer: "Any",
};

const suite = {
  addTest: fn("(test: object) -> None"),
  addTests: fn("(tests: object) -> None"),
  countTestCases: fn("() -> count"),
  debug: blocking("() -> Any"),
};
const MAIN = "module: object = '__main__', defaultTest: object = None, argv: object = None, *, testRunner: object = None, testLoader: object = None, exit: object = True, verbosity: object = 1, failfast: object = None, catchbreak: object = None, buffer: object = None, warnings: object = None, tb_locals: object = False, durations: object = None";

export const unittest = apiModule<typeof import("../../src/runtime/stdlib/unittest/index.js")>()({
  TestCase: cls({ init: "(methodName: str = 'runTest')", methods: testCase, attributes: caseAttributes }),
  IsolatedAsyncioTestCase: cls({
    bases: ["TestCase"],
    init: "(methodName: str = 'runTest')",
    methods: { ...testCase, asyncSetUp: fn("() -> Coroutine[Any]"), asyncTearDown: fn("() -> Coroutine[Any]"), addAsyncCleanup: fn(cleanup), enterAsyncContext: fn("(cm: object) -> Coroutine[Any]", { since: 11 }) },
    attributes: caseAttributes,
  }),
  FunctionTestCase: cls({ bases: ["TestCase"], init: "(testFunc: object, setUp: object = None, tearDown: object = None, description: object = None)", methods: testCase, attributes: caseAttributes }),
  BaseTestSuite: cls({ init: "(tests: object = ())", methods: { ...suite, run: blocking("(result: object) -> Any") } }),
  TestSuite: cls({ bases: ["BaseTestSuite"], init: "(tests: object = ())", methods: { ...suite, run: blocking("(result: object, debug: object = False) -> Any") } }),
  TestLoader: cls({
    init: "()",
    methods: {
      loadTestsFromTestCase: fn("(testCaseClass: object) -> Any"),
      loadTestsFromModule: fn("(module: object, *, pattern: object = None) -> Any"),
      loadTestsFromName: fn("(name: object, module: object = None) -> Any"),
      loadTestsFromNames: fn("(names: object, module: object = None) -> Any"),
      getTestCaseNames: fn("(testCaseClass: object) -> list[Any]"),
      discover: unsupported("modules are resolved when the program is converted", "import the test modules, and loadTestsFromModule"),
    },
    attributes: { testMethodPrefix: "Any", testNamePatterns: "Any", suiteClass: "Any", errors: "list[str]" },
  }),
  defaultTestLoader: constant("TestLoader"),
  TestResult: cls({ init: "(stream: object = None, descriptions: object = None, verbosity: object = None)", methods: result, attributes: resultAttributes }),
  TextTestResult: cls({
    bases: ["TestResult"],
    init: "(stream: object, descriptions: object, verbosity: object, *, durations: object = None)",
    methods: { ...result, getDescription: fn("(test: object) -> str"), printErrorList: fn("(flavour: object, errors: object) -> None") },
    attributes: { ...resultAttributes, stream: "Any", showAll: "Any", dots: "Any", separator1: "Any", separator2: "Any" },
  }),
  TextTestRunner: cls({
    init: "(stream: object = None, descriptions: object = True, verbosity: object = 1, failfast: object = False, buffer: object = False, resultclass: object = None, warnings: object = None, *, tb_locals: object = False, durations: object = None)",
    methods: { run: blocking("(test: object) -> Any") },
    attributes: { stream: "Any", verbosity: "Any" },
  }),
  main: blocking(`(${MAIN}) -> TestProgram`),
  TestProgram: cls({ attributes: { result: "Any" } }),
  SkipTest: cls({ bases: ["builtins.Exception"], init: "(*args: object)" }),
  skip: fn("(reason: object) -> Any"),
  skipIf: fn("(condition: object, reason: object) -> Any"),
  skipUnless: fn("(condition: object, reason: object) -> Any"),
  expectedFailure: fn("(test_item: object) -> Any"),
  addModuleCleanup: fn(cleanup),
  enterModuleContext: fn("(cm: object) -> Any", { since: 11 }),
  doModuleCleanups: fn("() -> None"),
  installHandler: unsupported("handlers of signals are the host's"),
  registerResult: unsupported("handlers of signals are the host's"),
  removeResult: unsupported("handlers of signals are the host's"),
  removeHandler: unsupported("handlers of signals are the host's"),
});

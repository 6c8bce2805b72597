/** `TestCase`: what tests derive from; every assertion says what it found. */
import { abs, round } from "../../builtins/numbers.js";
import { getattr, setattr } from "../../objects/attributes.js";
import { class_attributes } from "../../objects/attributes/class_attributes.js";
import { call } from "../../objects/calls.js";
import { contains, eq, ge, gt, is_same, le, lt, ne } from "../../objects/compare.js";
import { dict, type Dict, isPlainObject } from "../../objects/dict.js";
import { AssertionError, TypeError, ValueError } from "../../objects/exceptions.js";
import { hash } from "../../objects/hash.js";
import { libraryClass } from "../../objects/library_functions.js";
import { frozenset, set } from "../../objects/set.js";
import { list } from "../../objects/list.js";
import { sub } from "../../objects/operators.js";
import { repr } from "../../objects/repr.js";
import { NotImplemented } from "../../objects/singletons.js";
import { str } from "../../objects/str.js";
import { libraryFrame } from "../../objects/traceback.js";
import { truthy } from "../../objects/truth.js";
import { tuple } from "../../objects/tuple.js";
import { typeInfo } from "../../objects/type_registry.js";
import { isinstance, type_of } from "../../objects/types.js";
import { type Blocking, blocking, blocking_methods, type BlockingCall } from "../../threads/blocking.js";
import { compile, type Pattern } from "../re/index.js";
import { type Cleanup, cleanupOf, entered, runAll } from "./cleanups.js";
import { countsDiffer, dictsDiffer, sequencesDiffer, setsDiffer, textsDiffer } from "./comparing.js";
import { failing } from "./failing.js";
import { AssertLogsContext } from "./logged.js";
import { safeRepr, shortenedPair, worded } from "./messages.js";
import { SkipTest } from "./outcomes.js";
import { AssertRaisesContext } from "./raising.js";
import { TestResult } from "./result.js";
import { debugTest, details, type Outcome, runTest, waiting } from "./running.js";
import { SubTestBlock } from "./subtest_block.js";
import { AssertWarnsContext } from "./warned.js";

const CASE = "unittest/case.py";

/** The assertion for two values of one type. */
const ASSERTIONS: readonly (readonly [type: unknown, name: string])[] = [
  [dict, "assertDictEqual"],
  [list, "assertListEqual"],
  [tuple, "assertTupleEqual"],
  [set, "assertSetEqual"],
  [frozenset, "assertSetEqual"],
  [str, "assertMultiLineEqual"],
];

/** `module.Class`, as tests name their class. */
export const classPath = (cls: Function): string => `${typeInfo(cls).module}.${typeInfo(cls).qualname}`;

/** What a class has to clean up. */
const ofClasses = new WeakMap<Function, Cleanup[]>();
const cleanupsOf = (cls: Function): Cleanup[] => {
  let known = ofClasses.get(cls);
  if (known === undefined) ofClasses.set(cls, (known = []));
  return known;
};

export class TestCase {
  static failureException: unknown = AssertionError;
  static longMessage: unknown = true;
  static maxDiff: unknown = 640;
  static _diffThreshold: unknown = 65536;
  declare failureException: unknown;
  declare longMessage: unknown;
  declare maxDiff: unknown;
  declare _diffThreshold: unknown;
  _testMethodName!: string;
  _testMethodDoc: unknown = null;
  _outcome: Outcome | null = null;
  _cleanups: Cleanup[] = [];
  _subtest: unknown = null;
  _type_equality_funcs: Dict<unknown, unknown> = dict();

  constructor(...params: unknown[]) {
    this.__init__(...params);
  }

  __init__(methodName: unknown = "runTest"): void {
    if (isPlainObject(methodName)) return this.__init__(methodName["methodName"]);
    this._testMethodName = String(methodName);
    this._outcome = null;
    this._cleanups = [];
    this._subtest = null;
    const method: unknown = getattr(this, this._testMethodName, null);
    if (method === null && this._testMethodName !== "runTest") throw new ValueError(`no such test method in ${repr(this.constructor)}: ${this._testMethodName}`);
    this._testMethodDoc = method === null ? "No test" : getattr(method, "__doc__", null);
    this._type_equality_funcs = dict();
    for (const [type, name] of ASSERTIONS) this._type_equality_funcs.set(type, name);
  }

  // ─── what a test class may have of its own ───

  setUp(): unknown {
    return null;
  }

  tearDown(): unknown {
    return null;
  }

  static setUpClass(): unknown {
    return null;
  }

  static tearDownClass(): unknown {
    return null;
  }

  // ─── running ───

  run(result?: unknown): BlockingCall<unknown>;
  *run(result: unknown = null): Blocking<unknown> {
    return yield* runTest(this, result);
  }

  __call__(...params: unknown[]): BlockingCall<unknown>;
  *__call__(...params: unknown[]): Blocking<unknown> {
    return yield* waiting(getattr(this, "run"), params);
  }

  debug(): BlockingCall<null>;
  *debug(): Blocking<null> {
    yield* debugTest(this);
    return null;
  }

  *$callSetUp(): Blocking<unknown> {
    return yield* waiting(getattr(this, "setUp"));
  }

  *$callTestMethod(method: unknown): Blocking<unknown> {
    return yield* waiting(method);
  }

  *$callTearDown(): Blocking<unknown> {
    return yield* waiting(getattr(this, "tearDown"));
  }

  *$callCleanup(f: unknown, args: readonly unknown[], kwargs: unknown): Blocking<unknown> {
    return yield* waiting(f, args, kwargs);
  }

  doCleanups(): BlockingCall<boolean>;
  *doCleanups(): Blocking<boolean> {
    const outcome = this._outcome;
    while (this._cleanups.length > 0) {
      const [f, args, kwargs] = this._cleanups.pop()!;
      if (outcome === null) yield* this.$callCleanup(f, args, kwargs);
      else yield* outcome.part(this, () => this.$callCleanup(f, args, kwargs));
    }
    return outcome?.success ?? true;
  }

  addCleanup(...params: unknown[]): void {
    this._cleanups.push(cleanupOf(params));
  }

  enterContext(cm: unknown): unknown {
    return entered(cm, (exit) => this.addCleanup(exit, null, null, null));
  }

  static addClassCleanup(...params: unknown[]): void {
    cleanupsOf(this).push(cleanupOf(params));
  }

  static enterClassContext(cm: unknown): unknown {
    return entered(cm, (exit) => cleanupsOf(this).push([exit, [null, null, null], null]));
  }

  static doClassCleanups(): BlockingCall<null>;
  static *doClassCleanups(): Blocking<null> {
    const errors = yield* runAll(cleanupsOf(this));
    setattr(this, "tearDown_exceptions", errors.map(details));
    return null;
  }

  countTestCases(): number {
    return 1;
  }

  defaultTestResult(): TestResult {
    return new TestResult();
  }

  id(): string {
    return `${classPath(this.constructor)}.${this._testMethodName}`;
  }

  shortDescription(): string | null {
    const doc = this._testMethodDoc;
    return typeof doc === "string" && doc !== "" ? str.strip(str.strip(doc).split("\n")[0] ?? "") : null;
  }

  __eq__(other: unknown): unknown {
    return type_of(this) === type_of(other) ? this._testMethodName === (other as TestCase)._testMethodName : NotImplemented;
  }

  __hash__(): unknown {
    return hash(tuple([this.constructor, this._testMethodName]));
  }

  __str__(): string {
    return `${this._testMethodName} (${classPath(this.constructor)}.${this._testMethodName})`;
  }

  __repr__(): string {
    return `<${classPath(this.constructor)} testMethod=${this._testMethodName}>`;
  }

  subTest(msg?: unknown, params?: unknown): SubTestBlock;
  subTest(...given: unknown[]): SubTestBlock {
    const last = given[given.length - 1];
    const keywords: Record<string, unknown> = isPlainObject(last) ? { ...last } : {};
    const message = isPlainObject(given[0]) ? (keywords["msg"] ?? null) : (given[0] ?? null);
    delete keywords["msg"];
    return new SubTestBlock(this, message, keywords);
  }

  skipTest(reason: unknown): never {
    throw new SkipTest(reason);
  }

  // ─── assertions ───

  fail(msg: unknown = null): never {
    throw call(getattr(this, "failureException"), [msg]);
  }

  _formatMessage(msg: unknown, standardMsg: unknown): unknown {
    return worded(this, msg, String(standardMsg));
  }

  /** Fails with these words, the program's own behind them. */
  $fail(msg: unknown, standard: string): never {
    throw failing(this, msg, standard);
  }

  $unless(holds: boolean, msg: unknown, standard: () => string): void {
    if (!holds) this.$fail(msg, standard());
  }

  $none(difference: string | null, msg: unknown): void {
    if (difference !== null) this.$fail(msg, difference);
  }

  assertTrue(expr: unknown, msg: unknown = null): void {
    this.$unless(truthy(expr), msg, () => `${safeRepr(expr)} is not true`);
  }

  assertFalse(expr: unknown, msg: unknown = null): void {
    this.$unless(!truthy(expr), msg, () => `${safeRepr(expr)} is not false`);
  }

  addTypeEqualityFunc(typeobj: unknown, func: unknown): void {
    this._type_equality_funcs.set(typeobj, func);
  }

  assertEqual(first: unknown, second: unknown, msg: unknown = null): void {
    const own: unknown = type_of(first) === type_of(second) ? this._type_equality_funcs.get(type_of(first)) : null;
    if (own !== null) {
      call(typeof own === "string" ? getattr(this, own) : own, [first, second], { msg });
      return;
    }
    this.$unless(equalOnTheirOwn(first, second), msg, () => shortenedPair(first, second).join(" != "));
  }

  assertNotEqual(first: unknown, second: unknown, msg: unknown = null): void {
    this.$unless(asked(() => ne(first, second), "assertNotEqual", 913), msg, () => `${safeRepr(first)} == ${safeRepr(second)}`);
  }

  assertAlmostEqual(first: unknown, second: unknown, places: unknown = null, msg: unknown = null, delta: unknown = null): void {
    if (eq(first, second)) return;
    const { near, within, difference } = closeness(first, second, places, delta);
    this.$unless(near, msg, () => `${safeRepr(first)} != ${safeRepr(second)} within ${within} (${safeRepr(difference)} difference)`);
  }

  assertNotAlmostEqual(first: unknown, second: unknown, places: unknown = null, msg: unknown = null, delta: unknown = null): void {
    const { near, within, difference } = closeness(first, second, places, delta);
    if (!eq(first, second) && !near) return;
    this.$fail(msg, `${safeRepr(first)} == ${safeRepr(second)} within ${within}${delta === null ? "" : ` (${safeRepr(difference)} difference)`}`);
  }

  assertSequenceEqual(seq1: unknown, seq2: unknown, msg: unknown = null, seq_type: unknown = null): void {
    this.$none(sequencesDiffer(this, seq1, seq2, seq_type as Function | null), msg);
  }

  assertListEqual(list1: unknown, list2: unknown, msg: unknown = null): void {
    this.$none(sequencesDiffer(this, list1, list2, list), msg);
  }

  assertTupleEqual(tuple1: unknown, tuple2: unknown, msg: unknown = null): void {
    this.$none(sequencesDiffer(this, tuple1, tuple2, tuple), msg);
  }

  assertSetEqual(set1: unknown, set2: unknown, msg: unknown = null): void {
    this.$none(setsDiffer(set1, set2), msg);
  }

  assertDictEqual(d1: unknown, d2: unknown, msg: unknown = null): void {
    this.$none(dictsDiffer(this, d1, d2), msg);
  }

  assertMultiLineEqual(first: unknown, second: unknown, msg: unknown = null): void {
    if (typeof first !== "string") this.assertIsInstance(first, str, "First argument is not a string");
    if (typeof second !== "string") this.assertIsInstance(second, str, "Second argument is not a string");
    this.$none(textsDiffer(this, str(first), str(second)), msg);
  }

  assertCountEqual(first: unknown, second: unknown, msg: unknown = null): void {
    this.$none(countsDiffer(this, first, second), msg);
  }

  assertIn(member: unknown, container: unknown, msg: unknown = null): void {
    this.$unless(asked(() => contains(container, member), "assertIn", 1171), msg, () => `${safeRepr(member)} not found in ${safeRepr(container)}`);
  }

  assertNotIn(member: unknown, container: unknown, msg: unknown = null): void {
    this.$unless(!asked(() => contains(container, member), "assertNotIn", 1178), msg, () => `${safeRepr(member)} unexpectedly found in ${safeRepr(container)}`);
  }

  assertIs(expr1: unknown, expr2: unknown, msg: unknown = null): void {
    this.$unless(is_same(expr1, expr2), msg, () => `${safeRepr(expr1)} is not ${safeRepr(expr2)}`);
  }

  assertIsNot(expr1: unknown, expr2: unknown, msg: unknown = null): void {
    this.$unless(!is_same(expr1, expr2), msg, () => `unexpectedly identical: ${safeRepr(expr1)}`);
  }

  assertIsNone(obj: unknown, msg: unknown = null): void {
    this.$unless(obj === null, msg, () => `${safeRepr(obj)} is not None`);
  }

  assertIsNotNone(obj: unknown, msg: unknown = null): void {
    this.$unless(obj !== null, msg, () => "unexpectedly None");
  }

  assertIsInstance(obj: unknown, cls: unknown, msg: unknown = null): void {
    this.$unless(isinstance(obj, cls as Function), msg, () => `${safeRepr(obj)} is not an instance of ${repr(cls)}`);
  }

  assertNotIsInstance(obj: unknown, cls: unknown, msg: unknown = null): void {
    this.$unless(!isinstance(obj, cls as Function), msg, () => `${safeRepr(obj)} is an instance of ${repr(cls)}`);
  }

  assertLess(a: unknown, b: unknown, msg: unknown = null): void {
    this.$unless(asked(() => lt(a, b), "assertLess", 1277), msg, () => `${safeRepr(a)} not less than ${safeRepr(b)}`);
  }

  assertLessEqual(a: unknown, b: unknown, msg: unknown = null): void {
    this.$unless(asked(() => le(a, b), "assertLessEqual", 1283), msg, () => `${safeRepr(a)} not less than or equal to ${safeRepr(b)}`);
  }

  assertGreater(a: unknown, b: unknown, msg: unknown = null): void {
    this.$unless(asked(() => gt(a, b), "assertGreater", 1289), msg, () => `${safeRepr(a)} not greater than ${safeRepr(b)}`);
  }

  assertGreaterEqual(a: unknown, b: unknown, msg: unknown = null): void {
    this.$unless(asked(() => ge(a, b), "assertGreaterEqual", 1295), msg, () => `${safeRepr(a)} not greater than or equal to ${safeRepr(b)}`);
  }

  assertRegex(text: unknown, expected_regex: unknown, msg: unknown = null): void {
    const pattern = patternOf(expected_regex);
    this.$unless(pattern.search(text) !== null, msg, () => `Regex didn't match: ${repr(pattern.pattern)} not found in ${repr(text)}`);
  }

  assertNotRegex(text: unknown, unexpected_regex: unknown, msg: unknown = null): void {
    const pattern = patternOf(unexpected_regex);
    const match = pattern.search(text);
    if (match !== null) this.$fail(msg, `Regex matched: ${repr(match.group())} matches ${repr(pattern.pattern)} in ${repr(text)}`);
  }

  assertRaises(expected_exception: unknown, ...params: unknown[]): unknown {
    return new AssertRaisesContext(expected_exception, this).$handle("assertRaises", 795, params);
  }

  assertRaisesRegex(expected_exception: unknown, expected_regex: unknown, ...params: unknown[]): unknown {
    return new AssertRaisesContext(expected_exception, this, expected_regex).$handle("assertRaisesRegex", 1342, params);
  }

  assertWarns(expected_warning: unknown, ...params: unknown[]): unknown {
    return new AssertWarnsContext(expected_warning, this).$handle("assertWarns", 826, params);
  }

  assertWarnsRegex(expected_warning: unknown, expected_regex: unknown, ...params: unknown[]): unknown {
    return new AssertWarnsContext(expected_warning, this, expected_regex).$handle("assertWarnsRegex", 1363, params);
  }

  assertLogs(logger: unknown = null, level: unknown = null): AssertLogsContext {
    return new AssertLogsContext(this, logger, level, false);
  }

  assertNoLogs(logger: unknown = null, level: unknown = null): AssertLogsContext {
    return new AssertLogsContext(this, logger, level, true);
  }
}

/** An exception on the way shows that the library asked. */
function asked(question: () => boolean, name: string, line: number): boolean {
  try {
    return question();
  } catch (error) {
    throw libraryFrame(error, CASE, line, name);
  }
}

function equalOnTheirOwn(first: unknown, second: unknown): boolean {
  return asked(() => asked(() => eq(first, second), "_baseAssertEqual", 897), "assertEqual", 907);
}

/** Whether two numbers are near enough, and how that was asked. */
function closeness(first: unknown, second: unknown, places: unknown, delta: unknown): { readonly near: boolean; readonly within: string; readonly difference: unknown } {
  if (delta !== null && places !== null) throw new TypeError("specify delta or places not both");
  const difference: unknown = abs(sub(first, second));
  if (delta !== null) return { near: le(difference, delta), within: `${safeRepr(delta)} delta`, difference };
  const digits = places ?? 7;
  return { near: eq(round(difference, digits), 0), within: `${repr(digits)} places`, difference };
}

function patternOf(regex: unknown): Pattern {
  if (regex === "") throw new AssertionError("expected_regex must not be empty.");
  return compile(regex);
}

class_attributes(TestCase);
const pair = "first, second, msg=None";
const fixtures = ["setUp", "tearDown", "setUpClass", "tearDownClass"];
libraryClass(
  TestCase,
  { name: "TestCase", module: "unittest.case", signature: "methodName='runTest'" },
  {
    ...Object.fromEntries(["countTestCases", "defaultTestResult", "id", "shortDescription", ...fixtures].map((name) => [name, ""])),
    ...Object.fromEntries(["addCleanup", "addClassCleanup"].map((name) => [name, "function, /, *args, **kwargs"])),
    ...Object.fromEntries(["enterContext", "enterClassContext"].map((name) => [name, "cm"])),
    ...Object.fromEntries(["assertEqual", "assertNotEqual", "assertCountEqual", "assertMultiLineEqual"].map((name) => [name, pair])),
    ...Object.fromEntries(["assertLess", "assertLessEqual", "assertGreater", "assertGreaterEqual"].map((name) => [name, "a, b, msg=None"])),
    ...Object.fromEntries(["assertAlmostEqual", "assertNotAlmostEqual"].map((name) => [name, "first, second, places=None, msg=None, delta=None"])),
    ...Object.fromEntries(["assertTrue", "assertFalse"].map((name) => [name, "expr, msg=None"])),
    ...Object.fromEntries(["assertIn", "assertNotIn"].map((name) => [name, "member, container, msg=None"])),
    ...Object.fromEntries(["assertIs", "assertIsNot"].map((name) => [name, "expr1, expr2, msg=None"])),
    ...Object.fromEntries(["assertIsNone", "assertIsNotNone"].map((name) => [name, "obj, msg=None"])),
    ...Object.fromEntries(["assertIsInstance", "assertNotIsInstance"].map((name) => [name, "obj, cls, msg=None"])),
    ...Object.fromEntries(["assertLogs", "assertNoLogs"].map((name) => [name, "logger=None, level=None"])),
    __init__: "methodName='runTest'",
    subTest: "msg=None, **params",
    skipTest: "reason",
    fail: "msg=None",
    _formatMessage: "msg, standardMsg",
    addTypeEqualityFunc: "typeobj, function",
    assertSequenceEqual: "seq1, seq2, msg=None, seq_type=None",
    assertListEqual: "list1, list2, msg=None",
    assertTupleEqual: "tuple1, tuple2, msg=None",
    assertSetEqual: "set1, set2, msg=None",
    assertDictEqual: "d1, d2, msg=None",
    assertRegex: "text, expected_regex, msg=None",
    assertNotRegex: "text, unexpected_regex, msg=None",
    assertRaises: "expected_exception, *args, **kwargs",
    assertRaisesRegex: "expected_exception, expected_regex, *args, **kwargs",
    assertWarns: "expected_warning, *args, **kwargs",
    assertWarnsRegex: "expected_warning, expected_regex, *args, **kwargs",
  },
);
blocking_methods(TestCase, ["run", "result=None"], ["__call__", "*args, **kwds"], "debug", "doCleanups");
blocking(TestCase.doClassCleanups, "");

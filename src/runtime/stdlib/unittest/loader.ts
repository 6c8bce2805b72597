/** `TestLoader`: the tests of a class, of a module, or by name, sorted by name. */
import { dir } from "../../objects/dir.js";
import { getattr, hasattr } from "../../objects/attributes.js";
import { call, callable, invoke } from "../../objects/calls.js";
import { fnmatchcase } from "../fnmatch.js";
import { AttributeError, as_python_error, Exception, TypeError } from "../../objects/exceptions.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { sorted } from "../../objects/list/sorting.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { format_exception } from "../../objects/traceback.js";
import { isClass } from "../../objects/type_registry.js";
import { issubclass, ModuleType, type_of } from "../../objects/types.js";
import { classPath, TestCase } from "./case.js";
import { FunctionTestCase } from "./function_case.js";
import { moduleOfTests, rememberModule } from "./modules_of_tests.js";
import { BaseTestSuite, TestSuite } from "./suite.js";

/** Stands for tests that could not be loaded, and says why when it is run. */
class FailedTest extends TestCase {
  readonly $error: Exception;

  constructor(name: string, error: Exception) {
    super();
    this._testMethodName = name;
    this._testMethodDoc = null;
    this.$error = error;
    Object.defineProperty(this, name, {
      value: () => {
        throw error;
      },
      configurable: true,
    });
  }
}
libraryClass(FailedTest, { name: "_FailedTest", module: "unittest.loader", bases: [TestCase] });

export class TestLoader {
  errors: string[] = [];
  testMethodPrefix: unknown = "test";
  testNamePatterns: unknown = null;
  suiteClass: unknown = TestSuite;

  constructor(...params: unknown[]) {
    this.__init__(...params);
  }

  __init__(..._params: unknown[]): void {
    this.errors = [];
  }

  $suite(tests: unknown[]): unknown {
    return invoke(this.suiteClass, tests);
  }

  loadTestsFromTestCase(testCaseClass: unknown): unknown {
    if (!isClass(testCaseClass)) throw new TypeError("issubclass() arg 1 must be a class");
    if (issubclass(testCaseClass, BaseTestSuite)) throw new TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?");
    let names = testCaseClass === TestCase || testCaseClass === FunctionTestCase ? [] : [...iterate(this.getTestCaseNames(testCaseClass))];
    if (names.length === 0 && testCaseClass !== TestCase && hasattr(testCaseClass, "runTest")) names = ["runTest"];
    return this.$suite(names.map((name) => invoke(testCaseClass, name)));
  }

  loadTestsFromModule(module: unknown, options: { readonly pattern?: unknown } = {}): unknown {
    if (typeof module === "object" && module !== null && type_of(module) === ModuleType) rememberModule(module);
    const tests = dir(module).flatMap((name) => {
      const value: unknown = getattr(module, name, null);
      return isClass(value) && value !== TestCase && value !== FunctionTestCase && issubclass(value, TestCase) ? [this.loadTestsFromTestCase(value)] : [];
    });
    const suite = this.$suite(tests);
    const own: unknown = getattr(module, "load_tests", null);
    if (own === null) return suite;
    try {
      return call(own, [this, suite, options.pattern ?? null]);
    } catch (thrown) {
      const error = as_python_error(thrown);
      if (!(error instanceof Exception)) throw error;
      this.errors.push(`Failed to call load_tests:\n${format_exception(error)}`);
      return this.$suite([new FailedTest(str(getattr(module, "__name__")), error)]);
    }
  }

  loadTestsFromName(name: unknown, module: unknown = null): unknown {
    const parts = String(name).split(".");
    let found: unknown = module;
    if (module === null) {
      // the longest beginning that is a module
      let count = parts.length;
      while (count > 0 && (found = moduleOfTests(parts.slice(0, count).join("."))) === null) count--;
      if (found === null) {
        const error = new Exception(`Failed to import test module: ${parts[0]}`);
        this.errors.push(str(error));
        return this.$suite([new FailedTest(parts[0] ?? "", error)]);
      }
      parts.splice(0, count);
    }
    let parent: unknown = null;
    for (const part of parts) {
      parent = found;
      try {
        found = getattr(found, part);
      } catch (error) {
        if (!(error instanceof AttributeError)) throw error;
        this.errors.push(`Failed to access attribute:\n${format_exception(error)}`);
        return this.$suite([new FailedTest(part, error)]);
      }
    }
    return this.$loaded(found, parent, parts[parts.length - 1] ?? "");
  }

  $loaded(found: unknown, parent: unknown, name: string): unknown {
    if (typeof found === "object" && found !== null && type_of(found) === ModuleType) return this.loadTestsFromModule(found);
    if (isClass(found) && issubclass(found, TestCase)) return this.loadTestsFromTestCase(found);
    if (isClass(parent) && issubclass(parent, TestCase) && typeof found === "function") return this.$suite([invoke(parent, name)]);
    if (found instanceof BaseTestSuite) return found;
    if (!callable(found)) throw new TypeError(`don't know how to make test from: ${repr(found)}`);
    const test = invoke(found);
    if (test instanceof BaseTestSuite) return test;
    if (test instanceof TestCase) return this.$suite([test]);
    throw new TypeError(`calling ${repr(found)} returned ${repr(test)}, not a test`);
  }

  loadTestsFromNames(names: unknown, module: unknown = null): unknown {
    return this.$suite([...iterate(names)].map((name) => this.loadTestsFromName(name, module)));
  }

  getTestCaseNames(testCaseClass: unknown): unknown[] {
    const prefix = String(this.testMethodPrefix);
    const patterns: unknown = this.testNamePatterns;
    const names = dir(testCaseClass).filter((name) => {
      if (typeof name !== "string" || !name.startsWith(prefix) || !callable(getattr(testCaseClass, name, null))) return false;
      const full = `${classPath(testCaseClass as Function)}.${name}`;
      return patterns === null || [...iterate(patterns)].some((pattern) => fnmatchcase(full, String(pattern)));
    });
    return sorted(names);
  }
}
libraryClass(
  TestLoader,
  { name: "TestLoader", module: "unittest.loader", signature: "" },
  { __init__: "", loadTestsFromTestCase: "testCaseClass", loadTestsFromModule: "module, *, pattern=None", loadTestsFromName: "name, module=None", loadTestsFromNames: "names, module=None", getTestCaseNames: "testCaseClass" },
);

export const defaultTestLoader = new TestLoader();

"""unittest by its objects: assertions with their messages, cleanups, loaders, results told one by one."""
import contextlib
import io
import sys
import types
import unittest
import unittest.mock


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Sample(unittest.TestCase):
    maxDiff = None

    def test_good(self):
        pass

    def test_bad(self):
        self.assertEqual(1, 2)

    def other(self):
        pass


case = Sample("test_good")
for name, args in [("assertMultiLineEqual", ("a\nb\n", "a\nc\n")), ("assertNotIn", (1, [1])), ("assertLessEqual", (2, 1)), ("assertGreater", (1, 2)), ("assertGreaterEqual", (1, 2)), ("assertListEqual", ([1], [2])), ("assertTupleEqual", ((1,), (1, 2))), ("assertSetEqual", ({1}, {2})), ("assertMultiLineEqual", ("a", 5))]:
    print(name, attempt(getattr(case, name), *args), attempt(getattr(case, name), *args, "extra").split("\n")[-1])
print(case.assertMultiLineEqual("a", "a"), case.assertNotIn(1, []), case.assertLessEqual(1, 1), case.assertGreater(2, 1), case.assertGreaterEqual(1, 1), case.assertListEqual([], []), case.assertTupleEqual((), ()), case.assertSetEqual(set(), frozenset()))
case.addCleanup(print, "cleaned", "up", sep="-")
case.addCleanup(print, "first")
print(case.doCleanups())


@contextlib.contextmanager
def opened(name):
    print("open", name)
    yield name
    print("close", name)


print(case.enterContext(opened("a")), attempt(case.enterContext, 5), Sample.enterClassContext(opened("b")), case.doCleanups(), Sample.doClassCleanups())
print(unittest.enterModuleContext(opened("module")), unittest.doModuleCleanups(), type(case.defaultTestResult()) is unittest.TestResult)


class Waits(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.got = await self.enterAsyncContext(self.manager())

    @contextlib.asynccontextmanager
    async def manager(self):
        print("async open")
        yield 5
        print("async close")

    async def test_it(self):
        self.assertGreater(self.got, 4)
        self.assertNotIn(self.got, [1])
        self.assertLessEqual(self.got, 5)


result = unittest.TestResult()
Waits("test_it").run(result)
print(result, result.wasSuccessful())
function = unittest.FunctionTestCase(lambda: print("function ran"), description="a function")
function.assertGreaterEqual(2, 1)
function.run(result)
print(result.testsRun, function.shortDescription(), isinstance(function, unittest.TestCase), type(function.defaultTestResult()).__name__)

# ─── loaders and suites ───
loader = unittest.TestLoader()
suite = loader.loadTestsFromTestCase(Sample)
print(loader.testMethodPrefix, loader.testNamePatterns, loader.suiteClass is unittest.TestSuite, isinstance(suite, unittest.BaseTestSuite), suite.countTestCases(), loader.getTestCaseNames(Sample), isinstance(unittest.defaultTestLoader, unittest.TestLoader))
loader.testMethodPrefix = "other"
print(loader.getTestCaseNames(Sample), list(loader.loadTestsFromTestCase(Sample)))
loader.testMethodPrefix = "test"
loader.testNamePatterns = ["*good"]
print(loader.getTestCaseNames(Sample))
module = types.ModuleType("made")
module.Sample, module.Waits = Sample, Waits
patterns = unittest.TestLoader()
print(patterns.loadTestsFromModule(module).countTestCases(), patterns.loadTestsFromName("Sample.test_good", module).countTestCases(), patterns.loadTestsFromName("Sample", module), patterns.loadTestsFromNames(["Sample.test_bad", "Waits"], module).countTestCases())

# ─── results ───
result = unittest.TestResult()
try:
    raise ValueError("told")
except ValueError:
    error = sys.exc_info()
result.startTest(case)
result.addError(case, error)
result.addFailure(case, error)
result.addSkip(case, "no reason")
result.addExpectedFailure(case, error)
result.addUnexpectedSuccess(case)
result.addSubTest(case, case, None)
result.addSubTest(case, case, error)
result.addDuration(case, 0.5)
result.stopTest(case)
print(result, result.testsRun, len(result.errors), len(result.failures), result.skipped, len(result.expectedFailures), result.unexpectedSuccesses, result.collectedDurations, result.shouldStop, result.failfast)
result.stop()
result.stopTestRun()
result.printErrors()
print(result.shouldStop, result.wasSuccessful(), result.errors[0][1].split("\n")[-2])
fast = unittest.TestResult()
fast.failfast = True
fast.addUnexpectedSuccess(case)
print(fast.shouldStop)


class Lines:
    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        self.stream.write(text)

    def writeln(self, text=""):
        self.stream.write(text + "\n")

    def flush(self):
        pass


def shown(verbosity):
    out = io.StringIO()
    text = unittest.TextTestResult(Lines(out), True, verbosity)
    text.startTest(case)
    text.addSuccess(case)
    text.addError(case, error)
    text.addSkip(case, "why")
    if verbosity == 1:
        text.addExpectedFailure(case, error)
        text.addUnexpectedSuccess(case)
    text.addSubTest(case, case, error)
    text.addDuration(case, 0.25)
    text.stopTest(case)
    text.stopTestRun()
    text.printErrorList("KIND", [(case, "the traceback")])
    text.printErrors()
    text.stop()
    print(text.getDescription(case), text.showAll, text.dots, len(text.separator1), text.separator2[:3], text.failfast, len(text.expectedFailures), len(text.unexpectedSuccesses), text.collectedDurations, text.shouldStop)
    return out.getvalue()


for verbosity in (1, 2):
    print(shown(verbosity).split("Traceback")[0])
out = io.StringIO()
program = unittest.TextTestRunner(stream=out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(Sample))
print(type(program).__name__, program.testsRun, len(program.failures), out.getvalue().split("\n")[0])
print(unittest.TestProgram.__name__, unittest.mock.NonCallableMock.__name__, attempt(unittest.mock.NonCallableMock()), repr(unittest.mock.DEFAULT), unittest.mock.NonCallableMock(a=1).a)
mocked = unittest.mock.Mock(return_value=1, side_effect=lambda: unittest.mock.DEFAULT)
print(mocked(), mocked.call_count)

"""Loaders, suites, results and runners, used by hand."""
import unittest, io, sys
class A(unittest.TestCase):
    def test_1(self): print("out 1"); self.fail("one")
    def test_2(self): print("out 2"); raise ValueError("two")
    def test_3(self): pass
    def helper(self): pass
class Fixture(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise unittest.SkipTest("not here")
    def test_x(self): pass
class Down(unittest.TestCase):
    @classmethod
    def tearDownClass(cls): raise RuntimeError("down")
    def test_x(self): pass
class Mine(unittest.TestResult):
    def addSuccess(self, test): print("success", test); super().addSuccess(test)
    def addFailure(self, test, err): print("failure", test, err[0].__name__, err[1])
    def startTestRun(self): print("start run")
def load_tests(loader, tests, pattern):
    print("load_tests", tests.countTestCases(), pattern)
    return tests
loader = unittest.TestLoader()
print(loader.getTestCaseNames(A))
suite = loader.loadTestsFromTestCase(A)
print(suite, suite.countTestCases(), [t.id() for t in suite])
stream = io.StringIO()
result = unittest.TextTestRunner(stream=stream, verbosity=1, buffer=True).run(suite)
print(stream.getvalue())
print(result, result.wasSuccessful(), [str(t) for t, _ in result.failures])
print(list(suite))
r = unittest.TestResult()
A("test_2").run(r); print(r, r.errors[0][1])
s2 = unittest.TestSuite([A("test_3"), A("test_3")]); s2.addTest(A("test_1")); s2(r); print(r)
A("test_3").run(Mine()); A("test_1").run(Mine())
for f in (lambda: A("nope"), lambda: unittest.TestSuite().addTest(A), lambda: unittest.TestSuite().addTests("x"), lambda: unittest.TestSuite().addTest(3)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def plain():
    "A plain function."
    assert 1 == 2
f = unittest.FunctionTestCase(plain, description="told")
print(f, repr(f)[:40], f.id(), f.shortDescription())
print(A("test_1") == A("test_1"), A("test_1") == A("test_2"), hash(A("test_1")) == hash(A("test_1")), repr(A("test_1")))
c = A()
print(c.assertEqual(1, 1), c.failureException, c.longMessage, c.maxDiff, A.maxDiff)
c.longMessage = False
try: c.assertEqual(1, 2, "mine")
except AssertionError as e: print(e)
def cmp(a, b, msg=None):
    if a.real != b.real: raise c.failureException(msg or "reals differ")
c.addTypeEqualityFunc(complex, cmp); c.assertEqual(1+2j, 1+3j)
try: c.assertEqual(1+2j, 2+3j)
except AssertionError as e: print(e)
try: A("test_2").debug()
except ValueError as e: print("debug", e)
try: unittest.main(argv=["prog", "A.test_3", "Down"], exit=True, testRunner=unittest.TextTestRunner(stream=sys.stdout))
except SystemExit as e: print("exit", e.code)
try: unittest.main(argv=["prog", "-k", "test_3", "-q"])
except SystemExit as e: print("exit", e.code)
try: unittest.main(argv=["prog", "-k", "zzz"])
except SystemExit as e: print("exit", e.code)
try: unittest.main(argv=["prog", "-f"])
except SystemExit as e: print("exit", e.code)
try: unittest.main(argv=["prog", "Nope.x"])
except SystemExit as e: print("exit", e.code)

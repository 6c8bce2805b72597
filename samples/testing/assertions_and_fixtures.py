"""Every assertion that fails says what it found; fixtures of modules, classes and tests run around them."""
import asyncio, unittest, logging, warnings, io, sys, time
log = []
def setUpModule(): log.append("setUpModule"); unittest.addModuleCleanup(log.append, "module cleanup")
def tearDownModule(): log.append("tearDownModule")
class Base(unittest.TestCase):
    @classmethod
    def setUpClass(cls): log.append("class " + cls.__name__); cls.shared = [1]; cls.addClassCleanup(log.append, "class cleanup")
    @classmethod
    def tearDownClass(cls): log.append("end " + cls.__name__)
    def setUp(self): self.value = 1; log.append("up")
    def tearDown(self): log.append("down")
class TestOne(Base):
    maxDiff = None
    def test_b(self): self.assertEqual(self.value, 1); self.assertEqual(self.shared, [1])
    def test_a(self): self.assertTrue(True); time.sleep(0.01)
    def test_types(self):
        self.assertEqual("x" * 100, "x" * 99 + "y")
    def test_types2(self):
        self.assertEqual({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3]})
    def test_sets(self): self.assertEqual({1, 2}, {2, 3})
    def test_frozen(self): self.assertEqual(frozenset([1]), frozenset([2]))
    def test_tuple(self): self.assertEqual((1, 2), (1, 2, 3))
    def test_seq(self): self.assertSequenceEqual([1, 2], (1, 2)); self.assertSequenceEqual([1], range(3))
    def test_count(self): self.assertCountEqual([1, 2, 2], [2, 1, 1])
    def test_count2(self): self.assertCountEqual([[1], [2]], [[2], [3]])
    def test_almost(self): self.assertAlmostEqual(1.0, 1.00000001); self.assertAlmostEqual(1, 1.1)
    def test_almost2(self): self.assertAlmostEqual(1, 1.5, delta=0.2)
    def test_almost3(self): self.assertNotAlmostEqual(1, 1.00000001)
    def test_regex(self): self.assertRegex("abc", r"^b")
    def test_notregex(self): self.assertNotRegex("abc", r"b.")
    def test_none(self): self.assertIsNone(5)
    def test_notnone(self): self.assertIsNotNone(None, "why")
    def test_is(self): self.assertIs([], [])
    def test_isnot(self): x = []; self.assertIsNot(x, x)
    def test_inst(self): self.assertIsInstance(3, (str, list))
    def test_ninst(self): self.assertNotIsInstance(3, int)
    def test_float(self): self.assertEqual(4 / 2, 3.0)
    def test_true(self): self.assertTrue(0, msg="zero")
    def test_false(self): self.assertFalse([1])
    def test_long(self): self.assertEqual(list(range(60)), list(range(61)))
    def test_raises(self):
        with self.assertRaises((ValueError, KeyError)) as cm: int("x")
        self.assertIn("invalid literal", str(cm.exception))
        self.assertRaises(ZeroDivisionError, lambda: 1 // 0)
        self.assertRaisesRegex(ValueError, "inv", int, "q")
        with self.assertRaises(TypeError): self.assertRaises(5)
        with self.assertRaises(ValueError): pass
    def test_logs(self):
        with self.assertLogs("app", level="INFO") as cm:
            logging.getLogger("app").info("first"); logging.getLogger("app.sub").error("second")
        self.assertEqual(cm.output, ["INFO:app:first", "ERROR:app.sub:second"])
        with self.assertLogs() as cm: pass
    def test_nologs(self):
        with self.assertNoLogs(): logging.warning("x")
    def test_warns(self):
        with self.assertWarns(DeprecationWarning) as cm: warnings.warn("old", DeprecationWarning)
        self.assertEqual(str(cm.warning), "old")
        with self.assertWarnsRegex(UserWarning, "new"): warnings.warn("old")
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                with self.subTest("inner", j=i * 2):
                    self.assertNotEqual(i, 1)
                if i == 2: self.skipTest("two")
    def test_exit(self): sys.exit(3)
@unittest.skip("whole class")
class TestSkipped(Base):
    def test_x(self): pass
@unittest.skipIf(sys.version_info > (3,), "new")
class TestSkipped2(Base):
    def test_x(self): pass
    @unittest.skipUnless(True, "never")
    def test_y(self): pass
class TestAsync(unittest.IsolatedAsyncioTestCase):
    def setUp(self): log.append("sync up")
    async def asyncSetUp(self): await asyncio.sleep(0.01); log.append("async up"); self.addAsyncCleanup(self.later)
    async def later(self): await asyncio.sleep(0); log.append("later")
    async def asyncTearDown(self): log.append("async down")
    async def test_ok(self):
        result = await asyncio.gather(*(asyncio.sleep(0.01, i) for i in range(3)))
        self.assertEqual(result, [0, 1, 2])
    async def test_bad(self):
        await asyncio.sleep(0.01); self.assertEqual(1, 2)
    async def test_timeout(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.01): await asyncio.sleep(1)
    def test_plain(self): pass
class NoMethod(unittest.TestCase):
    def runTest(self): self.fail("run")
if __name__ == "__main__":
    program = unittest.main(exit=False, verbosity=2)
    print(program.result, program.result.testsRun, len(program.result.failures))
    print(log)

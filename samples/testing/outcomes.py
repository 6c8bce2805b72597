"""Failures, errors, skips and expected failures, and their tracebacks."""
import unittest
def boom(): raise ValueError("x")
class T(unittest.TestCase):
    def test_a(self):
        self.assertRaises(KeyError, boom)
    def test_b(self):
        with self.assertRaises(KeyError): boom()
    def test_c(self):
        """Doc of c"""
        self.assertEqual([1,2,3],[1,2,4], "hm")
    def test_d(self):
        with self.assertRaisesRegex(ValueError, "y"): boom()
    def test_e(self):
        for i in range(4):
            with self.subTest("m", i=i): self.assertEqual(i % 2, 0)
    def test_f(self): self.skipTest("no")
    @unittest.skip("skipped")
    def test_g(self): pass
    @unittest.expectedFailure
    def test_h(self): self.fail("x")
    @unittest.expectedFailure
    def test_i(self): pass
    def test_j(self): self.assertLess(3, 2)
    def test_k(self): self.assertRaises(KeyError, print)
    def test_l(self):
        try: boom()
        except ValueError as e: raise KeyError("k") from e
    def test_m(self): self.assertIn(1, 5)
    def test_n(self): self.assertEqual(1, object.__new__(Bad))
    def test_o(self):
        with self.assertRaises(ValueError) as cm: raise ValueError("hello")
        self.assertEqual(cm.exception.args, ("hello",))
        self.addCleanup(boom)
    def test_p(self): self.assertDictEqual({1:2},{1:3})
    def test_q(self): self.assertEqual("a\nb\nc","a\nx\nc")
class Bad:
    def __eq__(self, o): raise RuntimeError("eq")
class S(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise OSError("no")
    def test_1(self): pass
if __name__ == "__main__": unittest.main()

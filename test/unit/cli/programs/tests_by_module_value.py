"""`unittest.main` of a module that is a value: a program that runs texts keeps all its names in a dict, and imports twice what it likes."""

import io
import unittest
import unittest


class Tests(unittest.TestCase):
    def test_text(self):
        names = {}
        exec("answer = 6 * 7", names)
        self.assertEqual(names["answer"], 42)

    def test_warnings(self):
        import warnings

        with self.assertWarns(UserWarning) as caught:
            warnings.warn("first", UserWarning)
            print(len(caught.warnings))
            warnings.warn("third", UserWarning)
        print([str(each.message) for each in caught.warnings], caught.warning)


program = unittest.main(exit=False, argv=["tests"], testRunner=unittest.TextTestRunner(stream=io.StringIO()))
print(program.result.testsRun, program.result.wasSuccessful())

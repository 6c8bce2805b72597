"""`assertRaises` and `assertWarns` call what has no `__name__`: it is shown itself."""

import functools
import operator
import unittest
import warnings


class Test(unittest.TestCase):
    def runTest(self):
        self.assertRaises(ValueError, functools.partial(int, "x"))
        self.assertRaises(AttributeError, operator.attrgetter("nothing"), 1)
        self.assertRaisesRegex(KeyError, "k", operator.itemgetter("k"), {})
        self.assertWarns(UserWarning, functools.partial(warnings.warn, "careful"))
        for expect, call, *args in [(self.assertRaises, functools.partial(int, "5")), (self.assertRaises, operator.itemgetter(0), "a"), (self.assertWarns, operator.methodcaller("upper"), "a")]:
            try:
                expect(UserWarning if expect == self.assertWarns else ValueError, call, *args)
            except AssertionError as error:
                print(error)


result = unittest.TestResult()
Test().run(result)
print(result.wasSuccessful(), result.errors)

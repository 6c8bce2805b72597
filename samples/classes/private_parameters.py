"""Private names as parameters."""
class X:
    def f(self, *, __a=42):
        return __a
    def g(self, __b, /, __c=3, *__d, **__e):
        return __b, __c, __d, __e
    def h(self, __a):
        __a = 5
        def i(__k=__a): return __k + __a
        return i()
    k = lambda self, __z: __z
print(X().f(), X().f(_X__a=3), X().g(1), X().g(1, 2, 3, __x=4), X().h(3), X().k(9))
print(X().g(1, _X__c=5))
def outer():
    class __Y:
        def m(self, __q): return __q
    return __Y().m(4)
print(outer())

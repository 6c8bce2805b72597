"""What inspect, types and typing know of functions, generators, coroutines and frames."""
import asyncio
import inspect
import types
import typing

for name in "GEN_CREATED GEN_RUNNING GEN_SUSPENDED GEN_CLOSED CORO_CREATED CORO_RUNNING CORO_SUSPENDED CORO_CLOSED AGEN_CREATED AGEN_RUNNING AGEN_SUSPENDED AGEN_CLOSED".split():
    print(name, getattr(inspect, name))
for name in "CO_OPTIMIZED CO_NEWLOCALS CO_VARKEYWORDS CO_NESTED CO_NOFREE CO_COROUTINE CO_ITERABLE_COROUTINE CO_ASYNC_GENERATOR".split():
    print(name, getattr(inspect, name))


class Slotted:
    __slots__ = ("a",)

    @property
    def b(self):
        return 1

    def method(self):
        """A method."""
        return inspect.currentframe()


def checks(value):
    tests = (inspect.ismethoddescriptor, inspect.isdatadescriptor, inspect.isgetsetdescriptor, inspect.ismemberdescriptor, inspect.ismethodwrapper, inspect.isroutine)
    return [test.__name__ for test in tests if test(value)]


print(checks(Slotted.a), checks(Slotted.b), checks(Slotted.method), checks(str.upper), checks("".__len__))
print(type("".__len__) is types.MethodWrapperType, type(str.__len__) is types.WrapperDescriptorType, type(str.upper) is types.MethodDescriptorType)


def one():
    yield 1


async def several():
    yield 1


async def main():
    values = several()
    print(inspect.getasyncgenstate(values))
    await values.__anext__()
    print(inspect.getasyncgenstate(values))
    await values.aclose()
    print(inspect.getasyncgenstate(values))


asyncio.run(main())
numbers = one()
print(inspect.getgeneratorstate(numbers))
next(numbers)
print(inspect.getgeneratorstate(numbers))


@inspect.markcoroutinefunction
def looks_async():
    return 1


print(inspect.iscoroutinefunction(looks_async), looks_async())


def spec(a, b=2, *rest, c, d=4, **more):
    pass


full = inspect.getfullargspec(spec)
print(full, isinstance(full, inspect.FullArgSpec), full.kwonlydefaults)
print(dict(inspect.getmembers_static(Slotted))["b"] is vars(Slotted)["b"])

frame = Slotted().method()
print(inspect.isframe(frame), inspect.isframe(1))
try:
    1 / 0
except ZeroDivisionError as error:
    print(inspect.istraceback(error.__traceback__))
    (record,) = inspect.getinnerframes(error.__traceback__)
    print(type(record) is inspect.FrameInfo, record.lineno, record.function, record.code_context)
print(inspect.Traceback._fields)


def outer():
    return [(each.function, each.lineno) for each in inspect.getouterframes(inspect.currentframe())]


print(outer())
lines, number = inspect.findsource(one)
print(number, lines[number], inspect.getblock(lines[number:]))
print(inspect.getsourcefile(one) == __file__)


def counter():
    n = 0

    def count():
        nonlocal n
        n += 1
        return n

    return count


cell = counter().__closure__[0]
print(type(cell) is types.CellType, cell.cell_contents, types.CellType(5).cell_contents)


class Shown:
    @types.DynamicClassAttribute
    def size(self):
        return 1

    @size.getter
    def size(self):
        return 2

    @size.deleter
    def size(self):
        print("gone")


shown = Shown()
print(shown.size, vars(Shown)["size"].fdel is not None)
del shown.size
print(typing.KT, typing.VT, typing.T_co, typing.V_co, typing.VT_co, typing.T_contra, typing.CT_co)

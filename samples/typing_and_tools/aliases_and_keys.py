"""Generic aliases that unpack and substitute, TypedDict's keys, bases that are no classes, contexts while they run."""
from contextvars import Context, ContextVar, copy_context
from typing import Awaitable, NamedTuple, NotRequired, ReadOnly, Required, TypedDict, TypeVar, TypeVarTuple

T = TypeVar("T")
S = TypeVar("S")
Ts = TypeVarTuple("Ts")
print([*tuple[int]], (*tuple[int, ...],)[0] == (*tuple[int, ...],)[0], [*Ts], tuple[*Ts])
print(dict[T, S][int, str], dict[T, list[S]][int, str], list[T].__parameters__, dict[T, dict[T, S]].__parameters__, tuple[*Ts][int, str])
print(hash(list[int]) == hash(list[int]), list[int] == list[str], None | list[int], list[int].__mro_entries__(()), list[int].append)
for wrong in (lambda: list[T][int, str], lambda: list[int][str], lambda: isinstance([], list[int]), lambda: issubclass(list, list[int])):
    try:
        wrong()
    except TypeError as error:
        print(error)


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int


class Series(Movie):
    episodes: NotRequired[int]
    id: ReadOnly[str]


for cls in (Movie, Series):
    print(sorted(cls.__required_keys__), sorted(cls.__optional_keys__), sorted(cls.__readonly_keys__), cls.__total__)


class Person(NamedTuple):
    name: str
    length: int = 0


print(Person("Ada"), Person("Ada").name, Person._field_defaults)


class Soon(Awaitable[T]):
    def __await__(self):
        yield from ()


print(isinstance(Soon(), Awaitable))

value = ContextVar("value", default=0)
context = Context()


def inside():
    token = value.set(5)
    print(context[value], value in context, len(context), context == copy_context())
    try:
        Context().run(value.reset, token)
    except ValueError as error:
        print("different Context" in str(error))
    value.reset(token)
    return len(context)


print(context.run(inside), value.get(), context == Context())


def spread(*args: *Ts):
    return args


print(spread.__annotations__, spread(1, 2))

from abc import ABC, abstractmethod
from inspect import isabstract


class Shape(ABC):
    @abstractmethod
    def area(self): ...


class Square(Shape):
    def area(self):
        return 4


print(isabstract(Shape), isabstract(Square), isabstract(Square()))
token = value.set(1)
print(token.old_value is token.MISSING, token.MISSING)

"""Copies of `partial`, shallow and deep; classes whose signature was asked for are called as before."""

import copy
import functools
import inspect
import operator


class Sub(functools.partial):
    pass


for kind in functools.partial, Sub:
    first = kind(print, ["a"], end=["x"])
    first.note = [1]
    shallow = copy.copy(first)
    print(shallow is first, type(shallow) is kind, shallow.func is first.func, shallow.args is first.args, shallow.keywords is first.keywords, shallow.note is first.note)
    deep = copy.deepcopy(first)
    print(deep is first, type(deep) is kind, deep.args[0] is first.args[0], deep.keywords["end"] is first.keywords["end"], deep.note is first.note, deep.args, deep.keywords, deep.note)

for made in [functools.partial, operator.methodcaller]:
    print(inspect.signature(made))
    print([made][0](*[print if made is functools.partial else "upper"]).__class__.__name__)

"""A class statement that fails leaves its name as it was."""
from enum import Enum, auto
from dataclasses import dataclass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    class E(Enum):
        A = None
        B = auto()
except TypeError as e: print(e)
t(lambda: E.A)
try:
    @dataclass
    class D:
        x: int = 1
        y: str
except TypeError as e: print(e)
t(lambda: D)
class Base:
    def __init_subclass__(cls): raise ValueError(1)
try:
    class S(Base): pass
except ValueError as e: print(e)
t(lambda: S)
def f():
    try:
        class E(Enum):
            A = None
            B = auto()
    except TypeError as e: print(e)
    t(lambda: E.A)
    print(E)
t(f)

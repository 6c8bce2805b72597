"""What a program puts in the place of attributes of library modules is what everybody sees there, until it is taken away again."""

import math, sys, time, asyncio, random, os.path
from unittest import mock
math.pi = 3
print(math.pi, math.pi * 2)
del math.pi
try: print(math.pi)
except AttributeError as e: print(e)
def area(r): return math.sqrt(r)
math.sqrt = lambda x: "patched"
print(area(4), math.sqrt(9))
real = time.time
time.time = lambda: 42.0
print(time.time())
time.time = real
with mock.patch("time.monotonic", return_value=7):
    print(time.monotonic())
sys.spam = 1
print(sys.spam, hasattr(sys, "spam"), "spam" in dir(sys), vars(sys)["spam"])
del sys.spam
print(hasattr(sys, "spam"))

import asyncio, builtins, random, os.path
async def quick(delay, result=None):
    print("slept", delay)
    return result
slow = asyncio.sleep
asyncio.sleep = quick
async def work():
    await asyncio.sleep(3600)
    return 1
print(asyncio.run(work()))
asyncio.sleep = slow
def shout(*args, **kw):
    real_print("!", *args, **kw)
real_print = builtins.print
builtins.print = shout
print("hello")
builtins.print = real_print
print("again")
def ask():
    return input("? ")
with mock.patch("builtins.input", return_value="yes"):
    print(ask())
with mock.patch.object(random, "random", lambda: 0.25):
    print(random.random())
with mock.patch("asyncio.sleep", new=quick):
    asyncio.run(work())
os.path.exists = lambda p: True
print(os.path.exists("/nonesuch/x"))
@mock.patch("time.sleep")
def test(fake):
    time.sleep(5)
    fake.assert_called_once_with(5)
    return fake.call_count
print(test())
with mock.patch("builtins.print") as p:
    print("unseen")
print(p.call_args)

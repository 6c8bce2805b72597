"""What the library's objects are made of is out of reach: a program finds only what Python's have."""
import asyncio
import contextvars
import io
import queue
import re
import threading

NAMES = "compiled joiners waiters variables requests data heap".split()
objects = [re.compile("a"), re.match("a", "a"), threading.Lock(), threading.Event(), io.BytesIO(b"x"), queue.Queue(), contextvars.ContextVar("v"), asyncio.Lock(), asyncio.Event(), asyncio.Semaphore()]
for each in objects:
    print(type(each).__name__, [name for name in NAMES if hasattr(each, name)])

from __future__ import annotations

import asyncio
import random
import sys
from typing import Any, Awaitable, Callable, Dict, Generic, List, Optional, TypeVar, Union

T = TypeVar("T")
Handler = Callable[[str], Awaitable[int]]


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None


async def length(text: str) -> int:
    await asyncio.sleep(0)
    return len(text)


async def apply(handler: Handler, values: Dict[str, Any]) -> List[int]:
    return [await handler(key) for key in values]


def first(values: List[Union[int, str]]) -> int | str:
    return values[0]


stack: Stack[int] = Stack()
stack.push(1)
print(stack.pop(), stack.pop(), first(["a", 1]))
print(asyncio.run(apply(length, {"one": 1, "three": 3})))
random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abc"), random.uniform(1, 2))
numbers = list(range(8))
random.shuffle(numbers)
print(numbers, random.sample(range(100), 3), random.gauss(0, 1))
print(sys.version_info >= (3, 8), sys.version_info[:2], sys.argv[1:], sys.maxsize)
print("to stderr", file=sys.stderr)
sys.stdout.write("written\n")
sys.exit(3)

from __future__ import annotations
from typing import Generic, Iterator, Optional, TypeVar

T = TypeVar("T")


class Node(Generic[T]):
    def __init__(self, value: T, next: Optional[Node[T]] = None) -> None:
        self.value = value
        self.next = next


class LinkedList(Generic[T]):
    def __init__(self) -> None:
        self.head: Optional[Node[T]] = None
        self.tail: Optional[Node[T]] = None
        self._size = 0

    def append(self, value: T) -> None:
        node = Node(value)
        if self.tail is None:
            self.head = self.tail = node
        else:
            self.tail.next = node
            self.tail = node
        self._size += 1

    def prepend(self, value: T) -> None:
        self.head = Node(value, self.head)
        if self.tail is None:
            self.tail = self.head
        self._size += 1

    def remove(self, value: T) -> bool:
        previous: Optional[Node[T]] = None
        current = self.head
        while current is not None:
            if current.value == value:
                if previous is None:
                    self.head = current.next
                else:
                    previous.next = current.next
                if current is self.tail:
                    self.tail = previous
                self._size -= 1
                return True
            previous = current
            current = current.next
        return False

    def __iter__(self) -> Iterator[T]:
        current = self.head
        while current:
            yield current.value
            current = current.next

    def __len__(self) -> int:
        return self._size

    def reverse(self) -> None:
        previous = None
        current = self.head
        self.tail = self.head
        while current:
            current.next, previous, current = previous, current, current.next
        self.head = previous

    def middle(self) -> Optional[T]:
        slow = fast = self.head
        while fast and fast.next:
            slow = slow.next
            fast = fast.next.next
        return slow.value if slow else None


numbers: LinkedList[int] = LinkedList()
for n in [3, 1, 4, 1, 5]:
    numbers.append(n)
numbers.prepend(9)
print(list(numbers), len(numbers))
print(numbers.remove(1), numbers.remove(42), list(numbers))
numbers.reverse()
print(list(numbers), numbers.middle())
print(sum(numbers), max(numbers), sorted(numbers))

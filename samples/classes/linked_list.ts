import {
  call,
  eq,
  generator_methods,
  getattr,
  iadd,
  is_same,
  isub,
  len,
  list,
  max,
  print,
  setattr,
  sorted,
  sum,
  truthy,
  tuple,
  type PyGenerator,
} from "yieldstar/runtime";
import { TypeVar } from "yieldstar/runtime/typing";

const T = new TypeVar("T");

class Node {
  next: unknown;
  value: unknown;

  constructor(value: number, next: unknown = null) {
    this.value = value;
    this.next = next;
  }
}

class LinkedList {
  head: unknown;
  tail: unknown;
  _size: unknown;

  constructor() {
    this.head = null;
    this.tail = null;
    this._size = 0;
  }

  append(value: number): void {
    const node = new Node(value);
    if (this.tail === null) {
      this.head = node;
      this.tail = node;
    } else {
      setattr(this.tail, "next", node);
      this.tail = node;
    }
    this._size = iadd(this._size, 1);
  }

  prepend(value: number): void {
    this.head = new Node(value, this.head);
    if (this.tail === null) {
      this.tail = this.head;
    }
    this._size = iadd(this._size, 1);
  }

  remove(value: number): boolean {
    let previous: unknown = null;
    let current = this.head;
    while (current !== null) {
      if (eq(getattr(current, "value"), value)) {
        if (previous === null) {
          this.head = getattr(current, "next");
        } else {
          setattr(previous, "next", getattr(current, "next"));
        }
        if (is_same(current, this.tail)) {
          this.tail = previous;
        }
        this._size = isub(this._size, 1);
        return true;
      }
      previous = current;
      current = getattr(current, "next");
    }
    return false;
  }

  *__iter__(): PyGenerator<unknown, void, null> {
    let current = this.head;
    while (truthy(current)) {
      yield getattr(current, "value");
      current = getattr(current, "next");
    }
    return null;
  }

  __len__(): unknown {
    return this._size;
  }

  reverse(): void {
    let previous: unknown = null;
    let current = this.head;
    this.tail = this.head;
    while (truthy(current)) {
      const [part1, part2, part3] = tuple([
        previous,
        current,
        getattr(current, "next"),
      ]);
      setattr(current, "next", part1);
      previous = part2;
      current = part3;
    }
    this.head = previous;
  }

  middle(): unknown {
    let slow: unknown;
    let fast: unknown;
    slow = this.head;
    fast = slow;
    while (truthy(fast) && truthy(getattr(fast, "next"))) {
      slow = getattr(slow, "next");
      fast = getattr(getattr(fast, "next"), "next");
    }
    return truthy(slow) ? getattr(slow, "value") : null;
  }
}
generator_methods(LinkedList, "__iter__");

const numbers = new LinkedList();
for (const n of [3, 1, 4, 1, 5]) {
  numbers.append(n);
}
numbers.prepend(9);
print(call(list, [numbers]), len(numbers));
print(numbers.remove(1), numbers.remove(42), call(list, [numbers]));
numbers.reverse();
print(call(list, [numbers]), numbers.middle());
print(call(sum, [numbers]), max(numbers), call(sorted, [numbers]));

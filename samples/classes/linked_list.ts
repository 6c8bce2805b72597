import {
  call,
  generator_methods,
  getattr,
  len,
  list,
  max,
  print,
  sorted,
  sum,
  tuple,
  type PyGenerator,
} from "yieldstar/runtime";
import { TypeVar } from "yieldstar/runtime/typing";

const T = new TypeVar("T");

class Node {
  next: Node | null;
  value: number;

  constructor(value: number, next: Node | null = null) {
    this.value = value;
    this.next = next;
  }
}

class LinkedList {
  head: Node | null;
  tail: Node | null;
  _size: number;

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
      this.tail.next = node;
      this.tail = node;
    }
    this._size += 1;
  }

  prepend(value: number): void {
    this.head = new Node(value, this.head);
    if (this.tail === null) {
      this.tail = this.head;
    }
    this._size += 1;
  }

  remove(value: number): boolean {
    let previous: Node | null = null;
    let current: Node | null = this.head;
    while (current !== null) {
      if (current.value === value) {
        if (previous === null) {
          this.head = current.next;
        } else {
          previous.next = current.next;
        }
        if (current === this.tail) {
          this.tail = previous;
        }
        this._size -= 1;
        return true;
      }
      previous = current;
      current = current.next;
    }
    return false;
  }

  *__iter__(): PyGenerator<number, void, null> {
    let current: Node | null = this.head;
    while (current !== null) {
      yield current.value;
      current = current.next;
    }
    return null;
  }

  __len__(): number {
    return this._size;
  }

  reverse(): void {
    let previous: Node | null = null;
    let current: Node | null = this.head;
    this.tail = this.head;
    while (current !== null) {
      const [part1, part2, part3]: readonly [Node | null, Node, Node | null] =
        tuple([previous, current, current.next]);
      current.next = part1;
      previous = part2;
      current = part3;
    }
    this.head = previous;
  }

  middle(): number | null {
    let slow: Node | null;
    let fast: Node | null;
    slow = this.head;
    fast = slow;
    while (fast !== null && fast.next !== null) {
      slow = getattr(slow, "next");
      fast = fast.next.next;
    }
    return slow !== null ? slow.value : null;
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

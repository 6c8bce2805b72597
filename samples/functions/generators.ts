import {
  call,
  close,
  contains,
  dict,
  enumerate,
  float,
  generator,
  generator_methods,
  getattr,
  integer,
  isinstance,
  iterate,
  lazily,
  list,
  next,
  print,
  range,
  send,
  sorted,
  StopIteration,
  sum,
  throw_,
  tuple,
  type_name,
  unpack_starred,
  ValueError,
  yield_from,
  zip,
  type Float,
  type Int,
  type PyGenerator,
  type Tuple,
} from "yieldstar/runtime";

function* fibonacci(): PyGenerator<Int, void, null> {
  let [a, b]: [Int, Int] = [0, 1];
  while (true) {
    yield a;
    [a, b] = [b, integer.add(a, b)];
  }
}
generator(fibonacci);

function* take(
  n: number,
  iterable: PyGenerator<Int, void, null>,
): PyGenerator<Int, void, null> {
  for (const [i, value] of enumerate(iterable)) {
    if (i === n) {
      return null;
    }
    yield value;
  }
  return null;
}
generator(take);

function* flatten(items: unknown): PyGenerator<unknown, void, null> {
  for (const item of iterate(items)) {
    if (isinstance(item, list)) {
      yield* flatten(item);
    } else {
      yield item;
    }
  }
  return null;
}
generator(flatten);

function* averager(): PyGenerator<
  Float | null,
  number | null,
  Tuple<[number, number]>
> {
  let [total, count, average]: [number, number, Float | null] = [0, 0, null];
  while (true) {
    const value = yield average;
    if (value === null) {
      return tuple([total, count]);
    }
    total += value;
    count += 1;
    average = float(total / count);
  }
}
generator(averager);

print(list(take(10, fibonacci())), list(flatten([1, [2, [3, [4]]], 5])));
const average = averager();
next(average);
print(send(average, 10), send(average, 20), send(average, 3));
try {
  send(average, null);
} catch (stop) {
  if (!(stop instanceof StopIteration)) throw stop;
  print(stop.value);
}

function* guarded(): PyGenerator<number | string, void, null> {
  try {
    yield 1;
    yield 2;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("told:", error);
    yield "recovered";
  } finally {
    print("cleaned up");
  }
  return null;
}
generator(guarded);

let g = guarded();
print(next(g), throw_(g, new ValueError("change")));
print(list(g));
g = guarded();
next(g);
close(g);
print(next(g, "closed"), type_name(g), getattr(g, "__name__"));

class Stairs {
  steps: number;

  constructor(steps: number) {
    this.steps = steps;
  }

  *__iter__(): PyGenerator<number, void, null> {
    yield* yield_from(range(this.steps));
    yield* yield_from([10, 20]);
    return null;
  }
}
generator_methods(Stairs, "__iter__");

print(
  call(list, [new Stairs(3)]),
  call(sum, [new Stairs(2)]),
  contains(new Stairs(0), 20),
);
const pipeline = lazily(
  function* (source: Iterable<Int>): PyGenerator<Int, void, null> {
    for (const n of source) {
      if (n !== 0) {
        yield integer.mul(n, n);
      }
    }
    return null;
  },
  take(5, fibonacci()),
);
print(sorted(pipeline, { reverse: true }), sum([...range(101)]));
const [a, b, rest] = unpack_starred(take(5, fibonacci()), 2, 0);
print(a, b, rest, contains(fibonacci(), 13), dict(zip("abc", fibonacci())));

import {
  call as call$,
  callable,
  dict,
  float,
  function_info,
  getattr,
  int,
  list,
  map,
  named,
  print,
  round,
  star_args,
  str,
  tuple,
  TypeError,
  type Dict,
  type Float,
  type Tuple,
} from "yieldstar/runtime";

function order(
  dish: string | number | boolean,
  amount: number | string | boolean = 1,
  ...params$: unknown[]
): Tuple<
  [
    string | number | boolean,
    number | string | boolean,
    Tuple<unknown[]>,
    unknown,
    Dict<string, unknown>,
  ]
> {
  const { args: extras, kwargs: notes } = star_args(params$);
  let drink: unknown = notes.take_keyword("drink", "water");
  return tuple([dish, amount, extras, drink, notes]);
}
function_info(
  named("order", order, 'dish, amount=1, *extras, drink="water", **notes'),
  { defaults: { amount: 1, drink: "water" } },
);

print(order("soup"));
print(order("soup", 2, "bread", "salt", { drink: "tea", table: 4 }));
print(order(/* dish= */ "cake", /* amount= */ 3));
const [args, options] = [
  tuple(["pie", 5, "cream"]),
  dict({ drink: "milk", to_go: true }),
];
print(
  call$<
    Tuple<
      [
        string | number | boolean,
        number | string | boolean,
        Tuple<unknown[]>,
        unknown,
        Dict<string, unknown>,
      ]
    >
  >(order, [...args], options),
);

const collect$basket: number[] = [];
function collect(item: number, basket: number[] = collect$basket): number[] {
  basket.push(item);
  return basket;
}
function_info(named("collect", collect, "item, basket=[]"), {
  defaults: { basket: collect$basket },
});

print(collect(1), collect(2), collect(3, []));

/** Divide and round. */
function divide(a: number, b: number, { digits = 2 } = {}): Float {
  return float(round(float(a / b), digits));
}
function_info(named("divide", divide, "a, b, /, *, digits=2"), {
  defaults: { digits: 2 },
  doc: "Divide and round.",
});

print(
  float(divide(7, 3)),
  float(divide(7, 3, { digits: 4 })),
  getattr(divide, "__name__"),
  getattr(divide, "__doc__"),
);
for (const call of tuple([
  () => float(call$<Float>(divide, [], { a: 1, b: 2 })),
  () => float(call$<Float>(divide, [1])),
  () => float(call$<Float>(divide, [1, 2, 3])),
  () =>
    call$<
      Tuple<
        [
          string | number | boolean,
          number | string | boolean,
          Tuple<unknown[]>,
          unknown,
          Dict<string, unknown>,
        ]
      >
    >(order, []),
  () =>
    call$<
      Tuple<
        [
          string | number | boolean,
          number | string | boolean,
          Tuple<unknown[]>,
          unknown,
          Dict<string, unknown>,
        ]
      >
    >(order, ["x"], { spice: 1, dish: "y" }),
  () => float(call$<Float>(divide, [1, 2], { wrong: 3 })),
])) {
  try {
    print(call());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
}

function swap(a: number, b: number): Tuple<[number, number]> {
  return tuple([b, a]);
}

const [first, second] = swap(1, 2);
print(
  first,
  second,
  function_info(
    (...params$: unknown[]) => {
      const { args: a, kwargs: k } = star_args(params$);
      return tuple([a, k]);
    },
    { signature: "*a, **k" },
  )(1, { x: 2 }),
);

function nothing(): null {
  return null;
}

print(nothing(), callable(nothing), list(map(divide, [1, 2], [3, 4])));

function annotated(name: string, times = 2): string {
  return name.repeat(times);
}
function_info(named("annotated", annotated, "name, times=2"), {
  annotations: dict({ name: str, times: int, return: str }),
  defaults: { times: 2 },
});

print(annotated("ab"), getattr(annotated, "__defaults__"));

/** Lambdas that are given more than they take, and less. */

import {
  call as call$,
  dict,
  function_info,
  print,
  str,
  tuple,
  TypeError,
} from "yieldstar/runtime";

const plain = function_info(() => "tea", { signature: "" });
const doubled = function_info((cups: number) => cups * 2, {
  signature: "cups",
});

function poured(pot = 3): (cup: number | string, sugar?: number) => string {
  return function_info(
    (cup: number | string, sugar = 1) => `${str(cup)} of ${pot} with ${sugar}`,
    { signature: "cup, sugar=1" },
  );
}

function attempt(f: () => string | number, ...given$: unknown[]): void {
  const given = tuple(given$);
  try {
    print(call$<string | number>(f, [...given]));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}

for (const call of tuple([
  () => call$<string>(plain, [5]),
  () => call$<number>(doubled, [5, 6]),
  () => call$<number>(doubled, []),
  () => call$<string>(poured(), [1, 2, 3]),
  () =>
    call$<number>(
      function_info(() => 0, { signature: "" }),
      [7],
    ),
])) {
  attempt(call);
}
const shelf = dict({ kettle: function_info(() => "on", { signature: "" }) });
try {
  call$<string>(shelf.at("kettle"), ["now"]);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
print(plain(), doubled(2), poured()("one"), shelf.at("kettle")());

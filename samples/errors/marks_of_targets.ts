// Where tracebacks point when an assignment or a `del` of an item fails.

import {
  call,
  delitem,
  dict,
  Exception,
  getitem,
  print,
  setitem,
  tuple,
  type Dict,
} from "yieldstar/runtime";
import * as traceback from "yieldstar/runtime/traceback";

function store(xs: number[] | Dict<number, number> | null): void {
  setitem(xs, 5, 2);
}

function remove(xs: number[] | Dict<number, number> | null): void {
  delitem(xs, 3);
}

function deep(d: number[] | Dict<number, number> | null): void {
  setitem(getitem(d, "x"), "y", 1);
}

for (const [f, value] of tuple([
  tuple([store, []]),
  tuple([remove, [1]]),
  tuple([deep, dict<number, number>()]),
  tuple([store, null]),
  tuple([remove, dict<number, number>()]),
])) {
  try {
    call(f, [value]);
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(traceback.format_tb(error.__traceback__).slice(1).join(""), error, {
      sep: "",
    });
  }
}

import {
  add,
  bound,
  dict,
  eq,
  getattr,
  getitem,
  NameError,
  print,
  str,
  truthy,
} from "yieldstar/runtime";

let OFFSET: number | undefined;
let TABLE: string[] | undefined;
let LIMIT: number | undefined;
let LABEL: string | undefined;
let KEY: number | undefined;
let NAME: string | undefined;
class Reader {
  n: number;

  constructor(n: number) {
    this.n = n;
  }
  __add__(other: unknown): number {
    return this.n + bound(OFFSET, "OFFSET");
  }
  __getitem__(i: unknown): unknown {
    return getitem(bound(TABLE, "TABLE"), i);
  }
  __bool__(): boolean {
    return bound(LIMIT, "LIMIT") > this.n;
  }
  get shown(): string {
    return `<${bound(LABEL, "LABEL")}>`;
  }
  __eq__(other: unknown): boolean {
    return eq(bound(KEY, "KEY"), other);
  }
  __repr__(): string {
    return bound(NAME, "NAME");
  }
}

function use(action: () => unknown): void {
  try {
    print(action());
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    print("not yet:", error);
  }
}

function run(x: Reader | number): void {
  use(() => add(x, 1));
  use(() => getitem(x, 0));
  use(() => (truthy(x) ? "yes" : "no"));
  use(() => getattr(x, "shown"));
  use(() => eq([x], [3]));
  use(() => `${str(x)}`);
  use(() => [x]);
}

function anything(): Reader | number {
  return dict({ r: new Reader(1), n: 2 }).at("r");
}

run(anything());
OFFSET = 10;
TABLE = ["a"];
LIMIT = 5;
LABEL = "label";
KEY = 3;
NAME = "Reader";
run(anything());

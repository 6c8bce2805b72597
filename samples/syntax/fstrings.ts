import {
  ascii,
  at,
  bytes_literal,
  Complex,
  coroutine,
  dict,
  Ellipsis,
  float,
  format,
  generator,
  int,
  integer,
  next,
  print,
  range,
  repr,
  send,
  slice,
  StopIteration,
  str,
  tuple,
  TypeError,
  unknown_name,
  ValueError,
  type Coroutine,
  type Int,
  type PyGenerator,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import * as datetime from "yieldstar/runtime/datetime";

// f-strings as PEP 701 has them.
const x = int("5");
const name = "abc";
const d = dict({ a: 1 });
const f = 3.14159;
const w = 10;
print(
  `${str(x)}${repr(x)}${str(name)}${ascii(name)}${format(repr(name), ">10")}|${format(f, ".2f")}|${format(float(f), `${w}.${2}f`)}|${format(x, `>${w}`)}|x=${repr(x)}|x = ${repr(x)}|name=${str(name)}|f=${format(f, ".1f")}|x+1=${repr(integer.add(x, 1))}`,
);
print(`${d.at("a")} ${d.at("a")} ${`${`${str(x)}`}`} ${["a", "b"].join("\n")}`);
print(`{} {${str(x)}} ${str(x)}}`);
// comment
print(`${str(integer.add(x, 1))} \nx=${repr(x)}`);
print(
  `${((q: number) => q * 2)(3)} ${dict([[1, 2]]).at(1)} ${str([...range(2)])} ${str(x !== 0 ? x : 0)} ${format(repr(x), `^${w}`)}`,
);
print(
  `${format(x, `${"<"}${w}`)}|${format(x, "#x")}|${format(x, "08.3f")}|${format(x, ",")}|${format(10 ** 6, "_")}|${format(x, "%")}|${format(integer.neg(x), "+d")}|${format(x, "e")}`,
);
print(`\\n${str(x)}\\t\\d${str(x)}pl\taina${str(x)}b{x}`);
print(`${str(tuple([x]))}${str(tuple([x, 1]))}`, `${str(tuple([...[1, 2]]))}`);
print(
  `${format(name, `${"^"}10`)}|${format(name, "*^10")}|${"ab"}|${slice(name, 1, null)}|${slice(name, null, null, -1)}`,
);
print(
  `${x === 5 ? "a" : "b"} ${str(x !== 4)} ${str(x === 5)} ${str(x >= 5)} ${str(x <= 4)}`,
);
let y: number;
print(`${(y = 3)} ${y}`, `${format(y, "=+5")}`);
const dt = new datetime.datetime(2024, 1, 2, 3, 4, 5);
print(
  `${format(dt, "%Y-%m-%d %H:%M:%S")} ${format(str(dt), ">25")} ${format(dt, "%H:%M")}`,
);
class F {
  __format__(spec: unknown): string {
    return `<${format(spec, "")}>`;
  }
  __str__(): string {
    return "S";
  }
  __repr__(): string {
    return "Ré";
  }
}
false
  ? (print(
      `${format(new F(), "")} ${format(new F(), "abc")} ${format(new F(), `${str(x)}${str(dict())}`)} ${str(new F())} ${repr(new F())} ${ascii(new F())} ${format(new F(), "!r")}`,
    ),
    null)
  : null;
print(
  `${format(new F(), "")} ${format(new F(), "abc")} ${str(new F())} ${repr(new F())} ${ascii(new F())} ${format(new F(), "!r")} ${format(new F(), "a:b")}`,
);
print(
  false
    ? `${format(new F(), `${format(x, `${w}`)}`)}`
    : `${format(new F(), `${str(x)}-${w}`)}`,
);
print(
  `${format(true ? 1 : 2, ">5")}`,
  `${format(at([1, 2], 0), "3")}`,
  `${format(dict({ a: 1 }).at("a"), "3")}`,
);
print(
  `x=${format(x, ">5")} name=${repr(name)} x  =  ${repr(x)} f"{x=}"=${repr(`x=${repr(x)}`)} d["a"]=${repr(d.at("a"))} x=${format(repr(x), ">4")}`,
);
print(`${format(repr(name), ">10")}`);
print(`${"{"}${"}"} ${"#"} ${"!"} ${":"} ${'"'}`);
print(
  `${str(float(3.0))} ${str(float(1e20))} ${str(true)} ${str(null)} ${str(Ellipsis)} ${str(new Complex(0, 1))} ${str(bytes_literal("x"))}`,
);
try {
  `${format(x, "zz")}`;
} catch (e) {
  if (!(e instanceof ValueError)) throw e;
  print(e);
}
try {
  `${format([], "5")}`;
} catch (e) {
  if (!(e instanceof TypeError)) throw e;
  print(e);
}
try {
  `${format("s", "d")}`;
} catch (e) {
  if (!(e instanceof ValueError)) throw e;
  print(e);
}
print(``, repr(`ab`));
print(`${str(x)}${repr(x)}${str(x)}`);
print(`a${str(x)}bc{x}d${str(x)}`, `${format(x, "")}${format(str(x), "")}`);
let lambda_: Int;
print(`${str((lambda_ = int("3")) !== 0 ? lambda_ : 0)}`, `${(() => 1)()}`);
function* co(): Coroutine<string> {
  yield* asyncio.sleep(0);
  return "aw";
}
coroutine(co);
function* main(): Coroutine<void> {
  print(
    `${format(repr(yield* co()), ">6")} ${str(
      yield* (function* (): Coroutine<string[]> {
        const items: string[] = [];
        for (let _ = 0; _ < 2; _++) {
          items.push(yield* co());
        }
        return items;
      })(),
    )}`,
  );
}
coroutine(main);
await asyncio.run(main());
function* g(): PyGenerator<number | null, number | null, null> {
  print(
    false
      ? `${str(yield null)} ${format(unknown_name("yield_"), "")}`
      : `${str(yield 1)}`,
  );
  return null;
}
generator(g);
const z = g();
next(z);
try {
  send(z, 4);
} catch (error) {
  if (!(error instanceof StopIteration)) throw error;
}
print(`${format(x, `${">"}${10}`)}`, `${`${`${1}`}`}`);
print(
  `${str(x)}`,
  `\\${str(x)}`,
  bytes_literal("\\x"),
  bytes_literal("\\y"),
  "u",
  bytes_literal("b"),
);

// A colon and an equals sign begin a format, whatever comes after it.
const amount = 1250;
let other: number;
print(
  `${format(amount, "=12,d")}|${format(amount, "=+8")}|${format(repr(amount), "=^8")}|${(other = 3)}|${format(amount, "=12,")}${other}`,
);

// Escapes in the text of a field that shows itself are the f-string's own.
print(`'\t|' = ${repr("\t|")}`, `'\\t|' = ${repr("\t|")}`, `'A' = ${str("A")}`);

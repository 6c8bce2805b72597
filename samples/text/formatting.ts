import {
  ascii,
  dict,
  float,
  format,
  pow,
  print,
  repr,
  str,
  tuple,
} from "yieldstar/runtime";

const [name, price, count] = ["tea", 3.14159, 1234567];
print(
  `${name} costs ${format(price, ".2f")}, sold ${format(count, ",")} times`,
);
print(
  `[${format(name, ">8")}] [${format(name, "<8")}] [${format(name, "^8")}] [${format(name, "*^9")}]`,
);
print(
  `${format(price, "8.3f")}|${format(price, "<8.1f")}|${format(price, "+.1f")}|${format(price, "e")}|${format(price, "g")}`,
);
print(
  `${format(count, "010d")} ${format(count, "x")} ${format(count, "#b")} ${format(255, "#o")} ${format(count, "_")}`,
);
print(
  `${format(0.256, ".1%")} ${repr(name)} ${format(str(name), ">5")} ${ascii("é")}`,
);
print(`price=${format(price, ".1f")} count = ${repr(count)}`);
const [width, digits] = [10, 3];
print(
  `${format(float(price), `${width}.${digits}f`)}|${format(name, `${">"}${width}`)}`,
);
print(
  false
    ? str.format("{} and {}, {1} and {0}", "a", "b")
    : str.format("{1} and {0}", "a", "b"),
);
print(
  str.format("{name!r:>10} {0[1]} {who.__class__.__name__}", [1, 2], {
    name: "x",
    who: 5,
  }),
);
print(
  str.percent(
    "%s is %d years and %.1f%% done, %5s|%-5s|%05d|%x",
    tuple(["Ann", 30, 99.5, "ab", "cd", 42, 255]),
  ),
);
print(str.percent("%(dish)s: %(n)03d", dict({ dish: "soup", n: 7 })));
print(
  `${str([1, "two", float(3.0)])} ${str(dict({ k: tuple([1]) }))} ${str(null)} ${format(true, "d")} ${str(true)}`,
);
print(`{literal} ${"nested " + `${1 + 1}`}`);
print(
  `${str(float(1e21))} ${str(float(1e16))} ${str(float(123456789.0))} ${str(float(0.1 + 0.2))} ${str(1e-5)} ${str(pow(float(2.0), 70))} ${str(10n ** 20n)}`,
);
print("multipart", "three\nlines");
print(
  repr("quote ' and \" both"),
  repr("tab\t newline\n"),
  repr("null\u0000"),
  "é•",
);
print("a", "b", { sep: "-", end: "!\n" });
print(...[1, 2, 3], { sep: ", " });
print(
  format(1234.5, ",.2f"),
  format("x", "^5"),
  format(-7, "=+5d"),
  format(3, "05.1f"),
);

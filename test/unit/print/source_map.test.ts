import { TraceMap, originalPositionFor } from "@jridgewell/trace-mapping";
import { expect, test } from "vitest";
import type { Expr } from "../../../src/emit/ir.js";
import { formatTypeScript } from "../../../src/print/format.js";
import { sourceMap } from "../../../src/print/source_map.js";
import { words } from "../../../src/print/tokens.js";
import { typeCheck } from "../../../src/print/type_check.js";
import { printTypeScript } from "../../../src/print/typescript.js";
import { SourceText } from "../../../src/syntax/source.js";
import { id, programOf, runtimeName, spanOf } from "./printed_program.js";

const python = `total = price * count  # what to pay
print(f"you pay {total:.2f} for {count} boxes of the very long named thing", thing.colour, total)
`;

const at = <E extends Expr>(e: E, part: string, nth = 0): E => ({ ...e, origin: spanOf(python, part, nth) });

const convert = async () => {
  const program = programOf([
    { kind: "VarDecl", keyword: "const", origin: spanOf(python, "total = price * count"), declarations: [{ target: at(id("total"), "total"), type: "string", value: at({ kind: "Binary", op: "*", left: at(id("price"), "price"), right: at(id("count"), "count") }, "price * count") }] },
    {
      kind: "ExprStmt",
      value: at(
        {
          kind: "Call",
          callee: at(runtimeName("print"), "print"),
          args: [
            { kind: "Template", parts: ["you pay ", { kind: "Call", callee: runtimeName("format"), args: [at(id("total"), "total", 1), { kind: "String", value: ".2f" }], origin: spanOf(python, "{total:.2f}") }, " for ", at(id("count"), "count", 1), " boxes of the very long named thing"], origin: spanOf(python, 'f"you pay {total:.2f} for {count} boxes of the very long named thing"') },
            at({ kind: "Member", object: at(id("thing"), "thing", 1), name: "colour" }, "thing.colour"),
            at(id("total"), "total", 2),
          ],
        },
        python.slice(python.indexOf("print"), -1),
      ),
    },
  ]);
  const printed = printTypeScript(program, { runtime: "yieldstar/runtime" });
  const formatted = await formatTypeScript(printed.text);
  return { formatted, map: sourceMap({ printed, formatted, source: new SourceText("a.py", python), file: "a.ts", sourceName: "a.py" }) };
};

test("words of the formatted text lead back to Python words", async () => {
  const { formatted, map } = await convert();
  expect(map.sourcesContent).toEqual([python]);
  const trace = new TraceMap(map);
  const text = new SourceText("a.ts", formatted);
  const found = words(formatted).map(({ start, end }) => {
    const { line, column } = text.position(start);
    const original = originalPositionFor(trace, { line, column });
    return `${formatted.slice(start, end)} ${original.line === null ? "-" : `${original.line}:${original.column}`}`;
  });
  expect(found).toEqual([
    "import -", "format -", "print -", "from -", '"yieldstar/runtime" -',
    "const 1:0", "total 1:0", "string 1:0", "price 1:8", "count 1:16",
    "print 2:0", "you pay  2:8", "format 2:16", "total 2:17", '".2f" 2:16', " for  2:27", "count 2:33", " boxes of the very long named thing 2:39", "thing 2:77", "colour 2:83", "total 2:91",
  ]);
});

test("the type check points at Python", async () => {
  const { formatted, map } = await convert();
  const text = formatted.replace(/import .*\n/, "declare const price: number, count: number, thing: { colour: string };\ndeclare function print(...values: unknown[]): void;\ndeclare function format(value: unknown, spec: string): string; export {};");
  const shifted = text.split("\n").findIndex((line) => line.startsWith("const total")) - formatted.split("\n").findIndex((line) => line.startsWith("const total"));
  const problems = await typeCheck([{ path: "/virtual/a.ts", text, map: { ...map, mappings: ";".repeat(shifted) + map.mappings } }]);
  expect(problems).toEqual([{ path: "/virtual/a.ts", line: 1, column: 0, code: 2322, message: "Type 'number' is not assignable to type 'string'." }]);
}, 30_000);

test("words skips comments and keeps templates in pieces", () => {
  const text = "a /* b */ // c\n`x ${ f({ y: `z` }) } w` 0x1F 1e-5 \"s\\\"t\" #p";
  expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(["a", "x ", "f", "y", "z", " w", "0x1F", "1e-5", '"s\\"t"', "#p"]);
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseModule } from "../../../src/syntax/index.js";
import { SourceText } from "../../../src/syntax/source.js";
import { dumpAst } from "./dump_ast.js";
import { wasmParser } from "./parsers.js";

const folder = new URL("ast/", import.meta.url);
const parse = (text: string) => parseModule(wasmParser, new SourceText("test.py", text));

describe("the AST is CPython's, positions included", () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith(".ast")))("%s", (name) => {
    const path = new URL(name.replace(/ast$/, "py"), folder);
    const source = new SourceText(path.pathname, readFileSync(path, "utf8"));
    const { module, problems } = parseModule(wasmParser, source);
    expect(problems).toEqual([]);
    expect(dumpAst(module, source)).toEqual(readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n"));
  });
});

describe("what CPython's ast does not have", () => {
  test("comments come in order and know whether they own their line", () => {
    const { module } = parse("# a\nx = f(  # b\n  # c\n  1)\nif x: # d\n\f# e\n  pass\n# f");
    expect(module.comments.map(({ text, ownLine }) => [text, ownLine])).toEqual([
      ["# a", true],
      ["# b", false],
      ["# c", true],
      ["# d", false],
      ["# e", true],
      ["# f", true],
    ]);
    expect(module.comments[1]?.span).toEqual({ start: 12, end: 15 });
  });

  test("elif, parentheses of tuples, spans of names and operators, literals as written", () => {
    const { module } = parse("if a:\n  x.yz\nelif b:\n  (1, 0x_F)\ndef f(): a + b\nc, d");
    expect(module.body).toMatchObject([
      {
        isElif: false,
        body: [{ value: { attrSpan: { start: 10, end: 12 } } }],
        orelse: [{ isElif: true, body: [{ value: { parenthesized: true, elts: [{ text: "1" }, { text: "0x_F", value: 15n }] } }] }],
      },
      { nameSpan: { start: 37, end: 38 }, body: [{ value: { opSpan: { start: 44, end: 45 } } }] },
      { value: { parenthesized: false } },
    ]);
  });

  test("except … as name knows where the name is", () => {
    const { module } = parse("try: a\nexcept B as cd: e");
    expect(module.body).toMatchObject([{ handlers: [{ name: "cd", nameSpan: { start: 19, end: 21 } }] }]);
  });
});

describe("problems", () => {
  const problemsOf = (text: string) => parse(text).problems.map(({ kind, message, span }) => [kind, message, text.slice(span.start, span.end)]);

  test("what the grammar can't read is reported once, where it stands", () => {
    const problems = parse("x = 1\ny = )(\nz = 3\n").problems;
    expect(problems.length).toBeGreaterThan(0);
    for (const { kind, span } of problems) {
      expect(kind).toBe("unsupported-syntax");
      expect(span.start).toBeGreaterThanOrEqual(6);
      expect(span.end).toBeLessThanOrEqual(17);
    }
  });

  test("what only Python 2 had is refused in CPython's words", () => {
    expect(problemsOf("print 1")).toEqual([["syntax-error", "Missing parentheses in call to 'print'. Did you mean print(...)?", "print 1"]]);
    expect(problemsOf("exec 'x'")).toEqual([["syntax-error", "Missing parentheses in call to 'exec'. Did you mean exec(...)?", "exec 'x'"]]);
    expect(problemsOf("def f((a, b)): pass")).toEqual([["syntax-error", "Function parameters cannot be parenthesized", "(a, b)"]]);
    expect(problemsOf("try: a\nexcept A, B: c")).toEqual([["syntax-error", "multiple exception types must be parenthesized", "A, B"]]);
    expect(problemsOf("x = 0777")).toEqual([
      ["syntax-error", "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", "0777"],
    ]);
  });

  test("a statement with a problem is left out, the others stay", () => {
    const { module, problems } = parse("a = 1\nif a:\n  b'é'\n  c = 2\nd = 3\n");
    expect(problems.map(({ message }) => message)).toEqual(["bytes can only contain ASCII literal characters"]);
    expect(module.body).toMatchObject([{ kind: "Assign" }, { kind: "If", body: [{ kind: "Assign" }] }, { kind: "Assign" }]);
  });

  test("mixed bytes and text, unknown conversions", () => {
    expect(problemsOf("b'a' 'b'")).toEqual([["syntax-error", "cannot mix bytes and nonbytes literals", "b'a' 'b'"]]);
    expect(problemsOf("f'{x!z}'")).toEqual([["syntax-error", "f-string: invalid conversion character 'z': expected 's', 'r', or 'a'", "!z"]]);
  });
});

describe("input of any size or depth", () => {
  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + "1" + close.repeat(depth);

  test.each([
    ["sum", "1" + " + 1".repeat(10_000)],
    ["power", "2 ** ".repeat(2_000) + "2"],
    ["and", "a" + " and a".repeat(10_000)],
    ["comparison", "a" + " < a".repeat(10_000)],
    ["method chain", "a" + ".b(1)[2]".repeat(3_000)],
    ["elif", "if a:\n pass\n" + "elif a:\n pass\n".repeat(3_000)],
    ["strings", "(" + "'a'\n".repeat(5_000) + ")"],
    ["assignments", "a = ".repeat(3_000) + "1"],
    ["parentheses as deep as CPython allows", nested("(", ")", 199)],
    ["calls", nested("f(", ")", 199)],
  ])("a long %s", (_name, text) => {
    const { module, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(module.body.length).toBe(1);
  });

  test.each([
    ["parentheses", nested("(", ")", 20_000)],
    ["not", "not ".repeat(20_000) + "a"],
    ["lambda", "lambda: ".repeat(5_000) + "a"],
    ["conditional", "a if b else ".repeat(5_000) + "c"],
  ])("%s too deep to go on", (_name, text) => {
    expect(parse(text).problems).toMatchObject([{ message: "too deeply nested" }]);
  });

  test.each([
    ["unclosed", "(".repeat(50_000)],
    ["noise", "$?!((".repeat(2_000)],
    ["quotes", "'\"".repeat(2_000)],
    ["NUL", "\0".repeat(5_000)],
  ])("%s gives problems, no crash", (_name, text) => {
    expect(parse(text).problems.length).toBeGreaterThan(0);
  });
});

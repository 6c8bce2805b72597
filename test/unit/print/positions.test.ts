import { runInThisContext } from "node:vm";
import { describe, expect, test } from "vitest";
import type { CodeInfo, Expr, Func, Stmt } from "../../../src/emit/ir.js";
import { SourceText } from "../../../src/syntax/source.js";
import { id, num, pointedAt, programOf, runPrinted, runtimeName, spanOf } from "./printed_program.js";

const line = (value: Expr): Stmt => ({ kind: "ExprStmt", value });
const codeOf = (name: string): CodeInfo => ({ name, qualname: name, firstLine: 1 });
const func = (name: string, body: Stmt[], extra: Partial<Func> = {}): Stmt => ({ kind: "FunctionDecl", func: { name, generator: false, params: [], body, code: codeOf(name), ...extra } });

/** Builds trees whose operations point at their text in `python`, runs them, and tells what each frame pointed at. */
const pointing = (python: string) => {
  const source = new SourceText("test.py", python);
  const at = (part: string, nth = 0) => ({ raises: { span: spanOf(python, part, nth) } });
  const call = (name: string, args: Expr[], part: string, nth = 0): Expr => ({ kind: "Call", callee: runtimeName(name), args, ...at(part, nth) });
  const run = async (body: Stmt[], runtime: Record<string, unknown>, limit?: number) => {
    const { seen, text, error } = await runPrinted(programOf(body), source, runtime, limit);
    return { text, error, seen: seen.map(({ by, code, index, position }) => `${by} ${code}: ${index < 0 ? "recorded before" : pointedAt(source, position)}`) };
  };
  return { at, call, run };
};

const fail = (): never => {
  throw new Error("x");
};
const fine = () => ({});

describe("one line", () => {
  const python = "print(add(f(a), g(b).size[0]))";
  const { at, call, run } = pointing(python);
  const tree: Expr = call(
    "print",
    [
      call(
        "add",
        [call("f", [num(1)], "f(a)"), { kind: "Call", callee: runtimeName("getitem"), args: [call("size_of", [call("g", [num(2)], "g(b)")], "g(b).size"), num(0)], ...at("g(b).size[0]") }],
        "add(f(a), g(b).size[0])",
      ),
    ],
    python,
  );
  for (const [name, part] of [["f", "f(a)"], ["g", "g(b)"], ["size_of", "g(b).size"], ["getitem", "g(b).size[0]"], ["add", "add(f(a), g(b).size[0])"], ["print", python]] as const) {
    test(`${name} raises`, async () => {
      const runtime = { f: fine, g: fine, size_of: fine, getitem: fine, add: fine, print: fine, [name]: fail };
      expect((await run([line(tree)], runtime)).seen).toEqual([`trace <module>: ${part}`]);
    });
  }
  test("the text: one assignment before each operation, none twice", async () => {
    const { text } = await run([line(tree), line(tree)], { f: fine, g: fine, size_of: fine, getitem: fine, add: fine, print: fine });
    expect(text.slice(text.indexOf("let p$"))).toBe(`let p$ = 1, v$;
try {
  print((v$ = add(f(1), (v$ = getitem(size_of((v$ = (p$ = 6, g(2)), p$ = 5, v$)), (p$ = 4, 0)), p$ = 3, v$)), p$ = 2, v$));
  p$ = 1;
  print((v$ = add(f(1), (v$ = getitem(size_of((v$ = (p$ = 6, g(2)), p$ = 5, v$)), (p$ = 4, 0)), p$ = 3, v$)), p$ = 2, v$));
} catch (e$) {
  throw trace$(e$, code$1, p$);
}
})`);
  });
});

test("an expression of several lines, with its anchor", async () => {
  const python = "total = (\n    left +\n    right\n)\n";
  const source = new SourceText("test.py", python);
  const span = spanOf(python, "left +\n    right");
  const body: Stmt[] = [line({ kind: "Call", callee: runtimeName("add"), args: [num(1), num(2)], raises: { span, anchor: spanOf(python, "+") } })];
  const { seen } = await runPrinted(programOf(body), source, { add: fail });
  expect(seen.map((each) => each.position)).toEqual([[2, 4, 3, 9, 2, 9, 2, 10]]);
});

test("functions, methods and class bodies are frames of their own", async () => {
  const python = "class Box:\n    size = measure()\n    def __init__(self): build()\nBox()\n";
  const { at, call, run } = pointing(python);
  const box = (value: Expr): Stmt => ({
    kind: "ClassDecl",
    cls: {
      name: "Box",
      heritage: null,
      code: codeOf("Box"),
      ...at("class Box:"),
      members: [
        { kind: "Field", isStatic: true, name: "size", value, layout: {} },
        { kind: "Constructor", func: { name: null, generator: false, params: [], body: [line(call("build", [], "build()"))], code: codeOf("__init__") }, layout: {} },
      ],
    },
  });
  const body = [box(call("measure", [], "measure()")), line({ kind: "New", callee: id("Box"), args: [], ...at("Box()") })];
  expect((await run(body, { measure: fail })).seen).toEqual(["trace Box: measure()", "trace <module>: class Box:"]);
  expect((await run(body, { measure: fine, build: fail })).seen).toEqual(["trace __init__: build()", "trace <module>: Box()"]);
});

test("a comprehension belongs to the frame around it, a lambda is its own", async () => {
  const python = "h([f(x) for x in xs], key=lambda x: g(x))";
  const { call, run } = pointing(python);
  const map: Expr = { kind: "Call", callee: { kind: "Member", object: { kind: "Array", items: [num(1)] }, name: "map" }, args: [{ kind: "Arrow", params: [{ target: id("x") }], body: call("f", [id("x")], "f(x)") }] };
  const lambda: Expr = { kind: "Arrow", params: [{ target: id("x") }], body: call("g", [id("x")], "g(x)"), code: codeOf("<lambda>") };
  const body = [line(call("h", [map, lambda], python))];
  expect((await run(body, { f: fail })).seen).toEqual(["trace <module>: f(x)"]);
  expect((await run(body, { f: fine, h: fail })).seen).toEqual([`trace <module>: ${python}`]);
  expect((await run(body, { f: fine, g: fail, h: (_: unknown, g: (x: number) => unknown) => g(1) })).seen).toEqual(["trace <lambda>: g(x)", `trace <module>: ${python}`]);
});

describe("except, else, finally", () => {
  const python = "try: f()\nexcept E as e: g()\nfinally: h()\nk()";
  const { call, run } = pointing(python);
  const attempt = (handler: Stmt[], finalizer?: Stmt[]): Stmt => ({ kind: "Try", body: [line(call("f", [], "f()"))], param: "e", handler, pythonHandler: true, ...(finalizer === undefined ? {} : { finalizer }) });
  test("the handler records where the exception came from, then goes on from its own place", async () => {
    expect((await run([attempt([line(call("g", [], "g()"))])], { f: fail, g: fail })).seen).toEqual(["caught <module>: f()", "trace <module>: g()"]);
    expect((await run([attempt([line(call("g", [], "g()"))]), line(call("k", [], "k()"))], { f: fine, k: fail })).seen).toEqual(["trace <module>: k()"]);
  });
  test("raising again records nothing more, also after a finally that did something", async () => {
    const body = [attempt([{ kind: "If", test: num(1), then: [{ kind: "Throw", value: id("e") }] }], [line(call("h", [], "h()"))])];
    const passed = ["caught <module>: f()", "trace <module>: recorded before", "caught <module>: recorded before"];
    expect((await run(body, { f: fail, h: fine })).seen).toEqual([...passed, "trace <module>: recorded before"]);
    expect((await run(body, { f: fail, h: fail })).seen).toEqual([...passed, "trace <module>: h()"]);
  });
  test("a finally does not change where an exception came from", async () => {
    const body: Stmt[] = [{ kind: "Try", body: [line(call("f", [], "f()"))], finalizer: [line(call("h", [], "h()"))] }, line(call("k", [], "k()"))];
    expect((await run(body, { f: fail, h: fine })).seen).toEqual(["trace <module>: f()", "caught <module>: recorded before", "trace <module>: recorded before"]);
    expect((await run(body, { f: fine, h: fine, k: fail })).seen).toEqual(["trace <module>: k()"]);
  });
  test("a handler that starts with what the body ended with", async () => {
    const body: Stmt[] = [{ kind: "Try", body: [line(call("f", [], "f()")), line(call("g", [], "g()"))], handler: [line(call("g", [], "g()"))], pythonHandler: true }];
    expect((await run(body, { f: fail, g: fail })).seen).toEqual(["caught <module>: f()", "trace <module>: g()"]);
  });
});

describe("loops and generators", () => {
  const python = "for x in f():\n    if g(): continue\n    h()\n";
  const { call, run } = pointing(python);
  test("the next item is fetched at the loop's head", async () => {
    const items = function* () {
      yield 1;
      yield 2;
      fail();
    };
    const body: Stmt[] = [{ kind: "ForOf", declare: "const", target: id("x"), iterable: call("f", [], "f()"), body: [{ kind: "If", test: call("g", [], "g()"), then: [{ kind: "Continue" }] }, line(call("h", [], "h()"))] }];
    for (const skips of [true, false]) expect((await run(body, { f: items, g: () => skips, h: fine })).seen).toEqual(["trace <module>: f()"]);
    expect((await run(body, { f: () => [1], g: () => false, h: fail })).seen).toEqual(["trace <module>: h()"]);
  });
  test("the test of a loop, the second time round", async () => {
    let times = 0;
    const body: Stmt[] = [line(call("f", [], "f()")), { kind: "While", test: call("f", [], "f()"), body: [line(call("g", [], "g()"))] }];
    expect((await run(body, { f: () => (++times === 3 ? fail() : true), g: fine })).seen).toEqual(["trace <module>: f()"]);
  });
  test("a generator keeps its place while it waits", async () => {
    const drive = (generator: Generator) => {
      while (generator.next().done === false);
    };
    const body = [
      func("work", [line({ kind: "Yield", star: true, value: call("f", [], "f()"), raises: { span: spanOf(python, "x in f()") } }), line(call("h", [], "h()"))], { generator: true }),
      line({ kind: "Call", callee: runtimeName("drive"), args: [{ kind: "Call", callee: id("work"), args: [] }] }),
    ];
    const waiting = function* () {
      yield 1;
      fail();
    };
    expect((await run(body, { drive, f: waiting, h: fine })).seen[0]).toBe("trace work: x in f()");
    expect((await run(body, { drive, f: fail })).seen[0]).toBe("trace work: f()");
    expect((await run(body, { drive, f: () => [1], h: fail })).seen[0]).toBe("trace work: h()");
  });
});

describe("conditions", () => {
  const python = "f() if g() else h() and k()";
  const { call, run } = pointing(python);
  const tree: Expr = { kind: "Conditional", test: call("g", [], "g()"), then: call("f", [], "f()"), otherwise: { kind: "Binary", op: "&&", left: call("h", [], "h()"), right: call("k", [], "k()") } };
  const body = [line(tree), line(call("f", [], python))];
  test("each path has its own places", async () => {
    expect((await run(body, { g: fail })).seen).toEqual(["trace <module>: g()"]);
    expect((await run(body, { g: () => true, f: fail })).seen).toEqual(["trace <module>: f()"]);
    expect((await run(body, { g: () => false, h: () => true, k: fail })).seen).toEqual(["trace <module>: k()"]);
    let times = 0;
    expect((await run(body, { g: () => true, f: () => ++times === 2 && fail() })).seen).toEqual([`trace <module>: ${python}`]);
  });
});

test("counted functions stop at the limit and leave the counter as they found it", async () => {
  const python = "def f(n): return f(n + 1)\nf(0)";
  const { at, run } = pointing(python);
  const again: Expr = { kind: "Call", callee: id("f"), args: [{ kind: "Binary", op: "+", left: id("n"), right: num(1) }], ...at("f(n + 1)") };
  const body = [func("f", [{ kind: "Return", value: again }], { params: [{ target: id("n") }], countsDepth: true }), line({ kind: "Call", callee: id("f"), args: [num(0)], ...at("f(0)") })];
  const depth = { depth: 2, limit: 4 };
  const { seen, error } = await run(body, { depth$: depth });
  expect(error).toEqual(new Error("too deep"));
  expect(seen).toEqual(["trace f: f(n + 1)", "trace f: f(n + 1)", "trace f: f(n + 1)", "trace <module>: f(0)"]);
  expect(depth.depth).toBe(2);
});

test("other modules see a module's names through the accessors", async () => {
  const given: Record<string, [() => unknown, ((value: unknown) => void)?]>[] = [];
  const body: Stmt[] = [
    { kind: "Import", from: "./other.js", namespace: "other" },
    { kind: "VarDecl", keyword: "let", exported: true, declarations: [{ target: id("a"), value: num(1) }] },
    { kind: "VarDecl", keyword: "const", exported: true, declarations: [{ target: { kind: "ArrayPattern", items: [id("b")] }, value: { kind: "Array", items: [num(2)] } }] },
    line({ kind: "Assign", op: "=", target: id("a"), value: num(3) }),
  ];
  const { printJavaScript } = await import("../../../src/print/javascript.js");
  const { text } = printJavaScript(programOf(body), { source: new SourceText("a.py", "") });
  const main: ($: object) => Promise<void> = runInThisContext(text);
  await main({ runtime: {}, importUser: async (from: string) => ({ from }), exports: (accessors: (typeof given)[number]) => given.push(accessors) });
  const [accessors] = given;
  expect(accessors?.["a"]?.[0]()).toBe(3);
  accessors?.["a"]?.[1]?.(4);
  expect([accessors?.["a"]?.[0](), accessors?.["b"]?.[0](), accessors?.["b"]?.length]).toEqual([4, 2, 1]);
});

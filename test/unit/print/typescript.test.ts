import { expect, test } from "vitest";
import type { Expr, Stmt } from "../../../src/emit/ir.js";
import { formatTypeScript } from "../../../src/print/format.js";
import { printTypeScript } from "../../../src/print/typescript.js";
import { id, num, programOf, runtimeName } from "./printed_program.js";

const runtime = "yieldstar/runtime";
const print = (body: Stmt[], extra = {}): string => printTypeScript(programOf(body, extra), { runtime }).text;
const call = (callee: Expr, ...args: Expr[]): Expr => ({ kind: "Call", callee, args });
const text = (value: string): Expr => ({ kind: "String", value });
const line = (value: Expr): Stmt => ({ kind: "ExprStmt", value });

test("a small program, from comments to the last line", async () => {
  const asyncio: Expr = { kind: "RuntimeNamespace", module: "asyncio", local: "asyncio" };
  const member = (object: Expr, name: string): Expr => ({ kind: "Member", object, name });
  const body: Stmt[] = [
    { kind: "Comment", layout: { leading: [" A first program", "no space"] } },
    {
      kind: "FunctionDecl",
      exported: true,
      layout: { doc: "Says hello.\n\nOnce */ only.", blankBefore: true, trailing: " said often" },
      func: {
        name: "greet",
        generator: true,
        params: [{ target: id("name"), type: "string" }, { target: id("times"), type: "Future<number>", default: num(1) }, { target: { kind: "ObjectPattern", entries: [{ key: "end", target: id("end"), default: text("!") }] }, default: { kind: "Object", entries: [] } }],
        returns: "Coroutine<void>",
        body: [
          { kind: "ForOf", declare: "const", target: id("i"), iterable: call(runtimeName("range"), id("times")), body: [line(call(runtimeName("print"), { kind: "Template", parts: ["hello ", id("name"), "\n`${"] }))] },
          line({ kind: "Yield", star: true, value: call(member(asyncio, "sleep"), { kind: "Labelled", label: "delay", value: num(1) }) }),
        ],
      },
    },
    line(call(runtimeName("coroutine"), id("greet"))),
    {
      kind: "ClassDecl",
      layout: { blankBefore: true },
      cls: {
        name: "Box",
        typeParams: "T",
        heritage: runtimeName("PyObject"),
        members: [
          { kind: "Field", isStatic: true, name: "made", value: num(0), layout: {} },
          { kind: "Field", isStatic: false, declare: true, name: "item", type: "T", layout: { trailing: "what is in it" } },
          { kind: "Constructor", func: { name: null, generator: false, params: [{ target: id("item"), type: "T" }], returns: "void", body: [line(call({ kind: "Literal", text: "super" }))] }, layout: { blankBefore: true } },
          { kind: "Method", isStatic: false, accessor: "get", override: true, name: "full", func: { name: null, generator: false, params: [], returns: "boolean", body: [{ kind: "Return", value: { kind: "Literal", text: "true" } }] }, layout: { blankBefore: true, leading: ["always"] } },
        ],
      },
    },
    {
      kind: "If",
      layout: { blankBefore: true },
      test: call(runtimeName("is_main"), { kind: "ImportMeta" }),
      then: [line({ kind: "Await", value: call(member(asyncio, "run"), call(id("greet"), text("a</script>"))) })],
      otherwise: [{ kind: "If", test: id("other"), then: [{ kind: "Throw", value: id("e") }] }],
    },
  ];
  const printed = print(body, { typeImports: new Set(["Coroutine", "asyncio/Future"]) });
  expect(await formatTypeScript(printed)).toBe(`// A first program
// no space

import {
  coroutine,
  is_main,
  print,
  PyObject,
  range,
  type Coroutine,
} from "yieldstar/runtime";
import * as asyncio from "yieldstar/runtime/asyncio";
import type { Future } from "yieldstar/runtime/asyncio";

/**
 * Says hello.
 *
 * Once *\\/ only.
 */
export function* greet(
  name: string,
  times: Future<number> = 1,
  { end = "!" } = {},
): Coroutine<void> {
  // said often
  for (const i of range(times)) {
    print(\`hello \${name}\\n\\\`\\\${\`);
  }
  yield* asyncio.sleep(/* delay= */ 1);
}
coroutine(greet);

class Box<T> extends PyObject {
  static made = 0;
  declare item: T; // what is in it

  constructor(item: T) {
    super();
  }

  // always
  override get full(): boolean {
    return true;
  }
}

if (is_main(import.meta)) {
  await asyncio.run(greet("a\\x3c/script>"));
} else if (other) throw e;
`);
});

test("a helper that the program has its own name for is imported under another", () => {
  const printed = print([{ kind: "VarDecl", keyword: "let", declarations: [{ target: id("d"), type: "Dict$<string, Float>" }] }, line(call(runtimeName("format"), id("format"))), line(call({ kind: "RuntimeName", module: "queue", name: "Queue" })), line(call({ kind: "RuntimeName", module: "asyncio", name: "Queue" })), line(call({ kind: "RuntimeName", module: "asyncio", name: "sleep", local: "nap" }))], {
    userNames: new Set(["format", "Dict", "nap"]),
    typeImports: new Set(["Dict", "Float", "Coroutine"]),
  });
  expect(printed).toBe(`import { format as format$, type Dict as Dict$, type Float } from "yieldstar/runtime";
import { Queue as Queue$, sleep as nap } from "yieldstar/runtime/asyncio";
import { Queue } from "yieldstar/runtime/queue";

let d: Dict$<string, Float>;
format$(format);
Queue();
Queue$();
nap();
`);
});

test("statements that would begin as something else are in parentheses", () => {
  const object: Expr = { kind: "Object", entries: [{ key: "a-b", value: num(1) }, { key: "__proto__", value: num(2) }, { key: "x", value: id("x") }] };
  const assign: Stmt = line({ kind: "Assign", op: "=", target: { kind: "ObjectPattern", entries: [{ key: "a", target: id("a") }] }, value: id("b") });
  expect(print([line(object), assign, line(text("use strict")), line({ kind: "Arrow", params: [], body: object })])).toBe(`({ "a-b": 1, ["__proto__"]: 2, x });
({ a } = b);
("use strict");
() => ({ "a-b": 1, ["__proto__"]: 2, x });
`);
});

test("every statement", () => {
  const body: Stmt[] = [
    { kind: "VarDecl", keyword: "let", declarations: [{ target: id("a"), type: "number", definite: true }, { target: id("b"), type: "string", value: text("x") }] },
    { kind: "VarDecl", keyword: "const", declarations: [{ target: { kind: "ArrayPattern", items: [id("c"), null], rest: id("d") }, value: id("e") }] },
    { kind: "While", label: "outer", test: id("a"), body: [{ kind: "Break", label: "outer" }, { kind: "Continue" }] },
    { kind: "For", init: { kind: "VarDecl", keyword: "let", declarations: [{ target: id("i"), value: num(0) }] }, test: { kind: "Binary", op: "<", left: id("i"), right: num(3) }, update: { kind: "Update", op: "++", target: id("i") }, body: [] },
    { kind: "For", init: null, test: null, update: null, body: [{ kind: "Break" }] },
    { kind: "Labeled", label: "skip_else", body: [{ kind: "Break", label: "skip_else" }] },
    { kind: "Try", body: [{ kind: "Return" }], param: "error", handler: [{ kind: "Throw", value: id("error"), raises: { span: { start: 0, end: 0 } } }], finalizer: [{ kind: "Block", body: [] }] },
    { kind: "Import", from: "./other.js", namespace: "other" },
    { kind: "Import", from: "./more.js", names: [{ name: "x", as: "x" }, { name: "y", as: "z" }] },
  ];
  expect(print(body)).toBe(`let a!: number, b: string = "x";
const [c, , ...d] = e;
outer: while (a) {
  break outer;
  continue;
}
for (let i = 0; i < 3; i++) {}
for (;;) {
  break;
}
skip_else: {
  break skip_else;
}
try {
  return;
} catch (error) {
  throw error;
} finally {
  {}
}
import * as other from "./other.js";
import { x, y as z } from "./more.js";
`);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Expr, Stmt } from "../../../src/emit/ir.js";
import { SourceText } from "../../../src/syntax/source.js";
import { id, num, programOf, runPrinted, runtimeName } from "./printed_program.js";

/**
 * Random programs in which every operation that may raise is a call `op(n, …)` whose Python span starts at column n. Some
 * raise, chosen by how many ran before. Whatever the path was, the frame must say column n.
 */
const source = new SourceText("test.py", " ".repeat(5000));

/** Few different places, so that a position is often already what it should be. */
let next = 0;
const column = (): number => 1 + (next++ % 5);

const raising = (args: Expr[]): Expr => {
  const n = column();
  return { kind: "Call", callee: runtimeName("op"), args: [num(n), ...args], raises: { span: { start: n, end: n + 1 } } };
};

type Shape = { readonly kind: string; readonly parts: readonly Shape[] };

const { expression, statements } = fc.letrec<{ expression: Shape; statement: Shape; statements: Shape[] }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    fc.constantFrom("leaf", "op", "constant").map((kind) => ({ kind, parts: [] })),
    ...["op", "method", "and", "or", "coalesce", "array", "object", "template", "yield*", "add", "spread", "index"].map((kind) =>
      fc.array(tie("expression"), { minLength: 1, maxLength: 3 }).map((parts) => ({ kind, parts })),
    ),
    fc.tuple(tie("expression"), tie("expression"), tie("expression")).map((parts) => ({ kind: "conditional", parts })),
    fc.tuple(tie("expression"), tie("expression")).map((parts) => ({ kind: "map", parts })),
    fc.tuple(tie("expression"), tie("expression")).map((parts) => ({ kind: "raising map", parts })),
  ),
  statement: fc.oneof(
    { maxDepth: 3, depthIdentifier: "s" },
    ...["value", "const", "throw", "assign"].map((kind) => tie("expression").map((e) => ({ kind, parts: [e] }))),
    fc.tuple(tie("expression"), tie("statements"), tie("statements")).map(([e, a, b]) => ({ kind: "if", parts: [e, { kind: "", parts: a }, { kind: "", parts: b }] })),
    ...["while", "for", "of", "of raising", "labelled"].map((kind) => fc.tuple(tie("expression"), tie("statements")).map(([e, a]) => ({ kind, parts: [e, { kind: "", parts: a }] }))),
    ...["except", "finally", "except finally", "catch"].map((kind) =>
      fc.tuple(tie("statements"), tie("statements"), tie("statements")).map((bodies) => ({ kind, parts: bodies.map((parts) => ({ kind: "", parts })) })),
    ),
    fc.constantFrom("break", "continue", "return").map((kind) => ({ kind, parts: [] })),
  ),
  statements: fc.array(tie("statement"), { minLength: 1, maxLength: 4, depthIdentifier: "s" }),
}));
void expression;

let names = 0;
/** Whether `f` may hold functions without a frame of their own; with one, nothing is known after a call. */
let closures = false;

const expressionOf = (shape: Shape, generator: boolean): Expr => {
  const build = (part: Shape): Expr => expressionOf(part, generator);
  const parts = shape.parts;
  switch (closures || !shape.kind.endsWith("map") ? shape.kind : "op") {
    case "leaf":
    case "op":
      return raising(parts.map(build));
    case "constant":
      return num(1);
    case "method": {
      const [first, ...args] = parts.map(build);
      const object = raising([first!]);
      const n = column();
      return { kind: "Call", callee: { kind: "Member", object, name: "m" }, args: [num(n), ...args].slice(0, args.length + 1), raises: { span: { start: n, end: n + 1 } } };
    }
    case "and":
    case "or":
    case "coalesce": {
      const op = shape.kind === "and" ? "&&" : shape.kind === "or" ? "||" : "??";
      return parts.map(build).reduce((left, right) => ({ kind: "Binary", op, left, right }));
    }
    case "array":
      return { kind: "Array", items: parts.map(build) };
    case "spread":
      return raising(parts.map((part) => ({ kind: "Spread", value: { kind: "Array", items: [build(part)] } })));
    case "index": {
      const n = column();
      return { kind: "Index", object: build(parts[0]!), index: { kind: "Sequence", items: [...parts.slice(1).map(build), { kind: "Call", callee: runtimeName("key"), args: [num(n)] }] }, raises: { span: { start: n, end: n + 1 } } };
    }
    case "object":
      return { kind: "Object", entries: parts.map((part, i) => ({ key: `k${i}`, value: build(part) })) };
    case "template":
      return { kind: "Template", parts: ["a", ...parts.map(build)] };
    case "add":
      return parts.map(build).reduce((left, right) => ({ kind: "Binary", op: "+", left, right }));
    case "yield*": {
      const operands = parts.map(build);
      if (!generator) return raising(operands);
      const n = column();
      return { kind: "Yield", star: true, value: { kind: "Call", callee: runtimeName("waiting"), args: [num(n), ...operands] }, raises: { span: { start: n, end: n + 1 } } };
    }
    case "conditional":
      return { kind: "Conditional", test: build(parts[0]!), then: build(parts[1]!), otherwise: build(parts[2]!) };
    case "map": {
      const arrow: Expr = { kind: "Arrow", params: [], body: expressionOf(parts[1]!, false) };
      return { kind: "Call", callee: runtimeName("twice"), args: [build(parts[0]!), arrow] };
    }
    case "raising map": {
      const arrow: Expr = { kind: "Arrow", params: [], body: expressionOf(parts[1]!, false) };
      return raising([{ kind: "Call", callee: runtimeName("twice"), args: [build(parts[0]!), arrow] }, num(2)]);
    }
    default:
      throw new Error(shape.kind);
  }
};

interface Place {
  readonly generator: boolean;
  readonly loop: boolean;
}

const statementsOf = (shapes: readonly Shape[], place: Place): Stmt[] => shapes.map((shape) => statementOf(shape, place));

const statementOf = (shape: Shape, place: Place): Stmt => {
  const build = (part: Shape): Expr => expressionOf(part, place.generator);
  const bodies = (where = place) => shape.parts.map((part) => statementsOf(part.parts, where));
  const [first] = shape.parts;
  switch (shape.kind) {
    case "value":
      return { kind: "ExprStmt", value: build(first!) };
    case "const":
      return { kind: "VarDecl", keyword: "const", declarations: [{ target: id(`x${++names}`), value: build(first!) }] };
    case "assign":
      return { kind: "ExprStmt", value: { kind: "Assign", op: "=", target: { kind: "Member", object: build(first!), name: "field" }, value: num(1) } };
    case "throw": {
      const n = column();
      return { kind: "Throw", value: { kind: "Call", callee: runtimeName("error"), args: [num(n), build(first!)] }, raises: { span: { start: n, end: n + 1 } } };
    }
    case "if":
      return { kind: "If", test: build(first!), then: statementsOf(shape.parts[1]!.parts, place), otherwise: statementsOf(shape.parts[2]!.parts, place) };
    case "while":
      return { kind: "While", test: { kind: "Binary", op: "&&", left: { kind: "Call", callee: runtimeName("again"), args: [] }, right: build(first!) }, body: statementsOf(shape.parts[1]!.parts, { ...place, loop: true }) };
    case "for":
      return { kind: "For", init: build(first!), test: { kind: "Binary", op: "&&", left: { kind: "Call", callee: runtimeName("again"), args: [] }, right: raising([]) }, update: raising([]), body: statementsOf(shape.parts[1]!.parts, { ...place, loop: true }) };
    case "of":
      return { kind: "ForOf", declare: "const", target: id(`x${++names}`), iterable: { kind: "Array", items: [build(first!), num(2)] }, body: statementsOf(shape.parts[1]!.parts, { ...place, loop: true }) };
    case "of raising": {
      const n = column();
      const iterable: Expr = { kind: "Call", callee: runtimeName("items"), args: [num(n), build(first!)], raises: { span: { start: n, end: n + 1 } } };
      return { kind: "ForOf", declare: "const", target: id(`x${++names}`), iterable, body: statementsOf(shape.parts[1]!.parts, { ...place, loop: true }) };
    }
    case "labelled": {
      const label = `l${++names}`;
      return { kind: "Labeled", label, body: [{ kind: "If", test: build(first!), then: [{ kind: "Break", label }] }, ...statementsOf(shape.parts[1]!.parts, { ...place, loop: false })] };
    }
    case "except":
    case "except finally":
    case "finally":
    case "catch": {
      const [body, handler, finalizer] = bodies();
      const param = `e${++names}`;
      const rethrow: Stmt = { kind: "If", test: { kind: "Call", callee: runtimeName("again"), args: [] }, then: [{ kind: "Throw", value: id(param) }] };
      return {
        kind: "Try",
        body: body!,
        ...(shape.kind === "finally" ? {} : { param, handler: shape.kind === "catch" ? handler! : [rethrow, ...handler!], pythonHandler: shape.kind !== "catch" }),
        ...(shape.kind.endsWith("finally") ? { finalizer: finalizer! } : {}),
      };
    }
    case "break":
    case "continue":
      return place.loop ? { kind: shape.kind === "break" ? "Break" : "Continue" } : { kind: "ExprStmt", value: raising([]) };
    case "return":
      return { kind: "Return", value: raising([]) };
    default:
      throw new Error(shape.kind);
  }
};

class Raised {
  readonly column: number;
  constructor(column: number) {
    this.column = column;
  }
}

/** A fake runtime in which every `target`-th operation raises. */
const world = (target: number) => {
  let count = 0;
  let turns = 0;
  const act = (column: number): void => {
    if (++count % target === 0) throw new Raised(column);
  };
  const value = { m: (n: number) => op(n) };
  const op = (n: number): typeof value | null => {
    act(n);
    return count % 11 === 0 ? null : value;
  };
  return {
    count: () => count,
    op,
    /** Computes a key whose use as a key raises. */
    key: (n: number) => ({ toString: () => (act(n), "k") }),
    again: () => ++turns % 3 !== 0 && turns < 60,
    twice: (_: unknown, f: () => unknown) => (f(), f(), value),
    error: (n: number) => new Raised(n),
    *waiting(n: number): Generator<null, object | null> {
      yield null;
      return op(n);
    },
    *items(n: number): Generator<number> {
      act(n);
      yield 1;
      act(n);
      yield 2;
      act(n);
    },
    drive: (generator: Generator) => {
      while (!generator.next().done);
    },
  };
};

test("wherever an exception comes from, its frame knows the place", { timeout: 60_000 }, async () => {
  let informative = 0;
  await fc.assert(
    fc.asyncProperty(statements, fc.boolean(), fc.boolean(), async (shapes, generator, withClosures) => {
      closures = withClosures;
      next = 0;
      names = 0;
      const body = statementsOf(shapes, { generator, loop: false });
      const f: Stmt = { kind: "FunctionDecl", func: { name: "f", generator, params: [], body, code: { name: "f", qualname: "f", firstLine: 1 } } };
      const calledF: Expr = { kind: "Call", callee: id("f"), args: [] };
      const start: Stmt = { kind: "ExprStmt", value: generator ? { kind: "Call", callee: runtimeName("drive"), args: [calledF] } : calledF };
      const program = programOf([f, start]);
      for (let target = 1; target <= 40; target++) {
        const fake = world(target);
        const { text, seen, error } = await runPrinted(program, source, fake);
        const places = seen.filter((each) => each.code === "f" && each.index >= 0 && each.error instanceof Raised);
        const wrong = places.filter((each) => !(each.error instanceof Raised && each.error.column === each.position[1]));
        if (wrong.length > 0) expect({ text, target, wrong }).toEqual({ text, target, wrong: [] });
        // Each exception is recorded when it first leaves an operation, and never again by a bare `raise`.
        const times = places.filter((each) => each.error === error).length;
        if (error instanceof Raised && times !== 1) expect({ text, target, times }).toEqual({ text, target, times: 1 });
        informative += places.length;
        if (fake.count() < target) break;
      }
    }),
    { seed: 20261122, numRuns: 200 },
  );
  expect(informative).toBeGreaterThan(2000);
});

import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import type { BinaryOp, Expr } from "../../../src/emit/ir.js";
import { formatTypeScript } from "../../../src/print/format.js";
import { printTypeScript } from "../../../src/print/typescript.js";
import { id, programOf } from "./printed_program.js";

/** Random expressions are printed, read by TypeScript, and must come back as the same tree, before and after Prettier. */
const BINARY: readonly BinaryOp[] = ["+", "-", "*", "/", "%", "**", "<<", ">>", "&", "|", "^", "===", "!==", "<", "<=", ">", ">=", "in", "instanceof", "&&", "||", "??"];

const { expression } = fc.letrec<{ expression: Expr }>((tie) => {
  const e = tie("expression");
  const list = fc.array(e, { maxLength: 3 });
  return {
    expression: fc.oneof(
      { maxDepth: 5, depthIdentifier: "e", withCrossShrink: true },
      fc.constantFrom<Expr>(id("a"), id("b"), { kind: "Number", text: "1" }, { kind: "Number", text: "-2" }, { kind: "Number", text: "1.5" }, { kind: "BigInt", value: -7n }, { kind: "Literal", text: "null" }, { kind: "Literal", text: "this" }),
      fc.string({ unit: "grapheme", maxLength: 5 }).map((value): Expr => ({ kind: "String", value })),
      fc.constantFrom("`${x}", "\\", "</script>", "\u2028", "\ud800", "a\nb", '"', "'").map((value): Expr => ({ kind: "String", value })),
      fc.tuple(fc.constantFrom(...BINARY), e, e).map(([op, left, right]): Expr => ({ kind: "Binary", op, left, right })),
      fc.tuple(fc.constantFrom("!", "-", "+", "~", "typeof"), e).map(([op, operand]): Expr => ({ kind: "Unary", op, operand })),
      fc.tuple(e, e, e).map(([test_, then, otherwise]): Expr => ({ kind: "Conditional", test: test_, then, otherwise })),
      fc.tuple(e, list).map(([callee, args]): Expr => ({ kind: "Call", callee, args })),
      fc.tuple(e, list).map(([callee, args]): Expr => ({ kind: "New", callee, args })),
      e.map((object): Expr => ({ kind: "Member", object, name: "m" })),
      fc.tuple(e, e).map(([object, index]): Expr => ({ kind: "Index", object, index })),
      e.map((value): Expr => ({ kind: "NonNull", value })),
      e.map((value): Expr => ({ kind: "Assign", op: "=", target: id("t"), value })),
      fc.tuple(e, e).map(([object, value]): Expr => ({ kind: "Assign", op: "+=", target: { kind: "Member", object, name: "f" }, value })),
      e.map((object): Expr => ({ kind: "Update", op: "++", target: { kind: "Member", object, name: "n" } })),
      fc.array(e, { minLength: 2, maxLength: 3 }).map((items): Expr => ({ kind: "Sequence", items })),
      list.map((items): Expr => ({ kind: "Array", items })),
      e.map((value): Expr => ({ kind: "Call", callee: id("f"), args: [{ kind: "Spread", value }] })),
      e.map((value): Expr => ({ kind: "Call", callee: id("f"), args: [{ kind: "Labelled", label: "key", value }] })),
      fc.array(e, { maxLength: 2 }).map((values): Expr => ({ kind: "Object", entries: values.map((value, i) => ({ key: ["k", "a b"][i]!, value })) })),
      e.map((body): Expr => ({ kind: "Arrow", params: [{ target: id("p") }], body })),
      e.map((value): Expr => ({ kind: "FunctionExpr", func: { name: null, generator: true, params: [], body: [{ kind: "Return", value }] } })),
      fc.tuple(fc.boolean(), e).map(([star, value]): Expr => ({ kind: "Yield", star, value })),
      e.map((value): Expr => ({ kind: "Await", value })),
      fc.array(fc.oneof(e, fc.constantFrom("text", "`", "${", "\\", "\n", "$")), { maxLength: 3 }).map((parts): Expr => ({ kind: "Template", parts })),
    ),
  };
});

/** Arrows may not yield or wait, and the functions here may not wait. */
const isLegal = (value: unknown, inArrow = false, inFunction = false): boolean => {
  if (typeof value !== "object" || value === null) return true;
  const kind = "kind" in value ? value.kind : "";
  if ((kind === "Yield" && inArrow) || (kind === "Await" && (inArrow || inFunction))) return false;
  const [arrow, func] = kind === "Arrow" ? [true, inFunction] : kind === "FunctionExpr" ? [false, true] : [inArrow, inFunction];
  return Object.values(value).every((part) => isLegal(part, arrow, func));
};

type Tree = string | readonly Tree[];

const ofIr = (e: Expr): Tree => {
  switch (e.kind) {
    case "Identifier":
      return e.name;
    case "Number":
      return e.text.startsWith("-") ? ["-", e.text.slice(1)] : e.text;
    case "BigInt":
      return e.value < 0n ? ["-", `${-e.value}n`] : `${e.value}n`;
    case "String":
      return ["string", e.value];
    case "Literal":
      return e.text;
    case "Binary":
      return [e.op, ofIr(e.left), ofIr(e.right)];
    case "Unary":
      return [e.op, ofIr(e.operand)];
    case "Conditional":
      return ["?:", ofIr(e.test), ofIr(e.then), ofIr(e.otherwise)];
    case "Call":
      return ["call", ofIr(e.callee), ...e.args.map(ofIr)];
    case "New":
      return ["new", ofIr(e.callee), ...e.args.map(ofIr)];
    case "Member":
      return [".", ofIr(e.object), e.name];
    case "Index":
      return ["[]", ofIr(e.object), ofIr(e.index)];
    case "NonNull":
      return ["!", "after", ofIr(e.value)];
    case "Assign":
      if (e.target.kind === "ArrayPattern" || e.target.kind === "ObjectPattern") throw new Error("no patterns here");
      return [e.op, ofIr(e.target), ofIr(e.value)];
    case "Update":
      return [e.op, ofIr(e.target)];
    case "Sequence":
      return [",", ...e.items.flatMap((item) => (item.kind === "Sequence" ? [ofIr(item)] : [ofIr(item)]))];
    case "Array":
      return ["array", ...e.items.map(ofIr)];
    case "Spread":
      return ["...", ofIr(e.value)];
    case "Labelled":
      return ofIr(e.value);
    case "Object":
      return ["object", ...e.entries.map(({ key, value }) => [key, ofIr(value)])];
    case "Arrow":
      return ["=>", Array.isArray(e.body) ? "" : ofIr(e.body as Expr)];
    case "FunctionExpr": {
      const [body] = e.func.body;
      return ["function", body?.kind === "Return" && body.value !== undefined ? ofIr(body.value) : ""];
    }
    case "Yield":
      return [e.star ? "yield*" : "yield", ofIr(e.value)];
    case "Await":
      return ["await", ofIr(e.value)];
    case "Template": {
      const parts: Tree[] = [];
      for (const part of e.parts) {
        const last = parts.at(-1);
        if (typeof part !== "string") parts.push(["part", ofIr(part)]);
        else if (typeof last === "string") parts[parts.length - 1] = last + part;
        else parts.push(part);
      }
      return ["template", ...parts];
    }
    default:
      throw new Error(e.kind);
  }
};

const ofTs = (node: ts.Node): Tree => {
  if (ts.isParenthesizedExpression(node)) return ofTs(node.expression);
  if (ts.isIdentifier(node) || ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) return node.text;
  if (ts.isStringLiteral(node)) return ["string", node.text];
  if (node.kind === ts.SyntaxKind.NullKeyword) return "null";
  if (node.kind === ts.SyntaxKind.ThisKeyword) return "this";
  if (ts.isBinaryExpression(node)) {
    if (node.operatorToken.kind !== ts.SyntaxKind.CommaToken) return [node.operatorToken.getText(), ofTs(node.left), ofTs(node.right)];
    // A sequence nests to the left, in parentheses or not: both evaluate the same.
    const left = ofTs(node.left);
    return ts.isBinaryExpression(node.left) && node.left.operatorToken.kind === ts.SyntaxKind.CommaToken && typeof left !== "string" ? [...left, ofTs(node.right)] : [",", left, ofTs(node.right)];
  }
  if (ts.isPrefixUnaryExpression(node)) return [ts.tokenToString(node.operator)!, ofTs(node.operand)];
  if (ts.isPostfixUnaryExpression(node)) return [ts.tokenToString(node.operator)!, ofTs(node.operand)];
  if (ts.isTypeOfExpression(node)) return ["typeof", ofTs(node.expression)];
  if (ts.isConditionalExpression(node)) return ["?:", ofTs(node.condition), ofTs(node.whenTrue), ofTs(node.whenFalse)];
  if (ts.isCallExpression(node)) return ["call", ofTs(node.expression), ...node.arguments.map(ofTs)];
  if (ts.isNewExpression(node)) return ["new", ofTs(node.expression), ...(node.arguments ?? []).map(ofTs)];
  if (ts.isPropertyAccessExpression(node)) return [".", ofTs(node.expression), node.name.text];
  if (ts.isElementAccessExpression(node)) return ["[]", ofTs(node.expression), ofTs(node.argumentExpression)];
  if (ts.isNonNullExpression(node)) return ["!", "after", ofTs(node.expression)];
  if (ts.isArrayLiteralExpression(node)) return ["array", ...node.elements.map(ofTs)];
  if (ts.isSpreadElement(node)) return ["...", ofTs(node.expression)];
  if (ts.isObjectLiteralExpression(node)) {
    return ["object", ...node.properties.map((each): Tree => {
      if (ts.isShorthandPropertyAssignment(each)) return [each.name.text, each.name.text];
      if (!ts.isPropertyAssignment(each) || ts.isComputedPropertyName(each.name)) throw new Error(each.getText());
      return [each.name.text, ofTs(each.initializer)];
    })];
  }
  if (ts.isArrowFunction(node)) return ["=>", ofTs(node.body)];
  if (ts.isFunctionExpression(node)) {
    const [body] = node.body.statements;
    return ["function", body !== undefined && ts.isReturnStatement(body) && body.expression !== undefined ? ofTs(body.expression) : ""];
  }
  if (ts.isYieldExpression(node)) return [node.asteriskToken === undefined ? "yield" : "yield*", ofTs(node.expression!)];
  if (ts.isAwaitExpression(node)) return ["await", ofTs(node.expression)];
  if (ts.isNoSubstitutionTemplateLiteral(node)) return node.text === "" ? ["template"] : ["template", node.text];
  if (ts.isTemplateExpression(node)) {
    const parts: Tree[] = node.head.text === "" ? [] : [node.head.text];
    for (const span of node.templateSpans) {
      parts.push(["part", ofTs(span.expression)]);
      if (span.literal.text !== "") parts.push(span.literal.text);
    }
    return ["template", ...parts];
  }
  throw new Error(`${ts.SyntaxKind[node.kind]}: ${node.getText()}`);
};

/** A sequence inside the first place of a sequence reads the same without its parentheses. */
const flat = (tree: Tree): Tree => {
  if (typeof tree === "string") return tree;
  const items = tree.map(flat);
  if (items[0] !== ",") return items;
  const [, first, ...rest] = items;
  return typeof first !== "string" && first?.[0] === "," ? flat([...first, ...rest]) : items;
};

const read = (text: string): Tree => {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2023, true);
  const problems = (file as unknown as { parseDiagnostics: { messageText: string }[] }).parseDiagnostics.map((each) => each.messageText);
  if (problems.length > 0) return ["unreadable", text, ...problems.map(String)];
  const [outer] = file.statements;
  if (outer === undefined || !ts.isFunctionDeclaration(outer)) throw new Error(text);
  const statements = outer.body!.statements;
  const [first, second] = statements;
  if (statements.length !== 2 || !ts.isExpressionStatement(first!) || !ts.isVariableStatement(second!)) return ["not two statements", text];
  return [flat(ofTs(first.expression)), flat(ofTs(second.declarationList.declarations[0]!.initializer!))];
};

test("printed expressions read back as the same tree", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(expression.filter((e) => isLegal(e)), async (e) => {
      const { text } = printTypeScript(
        programOf([{ kind: "FunctionDecl", func: { name: "f", generator: true, async: true, params: [], body: [{ kind: "ExprStmt", value: e }, { kind: "VarDecl", keyword: "const", declarations: [{ target: id("x"), value: e }] }] } }]),
        { runtime: "yieldstar/runtime" },
      );
      const tree = flat(ofIr(e));
      expect({ text, tree: read(text) }).toEqual({ text, tree: [tree, tree] });
      const formatted = await formatTypeScript(text);
      expect({ formatted, tree: read(formatted) }).toEqual({ formatted, tree: [tree, tree] });
      expect(await formatTypeScript(formatted)).toBe(formatted);
    }),
    { seed: 313, numRuns: 400 },
  );
});

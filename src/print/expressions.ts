import type { Arrow, BindingPattern, Call, Expr, Target } from "../emit/ir.js";
import type { PrintContext } from "./context.js";
import { isIdentifierName, propertyKey, stringLiteral, templateText } from "./literals.js";
import { isListing } from "./listing.js";
import { pairIn } from "./pairs.js";
import { Precedence, isPattern, operandPrecedence, precedenceOf } from "./precedence.js";

/** Prints an expression, in parentheses when it binds looser than `least`. */
export const printExpression = (p: PrintContext, e: Expr, least: number): void => {
  const start = p.out.length;
  const parenthesised = precedenceOf(e, p.types) < least;
  if (parenthesised) p.out.write("(");
  if (p.places !== null && e.raises !== undefined) p.places.add(p.out.length, e.raises);
  printBare(p, e);
  if (parenthesised) p.out.write(")");
  if (e.origin !== undefined) p.out.cameFrom(start, e.origin);
};

const printBare = (p: PrintContext, e: Expr): void => {
  const { out } = p;
  switch (e.kind) {
    case "Identifier":
      return out.write(e.name);
    case "RuntimeName":
      return out.write(p.imports.value(e.module, e.name, e.local));
    case "RuntimeNamespace":
      return out.write(p.imports.namespace(e.module, e.local));
    case "Number":
      return out.write(e.text);
    case "BigInt":
      return out.write(`${e.value}n`);
    case "String":
      return out.write(stringLiteral(e.value));
    case "Template":
      return printTemplate(p, e.parts);
    case "Literal":
      return out.write(e.text);
    case "ImportMeta":
      return out.write(p.importMeta);
    case "Labelled":
      if (p.types) out.write(`/* ${e.label}= */ `);
      return printBare(p, e.value);
    case "Call": {
      const pair = p.types ? null : pairIn(e);
      if (pair !== null) {
        out.write(p.imports.value("", "pair$"));
        return printArguments(p, pair);
      }
      if (!p.types && isListing(e)) {
        if (p.places !== null && e.raises !== undefined) p.places.add(out.length, e.raises);
        out.write(p.imports.value("", "listed$"));
        return printArguments(p, e.args);
      }
      p.expression(e.callee, Precedence.leftHandSide);
      if (p.types && e.typeArgs !== undefined) out.write(`<${e.typeArgs.join(", ")}>`);
      placeCalled(p, e);
      return printArguments(p, e.args);
    }
    case "New":
      out.write("new ");
      p.expression(e.callee, containsCall(e.callee) ? Precedence.primary + 1 : Precedence.leftHandSide);
      if (p.types && e.typeArgs !== undefined) out.write(`<${e.typeArgs.join(", ")}>`);
      return printArguments(p, e.args);
    case "Member":
      printObject(p, e.object);
      if (p.places !== null && e.raises !== undefined) p.places.add(out.length + 1, e.raises);
      return out.write(isIdentifierName(e.name) ? `.${e.name}` : `[${stringLiteral(e.name)}]`);
    case "Index":
      printObject(p, e.object);
      out.write("[");
      p.expression(e.index, Precedence.sequence);
      return out.write("]");
    case "NonNull":
      if (!p.types) return printBare(p, e.value);
      p.expression(e.value, Precedence.leftHandSide);
      return out.write("!");
    case "Unary":
      out.write(e.op === "typeof" ? "typeof " : e.op);
      return p.expression(e.operand, isSigned(e.operand) ? Precedence.primary + 1 : Precedence.unary);
    case "Binary":
      p.expression(e.left, operandPrecedence(e.op, "left", e.left));
      out.write(` ${e.op} `);
      return p.expression(e.right, operandPrecedence(e.op, "right", e.right));
    case "Conditional":
      p.expression(e.test, Precedence.coalesce);
      out.write(" ? ");
      p.expression(e.then, Precedence.assignment);
      out.write(" : ");
      return p.expression(e.otherwise, Precedence.assignment);
    case "Assign":
      p.target(e.target);
      out.write(` ${e.op} `);
      return p.expression(e.value, Precedence.assignment);
    case "Update":
      p.expression(e.target, Precedence.leftHandSide);
      return out.write(e.op);
    case "Sequence":
      return printList(p, e.items);
    case "Array":
      out.write("[");
      printList(p, e.items);
      return out.write("]");
    case "Spread":
      out.write("...");
      return p.expression(e.value, Precedence.assignment);
    case "Object":
      if (e.entries.length === 0) return out.write("{}");
      out.write("{ ");
      e.entries.forEach(({ key, value }, i) => {
        if (i > 0) out.write(", ");
        if (value.kind === "Identifier" && value.name === key && key !== "__proto__") return p.expression(value, Precedence.assignment);
        // A plain `__proto__: x` would set the prototype.
        out.write(key === "__proto__" ? `["__proto__"]: ` : `${propertyKey(key)}: `);
        p.expression(value, Precedence.assignment);
      });
      return out.write(" }");
    case "Arrow":
      return printArrow(p, e);
    case "FunctionExpr":
      out.write(`${e.func.async ? "async " : ""}function${e.func.generator ? "*" : ""} ${e.func.name ?? ""}`);
      return p.signatureAndBody(e.func);
    case "ClassExpr":
      return p.classText(e.cls);
    case "Yield":
      out.write(e.star ? "yield* " : "yield ");
      return p.expression(e.value, Precedence.assignment);
    case "Await":
      out.write("await ");
      return p.expression(e.value, Precedence.unary);
  }
};

/** A call of a method is where the method's name is. */
const placeCalled = (p: PrintContext, { callee, raises }: Call): void => {
  const site = raises ?? callee.raises;
  if (p.places === null || site === undefined) return;
  if (callee.kind === "Member" && isIdentifierName(callee.name)) p.places.add(p.out.length - callee.name.length, site);
  else if (callee.kind === "Index" || callee.kind === "Member") p.places.add(p.out.length - 1, site);
};

const printList = (p: PrintContext, items: readonly Expr[]): void =>
  items.forEach((item, i) => {
    if (i > 0) p.out.write(", ");
    p.expression(item, Precedence.assignment);
  });

const printArguments = (p: PrintContext, args: readonly Expr[]): void => {
  p.out.write("(");
  printList(p, args);
  p.out.write(")");
};

/** The object of a member access; `1.real` would be a number with a fraction. */
const printObject = (p: PrintContext, object: Expr): void =>
  p.expression(object, object.kind === "Number" ? Precedence.primary + 1 : Precedence.leftHandSide);

/** `new f().g()` would call `g` on the new object; `new (f().g)()` is meant. */
const containsCall = (callee: Expr): boolean =>
  callee.kind === "Call" || ((callee.kind === "Member" || callee.kind === "Index") && containsCall(callee.object)) || (callee.kind === "NonNull" && containsCall(callee.value));

const isSigned = (operand: Expr): boolean =>
  (operand.kind === "Unary" && (operand.op === "-" || operand.op === "+")) || (operand.kind === "Number" && operand.text.startsWith("-")) || (operand.kind === "BigInt" && operand.value < 0n);

const printTemplate = (p: PrintContext, parts: readonly (string | Expr)[]): void => {
  p.out.write("`");
  for (const part of parts) {
    if (typeof part === "string") p.out.write(templateText(part));
    else {
      p.out.write("${");
      p.expression(part, Precedence.sequence);
      p.out.write("}");
    }
  }
  p.out.write("`");
};

const printArrow = (p: PrintContext, e: Arrow): void => {
  p.out.write("(");
  p.parameters(e.params);
  p.out.write(p.types && e.returns !== undefined ? `): ${e.returns} => ` : ") => ");
  p.places?.enter(e.code);
  printArrowBody(p, e.body);
  p.places?.leave();
};

const printArrowBody = (p: PrintContext, body: Arrow["body"]): void => {
  if (isStatements(body)) return p.block(body);
  // A body that starts with `{` would be a block.
  const wrapped = startsWithBrace(body);
  if (wrapped) p.out.write("(");
  p.expression(body, wrapped ? Precedence.sequence : Precedence.assignment);
  if (wrapped) p.out.write(")");
};

export const isStatements = (body: Arrow["body"]): body is Extract<Arrow["body"], readonly unknown[]> => Array.isArray(body);

const startsWithBrace = (e: Target): boolean => {
  switch (e.kind) {
    case "Object":
    case "ObjectPattern":
      return true;
    case "Call":
      return startsWithBrace(e.callee);
    case "Member":
    case "Index":
      return startsWithBrace(e.object);
    case "NonNull":
    case "Labelled":
      return startsWithBrace(e.value);
    case "Binary":
      return startsWithBrace(e.left);
    case "Conditional":
      return startsWithBrace(e.test);
    case "Assign":
    case "Update":
      return startsWithBrace(e.target);
    default:
      return false;
  }
};

/** What an assignment or a declaration binds. */
export const printTarget = (p: PrintContext, target: Target): void => {
  if (isPattern(target)) printPattern(p, target);
  else p.expression(target, Precedence.leftHandSide);
};

const printPattern = (p: PrintContext, pattern: BindingPattern): void => {
  const { out } = p;
  if (pattern.kind === "ArrayPattern") {
    out.write("[");
    pattern.items.forEach((item, i) => {
      if (i > 0) out.write(", ");
      if (item !== null) printTarget(p, item);
    });
    if (pattern.rest !== undefined) {
      out.write(pattern.items.length > 0 ? ", ..." : "...");
      printTarget(p, pattern.rest);
    } else if (pattern.items.at(-1) === null) out.write(",");
    return out.write("]");
  }
  if (pattern.entries.length === 0 && pattern.rest === undefined) return out.write("{}");
  out.write("{ ");
  pattern.entries.forEach(({ key, target, default: fallback }, i) => {
    if (i > 0) out.write(", ");
    if (!(target.kind === "Identifier" && target.name === key)) out.write(`${propertyKey(key)}: `);
    printTarget(p, target);
    if (fallback !== undefined) {
      out.write(" = ");
      p.expression(fallback, Precedence.assignment);
    }
  });
  if (pattern.rest !== undefined) {
    out.write(pattern.entries.length > 0 ? ", ..." : "...");
    printTarget(p, pattern.rest);
  }
  out.write(" }");
};

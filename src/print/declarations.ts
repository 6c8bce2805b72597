import type { Class, ClassMember, Func, Layout, Param } from "../emit/ir.js";
import type { PrintContext } from "./context.js";
import { isIdentifierName, stringLiteral } from "./literals.js";
import { printLayoutAbove, trailingComment } from "./layout.js";
import { Precedence } from "./precedence.js";

/** The parameters between the parentheses. */
export const printParameters = (p: PrintContext, params: readonly Param[]): void =>
  params.forEach((param, i) => {
    if (i > 0) p.out.write(", ");
    if (param.rest) p.out.write("...");
    p.target(param.target);
    if (p.types && param.optional) p.out.write("?");
    if (p.types && param.type !== undefined) p.out.write(`: ${param.type}`);
    if (param.default !== undefined) {
      p.out.write(" = ");
      p.expression(param.default, Precedence.assignment);
    }
  });

/** `<T>(a: T): R { … }`. */
export const printSignatureAndBody = (p: PrintContext, func: Func, trailing?: string): void => {
  if (p.types && func.typeParams !== undefined) p.out.write(typeParameters(func.typeParams));
  p.places?.enter(func.code);
  p.out.write("(");
  if (p.types && func.thisType !== undefined) p.out.write(`this: ${func.thisType}${func.params.length > 0 ? ", " : ""}`);
  printParameters(p, func.params);
  p.out.write(")");
  if (p.types && func.returns !== undefined) p.out.write(`: ${func.returns}`);
  p.out.write(" ");
  p.block(func.body, trailing);
  p.places?.leave();
};

const typeParameters = (text: string): string => (text.startsWith("<") ? text : `<${text}>`);

/** `function* f(a: T): Coroutine<R> { … }` as a declaration. */
export const printFunctionDeclaration = (p: PrintContext, func: Func, trailing?: string): void => {
  p.out.write(`${func.async ? "async " : ""}function${func.generator ? "*" : ""} `);
  printName(p, func.name ?? "", func);
  printSignatureAndBody(p, func, trailing);
};

const printName = (p: PrintContext, name: string, { nameOrigin }: Pick<Func, "nameOrigin">): void => {
  const start = p.out.length;
  p.out.write(name);
  if (nameOrigin !== undefined) p.out.cameFrom(start, nameOrigin);
};

/** `class B<T> extends A { … }`. */
export const printClass = (p: PrintContext, cls: Class, trailing?: string): void => {
  const { out } = p;
  out.write("class ");
  printName(p, cls.name ?? "", cls);
  if (p.types && cls.typeParams !== undefined) out.write(typeParameters(cls.typeParams));
  if (cls.heritage !== null) {
    out.write(cls.name === null ? "extends " : " extends ");
    p.expression(cls.heritage, Precedence.leftHandSide);
  }
  const members = cls.members.filter((member) => p.types || !(member.kind === "Field" && member.declare));
  if (members.length === 0 && trailing === undefined) return out.write(" {}");
  out.write(" {");
  if (p.types && trailing !== undefined) out.write(trailingComment(trailing));
  out.endLine();
  out.indent();
  if (cls.code !== undefined) p.places?.enter(cls.code);
  members.forEach((member, i) => {
    printLayoutAbove(p, member.layout, i === 0);
    printMember(p, member);
    out.endLine();
  });
  if (cls.code !== undefined) p.places?.leave();
  out.dedent();
  out.write("}");
};

const printMember = (p: PrintContext, member: ClassMember): void => {
  const { out } = p;
  switch (member.kind) {
    case "Field":
      if (p.types && member.declare) out.write("declare ");
      if (member.isStatic) out.write("static ");
      out.write(memberName(member.name));
      if (p.types && member.type !== undefined) out.write(`: ${member.type}`);
      if (member.value !== undefined) {
        out.write(" = ");
        p.expression(member.value, Precedence.assignment);
      }
      out.write(";");
      return printTrailing(p, member.layout);
    case "Method":
      if (member.isStatic) out.write("static ");
      if (p.types && member.override) out.write("override ");
      if (member.func.async) out.write("async ");
      if (member.accessor !== undefined) out.write(`${member.accessor} `);
      if (member.func.generator) out.write("*");
      printName(p, memberName(member.name), member.func);
      return printSignatureAndBody(p, member.func, member.layout.trailing);
    case "Constructor": {
      printName(p, "constructor", member.func);
      const { returns: _, ...constructor } = member.func;
      return printSignatureAndBody(p, constructor, member.layout.trailing);
    }
    case "StaticBlock":
      out.write("static ");
      return p.block(member.body, member.layout.trailing);
  }
};

const printTrailing = (p: PrintContext, layout: Layout): void => {
  if (p.types && layout.trailing !== undefined) p.out.write(trailingComment(layout.trailing));
};

const memberName = (name: string): string => (isIdentifierName(name) || name.startsWith("[") ? name : stringLiteral(name));

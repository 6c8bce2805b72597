import type { Expr, RaiseSite, Stmt, VarDecl } from "../emit/ir.js";
import type { PrintContext } from "./context.js";
import { printClass, printFunctionDeclaration } from "./declarations.js";
import { printLayoutAbove, trailingComment } from "./layout.js";
import { stringLiteral } from "./literals.js";
import { Precedence, startsAmbiguously } from "./precedence.js";

/** Prints statements one below the other. */
export const printStatements = (p: PrintContext, body: readonly Stmt[]): void =>
  body.forEach((stmt, i) => {
    if (stmt.kind === "Comment" && !p.types) return;
    printLayoutAbove(p, stmt.layout, i === 0);
    if (stmt.kind === "Comment") return;
    const start = p.out.length;
    const trailing = p.types ? stmt.layout?.trailing : undefined;
    const used = printStatement(p, stmt, trailing);
    if (stmt.origin !== undefined) p.out.cameFrom(start, stmt.origin);
    if (trailing !== undefined && !used) p.out.write(trailingComment(trailing));
    p.out.endLine();
  });

/** `{ … }`; `trailing` is the comment at the end of the line that opens it. */
export const printBlock = (p: PrintContext, body: readonly Stmt[], trailing?: string): void => {
  const comment = p.types && trailing !== undefined ? trailingComment(trailing) : "";
  if (comment === "" && !body.some((stmt) => p.types || stmt.kind !== "Comment")) return p.out.write("{}");
  p.out.write(`{${comment}`);
  p.out.endLine();
  p.out.indent();
  printStatements(p, body);
  p.out.dedent();
  p.out.write("}");
};

/** Prints one statement; true when it placed the trailing comment itself. */
const printStatement = (p: PrintContext, stmt: Stmt, trailing: string | undefined): boolean => {
  const { out } = p;
  switch (stmt.kind) {
    case "VarDecl":
      if (stmt.exported && p.types) out.write("export ");
      printDeclaration(p, stmt);
      out.write(";");
      return false;
    case "ExprStmt":
      printExpressionStatement(p, stmt.value);
      return false;
    case "If":
      printIf(p, stmt, trailing);
      return true;
    case "While":
      printLabel(p, stmt.label);
      out.write("while (");
      p.expression(stmt.test, Precedence.sequence);
      out.write(") ");
      p.block(stmt.body, trailing);
      return true;
    case "For":
      printLabel(p, stmt.label);
      out.write("for (");
      if (stmt.init !== null) printForInit(p, stmt.init);
      out.write(";");
      if (stmt.test !== null) {
        out.write(" ");
        p.expression(stmt.test, Precedence.sequence);
      }
      out.write(";");
      if (stmt.update !== null) {
        out.write(" ");
        p.expression(stmt.update, Precedence.sequence);
      }
      out.write(") ");
      p.block(stmt.body, trailing);
      return true;
    case "ForOf":
      printLabel(p, stmt.label);
      out.write(`for (${stmt.declare === null ? "" : `${stmt.declare} `}`);
      // the host fetches the next item where the loop's variable stands
      placeStep(p, stmt.raises);
      p.target(stmt.target);
      out.write(" of ");
      p.expression(stmt.iterable, Precedence.assignment);
      out.write(") ");
      p.block(stmt.body, trailing);
      return true;
    case "Labeled":
      out.write(`${stmt.label}: `);
      p.block(stmt.body, trailing);
      return true;
    case "Break":
      out.write(stmt.label === undefined ? "break;" : `break ${stmt.label};`);
      return false;
    case "Continue":
      out.write(stmt.label === undefined ? "continue;" : `continue ${stmt.label};`);
      return false;
    case "Return":
      if (stmt.value === undefined) out.write("return;");
      else {
        out.write("return ");
        p.expression(stmt.value, Precedence.sequence);
        out.write(";");
      }
      return false;
    case "Throw":
      out.write("throw ");
      p.expression(stmt.value, Precedence.sequence);
      out.write(";");
      return false;
    case "Try":
      out.write("try ");
      p.block(stmt.body, trailing);
      if (stmt.handler !== undefined) {
        out.write(stmt.param === undefined ? " catch " : ` catch (${stmt.param}) `);
        p.block(stmt.handler);
      }
      if (stmt.finalizer !== undefined) {
        out.write(" finally ");
        p.block(stmt.finalizer);
      }
      return true;
    case "Block":
      p.block(stmt.body, trailing);
      return true;
    case "FunctionDecl":
      if (stmt.exported && p.types) out.write("export ");
      printFunctionDeclaration(p, stmt.func, trailing);
      return true;
    case "ClassDecl":
      if (stmt.exported && p.types) out.write("export ");
      printClass(p, stmt.cls, trailing);
      return true;
    case "Import":
      placeStep(p, stmt.raises);
      printImport(p, stmt);
      return false;
    case "Comment":
      return false;
  }
};

const placeStep = (p: PrintContext, site: RaiseSite | undefined): void => {
  if (site !== undefined) p.places?.add(p.out.length, site);
};

const printLabel = (p: PrintContext, label: string | undefined): void => {
  if (label !== undefined) p.out.write(`${label}: `);
};

const printDeclaration = (p: PrintContext, stmt: VarDecl): void => {
  p.out.write(`${stmt.keyword} `);
  stmt.declarations.forEach(({ target, type, definite, value }, i) => {
    if (i > 0) p.out.write(", ");
    p.target(target);
    if (p.types && definite) p.out.write("!");
    // TypeScript would wait for the type of an empty array, and not find it
    const said = type ?? (stmt.keyword === "const" && value?.kind === "Array" && value.items.length === 0 ? "never[]" : undefined);
    if (p.types && said !== undefined) p.out.write(`: ${said}`);
    if (value !== undefined) {
      p.out.write(" = ");
      p.expression(value, Precedence.assignment);
    }
  });
};

const printExpressionStatement = (p: PrintContext, value: Expr): void => {
  // A statement that is only a string would be a directive.
  const wrapped = startsAmbiguously(value) || value.kind === "String";
  if (wrapped) p.out.write("(");
  p.expression(value, Precedence.sequence);
  p.out.write(wrapped ? ");" : ";");
};

const printIf = (p: PrintContext, stmt: Extract<Stmt, { kind: "If" }>, trailing: string | undefined): void => {
  const { out } = p;
  let at = stmt;
  let comment = trailing;
  for (;;) {
    out.write("if (");
    p.expression(at.test, Precedence.sequence);
    out.write(") ");
    const only = at.then[0];
    if (at.then.length === 1 && only !== undefined && at.otherwise === undefined && comment === undefined && leavesShortly(only)) printShort(p, only);
    else p.block(at.then, comment);
    if (at.otherwise === undefined || at.otherwise.length === 0) return;
    const next: Stmt | undefined = at.otherwise[0];
    out.write(" else ");
    if (at.otherwise.length !== 1 || next?.kind !== "If" || hasCommentsAbove(next)) return p.block(at.otherwise);
    at = next;
    comment = p.types ? at.layout?.trailing : undefined;
  }
};

/** `if (!(e instanceof E)) throw e;` stays on one line: it is how an `except` clause lets other exceptions pass. */
const leavesShortly = (stmt: Stmt): boolean => stmt.kind === "Throw" && stmt.raises === undefined && stmt.value.kind === "Identifier" && stmt.layout === undefined;

const printShort = (p: PrintContext, stmt: Stmt): void => {
  printStatement(p, stmt, undefined);
};

const hasCommentsAbove = ({ layout }: Stmt): boolean => (layout?.leading?.length ?? 0) > 0 || layout?.doc !== undefined;

const printForInit = (p: PrintContext, init: VarDecl | Expr): void => {
  if (init.kind === "VarDecl") return printDeclaration(p, init);
  p.expression(init, Precedence.sequence);
};

const printImport = (p: PrintContext, stmt: Extract<Stmt, { kind: "Import" }>): void => {
  const { out } = p;
  const from = stringLiteral(stmt.from);
  const names = stmt.names ?? [];
  const listed = (as: string): string => names.map((each) => (each.name === each.as ? each.name : `${each.name}${as}${each.as}`)).join(", ");
  if (p.types) {
    if (stmt.stage !== undefined && stmt.stage !== "declared") return;
    if (stmt.namespace !== undefined) out.write(`import * as ${stmt.namespace} from ${from};`);
    if (names.length > 0) out.write(`import { ${listed(" as ")} } from ${from};`);
    if (stmt.namespace === undefined && names.length === 0) out.write(`import ${from};`);
    const again = [...(stmt.namespace === undefined ? [] : [stmt.namespace]), ...names.map((each) => each.as)];
    if (stmt.exported && again.length > 0) out.write(` export { ${again.join(", ")} };`);
    return;
  }
  const wanted = names.length === 0 ? from : `${from}, [${names.map(({ name }) => stringLiteral(name)).join(", ")}]`;
  switch (stmt.stage) {
    case "declared":
      return out.write(`let ${[...(stmt.namespace === undefined ? [] : [stmt.namespace]), ...names.map(({ as }) => as)].join(", ")};`);
    case "loaded":
      return out.write(`await $.preloadUser(${from});`);
    case "run here":
    case "taken here": {
      const fetched = stmt.stage === "run here" ? `await $.importUser(${wanted})` : `$.importedUser(${wanted})`;
      return out.write(stmt.namespace === undefined ? `({ ${listed(": ")} } = ${fetched});` : `${stmt.namespace} = ${fetched};`);
    }
    default:
      out.write(stmt.namespace === undefined ? `${names.length === 0 ? "" : `const { ${listed(": ")} } = `}await $.importUser(${wanted});` : `const ${stmt.namespace} = await $.importUser(${from});`);
  }
};

import type { Class, Expr, Func, Stmt, Target } from "../emit/ir.js";
import type { CallPlaces } from "./call_places.js";
import type { PrintContext } from "./context.js";
import { printClass, printParameters, printSignatureAndBody } from "./declarations.js";
import { printExpression, printTarget } from "./expressions.js";
import type { RuntimeImports } from "./imports.js";
import { Precedence } from "./precedence.js";
import { printBlock, printStatements } from "./statements.js";
import { CodeWriter } from "./writer.js";

/** Prints statements in one of the two dialects; the functions it ties together call each other through it. */
export class ProgramPrinter implements PrintContext {
  readonly out = new CodeWriter();
  readonly imports: RuntimeImports;
  readonly types: boolean;
  readonly importMeta: string;
  readonly places: CallPlaces | null;

  constructor(options: Pick<PrintContext, "imports" | "types" | "importMeta"> & { readonly places?: CallPlaces }) {
    this.imports = options.imports;
    this.types = options.types;
    this.importMeta = options.importMeta;
    this.places = options.places ?? null;
  }

  statements(body: readonly Stmt[]): void {
    printStatements(this, body);
  }

  expression(e: Expr, least: number = Precedence.sequence): void {
    printExpression(this, e, least);
  }

  target(target: Target): void {
    printTarget(this, target);
  }

  signatureAndBody(func: Func): void {
    printSignatureAndBody(this, func);
  }

  parameters(params: Func["params"]): void {
    printParameters(this, params);
  }

  classText(cls: Class): void {
    printClass(this, cls);
  }

  block(body: readonly Stmt[], trailing?: string): void {
    printBlock(this, body, trailing);
  }
}

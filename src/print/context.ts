import type { Class, Expr, Func, Stmt, Target } from "../emit/ir.js";
import type { CallPlaces } from "./call_places.js";
import type { RuntimeImports } from "./imports.js";
import type { CodeWriter } from "./writer.js";

/** What the printing functions share; `program.ts` puts them together. */
export interface PrintContext {
  readonly out: CodeWriter;
  readonly imports: RuntimeImports;
  /** TypeScript with comments, or plain JavaScript. */
  readonly types: boolean;
  /** `import.meta` of a module; a script is given its own. */
  readonly importMeta: string;
  /** Notes where calls stand; null where nobody will ask. */
  readonly places: CallPlaces | null;
  expression(e: Expr, least?: number): void;
  target(target: Target): void;
  /** `(a: T, b = 2): R { … }`, after the keyword and name. */
  signatureAndBody(func: Func): void;
  parameters(params: Func["params"]): void;
  classText(cls: Class): void;
  /** `{ … }` with its statements. */
  block(body: readonly Stmt[], trailing?: string): void;
}

/** A loop's body that no longer stands in the loop: what left the loop, or went on with its next item, leaves labelled blocks. */
import type { Stmt } from "../../emit/ir.js";
import { Copier } from "./copy.js";

type Loop = Extract<Stmt, { body: unknown; label?: string }>;

/** The body of the loop named `label` with `break` as `break <left>` and `continue` as `break <next>`, and which of the two it has. */
export function leavingLoop(body: readonly Stmt[], label: string | undefined, left: string, next: string): { readonly body: Stmt[]; readonly leaves: boolean; readonly goesOn: boolean } {
  let leaves = false;
  let goesOn = false;
  const change = (inner: boolean): Copier => {
    const isMeant = (named: string | undefined): boolean => (named === undefined ? !inner : named === label);
    const copier: Copier = new Copier({
      expression: (e) => e,
      statement: (stmt) => {
        switch (stmt.kind) {
          case "Break":
            if (!isMeant(stmt.label)) return [stmt];
            leaves = true;
            return [{ kind: "Break", label: left }];
          case "Continue":
            if (!isMeant(stmt.label)) return [stmt];
            goesOn = true;
            return [{ kind: "Break", label: next }];
          case "While":
          case "For":
          case "ForOf":
            return inner ? null : [within(stmt)];
          case "FunctionDecl":
          case "ClassDecl":
            return [stmt];
          default:
            return null;
        }
      },
    });
    return copier;
  };
  const within = <L extends Loop>(stmt: L): L => ({ ...stmt, body: change(true).body(stmt.body) });
  return { body: change(false).body(body), leaves, goesOn };
}

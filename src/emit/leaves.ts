/** Reachability as TypeScript's control flow sees it, on emitted statements. */
import type * as ir from "./ir.js";

/** Whether control can reach the end of a statement list. */
export function endIsReachable(body: readonly ir.Stmt[]): boolean {
  return body.every(completes);
}

function completes(stmt: ir.Stmt): boolean {
  switch (stmt.kind) {
    case "Return":
    case "Throw":
    case "Break":
    case "Continue":
      return false;
    case "If":
      return stmt.otherwise === undefined || endIsReachable(stmt.then) || endIsReachable(stmt.otherwise);
    case "While":
      return !(stmt.test.kind === "Literal" && stmt.test.text === "true") || breaksOut(stmt.body, stmt.label);
    case "Block":
      return endIsReachable(stmt.body);
    case "Labeled":
      return endIsReachable(stmt.body) || breaksTo(stmt.body, stmt.label);
    case "Try": {
      if (stmt.finalizer !== undefined && !endIsReachable(stmt.finalizer)) return false;
      return endIsReachable(stmt.body) || (stmt.handler !== undefined && endIsReachable(stmt.handler));
    }
    default:
      return true;
  }
}

function breaksOut(body: readonly ir.Stmt[], label: string | undefined): boolean {
  return body.some((stmt) => {
    if (stmt.kind === "Break") return stmt.label === undefined || stmt.label === label;
    if (stmt.kind === "For" || stmt.kind === "ForOf" || stmt.kind === "While") return label !== undefined && breaksTo(stmt.body, label);
    return nested(stmt).some((list) => breaksOut(list, label));
  });
}

function breaksTo(body: readonly ir.Stmt[], label: string): boolean {
  return body.some((stmt) => (stmt.kind === "Break" ? stmt.label === label : nested(stmt).some((list) => breaksTo(list, label))));
}

function nested(stmt: ir.Stmt): (readonly ir.Stmt[])[] {
  switch (stmt.kind) {
    case "If":
      return stmt.otherwise === undefined ? [stmt.then] : [stmt.then, stmt.otherwise];
    case "Try":
      return [stmt.body, stmt.handler ?? [], stmt.finalizer ?? []];
    case "While":
    case "For":
    case "ForOf":
    case "Labeled":
    case "Block":
      return [stmt.body];
    default:
      return [];
  }
}

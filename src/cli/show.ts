/** `run --show`: how a program is understood, stage by stage. */
import { convertToTypeScript } from "../convert.js";
import { renderDiagnostics } from "../diagnostics/render.js";
import { checkSyntax } from "../syntax/check/check_syntax.js";
import type { CstNode } from "../syntax/cst.js";
import { parseModule } from "../syntax/index.js";
import { SourceText } from "../syntax/source.js";
import { pythonParser } from "./compiler.js";
import type { Show } from "./run_arguments.js";
import { paletteFor } from "./terminal.js";

/** Prints one stage's view of the program; resolves to the exit status. */
export async function show(what: Show, path: string, text: string, python: number): Promise<number> {
  const parser = await pythonParser();
  const source = new SourceText(path, text);
  if (what === "cst") {
    process.stdout.write(cstText(parser.parse(text), source));
    return 0;
  }
  if (what === "ast") {
    const { module } = parseModule(parser, source);
    process.stdout.write(`${JSON.stringify(module, plainValues, 2)}\n`);
    return 0;
  }
  if (what === "facts" && checkSyntax(source).length === 0) {
    const { factsText } = await import("./show_facts.js");
    process.stdout.write(factsText(parseModule(parser, source).module, source));
    return 0;
  }
  const { typescript, diagnostics } = await convertToTypeScript(parser, source, { path, python, main: true });
  if (diagnostics.length > 0) process.stderr.write(`${renderDiagnostics(diagnostics, source, paletteFor(process.stderr, "auto"))}\n`);
  process.stdout.write(typescript);
  return diagnostics.some((each) => each.severity === "error") ? 1 : 0;
}

/** The concrete tree, one node a line, indented. */
function cstText(root: CstNode, source: SourceText): string {
  const lines: string[] = [];
  const pending: { node: CstNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, depth } = next;
    const { line, column } = source.position(node.start);
    const text = node.children.length === 0 ? ` ${JSON.stringify(source.text.slice(node.start, node.end))}` : "";
    lines.push(`${"  ".repeat(depth)}${node.type} ${line}:${column + 1}${text}`);
    for (const child of node.children.toReversed()) pending.push({ node: child, depth: depth + 1 });
  }
  return `${lines.join("\n")}\n`;
}

function plainValues(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  return value instanceof Uint8Array ? [...value] : value;
}

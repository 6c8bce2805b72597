/** A document's blocks: what each binds and needs, what may be imported of them, and which statements of them Python refuses. */
import type { OutlineStatement } from "../../analysis/outline.js";
import type { OwnModule } from "../../execute/program_run.js";
import { SourceText } from "../../syntax/source.js";
import { type Claim, type Example, exampleSource } from "../example.js";
import { newestPython, refusingVersion } from "../matching/refusals.js";
import { tracebackHeader } from "../matching/stacks.js";
import type { VerifyTools } from "../verify.js";
import type { Block } from "./earlier_names.js";

export class DocumentBlocks {
  readonly document: SourceText;
  /** The minor version of Python 3 that they are for. */
  readonly python: number;
  private readonly found: readonly Example[];
  private readonly tools: VerifyTools;
  private readonly outlines = new Map<Example, Promise<OutlineStatement[] | null>>();

  constructor(document: SourceText, found: readonly Example[], tools: VerifyTools, python: number) {
    this.document = document;
    this.found = found;
    this.tools = tools;
    this.python = python;
  }

  /** What the statements of a text's top level bind and need; null when it can't be read. */
  async outline(source: SourceText): Promise<OutlineStatement[] | null> {
    return this.tools.outline(source);
  }

  /** The blocks before an example whose names it may use: those of its group, and what its document sets up. */
  async before(example: Example): Promise<Block[]> {
    const blocks: Block[] = [];
    for (const each of this.found) {
      if (!isBefore(each, example)) continue;
      const known = this.outlines.get(each) ?? this.outlineOf(each);
      this.outlines.set(each, known);
      const statements = await known;
      if (statements !== null) blocks.push({ example: each, statements });
    }
    return blocks;
  }

  /** Whether a block that sets up comes before it. */
  isSetUp(example: Example): boolean {
    return this.found.some((each) => each.directives?.setup === true && isBefore(each, example));
  }

  /** What a block binds. A statement whose exception a session shows may have left its names as they were. */
  private async outlineOf(block: Example): Promise<OutlineStatement[] | null> {
    const readable = block.kind === "session" ? await this.withoutRefused(block) : block;
    const statements = await this.tools.outline(this.sourceOf(readable));
    const failing = block.claims.flatMap((claim) => (claim.extent === "prompt" && claim.lines.some(tracebackHeader) ? [claim.statement] : []));
    return statements?.map((each) => (failing.includes(each.firstLine) ? { ...each, mayKeep: true } : each)) ?? null;
  }

  sourceOf(example: Example): SourceText {
    const file = example.file === undefined || example.code.length > 0 ? null : this.tools.fileBeside?.(example.file);
    return file ?? new SourceText(example.program ?? this.document.path, exampleSource(example));
  }

  /** What the example may import: blocks that bear a file's name, and files beside the document. */
  async modulesFor(example: Example): Promise<Record<string, OwnModule>> {
    const modules: Record<string, OwnModule> = {};
    const wanted = importedNames(example.code);
    for (const name of wanted) {
      const block = this.found.findLast((each) => each.name === `${name}.py` && each !== example);
      const source = block === undefined ? (this.tools.fileBeside?.(`${name}.py`) ?? null) : this.sourceOf(block);
      if (source === null) continue;
      const { javascript } = await this.tools.compile(source, { path: source.path, main: false, compiles: true, python: this.python });
      if (javascript !== "") modules[name] = { javascript, path: `${name}.py`, source: source.text };
    }
    return modules;
  }

  /** A session may show statements that Python refuses: they are taken out of its program, and what is truly claimed of them out of its claims. */
  async withoutRefused(session: Example): Promise<Example> {
    let { code } = session;
    let refusedAs = newestPython;
    const claims: Claim[] = [];
    for (const claim of session.claims) {
      const summary = claim.lines.findLast((line) => line.trim() !== "") ?? "";
      if (claim.extent === "prompt" && /^(?:SyntaxError|IndentationError|TabError): /.test(summary)) {
        const inStatement = (i: number): boolean => session.line + i >= claim.statement && session.line + i < claim.line;
        const source = this.sourceOf({ ...session, code: session.code.map((line, i) => (inStatement(i) ? line : "")) });
        const { problems } = await this.tools.compile(source, { path: source.path, main: true, compiles: true, topLevelAwait: false, python: this.python });
        const [problem] = problems;
        if (problem !== undefined) {
          const refusing = refusingVersion(claim.lines, { problem, source, code: session.code.filter((_, i) => inStatement(i)), firstLine: claim.statement });
          code = code.map((line, i) => (inStatement(i) ? "" : line));
          claims.push(refusing === null ? claim : { ...claim, lines: [] });
          refusedAs = Math.min(refusedAs, refusing ?? refusedAs);
          continue;
        }
      }
      claims.push(claim);
    }
    return { ...session, code, claims, ...(refusedAs < newestPython && { refusedAs }) };
  }
}

/** Whether an example may use the names of another. */
const isBefore = (each: Example, example: Example): boolean => each.line < example.line && each.file === undefined && each.module === undefined && each.directives?.group === example.directives?.group;

/** The modules that the code imports, by their first names. */
function importedNames(code: readonly string[]): string[] {
  const names = code.flatMap((line) => {
    const found = /^\s*(?:from\s+([\w.]+)\s+import\b|import\s+(.+))/.exec(line);
    return found === null ? [] : (found[1] ?? found[2]!).split(",").map((each) => each.trim().split(/[\s.]/)[0]!);
  });
  return [...new Set(names)].filter((name) => /^\w+$/.test(name));
}

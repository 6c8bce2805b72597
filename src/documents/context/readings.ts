/** The ways to read an example, the plainest first: alone, after what it needs of the document, as an older Python. */
import { SourceText } from "../../syntax/source.js";
import type { Attempt, Reading } from "../attempt.js";
import type { Example, Passage } from "../example.js";
import type { DocumentBlocks } from "./document_blocks.js";
import { type Block, boundBy, type Context, earlierNames, wholeBlocks, withContext } from "./earlier_names.js";
import { behindModule } from "./module_code.js";
import { asOlderVersion, oldestPython } from "../matching/refusals.js";
import { importText, preludeImport } from "./prelude.js";

/** What became of the readings so far. */
export interface Tried {
  best: Attempt | null;
  last: Attempt | null;
}

export class Readings {
  private readonly blocks: DocumentBlocks;

  constructor(blocks: DocumentBlocks) {
    this.blocks = blocks;
  }

  /** The readings of an example; `tried` tells what became of those before. */
  async *of(example: Example, tried: Readonly<Tried>): AsyncGenerator<Reading> {
    const isWhole = example.kind === "file" || example.kind === "console" || example.module !== undefined;
    if (example.module !== undefined) yield await this.readingInModule(example, example.module);
    else if (!isWhole && this.blocks.isSetUp(example)) yield await this.readingSetUp(example);
    else yield this.readingOf(example);
    if (tried.best === null || isOver(tried.best)) return;
    const missing = isWhole ? [] : missingNames(tried.best);
    if (missing.length > 0) {
      for (const reading of await this.readingsAfter(example, missing)) yield reading;
    }
    const runs = isWhole || example.claims.length === 0 ? null : await this.neverRun(example, tried.best);
    if (runs !== null) yield runs;
    const chosen = tried.best;
    if (example.claims.length === 0 || chosen.transcript === null || chosen.transcript.timedOut || chosen.transcript.changedWorld === true) return;
    const { reading, printed } = chosen;
    if (example.likeIPython === true) yield { ...reading, plainValues: true, unlike: printed.text, supplied: [...reading.supplied, "with values as `repr` shows them"] };
    const isProgram = isWhole || example.kind === "session" || example.kind === "cell";
    if (!isProgram && chosen.transcript.raised === undefined) yield { ...reading, showsValues: true, unlike: printed.text, supplied: [...reading.supplied, "with values shown as in a session"] };
    const older = (python: number): Reading => ({ ...reading, python, unlike: printed.text, supplied: [...reading.supplied, `as Python 3.${python} does`] });
    if (printed.text.includes("<Task ")) yield { ...older(oldestPython - 1), python: oldestPython, namelessTasks: true };
    yield older(oldestPython);
    // What the oldest and the newest print alike, those between do too.
    if (tried.last?.printed.text === printed.text) return;
    for (let python = this.blocks.python - 1; python > oldestPython; python--) yield older(python);
  }

  /** The reading with `asyncio.run(main())` behind it, when the example defines `main`, prints nothing, and yet an output is claimed. */
  private async neverRun(example: Example, { reading, printed, transcript }: Attempt): Promise<Reading | null> {
    if (transcript?.raised !== undefined || printed.text.trim() !== "") return null;
    const statements = await this.blocks.outline(this.blocks.sourceOf(example));
    const last = statements?.at(-1);
    return last?.defines === "main" ? { ...reading, runs: "main", supplied: [...reading.supplied, "with `asyncio.run(main())`"] } : null;
  }

  /** After what its group sets up, and what blocks since then made of the names that it uses. */
  private async readingSetUp(example: Example): Promise<Reading> {
    const blocks = await this.blocks.before(example);
    const bound = boundBy(blocks);
    const used = ((await this.blocks.outline(this.blocks.sourceOf(example))) ?? []).flatMap(({ needs }) => needs).filter((name) => bound.has(name));
    return this.readingAfter(example, earlierNames(used, blocks), blocks);
  }

  private readingOf(example: Example): Reading {
    return { program: example, source: this.blocks.sourceOf(example), prelude: [], supplied: asOlderVersion(example.refusedAs), python: this.blocks.python };
  }

  /** A docstring's session behind the code of its module, whose `if __name__ == "__main__":` is not for those who import it. */
  private async readingInModule(example: Example, module: Passage): Promise<Reading> {
    const above = Array.from({ length: module.line - 1 }, () => "");
    const lines = [...above, ...module.lines];
    const statements = (await this.blocks.outline(new SourceText(this.blocks.document.path, `${lines.join("\n")}\n`))) ?? [];
    // What such a block binds (`import doctest`) nobody sees who imports the module.
    for (const { needs, firstLine, lastLine } of statements) if (needs.includes("__name__") && lines[firstLine - 1]!.startsWith("if")) lines.fill("", firstLine - 1, lastLine);
    return { ...this.readingOf(behindModule(example, lines, [...above.map(() => 0), ...module.columns])), begins: lines.length + 1 };
  }

  /** The example after what it needs of the blocks before it: first what binds its names, then all that these blocks do. */
  private async readingsAfter(example: Example, names: readonly string[]): Promise<Reading[]> {
    const blocks = await this.blocks.before(example);
    const needed = earlierNames(names, blocks);
    return (needed.blocks.length === 0 ? [needed] : [needed, wholeBlocks(needed, blocks)]).map((context) => this.readingAfter(example, context, blocks));
  }

  private readingAfter(example: Example, context: Context, blocks: readonly Block[]): Reading {
    const program = withContext(example, context);
    const bound = boundBy(blocks);
    const borrowed = context.blocks.flatMap(({ statements }) => statements.filter(({ firstLine }) => context.lines.has(firstLine)).flatMap(({ needs }) => needs));
    const prelude = [...new Set([...context.missing, ...borrowed.filter((name) => !bound.has(name))])].flatMap((name) => preludeImport(name) ?? []);
    const lines = context.blocks.map(({ example: { line, lineNumbers } }) => lineNumbers?.[0] ?? line);
    const names = lines.length === 0 ? [] : [`with names of line${lines.length === 1 ? "" : "s"} ${lines.join(", ")}`];
    const imports = prelude.length === 0 ? [] : [`with ${prelude.map((each) => `\`${importText(each)}\``).join(", ")}`];
    return { program, source: this.blocks.sourceOf(program), prelude, supplied: [...names, ...imports, ...asOlderVersion(example.refusedAs)], python: this.blocks.python, ...(program.line < example.line && { begins: example.line }) };
  }
}

/** Nothing that it could be given would change it. */
function isOver({ transcript, tolerated }: Attempt): boolean {
  return transcript === null || tolerated !== null || transcript.unavailable !== undefined || transcript.timedOut || transcript.raised?.type === "ModuleNotFoundError";
}

/** Names that it needs and nothing binds, or that it reads before it binds them. */
function missingNames({ compiled, transcript }: Attempt): string[] {
  const raised = transcript?.raised;
  const unbound = raised?.type === "NameError" ? /^name '([^']+)' is not defined/.exec(raised.message)?.[1] : undefined;
  return [...new Set([...compiled.undefinedNames.map((each) => each.name), ...(unbound === undefined ? [] : [unbound])])];
}

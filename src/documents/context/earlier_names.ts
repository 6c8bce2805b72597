/**
 * What an example needs of the blocks before it, as a reader would have run them: of each name the last statement that binds it,
 * what that one needs in turn, and what changes its object in between. What blocks do besides (print, run a program) is left out.
 */
import type { OutlineStatement } from "../../analysis/outline.js";
import type { Example } from "../example.js";

/** A block of the document with the statements of its top level, whose lines are the document's. */
export interface Block {
  readonly example: Example;
  readonly statements: readonly OutlineStatement[];
}

/** Statements of earlier blocks that an example runs after. */
export interface Context {
  /** The blocks they come from, in order. */
  readonly blocks: readonly Block[];
  /** The document's lines that are taken. */
  readonly lines: ReadonlySet<number>;
  /** Names that no block binds. */
  readonly missing: readonly string[];
}

/** Every name that the blocks bind at their top level. */
export function boundBy(blocks: readonly Block[]): Set<string> {
  return new Set(blocks.flatMap(({ statements }) => statements.flatMap(({ binds }) => binds)));
}

/** What `names` need of the blocks. */
export function earlierNames(names: Iterable<string>, blocks: readonly Block[]): Context {
  const statements = blocks.flatMap((block) => block.statements.map((statement) => ({ block, statement })));
  const bound = boundBy(blocks);
  const imports = statements.flatMap(({ statement }) => (statement.isImport ? [statement.binds] : []));
  const imported = new Set(imports.flat());
  const asked = [...new Set(names)];
  const isAnywhere = asked.every((name) => bound.has(name));
  /** All names that something chosen reads: what changes one of their objects counts, wherever it stands. */
  const relevant = new Set(asked.filter((name) => bound.has(name)));
  /** What a module was told (`random.seed(7)`, `seed(7)`) matters to all that is imported from it. */
  const isOfRelevantModule = (name: string): boolean => imported.has(name) && imports.some((names) => names.includes(name) && names.some((each) => relevant.has(each)));
  const chosen = new Set<(typeof statements)[number]>();
  for (let before = -1; before < relevant.size; ) {
    before = relevant.size;
    const wanted = new Set(relevant);
    chosen.clear();
    for (const each of statements.toReversed()) {
      const { statement } = each;
      const binding = statement.binds.filter((name) => wanted.has(name));
      const changes = statement.changes.some((name) => relevant.has(name) && !imported.has(name)) || statement.sets.some(isOfRelevantModule);
      if (binding.length === 0 && !changes && each.block.example.directives?.setup !== true && (isAnywhere || !statement.bindsMore)) continue;
      chosen.add(each);
      if (!statement.mayKeep) for (const name of binding) wanted.delete(name);
      for (const name of statement.needs) {
        if (!bound.has(name)) continue;
        wanted.add(name);
        relevant.add(name);
      }
    }
  }
  const lines = new Set<number>();
  for (const { statement } of chosen) for (let line = statement.firstLine; line <= statement.lastLine; line++) lines.add(line);
  const used = new Set([...chosen].map(({ block }) => block));
  return { blocks: blocks.filter((block) => used.has(block)), lines, missing: [...chosen].some(({ statement }) => statement.bindsMore) ? [] : asked.filter((name) => !bound.has(name)) };
}

/** All that the blocks do, from the first that the context takes from: how a reader would have run them one after the other. */
export function wholeBlocks({ blocks: [first], missing }: Context, blocks: readonly Block[]): Context {
  return allOf(first === undefined ? [] : blocks.slice(blocks.indexOf(first)), missing);
}

/** All that these blocks do. */
function allOf(blocks: readonly Block[], missing: readonly string[]): Context {
  return { blocks, lines: new Set(blocks.flatMap(({ example }) => example.code.map((_, i) => example.line + i))), missing };
}

/** The example with the context's lines before it, at their places in the document. */
export function withContext(example: Example, { blocks, lines }: Context): Example {
  const [first] = blocks;
  if (first === undefined) return example;
  const start = Math.min(first.example.line, example.line);
  const code: string[] = [];
  const columns: number[] = [];
  const lineNumbers: number[] = [];
  const put = (from: Example, taken: (line: number) => boolean): void => {
    for (const [i, text] of from.code.entries()) {
      if (!taken(from.line + i)) continue;
      code[from.line + i - start] = text;
      columns[from.line + i - start] = from.columns[i] ?? 0;
      lineNumbers[from.line + i - start] = from.lineNumbers?.[i] ?? from.line + i;
    }
  };
  for (const block of blocks) put(block.example, (line) => lines.has(line));
  put(example, () => true);
  return { ...example, line: start, code: Array.from(code, (text) => text ?? ""), columns: Array.from(columns, (column) => column ?? 0), lineNumbers: Array.from(lineNumbers, (line, i) => line ?? start + i) };
}

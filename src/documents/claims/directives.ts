/**
 * What authors ask for beside an example, in a comment of the document's own form, or by an attribute of the fence:
 *
 *     <!-- yieldstar: expect-error=ValueError, clock=real -->     .. yieldstar: skip
 *     {/* yieldstar: group=shop, setup *\/}                       # yieldstar: tolerance=20%
 */
import type { Directives, Example, Passage, Problem } from "../example.js";

/** A line of what was asked, and where it stands. */
export interface Asked {
  readonly text: string;
  /** The document's line and UTF-16 column. */
  readonly line: number;
  readonly column: number;
}

type Wish = Directives & { readonly skip?: string };

interface Word {
  /** How it is written, for whoever misspelt it. */
  readonly usage: string;
  /** What it means with this value (the empty text without one); null when the value makes no sense. */
  read(value: string): Wish | null;
}

const flag = (usage: string, wish: Wish): Word => ({ usage, read: (value) => (value === "" ? wish : null) });

/** Every directive. */
const vocabulary: Readonly<Record<string, Word>> = {
  skip: { usage: "skip", read: (value) => ({ skip: value === "" ? "the document marks it `skip`" : `the document marks it \`skip\`: ${value}` }) },
  "expect-error": { usage: "expect-error=ValueError", read: (value) => (value === "" || /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(value) ? { expectError: value } : null) },
  clock: { usage: "clock=real", read: (value) => (value === "real" || value === "virtual" ? { clock: value } : null) },
  tolerance: { usage: "tolerance=20%", read: (value) => { const share = shareOf(value); return share === null ? null : { tolerance: share }; } },
  setup: flag("setup", { setup: true }),
  group: { usage: "group=name", read: (value) => (value === "" ? null : { group: value }) },
};

/** What other tools' words in a fence's info mean here; what is not listed is none of our business. */
const attributeWords: Readonly<Record<string, (value: string) => Wish | null>> = Object.fromEntries([
  ...["skip", "no-run", "norun", "no_run", "noexec", "no-exec", "notest", "no-test", "ignore", "skip-execution", "skip-test"].map((word) => [word, (value: string): Wish | null => (value === "" || value === "true" ? { skip: `the document marks it \`${word}\`` } : null)]),
  ...["expect-error", "expect_error", "raises", "raises-exception"].map((word) => [word, (value: string): Wish | null => vocabulary["expect-error"]!.read(value === "true" ? "" : value)]),
  ...["test", "exec"].map((word) => [word, (value: string): Wish | null => (/^(?:skip|off|no|false)$/.test(value) ? { skip: `the document marks it \`${word}=${value}\`` } : null)]),
  ["eval", (value: string): Wish | null => (value === "false" ? { skip: "the document marks it `eval=false`" } : null)],
  ["error", (value: string): Wish | null => (value === "true" ? { expectError: "" } : null)],
  ["clock", (value: string): Wish | null => vocabulary["clock"]!.read(value)],
  ["tolerance", (value: string): Wish | null => vocabulary["tolerance"]!.read(value)],
  ["group", (value: string): Wish | null => vocabulary["group"]!.read(value)],
  ["setup", (value: string): Wish | null => vocabulary["setup"]!.read(value)],
]);

/** `20%` → 0.2, `0.2` → 0.2 */
function shareOf(value: string): number | null {
  const found = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(value);
  if (found === null) return null;
  const share = Number(found[1]) / (found[2] === "%" ? 100 : 1);
  return share <= 1 ? share : null;
}

/** The example with what its document asks for; attributes are those of its fence, in lower case. */
export function directed(example: Example, asked: readonly Asked[], attributes: ReadonlyMap<string, string>, lineStart: (line: number) => number): Example {
  let wish: Wish = {};
  let problem: Problem | null = null;
  for (const [word, value] of attributes) wish = { ...wish, ...attributeWords[word]?.(value) };
  for (const { text, line, column } of [...asked, ...askedInCode(example)]) {
    const span = (from: number, to: number): Problem["span"] => ({ start: lineStart(line) + column + from, end: lineStart(line) + column + to });
    for (const { word, value, from, to } of wordsOf(text)) {
      const known = Object.hasOwn(vocabulary, word) ? vocabulary[word]! : null;
      const read = known?.read(value) ?? null;
      if (read !== null) wish = { ...wish, ...read };
      else if (known !== null) problem ??= { name: "unknown-directive", message: value === "" ? `the directive \`${word}\` needs a value` : `\`${value}\` is no value of the directive \`${word}\``, help: `write \`${known.usage}\``, span: span(from, to) };
      else problem ??= { name: "unknown-directive", message: `there is no directive \`${word}\``, help: `there are ${Object.values(vocabulary).map(({ usage }) => `\`${usage}\``).join(", ")}`, span: span(from, to) };
    }
  }
  const { skip, ...directives } = wish;
  return {
    ...example,
    ...(Object.keys(directives).length === 0 ? {} : { directives: { ...example.directives, ...directives } }),
    ...(skip === undefined ? {} : { skip }),
    ...(problem === null ? {} : { problem }),
  };
}

/** `expect-error=ValueError, setup` → its words with their values and places. Quotes keep commas and blanks together. */
function wordsOf(text: string): { word: string; value: string; from: number; to: number }[] {
  return [...text.matchAll(/([^\s,=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s,]*))?/g)].map((match) => ({
    word: match[1]!.toLowerCase().replaceAll("_", "-"),
    value: (match[2] ?? "").replace(/^(["'])(.*)\1$/, "$2"),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Comments above the first line of code: `# yieldstar: skip`, and Quarto's `#| eval: false`. */
function askedInCode({ code, columns, line: first, lineNumbers }: Example): Asked[] {
  const asked: Asked[] = [];
  for (const [i, text] of code.entries()) {
    if (text.trim() === "" || text.startsWith("#!")) continue;
    if (!text.trimStart().startsWith("#")) break;
    const line = lineNumbers?.[i] ?? first + i;
    const ours = /^\s*#+\s*yieldstar:/.exec(text)?.[0].length;
    if (ours !== undefined) asked.push({ text: text.slice(ours), line, column: (columns[i] ?? 0) + ours });
    else if (/^#\|\s*eval:\s*false\s*$/.test(text)) asked.push({ text: 'skip="it says `eval: false`"', line, column: columns[i] ?? 0 });
    else if (/^#\|\s*error:\s*true\s*$/.test(text)) asked.push({ text: "expect-error", line, column: columns[i] ?? 0 });
  }
  return asked;
}

/** Which comments a format has: each pattern's first group is what the comment says. */
export const commentForms = {
  html: /<!--([\s\S]*?)-->/g,
  mdx: /\{\/\*([\s\S]*?)\*\/\}|<!--([\s\S]*?)-->/g,
  rst: /^[ \t]*\.\.[ \t]+(?=yieldstar:(?!:))(.*(?:\n[ \t]+[^\s.].*)*)/gm,
} as const satisfies Record<string, RegExp>;

/** Prose without its comments, and what those that stand last in it ask for. */
export function withoutComments(prose: Passage, form: RegExp): { readonly prose: Passage; readonly asked: readonly Asked[] } {
  const text = prose.lines.join("\n");
  const comments = [...text.matchAll(form)].map((match) => ({ from: match.index, to: match.index + match[0].length, said: match[1] ?? match[2] ?? "", at: match.index + match[0].indexOf(match[1] ?? match[2] ?? "") }));
  if (comments.length === 0) return { prose, asked: [] };
  const asked: Asked[] = [];
  let end = text.length;
  for (const { from, to, said, at } of comments.toReversed()) {
    if (text.slice(to, end).trim() !== "") break;
    end = from;
    asked.unshift(...askedIn(said, at, prose, text));
  }
  let left = "";
  let last = 0;
  for (const { from, to } of comments) {
    left += text.slice(last, from) + text.slice(from, to).replace(/[^\n]/g, " ");
    last = to;
  }
  return { prose: { ...prose, lines: (left + text.slice(last)).split("\n") }, asked };
}

function askedIn(said: string, at: number, prose: Passage, text: string): Asked[] {
  const ours = /^\s*yieldstar:(?!:)/.exec(said)?.[0].length;
  if (ours === undefined) return othersWords(said, at, prose, text);
  let offset = at + ours;
  return said.slice(ours).split("\n").map((line) => {
    const placed = placedAt(line, offset, prose, text);
    offset += line.length + 1;
    return placed;
  });
}

function placedAt(words: string, offset: number, prose: Passage, text: string): Asked {
  const before = text.slice(0, offset).split("\n");
  return { text: words, line: prose.line + before.length - 1, column: (prose.columns[before.length - 1] ?? 0) + (before.at(-1) ?? "").length };
}

/** The comments by which other tools for code in Markdown are told to leave a block alone. */
function othersWords(said: string, at: number, prose: Passage, text: string): Asked[] {
  const found = /^\s*(?:pytest-codeblocks:\s*(skip|expect-error)\b|pytest\.mark\.(skip)\b|phmdoctest-(?:mark\.)?(skip)\b|(skip): next)/.exec(said);
  const word = found?.slice(1).find((each) => each !== undefined);
  return word === undefined ? [] : [placedAt(word, at, prose, text)];
}

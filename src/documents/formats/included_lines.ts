/** What `literalinclude` shows of a file, by its options: `:lines: 3-7,9-`, `:pyobject: Shop.open`, `:start-after: # begin`. */

/** The lines; null when the options select nothing less than the whole file. */
export function includedLines(file: readonly string[], options: ReadonlyMap<string, string>): string[] | null {
  if (!selecting.some((option) => options.has(option))) return null;
  const all = file.at(-1) === "" ? file.slice(0, -1) : file;
  const object = options.get("pyobject");
  const range = object === undefined ? { from: 0, to: all.length } : objectRange(all, object);
  if (range === null) return [];
  const text = all.slice(range.from, range.to);
  const numbers = options.get("lines");
  const numbered = numbers === undefined ? text : byNumber(text, numbers);
  const start = markOf(options, numbered, "start-after", "start-at");
  const rest = numbered.slice(start === null ? 0 : start.line + (start.included ? 0 : 1));
  const end = markOf(options, rest, "end-before", "end-at");
  const lines = end === null ? rest : rest.slice(0, end.line + (end.included ? 1 : 0));
  const indent = options.get("dedent");
  return indent === undefined ? lines : lines.map((line) => line.replace(indent === "" ? commonIndent(lines) : new RegExp(`^\\s{0,${Number.parseInt(indent, 10) || 0}}`), ""));
}

const selecting = ["lines", "pyobject", "start-after", "start-at", "end-before", "end-at"];

/** `1,3,5-7,9-` → those lines, from 1. */
function byNumber(lines: readonly string[], numbers: string): string[] {
  return numbers.split(",").flatMap((part) => {
    const [, from = "", dash = "", to = ""] = /^\s*(\d*)\s*(-?)\s*(\d*)\s*$/.exec(part) ?? [];
    const first = from === "" ? 1 : Number(from);
    return from === "" && dash === "" ? [] : lines.slice(first - 1, dash === "" ? first : to === "" ? lines.length : Number(to));
  });
}

function markOf(options: ReadonlyMap<string, string>, lines: readonly string[], outside: string, inside: string): { readonly line: number; readonly included: boolean } | null {
  for (const [option, included] of [[outside, false], [inside, true]] as const) {
    const mark = options.get(option);
    if (mark === undefined || mark === "") continue;
    const line = lines.findIndex((each) => each.includes(mark));
    // Nothing where Sphinx, too, finds nothing.
    return { line: line < 0 ? (option.startsWith("start") ? lines.length : lines.length) : line, included: line >= 0 && included };
  }
  return null;
}

/** The lines of a function or class, its decorators included: `Shop.open` is a method. */
function objectRange(lines: readonly string[], path: string): { readonly from: number; readonly to: number } | null {
  let range = { from: 0, to: lines.length };
  let deeper = -1;
  for (const name of path.split(".")) {
    const at = lines.findIndex((line, i) => {
      const found = /^(\s*)(?:async\s+)?(?:def|class)\s+([\p{L}_][\p{L}\p{N}_]*)/u.exec(line);
      return i >= range.from && i < range.to && found !== null && found[2] === name && found[1]!.length > deeper;
    });
    if (at < 0) return null;
    const indent = /^\s*/.exec(lines[at]!)![0].length;
    let to = at + 1;
    for (let i = at + 1; i < range.to; i++) {
      if (lines[i]!.trim() === "") continue;
      if (/^\s*/.exec(lines[i]!)![0].length <= indent && !/^\s*[)\]}]/.test(lines[i]!)) break;
      to = i + 1;
    }
    let from = at;
    while (from > range.from && lines[from - 1]!.trimStart().startsWith("@")) from--;
    range = { from, to };
    deeper = indent;
  }
  return range;
}

function commonIndent(lines: readonly string[]): RegExp {
  const widths = lines.filter((line) => line.trim() !== "").map((line) => /^\s*/.exec(line)![0].length);
  return new RegExp(`^\\s{0,${Math.min(...widths, 80)}}`);
}

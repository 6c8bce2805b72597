/** `StackSummary`: the list of a stack's entries, and its text. */
import { call_method } from "../../objects/calls.js";
import { NotImplementedError } from "../../objects/exceptions.js";
import { getattr } from "../../objects/attributes.js";
import { iterate } from "../../objects/iteration.js";
import { libraryClass } from "../../objects/library_functions.js";
import { list } from "../../objects/list.js";
import { limited, usualLimit } from "../../objects/traceback/exception_text.js";
import { framesOf, type Traceback } from "../../objects/traceback/frames.js";
import { truthy } from "../../objects/truth.js";
import { FrameSummary, summaryOf } from "./frame_summary.js";

/** Identical entries beyond this many are counted, not shown. */
const SHOWN_REPEATS = 3;

const ListBase = list as unknown as new () => FrameSummary[];

interface ExtractOptions {
  readonly limit?: number | null;
  readonly lookup_lines?: unknown;
  readonly capture_locals?: unknown;
}

export class StackSummary extends ListBase {
  /** `extract(frame_gen, *, limit=None, lookup_lines=True, capture_locals=False)`: pairs of a frame and a line. */
  static extract(this: typeof StackSummary, frame_gen: unknown, { limit = null, capture_locals = false }: ExtractOptions = {}): StackSummary {
    if (truthy(capture_locals)) throw new NotImplementedError("frames keep no local variables");
    const entries: FrameSummary[] = [];
    for (const pair of iterate(frame_gen)) {
      const [frame, lineno] = Array.from(pair as Iterable<unknown>);
      const code = getattr(frame, "f_code");
      entries.push(new FrameSummary(getattr<string>(code, "co_filename"), lineno as number | null, getattr<string>(code, "co_name")));
    }
    return filled(this, limited(entries, limit ?? usualLimit()));
  }

  /** `from_list(a_list)`: entries, or tuples in their place. */
  static from_list(a_list: unknown): StackSummary {
    const entries: FrameSummary[] = [];
    for (const one of iterate(a_list)) {
      if (one instanceof FrameSummary) entries.push(one);
      else {
        const [filename, lineno, name, line] = Array.from(one as Iterable<unknown>);
        entries.push(new FrameSummary(filename as string, lineno as number, name as string, { line: (line ?? null) as string | null }));
      }
    }
    return filled(StackSummary, entries);
  }

  /** `format_frame_summary(frame_summary)` */
  format_frame_summary(summary: FrameSummary, _options: object = {}): unknown {
    let text = `  File "${summary.filename}", line ${summary.lineno ?? "None"}, in ${summary.name}\n${summary.$source}`;
    const locals = summary.locals === null ? [] : Array.from(summary.locals.items(), ([name, value]) => [String(name), String(value)] as const);
    for (const [name, value] of locals.sort(([a], [b]) => (a < b ? -1 : 1))) text += `    ${name} = ${value}\n`;
    return text;
  }

  /** `format()`: a text for each entry; those that repeat themselves are counted. */
  format(_options: object = {}): string[] {
    const out: string[] = [];
    let previous: FrameSummary | null = null;
    let count = 0;
    const flush = (): void => {
      const more = count - SHOWN_REPEATS;
      if (more > 0) out.push(`  [Previous line repeated ${more} more time${more > 1 ? "s" : ""}]\n`);
    };
    for (const entry of Array.from(this)) {
      const text: unknown = call_method(this, "format_frame_summary", [entry], { colorize: false });
      if (text === null) continue;
      if (previous === null || previous.filename !== entry.filename || previous.lineno !== entry.lineno || previous.name !== entry.name) {
        flush();
        previous = entry;
        count = 0;
      }
      count++;
      if (count <= SHOWN_REPEATS) out.push(text as string);
    }
    flush();
    return out;
  }
}
libraryClass(StackSummary, { name: "StackSummary", module: "traceback", bases: [list], signature: "iterable=(), /" }, {
  format_frame_summary: "frame_summary, **kwargs",
  format: "**kwargs",
  extract: "frame_gen, *, limit=None, lookup_lines=True, capture_locals=False",
  from_list: "a_list",
});
function filled(cls: typeof StackSummary, entries: readonly FrameSummary[]): StackSummary {
  const made = new cls();
  for (const entry of entries) made[made.length] = entry;
  return made;
}

/** The entries of a traceback. */
export function stackOf(traceback: Traceback | null, limit: number | null): StackSummary {
  return filled(StackSummary, limited(framesOf(traceback), limit ?? usualLimit()).map(summaryOf));
}

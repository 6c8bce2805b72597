/** `re.Match`. */
import { ByteArray } from "../../objects/bytes.js";
import { dict, type Dict } from "../../objects/dict.js";
import { IndexError } from "../../objects/exceptions.js";
import { asIndex, isIndex } from "../../objects/indices.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { tuple, tupleOf, type PyTuple, type Tuple } from "../../objects/tuple.js";
import type { Pattern } from "./pattern.js";
import { pieceOf, positionOf, type Subject } from "./subject.js";
import { expandTemplate } from "./template.js";

/** What a JavaScript match has under the flag `d`. */
export interface Found {
  /** UTF-16 start and end of each group; null: it took no part. */
  readonly spans: readonly (readonly [number, number] | null)[];
  /** The group that was matched last. */
  readonly last: number | null;
}

export class Match {
  readonly re: Pattern;
  readonly $subject: Subject;
  readonly $found: Found;
  readonly pos: number;
  readonly endpos: number;

  constructor(re: Pattern, subject: Subject, found: Found, pos: number, endpos: number) {
    this.re = re;
    this.$subject = subject;
    this.$found = found;
    this.pos = pos;
    this.endpos = endpos;
  }

  get string(): unknown {
    return this.$subject.value;
  }

  get lastindex(): number | null {
    return this.$found.last;
  }

  get lastgroup(): string | null {
    for (const [name, index] of this.re.$names) if (index === this.$found.last) return name;
    return null;
  }

  get regs(): PyTuple {
    return tupleOf(this.$found.spans.map((_, i) => this.span(i)));
  }

  $index(group: unknown): number {
    const index = typeof group === "string" ? this.re.$names.get(group) : isIndex(group) ? Number(asIndex(group)) : undefined;
    if (index === undefined || index < 0 || index >= this.$found.spans.length) throw new IndexError("no such group");
    return index;
  }

  $text(index: number): string | null {
    const span = this.$found.spans[index];
    if (span === null || span === undefined) return null;
    // a bytearray is read when the group is asked for
    const { value, text } = this.$subject;
    return (value instanceof ByteArray ? value.$text : text).slice(span[0], span[1]);
  }

  $piece(index: number, otherwise: unknown = null): unknown {
    const text = this.$text(index);
    return text === null ? otherwise : pieceOf(this.$subject, text);
  }

  group(): string;
  group(group: unknown): string | null;
  group(...groups: unknown[]): unknown;
  group(...groups: unknown[]): unknown {
    if (groups.length === 0) return this.$piece(0);
    if (groups.length === 1) return this.$piece(this.$index(groups[0]));
    return tuple(groups.map((group) => this.$piece(this.$index(group))));
  }

  groups(otherwise: unknown = null): PyTuple {
    return tupleOf(this.$found.spans.slice(1).map((_, i) => this.$piece(i + 1, otherwise)));
  }

  groupdict(otherwise: unknown = null): Dict<string, unknown> {
    return dict([...this.re.$names].map(([name, index]): [string, unknown] => [name, this.$piece(index, otherwise)]));
  }

  start(group: unknown = 0): number {
    const span = this.$found.spans[this.$index(group)];
    return span === null || span === undefined ? -1 : positionOf(this.$subject, span[0]);
  }

  end(group: unknown = 0): number {
    const span = this.$found.spans[this.$index(group)];
    return span === null || span === undefined ? -1 : positionOf(this.$subject, span[1]);
  }

  span(group: unknown = 0): Tuple<[number, number]> {
    return tuple([this.start(group), this.end(group)]);
  }

  expand(template: unknown): unknown {
    return pieceOf(this.$subject, expandTemplate(template, this));
  }

  __getitem__(group: unknown): unknown {
    return this.$piece(this.$index(group));
  }

  __copy__(): this {
    return this;
  }

  __deepcopy__(_memo: unknown): this {
    return this;
  }

  __bool__(): boolean {
    return true;
  }

  __repr__(): string {
    return `<re.Match object; span=${repr(this.span())}, match=${[...repr(this.$piece(0))].slice(0, longestShown).join("")}>`;
  }
}

/** `repr` shows no more of what was found. */
const longestShown = 50;

libraryClass(
  Match,
  { name: "Match", module: "re", compiled: true, final: true, members: ["re", "pos", "endpos"] },
  { group: "*args", groups: "default=None", groupdict: "default=None", start: "group=0, /", end: "group=0, /", span: "group=0, /", expand: "template" },
  "builtin",
);

/** How exceptions hang together on paper: the chain of causes and contexts, groups in their boxes (`traceback.TracebackException`). */
import { BaseExceptionGroup, type BaseException } from "../exceptions.js";

/** An exception that is to be printed, with those that are printed around it. */
export interface Shown<T> {
  cause: T | null;
  context: T | null;
  members: readonly T[] | null;
  readonly suppress: boolean;
  /** The frames' texts. */
  frames(): readonly string[];
  /** The lines about the exception itself. */
  lines(): readonly string[];
}

/** Makes the exception and all that hangs on it; one that is there already is not shown again. `compact`: what is not printed is not made. */
export function link<T extends Shown<T>>(error: BaseException, make: (error: BaseException) => T, { compact, seen = new Set() }: { readonly compact: boolean; readonly seen?: Set<BaseException> }, root: T = make(error)): T {
  const shown = (one: BaseException): T => {
    seen.add(one);
    return make(one);
  };
  seen.add(error);
  const queue: [T, BaseException][] = [[root, error]];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [made, one] = next;
    const cause = one.$cause !== null && !seen.has(one.$cause) ? one.$cause : null;
    if (cause !== null) made.cause = shown(cause);
    const wanted = !compact || (cause === null && !one.$suppress);
    const context = wanted && one.$context !== null && !seen.has(one.$context) ? one.$context : null;
    if (context !== null) made.context = shown(context);
    const members = one instanceof BaseExceptionGroup ? Array.from<BaseException>(one.exceptions) : [];
    if (one instanceof BaseExceptionGroup) made.members = members.map(shown);
    if (cause !== null && made.cause !== null) queue.push([made.cause, cause]);
    if (context !== null && made.context !== null) queue.push([made.context, context]);
    members.forEach((member, i) => queue.push([made.members![i]!, member]));
  }
  return root;
}

const CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";

export interface PrintOptions {
  readonly chain?: boolean;
  readonly widest?: number;
  readonly deepest?: number;
}

/** All pieces of text, as `TracebackException.format` hands them out. */
export function chunksOf<T extends Shown<T>>(shown: T, options: PrintOptions = {}): string[] {
  return new Printer<T>(options).print(shown);
}

/** Prints an exception with all that hangs on it; keeps the indentation of groups. */
class Printer<T extends Shown<T>> {
  readonly #chain: boolean;
  readonly #widest: number;
  readonly #deepest: number;
  readonly #out: string[] = [];
  #depth = 0;
  #needsClosing = false;

  constructor({ chain = true, widest = 15, deepest = 10 }: PrintOptions) {
    this.#chain = chain;
    this.#widest = widest;
    this.#deepest = deepest;
  }

  print(shown: T): string[] {
    this.#exception(shown);
    return this.#out;
  }

  #exception(shown: T): void {
    for (const [one, sentence] of this.#links(shown)) {
      if (sentence !== null) this.#emit(sentence);
      if (one.members !== null) this.#group(one, one.members);
      else this.#plain(one, "Traceback (most recent call last):\n", "|");
    }
  }

  /** The chain from the oldest exception to this one, each with the sentence that leads to it from the one before. */
  #links(shown: T): [T, string | null][] {
    const links: [T, string | null][] = [];
    for (let one: T | null = shown; one !== null; ) {
      const previous: T | null = !this.#chain ? null : (one.cause ?? (one.suppress ? null : one.context));
      links.unshift([one, previous === null ? null : one.cause !== null ? CAUSE : CONTEXT]);
      one = previous;
    }
    return links;
  }

  #plain(shown: T, header: string, margin: "|" | "+"): void {
    const frames = shown.frames();
    if (frames.length > 0) {
      this.#emit(header, margin);
      for (const text of frames) this.#emit(text);
    }
    for (const line of shown.lines()) this.#emit(line);
  }

  #group(group: T, members: readonly T[]): void {
    if (this.#depth > this.#deepest) return this.#emit(`... (max_group_depth is ${this.#deepest})\n`);
    const isOutermost = this.#depth === 0;
    if (isOutermost) this.#depth = 1;
    this.#plain(group, "Exception Group Traceback (most recent call last):\n", isOutermost ? "+" : "|");
    const count = members.length;
    const boxes = count <= this.#widest ? count : this.#widest + 1;
    this.#needsClosing = false;
    for (let i = 0; i < boxes; i++) {
      const isLast = i === boxes - 1;
      const isRest = i >= this.#widest;
      if (isLast) this.#needsClosing = true;
      this.#out.push(`${this.#indent()}${i === 0 ? "+-" : "  "}+---------------- ${isRest ? "..." : i + 1} ----------------\n`);
      this.#depth++;
      if (isRest) this.#emit(`and ${count - this.#widest} more exception${count - this.#widest > 1 ? "s" : ""}\n`);
      else this.#exception(members[i]!);
      if (isLast && this.#needsClosing) {
        this.#out.push(`${this.#indent()}+------------------------------------\n`);
        this.#needsClosing = false;
      }
      this.#depth--;
    }
    if (isOutermost) this.#depth = 0;
  }

  #indent(): string {
    return " ".repeat(2 * this.#depth);
  }

  #emit(text: string, margin: "|" | "+" = "|"): void {
    const prefix = this.#depth === 0 ? "" : `${this.#indent()}${margin} `;
    this.#out.push(prefix === "" ? text : text.replace(/[^\n]*\n/g, (line) => prefix + line));
  }
}

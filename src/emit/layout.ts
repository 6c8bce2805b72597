/** Comments and blank lines: each goes to the statement it stands before or beside. */
import type * as ast from "../syntax/ast.js";
import type { SourceText } from "../syntax/source.js";
import type { Layout } from "./ir.js";

/** Hands out the module's comments in order. */
export class CommentFeed {
  readonly #comments: readonly ast.Comment[];
  readonly #source: SourceText;
  #next = 0;
  /** Where the last emitted statement or comment ended. */
  #end = 0;

  constructor(comments: readonly ast.Comment[], source: SourceText) {
    this.#comments = comments;
    this.#source = source;
  }

  /** The comments and blank line before a statement that starts at `start`. */
  before(start: number): Layout {
    const leading: string[] = [];
    let blankBefore = false;
    while (this.#next < this.#comments.length && this.#comments[this.#next]!.span.start < start) {
      const comment = this.#comments[this.#next++]!;
      if (leading.length === 0) blankBefore = this.#blankBetween(this.#end, comment.span.start);
      leading.push(commentText(comment.text));
      this.#end = comment.span.end;
    }
    if (leading.length === 0) blankBefore = this.#blankBetween(this.#end, start);
    this.#end = start;
    return { ...(blankBefore && { blankBefore }), ...(leading.length > 0 && { leading }) };
  }

  /** A comment beside the end of a statement; comments inside it that nothing took come before it. */
  after(span: ast.Span): { trailing?: string; inside: string[] } {
    const inside: string[] = [];
    while (this.#next < this.#comments.length && this.#comments[this.#next]!.span.start < span.end) inside.push(commentText(this.#comments[this.#next++]!.text));
    this.#end = Math.max(this.#end, span.end);
    const comment = this.#comments[this.#next];
    if (comment === undefined || comment.ownLine || this.#source.position(comment.span.start).line !== this.#source.position(span.end).line) return { inside };
    this.#next++;
    this.#end = comment.span.end;
    return { trailing: commentText(comment.text), inside };
  }

  /** Own-line comments at the end of a block: those indented at least as far as its statements. */
  atEnd(column: number, limit: number): { layout: Layout }[] {
    const found: { layout: Layout }[] = [];
    while (this.#next < this.#comments.length) {
      const comment = this.#comments[this.#next]!;
      if (comment.span.start >= limit || !comment.ownLine || this.#source.position(comment.span.start).column < column) break;
      // behind other code, it is that code's
      if (this.#source.text.slice(this.#end, comment.span.start).trim() !== "") break;
      this.#next++;
      const blankBefore = this.#blankBetween(this.#end, comment.span.start);
      this.#end = comment.span.end;
      found.push({ layout: { ...(blankBefore && { blankBefore }), leading: [commentText(comment.text)] } });
    }
    return found;
  }

  #blankBetween(from: number, to: number): boolean {
    if (to <= from) return false;
    return this.#source.position(to).line - this.#source.position(from).line > 1;
  }
}

/** `# text` without its mark. */
const commentText = (text: string): string => text.replace(/^#+ ?/, "").trimEnd();

/**
 * Lines that break where they must: a text is written piece by piece, and where a line gets too long, the outermost group that has
 * places for breaks in that line is broken, at all of its places. As `IPython.lib.pretty` does, so that outputs of notebooks are the same.
 */
import { codePointLength } from "../../objects/str/code_points.js";

/** What is broken together: `[1, 2]` is a group, with a place for a break after each comma. */
interface Group {
  readonly depth: number;
  /** Its places in what is not written yet. */
  readonly places: Place[];
  isBroken: boolean;
}

/** Where the line can be broken, which is a space otherwise. */
interface Place {
  readonly group: Group;
  readonly indentation: number;
}

const widest = 79;
const newGroup = (depth: number): Group => ({ depth, places: [], isBroken: false });

export class BreakingText {
  private written = "";
  /** The width of the last line of it. */
  private width = 0;
  /** What comes after the first place that may yet become a break. */
  private readonly held: (string | Place)[] = [];
  private heldWidth = 0;
  private indentation = 0;
  private readonly open: Group[] = [newGroup(0)];
  /** The groups that can be broken, by depth. */
  private readonly breakable: Group[][] = [[this.open[0]!]];

  /** Everything, when nothing more comes. */
  finished(): string {
    this.release();
    return this.written;
  }

  text(piece: string): void {
    if (this.held.length === 0) {
      this.write(piece);
      return;
    }
    this.held.push(piece);
    this.heldWidth += codePointLength(piece);
    this.breakWhereTooLong();
  }

  /** A space, or a break. */
  place(): void {
    const group = this.open.at(-1)!;
    if (group.isBroken) {
      this.line();
      return;
    }
    const place = { group, indentation: this.indentation };
    group.places.push(place);
    this.held.push(place);
    this.heldWidth++;
    this.breakWhereTooLong();
  }

  /** A break in any case. */
  line(): void {
    this.release();
    this.startLine(this.indentation);
  }

  /** `begin`, what is in the group, indented by as much, and `end`. */
  group(begin: string, inside: () => void, end: string, indentation: number = codePointLength(begin)): void {
    if (begin !== "") this.text(begin);
    const group = newGroup(this.open.length);
    this.open.push(group);
    (this.breakable[group.depth] ??= []).push(group);
    this.indentation += indentation;
    inside();
    this.indentation -= indentation;
    this.open.pop();
    if (group.places.length === 0) this.forget(group);
    if (end !== "") this.text(end);
  }

  private write(piece: string): void {
    this.written += piece;
    this.width += codePointLength(piece);
  }

  private startLine(indentation: number): void {
    this.written += `\n${" ".repeat(indentation)}`;
    this.width = indentation;
  }

  private breakWhereTooLong(): void {
    while (this.width + this.heldWidth > widest) {
      const group = this.outermost();
      if (group === null) return;
      while (group.places.length > 0) this.releaseFirst();
      while (typeof this.held[0] === "string") this.releaseFirst();
    }
  }

  /** The outermost group with places in what is held, to be broken; those further out, which have none there, are broken from now on. */
  private outermost(): Group | null {
    for (const groups of this.breakable) {
      const at = groups.toReversed().findIndex((group) => group.places.length > 0);
      if (at >= 0) {
        const group = groups.at(-1 - at)!;
        // IPython takes out the one at this place from the front.
        groups.splice(at, 1);
        group.isBroken = true;
        return group;
      }
      for (const group of groups) group.isBroken = true;
      groups.length = 0;
    }
    return null;
  }

  private releaseFirst(): void {
    const first = this.held.shift();
    if (first === undefined) return;
    this.heldWidth -= typeof first === "string" ? codePointLength(first) : 1;
    if (typeof first === "string") {
      this.write(first);
      return;
    }
    const { group, indentation } = first;
    group.places.shift();
    if (group.isBroken) {
      this.startLine(indentation);
      return;
    }
    if (group.places.length === 0) this.forget(group);
    this.write(" ");
  }

  private release(): void {
    while (this.held.length > 0) this.releaseFirst();
  }

  private forget(group: Group): void {
    const groups = this.breakable[group.depth]!;
    const at = groups.indexOf(group);
    if (at >= 0) groups.splice(at, 1);
  }
}

/**
 * A backtracking matcher with the semantics of CPython's (Modules/_sre): for patterns that JavaScript's regular expressions would
 * match otherwise. Steps on a stack of its own, so that no text is too long for it.
 */
import { classTest, folded, setTest } from "./characters.js";
import { type Folding, type Node, type Place, type Repeat } from "./tree.js";

const Op = { Character: 0, Test: 1, Place: 2, Mark: 3, Split: 4, Jump: 5, Reference: 6, Look: 7, Atomic: 8, Condition: 9, Run: 10, Begin: 11, Round: 12, Enter: 13, Success: 14 } as const;
type Op = (typeof Op)[keyof typeof Op];

/** One step of a program: what it does, its operands, and where the steps behind it go on. */
interface Step {
  readonly op: Op;
  a: number;
  b: number;
  c: number;
  to: number;
  readonly test: ((code: number) => boolean) | null;
  readonly folding: Folding;
  readonly where: Place;
  /** Of places: that words are of ASCII letters. Of rounds: that what comes behind is tried first. */
  readonly flag: boolean;
}

const UNSET = -1;

/** A pattern as a list of steps; registers hold the groups' marks, the last group, and the loops' counts. */
export class Program {
  private readonly steps: Step[] = [];
  private registers: number;
  private readonly groups: number;

  constructor(tree: Node, groups: number) {
    this.groups = groups;
    // the marks of each group, the last group that was closed, then two for each loop
    this.registers = 2 * groups + 3;
    this.compile(tree);
    this.emit(Op.Success);
  }

  private emit(op: Op, a = 0, b = 0, c = 0, extra: Partial<Pick<Step, "test" | "folding" | "where" | "flag">> = {}): number {
    this.steps.push({ op, a, b, c, to: 0, test: null, folding: "none", where: "start", flag: false, ...extra });
    return this.steps.length - 1;
  }

  private get here(): number {
    return this.steps.length;
  }

  private compile(node: Node): void {
    switch (node.kind) {
      case "character":
        this.emit(Op.Character, folded(node.code, node.folding), 0, 0, { folding: node.folding });
        return;
      case "set":
      case "any":
        this.emit(Op.Test, 0, 0, 0, { test: testOf(node) });
        return;
      case "place":
        this.emit(Op.Place, 0, 0, 0, { where: node.where, flag: node.ascii });
        return;
      case "sequence":
        for (const item of node.items) this.compile(item);
        return;
      case "alternatives": {
        const ends: number[] = [];
        node.branches.forEach((branch, i) => {
          const split = i < node.branches.length - 1 ? this.emit(Op.Split) : -1;
          if (split >= 0) this.steps[split]!.a = this.here;
          this.compile(branch);
          if (split < 0) return;
          ends.push(this.emit(Op.Jump));
          this.steps[split]!.b = this.here;
        });
        for (const end of ends) this.steps[end]!.a = this.here;
        return;
      }
      case "group":
        this.emit(Op.Mark, 2 * node.index);
        this.compile(node.body);
        this.emit(Op.Mark, 2 * node.index + 1, node.index);
        return;
      case "repeat":
        if (node.how === "possessive") this.enclosed(Op.Atomic, () => this.repeat({ ...node, how: "greedy" }));
        else this.repeat(node);
        return;
      case "atomic":
        this.enclosed(Op.Atomic, () => this.compile(node.body));
        return;
      case "look":
        this.enclosed(Op.Look, () => this.compile(node.body), node.negative ? 1 : 0, node.behind ? node.width : 0);
        return;
      case "reference":
        this.emit(Op.Reference, node.index, 0, 0, { folding: node.folding });
        return;
      case "condition": {
        const condition = this.emit(Op.Condition, node.index);
        this.compile(node.yes);
        const jump = this.emit(Op.Jump);
        this.steps[condition]!.b = this.here;
        this.compile(node.no);
        this.steps[jump]!.a = this.here;
        return;
      }
    }
  }

  /** Steps that are run to their own success; `a` is where the rest goes on. */
  private enclosed(op: Op, inside: () => void, b = 0, c = 0): void {
    const start = this.emit(op, 0, b, c);
    inside();
    this.emit(Op.Success);
    this.steps[start]!.a = this.here;
  }

  private repeat({ body, least, most, how }: Repeat): void {
    const test = testOf(body);
    if (test !== null && how !== "lazy") {
      this.emit(Op.Run, least, most, 0, { test });
      return;
    }
    const loop = this.registers;
    this.registers += 2;
    this.emit(Op.Begin, loop);
    const round = this.emit(Op.Round, loop, least, most, { flag: how === "lazy" });
    this.emit(Op.Enter, loop, least);
    this.compile(body);
    this.emit(Op.Jump, round);
    this.steps[round]!.to = this.here;
  }

  /** The marks of a match that begins at a position, and the last group; null when there is none. */
  match(text: Subject, start: number, mustEnd: boolean): Int32Array | null {
    const registers = new Int32Array(this.registers).fill(UNSET);
    const end = new Run(this.steps, text, registers, 2 * this.groups + 2, mustEnd).from(0, start);
    if (end < 0) return null;
    registers[0] = start;
    registers[1] = end;
    return registers;
  }

  /** The last group that was closed, in what `match` gave; -1 for none. */
  lastOf(registers: Int32Array): number {
    return registers[2 * this.groups + 2]!;
  }
}

/** The text as code points. */
export type Subject = ArrayLike<number>;

/** The test of a node that is one character; null for others. */
function testOf(node: Node): ((code: number) => boolean) | null {
  switch (node.kind) {
    case "character": {
      const { code, folding } = node;
      if (folding === "none") return (other) => other === code;
      const root = folded(code, folding);
      return (other) => folded(other, folding) === root;
    }
    case "any":
      return node.newline ? () => true : (code) => code !== 10;
    case "set":
      return setTest(node.members, node.negative, node.folding);
    default:
      return null;
  }
}

/** One attempt: where it stands, and what it may come back to. */
class Run {
  private readonly steps: readonly Step[];
  private readonly text: Subject;
  private readonly registers: Int32Array;
  private readonly last: number;
  private readonly mustEnd: boolean;
  /** What to come back to: step, position, length of the trail; a run of characters has how far it may be shortened. */
  private readonly choices: number[] = [];
  /** Registers and what they held, to be put back. */
  private readonly trail: number[] = [];

  constructor(steps: readonly Step[], text: Subject, registers: Int32Array, last: number, mustEnd: boolean) {
    this.steps = steps;
    this.text = text;
    this.registers = registers;
    this.last = last;
    this.mustEnd = mustEnd;
  }

  private set(register: number, value: number): void {
    this.trail.push(register, this.registers[register]!);
    this.registers[register] = value;
  }

  private undo(length: number): void {
    while (this.trail.length > length) {
      const value = this.trail.pop()!;
      this.registers[this.trail.pop()!] = value;
    }
  }

  private choose(step: number, at: number, least = UNSET): void {
    this.choices.push(step, at, this.trail.length, least);
  }

  /** Where a match of the steps from `first` on ends; -1 when there is none. Once it has matched, nothing in it is tried again. */
  from(first: number, start: number): number {
    const { text, steps, registers } = this;
    const base = this.choices.length;
    const size = text.length;
    let pc = first;
    let at = start;
    for (;;) {
      const step = steps[pc]!;
      let goesOn = true;
      switch (step.op) {
        case Op.Character:
          goesOn = at < size && folded(text[at]!, step.folding) === step.a;
          at += 1;
          pc += 1;
          break;
        case Op.Test:
          goesOn = at < size && step.test!(text[at]!);
          at += 1;
          pc += 1;
          break;
        case Op.Place:
          goesOn = isAt(text, at, step.where, step.flag);
          pc += 1;
          break;
        case Op.Mark:
          this.set(step.a, at);
          if (step.b > 0) this.set(this.last, step.b);
          pc += 1;
          break;
        case Op.Split:
          this.choose(step.b, at);
          pc = step.a;
          break;
        case Op.Jump:
          pc = step.a;
          break;
        case Op.Reference: {
          const length = this.sameAs(step.a, at, step.folding);
          goesOn = length >= 0;
          at += length;
          pc += 1;
          break;
        }
        case Op.Look: {
          const trail = this.trail.length;
          const found = at - step.c >= 0 && this.from(pc + 1, at - step.c) >= 0;
          if (!found || step.b === 1) this.undo(trail);
          goesOn = found !== (step.b === 1);
          pc = step.a;
          break;
        }
        case Op.Atomic: {
          const end = this.from(pc + 1, at);
          goesOn = end >= 0;
          at = end;
          pc = step.a;
          break;
        }
        case Op.Condition:
          pc = registers[2 * step.a]! >= 0 && registers[2 * step.a + 1]! >= 0 ? pc + 1 : step.b;
          break;
        case Op.Run: {
          let to = at;
          const limit = Math.min(size, at + step.b);
          while (to < limit && step.test!(text[to]!)) to += 1;
          goesOn = to - at >= step.a;
          pc += 1;
          if (goesOn && to - at > step.a) this.choose(pc, to - 1, at + step.a);
          at = to;
          break;
        }
        case Op.Begin:
          this.set(step.a, 0);
          this.set(step.a + 1, UNSET);
          pc += 1;
          break;
        case Op.Round:
          pc = this.round(step, pc, at);
          break;
        case Op.Enter: {
          const count = registers[step.a]!;
          this.set(step.a, count + 1);
          if (count >= step.b) this.set(step.a + 1, at);
          pc += 1;
          break;
        }
        case Op.Success:
          if (first === 0 && this.mustEnd && at < size) {
            goesOn = false;
            break;
          }
          this.choices.length = base;
          return at;
      }
      if (goesOn) continue;
      if (this.choices.length === base) return UNSET;
      const least = this.choices.pop()!;
      const trail = this.choices.pop()!;
      at = this.choices.pop()!;
      pc = this.choices.pop()!;
      this.undo(trail);
      // a run of characters gives them back one by one
      if (least !== UNSET && at > least) this.choose(pc, at - 1, least);
    }
  }

  /** Another round of a loop, or what comes behind it, and the other when that fails. A round that would match nothing again is none. */
  private round({ a: loop, b: least, c: most, to: rest, flag: lazy }: Step, pc: number, at: number): number {
    const count = this.registers[loop]!;
    if (count < least) return pc + 1;
    if (count >= most || at === this.registers[loop + 1]!) return rest;
    this.choose(lazy ? pc + 1 : rest, at);
    return lazy ? rest : pc + 1;
  }

  /** The length of a group's text where the same stands at a position; -1 where it does not. */
  private sameAs(group: number, at: number, folding: Folding): number {
    const [start, end] = [this.registers[2 * group]!, this.registers[2 * group + 1]!];
    if (start < 0 || end < start || at + end - start > this.text.length) return UNSET;
    for (let i = start; i < end; i++) if (folded(this.text[i]!, folding) !== folded(this.text[at + i - start]!, folding)) return UNSET;
    return end - start;
  }
}

const isWord = { ascii: classTest("w", true), unicode: classTest("w", false) };

function isAt(text: Subject, at: number, where: Place, ascii: boolean): boolean {
  const size = text.length;
  switch (where) {
    case "start":
      return at === 0;
    case "line start":
      return at === 0 || text[at - 1] === 10;
    case "end":
      return at === size || (at === size - 1 && text[at] === 10);
    case "line end":
      return at === size || text[at] === 10;
    case "very end":
      return at === size;
    default: {
      if (size === 0) return false;
      const test = ascii ? isWord.ascii : isWord.unicode;
      const isBoundary = (at > 0 && test(text[at - 1]!)) !== (at < size && test(text[at]!));
      return isBoundary === (where === "boundary");
    }
  }
}

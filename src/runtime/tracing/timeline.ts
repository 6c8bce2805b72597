/** What a program's tasks and threads did, and when: plain data, for whoever shows it. */

/** Numbers called "index" are places in `moments`: what happens at the same time still has its order. */
export interface Timeline {
  /** When something began or ended, one after the other: by the loop's clock, in seconds since the program's start. */
  readonly moments: readonly number[];
  /** In the order in which they were made. */
  readonly rows: readonly TimelineRow[];
  readonly prints: readonly TimelinePrint[];
  /** What happened when there was no more room: steps, and tasks and threads that have no row. Zero: all is there. */
  readonly stepsLeft: number;
  readonly rowsLeft: number;
}

export interface TimelineRow {
  /** A task of a loop, or what a thread was given to do. */
  readonly kind: "task" | "thread";
  /** `Task-1`, or the thread's name. */
  readonly name: string;
  /** The coroutine's or function's qualified name. */
  readonly does: string;
  /** The program's line at which that begins. */
  readonly line: number | null;
  /** The row that made it, by its number. */
  readonly parent: number | null;
  /** The index at which it was made. */
  readonly made: number;
  /** Its steps: from index to index; null: it goes on behind the last one. */
  readonly runs: readonly { readonly from: number; readonly to: number | null }[];
  readonly waits: readonly TimelineWait[];
  readonly ending: {
    readonly how: "returned" | "raised" | "cancelled" | "unfinished";
    /** What it returned or raised, as short as it can be told without asking the program. */
    readonly what: string;
    /** The index; null: it never ended, or when there was no more room. */
    readonly at: number | null;
  };
}

export interface TimelineWait {
  readonly from: number;
  readonly to: number | null;
  /**
   * - sleep, task (`task`: its row), gather, future: what wakes it
   * - turn: it lets the others have their turn
   * - child: it makes way for a task or thread that begins at once
   * - blocked: a thread waits
   */
  readonly kind: "sleep" | "task" | "gather" | "future" | "turn" | "child" | "blocked";
  readonly task: number | null;
  /** What the program says there: `await queue.get()`. Empty where that is not known. */
  readonly text: string;
  /** The program's line of it. */
  readonly line: number | null;
}

export interface TimelinePrint {
  /** The row that wrote it; null: the program outside of tasks and threads. */
  readonly row: number | null;
  readonly at: number;
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

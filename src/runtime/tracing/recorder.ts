/**
 * Writes down what tasks and threads do. A loop that is followed has another queue, which sees who is woken, and an accessor in
 * the place of `$currentTask`, which sees where each step begins and ends; loops that nobody follows have neither.
 */
import type { BaseEventLoop } from "../asyncio/base_events.js";
import { CANCELLED, FINISHED } from "../asyncio/futures.js";
import { type ReadyEntry, ReadyQueue } from "../asyncio/ready_queue.js";
import { Task } from "../asyncio/tasks.js";
import { type CoroutineObject, metaOf } from "../objects/coroutine.js";
import type { GreenThread } from "../threads/green_thread.js";
import { Strand } from "../threads/scheduler.js";
import { functionName, shownError, shownValue } from "./short_texts.js";
import type { Timeline, TimelinePrint, TimelineRow, TimelineWait } from "./timeline.js";
import type { Tracer } from "./tracer.js";
import { awaitedBy } from "./waits.js";

/** What is written down at most: moments, rows, texts, and how long these are. */
export interface Room {
  readonly moments: number;
  readonly rows: number;
  readonly prints: number;
  readonly characters: number;
}

const usualRoom: Room = { moments: 1000, rows: 100, prints: 200, characters: 200 };

type Open<T> = { -readonly [K in keyof T]: T[K] };
interface Row extends Open<Omit<TimelineRow, "runs" | "waits">> {
  readonly runs: Open<TimelineRow["runs"][number]>[];
  readonly waits: Open<TimelineWait>[];
}

export class TaskRecorder implements Tracer {
  private readonly now: () => number;
  private readonly path: string;
  private readonly room: Room;
  private readonly began: number;
  private readonly moments: number[] = [];
  private readonly rows: Row[] = [];
  private readonly prints: Open<TimelinePrint>[] = [];
  private stepsLeft = 0;
  private rowsLeft = 0;
  /** Null: there was no room for it, or it is the library's own; a million of those must not be kept alive. */
  private readonly known = new WeakMap<Task<unknown>, Row | null>();
  private readonly tasks = new Map<Task<unknown>, Row>();
  /** There was no room for all that they did. */
  private readonly cut = new Set<Row>();
  private readonly work = new Map<GreenThread, Row>();
  /** Whose steps have begun and not ended, the innermost last. */
  private readonly running: (Row | null)[] = [];
  /** Who made way last, and at which index: whoever begins right there was made by it. */
  private madeWay: { readonly row: Row | null; readonly at: number } | null = null;

  /** `now`: the time of loops, which does not pass by being asked for. `path`: the program's file, whose lines are told. */
  constructor(now: () => number, path: string, room: Room = usualRoom) {
    this.now = now;
    this.path = path;
    this.room = room;
    this.began = now();
  }

  followLoop(loop: BaseEventLoop): void {
    let current: Task<unknown> | null = null;
    const library: readonly unknown[] = [loop.shutdown_asyncgens, loop.shutdown_default_executor];
    const rowOf = (task: Task<unknown>): Row | null => this.rowOf(task, library);
    Object.defineProperties(loop, {
      $ready: { value: new FollowedQueue((task) => this.woken(task, rowOf(task))) },
      $currentTask: {
        get: () => current,
        set: (task: Task<unknown> | null) => {
          if (task === current) return;
          if (current !== null) this.stepEnds(rowOf(current), "child");
          current = task;
          if (task !== null) this.stepBegins(rowOf(task));
        },
      },
    });
  }

  followThread(strand: Strand): void {
    const { thread } = strand;
    strand.step = () => {
      const before = this.work.get(thread);
      if (before !== undefined) this.stepBegins(before);
      Strand.prototype.step.call(strand);
      const after = this.work.get(thread);
      if (after !== undefined) this.stepEnds(after, "blocked");
    };
  }

  workBegins(thread: GreenThread, f: unknown): (how: "returned" | "raised", what: unknown) => void {
    const row = this.newRow("thread", thread.name, functionName(f), null);
    if (row === null) return () => {};
    this.work.set(thread, row);
    this.stepBegins(row);
    return (how, what) => {
      this.work.delete(thread);
      this.stepEnds(row, "blocked");
      row.ending = { how, what: how === "raised" ? shownError(what) : shownValue(what), at: this.endOf(row) };
    };
  }

  /** The program writes. */
  printed(stream: TimelinePrint["stream"], text: string): void {
    const { characters, prints } = this.room;
    const running = this.running.at(-1);
    if (this.prints.length >= prints || running === null) return;
    const row = running === undefined ? null : this.rows.indexOf(running);
    const last = this.prints.at(-1);
    if (last !== undefined && last.row === row && last.stream === stream && last.at === this.moments.length - 1 && !last.text.endsWith("\n")) last.text = `${last.text}${text}`.slice(0, characters);
    else {
      const at = this.moment();
      if (at !== null) this.prints.push({ row, at, stream, text: text.slice(0, characters) });
    }
  }

  /** What has happened so far. */
  timeline(): Timeline {
    for (const [task, row] of this.tasks) this.settle(task, row);
    const rows = this.rows.map((row) => ({ ...row, waits: row.waits.filter(({ from }) => from !== row.ending.at) }));
    return { moments: this.moments, rows, prints: this.prints, stepsLeft: this.stepsLeft, rowsLeft: this.rowsLeft };
  }

  // ─── steps ───

  /** The index of this moment; null when there is no room for more. */
  private moment(): number | null {
    if (this.moments.length >= this.room.moments) return null;
    return this.moments.push(Math.round((this.now() - this.began) * 1e7) / 1e7) - 1;
  }

  private stepBegins(row: Row | null): void {
    this.running.push(row);
    if (row === null) return;
    const from = this.moment();
    if (from === null) {
      this.stepsLeft++;
      this.cut.add(row);
      return;
    }
    const wait = row.waits.at(-1);
    if (wait !== undefined) wait.to = from;
    row.runs.push({ from, to: null });
  }

  /** `kind`: of the wait that begins, unless something better becomes known of it. */
  private stepEnds(row: Row | null, kind: "child" | "blocked"): void {
    const at = this.running.lastIndexOf(row);
    if (at >= 0) this.running.splice(at, 1);
    const run = row?.runs.at(-1);
    if (row === null || run === undefined || this.cut.has(row)) return;
    run.to = this.moment();
    if (run.to === null) this.cut.add(row);
    else row.waits.push({ from: run.to, to: null, kind, task: null, text: "", line: null });
    this.madeWay = { row, at: this.moments.length };
  }

  /** A task is put into the queue: it was just made, or what it waits for is there. */
  private woken(task: Task<unknown>, row: Row | null): void {
    const wait = row?.waits.at(-1);
    if (row === null || wait === undefined || wait.to !== null || this.cut.has(row) || wait.text !== "") return;
    this.describe(wait, task);
  }

  private describe(wait: Open<TimelineWait>, task: Task<unknown>): void {
    const { kind, task: awaited, text, line } = awaitedBy(task, this.path);
    const row = awaited === null ? undefined : this.tasks.get(awaited);
    Object.assign(wait, { kind, task: row === undefined ? null : this.rows.indexOf(row), text, line });
  }

  // ─── rows ───

  private rowOf(task: Task<unknown>, library: readonly unknown[]): Row | null {
    const known = this.known.get(task);
    if (known !== undefined) return known;
    const coro = task.$coro as CoroutineObject;
    const meta = metaOf(coro);
    const isOwn = !library.includes(coro.$function);
    const row = isOwn ? this.newRow("task", "", meta?.qualname ?? "", meta?.code?.file.path === this.path ? meta.firstLine : null) : null;
    this.known.set(task, row);
    if (row !== null) this.tasks.set(task, row);
    return row;
  }

  private newRow(kind: TimelineRow["kind"], name: string, does: string, line: number | null): Row | null {
    // An eager task begins before whoever made it goes on, which has made way for it right now.
    const maker = this.running.length > 0 ? this.running.at(-1) : this.madeWay?.at === this.moments.length ? this.madeWay.row : null;
    const made = this.rows.length < this.room.rows ? this.moment() : null;
    if (made === null) {
      this.rowsLeft++;
      return null;
    }
    const row: Row = { kind, name, does, line, parent: maker === null || maker === undefined ? null : this.rows.indexOf(maker), made, runs: [], waits: [], ending: { how: "unfinished", what: "", at: null } };
    this.rows.push(row);
    return row;
  }

  /** What has become of a task by now. Methods that the program's own class may have are not called. */
  private settle(task: Task<unknown>, row: Row): void {
    row.name = Task.prototype.get_name.call(task);
    const { $state: state, $exception: error } = task;
    if (state === FINISHED) row.ending = { how: error === null ? "returned" : "raised", what: error === null ? shownValue(task.$result) : shownError(error), at: this.endOf(row) };
    else if (state === CANCELLED) row.ending = { how: "cancelled", what: "", at: this.endOf(row) };
    else this.woken(task, row);
  }

  /** Where the last step ended; null when there was no room for that. */
  private endOf(row: Row): number | null {
    return this.cut.has(row) ? null : (row.runs.at(-1)?.to ?? null);
  }
}

/** Says which tasks are put into it. */
class FollowedQueue extends ReadyQueue {
  private readonly woken: (task: Task<unknown>) => void;

  constructor(woken: (task: Task<unknown>) => void) {
    super();
    this.woken = woken;
  }

  override push(entry: ReadyEntry, argument?: unknown): void {
    if (entry instanceof Task) this.woken(entry);
    super.push(entry, argument);
  }
}

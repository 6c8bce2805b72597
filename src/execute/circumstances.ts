/** What of a run is arbitrary: when it happens, where objects lie, how texts are hashed, what chance brings. A program's output may show it, and should not be held to it. */
export interface Circumstances {
  /** `time.time()` and `time.monotonic()` at the start, in seconds. */
  readonly epoch: number;
  readonly monotonic: number;
  /** What waits last, in what was asked for. */
  readonly stretch: number;
  /** What a look at the clock seems to take besides, in seconds. */
  readonly pace: number;
  /** Where the first object lies, and how far apart objects are, in sixteens of bytes. */
  readonly address: number;
  readonly distance: number;
  /** Where the stacks of threads lie. */
  readonly stacks: number;
  /** `os.getpid()` */
  readonly pid: number;
  /** Threads that run at the same time come in another order. */
  readonly unsettled: boolean;
  /** As PYTHONHASHSEED. */
  readonly hashSeed: number;
  /** What unseeded random numbers start from. */
  readonly chance: number;
}

/** The circumstances of any run of a document's example: the same every time. They begin on 2024-01-01 at 00:00:00 UTC. */
export const usual: Circumstances = { epoch: 1704067200, monotonic: 1000, stretch: 1, pace: 0, address: 0x7f1e_4a30_0000, distance: 1, stacks: 0x7f00_0000_0000, pid: 1, unsettled: false, hashSeed: 0, chance: 1 };

/** What one change of circumstances shows: what in an output follows from it. */
export type Cause = "date" | "time" | "memory" | "threads" | "chance";

// Thursday, 17 December 2037, 23:46:58.637: other than the usual date in every field.
const date = { epoch: 2144706418.637_215, monotonic: 86_431.913 };
const time = { stretch: 1.170_3, pace: 0.311_7 };
const memories = [
  { address: 0x5602_8c11_d000, distance: 7, stacks: 0x7d31_8000_0000, pid: 40_217, hashSeed: 77 },
  { address: 0x7fa3_90c7_f360, distance: 5, stacks: 0x7e42_4000_0000, pid: 8_113, hashSeed: 4_100 },
  { address: 0x6000_0123_4ac0, distance: 11, stacks: 0x7fb5_6000_0000, pid: 731, hashSeed: 929_292 },
];
const chances = [{ chance: 2 }, { chance: 3_000_017 }, { chance: 77_777 }];

/** Other circumstances, each changed in every respect: where they change nothing, nothing is arbitrary. */
export const allOther: readonly Circumstances[] = memories.map((memory, i) => ({ ...usual, ...date, ...time, ...memory, ...chances[i], unsettled: true }));

/** Other circumstances, each changed in one respect. */
export const others: readonly { readonly cause: Cause; readonly circumstances: Circumstances }[] = [
  { cause: "date", circumstances: { ...usual, ...date } },
  { cause: "time", circumstances: { ...usual, ...time } },
  ...memories.map((memory) => ({ cause: "memory", circumstances: { ...usual, ...memory } }) as const),
  { cause: "threads", circumstances: { ...usual, unsettled: true } },
  ...chances.map((chance) => ({ cause: "chance", circumstances: { ...usual, ...chance } }) as const),
];

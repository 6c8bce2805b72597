/** What every clock offers: the only source of time for `loop.time`, `time.time`, `perf_counter`, `sleep`, timeouts. */
export interface Clock {
  /** Seconds since some fixed moment, never going backwards. */
  monotonic(): number;
  /** The same as a program is told that asks for it: `time.monotonic`, `time.perf_counter`. */
  look(): number;
  /** `monotonic` for who follows a program: being asked takes no time, even of a virtual clock. */
  unseen(): number;
  /** Seconds since 1970: `time.time`. */
  wallTime(): number;
  /** Lets `seconds` pass. False: this host cannot block here, use `after`. */
  wait(seconds: number): boolean;
  /**
   * The program waits for the host: calls back when about `seconds` have passed; it may come early. Until then the program goes on living,
   * and time passes as it really does, under a virtual clock too. What it gives is called when the host was quicker.
   */
  after(seconds: number, callback: () => void): () => void;
  /** One turn of an event loop is over: a virtual clock moves on a hair. */
  turn(): void;
  /** How many turns may pass between two looks at a real clock; 0 when looking costs nothing. */
  readonly lookEvery: number;
  /** What waits last, in what was asked for: 1, unless somebody wants to know what in an output is a time. */
  readonly stretch: number;
  /** Whether `wait` takes no time. */
  readonly jumps: boolean;
}

/** `timeit`: how long small pieces of code take. */
import { begin_call, begin_call_method, callable } from "../objects/calls.js";
import { ge } from "../objects/compare.js";
import { dict } from "../objects/dict.js";
import { compile, exec_in } from "../objects/dynamic_code.js";
import { ValueError } from "../objects/exceptions.js";
import { libraryClass, libraryMethods, pythonFunctions } from "../objects/library_functions.js";
import { ModuleNames } from "../objects/module_names.js";
import { sub } from "../objects/operators.js";
import { boxFloat } from "../objects/py_float.js";
import { DONE, PyIterator } from "../objects/py_iterator.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import { type Blocking, blocking, blocking_methods, type BlockingCall, isBlocking } from "../threads/blocking.js";
import { perf_counter } from "./time.js";
import { print_exc as printException } from "./traceback/index.js";

export const dummy_src_name = "<timeit-src>";
export const default_number = 1000000;
export const default_repeat = 5;
/** `default_timer()` */
export const default_timer = perf_counter;

/** What `autorange` takes for long enough to be measured. */
const ENOUGH = boxFloat(0.2);

/** What timed text sees when the program names no globals. */
const ownGlobals = dict<unknown, unknown>();

/** `reindent(src, indent)`: all lines but the first are moved to the right. */
export const reindent = (src: string, indent: number): string => src.replaceAll("\n", `\n${" ".repeat(indent)}`);

/** None, as often as the timed text shall run. */
class Rounds extends PyIterator<null> {
  private left: number;

  constructor(left: number) {
    super();
    this.left = left;
  }

  next(): IteratorResult<null, undefined> {
    return this.left-- > 0 ? { done: false, value: null } : DONE;
  }
}

/** Says whether it is a text; anything else has to be callable. */
function isText(code: unknown, name: "stmt" | "setup"): code is string {
  if (typeof code === "string") return true;
  if (!callable(code)) throw new ValueError(`${name} is neither a string nor callable`);
  return false;
}

/** The program text of a function that runs `setup` once and times the rounds of `stmt`. */
const timedText = (setup: string, stmt: string, callables: readonly string[]): string =>
  `def inner(_it, _timer${callables.map((name) => `, ${name}=${name}`).join("")}):\n    ${reindent(setup, 4)}\n    _t0 = _timer()\n    for _i in _it:\n        ${reindent(stmt, 8)}\n        pass\n    _t1 = _timer()\n    return _t1 - _t0\n`;

/** `Timer(stmt='pass', setup='pass', timer=default_timer, globals=None)` */
export class Timer {
  timer: unknown;
  src: string | null = null;
  /** Of a text: the function that times it. */
  readonly $inner: unknown = null;
  readonly $stmt: unknown;
  readonly $setup: unknown;

  constructor(stmt: unknown = "pass", setup: unknown = "pass", timer: unknown = default_timer, globals: unknown = null) {
    this.timer = timer;
    this.$stmt = stmt;
    this.$setup = setup;
    // nothing to prepare: no text has to be compiled for that
    if (setup === "pass" && typeof stmt !== "string" && callable(stmt)) return;
    const setupIsText = isText(setup, "setup");
    if (setupIsText) compile(setup, dummy_src_name, "exec");
    const stmtIsText = isText(stmt, "stmt");
    if (stmtIsText) compile(setupIsText ? `${setup}\n${stmt}` : stmt, dummy_src_name, "exec");
    if (!setupIsText && !stmtIsText) return;
    const names = globals === null ? ownGlobals : globals;
    // callables beside a text reach the function as defaults of its own
    const bound = dict<unknown, unknown>();
    if (!setupIsText) bound.set("_setup", setup);
    if (!stmtIsText) bound.set("_stmt", stmt);
    this.src = timedText(setupIsText ? setup : "_setup()", stmtIsText ? stmt : "_stmt()", [...bound.keys()] as string[]);
    exec_in([new ModuleNames(ownGlobals, ownGlobals), null], compile(this.src, dummy_src_name, "exec"), names, bound);
    this.$inner = bound.at("inner");
  }

  /** Writes the traceback of the exception at hand. */
  print_exc(file: unknown = null): void {
    printException(null, file);
  }

  timeit(number?: number): BlockingCall<unknown>;
  *timeit(number = default_number): Blocking<unknown> {
    if (this.$inner !== null) {
      const timed = begin_call(this.$inner, [new Rounds(number), this.timer]);
      return isBlocking(timed) ? yield* timed : timed;
    }
    if (typeof this.$setup !== "string") {
      const prepared = begin_call(this.$setup, []);
      if (isBlocking(prepared)) yield* prepared;
    }
    const start = begin_call(this.timer, []);
    const from = isBlocking(start) ? yield* start : start;
    for (let i = 0; i < number; i++) {
      const made = begin_call(this.$stmt, []);
      if (isBlocking(made)) yield* made;
    }
    const end = begin_call(this.timer, []);
    return sub(isBlocking(end) ? yield* end : end, from);
  }

  repeat(repeat?: number, number?: number): BlockingCall<unknown[]>;
  *repeat(repeat = default_repeat, number = default_number): Blocking<unknown[]> {
    const results: unknown[] = [];
    for (let i = 0; i < repeat; i++) {
      const made = begin_call_method(this, "timeit", [number]);
      results.push(isBlocking(made) ? yield* made : made);
    }
    return results;
  }

  /** More and more rounds, until they take a fifth of a second. */
  autorange(callback?: unknown): BlockingCall<Tuple<[number, unknown]>>;
  *autorange(callback: unknown = null): Blocking<Tuple<[number, unknown]>> {
    for (let scale = 1; ; scale *= 10) {
      for (const step of [1, 2, 5]) {
        const made = begin_call_method(this, "timeit", [scale * step]);
        const taken = isBlocking(made) ? yield* made : made;
        if (callback !== null) {
          const told = begin_call(callback, [scale * step, taken]);
          if (isBlocking(told)) yield* told;
        }
        if (ge(taken, ENOUGH)) return tuple([scale * step, taken]);
      }
    }
  }
}
libraryClass(Timer, { name: "Timer", module: "timeit", signature: "stmt='pass', setup='pass', timer=<built-in function perf_counter>, globals=None" });
libraryMethods(Timer, { print_exc: "file=None" });
blocking_methods(Timer, ["timeit", "number=1000000"], ["repeat", "repeat=5, number=1000000"], ["autorange", "callback=None"]);

/** `timeit(stmt='pass', setup='pass', timer=default_timer, number=1000000, globals=None)` */
export const timeit = blocking(function* timeit(stmt: unknown = "pass", setup: unknown = "pass", timer: unknown = default_timer, number: number = default_number, globals: unknown = null): Blocking<unknown> {
  return yield* new Timer(stmt, setup, timer, globals).timeit(number);
}, "stmt='pass', setup='pass', timer=<built-in function perf_counter>, number=1000000, globals=None");

/** `repeat(stmt='pass', setup='pass', timer=default_timer, repeat=5, number=1000000, globals=None)` */
export const repeat = blocking(function* repeat(stmt: unknown = "pass", setup: unknown = "pass", timer: unknown = default_timer, times: number = default_repeat, number: number = default_number, globals: unknown = null): Blocking<unknown[]> {
  return yield* new Timer(stmt, setup, timer, globals).repeat(times, number);
}, "stmt='pass', setup='pass', timer=<built-in function perf_counter>, repeat=5, number=1000000, globals=None");

pythonFunctions("timeit", { reindent: [reindent, "src, indent"] });

/** Loggers by name, in a tree below the root. */
import { attributesOf, setattr } from "../../objects/attributes.js";
import { call_method } from "../../objects/calls.js";
import { set } from "../../objects/set.js";
import { Dict } from "../../objects/dict.js";
import { BaseException, KeyError, TypeError } from "../../objects/exceptions.js";
import { asIndex } from "../../objects/indices.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { frameAt } from "../../objects/traceback/active_frame.js";
import { callingFrame, callingFrames, type CallingFrame } from "../../objects/traceback/calling_frames.js";
import { truthy } from "../../objects/truth.js";
import { PyTuple, type Tuple, tuple, tupleOf } from "../../objects/tuple.js";
import { className } from "../../objects/type_registry.js";
import { isSubclass, type_of } from "../../objects/types.js";
import { exc_info } from "../sys.js";
import { format_stack } from "../traceback/index.js";
import { _get_running_loop } from "../../asyncio/running_loop.js";
import { attribute_now, beforeNewProgram } from "../../objects/modules.js";
import { LIBRARY } from "../../asyncio/format_helpers.js";
import { asyncioLogsTo } from "../../asyncio/log.js";
import { current_task } from "../../asyncio/tasks.js";
import { lastResort, type Handler } from "./handlers.js";
import { checkLevel, Filterer, getLevelName, LogRecord, programPath } from "./records.js";

/** The keyword arguments of `logger.info(…)`. */
export interface LogOptions {
  readonly exc_info?: unknown;
  readonly stack_info?: unknown;
  readonly stacklevel?: unknown;
  readonly extra?: unknown;
}

/** Splits off the keywords that stand last. */
export function split(args: readonly unknown[]): { readonly args: readonly unknown[]; readonly options: LogOptions } {
  const last = args[args.length - 1];
  const isOptions = typeof last === "object" && last !== null && Object.getPrototypeOf(last) === Object.prototype;
  return isOptions ? { args: args.slice(0, -1), options: last as LogOptions } : { args, options: {} };
}

/** `logging.disable(level)`: nothing up to this level passes. */
export const disabled = { level: 0 };

/** The frame so many calls up; beyond the outermost it stays there. */
function callerAt(level: number): CallingFrame | null {
  return callingFrame(level) ?? callingFrames().at(-1) ?? null;
}

/** The stack as `stack_info=True` shows it, from the frame so many calls up outwards. */
function stackText(level: number): string {
  const frame = frameAt(Math.min(level, callingFrames().length) - 1);
  return `Stack (most recent call last):\n${frame === null ? "" : format_stack(frame).join("")}`.replace(/\n$/, "");
}

export class Logger extends Filterer {
  name: string;
  level: number;
  parent: Logger | null = null;
  propagate: unknown = true;
  handlers: Handler[] = [];
  disabled = false;

  constructor(name: string, level: unknown = 0) {
    super();
    this.name = name;
    this.level = checkLevel(level);
  }

  get root(): Logger {
    return root;
  }

  setLevel(level: unknown): void {
    this.level = checkLevel(level);
  }

  getEffectiveLevel(): number {
    for (let one: Logger | null = this; one !== null; one = one.parent) if (one.level !== 0) return one.level;
    return 0;
  }

  isEnabledFor(level: number): boolean {
    return !this.disabled && disabled.level < level && level >= this.getEffectiveLevel();
  }

  debug(msg: unknown, ...args: readonly unknown[]): void {
    if (this.isEnabledFor(10)) this.$log(10, msg, args);
  }

  info(msg: unknown, ...args: readonly unknown[]): void {
    if (this.isEnabledFor(20)) this.$log(20, msg, args);
  }

  warning(msg: unknown, ...args: readonly unknown[]): void {
    if (this.isEnabledFor(30)) this.$log(30, msg, args);
  }

  warn(msg: unknown, ...args: readonly unknown[]): void {
    this.warning(msg, ...args);
  }

  error(msg: unknown, ...args: readonly unknown[]): void {
    if (this.isEnabledFor(40)) this.$log(40, msg, args);
  }

  exception(msg: unknown, ...rest: readonly unknown[]): void {
    const { args, options } = split(rest);
    if (this.isEnabledFor(40)) this.$log(40, msg, [...args, { exc_info: true, ...options }]);
  }

  critical(msg: unknown, ...args: readonly unknown[]): void {
    if (this.isEnabledFor(50)) this.$log(50, msg, args);
  }

  fatal(msg: unknown, ...args: readonly unknown[]): void {
    this.critical(msg, ...args);
  }

  log(level: number, msg: unknown, ...args: readonly unknown[]): void {
    if (typeof level !== "number") throw new TypeError("level must be an integer");
    if (this.isEnabledFor(level)) this.$log(level, msg, args);
  }

  $log(level: number, msg: unknown, given: readonly unknown[]): void {
    const { args, options } = split(given);
    let raised: unknown = null;
    if (options.exc_info instanceof BaseException) raised = tuple([type_of(options.exc_info), options.exc_info, options.exc_info.__traceback__]);
    else if (options.exc_info instanceof PyTuple) raised = options.exc_info;
    else if (options.exc_info !== undefined && truthy(options.exc_info)) raised = exc_info();
    const [path, line, func, stack] = this.findCaller(options.stack_info ?? false, options.stacklevel ?? 1);
    const record = this.makeRecord(this.name, level, path, line, msg, tupleOf(args), raised, func, options.extra ?? null, stack);
    this.handle(record);
  }

  /** `findCaller(stack_info=False, stacklevel=1)`: the file, line and function that log something, and the stack if it is wanted. Converted TypeScript has no frames. */
  findCaller(stack_info: unknown = false, stacklevel: unknown = 1): Tuple<[string, number, string, unknown]> {
    const level = Math.max(Number(asIndex(stacklevel)), 1);
    const frame = callerAt(level);
    const stack = truthy(stack_info) ? stackText(level) : null;
    return frame === null ? tuple([programPath(), 0, "<module>", stack]) : tuple([frame.code.file.path, frame.line, frame.code.name, stack]);
  }

  makeRecord(name: string, level: number, fn: string, lno: number, msg: unknown, args: unknown, raised: unknown, func: string | null = null, extra: unknown = null, sinfo: unknown = null): LogRecord {
    const record = new LogRecord(name, level, fn, lno, msg, args, raised, func, sinfo);
    if (_get_running_loop() !== null) record.taskName = current_task()?.get_name() ?? null;
    if (extra instanceof Dict) {
      const known = attributesOf(record);
      for (const [key, value] of extra.items()) {
        if (key === "message" || key === "asctime" || known.has(key)) throw new KeyError(`Attempt to overwrite ${repr(key)} in LogRecord`);
        setattr(record, String(key), value);
      }
    }
    return record;
  }

  handle(record: LogRecord): void {
    if (this.disabled) return;
    const passed = this.filter(record);
    if (passed !== false) this.callHandlers(passed);
  }

  callHandlers(record: LogRecord): void {
    let found = 0;
    for (let one: Logger | null = this; one !== null; one = truthy(one.propagate) ? one.parent : null) {
      for (const handler of [...one.handlers]) {
        found++;
        if (record.levelno >= handler.level) handler.handle(record);
      }
    }
    if (found === 0 && record.levelno >= lastResort.level) lastResort.handle(record);
  }

  addHandler(hdlr: Handler): void {
    if (!this.handlers.includes(hdlr)) this.handlers.push(hdlr);
  }

  removeHandler(hdlr: Handler): void {
    const at = this.handlers.indexOf(hdlr);
    if (at >= 0) this.handlers.splice(at, 1);
  }

  hasHandlers(): boolean {
    for (let one: Logger | null = this; one !== null; one = truthy(one.propagate) ? one.parent : null) if (one.handlers.length > 0) return true;
    return false;
  }

  getChildren(): unknown {
    const depth = (logger: Logger): number => (logger === root ? 0 : logger.name.split(".").length);
    return set([...loggers.values()].filter((logger) => logger.parent === this && depth(logger) === depth(this) + 1));
  }

  getChild(suffix: string): Logger {
    return getLogger(this === root ? suffix : `${this.name}.${suffix}`);
  }

  __repr__(): string {
    return `<${className(type_of(this))} ${this.name} (${String(getLevelName(this.getEffectiveLevel()))})>`;
  }
}

const logging = "msg, *args, **kwargs";
libraryClass(
  Logger,
  { name: "Logger", module: "logging", bases: [Filterer], signature: "name, level=0" },
  {
    debug: logging,
    info: logging,
    warning: logging,
    warn: logging,
    error: logging,
    exception: logging,
    critical: logging,
    fatal: logging,
    log: "level, msg, *args, **kwargs",
    setLevel: "level",
    getEffectiveLevel: "",
    isEnabledFor: "level",
    handle: "record",
    callHandlers: "record",
    addHandler: "hdlr",
    removeHandler: "hdlr",
    hasHandlers: "",
    getChild: "suffix",
    getChildren: "",
    findCaller: "stack_info=False, stacklevel=1",
    makeRecord: "name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None",
  },
);

class RootLogger extends Logger {}
libraryClass(RootLogger, { name: "RootLogger", module: "logging", bases: [Logger] });

export const root: Logger = new RootLogger("root", 30);
const loggers = new Map<string, Logger>();
let made: new (name: string) => Logger = Logger;

/** `getLogger(name=None)` */
export function getLogger(name: unknown = null): Logger {
  if (name === null || name === "" || name === "root") return root;
  if (typeof name !== "string") throw new TypeError("A logger name must be a string");
  let known = loggers.get(name);
  if (known === undefined) {
    known = new made(name);
    loggers.set(name, known);
    known.parent = nearest(name);
    for (const [other, logger] of loggers) if (other.startsWith(`${name}.`) && (logger.parent === null || logger.parent === root || name.startsWith(`${logger.parent.name}.`))) logger.parent = known;
  }
  return known;
}

function nearest(name: string): Logger {
  for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
    const parent = loggers.get(name.slice(0, dot));
    if (parent !== undefined) return parent;
  }
  return root;
}

beforeNewProgram(() => {
  loggers.clear();
  root.handlers = [];
  root.filters = [];
  root.level = 30;
  root.disabled = false;
  disabled.level = 0;
  made = Logger;
});

const METHODS: Readonly<Record<number, string>> = { 10: "debug", 20: "info", 30: "warning", 40: "error" };

asyncioLogsTo((level, place, message, args, error) => {
  const logger = getLogger("asyncio");
  const own = attribute_now(place.file.replace(/\.py$/, "").replace("/", "."), "logger");
  if (own !== undefined && own !== logger) {
    // the program has put something else in the place of the module's logger
    const raised = error === null ? false : tuple([type_of(error), error, error.__traceback__]);
    call_method(own, METHODS[level]!, [message, ...args], level < 40 ? null : { exc_info: raised });
    return;
  }
  if (!logger.isEnabledFor(level)) return;
  const raised = error === null ? null : tuple([type_of(error), error, error.__traceback__]);
  logger.handle(logger.makeRecord(logger.name, level, LIBRARY + place.file, place.line, message, tupleOf(args), raised, place.func));
});

/** `setLoggerClass(cls)` */
export function setLoggerClass(cls: new (name: string) => Logger): void {
  if (cls !== Logger && !isSubclass(cls, Logger)) throw new TypeError(`logger not derived from logging.Logger: ${className(cls)}`);
  made = cls;
}

/** `getLoggerClass()` */
export function getLoggerClass(): new (name: string) => Logger {
  return made;
}

/** `LoggerAdapter(logger, extra)`: programs override `process`. */
export class LoggerAdapter {
  logger: Logger;
  extra: unknown;
  merge_extra: unknown;

  constructor(logger: Logger, extra: unknown = null, merge_extra: unknown = false) {
    this.logger = logger;
    this.extra = extra;
    this.merge_extra = merge_extra;
  }

  get name(): string {
    return this.logger.name;
  }

  process(msg: unknown, kwargs: Dict<string, unknown>): PyTuple {
    const own = kwargs.get("extra");
    if (truthy(this.merge_extra) && own instanceof Dict) {
      const both = this.extra instanceof Dict ? this.extra.copy() : new Dict();
      both.update(own);
      kwargs.set("extra", both);
    } else kwargs.set("extra", this.extra);
    return tuple([msg, kwargs]);
  }

  log(level: number, msg: unknown, ...rest: readonly unknown[]): void {
    if (!this.logger.isEnabledFor(level)) return;
    const { args, options } = split(rest);
    const kwargs = new Dict<string, unknown>();
    for (const [name, value] of Object.entries(options)) kwargs.set(name, value);
    const [text, keywords] = this.process(msg, kwargs);
    const final: Record<string, unknown> = {};
    if (keywords instanceof Dict) for (const [name, value] of keywords.items()) if (value !== null) final[String(name)] = value;
    this.logger.log(level, text, ...args, final);
  }

  debug(msg: unknown, ...args: readonly unknown[]): void {
    this.log(10, msg, ...args);
  }

  info(msg: unknown, ...args: readonly unknown[]): void {
    this.log(20, msg, ...args);
  }

  warning(msg: unknown, ...args: readonly unknown[]): void {
    this.log(30, msg, ...args);
  }

  error(msg: unknown, ...args: readonly unknown[]): void {
    this.log(40, msg, ...args);
  }

  exception(msg: unknown, ...rest: readonly unknown[]): void {
    const { args, options } = split(rest);
    this.log(40, msg, ...args, { exc_info: true, ...options });
  }

  critical(msg: unknown, ...args: readonly unknown[]): void {
    this.log(50, msg, ...args);
  }

  isEnabledFor(level: number): boolean {
    return this.logger.isEnabledFor(level);
  }

  setLevel(level: unknown): void {
    this.logger.setLevel(level);
  }

  getEffectiveLevel(): number {
    return this.logger.getEffectiveLevel();
  }

  hasHandlers(): boolean {
    return this.logger.hasHandlers();
  }
}
libraryClass(
  LoggerAdapter,
  { name: "LoggerAdapter", module: "logging", signature: "logger, extra=None, merge_extra=False" },
  { process: "msg, kwargs", log: "level, msg, *args, **kwargs", debug: logging, info: logging, warning: logging, error: logging, exception: logging, critical: logging, isEnabledFor: "level", setLevel: "level", getEffectiveLevel: "", hasHandlers: "" },
);

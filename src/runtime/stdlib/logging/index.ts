/** `logging`. */
import { invoke } from "../../objects/calls.js";
import { ValueError } from "../../objects/exceptions.js";
import { pythonFunctions } from "../../objects/library_functions.js";
import { collect } from "../../objects/iteration.js";
import { truthy } from "../../objects/truth.js";
import { assignShowwarning, formatwarning, showwarning } from "../warnings/showing.js";
import { FileHandler, NullHandler, open_handlers, StreamHandler, type Handler } from "./handlers.js";
import { disabled, getLogger, getLoggerClass, root, setLoggerClass } from "./loggers.js";
import { addLevelName, checkLevel, Formatter, getLevelName, getLevelNamesMapping, makeLogRecord } from "./records.js";

export { FileHandler, Handler, lastResort, NullHandler, StreamHandler } from "./handlers.js";
export { getLogger, getLoggerClass, Logger, LoggerAdapter, root, setLoggerClass } from "./loggers.js";
export { addLevelName, Filter, Filterer, Formatter, getLevelName, getLevelNamesMapping, LogRecord, makeLogRecord } from "./records.js";

export const CRITICAL = 50;
export const FATAL = 50;
export const ERROR = 40;
export const WARNING = 30;
export const WARN = 30;
export const INFO = 20;
export const DEBUG = 10;
export const NOTSET = 0;
export const BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s";
export const raiseExceptions = true;

interface BasicOptions {
  readonly filename?: unknown;
  readonly filemode?: unknown;
  readonly format?: unknown;
  readonly datefmt?: unknown;
  readonly style?: unknown;
  readonly level?: unknown;
  readonly stream?: unknown;
  readonly handlers?: unknown;
  readonly force?: unknown;
  readonly encoding?: unknown;
  readonly errors?: unknown;
}

const FORMATS: Readonly<Record<string, string>> = { "%": BASIC_FORMAT, "{": "{levelname}:{name}:{message}", $: "${levelname}:${name}:${message}" };
const textOrNull = (x: unknown): string | null => (typeof x === "string" ? x : null);

/** `basicConfig(**kwargs)`: gives the root logger a handler, unless it has one. */
export function basicConfig(options: BasicOptions = {}): void {
  const given = (x: unknown): boolean => x !== undefined && x !== null;
  if (options.force !== undefined && truthy(options.force)) for (const handler of [...root.handlers]) root.removeHandler(handler);
  if (root.handlers.length > 0) return;
  if (given(options.stream) && given(options.filename)) throw new ValueError("'stream' and 'filename' should not be specified together");
  if (given(options.handlers) && (given(options.stream) || given(options.filename))) throw new ValueError("'stream' or 'filename' should not be specified together with 'handlers'");
  const style = textOrNull(options.style) ?? "%";
  if (FORMATS[style] === undefined) throw new ValueError(`Style must be one of: ${Object.keys(FORMATS).join(",")}`);
  const formatter = new Formatter(textOrNull(options.format) ?? FORMATS[style], textOrNull(options.datefmt), style);
  let handlers: Handler[];
  if (given(options.handlers)) handlers = collect(options.handlers) as Handler[];
  else if (given(options.filename)) handlers = [new FileHandler(String(options.filename), textOrNull(options.filemode) ?? "a", textOrNull(options.encoding))];
  else handlers = [new StreamHandler(options.stream ?? null)];
  for (const handler of handlers) {
    if (handler.formatter === null) handler.setFormatter(formatter);
    root.addHandler(handler);
  }
  if (given(options.level)) root.setLevel(options.level);
}

function prepared(): typeof root {
  if (root.handlers.length === 0) basicConfig();
  return root;
}

/** `logging.debug(msg, *args)` */
export function debug(msg: unknown, ...args: readonly unknown[]): void {
  prepared().debug(msg, ...args);
}

/** `logging.info(msg, *args)` */
export function info(msg: unknown, ...args: readonly unknown[]): void {
  prepared().info(msg, ...args);
}

/** `logging.warning(msg, *args)` */
export function warning(msg: unknown, ...args: readonly unknown[]): void {
  prepared().warning(msg, ...args);
}
export const warn = warning;

/** `logging.error(msg, *args)` */
export function error(msg: unknown, ...args: readonly unknown[]): void {
  prepared().error(msg, ...args);
}

/** `logging.exception(msg, *args)` */
export function exception(msg: unknown, ...args: readonly unknown[]): void {
  prepared().exception(msg, ...args);
}

/** `logging.critical(msg, *args)` */
export function critical(msg: unknown, ...args: readonly unknown[]): void {
  prepared().critical(msg, ...args);
}
export const fatal = critical;

/** `logging.log(level, msg, *args)` */
export function log(level: number, msg: unknown, ...args: readonly unknown[]): void {
  prepared().log(level, msg, ...args);
}

/** `logging.disable(level=CRITICAL)` */
export function disable(level: unknown = CRITICAL): void {
  disabled.level = checkLevel(level);
}

/** `logging.captureWarnings(capture)` */
export function captureWarnings(capture: unknown): void {
  if (truthy(capture) === (shownBefore !== null)) return;
  if (shownBefore === null) {
    shownBefore = showwarning;
    assignShowwarning(logWarning);
  } else {
    assignShowwarning(shownBefore);
    shownBefore = null;
  }
}

/** What `warnings.showwarning` was before `captureWarnings(True)`. */
let shownBefore: unknown = null;

/** `warnings.showwarning` while warnings are captured: the logger `py.warnings` says them, unless a file is given. */
function logWarning(message: unknown, category: unknown, filename: unknown, lineno: unknown, file: unknown = null, line: unknown = null): unknown {
  if (file !== null) return invoke(shownBefore, message, category, filename, lineno, file, line);
  const logger = getLogger("py.warnings");
  if (logger.handlers.length === 0) logger.addHandler(new NullHandler());
  logger.warning("%s", invoke(formatwarning, message, category, filename, lineno, line));
  return null;
}

/** `logging.shutdown()` */
export function shutdown(): void {
  for (const handler of [...open_handlers].reverse()) {
    handler.flush();
    handler.close();
  }
}

const plain = "msg, *args, **kwargs";
pythonFunctions("logging", {
  basicConfig: [basicConfig, "**kwargs"],
  debug: [debug, plain],
  info: [info, plain],
  warning: [warning, plain],
  error: [error, plain],
  exception: [exception, plain],
  critical: [critical, plain],
  log: [log, `level, ${plain}`],
  disable: [disable, "level=50"],
  captureWarnings: [captureWarnings, "capture"],
  shutdown: [shutdown, ""],
  getLogger: [getLogger, "name=None"],
  getLoggerClass: [getLoggerClass, ""],
  setLoggerClass: [setLoggerClass, "klass"],
  getLevelName: [getLevelName, "level"],
  getLevelNamesMapping: [getLevelNamesMapping, ""],
  addLevelName: [addLevelName, "level, levelName"],
  makeLogRecord: [makeLogRecord, "dict"],
});

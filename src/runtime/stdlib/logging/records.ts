/** What is logged, and how it looks: LogRecord, Formatter, Filter, the levels. */
import { time as now, strftime, localtime } from "../time.js";
import { setattr } from "../../objects/attributes.js";
import { attributesOf } from "../../objects/attributes.js";
import { call, call_method } from "../../objects/calls.js";
import { Dict, dict } from "../../objects/dict.js";
import { BaseException, TypeError, ValueError } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { percent } from "../../objects/percent.js";
import { boxFloat } from "../../objects/py_float.js";
import { str } from "../../objects/str.js";
import { format_exception } from "../../objects/traceback.js";
import { truthy } from "../../objects/truth.js";
import { PyTuple, tupleOf } from "../../objects/tuple.js";
import { current_thread } from "../threading.js";
import { currentHost } from "../../host.js";
import { hasattr } from "../../objects/attributes.js";

const names = new Map<number, string>([
  [50, "CRITICAL"],
  [40, "ERROR"],
  [30, "WARNING"],
  [20, "INFO"],
  [10, "DEBUG"],
  [0, "NOTSET"],
]);
const levels = new Map<string, number>([["CRITICAL", 50], ["FATAL", 50], ["ERROR", 40], ["WARN", 30], ["WARNING", 30], ["INFO", 20], ["DEBUG", 10], ["NOTSET", 0]]);

/** `getLevelName(level)`: a name for a number, a number for a name. */
export function getLevelName(level: unknown): unknown {
  if (typeof level === "number") return names.get(level) ?? `Level ${level}`;
  if (typeof level === "string") return levels.get(level) ?? `Level ${level}`;
  return `Level ${str(level)}`;
}

/** `addLevelName(level, levelName)` */
export function addLevelName(level: number, levelName: string): void {
  names.set(level, levelName);
  levels.set(levelName, level);
}

/** `getLevelNamesMapping()` */
export function getLevelNamesMapping(): Dict<string, number> {
  return dict([...levels]);
}

/** A level given as number or name. */
export function checkLevel(level: unknown): number {
  if (typeof level === "number") return level;
  if (typeof level === "string") {
    const known = levels.get(level);
    if (known === undefined) throw new ValueError(`Unknown level: '${level}'`);
    return known;
  }
  throw new TypeError(`Level not an integer or a valid string: ${str(level)}`);
}

const started = (): number => (startTime ??= now());
let startTime: number | null = null;

/** Who the record's task is; asyncio says so while it runs. */
export class LogRecord {
  declare name: string;
  declare msg: unknown;
  declare args: unknown;
  declare levelname: string;
  declare levelno: number;
  declare pathname: string;
  declare filename: string;
  declare module: string;
  declare exc_info: unknown;
  declare exc_text: string | null;
  declare stack_info: unknown;
  declare lineno: number;
  declare funcName: string | null;
  declare created: unknown;
  declare msecs: unknown;
  declare relativeCreated: unknown;
  declare thread: unknown;
  declare threadName: unknown;
  declare processName: string;
  declare process: number;
  declare taskName: unknown;
  declare message: string;
  declare asctime: string;

  constructor(name: string, level: number, pathname: string, lineno: number, msg: unknown, args: unknown, exc_info: unknown, func: string | null = null, sinfo: unknown = null) {
    const moment = now();
    const file = pathname.slice(pathname.lastIndexOf("/") + 1);
    this.name = name;
    this.msg = msg;
    const [only] = args instanceof PyTuple ? args : [];
    this.args = args instanceof PyTuple && args.length === 1 && only instanceof Dict && only.size > 0 ? only : args;
    this.levelname = String(getLevelName(level));
    this.levelno = level;
    this.pathname = pathname;
    this.filename = file;
    this.module = file.replace(/\.[^.]*$/, "");
    this.exc_info = exc_info;
    this.exc_text = null;
    this.stack_info = sinfo;
    this.lineno = lineno;
    this.funcName = func;
    this.created = boxFloat(moment);
    this.msecs = boxFloat(Math.floor((moment - Math.floor(moment)) * 1000));
    this.relativeCreated = boxFloat((moment - started()) * 1000);
    const thread = current_thread();
    this.thread = thread.ident;
    this.threadName = thread.name;
    this.processName = "MainProcess";
    this.process = 1;
    this.taskName = null;
  }

  getMessage(): string {
    const msg = str(this.msg);
    return truthy(this.args) ? percent(msg, this.args) : msg;
  }

  __repr__(): string {
    return `<LogRecord: ${this.name}, ${this.levelno}, ${this.pathname}, ${this.lineno}, "${str(this.msg)}">`;
  }
}
libraryClass(LogRecord, { name: "LogRecord", module: "logging", signature: "name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None" }, { getMessage: "" });

/** Where the program is said to be: its file, no line. */
export const programPath = (): string => currentHost().argv[0] ?? "";

/** `makeLogRecord(dict)` */
export function makeLogRecord(attributes: Dict<string, unknown>): LogRecord {
  const record = new LogRecord("", 0, "", 0, "", tupleOf([]), null);
  for (const [name, value] of attributes.items()) setattr(record, name, value);
  return record;
}

type Style = "%" | "{" | "$";

const DEFAULTS: Readonly<Record<Style, string>> = { "%": "%(message)s", "{": "{message}", $: "${message}" };

/** `Formatter(fmt=None, datefmt=None, style="%")` */
const FIELDS: Readonly<Record<Style, RegExp>> = {
  "%": /%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]/i,
  "{": /(?:^|[^{])(?:\{\{)*\{\w/,
  $: /(?:^|[^$])(?:\$\$)*\$(\w|\{)/,
};

/** A format without any field is a mistake. */
function checkFormat(format: string, style: Style): void {
  if (FIELDS[style].test(format)) return;
  throw new ValueError(style === "%" ? `Invalid format '${format}' for '%' style` : "invalid format: no fields");
}

export class Formatter {
  declare _fmt: string;
  declare datefmt: string | null;
  declare $style: Style;
  declare $defaults: unknown;
  declare default_time_format: string;
  declare default_msec_format: string | null;

  constructor(fmt: string | null = null, datefmt: string | null = null, style = "%", _validate = true, options: { readonly defaults?: unknown } = {}) {
    if (style !== "%" && style !== "{" && style !== "$") throw new ValueError("Style must be one of: %,{,$");
    this._fmt = fmt ?? DEFAULTS[style];
    if (_validate !== false) checkFormat(this._fmt, style);
    this.datefmt = datefmt;
    const { defaults = null } = typeof _validate === "object" ? (_validate as { readonly defaults?: unknown }) : options;
    Object.defineProperty(this, "$style", { value: style, configurable: true });
    Object.defineProperty(this, "$defaults", { value: defaults, configurable: true });
  }

  usesTime(): boolean {
    return this._fmt.includes({ "%": "%(asctime)", "{": "{asctime", $: "asctime" }[this.$style]);
  }

  formatTime(record: LogRecord, datefmt: string | null = null): string {
    const moment = localtime(record.created);
    if (datefmt !== null) return strftime(datefmt, moment);
    const text = strftime(this.default_time_format, moment);
    return this.default_msec_format === null ? text : percent(this.default_msec_format, tupleOf([text, record.msecs]));
  }

  formatException(ei: unknown): string {
    const error = ei instanceof PyTuple ? ei[1] : ei;
    return error instanceof BaseException ? format_exception(error).replace(/\n$/, "") : "NoneType: None";
  }

  formatStack(stack_info: string): string {
    return stack_info;
  }

  formatMessage(record: LogRecord): string {
    const values: Dict<string, unknown> = dict();
    if (this.$defaults instanceof Dict) values.update(this.$defaults);
    values.update(attributesOf(record));
    if (this.$style === "%") return percent(this._fmt, values);
    if (this.$style === "{") return str.format_map(this._fmt, values);
    return this._fmt.replace(/\$(?:(\$)|\{(\w+)\}|(\w+))/g, (_, dollar?: string, braced?: string, bare?: string) => (dollar !== undefined ? "$" : str(values.at(braced ?? bare ?? ""))));
  }

  format(record: LogRecord): string {
    record.message = record.getMessage();
    if (this.usesTime()) record.asctime = this.formatTime(record, this.datefmt);
    let text = this.formatMessage(record);
    if (truthy(record.exc_info)) record.exc_text ??= this.formatException(record.exc_info);
    if (record.exc_text !== null && record.exc_text !== "") text = `${text.replace(/\n$/, "")}\n${record.exc_text}`;
    if (truthy(record.stack_info)) text = `${text.replace(/\n$/, "")}\n${this.formatStack(String(record.stack_info))}`;
    return text;
  }
}
for (const [name, value] of [["default_time_format", "%Y-%m-%d %H:%M:%S"], ["default_msec_format", "%s,%03d"]] as const) {
  Object.defineProperty(Formatter.prototype, name, { value, writable: true, configurable: true });
}
libraryClass(Formatter, { name: "Formatter", module: "logging", signature: "fmt=None, datefmt=None, style='%', validate=True, *, defaults=None" }, { format: "record", formatTime: "record, datefmt=None", formatException: "ei", formatMessage: "record", formatStack: "stack_info", usesTime: "" });

/** `Filter(name="")`: lets pass what a logger of that name, or below it, logs. */
export class Filter {
  declare name: string;

  constructor(name = "") {
    this.name = name;
  }

  filter(record: LogRecord): boolean {
    return this.name === "" || record.name === this.name || record.name.startsWith(`${this.name}.`);
  }
}
libraryClass(Filter, { name: "Filter", module: "logging", signature: "name=''" }, { filter: "record" });

/** What loggers and handlers share: their filters. */
export class Filterer {
  filters: unknown[] = [];

  addFilter(filter: unknown): void {
    if (!this.filters.includes(filter)) this.filters.push(filter);
  }

  removeFilter(filter: unknown): void {
    this.filters = this.filters.filter((one) => one !== filter);
  }

  /** False, or the record to go on with. */
  filter(record: LogRecord): LogRecord | false {
    let now = record;
    for (const one of this.filters) {
      const answer: unknown = hasattr(one, "filter") ? call_method(one, "filter", [now]) : call(one, [now]);
      if (!truthy(answer)) return false;
      if (answer instanceof LogRecord) now = answer;
    }
    return now;
  }
}
libraryClass(Filterer, { name: "Filterer", module: "logging", signature: "" }, { addFilter: "filter", removeFilter: "filter", filter: "record" });

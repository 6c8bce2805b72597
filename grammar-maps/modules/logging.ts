/** `logging`. */
import { apiModule, cls, constant, fn } from "../api.js";

const message = fn("(msg: object, *args: object, exc_info: object = None, stack_info: bool = False, stacklevel: count = 1, extra: object = None) -> None");
const filters = { addFilter: fn("(filter: object) -> None"), removeFilter: fn("(filter: object) -> None"), filter: fn("(record: LogRecord) -> Any") };
const logging_methods = { debug: message, info: message, warning: message, error: message, exception: message, critical: message, log: fn("(level: count, msg: object, *args: object, exc_info: object = None, stack_info: bool = False, stacklevel: count = 1, extra: object = None) -> None"), setLevel: fn("(level: object) -> None"), isEnabledFor: fn("(level: count) -> bool"), getEffectiveLevel: fn("() -> count"), hasHandlers: fn("() -> bool") };

export const logging = apiModule<typeof import("../../src/runtime/stdlib/logging/index.js")>()({
  basicConfig: fn("(*, filename: object = None, filemode: str = 'a', format: str | None = None, datefmt: str | None = None, style: str = '%', level: object = None, stream: object = None, handlers: object = None, force: bool = False, encoding: str | None = None, errors: str | None = None) -> None"),
  debug: message,
  info: message,
  warning: message,
  warn: message,
  error: message,
  exception: message,
  critical: message,
  fatal: message,
  log: logging_methods.log,
  getLogger: fn("(name: str | None = None) -> Logger"),
  getLoggerClass: fn("() -> Any"),
  setLoggerClass: fn("(klass: Any) -> None"),
  getLevelName: fn("(level: object) -> Any"),
  getLevelNamesMapping: fn("() -> dict[str, int]", { since: 11 }),
  addLevelName: fn("(level: count, levelName: str) -> None"),
  makeLogRecord: fn("(dict: dict[str, Any]) -> LogRecord"),
  disable: fn("(level: object = 50) -> None"),
  captureWarnings: fn("(capture: bool) -> None", { partial: "warnings go their own way" }),
  shutdown: fn("() -> None"),
  Logger: cls({
    init: "(name: str, level: object = 0)",
    methods: { ...filters, ...logging_methods, warn: message, fatal: message, addHandler: fn("(hdlr: Handler) -> None"), removeHandler: fn("(hdlr: Handler) -> None"), getChild: fn("(suffix: str) -> Logger"), getChildren: fn("() -> set[Logger]", { since: 12 }), handle: fn("(record: LogRecord) -> None"), callHandlers: fn("(record: LogRecord) -> None"), findCaller: fn("(stack_info: object = False, stacklevel: count = 1) -> tuple[str, count, str, Any]") },
    attributes: { name: "str", level: "count", parent: "Any", propagate: "Any", handlers: "list[Any]", disabled: "bool", filters: "list[Any]", root: "Logger" },
    partial: "`%(lineno)d` and `%(funcName)s` know the caller where `run` runs the program; converted TypeScript has no frames",
  }),
  LoggerAdapter: cls({ init: "(logger: Any, extra: object = None, merge_extra: bool = False)", methods: { ...logging_methods, process: fn("(msg: Any, kwargs: Any) -> Any") }, attributes: { logger: "Any", extra: "Any", name: "str" } }),
  Handler: cls({
    init: "(level: object = 0)",
    methods: { ...filters, setLevel: fn("(level: object) -> None"), setFormatter: fn("(fmt: object) -> None"), format: fn("(record: LogRecord) -> str"), emit: fn("(record: LogRecord) -> None"), handle: fn("(record: LogRecord) -> Any"), handleError: fn("(record: LogRecord) -> None"), flush: fn("() -> None"), close: fn("() -> None"), acquire: fn("() -> None"), release: fn("() -> None") },
    attributes: { level: "count", formatter: "Any", name: "str | None", filters: "list[Any]" },
  }),
  StreamHandler: cls({ bases: ["Handler"], init: "(stream: object = None)", methods: { setStream: fn("(stream: object) -> Any") }, attributes: { stream: "Any", terminator: "str" } }),
  FileHandler: cls({ bases: ["StreamHandler"], init: "(filename: str, mode: str = 'a', encoding: str | None = None, delay: bool = False, errors: str | None = None)", attributes: { baseFilename: "str" } }),
  NullHandler: cls({ bases: ["Handler"], init: "(level: object = 0)" }),
  Formatter: cls({
    init: "(fmt: str | None = None, datefmt: str | None = None, style: str = '%', validate: bool = True, *, defaults: object = None)",
    methods: { format: fn("(record: LogRecord) -> str"), formatTime: fn("(record: LogRecord, datefmt: str | None = None) -> str"), formatException: fn("(ei: object) -> str"), formatMessage: fn("(record: LogRecord) -> str"), formatStack: fn("(stack_info: str) -> str"), usesTime: fn("() -> bool") },
    attributes: { datefmt: "str | None" },
  }),
  Filter: cls({ init: "(name: str = '')", methods: { filter: fn("(record: LogRecord) -> Any") }, attributes: { name: "str" } }),
  Filterer: cls({ init: "()", methods: filters }),
  LogRecord: cls({
    init: "(name: str, level: count, pathname: str, lineno: count, msg: object, args: object, exc_info: object, func: str | None = None, sinfo: object = None)",
    methods: { getMessage: fn("() -> str") },
    attributes: { name: "str", msg: "Any", args: "Any", levelname: "str", levelno: "count", pathname: "str", filename: "str", module: "str", exc_info: "Any", exc_text: "Any", lineno: "count", funcName: "Any", created: "Any", msecs: "Any", relativeCreated: "Any", thread: "Any", threadName: "Any", processName: "str", process: "count", taskName: "Any", message: "str", asctime: "str" },
  }),
  root: constant("Logger"),
  lastResort: constant("Any"),
  CRITICAL: constant("count"),
  FATAL: constant("count"),
  ERROR: constant("count"),
  WARNING: constant("count"),
  WARN: constant("count"),
  INFO: constant("count"),
  DEBUG: constant("count"),
  NOTSET: constant("count"),
  BASIC_FORMAT: constant("str"),
  raiseExceptions: constant("bool"),
});

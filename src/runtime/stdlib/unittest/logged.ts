/** `assertLogs` and `assertNoLogs`: while the block runs, a logger hands its records to us alone. */
import { BaseException } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { makeNamedTuple } from "../../objects/named_tuple.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { libraryFrame } from "../../objects/traceback.js";
import { checkLevel, Formatter, getLevelName, type LogRecord } from "../logging/records.js";
import { getLogger, Logger } from "../logging/loggers.js";
import { Handler } from "../logging/handlers.js";
import { failing } from "./failing.js";

const LoggingWatcher = makeNamedTuple("_LoggingWatcher", ["records", "output"], new Map(), "unittest._log") as new (records: LogRecord[], output: string[]) => { readonly records: LogRecord[]; readonly output: string[] };

class CapturingHandler extends Handler {
  readonly watcher = new LoggingWatcher([], []);

  override emit(record: LogRecord): void {
    this.watcher.records.push(record);
    this.watcher.output.push(this.format(record));
  }
}
libraryClass(CapturingHandler, { name: "_CapturingHandler", module: "unittest._log", bases: [Handler] }, { emit: "record" });

export class AssertLogsContext {
  readonly test_case: unknown;
  readonly logger_name: unknown;
  readonly level: number;
  readonly no_logs: boolean;
  readonly #capturing = new CapturingHandler();
  #restore: () => void = () => {};
  #logger: Logger | null = null;

  constructor(test_case: unknown, logger_name: unknown, level: unknown, no_logs: boolean) {
    this.test_case = test_case;
    this.logger_name = logger_name;
    this.level = level === null || level === "" || level === 0 ? 20 : checkLevel(level);
    this.no_logs = no_logs;
  }

  __enter__(): unknown {
    const logger = this.logger_name instanceof Logger ? this.logger_name : getLogger(this.logger_name);
    const { handlers, level, propagate } = logger;
    this.#capturing.setLevel(this.level);
    this.#capturing.setFormatter(new Formatter("%(levelname)s:%(name)s:%(message)s"));
    logger.handlers = [this.#capturing];
    logger.setLevel(this.level);
    logger.propagate = false;
    this.#logger = logger;
    this.#restore = () => {
      logger.handlers = handlers;
      logger.propagate = propagate;
      logger.setLevel(level);
    };
    const { watcher } = this.#capturing;
    Object.assign(this, { watcher, records: watcher.records, output: watcher.output });
    return this.no_logs ? null : watcher;
  }

  __exit__(_type: unknown, value: unknown, _traceback: unknown): boolean {
    this.#restore();
    if (value instanceof BaseException) return false;
    const { records, output } = this.#capturing.watcher;
    if (this.no_logs && records.length > 0) throw libraryFrame(failing(this.test_case, null, `Unexpected logs found: ${repr(output)}`), "unittest/_log.py", 75, "__exit__");
    if (!this.no_logs && records.length === 0) throw libraryFrame(failing(this.test_case, null, `no logs of level ${str(getLevelName(this.level))} or higher triggered on ${this.#logger?.name}`), "unittest/_log.py", 84, "__exit__");
    return false;
  }
}
libraryClass(AssertLogsContext, { name: "_AssertLogsContext", module: "unittest._log" }, { __enter__: "", __exit__: "exc_type, exc_value, tb" });

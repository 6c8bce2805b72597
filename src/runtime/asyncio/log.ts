/** What asyncio logs: records of the logger "asyncio" where the program has `logging`, else lines on stderr. The page is CPython's `log.py`. */
import { writeError } from "../objects/error_output.js";
import type { BaseException } from "../objects/exceptions.js";
import { percent } from "../objects/percent.js";
import { format_exception } from "../objects/traceback.js";
import { tupleOf } from "../objects/tuple.js";

/** Where in CPython's library a record comes from. */
export interface LogPlace {
  readonly file: string;
  readonly line: number;
  readonly func: string;
}

type Log = (level: number, place: LogPlace, message: string, args: readonly unknown[], error: BaseException | null) => void;

const WARNING = 30;

/** As `logging` does when nobody configured it. */
let write: Log = (level, _place, message, args, error) => {
  if (level < WARNING) return;
  const text = args.length === 0 ? message : percent(message, tupleOf(args));
  writeError(`${text}\n${error === null ? "" : format_exception(error)}`);
};

/** Logs a message of the library; its `%s` stand for `args`. */
export const log: Log = (level, place, message, args, error) => write(level, place, message, args, error);

/** `logging` takes over what asyncio logs. */
export function asyncioLogsTo(logging: Log): void {
  write = logging;
}

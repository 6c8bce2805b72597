/** Errors of the host's file system as Python's OSError, with the numbers and texts of Linux. */
import { as_python_error, BaseException, OSError } from "../../objects/exceptions.js";
import { EIO, errorNumbers } from "../errno.js";
import { errorTexts } from "./error_texts.js";

/** The OSError for what a host's file function threw; `path` as the program wrote it. */
export function osError(error: unknown, path: unknown, path2?: unknown): BaseException {
  if (error instanceof BaseException) return error;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const number = errorNumbers[code];
  if (number === undefined) return as_python_error(error);
  return path2 === undefined ? new OSError(number, errorText(number), path) : new OSError(number, errorText(number), path, null, path2);
}

/** An OSError by its symbolic name. */
export function namedError(name: string, path: unknown): OSError {
  const number = errorNumbers[name] ?? EIO;
  return new OSError(number, errorText(number), path);
}

/** `os.strerror(code)` */
export const errorText = (code: number): string => errorTexts[code] ?? `Unknown error ${code}`;

/** Errors of the host's file system as Python's OSError, with the numbers and texts of Linux. */
import { as_python_error, BaseException, OSError } from "../../objects/exceptions.js";

const errors: Readonly<Record<string, readonly [number, string]>> = {
  EPERM: [1, "Operation not permitted"],
  ENOENT: [2, "No such file or directory"],
  EIO: [5, "Input/output error"],
  EBADF: [9, "Bad file descriptor"],
  EAGAIN: [11, "Resource temporarily unavailable"],
  ENOMEM: [12, "Cannot allocate memory"],
  EACCES: [13, "Permission denied"],
  EBUSY: [16, "Device or resource busy"],
  EEXIST: [17, "File exists"],
  EXDEV: [18, "Invalid cross-device link"],
  ENOTDIR: [20, "Not a directory"],
  EISDIR: [21, "Is a directory"],
  EINVAL: [22, "Invalid argument"],
  EMFILE: [24, "Too many open files"],
  EFBIG: [27, "File too large"],
  ENOSPC: [28, "No space left on device"],
  EROFS: [30, "Read-only file system"],
  ENAMETOOLONG: [36, "File name too long"],
  ENOTEMPTY: [39, "Directory not empty"],
  ELOOP: [40, "Too many levels of symbolic links"],
};

/** The OSError for what a host's file function threw; `path` as the program wrote it. */
export function osError(error: unknown, path: unknown, path2?: unknown): BaseException {
  if (error instanceof BaseException) return error;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const known = errors[code];
  if (known === undefined) return as_python_error(error);
  return path2 === undefined ? new OSError(known[0], known[1], path) : new OSError(known[0], known[1], path, null, path2);
}

/** An OSError by its symbolic name. */
export const namedError = (name: string, path: unknown): OSError => new OSError(...(errors[name] ?? [5, "Input/output error"]), path);

export const errorNumbers: Readonly<Record<string, number>> = Object.fromEntries(Object.entries(errors).map(([name, [number]]) => [name, number]));

/** `os.strerror(code)` */
export const errorText = (code: number): string => Object.values(errors).find(([number]) => number === code)?.[1] ?? `Unknown error ${code}`;

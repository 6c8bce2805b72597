/** What the network reports, as Python's OSError. */
import { NetworkError } from "../network/descriptor.js";
import { TlsError } from "../network/tls.js";
import { failureError } from "../stdlib/ssl/errors.js";
import { as_python_error, type BaseException, OSError } from "../objects/exceptions.js";
import { errorNumbers } from "../stdlib/errno.js";
import { errorText } from "../stdlib/io/host_errors.js";

/** The OSError of a symbolic name, with a text of one's own or the system's. */
export function networkError(code: string, text: string | null = null): BaseException {
  const number = errorNumbers[code];
  return number === undefined ? new OSError(text ?? code) : new OSError(number, text ?? errorText(number));
}

/** Whatever was thrown, as a Python exception. */
export const pythonError = (error: unknown): BaseException => (error instanceof NetworkError ? networkError(error.code) : error instanceof TlsError ? failureError(error.failure) : as_python_error(error));

/** The exceptions of `ssl`, and what became of a connection as one of them. */
import { type BaseException, ConnectionResetError, OSError, ValueError } from "../../objects/exceptions.js";
import { repr } from "../../objects/repr.js";
import { registerType } from "../../objects/type_registry.js";
import type { TlsFailure } from "../../network/tls.js";
import { errorNumbers } from "../errno.js";
import { errorText } from "../io/host_errors.js";

export class SSLError extends OSError {
  declare library: string | null;
  declare reason: string | null;

  override __str__(): string {
    return typeof this.strerror === "string" ? this.strerror : repr(this.args);
  }
}
export class SSLZeroReturnError extends SSLError {}
export class SSLWantReadError extends SSLError {}
export class SSLWantWriteError extends SSLError {}
export class SSLSyscallError extends SSLError {}
export class SSLEOFError extends SSLError {}
export class SSLCertVerificationError extends SSLError {
  declare verify_code: number;
  declare verify_message: string;
}

const module = "ssl";
registerType(SSLError, { name: "SSLError", module, bases: [OSError], sealed: false });
for (const [name, cls] of Object.entries({ SSLZeroReturnError, SSLWantReadError, SSLWantWriteError, SSLSyscallError, SSLEOFError })) registerType(cls, { name, module, bases: [SSLError], sealed: false });
registerType(SSLCertVerificationError, { name: "SSLCertVerificationError", module, bases: [SSLError, ValueError], sealed: false });

/** SSL_ERROR_SSL: something in the library. */
const IN_LIBRARY = 1;
/** Where CPython 3.13's handshake says that it failed. */
const HANDSHAKE = "_ssl.c:1020";

/** An error of the library: `[SSL: REASON] reason (_ssl.c:1020)`. */
export function libraryError(library: string, reason: string | null, text: string, number: number, place: string): SSLError {
  const error = new SSLError(number, `[${library}${reason === null ? "" : `: ${reason}`}] ${text} (${place})`);
  error.library = library;
  error.reason = reason;
  return error;
}

/** What became of a connection, as Python tells it. */
export function failureError(failure: TlsFailure): BaseException {
  switch (failure.kind) {
    case "certificate": {
      const error = new SSLCertVerificationError(IN_LIBRARY, `[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: ${failure.text} (${HANDSHAKE})`);
      error.library = "SSL";
      error.reason = "CERTIFICATE_VERIFY_FAILED";
      error.verify_code = failure.code;
      error.verify_message = failure.text;
      return error;
    }
    case "protocol":
      return libraryError("SSL", failure.reason.toUpperCase().replaceAll(/[ /-]/g, "_"), failure.reason, IN_LIBRARY, HANDSHAKE);
    case "system": {
      const number = errorNumbers[failure.code];
      return number === undefined ? new OSError(failure.code) : new OSError(number, errorText(number));
    }
    case "closed":
      return new ConnectionResetError();
  }
}

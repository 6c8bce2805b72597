/** The errors of `subprocess`, and where a child's streams may lead. */
import { Exception } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { str } from "../../objects/str.js";
import { signalName } from "../../signals/names.js";

export const PIPE = -1, STDOUT = -2, DEVNULL = -3;

export class SubprocessError extends Exception {}

/** A process said by its exit status that it failed. */
export class CalledProcessError extends SubprocessError {
  declare returncode: unknown;
  declare cmd: unknown;
  declare output: unknown;
  declare stderr: unknown;

  override __init__(returncode: unknown, cmd: unknown, output: unknown = null, stderr: unknown = null): void {
    this.returncode = returncode;
    this.cmd = cmd;
    this.output = output;
    this.stderr = stderr;
  }

  get stdout(): unknown {
    return this.output;
  }

  set stdout(value: unknown) {
    this.output = value;
  }

  override __str__(): string {
    const code = Number(this.returncode);
    if (code >= 0) return `Command '${str(this.cmd)}' returned non-zero exit status ${code}.`;
    const name = signalName(-code);
    return name === null ? `Command '${str(this.cmd)}' died with unknown signal ${-code}.` : `Command '${str(this.cmd)}' died with <Signals.${name}: ${-code}>.`;
  }
}

/** A process did not end in time. */
export class TimeoutExpired extends SubprocessError {
  declare cmd: unknown;
  declare timeout: unknown;
  declare output: unknown;
  declare stderr: unknown;

  override __init__(cmd: unknown, timeout: unknown, output: unknown = null, stderr: unknown = null): void {
    this.cmd = cmd;
    this.timeout = timeout;
    this.output = output;
    this.stderr = stderr;
  }

  get stdout(): unknown {
    return this.output;
  }

  set stdout(value: unknown) {
    this.output = value;
  }

  override __str__(): string {
    return `Command '${str(this.cmd)}' timed out after ${str(this.timeout)} seconds`;
  }
}

const module = "subprocess";
libraryClass(SubprocessError, { name: "SubprocessError", module, bases: [Exception] });
libraryClass(CalledProcessError, { name: "CalledProcessError", module, bases: [SubprocessError], signature: "returncode, cmd, output=None, stderr=None" }, { __init__: "returncode, cmd, output=None, stderr=None", __str__: "" });
libraryClass(TimeoutExpired, { name: "TimeoutExpired", module, bases: [SubprocessError], signature: "cmd, timeout, output=None, stderr=None" }, { __init__: "cmd, timeout, output=None, stderr=None", __str__: "" });

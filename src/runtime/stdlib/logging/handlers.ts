/** Where records go: Handler and its kinds. */
import { call_method } from "../../objects/calls.js";
import { as_python_error, NotImplementedError } from "../../objects/exceptions.js";
import { hasattr } from "../../objects/attributes.js";
import { libraryClass } from "../../objects/library_functions.js";
import { beforeNewProgram } from "../../objects/modules.js";
import { format_exception } from "../../objects/traceback.js";
import { repr } from "../../objects/repr.js";
import { className } from "../../objects/type_registry.js";
import { type_of } from "../../objects/types.js";
import { getattr } from "../../objects/attributes.js";
import { truthy } from "../../objects/truth.js";
import { open } from "../io/index.js";
import { pathText } from "../io/open.js";
import { abspath } from "../os.path.js";
import { $stream } from "../sys.js";
import { writeError } from "../../objects/error_output.js";
import { checkLevel, Filterer, Formatter, getLevelName, type LogRecord } from "./records.js";

const plain = new Formatter();

/** `Handler(level=NOTSET)`: programs override `emit`. */
/** Handlers that nobody closed, for `shutdown`. */
export const open_handlers = new Set<Handler>();

export class Handler extends Filterer {
  level: number;
  formatter: unknown = null;
  _name: string | null = null;

  constructor(level: unknown = 0) {
    super();
    this.level = checkLevel(level);
    open_handlers.add(this);
  }

  get name(): string | null {
    return this._name;
  }

  set name(value: string | null) {
    this._name = value;
  }

  get_name(): string | null {
    return this._name;
  }

  set_name(name: string | null): void {
    this._name = name;
  }

  createLock(): void {}
  acquire(): void {}
  release(): void {}
  flush(): void {}
  close(): void {
    open_handlers.delete(this);
  }

  setLevel(level: unknown): void {
    this.level = checkLevel(level);
  }

  setFormatter(fmt: unknown): void {
    this.formatter = fmt;
  }

  format(record: LogRecord): string {
    return this.formatter === null ? plain.format(record) : String(call_method(this.formatter, "format", [record]));
  }

  emit(_record: LogRecord): void {
    throw new NotImplementedError("emit must be implemented by Handler subclasses");
  }

  handle(record: LogRecord): LogRecord | false {
    const passed = this.filter(record);
    if (passed === false) return false;
    this.emit(passed);
    return passed;
  }

  handleError(record: LogRecord): void {
    writeError(`--- Logging error ---\nMessage: ${repr(record.msg)}\nArguments: ${repr(record.args)}\n`);
  }

  __repr__(): string {
    return `<${className(type_of(this))} (${String(getLevelName(this.level))})>`;
  }
}
libraryClass(
  Handler,
  { name: "Handler", module: "logging", bases: [Filterer], signature: "level=0" },
  { setLevel: "level", setFormatter: "fmt", format: "record", emit: "record", handle: "record", handleError: "record", flush: "", close: "", acquire: "", release: "", createLock: "", get_name: "", set_name: "name" },
);

/** `StreamHandler(stream=None)`: writes lines to a file, else to `sys.stderr`. */
export class StreamHandler extends Handler {
  stream: unknown;
  terminator = "\n";

  constructor(stream: unknown = null) {
    super();
    this.stream = stream ?? $stream("stderr");
  }

  override flush(): void {
    if (this.stream !== null && hasattr(this.stream, "flush")) call_method(this.stream, "flush", []);
  }

  override emit(record: LogRecord): void {
    try {
      call_method(this.stream, "write", [this.format(record) + this.terminator]);
      this.flush();
    } catch (error) {
      this.$failed(record, error);
    }
  }

  $failed(record: LogRecord, error: unknown): void {
    writeError(`--- Logging error ---\n${format_exception(as_python_error(error))}Message: ${repr(record.msg)}\nArguments: ${repr(record.args)}\n`);
  }

  setStream(stream: unknown): unknown {
    const before = this.stream;
    this.stream = stream;
    return before === stream ? null : before;
  }

  override __repr__(): string {
    const name = String(getattr(this.stream, "name", ""));
    return `<${className(type_of(this))} ${name === "" ? "" : `${name} `}(${String(getLevelName(this.level))})>`;
  }
}
libraryClass(StreamHandler, { name: "StreamHandler", module: "logging", bases: [Handler], signature: "stream=None" }, { emit: "record", flush: "", setStream: "stream" });

/** `FileHandler(filename, mode="a")`: with `delay` the file is opened for the first record. */
export class FileHandler extends StreamHandler {
  baseFilename: string;
  mode: string;
  encoding: string | null;
  errors: string | null;
  delay: unknown;

  constructor(filename: unknown, mode = "a", encoding: string | null = null, delay: unknown = false, errors: string | null = null) {
    super(null);
    this.baseFilename = abspath(pathText(filename));
    this.mode = mode;
    this.encoding = encoding;
    this.errors = errors;
    this.delay = delay;
    this.stream = truthy(delay) ? null : this._open();
  }

  _open(): unknown {
    return open(this.baseFilename, this.mode, -1, this.encoding, this.errors);
  }

  override emit(record: LogRecord): void {
    if (this.stream === null) this.stream = this._open();
    super.emit(record);
  }

  override close(): void {
    if (this.stream !== null) {
      this.flush();
      call_method(this.stream, "close", []);
      this.stream = null;
    }
    super.close();
  }

  override __repr__(): string {
    return `<${className(type_of(this))} ${this.baseFilename} (${String(getLevelName(this.level))})>`;
  }
}
libraryClass(FileHandler, { name: "FileHandler", module: "logging", bases: [StreamHandler], signature: "filename, mode='a', encoding=None, delay=False, errors=None" }, { close: "" });

/** `NullHandler()` */
export class NullHandler extends Handler {
  override handle(record: LogRecord): LogRecord {
    return record;
  }

  override emit(): void {}
}
libraryClass(NullHandler, { name: "NullHandler", module: "logging", bases: [Handler], signature: "level=0" }, { handle: "record", emit: "record" });

/** What writes when nobody configured anything: warnings and worse, to `sys.stderr` as it is then. */
class StderrHandler extends StreamHandler {
  override emit(record: LogRecord): void {
    this.stream = $stream("stderr");
    super.emit(record);
  }
}
libraryClass(StderrHandler, { name: "_StderrHandler", module: "logging", bases: [StreamHandler] });
export const lastResort = new StderrHandler();
lastResort.setLevel(30);
beforeNewProgram(() => {
  lastResort.stream = $stream("stderr");
  lastResort.setLevel(30);
});

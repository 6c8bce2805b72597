/** `csv.reader` and `csv.DictReader`. */
import { iter, next } from "../../builtins/objects.js";
import { dict, type Dict } from "../../objects/dict.js";
import { StopIteration } from "../../objects/exceptions.js";
import { float } from "../../objects/float.js";
import { collect } from "../../objects/iteration.js";
import { libraryClass, libraryFunctions } from "../../objects/library_functions.js";
import { DONE, PyIterator } from "../../objects/py_iterator.js";
import { class_name } from "../../objects/types.js";
import { CsvError, DialectView, type Format, formatOf, type FormatOptions, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS } from "./dialects.js";

/** One record being read; a quoted field may run over several lines. */
class Record {
  readonly fields: unknown[] = [];
  private readonly format: Format;
  private field = "";
  private state: "start" | "plain" | "quoted" | "after quote" | "escaped" | "escaped in quotes" | "done" = "start";
  private wasQuoted = false;
  private begun = false;

  constructor(format: Format) {
    this.format = format;
  }

  get open(): boolean {
    return this.state === "quoted" || this.state === "escaped in quotes";
  }

  private save(): void {
    const { quoting } = this.format;
    let value: unknown = this.field;
    if (!this.wasQuoted) {
      if (quoting === QUOTE_NONNUMERIC && (this.field !== "" || this.begun)) value = float(this.field);
      else if (this.field === "" && (quoting === QUOTE_NOTNULL || quoting === QUOTE_STRINGS)) value = null;
      else if (quoting === QUOTE_STRINGS) value = float(this.field);
    }
    this.fields.push(value);
    this.field = "";
    this.wasQuoted = false;
    this.begun = false;
  }

  /** Reads a line; the record ends with it unless it is open. */
  line(text: string): void {
    const { delimiter, quotechar, escapechar, doublequote, skipinitialspace, strict, quoting } = this.format;
    for (const c of text) {
      if (this.state === "done") {
        if (c === "\n" || c === "\r") continue;
        throw new CsvError("new-line character seen in unquoted field - do you need to open the file with newline=''?");
      }
      const isEnd = c === "\n" || c === "\r";
      switch (this.state) {
        case "start":
          if (isEnd) {
            if (this.fields.length > 0) this.save();
            this.state = "done";
          } else if (c === quotechar && quoting !== QUOTE_NONE) {
            this.wasQuoted = true;
            this.state = "quoted";
          } else if (c === escapechar) this.state = "escaped";
          else if (c === " " && skipinitialspace) continue;
          else if (c === delimiter) {
            this.begun = true;
            this.save();
          } else {
            this.begun = true;
            this.field += c;
            this.state = "plain";
          }
          break;
        case "plain":
          if (isEnd) {
            this.save();
            this.state = "done";
          } else if (c === escapechar) this.state = "escaped";
          else if (c === delimiter) {
            this.save();
            this.state = "start";
          } else this.field += c;
          break;
        case "quoted":
          if (c === escapechar) this.state = "escaped in quotes";
          else if (c === quotechar) this.state = doublequote ? "after quote" : "plain";
          else this.field += c;
          break;
        case "after quote":
          if (c === quotechar) {
            this.field += c;
            this.state = "quoted";
          } else if (c === delimiter) {
            this.save();
            this.state = "start";
          } else if (isEnd) {
            this.save();
            this.state = "done";
          } else if (strict) throw new CsvError(`'${delimiter}' expected after '${quotechar ?? ""}'`);
          else {
            this.field += c;
            this.state = "plain";
          }
          break;
        case "escaped":
          this.field += c;
          this.state = "plain";
          break;
        case "escaped in quotes":
          this.field += c;
          this.state = "quoted";
      }
    }
    if (this.open) return;
    if (this.state === "start" ? this.fields.length > 0 : this.state !== "done") this.save();
    this.state = "done";
  }

  /** The input has ended inside quotes. */
  cut(): void {
    if (this.format.strict) throw new CsvError("unexpected end of data");
    this.save();
  }
}

export class Reader extends PyIterator<unknown[]> {
  line_num = 0;
  readonly $format: Format;
  private readonly lines: unknown;

  constructor(lines: unknown, format: Format) {
    super();
    this.lines = iter(lines);
    this.$format = format;
  }

  get dialect(): DialectView {
    return new DialectView(this.$format);
  }

  next(): IteratorResult<unknown[], undefined> {
    const record = new Record(this.$format);
    let begun = false;
    do {
      let line: unknown;
      try {
        line = next(this.lines);
      } catch (error) {
        if (!(error instanceof StopIteration)) throw error;
        if (!begun) return DONE;
        record.cut();
        break;
      }
      begun = true;
      if (typeof line !== "string") throw new CsvError(`iterator should return strings, not ${class_name(line)} (the file should be opened in text mode)`);
      this.line_num++;
      record.line(line);
    } while (record.open);
    return { done: false, value: record.fields };
  }
}
libraryClass(Reader, { name: "reader", module: "_csv", members: ["line_num"] });

/** `reader(csvfile, dialect='excel', **fmtparams)` */
export const reader = (csvfile: unknown, dialect: unknown = "excel", options: FormatOptions = {}): Reader => new Reader(csvfile, formatOf(dialect, options));

/** `DictReader(f, fieldnames=None, restkey=None, restval=None, dialect='excel')` */
export class DictReader extends PyIterator<Dict<unknown, unknown>> {
  readonly reader: Reader;
  restkey: unknown;
  restval: unknown;
  dialect: unknown;
  private names: unknown[] | null;

  constructor(f: unknown, fieldnames: unknown = null, restkey: unknown = null, restval: unknown = null, dialect: unknown = "excel", options: FormatOptions = {}) {
    super();
    this.names = fieldnames === null ? null : collect(fieldnames);
    this.restkey = restkey;
    this.restval = restval;
    this.dialect = dialect;
    this.reader = reader(f, dialect, options);
  }

  get line_num(): number {
    return this.reader.line_num;
  }

  /** The first row, unless the program gave names. */
  get fieldnames(): unknown[] | null {
    if (this.names === null) {
      const first = this.reader.next();
      if (first.done !== true) this.names = first.value;
    }
    return this.names;
  }

  set fieldnames(value: unknown[] | null) {
    this.names = value;
  }

  next(): IteratorResult<Dict<unknown, unknown>, undefined> {
    const names = this.fieldnames ?? [];
    let step = this.reader.next();
    while (step.done !== true && step.value.length === 0) step = this.reader.next();
    if (step.done === true) return DONE;
    const row = step.value;
    const value: Dict<unknown, unknown> = dict();
    names.forEach((name, i) => value.set(name, i < row.length ? row[i] : this.restval));
    if (row.length > names.length) value.set(this.restkey, row.slice(names.length));
    return { done: false, value };
  }
}
libraryClass(DictReader, { name: "DictReader", module: "csv", signature: "f, fieldnames=None, restkey=None, restval=None, dialect='excel', **kwds" });

libraryFunctions("_csv", { reader: [reader, "iterable, dialect='excel', **fmtparams"] });

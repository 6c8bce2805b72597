/** `csv.writer` and `csv.DictWriter`. */
import { call_method } from "../../objects/calls.js";
import { ValueError } from "../../objects/exceptions.js";
import { isIterable, iterate, collect } from "../../objects/iteration.js";
import { libraryClass, libraryFunctions } from "../../objects/library_functions.js";
import { isFloat, isInt } from "../../objects/py_float.js";
import { contains } from "../../objects/compare.js";
import { Dict, dict } from "../../objects/dict.js";
import { repr } from "../../objects/repr.js";
import { str } from "../../objects/str.js";
import { getitem } from "../../objects/subscript.js";
import { class_name } from "../../objects/types.js";
import { CsvError, DialectView, type Format, formatOf, type FormatOptions, QUOTE_ALL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS } from "./dialects.js";

export class Writer {
  readonly $file: unknown;
  readonly $format: Format;

  constructor(file: unknown, format: Format) {
    this.$file = file;
    this.$format = format;
  }

  get dialect(): DialectView {
    return new DialectView(this.$format);
  }

  /** Whether a value is quoted however it looks. */
  $quotes(value: unknown): boolean {
    switch (this.$format.quoting) {
      case QUOTE_ALL:
        return true;
      case QUOTE_NONNUMERIC:
        return !(isInt(value) || isFloat(value) || typeof value === "boolean");
      case QUOTE_STRINGS:
        return typeof value === "string";
      case QUOTE_NOTNULL:
        return value !== null;
      default:
        return false;
    }
  }

  $field(value: unknown, alone: boolean): string {
    const { delimiter, quotechar, escapechar, doublequote, lineterminator, quoting, skipinitialspace } = this.$format;
    const text = value === null ? "" : str(value);
    let quoted = this.$quotes(value);
    let out = "";
    for (const c of text) {
      const special = c === delimiter || c === escapechar || c === quotechar || c === "\n" || c === "\r" || lineterminator.includes(c);
      if (special) {
        if (quoting === QUOTE_NONE) {
          if (escapechar === null) throw new CsvError("need to escape, but no escapechar set");
          out += escapechar;
        } else if (c === quotechar && doublequote) {
          out += c;
          quoted = true;
        } else if (c === escapechar || c === quotechar) {
          if (escapechar === null) throw new CsvError("need to escape, but no escapechar set");
          out += escapechar;
        } else quoted = true;
      }
      out += c;
    }
    if (text === "" && alone && quoting !== QUOTE_NONE) quoted = true;
    if (text === "" && alone && quoting === QUOTE_NONE) throw new CsvError("single empty field record must be quoted");
    if (delimiter === " " && skipinitialspace && text === "" && quoting !== QUOTE_NONE) quoted = true;
    return quoted ? `${quotechar ?? ""}${out}${quotechar ?? ""}` : out;
  }

  writerow(row: unknown): unknown {
    if (!isIterable(row)) throw new CsvError(`iterable expected, not ${class_name(row)}`);
    const values = collect(row);
    const text = values.map((value) => this.$field(value, values.length === 1)).join(this.$format.delimiter);
    return call_method(this.$file, "write", [text + this.$format.lineterminator]);
  }

  writerows(rows: unknown): void {
    for (const row of iterate(rows)) this.writerow(row);
  }
}
libraryClass(Writer, { name: "writer", module: "_csv" }, { writerow: "row, /", writerows: "rows, /" }, "builtin");

/** `writer(csvfile, dialect='excel', **fmtparams)` */
export const writer = (csvfile: unknown, dialect: unknown = "excel", options: FormatOptions = {}): Writer => new Writer(csvfile, formatOf(dialect, options));

/** `DictWriter(f, fieldnames, restval='', extrasaction='raise', dialect='excel')` */
export class DictWriter {
  fieldnames: unknown[];
  restval: unknown;
  extrasaction: string;
  readonly writer: Writer;

  constructor(f: unknown, fieldnames: unknown, restval: unknown = "", extrasaction = "raise", dialect: unknown = "excel", options: FormatOptions = {}) {
    this.fieldnames = collect(fieldnames);
    this.restval = restval;
    this.extrasaction = extrasaction.toLowerCase();
    if (this.extrasaction !== "raise" && this.extrasaction !== "ignore") throw new ValueError(`extrasaction (${extrasaction}) must be 'raise' or 'ignore'`);
    this.writer = writer(f, dialect, options);
  }

  writeheader(): unknown {
    return this.writerow(dict(this.fieldnames.map((name): [unknown, unknown] => [name, name])));
  }

  $values(row: unknown): unknown[] {
    if (this.extrasaction === "raise") {
      const extra = collect(row).filter((key) => !contains(this.fieldnames, key));
      if (extra.length > 0) throw new ValueError(`dict contains fields not in fieldnames: ${extra.map((key) => repr(key)).join(", ")}`);
    }
    return this.fieldnames.map((name) => (row instanceof Dict ? row.get(name, this.restval) : contains(row, name) ? getitem(row, name) : this.restval));
  }

  writerow(rowdict: unknown): unknown {
    return this.writer.writerow(this.$values(rowdict));
  }

  writerows(rowdicts: unknown): void {
    for (const row of iterate(rowdicts)) this.writerow(row);
  }
}
libraryClass(DictWriter, { name: "DictWriter", module: "csv", signature: "f, fieldnames, restval='', extrasaction='raise', dialect='excel', **kwds" }, { writeheader: "", writerow: "rowdict", writerows: "rowdicts" });

libraryFunctions("_csv", { writer: [writer, "fileobj, dialect='excel', **fmtparams"] });

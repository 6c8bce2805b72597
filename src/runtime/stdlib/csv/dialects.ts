/** `csv.Dialect`: how fields are separated, quoted and escaped. */
import { getattr } from "../../objects/attributes.js";
import { Exception, TypeError } from "../../objects/exceptions.js";
import { libraryClass, libraryFunctions } from "../../objects/library_functions.js";
import { registerType } from "../../objects/type_registry.js";
import { truthy } from "../../objects/truth.js";

/** `csv.Error` */
export class CsvError extends Exception {}
registerType(CsvError, { name: "Error", module: "_csv", bases: [Exception], sealed: false });

export const QUOTE_MINIMAL = 0;
export const QUOTE_ALL = 1;
export const QUOTE_NONNUMERIC = 2;
export const QUOTE_NONE = 3;
export const QUOTE_STRINGS = 4;
export const QUOTE_NOTNULL = 5;

/** What a reader or writer goes by. */
export interface Format {
  readonly delimiter: string;
  readonly quotechar: string | null;
  readonly escapechar: string | null;
  readonly doublequote: boolean;
  readonly skipinitialspace: boolean;
  readonly lineterminator: string;
  readonly quoting: number;
  readonly strict: boolean;
}

/** The keywords that a call may give; each overrules the dialect. */
export type FormatOptions = Readonly<Record<string, unknown>>;

export class Dialect {
  declare static delimiter: unknown;
}
export class excel extends Dialect {}
export class excel_tab extends excel {}
export class unix_dialect extends Dialect {}
libraryClass(Dialect, { name: "Dialect", module: "csv" });
libraryClass(excel, { name: "excel", module: "csv", bases: [Dialect] });
libraryClass(excel_tab, { name: "excel_tab", module: "csv", bases: [excel] });
libraryClass(unix_dialect, { name: "unix_dialect", module: "csv", bases: [Dialect] });
const constants = (cls: Function, values: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(cls, name, { value, writable: true, enumerable: true, configurable: true });
    Object.defineProperty(cls.prototype, name, { value, writable: true, configurable: true });
  }
};
constants(excel, { delimiter: ",", quotechar: '"', doublequote: true, skipinitialspace: false, lineterminator: "\r\n", quoting: QUOTE_MINIMAL });
constants(excel_tab, { delimiter: "\t" });
constants(unix_dialect, { delimiter: ",", quotechar: '"', doublequote: true, skipinitialspace: false, lineterminator: "\n", quoting: QUOTE_ALL });

const EXCEL: Format = { delimiter: ",", quotechar: '"', escapechar: null, doublequote: true, skipinitialspace: false, lineterminator: "\r\n", quoting: QUOTE_MINIMAL, strict: false };
const registered = new Map<string, Format>([
  ["excel", EXCEL],
  ["excel-tab", { ...EXCEL, delimiter: "\t" }],
  ["unix", { ...EXCEL, lineterminator: "\n", quoting: QUOTE_ALL }],
]);

function baseOf(dialect: unknown): Format {
  if (dialect === undefined || dialect === null) return EXCEL;
  if (typeof dialect === "string") {
    const known = registered.get(dialect);
    if (known === undefined) throw new CsvError("unknown dialect");
    return known;
  }
  const own = Object.fromEntries(Object.entries(EXCEL).map(([name, usual]) => [name, getattr(dialect, name, usual)]));
  return checked(own, EXCEL);
}

function checked(options: FormatOptions, base: Format): Format {
  const letter = (name: "delimiter" | "quotechar" | "escapechar"): string | null => {
    const value = options[name] === undefined ? base[name] : options[name];
    if (value === null && name !== "delimiter") return null;
    if (typeof value !== "string" || Array.from(value).length !== 1) throw new TypeError(`"${name}" must be a ${name === "delimiter" ? "" : "unicode character or None, not "}${name === "delimiter" ? "1-character string" : typeof value === "string" ? `a string of length ${value.length}` : "other"}`);
    return value;
  };
  const flag = (name: "doublequote" | "skipinitialspace" | "strict"): boolean => (options[name] === undefined ? base[name] : truthy(options[name]));
  const quoting = options["quoting"] === undefined ? base.quoting : Number(options["quoting"]);
  const quotechar = letter("quotechar");
  if (!(quoting >= QUOTE_MINIMAL && quoting <= QUOTE_NOTNULL)) throw new TypeError('bad "quoting" value');
  if (quoting !== QUOTE_NONE && quotechar === null) throw new TypeError("quotechar must be set if quoting enabled");
  const end = options["lineterminator"] === undefined ? base.lineterminator : options["lineterminator"];
  if (typeof end !== "string") throw new TypeError('"lineterminator" must be a string, not None');
  return { delimiter: letter("delimiter")!, quotechar, escapechar: letter("escapechar"), doublequote: flag("doublequote"), skipinitialspace: flag("skipinitialspace"), lineterminator: end, quoting, strict: flag("strict") };
}

/** The format of a reader or writer: its dialect, and the keywords of the call. */
export const formatOf = (dialect: unknown, options: FormatOptions): Format => checked(options, baseOf(dialect));

/** `register_dialect(name, dialect='excel', **fmtparams)` */
export function register_dialect(name: string, dialect: unknown = "excel", options: FormatOptions = {}): void {
  if (typeof name !== "string") throw new TypeError("dialect name must be a string");
  registered.set(name, formatOf(dialect, options));
}

/** `unregister_dialect(name)` */
export function unregister_dialect(name: string): void {
  if (!registered.delete(name)) throw new CsvError("unknown dialect");
}

/** A dialect as `get_dialect` and `reader.dialect` show it. */
export class DialectView {
  readonly $format: Format;

  constructor(format: Format) {
    this.$format = format;
    for (const [name, value] of Object.entries(format)) Object.defineProperty(this, name, { value, enumerable: true });
    Object.defineProperty(this, "$format", { value: format });
  }
}
libraryClass(DialectView, { name: "Dialect", module: "_csv" });

/** `get_dialect(name)` */
export const get_dialect = (name: string): DialectView => new DialectView(baseOf(String(name)));
/** `list_dialects()` */
export const list_dialects = (): string[] => [...registered.keys()];

libraryFunctions("_csv", { register_dialect: [register_dialect, "name, dialect='excel', **fmtparams"], unregister_dialect: [unregister_dialect, "name"], get_dialect: [get_dialect, "name"], list_dialects: [list_dialects, ""] });

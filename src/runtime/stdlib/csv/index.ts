/** `csv`: tables as text. */
import { libraryFunctions } from "../../objects/library_functions.js";

export { CsvError as Error, Dialect, excel, excel_tab, get_dialect, list_dialects, QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS, register_dialect, unix_dialect, unregister_dialect } from "./dialects.js";
export { DictReader, reader } from "./reading.js";
export { DictWriter, writer } from "./writing.js";

let limit = 131072;

/** `field_size_limit(new_limit=None)`: kept, without effect. */
export function field_size_limit(new_limit: number | null = null): number {
  const before = limit;
  limit = new_limit ?? limit;
  return before;
}

libraryFunctions("_csv", { field_size_limit: [field_size_limit, "new_limit=None"] });

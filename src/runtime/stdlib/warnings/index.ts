/** `warnings`: messages that a program may show, hide or raise. */
import { currentHost, whenHostChanges } from "../../host.js";
import { assignDefaultAction, assignFilters, assignOnceRegistry, restoreFilters } from "./filters.js";
import { processOptions } from "./options.js";
import { assignFormatwarning, assignShowwarning, collect, formatwarningAsUsual, showwarningAsUsual } from "./showing.js";

export { catch_warnings } from "./catching.js";
export { deprecated } from "./deprecated.js";
export { warn, warn_explicit } from "./emitting.js";
export { _filters_mutated, defaultaction, filters, filterwarnings, onceregistry, resetwarnings, simplefilter } from "./filters.js";
export { _getaction, _getcategory, _OptionError, _setoption } from "./options.js";
export { _formatwarnmsg, _formatwarnmsg_impl, _showwarnmsg, _showwarnmsg_impl, formatwarning, formatwarningAsUsual as _formatwarning_orig, showwarning, showwarningAsUsual as _showwarning_orig, WarningMessage } from "./showing.js";

const assigned: Readonly<Record<string, (value: never) => void>> = {
  showwarning: assignShowwarning,
  formatwarning: assignFormatwarning,
  filters: assignFilters,
  defaultaction: assignDefaultAction,
  onceregistry: assignOnceRegistry,
};

/** `warnings.showwarning = f`: true, since the module itself keeps it. */
export function $assign(name: string, value: unknown): boolean {
  if (value === undefined || !Object.hasOwn(assigned, name)) return false;
  assigned[name]!(value as never);
  return true;
}

/** The host whose program the filters belong to. */
let shownHost: unknown = null;
whenHostChanges(() => {
  const host = currentHost();
  if (host === shownHost) return;
  shownHost = host;
  restoreFilters();
  assignShowwarning(showwarningAsUsual);
  assignFormatwarning(formatwarningAsUsual);
  collect(null);
  processOptions(host.warnOptions ?? []);
});

/** `catch_warnings`: filters and hooks are put back when its block ends. */
import { getattr, setattr } from "../../objects/attributes.js";
import { call_method } from "../../objects/calls.js";
import { RuntimeError, Warning } from "../../objects/exceptions.js";
import { libraryClass } from "../../objects/library_functions.js";
import { list } from "../../objects/list.js";
import { module as moduleNamed } from "../../objects/modules.js";
import { repr } from "../../objects/repr.js";
import { truthy } from "../../objects/truth.js";
import { className } from "../../objects/type_registry.js";
import { _filters_mutated, assignFilters, filters, simplefilter } from "./filters.js";
import { assignShowwarning, collect, showwarning, showwarningAsUsual } from "./showing.js";

interface Options {
  readonly record?: unknown;
  readonly module?: unknown;
  readonly action?: unknown;
  readonly category?: unknown;
  readonly lineno?: unknown;
  readonly append?: unknown;
}

/** `catch_warnings(*, record=False, module=None, action=None, category=Warning, lineno=0, append=False)` */
export class catch_warnings {
  readonly $record: boolean;
  /** Another module that looks like this one; null for this one itself. */
  readonly $module: unknown;
  readonly $filter: readonly [action: unknown, category: unknown, lineno: unknown, append: unknown] | null;
  $entered = false;
  private restore: () => void = () => {};

  constructor({ record = false, module = null, action = null, category = Warning, lineno = 0, append = false }: Options = {}) {
    this.$record = truthy(record);
    this.$module = module === moduleNamed("warnings") ? null : module;
    this.$filter = action === null ? null : [action, category, lineno, append];
  }

  __enter__(): unknown[] | null {
    if (this.$entered) throw new RuntimeError(`Cannot enter ${repr(this)} twice`);
    this.$entered = true;
    return this.$module === null ? this.enterHere() : this.enterThere(this.$module);
  }

  private enterHere(): unknown[] | null {
    const [ownFilters, shown] = [filters, showwarning];
    assignFilters(ownFilters.slice());
    _filters_mutated();
    const log: unknown[] | null = this.$record ? [] : null;
    const before = collect(log);
    if (log === null) collect(before);
    else assignShowwarning(showwarningAsUsual);
    this.restore = () => {
      assignFilters(ownFilters);
      _filters_mutated();
      assignShowwarning(shown);
      collect(before);
    };
    if (this.$filter !== null) simplefilter(...this.$filter);
    return log;
  }

  private enterThere(module: unknown): unknown[] | null {
    const names = ["filters", "showwarning", "_showwarnmsg_impl"] as const;
    const before = names.map((name) => getattr(module, name));
    setattr(module, "filters", list(before[0] as Iterable<unknown>));
    call_method(module, "_filters_mutated");
    const log: unknown[] | null = this.$record ? [] : null;
    if (log !== null) {
      setattr(module, "_showwarnmsg_impl", (msg: unknown) => void log.push(msg));
      setattr(module, "showwarning", getattr(module, "_showwarning_orig"));
    }
    this.restore = () => {
      names.forEach((name, i) => setattr(module, name, before[i]));
      call_method(module, "_filters_mutated");
    };
    if (this.$filter !== null) call_method(module, "simplefilter", this.$filter);
    return log;
  }

  __exit__(..._details: readonly unknown[]): void {
    if (!this.$entered) throw new RuntimeError(`Cannot exit ${repr(this)} without entering first`);
    this.restore();
  }

  __repr__(): string {
    const parts = [...(this.$record ? ["record=True"] : []), ...(this.$module === null ? [] : [`module=${repr(this.$module)}`])];
    return `${className(this.constructor)}(${parts.join(", ")})`;
  }
}
libraryClass(catch_warnings, { name: "catch_warnings", module: "warnings", signature: "*, record=False, module=None, action=None, category=Warning, lineno=0, append=False" }, { __enter__: "", __exit__: "*exc_info" });

/** `RegexFlag`, and its members under their names of the module. */
import { class_attributes } from "../../objects/classes.js";
import { libraryClass } from "../../objects/library_functions.js";
import { repr } from "../../objects/repr.js";
import { typeInfo } from "../../objects/type_registry.js";
import { enum_class, EnumType, global_enum, IntFlag, KEEP } from "../enum/index.js";
import * as bits from "./flag_bits.js";

/** Flags of patterns: `re.IGNORECASE|re.MULTILINE`. */
export class RegexFlag extends IntFlag {
  static override _numeric_repr_(value: unknown): string {
    return typeof value === "number" && value >= 0 ? `0x${value.toString(16)}` : repr(value);
  }

  override __str__(): string {
    return repr(this);
  }
}

const NAMES: readonly (readonly [number, ...string[]])[] = [[0, "NOFLAG"], [bits.A, "ASCII", "A"], [bits.I, "IGNORECASE", "I"], [bits.L, "LOCALE", "L"], [bits.U, "UNICODE", "U"], [bits.M, "MULTILINE", "M"], [bits.S, "DOTALL", "S"], [bits.X, "VERBOSE", "X"], [bits.DEBUG, "DEBUG"]];

for (const [value, ...names] of NAMES) for (const name of names) Object.defineProperty(RegexFlag, name, { value, writable: true, enumerable: true, configurable: true });
libraryClass(RegexFlag, { name: "RegexFlag", module: "re", bases: [IntFlag] });
typeInfo(RegexFlag).metaclass = EnumType;
class_attributes(RegexFlag);
enum_class(RegexFlag, { boundary: KEEP });
global_enum(RegexFlag);

const flag = (name: string): unknown => Reflect.get(RegexFlag, name);
export const NOFLAG = flag("NOFLAG");
export const [A, I, L, M, S, U, X] = [..."AILMSUX"].map(flag);
export { A as ASCII, I as IGNORECASE, L as LOCALE, M as MULTILINE, S as DOTALL, U as UNICODE, X as VERBOSE };

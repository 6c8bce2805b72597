/** `formatter_class`: names for ways to lay out help. */
import { libraryClass } from "../../objects/library_functions.js";
import { isSubclass } from "../../objects/types.js";
import { isClass } from "../../objects/type_registry.js";
import type { Layout } from "./help.js";

export class HelpFormatter {
  /** What a formatter class, or one derived from several of them, asks for. */
  static $layoutOf(cls: unknown): Layout {
    const derives = (base: Function): boolean => isClass(cls) && isSubclass(cls, base);
    const rawText = derives(RawTextHelpFormatter);
    return { rawDescription: rawText || derives(RawDescriptionHelpFormatter), rawText, showsDefaults: derives(ArgumentDefaultsHelpFormatter), typesAsMetavars: derives(MetavarTypeHelpFormatter) };
  }
}
export class RawDescriptionHelpFormatter extends HelpFormatter {}
export class RawTextHelpFormatter extends RawDescriptionHelpFormatter {}
export class ArgumentDefaultsHelpFormatter extends HelpFormatter {}
export class MetavarTypeHelpFormatter extends HelpFormatter {}

libraryClass(HelpFormatter, { name: "HelpFormatter", module: "argparse" });
libraryClass(RawDescriptionHelpFormatter, { name: "RawDescriptionHelpFormatter", module: "argparse", bases: [HelpFormatter] });
libraryClass(RawTextHelpFormatter, { name: "RawTextHelpFormatter", module: "argparse", bases: [RawDescriptionHelpFormatter] });
libraryClass(ArgumentDefaultsHelpFormatter, { name: "ArgumentDefaultsHelpFormatter", module: "argparse", bases: [HelpFormatter] });
libraryClass(MetavarTypeHelpFormatter, { name: "MetavarTypeHelpFormatter", module: "argparse", bases: [HelpFormatter] });

/** `argparse`: command lines, their help, their errors. */
export { Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE } from "./actions.js";
export { ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter } from "./formatters.js";
export { Namespace } from "./namespace.js";
export { ArgumentParser } from "./parser.js";

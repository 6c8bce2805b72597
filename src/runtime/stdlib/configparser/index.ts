/** `configparser`: settings in sections, as INI files have them. */
export { ConfigError as Error, DuplicateOptionError, DuplicateSectionError, InterpolationDepthError, InterpolationError, InterpolationMissingOptionError, InterpolationSyntaxError, MAX_INTERPOLATION_DEPTH, MissingSectionHeaderError, MultilineContinuationError, NoOptionError, NoSectionError, ParsingError } from "./errors.js";
export { BasicInterpolation, ExtendedInterpolation, Interpolation } from "./interpolation.js";
export { _default_dict, _UNSET, ConfigParser, DEFAULTSECT, RawConfigParser, UNNAMED_SECTION } from "./parser.js";
export { SectionProxy } from "./section_proxy.js";

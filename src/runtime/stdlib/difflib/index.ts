/** `difflib`. */
export { Differ, IS_CHARACTER_JUNK, IS_LINE_JUNK, ndiff } from "./differ.js";
export { context_diff, diff_bytes, get_close_matches, restore, unified_diff } from "./line_formats.js";
export { Match, SequenceMatcher } from "./sequence_matcher.js";

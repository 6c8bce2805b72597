/** `keyword`: the words that Python keeps for itself. */
import { builtin } from "../objects/functions.js";

export const kwlist = ["False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"];
export const softkwlist = ["_", "case", "match", "type"];

const hard = new Set<unknown>(kwlist);
const soft = new Set<unknown>(softkwlist);

/** `iskeyword(s)` */
export const iskeyword = builtin("frozenset.__contains__", (s: unknown): boolean => hard.has(s), "object, /");
/** `issoftkeyword(s)` */
export const issoftkeyword = builtin("frozenset.__contains__", (s: unknown): boolean => soft.has(s), "object, /");

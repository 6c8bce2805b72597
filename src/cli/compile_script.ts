/**
 * The way from source text to what `run` and `verify` execute, without the packages around it: built as a classic script, so that
 * V8's code cache serves the compiler too. As a module it would be parsed anew by each first run, which costs more than it does.
 */
export { outline } from "../analysis/outline.js";
export { compileText } from "../compile_text.js";
export { compileForRun } from "../convert.js";
export { syntaxErrorText } from "../syntax/check/caret.js";
export { parseModule } from "../syntax/index.js";
export { SourceText } from "../syntax/source.js";

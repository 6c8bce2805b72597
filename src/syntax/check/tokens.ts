/**
 * Token kinds of the Python 3.13 lexical grammar, and the token list that the recogniser reads.
 * Kinds are small integers: the recogniser compares them in its hottest loops.
 */

export const ENDMARKER = 0;
export const NAME = 1;
export const NUMBER = 2;
export const STRING = 3;
export const NEWLINE = 4;
export const INDENT = 5;
export const DEDENT = 6;
export const FSTRING_START = 7;
export const FSTRING_MIDDLE = 8;
export const FSTRING_END = 9;
/** The tokenizer stopped here; `TokenList.failure` says why. */
export const FAILURE = 10;
/** `$`, `?`, a backtick, `<>`: characters that the tokenizer lets through and no rule accepts. */
export const STRAY = 11;

export const LPAR = 20;
export const RPAR = 21;
export const LSQB = 22;
export const RSQB = 23;
export const LBRACE = 24;
export const RBRACE = 25;
export const COLON = 26;
export const COMMA = 27;
export const SEMI = 28;
export const DOT = 29;
export const ELLIPSIS = 30;
export const EQUAL = 31;
export const ARROW = 32;
export const COLONEQUAL = 33;
export const AT = 34;
export const EXCLAMATION = 35;
export const TILDE = 36;
export const PLUS = 37;
export const MINUS = 38;
export const STAR = 39;
export const DOUBLESTAR = 40;
export const SLASH = 41;
export const DOUBLESLASH = 42;
export const PERCENT = 43;
export const AMPER = 44;
export const VBAR = 45;
export const CIRCUMFLEX = 46;
export const LEFTSHIFT = 47;
export const RIGHTSHIFT = 48;
export const EQEQUAL = 49;
export const NOTEQUAL = 50;
export const LESS = 51;
export const LESSEQUAL = 52;
export const GREATER = 53;
export const GREATEREQUAL = 54;
/** `+=`, `-=`, … : all thirteen augmented assignments. */
export const AUGASSIGN = 55;

export const FALSE = 60;
export const NONE = 61;
export const TRUE = 62;
export const AND = 63;
export const AS = 64;
export const ASSERT = 65;
export const ASYNC = 66;
export const AWAIT = 67;
export const BREAK = 68;
export const CLASS = 69;
export const CONTINUE = 70;
export const DEF = 71;
export const DEL = 72;
export const ELIF = 73;
export const ELSE = 74;
export const EXCEPT = 75;
export const FINALLY = 76;
export const FOR = 77;
export const FROM = 78;
export const GLOBAL = 79;
export const IF = 80;
export const IMPORT = 81;
export const IN = 82;
export const IS = 83;
export const LAMBDA = 84;
export const NONLOCAL = 85;
export const NOT = 86;
export const OR = 87;
export const PASS = 88;
export const RAISE = 89;
export const RETURN = 90;
export const TRY = 91;
export const WHILE = 92;
export const WITH = 93;
export const YIELD = 94;

export const KEYWORDS: ReadonlyMap<string, number> = new Map([
  ["False", FALSE], ["None", NONE], ["True", TRUE], ["and", AND], ["as", AS], ["assert", ASSERT], ["async", ASYNC],
  ["await", AWAIT], ["break", BREAK], ["class", CLASS], ["continue", CONTINUE], ["def", DEF], ["del", DEL],
  ["elif", ELIF], ["else", ELSE], ["except", EXCEPT], ["finally", FINALLY], ["for", FOR], ["from", FROM],
  ["global", GLOBAL], ["if", IF], ["import", IMPORT], ["in", IN], ["is", IS], ["lambda", LAMBDA],
  ["nonlocal", NONLOCAL], ["not", NOT], ["or", OR], ["pass", PASS], ["raise", RAISE], ["return", RETURN],
  ["try", TRY], ["while", WHILE], ["with", WITH], ["yield", YIELD],
]);

/** How the tokenizer gave up. */
export interface TokenFailure {
  readonly type: "SyntaxError" | "IndentationError" | "TabError";
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /**
   * CPython raises some lexical errors at once ("raised"), which then win over any parser error before them; others only
   * stop the token stream ("stopped"), and are reported if the parser gets that far. Of those in an f-string nothing is heard
   * unless the parser meets them ("unheard").
   */
  readonly kind: "raised" | "stopped" | "unheard";
  readonly noCaret?: true;
}

/** The tokens of one source, as parallel arrays; positions are UTF-16 offsets. */
export interface TokenList {
  readonly text: string;
  readonly kind: number[];
  readonly start: number[];
  readonly end: number[];
  /** How many brackets are open after the token. */
  readonly level: number[];
  readonly failure: TokenFailure | null;
  /** The innermost bracket still open where the tokenizer stopped (its offset), or -1. */
  readonly openBracket: number;
}

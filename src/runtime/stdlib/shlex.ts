/** `shlex`: texts cut into words as a Unix shell does it. */
import { call_method } from "../objects/calls.js";
import { eq } from "../objects/compare.js";
import { TypeError, ValueError } from "../objects/exceptions.js";
import { collect } from "../objects/iteration.js";
import { libraryClass, pythonFunctions } from "../objects/library_functions.js";
import { DONE, PyIterator } from "../objects/py_iterator.js";
import { str } from "../objects/str.js";
import { truthy } from "../objects/truth.js";
import { tuple, type Tuple } from "../objects/tuple.js";
import { type_name } from "../objects/types.js";
import { StringIO } from "./io/string_io.js";
import { open } from "./io/open.js";
import { dirname, isabs, join as joinPath } from "./os.path.js";
import { stdin } from "./sys.js";

const WORD = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
const LATIN = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ";
const SHELL_PUNCTUATION = "();<>|&";
/** What names of files and options are made of: words of their own once punctuation is set apart. */
const WORD_WITH_PUNCTUATION = "~-./*?=";

/** Where the reader stands: outside a token, in a word, in a run of punctuation, behind the text; else in this quote or behind this escape. */
type Place = { readonly kind: "outside" | "word" | "punctuation" | "end" } | { readonly kind: "quoted" | "escaped"; readonly mark: string };
const OUTSIDE: Place = { kind: "outside" };
const IN_WORD: Place = { kind: "word" };
const IN_PUNCTUATION: Place = { kind: "punctuation" };
const END: Place = { kind: "end" };

const has = (characters: string, c: string): boolean => c !== "" && characters.includes(c);

/** `shlex(instream=None, infile=None, posix=False, punctuation_chars=False)` */
export class shlex extends PyIterator<unknown> {
  instream: unknown;
  infile: unknown;
  posix: boolean;
  eof: string | null;
  commenters = "#";
  wordchars: string;
  whitespace = " \t\r\n";
  whitespace_split = false;
  quotes = "'\"";
  escape = "\\";
  escapedquotes = '"';
  lineno = 1;
  debug = 0;
  token: string | null = "";
  source: unknown = null;
  readonly $punctuation: string;
  $place: Place = OUTSIDE;
  readonly $pushedTokens: unknown[] = [];
  /** Characters that end a run, to be read again. */
  readonly $pushedCharacters: string[] = [];
  readonly $outer: { readonly infile: unknown; readonly instream: unknown; readonly lineno: number }[] = [];

  constructor(instream: unknown = null, infile: unknown = null, posix: unknown = false, punctuation_chars: unknown = false) {
    super();
    this.instream = typeof instream === "string" ? new StringIO(instream) : instream === null ? stdin : instream;
    this.infile = instream === null ? null : infile;
    this.posix = truthy(posix);
    this.eof = this.posix ? null : "";
    this.wordchars = this.posix ? WORD + LATIN : WORD;
    this.$punctuation = punctuation_chars === true ? SHELL_PUNCTUATION : truthy(punctuation_chars) ? collect(punctuation_chars).join("") : "";
    if (this.$punctuation !== "") this.wordchars = Array.from(this.wordchars + WORD_WITH_PUNCTUATION, (c) => (has(this.$punctuation, c) ? "" : c)).join("");
  }

  get punctuation_chars(): string {
    return this.$punctuation;
  }

  /** Gives a token that the next `get_token` returns. */
  push_token(tok: unknown): void {
    this.$pushedTokens.push(tok);
  }

  /** Reads on in another text; the one at hand is gone on with at its end. */
  push_source(newstream: unknown, newfile: unknown = null): void {
    this.$outer.push({ infile: this.infile, instream: this.instream, lineno: this.lineno });
    this.infile = newfile;
    this.instream = typeof newstream === "string" ? new StringIO(newstream) : newstream;
    this.lineno = 1;
  }

  /** Goes back to the text that `push_source` left. */
  pop_source(): void {
    call_method(this.instream, "close", []);
    const outer = this.$outer.pop();
    if (outer === undefined) throw new ValueError("no source is left");
    this.infile = outer.infile;
    this.instream = outer.instream;
    this.lineno = outer.lineno;
    this.$place = OUTSIDE;
  }

  /** The next token, `eof` at the end. */
  get_token(): unknown {
    if (this.$pushedTokens.length > 0) return this.$pushedTokens.pop();
    let raw: unknown = call_method(this, "read_token", []);
    while (this.source !== null && eq(raw, this.source)) {
      const inner = call_method<Iterable<unknown> | null>(this, "sourcehook", [call_method(this, "read_token", [])]);
      if (inner !== null) {
        const [newfile, newstream] = collect(inner);
        this.push_source(newstream, newfile);
      }
      raw = call_method(this, "get_token", []);
    }
    while (eq(raw, this.eof)) {
      if (this.$outer.length === 0) return this.eof;
      this.pop_source();
      raw = call_method(this, "get_token", []);
    }
    return raw;
  }

  /** The next token of the text, without what was pushed. */
  read_token(): string | null {
    let quoted = false;
    let beforeEscape: Place = OUTSIDE;
    let token = this.token ?? "";
    for (;;) {
      const c = this.$character();
      const place = this.$place;
      if (place.kind === "end") {
        token = "";
        break;
      }
      if (place.kind === "quoted") {
        quoted = true;
        if (c === "") throw new ValueError("No closing quotation");
        if (c === place.mark) {
          if (!this.posix) {
            token += c;
            this.$place = OUTSIDE;
            break;
          }
          this.$place = IN_WORD;
        } else if (this.posix && has(this.escape, c) && has(this.escapedquotes, place.mark)) {
          beforeEscape = place;
          this.$place = { kind: "escaped", mark: c };
        } else token += c;
        continue;
      }
      if (place.kind === "escaped") {
        if (c === "") throw new ValueError("No escaped character");
        // inside quotes, only the quote and the escape itself can be escaped
        if (beforeEscape.kind === "quoted" && c !== place.mark && c !== beforeEscape.mark) token += place.mark;
        token += c;
        this.$place = beforeEscape;
        continue;
      }
      const isWhole = token !== "" || (this.posix && quoted);
      if (c === "") {
        this.$place = END;
        break;
      }
      if (has(this.whitespace, c)) {
        this.$place = OUTSIDE;
        if (isWhole) break;
        continue;
      }
      if (has(this.commenters, c)) {
        call_method(this.instream, "readline", []);
        this.lineno++;
        if (place.kind === "outside" || !this.posix) continue;
        this.$place = OUTSIDE;
        if (isWhole) break;
        continue;
      }
      if (place.kind === "punctuation") {
        if (has(this.$punctuation, c)) {
          token += c;
          continue;
        }
        this.$pushedCharacters.push(c);
        this.$place = OUTSIDE;
        break;
      }
      if (this.posix && has(this.escape, c)) {
        beforeEscape = IN_WORD;
        this.$place = { kind: "escaped", mark: c };
      } else if (place.kind === "outside") {
        if (has(this.wordchars, c)) {
          token = c;
          this.$place = IN_WORD;
        } else if (has(this.$punctuation, c)) {
          token = c;
          this.$place = IN_PUNCTUATION;
        } else if (has(this.quotes, c)) {
          if (!this.posix) token = c;
          this.$place = { kind: "quoted", mark: c };
        } else {
          token = c;
          if (!this.whitespace_split) break;
          this.$place = IN_WORD;
        }
      } else if (this.posix && has(this.quotes, c)) this.$place = { kind: "quoted", mark: c };
      else if (has(this.wordchars, c) || has(this.quotes, c) || (this.whitespace_split && !has(this.$punctuation, c))) token += c;
      else {
        if (this.$punctuation !== "") this.$pushedCharacters.push(c);
        else this.$pushedTokens.unshift(c);
        this.$place = OUTSIDE;
        if (isWhole) break;
      }
    }
    this.token = "";
    return this.posix && !quoted && token === "" ? null : token;
  }

  $character(): string {
    const c = this.$pushedCharacters.pop() ?? call_method<string>(this.instream, "read", [1]);
    if (c === "\n") this.lineno++;
    return c;
  }

  /** What a `source` request names: its path next to this file, and the open file. */
  sourcehook(newfile: string): Tuple<[string, unknown]> {
    const path = newfile.startsWith('"') ? newfile.slice(1, -1) : newfile;
    const place = typeof this.infile === "string" && !isabs(path) ? joinPath(dirname(this.infile), path) : path;
    return tuple([place, open(place, "r")]);
  }

  /** The start of an error message as compilers write it. */
  error_leader(infile: unknown = null, lineno: unknown = null): string {
    return `"${str(infile ?? this.infile)}", line ${lineno === null ? this.lineno : str(lineno)}: `;
  }

  next(): IteratorResult<unknown, undefined> {
    const value = call_method(this, "get_token", []);
    return eq(value, this.eof) ? DONE : { done: false, value };
  }
}
libraryClass(
  shlex,
  { name: "shlex", module: "shlex", signature: "instream=None, infile=None, posix=False, punctuation_chars=False" },
  { push_token: "tok", push_source: "newstream, newfile=None", pop_source: "", get_token: "", read_token: "", sourcehook: "newfile", error_leader: "infile=None, lineno=None" },
);

/** `split(s, comments=False, posix=True)` */
export function split(s: unknown, comments: unknown = false, posix: unknown = true): string[] {
  if (s === null) throw new ValueError("s argument must not be None");
  const lexer = new shlex(s, null, posix);
  lexer.whitespace_split = true;
  if (!truthy(comments)) lexer.commenters = "";
  return collect(lexer) as string[];
}

/** `quote(s)` */
export function quote(s: unknown): string {
  if (s === "") return "''";
  if (typeof s !== "string") {
    if (!truthy(s)) return "''";
    throw new TypeError(`expected string or bytes-like object, got '${type_name(s)}'`);
  }
  return /^[a-zA-Z0-9_@%+=:,./-]+$/.test(s) ? s : `'${s.replaceAll("'", `'"'"'`)}'`;
}

/** `join(split_command)` */
export function join(split_command: unknown): string {
  return collect(split_command).map(quote).join(" ");
}

pythonFunctions("shlex", { split: [split, "s, comments=False, posix=True"], quote: [quote, "s"], join: [join, "split_command"] });

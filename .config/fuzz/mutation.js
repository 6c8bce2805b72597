/** Pieces of the sample programs with letters, tokens and lines changed: most are wrong, and the compiler must say of each what CPython says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TEXTS = ["samples", "test"].flatMap((name) => {
  const folder = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  const programs = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".py"));
  return programs.sort().map((path) => readFileSync(join(folder, path), "utf8"));
});

/** Tokens that stand where they should not. */
const TOKENS = `( ) [ ] { } : ; , . ... -> := = == != += -= **= @ * ** + - / // % ~ | & ^ < > << >> <= not in is and or if elif else for while def class return
  yield await async lambda with as try except finally raise from import global nonlocal pass break continue del assert match case type None True False _ x self print
  0 1.5 1e5 0x1f 1_000 2j 'text' "text" f"{x}" f"{x!r:>{y}}" f"{ b"x" rb'\\d' """ ''' \\ # ? $ ! é \u00a0 f'{x=}' 08 1__0 0b2 'unclosed f'{' __debug__ except* int str range`.split(/\s+/);
const LETTERS = [..."()[]{}:;,.=+-*/%@<>!&|^~'\"\\# \t\nabfrx019_"];

/** Names, numbers, strings, operators, and the space between them. */
const TOKEN = /[A-Za-z_]\w*|\d[\w.]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*|\n[ \t]*|[ \t]+|\*\*=?|\/\/=?|->|:=|[=!<>+\-*/%&|^@]=|<<|>>|\.\.\.|./g;

export class MutationFuzzer {
  #random;

  /** @param {import("./random.js").Random} random */
  constructor(random) {
    this.#random = random;
  }

  /** @returns {import("./program.js").Statement[]} its lines */
  program() {
    const r = this.#random;
    let text = this.#piece();
    for (let i = r.weighted([[6, 1], [3, 2], [1, 4]]); i > 0; i--) text = this.#changed(text);
    return text.replace(/\n+$/, "").split("\n");
  }

  /** Some of a sample's statements at module level. */
  #piece() {
    const r = this.#random;
    const statements = r.pick(TEXTS).split(/\n+(?=[^\s#)\]}])/);
    const at = r.int(0, statements.length - 1);
    return `${statements.slice(at, at + r.int(1, 4)).join("\n").split("\n").slice(0, 40).join("\n")}\n`;
  }

  #changed(text) {
    const r = this.#random;
    const among = (items, change) => {
      const at = r.int(0, items.length - 1);
      return items.toSpliced(at, 1, ...change(items[at], at)).join("");
    };
    const tokens = () => text.match(TOKEN) ?? [""];
    const letters = () => [...text];
    const lines = () => text.split(/(?<=\n)/);
    const anyToken = () => (r.chance(0.5) ? r.pick(TOKENS) : r.pick(tokens()));
    return r.weighted([
      [4, () => among(tokens(), () => [])],
      [4, () => among(tokens(), () => [anyToken()])],
      [3, () => among(tokens(), (token) => [token, " ", anyToken(), " "])],
      [2, () => among(tokens(), (token) => [token, token])],
      [2, () => among(tokens(), (token, at) => [tokens()[at + r.int(1, 3)] ?? "", token])],
      [1, () => among(letters(), () => [])],
      [1, () => among(letters(), () => [r.pick(LETTERS)])],
      [1, () => among(letters(), (letter) => [letter, r.pick(LETTERS)])],
      [1, () => among(lines(), () => [])],
      [1, () => among(lines(), (line) => [line, line])],
      [1, () => among(lines(), (line) => [`${r.pick([" ", "    ", "\t", "        "])}${line}`])],
      [1, () => among(lines(), (line) => [line.replace(/^(?: {4}| |\t)/, "")])],
      [1, () => among(lines(), (line) => [line.trimEnd(), r.pick(["", " ", "; "])])],
      [1, () => among(lines(), (line, at) => [lines()[at + 1] ?? "", line])],
      [1, () => among(lines(), (line) => [line.slice(0, r.int(0, line.length)), r.chance(0.7) ? "\n" : ""])],
      [1, () => text.slice(0, r.int(0, text.length))],
    ])();
  }
}

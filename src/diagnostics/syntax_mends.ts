/** What most likely mends a text that Python refuses, by what Python says of it. */

type Mend = string | ((found: RegExpExecArray) => string);

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const straight: Readonly<Record<string, string>> = { "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "（": "(", "）": ")", "，": ",", "：": ":", "；": ";", "–": "-", "—": "-", "−": "-", "×": "*", "÷": "/", "…": "..." };

const mends: readonly (readonly [RegExp, Mend])[] = [
  [/^expected ':'$/, "add `:`"],
  [/^expected '(.+)'$/, ([, text = ""]) => `add \`${text}\``],
  [/^'([([{])' was never closed$/, ([, open = "("]) => `add \`${closing[open]}\``],
  [/^unmatched '(.)'$/, ([, text = ""]) => `take the \`${text}\` away, or open its bracket before`],
  [/^closing parenthesis '(.)' does not match opening parenthesis '(.)'/, ([, , open = "("]) => `write \`${closing[open]}\``],
  [/^invalid (?:non-printable )?character '?(.)'? ?\(?U\+/u, ([, character = ""]) => (straight[character] === undefined ? "take it away" : `write \`${straight[character]}\``)],
  [/^invalid non-printable character U\+/, "write a space, or take it away"],
  [/^unterminated (?:triple-quoted )?(f-)?string literal/, "close the string with its quotes"],
  [/^expected an indented block/, "indent what belongs to it, or write `pass`"],
  [/^unexpected indent$/, "take the indentation away"],
  [/^unindent does not match any outer indentation level$/, "indent it as far as the lines that it belongs to"],
  [/^inconsistent use of tabs and spaces in indentation$/, "indent with spaces only"],
  [/^'(?:await|yield|return|async with|async for)' outside async function$/, "write `async def` where the function begins"],
  [/^'(?:await|yield|return|async with|async for)' outside function$/, "put it into a function: `async def main():`, run by `asyncio.run(main())`"],
  [/^asynchronous comprehension outside of an asynchronous function$/, "put it into an `async def`"],
  [/^cannot assign to .* here\. Maybe you meant '==' instead of '='\?$/, "write `==`"],
  [/^leading zeros in decimal integer literals are not permitted/, "write the number without zeros before it"],
  [/^positional argument follows keyword argument/, "put the arguments without names first"],
];

/** One clause for `help:`; null when the message says it itself, or nobody can tell. */
export function syntaxMend(message: string): string | null {
  for (const [pattern, mend] of mends) {
    const found = pattern.exec(message);
    if (found !== null) return typeof mend === "string" ? mend : mend(found);
  }
  return null;
}

/** Shell patterns: `*`, `?`, `[a-z]`, as `fnmatch` reads them. */

const compiled = new Map<string, RegExp>();

/** The pattern of one segment as a regular expression. */
export function globPattern(pattern: string, caseSensitive = true): RegExp {
  const key = `${caseSensitive ? "" : "i:"}${pattern}`;
  let made = compiled.get(key);
  if (made === undefined) compiled.set(key, (made = new RegExp(`^${source(pattern)}$`, caseSensitive ? "su" : "sui")));
  return made;
}

/** What stands between brackets as ranges, most of one character only. One whose ends are the wrong way round is left out. */
function classItems(text: string): (readonly [first: string, last: string])[] {
  const characters = Array.from(text);
  const items: (readonly [string, string])[] = [];
  for (let i = 0; i < characters.length; i++) {
    const first = characters[i]!;
    const last = characters[i + 2];
    if (characters[i + 1] !== "-" || last === undefined) {
      items.push([first, first]);
      continue;
    }
    if (first.codePointAt(0)! <= last.codePointAt(0)!) items.push([first, last]);
    i += 2;
  }
  return items;
}

const inClass = (character: string): string => character.replace(/[\\\]^[-]/, "\\$&");

function source(pattern: string): string {
  let out = "";
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!;
    if (c === "*") out += ".*";
    else if (c === "?") out += ".";
    else if (c === "[") {
      const negative = pattern[i + 1] === "!";
      const start = i + (negative ? 2 : 1);
      const end = pattern.indexOf("]", start + 1);
      if (end < 0) out += "\\[";
      else {
        const items = classItems(pattern.slice(start, end)).map(([first, last]) => (first === last ? inClass(first) : `${inClass(first)}-${inClass(last)}`));
        out += items.length > 0 ? `[${negative ? "^" : ""}${items.join("")}]` : negative ? "." : "(?!)";
        i = end;
      }
    } else out += c.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
  }
  return out;
}

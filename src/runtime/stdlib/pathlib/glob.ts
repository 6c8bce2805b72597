/** Shell patterns: `*`, `?`, `[a-z]`, as `fnmatch` reads them. */

const compiled = new Map<string, RegExp>();

/** The pattern of one segment as a regular expression. */
export function globPattern(pattern: string, caseSensitive = true): RegExp {
  const key = `${caseSensitive ? "" : "i:"}${pattern}`;
  let made = compiled.get(key);
  if (made === undefined) compiled.set(key, (made = new RegExp(`^${source(pattern)}$`, caseSensitive ? "su" : "sui")));
  return made;
}

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
        out += `[${negative ? "^" : ""}${pattern.slice(start, end).replace(/[\\\]^]/g, "\\$&")}]`;
        i = end;
      }
    } else out += c.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
  }
  return out;
}

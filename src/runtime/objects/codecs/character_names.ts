/** Names of characters, for `namereplace` and `\N{…}`: the table belongs to `unicodedata`, which is loaded when somebody asks. */
import { loadedNamespace } from "../modules.js";

interface NameTable {
  /** The name of a character; undefined when it has none. */
  nameOf(code: number): string | undefined;
  /** The characters of a name, an alias or a named sequence; undefined when nobody knows it. */
  charactersOf(name: string): string | undefined;
}

let table: NameTable | null = null;

/** `unicodedata` brings its table. */
export function provideCharacterNames(names: NameTable): void {
  table = names;
}

function names(): NameTable | null {
  if (table === null) loadedNamespace("unicodedata");
  return table;
}

/** The name of a character; undefined also where the table can't be had. */
export const nameOfCharacter = (code: number): string | undefined => names()?.nameOf(code);

/** The character of a name; undefined when it is unknown, null where the table can't be had. */
export function characterNamed(name: string): string | undefined | null {
  const known = names();
  return known === null ? null : known.charactersOf(name);
}

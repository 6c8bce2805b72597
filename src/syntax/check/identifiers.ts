const NAME_START = /[\p{XID_Start}_]/u;
const NAME_CONTINUE = /[\p{XID_Continue}]/u;
const UNPRINTABLE = /[\p{C}\p{Z}]/u;

/** The first character of `name` that may not stand there in an identifier (its index), or -1. */
export function invalidIdentifierIndex(name: string): number {
  for (let i = 0; i < name.length; ) {
    const character = String.fromCodePoint(name.codePointAt(i) ?? 0);
    const good = i === 0 ? NAME_START.test(character) : NAME_CONTINUE.test(character);
    if (!good) {
      // identifiers are compared after NFKC; a character that is no XID itself may be allowed through its normal form
      const normal = [...character.normalize("NFKC")];
      const allowed = normal.every((c, n) => (i === 0 && n === 0 ? NAME_START.test(c) : NAME_CONTINUE.test(c)));
      if (!allowed || normal.join("") === character) return i;
    }
    i += character.length;
  }
  return -1;
}

/** The message for a character that can start no token. */
export function invalidCharacterMessage(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  if (UNPRINTABLE.test(character)) return `invalid non-printable character U+${code}`;
  return `invalid character '${character}' (U+${code})`;
}

/** A letter, digit, underscore, or anything outside ASCII: what the tokenizer gathers before it looks closer. */
export function isNameCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code >= 128;
}

/** As `isNameCode`, without the digits. */
export function isNameStartCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}

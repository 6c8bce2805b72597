/**
 * Text from strangers on the way to a terminal: control characters would move the cursor, clear the screen or
 * rewrite the title, and bidirectional marks would show one name and mean another.
 */
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The text with control and direction characters spelt out (`\x1b`, `\u202e`); tabs and newlines stay. */
export function printable(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

/** A path or name that must stay on one line. */
export function printableLine(text: string): string {
  return printable(text).replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t");
}

/** Any text as part of a page. */
import { printable } from "../../diagnostics/printable.js";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text for an element or a quoted attribute: control and direction characters are spelt out, what no text can hold becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return printable(text)
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"']/g, (character) => entities[character]!);
}

/** What `warnings.showwarning` prints: `file:line: Category: message` and the source line. */
export function warn_text(message: string, category: string, file: string, line: number, sourceLine: string | null = null): string {
  const source = sourceLine?.trim() ?? "";
  return `${file}:${line}: ${category}: ${message}\n${source === "" ? "" : `  ${source}\n`}`;
}

/**
 * Every diagnostic the tool can give, in one place: its name, how severe it is, and its words.
 * To add one: an entry here, and `diagnose("its-name", …)` where it is found.
 */
import type { Span } from "../syntax/ast.js";
import type { Diagnostic, Severity } from "./diagnostic.js";
import { syntaxMend } from "./syntax_mends.js";

interface Words {
  readonly message: string;
  readonly help?: string;
  readonly label?: string;
}

interface Entry {
  readonly severity: Severity;
  /** Why this diagnostic exists; shown in the generated list of diagnostics. */
  readonly about: string;
  /** A method, not a property: entries with different parameters share this type. */
  say(...details: never[]): Words;
}

const entry = <Details extends readonly unknown[]>(severity: Severity, about: string, say: (...details: Details) => Words) => ({ severity, about, say });

export const catalogue = {
  "syntax-error": entry("error", "CPython refuses to compile this text; the message is CPython's own.", (message: string, kind = "SyntaxError") => {
    const help = syntaxMend(message);
    return { message: kind === "SyntaxError" ? message : `${kind}: ${message}`, ...(help !== null && { help }) };
  }),
  "too-deeply-nested": entry("error", "The text is nested deeper than the compiler follows.", (limit?: number) => ({
    message: limit === undefined ? "nested too deeply to be converted" : `nested more than ${limit} levels deep`,
    help: "give the inner parts names of their own",
  })),
  "unsupported-syntax": entry("error", "A construct of Python that is not converted yet.", (construct: string, instead?: string) => ({
    message: `${construct} is not supported yet`,
    help: instead,
  })),
  "unsupported-api": entry("error", "A name of Python's library that the runtime does not have, or not here.", (name: string, why: string, instead?: string) => ({
    message: `\`${name}\` is not available: ${why}`,
    help: instead,
  })),
  "unknown-module": entry("error", "An import of a module that is neither bundled nor found beside the program.", (name: string, thirdParty = false) => ({
    message: `no module named '${name}'${thirdParty ? ": packages from PyPI cannot be used" : " is bundled or stands beside the program"}`,
    label: "imported here",
  })),
  "unknown-name-in-module": entry("error", "A name that the Python module does not have either.", (module: string, name: string, near?: string) => ({
    message: `module '${module}' has no attribute '${name}'`,
    help: near === undefined ? undefined : `did you mean \`${near}\`?`,
  })),
  "never-bound-name": entry("warning", "A name that nothing in the program binds: running this line raises NameError.", (name: string, help?: string) => ({
    message: `name '${name}' is not defined`,
    help,
  })),
  "wrong-arguments": entry("warning", "A call that Python's binding of arguments refuses: running it raises TypeError.", (message: string) => ({ message })),
  "never-awaited": entry("warning", "A coroutine is made and dropped; it never starts.", (name: string) => ({
    message: `coroutine '${name}' is never awaited`,
    help: `write \`await ${name}(…)\`, or give it to \`asyncio.create_task\``,
  })),
  "legacy-coroutine": entry("notice", "Generator-based coroutines of Python before 3.5.", (name: string) => ({
    message: `\`${name}\` is a generator-based coroutine, which Python 3.11 removed`,
    help: `write \`async def\` and \`await\` instead of \`@asyncio.coroutine\` and \`yield from\``,
  })),
  "top-level-await": entry("notice", "`await` outside any function, as notebooks and `python -m asyncio` allow.", () => ({
    message: "`await` outside a function works in notebooks and in `python -m asyncio`, not in a Python file",
    help: "put it into `async def main()` and call `asyncio.run(main())`",
  })),
  "version-difference": entry("notice", "Python versions behave differently here.", (message: string, help?: string) => ({ message, help })),
  "partly-supported": entry("notice", "A name of Python's library of which not everything works.", (name: string, what: string) => ({
    message: `\`${name}\` works in part: ${what}`,
  })),
  "not-formatted": entry("notice", "A converted text that is too long for the formatter.", (limit: number) => ({
    message: `the converted text is longer than ${limit / 1_000_000} MB and was not formatted`,
    help: "divide the program into modules",
  })),
  "unknown-directive": entry("error", "A document asks for something in a `yieldstar:` comment that is not known.", (message: string, help?: string) => ({ message, help })),
  "unreadable-document": entry("error", "A document that is not of the format that its name tells.", (message: string, help?: string) => ({ message, help })),
  "type-error": entry("error", "TypeScript's checker refuses the converted text (`convert --check`).", (message: string, code?: number) => ({
    message,
    label: code === undefined ? undefined : `TS${code}`,
  })),
} satisfies Record<string, Entry>;

export type DiagnosticName = keyof typeof catalogue;

/** Makes a diagnostic with the catalogue's words: `diagnose("unsupported-syntax", path, span, "a `match` on bytes")`. */
export function diagnose<Name extends DiagnosticName>(name: Name, path: string, span: Span, ...details: Parameters<(typeof catalogue)[Name]["say"]>): Diagnostic {
  const found: Entry = catalogue[name];
  // The parameter list was checked against this very entry; TypeScript cannot follow a call through the union of all entries.
  const words: Words = Reflect.apply(found.say, found, details);
  return { name, severity: found.severity, path, span, ...words };
}

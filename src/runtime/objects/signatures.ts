/** Python signatures as the runtime sees them: parsed once, on first need, from the text that registration lines carry. */

export type ParameterKind = "positional-only" | "positional" | "var-positional" | "keyword-only" | "var-keyword";

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  /** The default's source text; null when the parameter is required. */
  readonly default: string | null;
  readonly annotation: string | null;
}

export interface Signature {
  readonly parameters: readonly Parameter[];
  /** Parameters that a call may fill by position, positional-only ones first. */
  readonly positional: readonly Parameter[];
  readonly positionalOnly: number;
  /** How many of `positional` have no default. */
  readonly required: number;
  readonly takesArgs: boolean;
  readonly keywordOnly: readonly Parameter[];
  readonly requiredKeywords: number;
  readonly takesKwargs: boolean;
  /** Whether the JavaScript function expects a trailing object for keywords. */
  readonly takesOptions: boolean;
  /** Name → position in `positional`, positional-only ones excluded. */
  readonly byName: ReadonlyMap<string, number>;
}

const opening = "([{";
const closing = ")]}";

/** Splits at commas that are in no bracket, string or lambda. */
export function splitParameters(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  let inLambda = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"' || c === "'" || c === "`") i = endOfString(text, i);
    else if (opening.includes(c)) depth++;
    else if (closing.includes(c)) depth--;
    else if (depth === 0 && c === ":" && inLambda) inLambda = false;
    else if (depth === 0 && c === "l" && /^lambda\b/.test(text.slice(i, i + 7)) && !/\w/.test(text.charAt(i - 1))) inLambda = true;
    else if (depth === 0 && c === "," && !inLambda) {
      pieces.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  const last = text.slice(start).trim();
  if (last !== "") pieces.push(last);
  return pieces;
}

/** The index of the quote that ends the string beginning here. */
export function endOfString(text: string, start: number): number {
  const quote = text.charAt(start);
  let i = start + 1;
  while (i < text.length && text.charAt(i) !== quote) i += text.charAt(i) === "\\" ? 2 : 1;
  return i;
}

/** Position of `=` or `:` outside brackets and strings; −1 when there is none. */
function find(text: string, wanted: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '"' || c === "'") i = endOfString(text, i);
    else if (opening.includes(c)) depth++;
    else if (closing.includes(c)) depth--;
    else if (depth === 0 && c === wanted) return i;
  }
  return -1;
}

const parsed = new Map<string, Signature>();

/** Parses the inside of Python's parentheses: `a, /, b=2, *args, unit='cm', **kw`. */
export function parseSignature(text: string): Signature {
  let signature = parsed.get(text);
  if (signature === undefined) {
    signature = signatureOf(parseParameters(text));
    parsed.set(text, signature);
  }
  return signature;
}

function parseParameters(text: string): Parameter[] {
  const parameters: Parameter[] = [];
  let kind: ParameterKind = "positional";
  for (const piece of splitParameters(text)) {
    if (piece === "/") {
      for (let i = 0; i < parameters.length; i++) parameters[i] = { ...(parameters[i] as Parameter), kind: "positional-only" };
    } else if (piece === "*") kind = "keyword-only";
    else if (piece.startsWith("**")) parameters.push(parameter(piece.slice(2), "var-keyword"));
    else if (piece.startsWith("*")) {
      parameters.push(parameter(piece.slice(1), "var-positional"));
      kind = "keyword-only";
    } else parameters.push(parameter(piece, kind));
  }
  return parameters;
}

function parameter(text: string, kind: ParameterKind): Parameter {
  const colon = find(text, ":");
  const equals = find(text, "=");
  const annotated = colon >= 0 && (equals < 0 || colon < equals);
  const nameEnd = annotated ? colon : equals < 0 ? text.length : equals;
  return {
    name: text.slice(0, nameEnd).trim(),
    kind,
    annotation: annotated ? text.slice(colon + 1, equals < 0 ? undefined : equals).trim() : null,
    default: equals < 0 ? null : text.slice(equals + 1).trim(),
  };
}

/** Sorts parameters by how calls fill them. */
export function signatureOf(parameters: readonly Parameter[]): Signature {
  const positional = parameters.filter((p) => p.kind === "positional" || p.kind === "positional-only");
  const positionalOnly = positional.filter((p) => p.kind === "positional-only").length;
  const keywordOnly = parameters.filter((p) => p.kind === "keyword-only");
  const takesKwargs = parameters.some((p) => p.kind === "var-keyword");
  const byName = new Map<string, number>();
  positional.forEach((p, index) => {
    if (index >= positionalOnly) byName.set(p.name, index);
  });
  return {
    parameters,
    positional,
    positionalOnly,
    required: positional.filter((p) => p.default === null).length,
    takesArgs: parameters.some((p) => p.kind === "var-positional"),
    keywordOnly,
    requiredKeywords: keywordOnly.filter((p) => p.default === null).length,
    takesKwargs,
    takesOptions: takesKwargs || keywordOnly.length > 0,
    byName,
  };
}

/** The signature as `inspect.signature` prints it, parentheses included. */
export function formatSignature(signature: Signature, skipFirst = false): string {
  const parts: string[] = [];
  const all = skipFirst ? signature.parameters.slice(1) : signature.parameters;
  let starred = false;
  all.forEach((p, index) => {
    if (p.kind === "keyword-only" && !starred && !all.some((q) => q.kind === "var-positional")) {
      parts.push("*");
      starred = true;
    }
    const stars = p.kind === "var-positional" ? "*" : p.kind === "var-keyword" ? "**" : "";
    const named = `${stars}${p.name}${p.annotation === null ? "" : `: ${p.annotation}`}`;
    parts.push(p.default === null ? named : `${named}${p.annotation === null ? "=" : " = "}${p.default}`);
    if (p.kind === "positional-only" && all[index + 1]?.kind !== "positional-only") parts.push("/");
  });
  return `(${parts.join(", ")})`;
}

import type { Expr } from "../ast.js";

/** A real number and an imaginary one: what a literal of a pattern comes to after constant folding. */
interface NumberValue {
  readonly real: number | bigint;
  readonly imaginary: number | null;
  readonly isFloat: boolean;
}

function numberOf(e: Expr): NumberValue | null {
  switch (e.kind) {
    case "Int": return { real: e.value, imaginary: null, isFloat: false };
    case "Float": return { real: e.value, imaginary: null, isFloat: true };
    case "Imag": return { real: 0, imaginary: e.value, isFloat: true };
    case "UnaryOp": {
      const value = e.op === "-" ? numberOf(e.operand) : null;
      if (value === null) return null;
      return { ...value, real: -value.real, imaginary: value.imaginary === null ? null : -value.imaginary };
    }
    case "BinOp": {
      const left = numberOf(e.left);
      const right = numberOf(e.right);
      if (left === null || right?.imaginary == null || (e.op !== "+" && e.op !== "-")) return null;
      return { ...left, isFloat: true, imaginary: e.op === "+" ? right.imaginary : -right.imaginary };
    }
    default: return null;
  }
}

/** A string that is equal for literals that are equal in Python (`1 == 1.0 == True`), or null if the expression is no literal. */
export function constantKey(e: Expr): string | null {
  switch (e.kind) {
    case "Str": return `s${e.value}`;
    case "Bytes": return `b${String.fromCharCode(...e.value)}`;
    case "NameConstant": return e.value === null ? "None" : `n${Number(e.value)}`;
    default: {
      const value = numberOf(e);
      if (value === null) return null;
      const real = String(value.real === 0 ? 0 : value.real);
      return value.imaginary === null || value.imaginary === 0 ? `n${real}` : `n${real}+${value.imaginary}j`;
    }
  }
}

function floatRepr(value: number): string {
  const text = String(value);
  if (/^-?\d+$/.test(text)) return Object.is(value, -0) ? "-0.0" : `${text}.0`;
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}

/** `repr()` of a literal of a pattern. */
export function constantRepr(e: Expr): string {
  switch (e.kind) {
    case "Str": return quoted(e.value);
    case "Bytes": return `b${quoted(String.fromCharCode(...e.value))}`;
    case "NameConstant": return e.value === null ? "None" : e.value ? "True" : "False";
    default: {
      const value = numberOf(e);
      if (value === null) return "...";
      if (value.imaginary === null) return value.isFloat ? floatRepr(Number(value.real)) : String(value.real);
      const unit = `${String(value.imaginary)}j`;
      if (Number(value.real) === 0) return unit;
      return `(${String(value.real)}${value.imaginary < 0 ? "" : "+"}${unit})`;
    }
  }
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = "";
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0;
    if (c === "\\" || c === quote) body += `\\${c}`;
    else if (c === "\n") body += "\\n";
    else if (c === "\r") body += "\\r";
    else if (c === "\t") body += "\\t";
    else if (code < 32 || code === 127) body += `\\x${code.toString(16).padStart(2, "0")}`;
    else body += c;
  }
  return quote + body + quote;
}

/** Reads the stub signatures of the API maps: `"(delay: float, result: T = None) -> Coroutine[T]"`. */

export type StubType =
  | { readonly k: "name"; readonly name: string; readonly args: readonly StubType[] }
  | { readonly k: "var"; readonly name: string }
  /** `*Ts`: the remaining positional arguments. */
  | { readonly k: "variadic"; readonly name: string }
  | { readonly k: "union"; readonly items: readonly StubType[] }
  | { readonly k: "callable"; readonly params: readonly StubType[] | null; readonly result: StubType };

export type ParameterKind = "positional" | "positional or keyword" | "variadic" | "keyword" | "keywords";

export interface StubParameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly type: StubType;
  readonly required: boolean;
  /** The default's text, as in the stub. */
  readonly default: string | null;
}

export interface StubSignature {
  readonly params: readonly StubParameter[];
  readonly result: StubType;
}

const OBJECT: StubType = { k: "name", name: "object", args: [] };

/** Parse a signature. @throws Error when the map's text is malformed (a test reads every map). */
export function parseSignature(text: string): StubSignature {
  return new StubReader(text).signature();
}

/** Parse a single type. */
export function parseStubType(text: string): StubType {
  return new StubReader(text).wholeType();
}

class StubReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  wholeType(): StubType {
    const type = this.#type();
    this.#space();
    if (this.#at < this.#text.length) this.#fail("end");
    return type;
  }

  signature(): StubSignature {
    this.#expect("(");
    const params: StubParameter[] = [];
    let kind: ParameterKind = "positional or keyword";
    while (!this.#take(")")) {
      if (params.length > 0 || kind === "keyword") this.#take(",");
      this.#space();
      if (this.#take(")")) break;
      if (this.#take("/")) {
        for (let i = 0; i < params.length; i++) params[i] = { ...params[i]!, kind: "positional" };
      } else if (this.#take("**")) {
        params.push({ ...this.#parameter("keywords"), required: false });
      } else if (this.#take("*")) {
        this.#space();
        if (this.#peek(",")) kind = "keyword";
        else {
          params.push({ ...this.#parameter("variadic"), required: false });
          kind = "keyword";
        }
      } else params.push(this.#parameter(kind));
      this.#take(",");
    }
    let result: StubType = OBJECT;
    if (this.#take("->")) result = this.#type();
    this.#space();
    if (this.#at < this.#text.length) this.#fail("end");
    return { params, result };
  }

  #parameter(kind: ParameterKind): StubParameter {
    const name = this.#word();
    let type = OBJECT;
    if (this.#take(":")) type = this.#type();
    let text: string | null = null;
    if (this.#take("=")) text = this.#defaultText();
    return { name, kind, type, required: text === null, default: text };
  }

  #defaultText(): string {
    this.#space();
    const start = this.#at;
    let depth = 0;
    let quote = "";
    for (; this.#at < this.#text.length; this.#at++) {
      const c = this.#text[this.#at]!;
      if (quote !== "") {
        if (c === quote) quote = "";
      } else if (c === '"' || c === "'") quote = c;
      else if ("([{".includes(c)) depth++;
      else if (")]}".includes(c)) {
        if (depth === 0) break;
        depth--;
      } else if (c === "," && depth === 0) break;
    }
    return this.#text.slice(start, this.#at).trim();
  }

  #type(): StubType {
    const items = [this.#simple()];
    while (this.#take("|")) items.push(this.#simple());
    return items.length === 1 ? items[0]! : { k: "union", items };
  }

  #simple(): StubType {
    this.#space();
    if (this.#take("*")) return { k: "variadic", name: this.#word() };
    if (this.#take("...")) return { k: "name", name: "...", args: [] };
    if (this.#take("(")) {
      const inner = this.#type();
      this.#expect(")");
      return inner;
    }
    const name = this.#word();
    if (/^[A-Z]\d?$/.test(name)) return { k: "var", name };
    if (!this.#take("[")) return name === "Callable" ? { k: "callable", params: null, result: OBJECT } : { k: "name", name, args: [] };
    if (name === "Callable") {
      let params: StubType[] | null = null;
      if (this.#take("...")) params = null;
      else {
        this.#expect("[");
        params = [];
        while (!this.#take("]")) {
          params.push(this.#type());
          this.#take(",");
        }
      }
      this.#expect(",");
      const result = this.#type();
      this.#expect("]");
      return { k: "callable", params, result };
    }
    const args: StubType[] = [];
    while (!this.#take("]")) {
      if (this.#take("(")) {
        this.#expect(")");
        continue;
      }
      args.push(this.#type());
      this.#take(",");
    }
    return { k: "name", name, args };
  }

  #space(): void {
    while (this.#text[this.#at] === " " || this.#text[this.#at] === "\n") this.#at++;
  }

  #peek(text: string): boolean {
    this.#space();
    return this.#text.startsWith(text, this.#at);
  }

  #take(text: string): boolean {
    if (!this.#peek(text)) return false;
    this.#at += text.length;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) this.#fail(text);
  }

  #word(): string {
    this.#space();
    const match = /^[\p{L}_][\p{L}\p{N}_.]*(?<!\.)/u.exec(this.#text.slice(this.#at));
    if (match === null) return this.#fail("a name");
    this.#at += match[0].length;
    return match[0];
  }

  #fail(expected: string): never {
    throw new Error(`API map signature: expected ${expected} at ${this.#at} in ${this.#text}`);
  }
}

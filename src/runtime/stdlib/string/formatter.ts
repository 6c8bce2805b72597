/** `string.Formatter`: `str.format` as methods that a program may override. */
import { getattr } from "../../objects/attributes.js";
import { call_method } from "../../objects/calls.js";
import { dict, isPlainObject } from "../../objects/dict.js";
import { ValueError } from "../../objects/exceptions.js";
import { format } from "../../objects/format.js";
import { isInt } from "../../objects/py_float.js";
import { libraryClass } from "../../objects/library_functions.js";
import { ascii, repr } from "../../objects/repr.js";
import { set, type PySet } from "../../objects/set.js";
import { str } from "../../objects/str.js";
import { type Field, nextBrace, readField } from "../../objects/str/format_method.js";
import { getitem } from "../../objects/subscript.js";
import { tuple, type PyTuple, type Tuple } from "../../objects/tuple.js";

type Piece = Tuple<[string, string | null, string | null, string | null]>;

/** A part of a format string: literal text, and the field behind it. */
interface Part {
  readonly literal: string;
  readonly field: Field | null;
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < text.length; ) {
    const mark = nextBrace(text, at);
    const brace = text.charAt(mark);
    if (brace !== "" && text.charAt(mark + 1) === brace) {
      parts.push({ literal: text.slice(at, mark + 1), field: null });
      at = mark + 2;
    } else if (brace === "}") throw new ValueError("Single '}' encountered in format string");
    else if (brace !== "" && mark + 1 === text.length) throw new ValueError("Single '{' encountered in format string");
    else {
      const field = brace === "" ? null : readField(text, mark + 1);
      parts.push({ literal: text.slice(at, mark), field });
      at = field?.end ?? text.length;
    }
  }
  return parts;
}

/** `a.b[0]` → `a`, then the attribute `b`, then the item 0. */
function stepsOf(name: string): { first: string | number; steps: { name: string | number; attribute: boolean }[] } {
  const whole = (text: string): string | number => (/^[0-9]+$/.test(text) ? Number(text) : text);
  const first = /^[^.[]*/.exec(name)![0];
  const steps: { name: string | number; attribute: boolean }[] = [];
  for (let rest = name.slice(first.length); rest !== ""; ) {
    const step = /^(?:\.([^.[]+)|\[([^\]]+)\])/.exec(rest);
    if (step === null) throw new ValueError(/^(?:\.|\[\])/.test(rest) ? "Empty attribute in format string" : rest.startsWith("[") ? "Missing ']' in format string" : "Only '.' or '[' may follow ']' in format field specifier");
    steps.push({ name: step[1] ?? whole(step[2] ?? ""), attribute: step[1] !== undefined });
    rest = rest.slice(step[0].length);
  }
  return { first: whole(first), steps };
}

/** Which number the next `{}` stands for; null when the text numbers its fields itself. */
interface Numbering {
  next: number | null;
}

/** The field's name, or the number that an empty one stands for. */
function numbered(field: string, numbering: Numbering): string {
  if (field === "") {
    if (numbering.next === null) throw new ValueError("cannot switch from manual field specification to automatic field numbering");
    return String(numbering.next++);
  }
  if (/^[0-9]+$/.test(field)) {
    if (numbering.next !== null && numbering.next > 0) throw new ValueError("cannot switch from manual field specification to automatic field numbering");
    numbering.next = null;
  }
  return field;
}

export class Formatter {
  format(format_string: string, ...args: readonly unknown[]): string {
    const last = args[args.length - 1];
    const keywords = isPlainObject(last);
    return call_method(this, "vformat", [format_string, tuple(keywords ? args.slice(0, -1) : args), dict(keywords ? last : {})]);
  }

  vformat(format_string: string, args: PyTuple, kwargs: unknown): string {
    const used: PySet<unknown> = set();
    const text = this.$vformat(format_string, args, kwargs, used, 2, { next: 0 });
    call_method(this, "check_unused_args", [used, args, kwargs]);
    return text;
  }

  $vformat(text: string, args: PyTuple, kwargs: unknown, used: PySet<unknown>, depth: number, numbering: Numbering): string {
    if (depth < 0) throw new ValueError("Max string recursion exceeded");
    let out = "";
    for (const [literal, field, spec, conversion] of call_method<Iterable<Piece>>(this, "parse", [text])) {
      out += literal;
      if (field === null) continue;
      const [value, key] = call_method<Tuple<[unknown, unknown]>>(this, "get_field", [numbered(field, numbering), args, kwargs]);
      used.add(key);
      const shown = call_method(this, "convert_field", [value, conversion]);
      out += call_method<string>(this, "format_field", [shown, this.$vformat(spec ?? "", args, kwargs, used, depth - 1, numbering)]);
    }
    return out;
  }

  /** `(literal_text, field_name, format_spec, conversion)` for each part of the text. */
  parse(format_string: string): Piece[] {
    return partsOf(format_string).map(({ literal, field }) => tuple([literal, field?.name ?? null, field?.spec ?? null, field === null || field.conversion === "" ? null : field.conversion]));
  }

  get_field(field_name: string, args: PyTuple, kwargs: unknown): PyTuple {
    const { first, steps } = stepsOf(field_name);
    let value = call_method(this, "get_value", [first, args, kwargs]);
    for (const step of steps) value = step.attribute ? getattr(value, String(step.name)) : getitem(value, step.name);
    return tuple([value, first]);
  }

  get_value(key: unknown, args: unknown, kwargs: unknown): unknown {
    return isInt(key) ? getitem(args, key) : getitem(kwargs, key);
  }

  check_unused_args(_used_args: unknown, _args: unknown, _kwargs: unknown): void {}

  format_field(value: unknown, format_spec: string): string {
    return format(value, format_spec);
  }

  convert_field(value: unknown, conversion: string | null): unknown {
    switch (conversion) {
      case null:
        return value;
      case "s":
        return str(value);
      case "r":
        return repr(value);
      case "a":
        return ascii(value);
      default:
        throw new ValueError(`Unknown conversion specifier ${conversion}`);
    }
  }
}
libraryClass(
  Formatter,
  { name: "Formatter", module: "string", signature: "" },
  { format: "format_string, /, *args, **kwargs", vformat: "format_string, args, kwargs", parse: "format_string", get_field: "field_name, args, kwargs", get_value: "key, args, kwargs", check_unused_args: "used_args, args, kwargs", format_field: "value, format_spec", convert_field: "value, conversion" },
);

import {
  add,
  bound,
  call,
  call_method,
  class_attributes,
  eq,
  float,
  format,
  getattr,
  isinstance,
  iterate,
  lazily,
  lt,
  mix,
  mul,
  ne,
  print,
  PyObject,
  repr,
  sorted,
  star_args,
  str,
  super_of,
  truediv,
  type_name,
  unpack,
  type Float,
  type PyGenerator,
} from "yieldstar/runtime";

class JsonMixin {
  to_json(): string {
    return (
      "{" +
      str.join(
        ", ",
        lazily(
          function* (
            source: Iterable<unknown>,
          ): PyGenerator<string, void, null> {
            for (const each of source) {
              const [k, v] = unpack(each, 2);
              yield `"${str(k)}": ${repr(v)}`;
            }
            return null;
          },
          iterate(call_method(getattr(this, "__dict__"), "items", [])),
        ),
      ) +
      "}"
    );
  }
}

class LogMixin extends PyObject {
  declare messages: string[];

  __init__(...params$: unknown[]): void {
    const { args, kwargs } = star_args(params$);
    call_method(super_of(LogMixin, this), "__init__", [...args], kwargs);
    this.messages = [];
  }

  log(text: unknown): void {
    this.messages.push(`${str(type_name(this))}: ${str(text)}`);
  }
}

class Base extends PyObject {
  declare name: unknown;

  __init__(name: unknown): null {
    this.name = name;
    return null;
  }
}

class Service extends mix(LogMixin, Base) {
  run(): string[] {
    this.log(add("run ", this.name));
    return this.messages;
  }
}

class Point extends JsonMixin {
  declare x: number;
  declare y: Float;

  constructor(x: number, y: number) {
    super();
    this.x = x;
    this.y = float(y);
  }
}

class A extends PyObject {
  who(): string[] {
    return ["A"];
  }
}

class B extends A {
  override who(): string[] {
    return [...["B"], ...call_method<string[]>(super_of(B, this), "who", [])];
  }
}

class C extends A {
  override who(): string[] {
    return [...["C"], ...call_method<string[]>(super_of(C, this), "who", [])];
  }
}

class D extends mix(B, C) {
  override who(): string[] {
    return [...["D"], ...call_method<string[]>(super_of(D, this), "who", [])];
  }
}

print(
  new Service("db").run(),
  new Point(1, 2.0).to_json(),
  new D().who(),
  Array.from(iterate(getattr(D, "__mro__")), (c) => getattr(c, "__name__")),
);

class Temperature {
  declare celsius: number;

  constructor(celsius = float(0.0)) {
    this.celsius = celsius;
  }

  static from_fahrenheit(f: number): unknown {
    return call(this, [float(((f - 32) * 5) / 9)]);
  }

  get fahrenheit(): unknown {
    return add(truediv(mul(this.celsius, 9), 5), 32);
  }

  __eq__(other: unknown): boolean {
    return (
      isinstance(other, bound(Temperature, "Temperature")) &&
      eq(this.celsius, getattr(other, "celsius"))
    );
  }

  __lt__(other: unknown): boolean {
    return lt(this.celsius, getattr(other, "celsius"));
  }

  __repr__(): string {
    return `${str(type_name(this))}(${format(this.celsius, ".1f")})`;
  }
}

class Reading extends Temperature {
  static unit = "C";

  declare place: string;
  declare unit: string;

  constructor(celsius: number, place = "lab") {
    super(float(celsius));
    this.place = place;
  }
}
class_attributes(Reading);

const t = Temperature.from_fahrenheit(212);
const r = Reading.from_fahrenheit(50);
print(
  t,
  r,
  getattr(r, "place"),
  getattr(r, "unit"),
  getattr(t, "fahrenheit"),
  sorted([t, r]),
  eq(t, new Temperature(100)),
  ne(r, t),
);

import {
  add,
  AttributeError,
  class_attributes,
  delattr,
  float,
  getattr,
  gt,
  hasattr,
  lt,
  mul,
  print,
  setattr,
  str,
  sub,
  truediv,
  tuple,
  type_name,
  ValueError,
  vars,
} from "yieldstar/runtime";

class Temperature {
  static absolute_zero: unknown = -273.15;

  declare absolute_zero: unknown;

  constructor(celsius: unknown = float(0.0)) {
    this.celsius = celsius;
  }

  get celsius(): unknown {
    return getattr(this, "_celsius");
  }

  set celsius(value: unknown) {
    if (lt(value, this.absolute_zero)) {
      throw new ValueError(`${str(value)} is below ${str(this.absolute_zero)}`);
    }
    setattr(this, "_celsius", value);
  }

  get fahrenheit(): unknown {
    return add(truediv(mul(getattr(this, "_celsius"), 9), 5), 32);
  }

  static from_fahrenheit(value: unknown): Temperature {
    return new this(truediv(mul(sub(value, 32), 5), 9));
  }

  static describe(value: unknown): string {
    return gt(value, 30) ? "hot" : gt(value, 10) ? "mild" : "cold";
  }
}
class_attributes(Temperature);

const warm = new Temperature(25);
print(warm.celsius, warm.fahrenheit, Temperature.describe(warm.celsius));
warm.celsius = 35;
print(warm.fahrenheit, Temperature.describe(warm.celsius));
print(Temperature.from_fahrenheit(212).celsius);
for (const action of tuple([
  () => new Temperature(-300),
  () => (setattr(warm, "fahrenheit", 1), null),
])) {
  try {
    action();
  } catch (error) {
    if (!(error instanceof ValueError || error instanceof AttributeError))
      throw error;
    print(type_name(error), error);
  }
}
print(vars(warm));
setattr(warm, "label", "kitchen");
delattr(warm, "label");
print(
  hasattr(warm, "label"),
  getattr(getattr<typeof Temperature>(warm, "__class__"), "__name__"),
  getattr(warm, "__dict__"),
);

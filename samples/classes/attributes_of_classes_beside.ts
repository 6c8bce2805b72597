/** What a method reads from its instance may come from a class that a third one puts before its own. */

import {
  add,
  call,
  call_method,
  class_attributes,
  float,
  getattr,
  mix,
  print,
  PyObject,
  tuple,
} from "yieldstar/runtime";

class Report extends PyObject {
  static title = "report";
  static factor = 2;

  declare title: string;
  declare factor: number;

  heading(): string {
    return this.title;
  }

  doubled(): unknown {
    return add(this.factor, this.factor);
  }

  line(): string {
    return this.prefix() + this.title;
  }

  prefix(): string {
    return "";
  }
}
class_attributes(Report);

class Loud extends PyObject {
  static title = "LOUD";

  declare title: string;

  prefix(): string {
    return "!! ";
  }
}
class_attributes(Loud);

class Fine extends Report {
  static factor: number = float(1.0);

  declare factor: number;
}
class_attributes(Fine);

class LoudReport extends mix(Loud, Report) {}

class LoudFine extends mix(Loud, Fine) {}

for (const kind of tuple([Report, LoudReport, Fine, LoudFine])) {
  const made = call(kind, []);
  print(
    getattr(kind, "__name__"),
    call_method(made, "heading", []),
    call_method(made, "doubled", []),
    call_method(made, "line", []),
  );
}

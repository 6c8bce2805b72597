/** What a method reads from its instance may come from a class that a third one puts before its own. */

import {
  add,
  call,
  call_method,
  class_attributes,
  class_info,
  delattr,
  float,
  getattr,
  int,
  mix,
  print,
  PyObject,
  setattr,
  tuple,
} from "yieldstar/runtime";

class Report extends PyObject {
  static title: unknown = "report";
  static factor: unknown = 2;

  declare title: unknown;
  declare factor: unknown;

  heading(): unknown {
    return this.title;
  }

  doubled(): unknown {
    return add(this.factor, this.factor);
  }

  line(): unknown {
    return add(this.prefix(), this.title);
  }

  prefix(): string {
    return "";
  }
}
class_attributes(Report);
class_info(Report, {
  firstLine: 4,
  body: ["title", "factor", "heading", "doubled", "line", "prefix"],
});

class Loud extends PyObject {
  static title: unknown = "LOUD";

  declare title: unknown;

  prefix(): string {
    return "!! ";
  }
}
class_attributes(Loud);
class_info(Loud, { firstLine: 21, body: ["title", "prefix"] });

class Fine extends Report {
  static factor: unknown = float(1.0);

  declare factor: unknown;
}
class_attributes(Fine);
class_info(Fine, { firstLine: 28, body: ["factor"] });

class LoudReport extends mix(Loud, Report) {}
class_info(LoudReport, { firstLine: 32, body: [] });

class LoudFine extends mix(Loud, Fine) {}
class_info(LoudFine, { firstLine: 36, body: [] });

for (const kind of tuple([Report, LoudReport, Fine, LoudFine])) {
  const made = call(kind, []);
  print(
    getattr(kind, "__name__"),
    call_method(made, "heading", []),
    call_method(made, "doubled", []),
    call_method(made, "line", []),
  );
}

// An attribute that the first of two bases gets later hides that of the second.
class Base extends PyObject {}
class_info(Base, { firstLine: 46, body: [] });

class Early extends Base {}
class_info(Early, { firstLine: 50, body: [] });

class Late extends Base {
  static kind: unknown = "late";

  declare kind: unknown;
}
class_attributes(Late);
class_info(Late, { firstLine: 54, body: ["kind"] });

class Joined extends mix(Early, Late) {}
class_info(Joined, { firstLine: 58, body: [] });

const joined = new Joined();
print(getattr(joined, "kind"), getattr(Joined, "kind"));
setattr(Early, "kind", "early");
print(getattr(joined, "kind"), getattr(Joined, "kind"));
setattr(Early, "kind", int);
print(getattr(joined, "kind"), getattr(Joined, "kind"));
setattr(Base, "kind", "base");
print(
  getattr(joined, "kind"),
  getattr(new Early(), "kind"),
  getattr(new Late(), "kind"),
);
delattr(Early, "kind");
print(getattr(joined, "kind"), getattr(new Early(), "kind"));

// What a descriptor misses inside a property, `__getattr__` is asked for under its own name.
class Forgetful extends PyObject {
  __init__(start: number): void {}

  __get__(obj: unknown, owner: unknown = null): unknown {
    return obj === null
      ? this
      : call_method(getattr(obj, "__dict__"), "get", [
          add("_", getattr(this, "name")),
          getattr(this, "start"),
        ]);
  }
}
class_info(Forgetful, { firstLine: 75, body: ["__init__", "__get__"] });

class Answering extends PyObject {
  static part: unknown = new Forgetful(1);

  declare part: unknown;

  get whole(): unknown {
    return getattr(this, "part");
  }

  __getattr__(name: unknown): unknown {
    return call_method(name, "upper", []);
  }
}
class_attributes(Answering);
class_info(Answering, {
  firstLine: 83,
  body: ["part", "whole", "__getattr__"],
});

function hidden(x: Answering): Answering {
  return x;
}

const answering = hidden(new Answering());
print(
  getattr(answering, "whole"),
  getattr(answering, "part"),
  getattr(new Answering(), "part"),
);

/** Subclasses of string.Template: another delimiter, other names, a pattern of their own. */

import {
  dict,
  eq,
  getattr,
  KeyError,
  print,
  repr,
  type_name,
  ValueError,
} from "yieldstar/runtime";
import * as re from "yieldstar/runtime/re";
import { Template } from "yieldstar/runtime/string";

class Percent extends Template {
  static delimiter = "%";
}

class Dotted extends Template {
  static idpattern = "[a-z]+(?:\\.[a-z]+)*";
  static flags = 0;
}

class Braced extends Template {
  static idpattern = "(?a:[a-z]+)";
  static braceidpattern = "[a-z ]+";
}

class Angles extends Template {
  static pattern =
    "<(?:(?P<escaped><)|(?P<named>\\w+)>|(?P<braced>\\{\\w+\\})|(?P<invalid>))";
}

function attempt(action: () => string): void {
  try {
    print(repr(action()));
  } catch (error) {
    if (!(error instanceof ValueError || error instanceof KeyError))
      throw error;
    print(type_name(error), error);
  }
}

attempt(() =>
  new Percent("100%% of %name, not $name").substitute(undefined, {
    name: "Ada",
  }),
);
attempt(() => new Percent("%").safe_substitute());
attempt(() => new Dotted("$a.b and $A").safe_substitute(dict({ "a.b": 1 })));
attempt(() => new Dotted("$a.b and $A").substitute(dict({ "a.b": 1 })));
attempt(() =>
  new Braced("$one ${two words}").substitute(dict({ one: 1, "two words": 2 })),
);
attempt(() =>
  new Angles("<who> << <").safe_substitute(undefined, { who: "me" }),
);
attempt(() => new Template("first\nsecond $ here").substitute());
attempt(() => new Template("$é").substitute());
print(
  new Template("$a ${b} $$ $a").get_identifiers(),
  new Template("$a $").is_valid(),
  new Percent("%a %b").get_identifiers(),
);
print(
  getattr(Template, "delimiter"),
  eq(getattr(Template, "flags"), re.I),
  new Percent("x").template,
);

/** `configparser`: settings in sections. */

import {
  add,
  at,
  bound,
  call,
  call_method,
  contains,
  delitem,
  dict,
  discard,
  getattr,
  getitem,
  iterate,
  KeyError,
  len,
  list,
  ne,
  print,
  repr,
  setattr,
  setitem,
  sorted,
  str,
  tuple,
  type_name,
  TypeError,
  ValueError,
  type Dict,
  type Tuple,
} from "yieldstar/runtime";
import * as configparser from "yieldstar/runtime/configparser";
import * as io from "yieldstar/runtime/io";

const TEXT =
  "\n[DEFAULT]\nbase = /srv\nRetries: 3\n\n# a remark\n[paths]\nlogs = %(base)s/logs\ndeep = %(logs)s/deep/100%%\nlist =\n    one\n    two\n\n    four\n[server]\nport = 8080\nratio = 0.25\ndebug = Yes\nretries = 5\n";

const config = new configparser.ConfigParser();
config.read_string(TEXT);
print(config.sections(), config.options("paths"), dict(config.defaults()));
print(
  config.get("paths", "logs"),
  getitem(getitem(config, "paths"), "deep"),
  config.get("paths", "deep", { raw: true }),
);
print(repr(getitem(getitem(config, "paths"), "list")));
const server = getitem(config, "server");
print(
  add(call_method(server, "getint", ["port"]), 1),
  config.getfloat("server", "ratio"),
  call_method(server, "getboolean", ["debug"]),
  getitem(server, "RETRIES"),
  getattr(server, "name"),
  server,
);
print(
  call_method(server, "get", ["none"]),
  call_method(server, "get", ["none", "other"]),
  call_method(server, "getint", ["none", 4]),
  config.get("server", "none", { fallback: null }),
  config.getboolean("no", "no", { fallback: true }),
);
print(
  contains(config, "server"),
  contains(server, "port"),
  contains(config, "DEFAULT"),
  len(config),
  call(list, [config]),
  call(sorted, [server]),
);
print(
  config.items("server"),
  config.has_option("server", "base"),
  config.get("server", "base", { vars: dict({ base: "given" }) }),
);

config.add_section("new");
config.set("new", "Key", "value\nin lines");
setitem(config, "more", dict({ a: "1", b: "%%" }));
setitem(getitem(config, "more"), "c", "3");
delitem(getitem(config, "more"), "a");
print(
  config.remove_option("server", "debug"),
  config.remove_option("server", "debug"),
  config.remove_section("paths"),
  config.remove_section("paths"),
);
let out = new io.StringIO();
config.write(out);
print(out.getvalue(), { end: "" });
out = new io.StringIO();
config.write(out, /* space_around_delimiters= */ false);
print(at(str.splitlines(out.getvalue()), 1));

function wrong(action: unknown): void {
  try {
    print(call(action, []));
  } catch (error) {
    if (!(
      error instanceof configparser.Error ||
      error instanceof ValueError ||
      error instanceof TypeError ||
      error instanceof KeyError
    ))
      throw error;
    print(
      type_name(error),
      "|",
      error,
      "|",
      getattr<Tuple<unknown[]>>(error, "args"),
    );
  }
}

function read(
  text: string,
  options$: Record<string, unknown> = {},
): Dict<unknown, Dict<unknown, unknown>> {
  const options = dict(options$);
  const made = call(configparser.ConfigParser, [], options);
  discard(call_method(made, "read_string", [text, "here.ini"]));
  return dict(
    Array.from(iterate(call_method(made, "sections", [])), (name) => [
      name,
      dict(getitem(made, name)),
    ]),
  );
}

wrong(() => bound(config, "config").get("lost", "key"));
wrong(() => bound(config, "config").get("server", "key"));
wrong(() => getitem(bound(config, "config"), "lost"));
wrong(() => getitem(getitem(bound(config, "config"), "server"), "lost"));
wrong(() => bound(config, "config").getboolean("server", "port"));
wrong(() => bound(config, "config").getint("server", "ratio"));
wrong(() => (bound(config, "config").add_section("server"), null));
wrong(() => (bound(config, "config").add_section("DEFAULT"), null));
wrong(() => (bound(config, "config").set("server", "x", 5), null));
wrong(() => (bound(config, "config").set("server", "x", "50%"), null));
wrong(() => bound(read, "read")("key = 1\n"));
wrong(() => bound(read, "read")("[a]\nx=1\n[a]\n"));
wrong(() => bound(read, "read")("[a]\nx=1\nX=2\n"));
wrong(() => bound(read, "read")("[a]\nnonsense\nx=1\n= 3\n"));
wrong(() => bound(read, "read")("[a]\nx = %(y)s\n"));
wrong(() => bound(read, "read")("[a]\nx = %(x)s\n"));
wrong(() => bound(read, "read")("[a]\nx = %y\n"));
wrong(() => bound(read, "read")("[a]\nx = %(y\n"));
wrong(() => bound(read, "read")("[a]\nx=1\n[a]\ny=2\n", { strict: false }));
wrong(() => bound(read, "read")("[a]\nflag\nx\n", { allow_no_value: true }));
wrong(() =>
  bound(read, "read")("[a]\nx = 1 ; said\ny = a;b\n", {
    inline_comment_prefixes: tuple([";"]),
  }),
);
wrong(() =>
  bound(read, "read")("[a]\nx -> 1 = 2\n", { delimiters: tuple(["->"]) }),
);
wrong(() =>
  bound(read, "read")("[a]\nx = 1\n\n  y = 2\n", {
    empty_lines_in_values: false,
  }),
);
wrong(() =>
  bound(read, "read")("[common]\nd = 4\n[a]\nx = 1\n", {
    default_section: "common",
  }),
);
wrong(() =>
  bound(read, "read")(
    "[a]\nx = ${y} ${b:z} $$\ny = 1\n[b]\nz = 2${b:w}\nw = 0\n",
    { interpolation: call(configparser.ExtendedInterpolation, []) },
  ),
);
wrong(() =>
  bound(read, "read")("[a]\nx = ${b:none}\n", {
    interpolation: call(configparser.ExtendedInterpolation, []),
  }),
);
wrong(() => bound(read, "read")("[a]\nx = %(y)s\n", { interpolation: null }));
wrong(() =>
  bound(read, "read")("[a]\nx = 1", { defaults: dict({ base: "2" }) }),
);

const raw = new configparser.RawConfigParser();
setattr(raw, "optionxform", str);
raw.read_dict(
  dict({
    One: dict({ Key: 1, other: null }),
    Two: dict<string, number | null>(),
  }),
);
print(
  dict(Array.from(iterate(raw), (name) => [name, dict(getitem(raw, name))])),
  raw.read(["/not/there.ini"]),
);
const numbers = new configparser.ConfigParser(undefined, undefined, undefined, {
  converters: dict({
    list: (text: unknown) => call_method(text, "split", [","]),
  }),
});
numbers.read_file(["[a]\n", "x = 1,2\n"], "lines");
print(call_method(numbers, "getlist", ["a", "x"]));
discard(call_method(config, "clear", []));
print(call(list, [config]), ne(config.defaults(), dict()));

"""`configparser`: settings in sections."""

import configparser
import io

TEXT = """
[DEFAULT]
base = /srv
Retries: 3

# a remark
[paths]
logs = %(base)s/logs
deep = %(logs)s/deep/100%%
list =
    one
    two

    four
[server]
port = 8080
ratio = 0.25
debug = Yes
retries = 5
"""

config = configparser.ConfigParser()
config.read_string(TEXT)
print(config.sections(), config.options("paths"), dict(config.defaults()))
print(config.get("paths", "logs"), config["paths"]["deep"], config.get("paths", "deep", raw=True))
print(repr(config["paths"]["list"]))
server = config["server"]
print(server.getint("port") + 1, config.getfloat("server", "ratio"), server.getboolean("debug"), server["RETRIES"], server.name, server)
print(server.get("none"), server.get("none", "other"), server.getint("none", 4), config.get("server", "none", fallback=None), config.getboolean("no", "no", fallback=True))
print("server" in config, "port" in server, "DEFAULT" in config, len(config), list(config), sorted(server))
print(config.items("server"), config.has_option("server", "base"), config.get("server", "base", vars={"base": "given"}))

config.add_section("new")
config.set("new", "Key", "value\nin lines")
config["more"] = {"a": "1", "b": "%%"}
config["more"]["c"] = "3"
del config["more"]["a"]
print(config.remove_option("server", "debug"), config.remove_option("server", "debug"), config.remove_section("paths"), config.remove_section("paths"))
out = io.StringIO()
config.write(out)
print(out.getvalue(), end="")
out = io.StringIO()
config.write(out, space_around_delimiters=False)
print(out.getvalue().splitlines()[1])


def wrong(action):
    try:
        print(action())
    except (configparser.Error, ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, "|", error, "|", error.args)


def read(text, **options):
    made = configparser.ConfigParser(**options)
    made.read_string(text, "here.ini")
    return {name: dict(made[name]) for name in made.sections()}


wrong(lambda: config.get("lost", "key"))
wrong(lambda: config.get("server", "key"))
wrong(lambda: config["lost"])
wrong(lambda: config["server"]["lost"])
wrong(lambda: config.getboolean("server", "port"))
wrong(lambda: config.getint("server", "ratio"))
wrong(lambda: config.add_section("server"))
wrong(lambda: config.add_section("DEFAULT"))
wrong(lambda: config.set("server", "x", 5))
wrong(lambda: config.set("server", "x", "50%"))
wrong(lambda: read("key = 1\n"))
wrong(lambda: read("[a]\nx=1\n[a]\n"))
wrong(lambda: read("[a]\nx=1\nX=2\n"))
wrong(lambda: read("[a]\nnonsense\nx=1\n= 3\n"))
wrong(lambda: read("[a]\nx = %(y)s\n"))
wrong(lambda: read("[a]\nx = %(x)s\n"))
wrong(lambda: read("[a]\nx = %y\n"))
wrong(lambda: read("[a]\nx = %(y\n"))
wrong(lambda: read("[a]\nx=1\n[a]\ny=2\n", strict=False))
wrong(lambda: read("[a]\nflag\nx\n", allow_no_value=True))
wrong(lambda: read("[a]\nx = 1 ; said\ny = a;b\n", inline_comment_prefixes=(";",)))
wrong(lambda: read("[a]\nx -> 1 = 2\n", delimiters=("->",)))
wrong(lambda: read("[a]\nx = 1\n\n  y = 2\n", empty_lines_in_values=False))
wrong(lambda: read("[common]\nd = 4\n[a]\nx = 1\n", default_section="common"))
wrong(lambda: read("[a]\nx = ${y} ${b:z} $$\ny = 1\n[b]\nz = 2${b:w}\nw = 0\n", interpolation=configparser.ExtendedInterpolation()))
wrong(lambda: read("[a]\nx = ${b:none}\n", interpolation=configparser.ExtendedInterpolation()))
wrong(lambda: read("[a]\nx = %(y)s\n", interpolation=None))
wrong(lambda: read("[a]\nx = 1", defaults={"base": "2"}))

raw = configparser.RawConfigParser()
raw.optionxform = str
raw.read_dict({"One": {"Key": 1, "other": None}, "Two": {}})
print({name: dict(raw[name]) for name in raw}, raw.read(["/not/there.ini"]))
numbers = configparser.ConfigParser(converters={"list": lambda text: text.split(",")})
numbers.read_file(["[a]\n", "x = 1,2\n"], "lines")
print(numbers.getlist("a", "x"))
config.clear()
print(list(config), config.defaults() != {})

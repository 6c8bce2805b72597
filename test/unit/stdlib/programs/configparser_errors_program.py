"""What each error of configparser says and knows, and the names of the module that few programs need."""
import configparser
from configparser import BasicInterpolation, ConfigParser, Interpolation, RawConfigParser, SectionProxy


def caught(f):
    try:
        return print("no error", repr(f()))
    except configparser.Error as error:
        known = {name: getattr(error, name) for name in "message section option source lineno line errors reference".split() if hasattr(error, name)}
        print(type(error).__name__, [base.__name__ for base in type(error).__mro__[1:3]])
        print("  ", repr(str(error)))
        print("  ", known, error.args)


parser = ConfigParser()
parser.read_string("[one]\na = 1\nb = %(a)s%(missing)s\nc = %(a\nd = %(d)s\n[two]\nx = y", source="<settings>")
print(parser.has_section("one"), parser.has_section("DEFAULT"), parser.has_section("nope"), RawConfigParser.has_section(parser, "two"), configparser.DEFAULTSECT, configparser.MAX_INTERPOLATION_DEPTH)
proxy = parser["one"]
print(type(proxy) is SectionProxy, proxy, proxy.name, proxy.parser is parser, proxy["a"], isinstance(parser._interpolation, BasicInterpolation), isinstance(parser._interpolation, Interpolation), type(configparser._UNSET), configparser._default_dict)
caught(lambda: parser.get("nope", "a"))
caught(lambda: parser.get("one", "nope"))
caught(lambda: parser.get("one", "b"))
caught(lambda: parser.get("one", "c"))
caught(lambda: parser.get("one", "d"))
caught(lambda: parser.add_section("one"))
caught(lambda: parser.items("nope"))
caught(lambda: parser.options("nope"))
caught(lambda: ConfigParser().read_string("[a]\nx=1\n[a]\ny=2", source="<twice>"))
caught(lambda: ConfigParser().read_string("[a]\nx=1\nx=2", source="<twice>"))
caught(lambda: ConfigParser().read_string("x=1", source="<no header>"))
caught(lambda: ConfigParser().read_string("[a]\nword\nother word\n=5", source="<strange>"))
caught(lambda: ConfigParser().read_dict({"a": {"x": 1}, "A": {}}))
caught(lambda: ConfigParser().read_dict({"a": {"x": 1, "X": 2}}))
caught(lambda: ConfigParser(allow_no_value=True).read_string("[a]\nkey\n  continued", source="<continued>"))
deep = ConfigParser()
deep["s"] = {f"k{i}": f"%(k{i + 1})s" for i in range(15)}
caught(lambda: deep["s"]["k0"])

# ─── made by hand ───
print(repr(configparser.Error("by hand")), configparser.Error().message, configparser.NoSectionError("s").section, configparser.NoOptionError("o", "s").option)
for made in [configparser.DuplicateSectionError("s", "file", 3), configparser.DuplicateOptionError("s", "o", "file", 4), configparser.DuplicateOptionError("s", "o"), configparser.DuplicateSectionError("s"), configparser.InterpolationError("o", "s", "why"), configparser.InterpolationMissingOptionError("o", "s", "raw", "ref"), configparser.InterpolationSyntaxError("o", "s", "why"), configparser.InterpolationDepthError("o", "s", "raw"), configparser.ParsingError("file"), configparser.MissingSectionHeaderError("file", 1, "line"), configparser.MultilineContinuationError("file", 2, "line")]:
    print(repr(made), made.message == str(made), isinstance(made, configparser.Error))
errors = configparser.ParsingError("file")
errors.append(3, "'bad line'")
print(errors.source, errors.errors, errors)

# ─── the sections as a mapping ───
print(parser.popitem(), parser.sections(), parser.popitem()[0], parser.sections())
try:
    parser.popitem()
except KeyError as error:
    print(repr(error))
raw = RawConfigParser()
raw["only"] = {"k": "%(raw)s"}
print(raw.get("only", "k"), raw.popitem(), raw.has_section("only"))
top = ConfigParser(allow_unnamed_section=True)
top.read_string("first = 1\n[named]\nsecond = 2")
print(top.sections(), top.get(configparser.UNNAMED_SECTION, "first"), configparser.UNNAMED_SECTION)


class Shouting(Interpolation):
    def before_get(self, parser, section, option, value, defaults):
        return value.upper()


loud = ConfigParser(interpolation=Shouting())
loud["s"] = {"k": "quiet"}
print(loud["s"]["k"], ConfigParser(interpolation=None)._interpolation is not None, BasicInterpolation().before_read(loud, "s", "k", "v"))

"""Subclasses of string.Template: another delimiter, other names, a pattern of their own."""
import re
from string import Template


class Percent(Template):
    delimiter = "%"


class Dotted(Template):
    idpattern = r"[a-z]+(?:\.[a-z]+)*"
    flags = 0


class Braced(Template):
    idpattern = r"(?a:[a-z]+)"
    braceidpattern = r"[a-z ]+"


class Angles(Template):
    pattern = r"<(?:(?P<escaped><)|(?P<named>\w+)>|(?P<braced>\{\w+\})|(?P<invalid>))"


def attempt(action):
    try:
        print(repr(action()))
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)


attempt(lambda: Percent("100%% of %name, not $name").substitute(name="Ada"))
attempt(lambda: Percent("%").safe_substitute())
attempt(lambda: Dotted("$a.b and $A").safe_substitute({"a.b": 1}))
attempt(lambda: Dotted("$a.b and $A").substitute({"a.b": 1}))
attempt(lambda: Braced("$one ${two words}").substitute({"one": 1, "two words": 2}))
attempt(lambda: Angles("<who> << <").safe_substitute(who="me"))
attempt(lambda: Template("first\nsecond $ here").substitute())
attempt(lambda: Template("$é").substitute())
print(Template("$a ${b} $$ $a").get_identifiers(), Template("$a $").is_valid(), Percent("%a %b").get_identifiers())
print(Template.delimiter, Template.flags == re.I, Percent("x").template)

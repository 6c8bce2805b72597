# A group may be split by any callable; its fields are fixed; except* takes tuples of classes from variables; functions know their lines.
class OnlyShort:
    def __call__(self, error):
        return len(str(error)) < 3


def make():
    return ExceptionGroup("all", [ValueError("ab"), ExceptionGroup("inner", [TypeError("abcdef"), KeyError(1)])])


group = make()
print(group.split(OnlyShort()))
print(group.subgroup(lambda error: isinstance(error, TypeError)))
try:
    group.message = "other"
except AttributeError as error:
    print(type(error).__name__)
try:
    group.exceptions = ()
except AttributeError as error:
    print(type(error).__name__)

wanted = (ValueError, KeyError)
try:
    try:
        raise group
    except* wanted as part:
        print(repr(part))
except ExceptionGroup as rest:
    print(repr(rest), rest.__traceback__.tb_lineno - make.__code__.co_firstlineno)
try:
    group.split(3)
except TypeError as error:
    print(error)

"""A union comes from `|`; its class makes none."""
import types

union = int | str
print(union, type(union) is types.UnionType, isinstance("a", union))
for args in ((), (int, str)):
    try:
        types.UnionType(*args)
    except TypeError as error:
        print(error)

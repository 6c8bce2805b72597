"""Ranges in shell patterns, also those whose ends are the wrong way round."""

import fnmatch

names = ["a", "b", "c", "d", "z", "-", "]", "[", "^", "!", "\\", "9", "A", "ab"]
for pattern in ["[a-c]", "[c-a]", "[!c-a]", "[z-a-c]", "[a-c-]", "[-a]", "[!-a]", "[]a]", "[!]a]", "[]-a]", "[^a]", "[[a]", "[a\\]", "[b-ac]", "[--a]", "[a--]", "[", "[!]", "[a-b]*", "?[!a]"]:
    print(pattern, [name for name in names if fnmatch.fnmatchcase(name, pattern)])

"""Of builtins that are equally near to a misspelt name, CPython suggests the first that it made."""

print(later)

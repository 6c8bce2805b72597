"""The middle one of three claims is wrong."""
print(divmod(17, 5))  # Output: (3, 2)
print(int("ff", 16))  # Output: 254
print("a,b,,c".split(","))  # Output: ['a', 'b', '', 'c']

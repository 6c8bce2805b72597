"""Writes CPython's answers after the arguments in math_digits.txt: `python3 record_math_digits.py`, on x86-64 with a GNU C library and fused multiply-add.

A line is a function, its arguments as the hexadecimal bits of floats, `=`, and the bits of the result or `!Type: message`.
"""

import math
import os
import struct

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "math_digits.txt")


def answer(name, args):
    try:
        value = args[0] ** args[1] if name == "**" else getattr(math, name)(*args)
    except ArithmeticError as error:
        return f"!{type(error).__name__}: {error}"
    except ValueError as error:
        return f"!{type(error).__name__}: {error}"
    if isinstance(value, complex):
        return "complex"
    return "nan" if math.isnan(value) else struct.pack(">d", value).hex()


def main():
    with open(FILE, encoding="ascii") as file:
        lines = file.read().splitlines()
    with open(FILE, "w", encoding="ascii") as file:
        for line in lines:
            name, *args = line.split(" =")[0].split()
            numbers = [struct.unpack(">d", bytes.fromhex(arg))[0] for arg in args]
            file.write(f"{name} {' '.join(args)} = {answer(name, numbers)}\n")


main()

"""Numbers as the generated tables have them."""


def base36(n):
    if n < 0:
        return "-" + base36(-n)
    digits, text = "0123456789abcdefghijklmnopqrstuvwxyz", ""
    while True:
        n, rest = divmod(n, 36)
        text = digits[rest] + text
        if n == 0:
            return text

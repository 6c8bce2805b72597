def measure(text):
    return 3 / len(text)


class Settings:
    level = 3
    ratio = measure("")


print(Settings.ratio)

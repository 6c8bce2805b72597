class Named:
    def __init__(self, name="nobody"):
        self.name = name

    def greet(self):
        return f"I am {self.name}"


class Empty:
    pass


class Problem(Exception):
    def __init__(self, code, text=""):
        super().__init__(text)
        self.code = code

class Temperature:
    absolute_zero = -273.15

    def __init__(self, celsius=0.0):
        self.celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < self.absolute_zero:
            raise ValueError(f"{value} is below {self.absolute_zero}")
        self._celsius = value

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @classmethod
    def from_fahrenheit(cls, value):
        return cls((value - 32) * 5 / 9)

    @staticmethod
    def describe(value):
        return "hot" if value > 30 else "mild" if value > 10 else "cold"


warm = Temperature(25)
print(warm.celsius, warm.fahrenheit, Temperature.describe(warm.celsius))
warm.celsius = 35
print(warm.fahrenheit, warm.describe(warm.celsius))
print(Temperature.from_fahrenheit(212).celsius)
for action in (lambda: Temperature(-300), lambda: setattr(warm, "fahrenheit", 1)):
    try:
        action()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print(vars(warm))
warm.label = "kitchen"
del warm.label
print(hasattr(warm, "label"), warm.__class__.__name__, warm.__dict__)

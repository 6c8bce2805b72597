class Animal:
    def __init__(self, name):
        self.name = name

    def introduce(self):
        return [f"I am {self.name}"]


class Swimmer:
    def move(self):
        return "swims"


class Walker:
    legs = 2

    def move(self):
        return f"walks on {self.legs}"


class Duck(Animal, Swimmer, Walker):
    def introduce(self):
        return super().introduce() + ["quack"]


class Both(Walker, Swimmer):
    def move(self):
        return super().move() + " and " + Swimmer.move(self)


duck = Duck("Donna")
print(duck.introduce(), duck.move(), Both().move(), duck.legs)
print([cls.__name__ for cls in Duck.__mro__], Duck.__bases__)
print(isinstance(duck, Walker), issubclass(Both, Animal), hasattr(duck, "fly"))
try:
    class Broken(Animal, Duck):
        pass
except TypeError as error:
    print("TypeError:", error)

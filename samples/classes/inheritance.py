class Animal:
    count = 0

    def __init__(self, name):
        self.name = name
        Animal.count += 1

    def speak(self):
        return "..."

    def __str__(self):
        return f"{self.name} says {self.speak()}"


class Dog(Animal):
    def speak(self):
        return "woof"


class Puppy(Dog):
    def __init__(self, name, months):
        super().__init__(name)
        self.months = months

    def speak(self):
        return super().speak() + "?" * self.months


class Swimmer:
    def move(self):
        return "swims"


class Duck(Animal, Swimmer):
    def speak(self):
        return "quack"


for animal in (Animal("it"), Dog("Rex"), Puppy("Bit", 2), Duck("Donna")):
    print(animal)
print(Animal.count, Dog.count, Puppy("x", 1).count)
print(isinstance(Puppy("y", 0), Animal), issubclass(Dog, Puppy), type(Duck("z")).__name__)
print([cls.__name__ for cls in Duck.__mro__])
print(Duck("d").move(), hasattr(Duck("d"), "swim"), getattr(Duck("d"), "wings", 2))
print(Duck.__bases__)

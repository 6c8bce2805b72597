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


for animal in (Animal("it"), Dog("Rex"), Puppy("Bit", 2)):
    print(animal)
print(Animal.count, Dog.count, Puppy("x", 1).count)
print(isinstance(Puppy("y", 0), Animal), issubclass(Dog, Puppy), type(Dog("z")).__name__)
print(hasattr(Dog("d"), "swim"), getattr(Dog("d"), "legs", 4))

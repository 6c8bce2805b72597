"""Class bodies that bind a method's name again, ask for their namespace, or decorate with what they hold."""


class Unit:
    def of(text):
        return text.upper()

    of = staticmethod(of)

    def scale(self):
        return 1

    plain = scale

    def scale(self):
        return 2

    for name in ("metre", "litre"):
        locals()[name] = name[0]
    del name
    label = "unit"

    def label(self):
        return "a method now"

    total = sum(n for n in range(4))
    (doubled := total * 2)


unit = Unit()
print(Unit.of("kg"), unit.of("g"), unit.scale(), unit.plain(), unit.metre, Unit.litre, unit.label())
print(Unit.total, Unit.doubled, hasattr(Unit, "name"), Unit.scale.__qualname__)


class Traced(property):
    """A property that says when it is read."""

    def __get__(self, obj, cls=None):
        if obj is not None:
            print("read", self.fget.__name__)
        return super().__get__(obj, cls)


class Account:
    """Money."""

    limit: int = 100
    __pin = 7

    @Traced
    def balance(self):
        """What is left."""
        return self._balance

    @balance.setter
    def balance(self, value):
        if value > self.limit:
            raise ValueError(value)
        self._balance = value

    @balance.deleter
    def balance(self):
        print("closed with", self.__pin)

    def check(self):
        return __class__.__name__


class Saver(Account):
    limit = 1000

    def again(self):
        return "first"

    first = again

    def again(self):
        return super().check() + " again"

    class Kind:
        rate = 2

        def show(self):
            return f"{__class__.__qualname__} {self.rate}"


account = Account()
account.balance = 5
print(account.balance, type(Account.balance) is Traced, Account.balance.__doc__, Account.__doc__)
try:
    account.balance = 500
except ValueError as error:
    print("too much:", error)
del account.balance
print(Account.__annotations__, [n for n in vars(Account) if "pin" in n], account.check())
saver = Saver()
print(saver.first(), saver.again(), Saver.Kind().show(), Saver.mro() == [Saver, Account, object])


class Ordered(type):
    @classmethod
    def __prepare__(meta, name, bases, **keywords):
        return {"given": keywords.get("given", "nothing")}

    def __new__(meta, name, bases, namespace, given=None):
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)


class Prepared(metaclass=Ordered, given="a present"):
    seen = given
    names = sorted(name for name in locals() if not name.startswith("__"))


print(Prepared.seen, Prepared.names)


def forgets_the_cell(name, bases, namespace):
    namespace.pop("__classcell__", None)
    return type(name, bases, namespace)


try:

    class Lost(metaclass=forgets_the_cell):
        value = locals().get("nothing")

        def method(self):
            return __class__

except RuntimeError as error:
    print(error)
try:

    class Early:
        locals()["x"] = 1
        y = missing

except NameError as error:
    print(error)


class Maker:
    def make(self):
        class Made:
            def __init__(self, size):
                self.size = size

            def __getitem__(*args):
                return args[1:]

            of = __init__

            def __init__(self):
                self.of(3)

        return Made()


print(Maker().make().size, Maker().make()["x"])

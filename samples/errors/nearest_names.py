# "Did you mean": names of the function come first, then those of the module, then builtins; inside a method, its attributes.
import asyncio
import traceback

global_count = 3
Total = 7


def shown(function, *args):
    try:
        return function(*args)
    except NameError:
        traceback.print_exc(limit=-1)


def local_first(first_value):
    global_value = 1
    shown(lambda: first_valeu)
    return first_valu


def of_the_module():
    return local_count


def cheap_change_of_case():
    return total


def not_bound_yet():
    print(answer1)
    answer1 = 1
    answer2 = 2


def bound_by_then():
    answer2 = 2
    print(answer1)
    answer1 = answer2


def deleted():
    counter = 1
    del counter
    return countr


def wrapped(function):
    def wrapper():
        return funtcion() or function()

    return wrapper


class Account:
    def __init__(self):
        self.balance = 0
        self._owner = "me"

    def show(self):
        return balance

    def add(self):
        balance += 1

    def other(self):
        return balanc

    def owner(self):
        return _owner

    async def later(self):
        await asyncio.sleep(0)
        return balance

    def in_a_list(self):
        return [balance for _ in range(2)]

    @staticmethod
    def alone():
        return balance


async def in_a_coroutine():
    tasks_done = 1
    try:
        await asyncio.sleep(task_done)
    except NameError:
        traceback.print_exc()


shown(local_first, 1)
shown(of_the_module)
shown(cheap_change_of_case)
shown(not_bound_yet)
shown(bound_by_then)
shown(deleted)
shown(wrapped(print))
account = Account()
for method in account.show, account.add, account.other, account.owner, account.in_a_list, account.alone:
    shown(method)
shown(asyncio.run, account.later())
asyncio.run(in_a_coroutine())
try:
    print(acount)
except NameError as error:
    print(error, error.name)
    traceback.print_exc()
try:
    print(later_name)
except NameError:
    traceback.print_exc()
late_name = 1
try:
    print(asyncoi)
except NameError:
    traceback.print_exc()

"""Classes of another module, derived from with an `__init__` of their own."""

import bases
from bases import Empty, Problem


class Person(bases.Named):
    def __init__(self, *args, **kwargs):
        bases.Named.__init__(self, *args, **kwargs)
        self.friends = []


class Box(Empty):
    def __init__(self, content):
        self.content = content


class Worse(Problem):
    def __init__(self, code):
        super().__init__(code, f"worse: {code}")
        self.worse = True


person = Person("Ann")
print(person.greet(), person.friends, Person().name, Box(3).content)
try:
    raise Worse(7)
except Problem as problem:
    print(problem, problem.code, problem.worse, problem.args)
print(bases.Named("Bob").greet(), Problem(1).code)

"""Values of a class body are told their names, in classes of every kind."""
class Field:
    def __init__(self, start): self.start = start
    def __set_name__(self, owner, name):
        print('named', owner.__name__, name)
class T:
    b = Field(b'a,b')
    c = 1
class U:
    c = 1
print(T.b.start, T().b.start, T.c, U.c)
def f():
    class V:
        x = Field(1)
    return V
print(f().x.start)

def attempt(f):
    try:
        print(f())
    except NameError as error:
        print(type(error).__name__, error)


attempt(lambda: process)
attempt(lambda: globalThis)
attempt(lambda: Function)
attempt(lambda: require)
attempt(lambda: module)
attempt(lambda: exports)
attempt(lambda: this)
attempt(lambda: self)
attempt(lambda: window)
attempt(lambda: undefined)
attempt(lambda: arguments)
attempt(lambda: Math)
attempt(lambda: Array)
attempt(lambda: constructor)
attempt(lambda: __proto__)
attempt(lambda: null)
attempt(lambda: true)
attempt(lambda: console.log)
attempt(lambda: Symbol)
attempt(lambda: NaN)
attempt(lambda: toString)
attempt(lambda: runtime)
attempt(lambda: v)


def local():
    print(globalThis)
    globalThis = 1


try:
    local()
except UnboundLocalError as error:
    print(error)
try:
    [].constructor.constructor("return process")()
except AttributeError as error:
    print(error)
try:
    attempt.constructor("return process")()
except AttributeError as error:
    print(error)
try:
    (lambda: 0).__proto__.constructor
except AttributeError as error:
    print(error)
try:
    "".__class__.constructor
except AttributeError as error:
    print(error)
try:
    ().__class__.__bases__[0].prototype
except AttributeError as error:
    print(error)
print(().__class__.__bases__, type(()).__mro__)

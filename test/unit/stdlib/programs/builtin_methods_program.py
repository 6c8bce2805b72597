"""Methods of the built-in types, called on the type: results, and what they say of wrong arguments."""


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


words = ["", "abc", "ABC", "Abc", "aB c", "123", "12a", "é", "É", "²", "½", "٣", "Ⅷ", "\n", " ", "a\tb", "_x", "ǅ", "ab c!", "\u200b"]
for name in "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper".split():
    method = getattr(str, name)
    print(name, "".join("01"[method(word)] for word in words), attempt(method), attempt(method, 5), attempt(getattr("x", name), 1))
print([str.isascii("a"), str.isascii("é"), str.isdecimal("٣"), str.isnumeric("½"), str.islower("ab1"), str.isupper("AB1"), str.isprintable("a\n")])
print(str.rindex("banana", "an"), str.rindex("banana", "a", 0, 4), attempt(str.rindex, "banana", "x"), attempt("abc".rindex, 5), str.rindex("abc", ""), attempt("abc".rindex))
raw = [b"", b"abc", b"ABC", b"Ab", b"12", b"\xe9", b" "]
for kind in (bytes, bytearray):
    for name in "isascii islower isupper".split():
        print(kind.__name__, name, "".join("01"[getattr(kind, name)(kind(one))] for one in raw), attempt(getattr(kind, name), "a"))
print(bytes.isascii(b"a"), bytes.islower(b"a1"), bytes.isupper(b"A"), bytearray.isascii(bytearray(b"\xff")), bytearray.islower(bytearray(b"a")), bytearray.isupper(bytearray(b"a")))
print(bytes.rindex(b"banana", b"an"), bytes.rindex(b"banana", 97), bytearray.rindex(bytearray(b"banana"), b"a", 0, 4), attempt(bytes.rindex, b"abc", b"x"), attempt(bytearray(b"abc").rindex, 300), attempt(b"abc".rindex, "b"))
print(bytes.fromhex("00ff 1A"), bytearray.fromhex(" 6 1" .replace("6 1", "61")), attempt(bytes.fromhex, "0"), attempt(bytes.fromhex, "zz"), attempt(bytes.fromhex, b"00"), attempt(bytearray.fromhex, "123"), bytes.fromhex(""))
print(int.to_bytes(1000, 2, "big"), int.to_bytes(-2, 2, "little", signed=True), int.to_bytes(5), (255).to_bytes(), attempt(int.to_bytes, 256), attempt(int.to_bytes, -1, 1), attempt(int.to_bytes, 1, -1), attempt(int.to_bytes, 1, 1, "middle"), int.to_bytes(2**70, 9, "big").hex(), True.to_bytes(2, byteorder="big"))
print(float.fromhex("0x1.8p3"), float.fromhex("-0X.8P-1"), float.fromhex(" inf "), float.fromhex("nan"), float.fromhex("ff"), float.fromhex("0x1p-1074"), attempt(float.fromhex, "zz"), attempt(float.fromhex, "0x1p9999"), attempt(float.fromhex, 5), float.fromhex((0.1).hex()) == 0.1)
print(slice(None, None, 2).indices(5), slice.indices(slice(-3, None), 10), slice(10, -20, -3).indices(7), attempt(slice(1, 2, 0).indices, 5), attempt(slice(1).indices, -1), attempt(slice("a").indices, 5), slice(2**80).indices(3))

numbers = {1, 2, 3, 4}
print(numbers.difference_update({1}, [2]), numbers, set.difference_update(numbers), attempt(numbers.difference_update, 5))
print(numbers.intersection_update({3, 4, 5}, [4, 3]), numbers, set.intersection_update(numbers, {3}), numbers, attempt(numbers.intersection_update, 5))
print(numbers.symmetric_difference_update([3, 7, 7]), numbers, set.symmetric_difference_update(numbers, {8}), sorted(numbers), attempt(numbers.symmetric_difference_update, 5), attempt(numbers.symmetric_difference_update))
same = {1, 2}
same.symmetric_difference_update(same)
print(same, attempt(set().intersection_update, {}, None))

table = {"a": 1, "b": 2}
keys, values, items = dict.keys(table), dict.values(table), dict.items(table)
for view in (keys, values, items):
    print(type(view).__name__ in "dict_keys dict_values dict_items".split(), view, len(view), list(reversed(view)), view.mapping == table, type(view.mapping).__name__, attempt(type(view)), attempt(hash, view) if view is not values else "")
print(keys & {"a", "z"} == {"a"}, sorted(keys | {"z"}), keys - {"a"}, sorted(keys ^ {"b", "z"}), keys.isdisjoint("xy"), items.isdisjoint([("a", 1)]), ("a", 1) in items, keys == {"a", "b"}, keys <= {"a", "b", "c"}, 2 in values, values == dict.values(table))
table["c"] = 3
print(keys, values, items)


def counts():
    received = yield 1
    yield received
    yield from [5, 6]
    return "end"


running = counts()
print(running.gi_running, running.gi_suspended, running.gi_yieldfrom, running.gi_frame is None, running.gi_code.co_name, type(running.gi_code).__name__)
print(next(running), running.gi_suspended, running.send("x"), next(running), list(running), running.gi_suspended, running.gi_frame)


async def child():
    await Pause()
    return 1


class Pause:
    def __await__(self):
        yield "paused"


async def parent():
    return await child()


coro = parent()
print(coro.cr_running, coro.cr_suspended, coro.cr_await, coro.cr_origin, coro.send(None), coro.cr_suspended, coro.cr_await.__name__, coro.cr_await.cr_running, coro.cr_code.co_name)
print(attempt(coro.send, None), coro.cr_suspended, coro.cr_await, coro.cr_frame)


async def stream():
    await Pause()
    yield 1
    yield 2


flow = stream()
print(type(flow).__name__ == "async_generator", flow.ag_running, flow.ag_suspended, flow.ag_await, flow.ag_frame is None, flow.ag_code.co_name)
step = aiter(flow).__anext__()
print(step.send(None), flow.ag_running, attempt(step.send, None), flow.ag_running, flow.ag_suspended, aiter(flow) is flow, attempt(aiter, []), attempt(aiter))
flow.aclose().close()

"""Mocks, asynchronous ones too, and patches of classes and dicts."""
import asyncio
import unittest
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, call, patch, sentinel


class Api:
    base = "https://example.org"

    async def fetch(self, path):
        await asyncio.sleep(10)
        return {"path": path}

    def log(self, text):
        print("log", text)


class Shop:
    def __init__(self, api):
        self.api = api

    async def price(self, name):
        answer = await self.api.fetch("/price/" + name)
        self.api.log(f"got {answer}")
        return answer["price"] * 2


def show(f):
    try:
        print(f())
    except (AssertionError, AttributeError, TypeError, ValueError, StopIteration) as e:
        print(type(e).__name__, str(e))


m = Mock(return_value=3, name="m")
print(m(1, a=2), m.called, m.call_count, m.call_args, m.call_args.args, m.call_args.kwargs, m.mock_calls)
m.method.return_value = 4
print(m.method(5), m.method.call_args_list, m.mock_calls, m.method_calls)
m.a.b.c(1)
m.a().b(2)
print(m.mock_calls == [call(1, a=2), call.method(5), call.a.b.c(1), call.a(), call.a().b(2)])
m.assert_any_call(1, a=ANY)
m.method.assert_called_once_with(5)
for f in (lambda: m.assert_called_with(2), lambda: m.method.assert_not_called(), lambda: m.other.assert_called_once(), lambda: m.other.assert_called(), lambda: m.other.assert_called_with(1, b=2), lambda: m.assert_any_call(9), lambda: m.assert_has_calls([call(9)]), lambda: m.asert_called, lambda: Mock(spec=["x"]).y, lambda: Mock(spec=Api).nothing):
    show(f)
m.side_effect = [1, ValueError("second"), 3]
for _ in range(4):
    show(lambda: m("q"))
m.side_effect = lambda *a, **k: (a, k)
print(m(1, b=2))
m.reset_mock()
print(m.called, m.mock_calls, m.method.call_count)
print(call(1, a=2), call.x.y(3), call, call(1) == call(1), call(1) == ((1,), {}), call(1) != call(2), sentinel.token, ANY == 5, sentinel.a is sentinel.a)
args, kwargs = call(1, 2, z=3).args, call(1, 2, z=3).kwargs
print(args, kwargs)
mm = MagicMock()
print(len(mm), bool(mm), int(mm), list(mm), 3 in mm, float(mm), mm == mm, mm != 3)
mm.__len__.return_value = 5
mm.__getitem__.side_effect = lambda k: k * 2
mm.__iter__.return_value = iter([1, 2])
mm.__str__.return_value = "shown"
print(len(mm), mm[4], list(mm), str(mm), f"{mm}")
with mm as entered:
    print(entered is mm.__enter__.return_value)
mm.__exit__.assert_called_once_with(None, None, None)
mm.configure_mock(**{"x.y.return_value": 7, "z": 8})
print(mm.x.y(), mm.z, hasattr(mm, "anything"), hasattr(Mock(spec=["a"]), "b"))
del mm.z
show(lambda: mm.z)


class PriceTest(unittest.IsolatedAsyncioTestCase):
    async def test_mocked(self):
        api = AsyncMock()
        api.log = Mock()
        api.fetch.return_value = {"price": 5}
        self.assertEqual(await Shop(api).price("tea"), 10)
        api.fetch.assert_awaited_once_with("/price/tea")
        api.log.assert_called_once_with("got {'price': 5}")

    async def test_error(self):
        api = AsyncMock()
        api.fetch.side_effect = TimeoutError("late")
        with self.assertRaises(TimeoutError):
            await Shop(api).price("tea")
        self.assertEqual(api.fetch.await_count, 1)

    async def test_patched(self):
        with patch.object(Api, "fetch", new_callable=AsyncMock) as fetch, patch.object(Api, "base", "local"):
            fetch.return_value = {"price": 1}
            self.assertEqual(await Shop(Api()).price("x"), 2)
            self.assertEqual(Api.base, "local")
        self.assertEqual(Api.base, "https://example.org")

    @patch.object(Api, "log")
    @patch.object(Api, "fetch", return_value={"price": 3})
    async def test_decorated(self, fetch, log):
        self.assertEqual(await Shop(Api()).price("x"), 6)
        fetch.assert_awaited_once()
        log.assert_called_once()

    def test_dict(self):
        settings = {"a": 1}
        with patch.dict(settings, {"b": 2}, clear=True):
            self.assertEqual(settings, {"b": 2})
        self.assertEqual(settings, {"a": 1})

    async def test_not_awaited(self):
        mock = AsyncMock(name="job")
        with self.assertRaisesRegex(AssertionError, "Expected job to have been awaited once. Awaited 0 times."):
            mock.assert_awaited_once()


async def main():
    mock = AsyncMock(side_effect=[1, 2])
    print(await mock("a"), await mock("b", k=1), mock.await_args_list, mock.await_count)
    try:
        await mock()
    except StopAsyncIteration:
        print("no more")
    async with MagicMock() as entered:
        print(type(entered).__name__)
    slow = AsyncMock(side_effect=lambda x: x + 1)
    print(await asyncio.gather(*(slow(i) for i in range(3))))


asyncio.run(main())
if __name__ == "__main__":
    unittest.main()

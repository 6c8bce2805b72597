"""uuid whole; http's codes and methods; keyword, html."""
import html
import http
import keyword
import uuid
from http import HTTPMethod, HTTPStatus

U = uuid.UUID


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


u = U("12345678-1234-5678-1234-567812345678")
for f in [lambda: uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), lambda: uuid.uuid5(uuid.NAMESPACE_DNS, b"python.org"), lambda: uuid.uuid3(uuid.NAMESPACE_URL, "x"), lambda: (u.bytes, u.bytes_le, u.fields, u.time, u.clock_seq, u.node, u.variant, u.version, u.urn, u.hex, u.int), lambda: (u.time_low, u.time_mid, u.time_hi_version, u.clock_seq_hi_variant, u.clock_seq_low), lambda: U(int=5), lambda: U(bytes=b"a" * 16), lambda: U(bytes=b"a"), lambda: U(), lambda: U("x"), lambda: U(fields=(1, 2, 3, 4, 5, 6)), lambda: U(bytes_le=b"abcdefghijklmnop"), lambda: U(int=1 << 128), lambda: U(int=1, version=4), lambda: U(int=1, version=9), lambda: sorted([U(int=2), U(int=1)]), lambda: U(int=1) < 3, lambda: int(U(int=7)), lambda: uuid.NAMESPACE_OID, lambda: {U(int=1): 1}[U(int=1)], lambda: U("{urn:uuid:12345678123456781234567812345678}")]:
    attempt(f)


def change():
    u.hex = "3"


attempt(change)
first, second = uuid.uuid1(), uuid.uuid1()
print(first.version, first.variant, first != second, first.time < second.time, uuid.uuid4().version, len(str(uuid.uuid4())), uuid.uuid4() != uuid.uuid4(), isinstance(first, U))

for status in [HTTPStatus(200), HTTPStatus.NOT_FOUND, http.HTTPStatus.IM_A_TEAPOT]:
    print(status, repr(status), status.value, status.name, status.phrase, status.description, status.is_success, status.is_client_error, status == 200, f"{status}", status + 1)
attempt(lambda: HTTPStatus(99))
attempt(lambda: (len(HTTPStatus), [s.name for s in HTTPStatus if s.is_server_error]))
attempt(lambda: (HTTPMethod.GET, str(HTTPMethod.POST), HTTPMethod.PUT.description, HTTPMethod("PATCH"), HTTPMethod.GET == "GET"))
attempt(lambda: isinstance(HTTPStatus.OK, int))
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword("if"), keyword.iskeyword("print"), keyword.issoftkeyword("match"))
attempt(lambda: html.escape('<a href="x">\'&'))
attempt(lambda: html.escape('<"', quote=False))

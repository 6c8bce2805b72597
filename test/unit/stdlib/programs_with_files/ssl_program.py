"""`ssl`, and encrypted connections of asyncio; the certificate was made for this program and is good for a hundred years."""

import asyncio
import ssl

CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIDJzCCAg+gAwIBAgIUC36HaTZ88/WZ3fYOZnpNK1cWiWgwDQYJKoZIhvcNAQEL
BQAwFDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzA3MzY0MloYDzIxMjYx
MDMwMDczNjQyWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwggEiMA0GCSqGSIb3DQEB
AQUAA4IBDwAwggEKAoIBAQCc5HahaV2fduxpQ9kygY0nGiEe8sSiBhmY6KUZzmhc
84/eoYRrwGMAbGRkKKgS7VHTB/8IqsuX0LL8inGnpnx/4+a1VoQDz5v73n7oGJew
qPz15ECKCk06cYkbqHCay5TxH+W0HDPZr/OCN+Gxkg83z9SAwMs4jy8AFV5E6urq
q5JX81OW3ZgzZAZ4S+oGfFodihh2XZaxlxEiojc04x6irhbeWwNGHcG0VE9p3kbI
GeBdqGAmhyI7ePk14QalZeLDmJ+tSh5t1HCMSyTqoFB/Dt/kNkOcB0K8VsB5V1fj
TYMEDNlw55T4VNxEDBsi0lLfeRLA2T+uBNfVvCzUwHGlAgMBAAGjbzBtMB0GA1Ud
DgQWBBQfChah5WmX80f8xvG9xhIJMTGPpDAfBgNVHSMEGDAWgBQfChah5WmX80f8
xvG9xhIJMTGPpDAPBgNVHRMBAf8EBTADAQH/MBoGA1UdEQQTMBGCCWxvY2FsaG9z
dIcEfwAAATANBgkqhkiG9w0BAQsFAAOCAQEADfz3YTVWciEYbor1dRBr8JXSUpFr
TjP1XvDmHVhRvTVhUXqXdvjlCQ3iN6vQ3qAD4FWa1UI2o8qUNpypBfnW1/mC2PkL
mFc1fw/aBNs/GNVZTcqsNj4/4/9JcGV4h/VQPu2/1oyb+9ecG26nh1+xVXoM6ciz
533GOnculxmnYfOayKRmYV5t7R/hswyGMjRipwMyF5x11jsOwhTz6iX5xXO1i1zA
I987JWylD+meeUBxS2odEthHePjqedYbYJnFIc0aC7dACGGw9B3G5lHo6dxIP9O7
RMJut1D3ZuXkwHDY8yyWrUMulFBzssdK5ERCrylB32FnvSkeHgM0/fQC/w==
-----END CERTIFICATE-----
"""
KEY = """\
-----BEGIN PRIVATE KEY-----
MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCc5HahaV2fduxp
Q9kygY0nGiEe8sSiBhmY6KUZzmhc84/eoYRrwGMAbGRkKKgS7VHTB/8IqsuX0LL8
inGnpnx/4+a1VoQDz5v73n7oGJewqPz15ECKCk06cYkbqHCay5TxH+W0HDPZr/OC
N+Gxkg83z9SAwMs4jy8AFV5E6urqq5JX81OW3ZgzZAZ4S+oGfFodihh2XZaxlxEi
ojc04x6irhbeWwNGHcG0VE9p3kbIGeBdqGAmhyI7ePk14QalZeLDmJ+tSh5t1HCM
SyTqoFB/Dt/kNkOcB0K8VsB5V1fjTYMEDNlw55T4VNxEDBsi0lLfeRLA2T+uBNfV
vCzUwHGlAgMBAAECggEACGrwm33v/kGO8yHnCiDtzhqGiubLGodZwby/uPf8XPpb
bn47gN2AYlIue7o7tFJD2N79tb0WMdXKeKbD7NMPrHvxkaqr6BlwPM4GAJVrNBkJ
A3dk6BMf7CIR0WhS7Fc+bUaBGE4IESax2bt+UjzsMJonxGWzsZvrEWXUGj4BbyhC
YBaPA158r5Z+wdyVFpQZlwsQ6LLIiWu3IuGz3EVTR4nypjptXipdl+bSNtqsakvc
uZxxsDQIUwCFA4MQ0OIc4fSsei8/fw+3rj/4WeF86OnHR9htfpB4vmKJMjQF1KRc
ZdFgXspZoqCxVZ1qAi8QwC92aW53K+4JbaPClm/0EQKBgQDXysf5fqlQBekqDUy0
9Jvh/gaY8MBFj4m0VgdCTESopqb/EWxHx8ac+AeK9m4QIh/XIZSdpkeWrQzdFR0I
q7AeX/FsCiupS6Yiv9As8UvHq7tGqzgA7osiEx2MWcnZyrXQWTMNqd+XddYdJ9Ge
uK2mecjAB2OZczINKpGXbTy30QKBgQC6IC9wmLRqGWi1HSAnt3Ut1WMRKr12Gl8C
S7dQkmeP963ksmhmhgXD52NrYTDRNxfLIlQPoIC9aCy7bDQtvTbipyOcoc9u1OIK
mi3vDEoVgoSHB9WzneOPkkmreCiQfEjrkc3cSsFpUS6uokx1tZ5HzJCOEW9YHijW
0G2/aqRllQKBgCy+gkqMZeUO5LLwgQhAdBYfCxUpTmTeB2qaL/UiRVZG//eBkFct
6FPh5gZ9ZIL54GpGLz+lG9D1XuZ0m0mR9/nEYRXK4hS/d9patXqsKc9kH3fexsUC
sVzGY+kXMRB0xNBHvptFrvQD3fq7p+5mUrNjKyoOHivSQ/2Q5xFj+CQRAoGBAJTK
fAIwITIcQ+dddEIr1+IfDwY/O5x5cnBcZRxlHaMqpfoIYYtsIpm8lW7XEHZ/62Z5
d+fSMHi6GeBunLvf4kuIv+BMPo5kYpuFK6lJEsRlRVrI+Z6QXsV8daY89Xij0ot3
ULGFlV6DBqWWmzcSTIkrUHgyGefAnHc1wjZeozONAoGBAM31omLP9tQslX08Y92V
3Ka/CEfeITqywbwTWjZgujtCsvybpbTFlOJUoxKC2v6/fL7lsHTFIgNOZ+wwejYl
9sPRds7mtENoaOte8YRyX9ZzTMqxQ7XGpMKa8zEdnlj2g3bpyFrOTJ9N/nCZBRrc
ieyoGIUVZWPCKGRO4/xMuyKm
-----END PRIVATE KEY-----
"""


def tell(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "library", None), getattr(error, "reason", None))


def server_context():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain("cert.pem", "key.pem")
    return context


def client_context(**trusted):
    return ssl.create_default_context(**(trusted or {"cafile": "cert.pem"}))


def look_at_contexts():
    for context in (client_context(), server_context(), ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl._create_unverified_context()):
        print(context.check_hostname, repr(context.verify_mode), repr(context.minimum_version), repr(context.maximum_version), repr(context.protocol), repr(context.options), repr(context.verify_flags))
    context = client_context()
    for mode in (ssl.CERT_NONE, 9):
        try:
            context.verify_mode = mode
        except ValueError as error:
            print(error)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_OPTIONAL
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.maximum_version = ssl.TLSVersion.MAXIMUM_SUPPORTED
    context.options |= ssl.OP_NO_TICKET
    context.verify_flags |= ssl.VERIFY_CRL_CHECK_LEAF
    print(repr(context.verify_mode), repr(context.minimum_version), ssl.OP_NO_TICKET in context.options, ssl.VERIFY_CRL_CHECK_LEAF in context.verify_flags)
    tell(lambda: context.load_cert_chain("nowhere.pem"))
    tell(lambda: context.load_cert_chain("notes.txt"))
    tell(lambda: context.load_cert_chain("cert.pem"))
    tell(lambda: context.load_verify_locations())
    tell(lambda: context.load_verify_locations("nowhere.pem"))
    tell(lambda: context.load_verify_locations("notes.txt"))
    tell(lambda: context.load_verify_locations(cadata="nothing"))
    tell(lambda: context.load_verify_locations(cadata=""))
    tell(lambda: context.load_verify_locations(cadata=CERTIFICATE))
    tell(lambda: context.load_verify_locations(cadata=ssl.PEM_cert_to_DER_cert(CERTIFICATE)))
    tell(lambda: context.set_ciphers("nonsense"))
    tell(lambda: context.set_ciphers("ECDHE+AESGCM"))
    tell(lambda: context.set_alpn_protocols(["h2", ""]))
    tell(lambda: ssl.SSLContext(77))
    tell(lambda: ssl.SSLObject())
    empty = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    print(empty.cert_store_stats(), empty.load_default_certs(), empty.set_default_verify_paths())
    print(ssl.DER_cert_to_PEM_cert(ssl.PEM_cert_to_DER_cert(CERTIFICATE)) == CERTIFICATE, CERTIFICATE.startswith(ssl.PEM_HEADER), ssl.PEM_FOOTER in CERTIFICATE)
    print(ssl.cert_time_to_seconds("Jan  5 09:34:43 2018 GMT"), ssl.CertificateError is ssl.SSLCertVerificationError)


def look_at_names():
    for kind in (ssl._SSLMethod, ssl.VerifyMode, ssl.TLSVersion, ssl.SSLErrorNumber, ssl.Purpose):
        print([repr(each) for each in kind])
    for kind in (ssl.Options, ssl.VerifyFlags):
        print(kind.__name__, issubclass(kind, int))
    for name in NAMES.split():
        print(name, repr(getattr(ssl, name)))
    for kind in (ssl.SSLError, ssl.SSLZeroReturnError, ssl.SSLWantReadError, ssl.SSLWantWriteError, ssl.SSLSyscallError, ssl.SSLEOFError, ssl.SSLCertVerificationError):
        error = kind(1, "text")
        print(repr(error), error, error.errno, hasattr(error, "library"), [each.__name__ for each in kind.__mro__[1:4]])
    print(ssl.OPENSSL_VERSION.split()[0], len(ssl.OPENSSL_VERSION_INFO), ssl.OPENSSL_VERSION_NUMBER > 0x30000000, type(ssl.CHANNEL_BINDING_TYPES).__name__)


NAMES = """
    PROTOCOL_TLS PROTOCOL_SSLv23 PROTOCOL_TLSv1 PROTOCOL_TLSv1_1 PROTOCOL_TLSv1_2 PROTOCOL_TLS_CLIENT PROTOCOL_TLS_SERVER CERT_NONE
    CERT_OPTIONAL CERT_REQUIRED SSL_ERROR_SSL SSL_ERROR_WANT_READ SSL_ERROR_WANT_WRITE SSL_ERROR_WANT_X509_LOOKUP SSL_ERROR_SYSCALL SSL_ERROR_ZERO_RETURN
    SSL_ERROR_WANT_CONNECT SSL_ERROR_EOF SSL_ERROR_INVALID_ERROR_CODE OP_NO_SSLv2 OP_SINGLE_DH_USE OP_SINGLE_ECDH_USE OP_LEGACY_SERVER_CONNECT OP_ENABLE_KTLS
    OP_IGNORE_UNEXPECTED_EOF OP_NO_TICKET OP_NO_COMPRESSION OP_ENABLE_MIDDLEBOX_COMPAT OP_CIPHER_SERVER_PREFERENCE OP_NO_SSLv3 OP_NO_TLSv1 OP_NO_TLSv1_2
    OP_NO_TLSv1_1 OP_NO_TLSv1_3 OP_NO_RENEGOTIATION OP_ALL VERIFY_DEFAULT VERIFY_CRL_CHECK_LEAF VERIFY_CRL_CHECK_CHAIN VERIFY_X509_STRICT
    VERIFY_ALLOW_PROXY_CERTS VERIFY_X509_TRUSTED_FIRST VERIFY_X509_PARTIAL_CHAIN HAS_SNI HAS_ALPN HAS_ECDH HAS_NPN HAS_PSK
    HAS_NEVER_CHECK_COMMON_NAME HAS_SSLv2 HAS_SSLv3 HAS_TLSv1 HAS_TLSv1_1 HAS_TLSv1_2 HAS_TLSv1_3
"""


async def echo(reader, writer):
    line = await reader.readline()
    about = writer.get_extra_info("ssl_object")
    print("server", line, about.server_side, about.server_hostname, about.version(), about.getpeercert(), about.selected_alpn_protocol())
    writer.write(line.upper())
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def streams():
    context = server_context()
    context.set_alpn_protocols(["h2", "http/1.1"])
    async with await asyncio.start_server(echo, "127.0.0.1", 0, ssl=context) as server:
        address = server.sockets[0].getsockname()
        mine = client_context()
        mine.set_alpn_protocols(["http/1.1"])
        reader, writer = await asyncio.open_connection(*address, ssl=mine, server_hostname="localhost")
        certificate = writer.get_extra_info("peercert")
        about = writer.get_extra_info("ssl_object")
        print(certificate)
        print(writer.get_extra_info("cipher"), writer.get_extra_info("compression"), writer.get_extra_info("sslcontext") is mine, type(writer.transport).__name__)
        print(about.cipher(), about.compression(), about.context is mine, about.server_hostname, about.session_reused, about.selected_alpn_protocol(), len(about.getpeercert(binary_form=True)) > 500)
        print(writer.can_write_eof(), writer.transport.get_write_buffer_limits())
        try:
            writer.write_eof()
        except NotImplementedError as error:
            print(repr(error))
        writer.write(b"over tls\n")
        print(await reader.read())
        writer.close()
        await writer.wait_closed()

        for options in (
            {"ssl": ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), "server_hostname": "localhost"},
            {"ssl": client_context(), "server_hostname": "example.org"},
            {"ssl": client_context(), "server_hostname": "127.0.0.2"},
            {"server_hostname": "localhost"},
            {"ssl_handshake_timeout": 3},
            {"ssl": client_context(), "ssl_handshake_timeout": 0},
        ):
            try:
                await asyncio.open_connection(*address, **options)
            except (OSError, ValueError) as error:
                print(repr(error), getattr(error, "verify_code", None), getattr(error, "verify_message", None))


async def not_encrypted():
    async def plain(reader, writer):
        writer.write(b"what is this?\n" * 3)
        await reader.read(100)
        writer.close()

    async def silent(reader, writer):
        await reader.read()

    async def gone(reader, writer):
        await reader.read(10)
        writer.close()

    for handler in (plain, gone, silent):
        async with await asyncio.start_server(handler, "127.0.0.1", 0) as server:
            try:
                await asyncio.open_connection(*server.sockets[0].getsockname(), ssl=client_context(), ssl_handshake_timeout=0.3)
            except OSError as error:
                print(handler.__name__, repr(error))


async def upgraded():
    async def handler(reader, writer):
        print(await reader.readline(), writer.get_extra_info("sslcontext"))
        writer.write(b"go ahead\n")
        await writer.drain()
        await writer.start_tls(server_context())
        print(await reader.readline(), type(writer.transport).__name__)
        writer.write(b"secret\n")
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(handler, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"STARTTLS\n")
        print(await reader.readline())
        await writer.start_tls(client_context(), server_hostname="localhost")
        writer.write(b"hidden\n")
        print(await reader.readline(), await reader.read())
        writer.close()
        await writer.wait_closed()


async def both_show_certificates():
    for mode, shows in ((ssl.CERT_OPTIONAL, False), (ssl.CERT_REQUIRED, True)):
        theirs, mine = server_context(), client_context()
        theirs.load_verify_locations("cert.pem")
        theirs.verify_mode = mode
        if shows:
            mine.load_cert_chain("cert.pem", "key.pem")
        async with await asyncio.start_server(echo, "127.0.0.1", 0, ssl=theirs) as server:
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), ssl=mine, server_hostname="localhost")
            writer.write(b"who am I?\n")
            print(await reader.read())
            writer.close()
            await writer.wait_closed()


class Talk(asyncio.Protocol):
    side = "server"

    def connection_made(self, transport):
        self.transport = transport
        self.lost = asyncio.get_running_loop().create_future()
        print(self.side, "made", transport.get_extra_info("cipher")[1])

    def data_received(self, data):
        print(self.side, data)
        if self.side == "server":
            self.transport.write(data * 2)
        else:
            self.transport.close()

    def eof_received(self):
        print(self.side, "eof")

    def connection_lost(self, error):
        print(self.side, "lost", error)
        self.lost.set_result(None)


class Calling(Talk):
    side = "client"


async def protocols():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Talk, "127.0.0.1", 0, ssl=server_context())
    transport, protocol = await loop.create_connection(Calling, *server.sockets[0].getsockname(), ssl=client_context(), server_hostname="localhost")
    transport.write(b"ping")
    await protocol.lost
    server.close()

    server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
    transport, protocol = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    for context in ("no context", None):
        try:
            await loop.start_tls(transport, protocol, context)
        except TypeError as error:
            print(error)
    transport.close()
    server.close()


async def large():
    async def handler(reader, writer):
        data = await reader.readexactly(3_000_000)
        writer.write(data[::-1])
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(handler, "127.0.0.1", 0, ssl=server_context()) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), ssl=client_context(), server_hostname="localhost")
        writer.write(bytes(range(250)) * 12_000)
        await writer.drain()
        data = await reader.read()
        print(len(data), data[:3])
        writer.close()
        await writer.wait_closed()


async def left_open():
    """The goodbyes come when the loop is closed."""

    async def handler(reader, writer):
        writer.write(await reader.readline())
        writer.close()

    server = await asyncio.start_server(handler, "127.0.0.1", 0, ssl=server_context())
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), ssl=client_context(), server_hostname="localhost")
    writer.write(b"the last\n")
    print(await reader.readline())
    writer.close()
    server.close()


async def main():
    for part in (streams, not_encrypted, upgraded, both_show_certificates, protocols, large, left_open):
        print(part.__name__)
        await part()


for name, text in (("cert.pem", CERTIFICATE), ("key.pem", KEY), ("notes.txt", "no certificate\n")):
    with open(name, "w") as file:
        file.write(text)
look_at_contexts()
look_at_names()
asyncio.run(main())

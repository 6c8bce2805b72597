"""Hashes of every kind, keyed ones, and what is refused."""
import hashlib
import hmac
import io
import re
import secrets


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


for name in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(name, b"abc")
    h.update(b"" * 3)
    h.update(bytearray(b"def"))
    other = h.copy()
    other.update(b"!")
    length = (12,) if name.startswith("shake") else ()
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest(*length), other.digest(*length).hex()[:16])

print(re.sub("0x[0-9a-f]+", "0x", f"{hashlib.md5()} {hashlib.shake_256()} {hashlib.blake2s()}"))
print(hashlib.sha256("été".encode()).hexdigest(), hashlib.md5(usedforsecurity=False).hexdigest())
print(hashlib.blake2b(b"x", digest_size=16, key=b"k", salt=b"s", person=b"p").hexdigest())
print(hashlib.blake2s(b"x", digest_size=8, key=b"key", person=b"me").hexdigest(), hashlib.blake2b.SALT_SIZE, hashlib.blake2s.MAX_DIGEST_SIZE)
print(type(hashlib.blake2b()), type(hashlib.sha1()), type(hashlib.shake_128()))
attempt(lambda: hashlib.md5("a"))
attempt(lambda: hashlib.md5(3))
attempt(lambda: hashlib.new("nope"))
attempt(lambda: hashlib.new(3))
attempt(lambda: hashlib.shake_128(b"a").hexdigest())
attempt(lambda: hashlib.blake2b(digest_size=65))
attempt(lambda: hashlib.blake2b(key=b"1" * 65))
attempt(lambda: hashlib.blake2b(salt=b"1" * 17))
attempt(lambda: hashlib.blake2s(person=b"1" * 9))
attempt(lambda: hashlib.pbkdf2_hmac("sha256", b"p", b"s", 1000))
attempt(lambda: hashlib.pbkdf2_hmac("sha1", b"p", b"s", 3, dklen=7).hex())
attempt(lambda: hashlib.pbkdf2_hmac("sha256", b"p", b"s", 0))
attempt(lambda: hashlib.pbkdf2_hmac("nope", b"p", b"s", 1))
attempt(lambda: hashlib.pbkdf2_hmac("sha256", "p", b"s", 1))
attempt(lambda: hashlib.scrypt(b"p", salt=b"s", n=16, r=8, p=1, dklen=20).hex())
attempt(lambda: hashlib.scrypt(b"p", salt=b"s", n=15, r=8, p=1))
attempt(lambda: hashlib.scrypt(b"p", salt=b"s", n=2**20, r=8, p=1))
attempt(lambda: hashlib.scrypt(b"p", n=16, r=8, p=1))
attempt(lambda: hashlib.file_digest(io.BytesIO(b"abc"), "sha1").hexdigest())
attempt(lambda: hashlib.file_digest(io.BytesIO(b"abc"), hashlib.sha256).hexdigest())

mac = hmac.new(b"key", b"message", hashlib.sha256)
mac.update(b" and more")
print(mac.name, mac.digest_size, mac.block_size, mac.hexdigest(), mac.copy().digest() == mac.digest())
print(hmac.new(b"k" * 200, b"m", "md5").hexdigest(), hmac.new(b"k", b"m", "blake2b").hexdigest()[:20], hmac.digest(b"k", b"m", "sha1"))
attempt(lambda: hmac.new(b"k", b"m"))
attempt(lambda: hmac.new("k", b"m", "md5"))
attempt(lambda: hmac.new(b"k", "m", "md5"))
attempt(lambda: hmac.new(b"k", b"m", "nope"))
attempt(lambda: hmac.compare_digest("a", "a"))
attempt(lambda: hmac.compare_digest("é", "a"))
attempt(lambda: hmac.compare_digest("a", b"a"))
attempt(lambda: hmac.compare_digest(1, 2))
attempt(lambda: secrets.compare_digest(b"a", b"a"))

"""JSON to and from files, encoders and decoders as objects, what a decoding error knows. It runs in an empty folder."""
import io
import json


def attempt(f, *args, **named):
    try:
        return repr(f(*args, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


with open("data.json", "w") as f:
    print(json.dump({"b": [1, 2.5, None], "a": "é"}, f, indent=2, sort_keys=True))
with open("data.json") as f:
    print(f.read())
with open("data.json", "rb") as f:
    print(json.load(f), attempt(json.load, io.StringIO("")), json.load(io.StringIO("[1.5]"), parse_float=str))
out = io.StringIO()
json.dump([1, {"k": (2, 3)}], out, separators=(",", ":"))
print(out.getvalue(), attempt(json.dump, {1, 2}, out), attempt(json.dump, {}, None))
encoder = json.JSONEncoder(indent=1)
print(repr("".join(encoder.iterencode([1, {"a": None}]))), "".join(json.JSONEncoder().iterencode({"x": [True]})), encoder.encode("t"), encoder.item_separator, encoder.key_separator)
decoder = json.JSONDecoder(object_pairs_hook=list)
print(decoder.decode(' {"a": 1, "b": {"c": 2}} '), decoder.raw_decode('{"a": 1} rest'), json.JSONDecoder().raw_decode("xx[1]yy", 2), attempt(decoder.decode, "[1] 2"), attempt(json.JSONDecoder().raw_decode, ""), json.JSONDecoder(parse_int=float, parse_constant=str).decode("[1, NaN]"), json.JSONDecoder(strict=False).decode('"a\tb"'))
for text in ["", "{", "[1,", '{"a" 1}', '{"a": 1,}', "nul", '"abc', '"\\x"', '{\n  "k": tru\n}', "[1]]", '"a\nb"']:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        print(repr(error.msg), repr(error.doc), error.pos, error.lineno, error.colno, error, isinstance(error, ValueError))
print(repr(json.JSONDecodeError("why", "a\nbc", 3)), json.JSONDecodeError("why", "a\nbc", 3).args)

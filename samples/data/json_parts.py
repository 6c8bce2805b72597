"""The classes of json by the modules that they are defined in."""

import json
import json.encoder
from json import decoder
from json.decoder import JSONDecodeError, JSONDecoder

for text in ["{", "[1,]", '"open', "nul"]:
    try:
        json.loads(text)
    except json.decoder.JSONDecodeError as error:
        print(error.msg, error.pos, isinstance(error, JSONDecodeError))


class Points(json.encoder.JSONEncoder):
    def default(self, o):
        return [o.real, o.imag]


print(json.dumps({"z": 1 + 2j}, cls=Points), Points.__mro__[1])
print(JSONDecodeError is json.JSONDecodeError, decoder.JSONDecoder is json.JSONDecoder, JSONDecoder().decode("[1, 2]"))

"""How deep blocks may stand in one another: a generator or coroutine is a block itself."""


def nested(head, items, foot):
    lines = [head, "    with (a"] + [f"    as a{i}, a" for i in range(items)] + [f"    ): {foot}"]
    try:
        compile("\n".join(lines), "<text>", "exec")
    except SyntaxError as error:
        return error.msg
    return "fits"


for head, foot in (("def f():", "pass"), ("def f():", "yield"), ("async def f():", "pass")):
    print(head, foot, [nested(head, items, foot) for items in (19, 20, 21)])

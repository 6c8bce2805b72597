import inspect, uuid, asyncio
async def c(): pass
def g(): yield 1
async def ag(): yield 1
class A:
    "Doc."
    async def m(self): pass
print(inspect.iscoroutinefunction(c), inspect.iscoroutinefunction(g), inspect.isgeneratorfunction(g), inspect.isasyncgenfunction(ag), inspect.iscoroutinefunction(A().m), inspect.isclass(A), inspect.isfunction(c), inspect.ismethod(A().m), inspect.isbuiltin(len), inspect.isfunction(len))
x = c()
print(inspect.iscoroutine(x), inspect.isawaitable(x), inspect.isgenerator(g()), inspect.isasyncgen(ag()), inspect.isawaitable(3), inspect.ismodule(inspect))
x.close()
u = uuid.uuid4()
print(len(str(u)), u.version, u == uuid.UUID(str(u)), repr(uuid.UUID("12345678123456781234567812345678")), uuid.UUID(int=5) if False else "")
print(inspect.getdoc(A))

"""The context of what `finally` blocks raise; the name of an exception after its clause."""
def show(error):
    links = 0
    while error is not None and links < 9:
        links += 1
        print('out', type(error).__name__, error, error.__suppress_context__)
        error = error.__cause__ or error.__context__
def run(n):
    try:
        raise IndexError(slice(1, 2))
    except IndexError as error:
        try:
            pass
        finally:
            try:
                raise GeneratorExit("it's")
            finally:
                raise LookupError('abc')
try:
    run(1)
except BaseException as error:
    show(error)
def run2(n):
    try:
        raise IndexError(1)
    except IndexError as error:
        try:
            raise GeneratorExit("it's")
        finally:
            raise LookupError('abc')
try:
    run2(1)
except BaseException as error:
    show(error)
def run3(n):
    try:
        raise GeneratorExit("it's")
    finally:
        try: raise LookupError('abc')
        finally: raise LookupError('abd')
try:
    run3(1)
except BaseException as error:
    show(error)
def run4(n):
    try:
        return 3
    finally:
        try: raise LookupError('abc')
        finally: raise LookupError('abd')
try:
    run4(1)
except BaseException as error:
    show(error)
def run(n):
    error = None
    try:
        try:
            raise ZeroDivisionError('why') from None
        except Exception as error:
            pass
    finally:
        raise Exception('why') from error
try:
    print('result', run(2))
except BaseException as error:
    print('out', type(error).__name__, error, error.__suppress_context__)
def run(n):
    error = None
    try:
        try:
            1//0
        except Exception as error:
            pass
    finally:
        print(error)
try:
    print('result', run(2))
except BaseException as error:
    print('out', type(error).__name__, error, error.__suppress_context__)
def run(n):
    error = None
    try:
        raise ZeroDivisionError('why')
    except Exception as error:
        pass
    print(error)
try:
    print('result', run(2))
except BaseException as error:
    print('out', type(error).__name__, error, error.__suppress_context__)
def run(n):
    try:
        raise IndexError('why') from None
    except Exception as error:
        try:
            raise StopIteration('why') from ValueError('cause')
        except Exception as error:
            pass
        raise IndexError('why') from error
try:
    print('result', run(2))
except BaseException as error:
    print('out', type(error).__name__, error, error.__suppress_context__)
def run(n):
    try:
        1 // 0
    except Exception as error:
        print(error)
        try:
            [][0]
        except IndexError as error:
            print(error)
    try:
        {}['a']
    except KeyError as error:
        print(error)
run(1)
async def main():
    try:
        1 // 0
    except ZeroDivisionError as e:
        try:
            raise ValueError('inner')
        except ValueError as e:
            print(e)
        try:
            print(e)
        except NameError as error:
            print(type(error).__name__, error)
import asyncio
asyncio.run(main())

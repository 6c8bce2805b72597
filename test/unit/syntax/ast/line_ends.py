if a:
    b = """x
y\
z"""
    # c
ddef f():    return "\
"# e

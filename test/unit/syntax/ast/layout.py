# first

x = 1  # second

y = (1 + # third
# fourth
  2)
if x: # fifth
	# sixth
	y = \
  2
        # seventh
	z
  # eighth
else:
 # ninth
 z

def f():
    x = (a if b # tenth
  else c)
    y = [x for x
  in y]
    return (bar.
baz)

# eleventh
"""é""" ; é = 1; é
class A:

    # before

    x = 1 ;

    # after
# last
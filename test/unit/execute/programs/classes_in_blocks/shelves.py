if len("oak") == 3:

    class Shelf:
        def __init__(self, width):
            self.width = width

else:

    class Shelf:
        pass

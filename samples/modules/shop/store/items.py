class Item:
    def __init__(self, name, count):
        self.name = name
        self.count = count

"""What a test says of an attribute holds until code runs that may assign to it."""


class Player:
    def __init__(self, name, weapon=None):
        self.name = name
        self.weapon = weapon
        self.rival = None

    def drop(self):
        self.weapon = None

    def armed(self):
        return self.weapon is not None


class Weapon:
    def __init__(self, kind, uses):
        self.kind = kind
        self.uses = uses


def attempt(action):
    try:
        print(action())
    except AttributeError as error:
        print("AttributeError:", error)


def strike(player):
    if player.weapon is None:
        return "nothing"
    player.weapon.uses -= 1
    if player.weapon.uses == 0:
        player.drop()
        return f"{player.weapon.kind} broke"
    return f"{player.weapon.kind} {player.weapon.uses}"


def swap(a, b):
    if a.weapon and b.weapon:
        a.weapon, b.weapon = b.weapon, a.weapon
        return a.weapon.kind, b.weapon.kind
    return None


def through_alias(player):
    same = player
    if player.weapon is not None:
        same.weapon = None
        return player.weapon.kind
    return "unarmed"


def in_a_loop(player):
    kinds = []
    while player.weapon is not None:
        kinds.append(player.weapon.kind)
        if player.weapon.uses > 1:
            player.weapon = Weapon("spare " + player.weapon.kind, 1)
        else:
            player.weapon = None
    return kinds


def in_a_handler(player):
    try:
        if player.weapon is None:
            return "none"
        player.drop()
        raise ValueError(player.name)
    except ValueError:
        return player.weapon.kind


def chain(player):
    return player.rival and player.rival.weapon and player.rival.weapon.kind


ann = Player("ann", Weapon("axe", 2))
bob = Player("bob", Weapon("bow", 1))
attempt(lambda: swap(ann, bob))
attempt(lambda: strike(bob))
attempt(lambda: strike(bob))
attempt(lambda: strike(bob))
attempt(lambda: strike(ann))
attempt(lambda: (ann.armed(), bob.armed()))
attempt(lambda: through_alias(Player("cat", Weapon("cane", 1))))
attempt(lambda: in_a_loop(Player("dan", Weapon("dart", 3))))
attempt(lambda: in_a_handler(Player("eve", Weapon("elm", 1))))
attempt(lambda: in_a_handler(Player("fay")))
ann.rival = Player("gus", Weapon("gun", 1))
attempt(lambda: (chain(ann), chain(bob), chain(ann.rival)))

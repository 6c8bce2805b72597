"""The pantry."""
__all__ = ["_steep", "sugar"]
sugar = "white"
milk = "none"


def _steep():
    return "steeping", __name__, __package__

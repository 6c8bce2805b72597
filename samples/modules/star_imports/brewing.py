__all__ = ["strength"]
__all__ += ["missing_in_tools"]
strength = 3
missing_in_tools = 4
weak = 5

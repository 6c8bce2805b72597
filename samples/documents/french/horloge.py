"""Une horloge qui compte sans attendre le temps réel.

>>> heure(3661)
'01:01:01'
>>> heure(59)
'00:00:59'
>>> [heure(s) for s in (0, 86399)]
['00:00:00', '23:59:59']
"""
import asyncio


def heure(secondes: int) -> str:
    """Secondes depuis minuit en heures, minutes et secondes.

    >>> heure(60)
    '00:01:00'
    """
    minutes, s = divmod(secondes, 60)
    h, m = divmod(minutes, 60)
    return f"{h:02}:{m:02}:{s:02}"


def sonne(h: int) -> str:
    """Autant de coups que d'heures ; le second exemple est faux.

    >>> sonne(3)
    'dong dong dong'
    >>> sonne(15)
    'dong dong dong dong'
    """
    return " ".join(["dong"] * (h % 12 or 12))


async def tic(n):
    for i in range(n):
        await asyncio.sleep(1)
        print(heure(i))


if __name__ == "__main__":
    asyncio.run(tic(3))

# Sortie :
# 00:00:00
# 00:00:01
# 00:00:02

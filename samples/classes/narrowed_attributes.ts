/** What a test says of an attribute holds until code runs that may assign to it. */

import {
  AttributeError,
  getattr,
  print,
  tuple,
  ValueError,
  type Tuple,
} from "yieldstar/runtime";

class Player {
  rival: Player | null;
  name: string;
  weapon: Weapon | null;

  constructor(name: string, weapon: Weapon | null = null) {
    this.name = name;
    this.weapon = weapon;
    this.rival = null;
  }

  drop(): void {
    this.weapon = null;
  }

  armed(): boolean {
    return this.weapon !== null;
  }
}

class Weapon {
  kind: string;
  uses: number;

  constructor(kind: string, uses: number) {
    this.kind = kind;
    this.uses = uses;
  }
}

function attempt(
  action: () =>
    | Tuple<[string, string]>
    | null
    | string
    | Tuple<[boolean, boolean]>
    | string[]
    | Tuple<
        [
          Player | Weapon | string | null,
          Player | Weapon | string | null,
          Player | Weapon | string | null,
        ]
      >,
): void {
  try {
    print(action());
  } catch (error) {
    if (!(error instanceof AttributeError)) throw error;
    print("AttributeError:", error);
  }
}

function strike(player: Player): string {
  if (player.weapon === null) {
    return "nothing";
  }
  player.weapon.uses -= 1;
  if (player.weapon.uses === 0) {
    player.drop();
    return `${getattr(player.weapon, "kind")} broke`;
  }
  return `${player.weapon.kind} ${player.weapon.uses}`;
}

function swap(a: Player, b: Player): Tuple<[string, string]> | null {
  if (a.weapon !== null && b.weapon !== null) {
    const [part1, part2]: readonly [Weapon, Weapon] = tuple([
      b.weapon,
      a.weapon,
    ]);
    a.weapon = part1;
    b.weapon = part2;
    return tuple([getattr(a.weapon, "kind"), getattr(b.weapon, "kind")]);
  }
  return null;
}

function through_alias(player: Player): string {
  const same = player;
  if (player.weapon !== null) {
    same.weapon = null;
    return getattr(player.weapon, "kind");
  }
  return "unarmed";
}

function in_a_loop(player: Player): string[] {
  const kinds: string[] = [];
  while (player.weapon !== null) {
    kinds.push(player.weapon.kind);
    if (player.weapon.uses > 1) {
      player.weapon = new Weapon("spare " + player.weapon.kind, 1);
    } else {
      player.weapon = null;
    }
  }
  return kinds;
}

function in_a_handler(player: Player): string {
  try {
    if (player.weapon === null) {
      return "none";
    }
    player.drop();
    throw new ValueError(player.name);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    return getattr(player.weapon, "kind");
  }
}

function chain(player: Player | null): Player | Weapon | string | null {
  return (
    getattr(player, "rival") &&
    getattr(getattr(player, "rival"), "weapon") &&
    getattr(getattr(getattr(player, "rival"), "weapon"), "kind")
  );
}

const ann = new Player("ann", new Weapon("axe", 2));
const bob = new Player("bob", new Weapon("bow", 1));
attempt(() => swap(ann, bob));
attempt(() => strike(bob));
attempt(() => strike(bob));
attempt(() => strike(bob));
attempt(() => strike(ann));
attempt(() => tuple([ann.armed(), bob.armed()]));
attempt(() => through_alias(new Player("cat", new Weapon("cane", 1))));
attempt(() => in_a_loop(new Player("dan", new Weapon("dart", 3))));
attempt(() => in_a_handler(new Player("eve", new Weapon("elm", 1))));
attempt(() => in_a_handler(new Player("fay")));
ann.rival = new Player("gus", new Weapon("gun", 1));
attempt(() => tuple([chain(ann), chain(bob), chain(ann.rival)]));

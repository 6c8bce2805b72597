export class Item {
  name: unknown;
  count: unknown;

  constructor(name: unknown, count: unknown) {
    this.name = name;
    this.count = count;
  }
}

/** A socket or a pipe. */
interface Sender {
  /** Sends what fits and says how many bytes that were. */
  send(data: Uint8Array): number;
}

/** What a transport could not send yet, in order. */
export class UnsentBytes {
  private parts: Uint8Array[] = [];
  /** How many bytes that are. */
  size = 0;

  push(data: Uint8Array): void {
    this.parts.push(data.slice());
    this.size += data.length;
  }

  /** Sends what is taken; an error of the sender passes through. */
  sendThrough(sender: Sender): void {
    while (this.parts.length > 0) {
      const [data] = this.parts as [Uint8Array];
      const count = sender.send(data);
      this.size -= count;
      if (count < data.length) {
        this.parts[0] = data.subarray(count);
        return;
      }
      this.parts.shift();
    }
  }

  drop(): void {
    this.parts = [];
    this.size = 0;
  }
}

/** The host's network, which notes whether a program has reached out to it. */
import type { Address, DatagramDescriptor, ListeningDescriptor, ListenOptions, Network, StreamDescriptor } from "../../runtime/network/descriptor.js";

export class NotedNetwork implements Network {
  private readonly network: Network;
  reached = false;

  constructor(network: Network) {
    this.network = network;
  }

  connect(remote: Address, local: Address | null): StreamDescriptor {
    this.reached = true;
    return this.network.connect(remote, local);
  }

  listen(local: Address, options: ListenOptions): ListeningDescriptor {
    this.reached = true;
    return this.network.listen(local, options);
  }

  datagram(local: Address | null, remote: Address | null, broadcast: boolean): DatagramDescriptor {
    this.reached = true;
    return this.network.datagram(local, remote, broadcast);
  }

  lookup(name: string, done: (found: readonly Address[] | string) => void): void {
    this.reached = true;
    this.network.lookup(name, done);
  }

  visit(done: () => void): void {
    this.network.visit(done);
  }

  hostName(): string {
    return this.network.hostName();
  }
}

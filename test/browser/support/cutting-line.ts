import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * A telephone line between a browser and the portal: it passes every byte on and, when told to, goes dead in the middle of what is being
 * sent, without a word to either end.
 */
export class CuttingLine {
  /** Bytes that browsers have sent through it. */
  sent = 0;
  private cutAt = Infinity;
  private dead = false;
  private whenCut: () => void = () => undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  /** `target` is the port of the portal, known once it listens. */
  static async open(target: () => number): Promise<CuttingLine> {
    const server = createServer();
    const line = new CuttingLine(server);
    server.on('connection', (browser: Socket) => line.join(browser, connect(target(), '127.0.0.1')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  /** Goes dead after so many more bytes from the browser. @returns when it has */
  cutAfter(bytes: number): Promise<void> {
    this.cutAt = this.sent + bytes;
    return new Promise((resolve) => {
      this.whenCut = resolve;
    });
  }

  /** Goes dead now. A browser that only pretends to be off line may forget a worker of the page; this lets nothing through. */
  drop(): void {
    this.dead = true;
    this.cut();
  }

  /** It works again. */
  mend(): void {
    this.dead = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(browser: Socket, portal: Socket): void {
    for (const socket of [browser, portal]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined).once('close', () => this.sockets.delete(socket));
    }
    if (this.dead) return void [browser, portal].map((socket) => socket.destroy());
    browser.on('data', (bytes) => this.count(bytes.length));
    browser.pipe(portal).pipe(browser);
    browser.once('close', () => portal.destroy());
    portal.once('close', () => browser.destroy());
  }

  private count(bytes: number): void {
    this.sent += bytes;
    if (this.sent < this.cutAt) return;
    this.cutAt = Infinity;
    this.drop();
    this.whenCut();
  }

  private cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }
}

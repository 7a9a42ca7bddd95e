import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

type Asked = { request: IncomingMessage; response: ServerResponse };
/** Looks at a request before it goes on; true when it has answered in the newsroom's place. */
type Meddle = (asked: Asked, pass: (body: Buffer) => Promise<Answer>) => Promise<boolean>;
type Answer = { status: number; body: Buffer };

/** The network between writers and their newsroom, which can be cut. */
export class Wire {
  readonly #server = createServer((request, response) => void this.#take(request, response));
  readonly #sockets = new Set<Socket>();
  readonly #agent = new Agent({ keepAlive: true });
  #port = 0;
  #isDown = false;
  meddle: Meddle = async () => false;
  /** How many connections were cut. */
  cuts = 0;

  constructor() {
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  async open(): Promise<{ url: string }> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return { url: `http://localhost:${(this.#server.address() as AddressInfo).port}` };
  }

  leadTo(port: number): void {
    this.#port = port;
  }

  /** Every connection breaks, whatever is on its way. */
  cut(): void {
    this.cuts += this.#sockets.size;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** No connection comes about until it is mended. */
  down(): void {
    this.#isDown = true;
    this.cut();
  }

  mend(): void {
    this.#isDown = false;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    this.#agent.destroy();
  }

  async #take(asked: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#isDown) return void asked.socket.destroy();
    const pass = (body: Buffer) => this.#pass(asked, body);
    if (await this.meddle({ request: asked, response }, pass)) return;
    const on = this.#ask(asked);
    on.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.once('error', () => response.destroy());
    });
    on.once('error', () => response.destroy());
    response.once('close', () => on.destroy());
    asked.pipe(on);
  }

  async #pass(asked: IncomingMessage, body: Buffer): Promise<Answer> {
    const on = this.#ask(asked, {
      'content-length': String(body.length),
      'accept-encoding': 'identity',
    });
    on.end(body);
    const [answer] = (await once(on, 'response')) as [IncomingMessage];
    return { status: answer.statusCode ?? 502, body: await bodyOf(answer) };
  }

  #ask({ method, url, headers }: IncomingMessage, more: Record<string, string> = {}) {
    const options = { host: '127.0.0.1', port: this.#port, agent: this.#agent };
    return request({ ...options, method, path: url, headers: { ...headers, ...more } });
  }
}

/** Everything a message brings. */
export async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

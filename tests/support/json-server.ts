import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request to the server said. */
export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}

/** A service on this machine that answers JSON as the test says. */
export interface JsonServer {
  url: string;
  asked: Asked[];
  stop(): Promise<void>;
}

/** @param answer what to answer; a number is a status, a string is a body that is no JSON, null no answer at all */
export async function jsonServer(
  answer: (asked: Asked) => object | number | string | null,
): Promise<JsonServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
      const one = { path: request.url ?? '', headers: request.headers, body };
      asked.push(one);
      const given = answer(one);
      if (given === null) return;
      response.statusCode = typeof given === 'number' ? given : 200;
      response.end(typeof given === 'object' ? JSON.stringify(given) : String(given));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

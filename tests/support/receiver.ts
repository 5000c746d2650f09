import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestApp } from './strapi';
import type { Payload } from '../../src/plugins/webhook-outbox/shared/contracts';

export interface Received {
  delivery: string;
  /** Whether the signature is that of the receiver's secret. */
  isSigned: boolean;
  /** The body as it came. */
  raw: string;
  body: Payload;
}

/** What a site does with webhooks: takes them, and checks who signed them. */
export class Receiver {
  readonly received: Received[] = [];
  /** Answers to come; 200 when there is none. `null` is no answer at all. */
  answers: (number | null)[] = [];
  secret = '';
  private port = 0;
  private server?: http.Server;

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** Begins, or begins again under the same address. */
  async listen(): Promise<void> {
    const server = http.createServer((message, answer) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('end', () => this.take(message, Buffer.concat(chunks).toString('utf8'), answer));
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** Waits until nothing is on its way; returns what arrived since the last `clear()`. */
  async arrived({ strapi }: TestApp): Promise<Received[]> {
    const count = (type: string, where: object) =>
      strapi.db.query(`plugin::webhook-outbox.${type}`).count({ where });
    while (
      (await count('event', { payload: { $null: true } })) > 0 ||
      (await count('delivery', { state: 'pending' })) > 0
    ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return this.received;
  }

  clear(): void {
    this.received.length = 0;
    this.answers = [];
  }

  private take({ headers }: http.IncomingMessage, raw: string, answer: http.ServerResponse): void {
    const signed = `${String(headers['x-akip-timestamp'])}.${raw}`;
    const right = `sha256=${createHmac('sha256', this.secret).update(signed).digest('hex')}`;
    this.received.push({
      delivery: String(headers['x-akip-delivery']),
      isSigned: headers['x-akip-signature'] === right,
      raw,
      body: JSON.parse(raw) as Payload,
    });
    const status = this.answers.length ? this.answers.shift() : 200;
    if (status === null) return;
    answer.writeHead(status ?? 200, { Location: '/elsewhere' }).end();
  }
}

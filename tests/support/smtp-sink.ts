import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach } from 'vitest';

/** One mail as it arrived: whom the sender named to the server, the bytes, and what they say. */
export type ArrivedMail = { recipients: string[]; raw: string; mail: ParsedMail };

/** A real SMTP server for one test file. `refuse` makes it say no to so many deliveries, for a while. */
export function smtpSink() {
  const arrived: ArrivedMail[] = [];
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData: async (stream, session, answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      if (refusals > 0) {
        refusals -= 1;
        answer(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        return;
      }
      const raw = Buffer.concat(chunks);
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      arrived.push({ recipients, raw: raw.toString('utf8'), mail: await simpleParser(raw) });
      answer();
    },
  });
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  beforeEach(() => {
    arrived.splice(0);
    refusals = 0;
  });
  afterAll(() => new Promise<void>((ended) => server.close(() => ended())));
  return {
    arrived,
    get url() {
      return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    },
    refuse: (times: number) => {
      refusals = times;
    },
  };
}

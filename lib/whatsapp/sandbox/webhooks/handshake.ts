import { randomInt } from 'node:crypto';
import { WEBHOOK_ANSWER_MS } from '../limits';

/** Meta calls https addresses only; a sandbox also has to reach the app on the same machine. */
export const isAllowedCallback = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
};

/** Asks the callback to repeat a challenge. Null when it does, else what went wrong. Source: Meta's webhook page. */
export const confirmCallback = async (
  url: string,
  verifyToken: string,
  signal?: AbortSignal,
): Promise<string | null> => {
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  const asked = new URL(url);
  asked.searchParams.set('hub.mode', 'subscribe');
  asked.searchParams.set('hub.challenge', challenge);
  asked.searchParams.set('hub.verify_token', verifyToken);
  const timeout = AbortSignal.timeout(WEBHOOK_ANSWER_MS);
  try {
    const response = await fetch(asked, {
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (response.status !== 200) return `the handshake was answered ${response.status}`;
    return (await response.text()) === challenge ? null : 'the handshake did not repeat the challenge';
  } catch {
    return 'the handshake was not answered';
  }
};

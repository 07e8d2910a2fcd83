import pg from 'pg';

/** Ends this process without a word. Nothing after it runs. */
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still alive');
};

type Step = { what: string; count: number };

/**
 * Counts every step this process takes outside itself: each statement to PostgreSQL and each call over HTTP. Before the
 * step of the given number it is killed: so whatever was on its way is exactly what it had asked before.
 * @param dieBefore the number of that step; 0 lets it live
 * @param onStep hears of each step before it is taken
 */
export function countSteps(dieBefore: number, onStep: (step: Step) => void): void {
  let count = 0;
  const step = (what: string) => {
    count += 1;
    onStep({ what, count });
    if (count === dieBefore) die();
  };
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : ((first as { text?: string })?.text ?? '');
    step(text.trim().slice(0, 60));
    return query.apply(this, args);
  } as typeof pg.Client.prototype.query;
  const callHttp = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    step(
      `${init?.method ?? 'GET'} ${new URL(String(input instanceof Request ? input.url : input)).pathname}`,
    );
    return callHttp(input, init);
  };
}

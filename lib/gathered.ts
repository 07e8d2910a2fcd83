import { setTimeout as rest } from 'node:timers/promises';

type Waiting<Item, Answer> = {
  item: Item;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
};

/**
 * Does one work for many callers: what arrives while a load is under way, or in the short rest after it, goes together in
 * the next one, so that a crowd costs a few large steps instead of many small ones. Who comes alone does not wait. A load
 * that fails is done again one by one: nobody fails for what somebody else brought.
 * @param work answers once for the whole load; must bear to be done again
 * @param bounds `most` in one load; `restMs` after each load
 */
export function gathered<Item, Answer>(
  work: (load: Item[]) => Promise<Answer>,
  { most, restMs }: { most: number; restMs: number },
): (item: Item) => Promise<Answer> {
  const waiting: Waiting<Item, Answer>[] = [];
  let isUnderWay = false;

  const workOff = async (): Promise<void> => {
    isUnderWay = true;
    while (waiting.length > 0) {
      const load = waiting.splice(0, most);
      await answerTogether(load).catch(() =>
        Promise.all(load.map((one) => answerTogether([one]).catch(one.reject))),
      );
      await rest(restMs);
    }
    isUnderWay = false;
  };
  const answerTogether = async (load: Waiting<Item, Answer>[]): Promise<void> => {
    const answer = await work(load.map(({ item }) => item));
    for (const { resolve } of load) resolve(answer);
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isUnderWay) void workOff();
    });
}

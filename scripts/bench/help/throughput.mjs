import autocannon from 'autocannon';
import { median } from '../figures.mjs';

/** Answers a second to eight connections, gzip asked for, over five seconds. @param {string} url */
const answersASecond = async (url) => {
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: 8,
    duration: 5,
    headers: { 'accept-encoding': 'gzip' },
  });
  if (non2xx + errors > 0) throw new Error(`${url} refused ${non2xx + errors} requests of the bench`);
  return requests.average;
};

/**
 * Both addresses in turn, so that a machine that slows down slows both.
 * @param {string} ours @param {string} theirs
 */
export async function compareThroughput(ours, theirs) {
  const pairs = [];
  for (let round = 0; round < 3; round++)
    pairs.push([await answersASecond(ours), await answersASecond(theirs)]);
  return {
    ours: median(pairs.map(([own = 0]) => own)),
    theirs: median(pairs.map(([, other = 0]) => other)),
    ratio: median(pairs.map(([own = 0, other = 1]) => own / other)),
  };
}

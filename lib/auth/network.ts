import 'server-only';
import { headers } from 'next/headers';
import { networkOf } from '@/lib/domain/network';
import { env } from '@/lib/env';

/** The network this request came from, for limits. */
export const senderNetwork = async (): Promise<string> =>
  networkOf((await headers()).get('x-forwarded-for'), env().trustedProxyHops);

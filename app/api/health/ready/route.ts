import { connection } from 'next/server';
import { isReady } from '@/lib/operations/readiness';

/** The process can serve: its database answers. */
export async function GET(): Promise<Response> {
  await connection();
  const isUp = await isReady();
  return Response.json(
    { ready: isUp },
    { status: isUp ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}

import 'server-only';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { now, setClockOffset } from '@/lib/clock';
import { env } from '@/lib/env';
import { bringJobsForward, enqueue } from '@/lib/jobs/queue';
import { type SandboxControl, sandboxControl } from '@/lib/whatsapp/sandbox/control';
import type { ClockOrder } from '@/lib/whatsapp/sandbox/control-orders';

/**
 * The one door of the control room, for every page and every action: the way into the sandbox, or "not found"
 * wherever a real Meta is set. It also makes each page dynamic, because nobody may ask a sandbox during a build.
 * Our decision: no sign-in, since the mail that signs people in is read here.
 */
export async function requireSandbox(): Promise<SandboxControl> {
  await headers();
  const { sandbox } = env();
  if (!sandbox) notFound();
  return sandboxControl(sandbox.url, sandbox.key);
}

/** Moves the sandbox's clock and this process's with it, so that both always show the same time; jobs that wait come sooner. */
export async function moveClock(control: SandboxControl, order: ClockOrder): Promise<void> {
  const before = now().getTime();
  const { offsetMs } = await control.clock(order);
  setClockOffset(offsetMs);
  await bringJobsForward(now().getTime() - before);
  // What a passed hour brings about need not wait for the next minute.
  await enqueue('sweep', {});
}

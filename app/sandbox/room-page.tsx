import 'server-only';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { MemberShell } from '@/app/member-shell';
import { ResultNotice } from '@/components/sandbox/result-notice';
import { RoomNav } from '@/components/sandbox/room-nav';
import type { RoomSlug } from '@/components/sandbox/room-pages';
import { newFormKey } from '@/lib/ids';
import { sentenceOf } from '@/lib/operations/sandbox-results';

type Props = {
  at: RoomSlug;
  title: string;
  query: Record<string, string | string[] | undefined>;
  children: ReactNode;
};

const instant = z.iso.datetime();

/** What every page of the control room shares: the surroundings, the way to the others, what the last press did. */
export function RoomPage({ at, title, query, children }: Props) {
  const result = sentenceOf(query.did);
  const until = instant.safeParse(query.until);
  return (
    <MemberShell width="wide">
      <RoomNav at={at} />
      {/* A new key each time: pressing the same button twice says so twice. */}
      {result ? (
        <ResultNotice key={newFormKey()} {...result} until={until.success ? new Date(until.data) : null} />
      ) : null}
      <h1>{title}</h1>
      {children}
    </MemberShell>
  );
}

import 'server-only';
import type { Metadata } from 'next';
import { answerMissing } from '@/app/answer-missing';
import { Shell } from '@/components/layout/shell';
import { findStaff } from '@/lib/auth/staff';

/** What a page of the desk is for anybody who is not staff: an address where nothing is. */
export const hiddenDesk = () => <Shell>{answerMissing()}</Shell>;

/** The title of a page of the desk, for those who may see it. */
export const deskTitle = (title: string) => async (): Promise<Metadata> => ({
  title: (await findStaff()) ? `${title} - Desk` : 'Page not found',
});

import type { AnswerWord } from '@/lib/domain/article-answer';

const mouths: Record<AnswerWord, string> = {
  no: 'M15 35c2-4.2 5.3-6.2 9-6.2s7 2 9 6.2',
  partly: 'M15.5 31.5h17',
  yes: 'M14 28c2.3 4.8 5.9 7 10 7s7.7-2.2 10-7',
};

/** A face beside its word, never instead of it. */
export const Face = ({ of }: { of: AnswerWord }) => (
  <svg
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 48 48"
    fill="none"
    stroke="currentColor"
    strokeWidth="3"
    strokeLinecap="round"
    className="size-11"
  >
    <circle cx="24" cy="24" r="21" />
    <path d="M17 19v2.5M31 19v2.5" strokeWidth="4" />
    <path d={mouths[of]} />
  </svg>
);

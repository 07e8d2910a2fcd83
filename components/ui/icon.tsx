import { cn } from '@/lib/cn';

const shapes = {
  warning:
    'M12 2.6 22.6 21.4H1.4L12 2.6Zm-1.2 6.6.3 6.4h1.8l.3-6.4h-2.4Zm1.2 7.6a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6Z',
  note: 'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm0 4.4a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8ZM10.4 11v1.7h.7v3.6h-.7V18h3.4v-1.7h-.8V11h-2.6Z',
  done: 'm9.4 18.6-6-6 1.9-1.9 4.1 4.2 9.3-9.4 1.9 1.9-11.2 11.2Z',
  waiting:
    'M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm0 2.4a7.6 7.6 0 1 0 0 15.2 7.6 7.6 0 0 0 0-15.2Zm-1.1 2.8h2.2v4.4l3.2 3.2-1.6 1.5-3.8-3.8V7.2Z',
  search:
    'M10.5 3a7.5 7.5 0 0 1 5.9 12.1l4.9 4.9-1.8 1.8-4.9-4.9A7.5 7.5 0 1 1 10.5 3Zm0 2.5a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z',
  back: 'm14.6 5.4 1.8 1.8-4.9 4.8 4.9 4.8-1.8 1.8L8 12l6.6-6.6Z',
  forward: 'm9.4 5.4-1.8 1.8 4.9 4.8-4.9 4.8 1.8 1.8L16 12 9.4 5.4Z',
} as const;

const isArrow = (name: keyof typeof shapes) => name === 'back' || name === 'forward';

type Props = { name: keyof typeof shapes; isLarge?: boolean; className?: string };

/** A sign beside words, never instead of them: hidden from screen readers, follows the text colour and size. */
export const Icon = ({ name, isLarge = false, className }: Props) => (
  <svg
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 24 24"
    fill="currentColor"
    fillRule="evenodd"
    className={cn(
      'inline-block flex-none',
      isLarge ? 'size-8' : 'size-[1.25em]',
      isArrow(name) && 'rtl:-scale-x-100',
      className,
    )}
  >
    <path d={shapes[name]} />
  </svg>
);

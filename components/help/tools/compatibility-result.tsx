import Link from 'next/link';
import { StatusTag, type StatusTone } from '@/components/ui/status-tag';
import type { Fit, Tool } from '@/lib/domain/compatibility';
import { paths } from '@/lib/paths';

const fits: Record<Fit, { tone: StatusTone; words: string }> = {
  works: { tone: 'good', words: 'Works' },
  'does-not': { tone: 'problem', words: 'Does not work' },
  ask: { tone: 'neutral', words: 'Ask us first' },
};

const ToolAnswer = ({ tool: { name, fit, why, advice } }: { tool: Tool }) => (
  <li className="break-inside-avoid py-5">
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <h3 className="my-0">{name}</h3>
      <StatusTag tone={fits[fit].tone}>{fits[fit].words}</StatusTag>
    </div>
    <p className="mb-1">{why}</p>
    <p className="mb-0 text-ink-soft">
      <strong className="text-ink">What to do:</strong> {advice}
    </p>
    {fit === 'ask' ? (
      <Link
        href={paths.contact({ query: `Does this tool fit: ${name}?` })}
        prefetch={false}
        className="inline-flex min-h-11 items-center print:hidden"
      >
        Ask PaxFlow support
      </Link>
    ) : null}
  </li>
);

/** For each tool: works or not, why, and what to do. The help center and the wizard show the same. */
export const CompatibilityResult = ({ tools }: { tools: readonly Tool[] }) => (
  <ul className="m-0 divide-y divide-line border-y border-line p-0">
    {tools.map((tool) => (
      <ToolAnswer key={tool.name} tool={tool} />
    ))}
  </ul>
);

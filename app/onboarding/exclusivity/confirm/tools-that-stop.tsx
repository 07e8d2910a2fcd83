import { Callout } from '@/components/ui/callout';
import type { Tool } from '@/lib/domain/compatibility';

/** Beside the ticks: which of the tools named on the page before they are about. */
export const ToolsThatStop = ({ tools }: { tools: readonly Tool[] }) => {
  const stopping = tools.filter(({ fit }) => fit === 'does-not');
  return stopping.length > 0 ? (
    <Callout kind="warning" title="Of what you use today, this stops working with the number">
      <ul>
        {stopping.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Callout>
  ) : null;
};

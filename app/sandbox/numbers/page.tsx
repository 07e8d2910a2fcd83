import type { Metadata } from 'next';
import { ScrollTable } from '@/components/sandbox/scroll-table';
import { internationalNumber } from '@/lib/domain/number-text';
import { requireSandbox } from '@/lib/operations/sandbox';
import { RoomPage } from '../room-page';

export const metadata: Metadata = { title: 'Magic numbers - Control room' };

export default async function MagicNumbersPage({ searchParams }: PageProps<'/sandbox/numbers'>) {
  const control = await requireSandbox();
  const { magicNumbers } = await control.state();
  return (
    <RoomPage at="numbers" title="Magic numbers" query={await searchParams}>
      <p className="max-w-narrow">
        Type one of these where PaxFlow asks for a number, and see what happens then. Every other fictional
        number behaves, <span className="whitespace-nowrap">+44 7700 900100</span> for example.
      </p>
      <ScrollTable label="Magic numbers" columns={['Number', 'What it is', 'How it behaves']}>
        {magicNumbers.map(({ e164, name, behaviour }) => (
          <tr key={e164}>
            <th scope="row" className="border-b border-line whitespace-nowrap">
              <span dir="ltr" className="select-all">
                {internationalNumber(e164)}
              </span>
            </th>
            <td>{name}</td>
            <td>{behaviour}</td>
          </tr>
        ))}
      </ScrollTable>
    </RoomPage>
  );
}

const rows = [
  ['Display name', 'Kept', 'Checked again'],
  ['Quality rating', 'Kept', 'Starts anew'],
  ['Messaging limit', 'Kept', 'Stays with your business'],
  ['Blue tick', 'Kept', 'Lost'],
  ['Good templates', 'Copied', 'Stay in the old account'],
  ['Messages, contacts', 'Not moved', 'Not moved'],
  ['Time without WhatsApp', 'None', 'Some days'],
] as const;

/** Moving against deregistering, side by side. Source: Meta, moving numbers. */
export const TwoWays = () => (
  <table className="my-6 w-full border-collapse text-start">
    <caption className="mb-2 text-start text-lead font-semibold">What each way keeps</caption>
    <thead>
      <tr className="border-b-2 border-line text-start">
        <th scope="col" className="py-2 pe-3 text-start font-semibold">
          <span className="sr-only">What</span>
        </th>
        <th scope="col" className="py-2 pe-3 text-start font-semibold">
          Move
        </th>
        <th scope="col" className="py-2 text-start font-semibold">
          Deregister
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map(([what, move, deregister]) => (
        <tr key={what} className="border-b border-line align-top">
          <th scope="row" className="border-b border-line py-2 pe-3 text-start font-medium">
            {what}
          </th>
          <td className="py-2 pe-3">{move}</td>
          <td className="py-2">{deregister}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

import { formatDate } from '../../db/domain/french-dates.ts';
import type { RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { FrenchText } from '../ui/french-text.tsx';

type Said = RouteOutput<'item.history'>['said'][number];

/** What was said of a point at the meetings it was carried from: it is not begun again from nothing. */
export function SaidBefore({ said }: { said: readonly Said[] }) {
  return said.map(({ meetingId, date, notes, decisions, actions }) => (
    <section key={meetingId} aria-label={`Dit le ${formatDate(date, 'long')}`} className="text-sm">
      <h3 className="font-semibold">
        <FrenchText>{`Dit le ${formatDate(date, 'long')}`}</FrenchText>
      </h3>
      {decisions.map(({ label, text }) => (
        <p key={label}>
          <FrenchText>{`Décision ${label}\u00a0: ${text}`}</FrenchText>
        </p>
      ))}
      {actions.map((text) => (
        <p key={text}>
          <FrenchText>{`Action\u00a0: ${text}`}</FrenchText>
        </p>
      ))}
      {notes !== '' && <p className="whitespace-pre-line text-muted">{notes}</p>}
    </section>
  ));
}

import { OpinionStateTag } from '../../opinions/opinion-state-tag.tsx';
import { followUpLabels } from '../../../db/domain/council-decision.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { agreementBeside } from './opinion-view.ts';

type Line = RouteOutput<'opinion.list'>['lines'][number];

/** Voices heard of those asked, and what is missing: for care, never to rank. */
function Voices({ line: { voices, agreement } }: { line: Line }) {
  const missing =
    voices.awaited > 0
      ? count(voices.awaited, 'attendue', 'attendues')
      : voices.absent > 0
        ? count(voices.absent, 'absence d’avis', 'absences d’avis')
        : '';
  return (
    <>
      <FrenchText>{`${voices.given} sur ${voices.asked}`}</FrenchText>
      <span className="block text-sm text-muted">
        <FrenchText>
          {[agreementBeside(agreement), missing].filter((part) => part !== '').join(' · ')}
        </FrenchText>
      </span>
    </>
  );
}

/** The avis of one conseil, in the order of its points. */
export function RegisterTable({ session, lines }: { session: Line['session']; lines: readonly Line[] }) {
  const heading = `Conseil du ${formatDate(session.date, 'full')}`;
  return (
    <Card
      heading={<FrenchText>{heading}</FrenchText>}
      aside={
        <LinkButton
          href={`#/avis/conseil/${session.id}`}
          size="small"
          variant="quiet"
          aria-label={`Recueil et suites du conseil du ${formatDate(session.date, 'full')}`}
        >
          Recueil et suites
        </LinkButton>
      }
      padding="flush"
    >
      <DataTable
        caption={`Avis, ${heading}`}
        lines={lines}
        lineId={({ id }) => String(id)}
        lineHref={({ id }) => `#/avis/${id}`}
        columns={[
          {
            id: 'title',
            heading: 'Point',
            renderCell: ({ title, isInherited }) => (
              <FrenchText>{isInherited ? `${title} (avis repris)` : title}</FrenchText>
            ),
          },
          {
            id: 'due',
            heading: 'Attendu le',
            width: 'frame:w-[13%]',
            renderCell: ({ dueOn }) => <FrenchText>{formatDate(dueOn, 'short')}</FrenchText>,
            onlyWide: true,
          },
          {
            id: 'voices',
            heading: 'Positions',
            width: 'frame:w-[19%]',
            renderCell: (line) => <Voices line={line} />,
          },
          {
            id: 'decision',
            heading: 'Décision du conseil',
            width: 'frame:w-[17%]',
            renderCell: ({ outcomeLabel, followed }) =>
              outcomeLabel === '' ? (
                '–'
              ) : (
                <>
                  {outcomeLabel}
                  {followed && (
                    <span className="block text-sm text-muted">{followUpLabels[followed].toLowerCase()}</span>
                  )}
                </>
              ),
            onlyWide: true,
          },
          {
            id: 'state',
            heading: 'État',
            width: 'frame:w-[19%]',
            renderCell: ({ state, stateLabel }) => <OpinionStateTag state={state} stateLabel={stateLabel} />,
            align: 'end',
          },
        ]}
      />
    </Card>
  );
}

import { formatDate } from '../../../db/domain/french-dates.ts';
import { isTitleAlone, judgedPartLabels } from '../../../db/domain/opinion-question.ts';
import { addresseeLabels } from '../../../db/domain/opinion-words.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { OpinionView } from './opinion-view.ts';
import { OptionText } from './option-text.tsx';

function Part({ label, text }: { label: string; text: string }) {
  if (text === '') return null;
  return (
    <div>
      <h3 className="text-sm font-semibold">{label}</h3>
      <p className="whitespace-pre-line">
        <FrenchText>{text}</FrenchText>
      </p>
    </div>
  );
}

/** What the avis bears upon, as it was when it was asked, and whether the point is another since. */
export function JudgedCard({
  opinion,
  onAskAgain,
}: {
  opinion: OpinionView;
  onAskAgain: (() => void) | null;
}) {
  const { judged, changed, inheritedFrom, rounds, id } = opinion;
  const others = rounds.filter((round) => round.id !== id);
  return (
    <Card
      heading="Ce sur quoi porte l’avis"
      aside={<Link href={`#/avis/demander/${opinion.councilItemId}`}>Préparer le point</Link>}
    >
      <Stack>
        <p className="text-sm text-muted">
          <FrenchText>
            {`Demandé le ${formatDate(opinion.askedOn, 'long')}, attendu le ${formatDate(opinion.dueOn, 'long')}. Destiné à\u00a0: ${addresseeLabels[opinion.addressee].toLowerCase()}.`}
          </FrenchText>
        </p>
        {inheritedFrom && (
          <p className="text-sm text-muted">
            <Link href={`#/avis/${inheritedFrom.id}`}>
              <FrenchText>{`Avis repris du conseil du ${formatDate(inheritedFrom.sessionDate, 'long')}`}</FrenchText>
            </Link>
          </p>
        )}
        {changed.sentence !== '' && (
          <Notice
            kind="warn"
            heading="Le point a changé"
            actions={
              onAskAgain && (
                <Button size="small" onPress={onAskAgain}>
                  Redemander l’avis
                </Button>
              )
            }
          >
            <FrenchText>{changed.sentence}</FrenchText>
          </Notice>
        )}
        <Part label={judgedPartLabels.question} text={judged.question} />
        <Part label={judgedPartLabels.project} text={judged.project} />
        <Part label={judgedPartLabels.context} text={judged.context} />
        {judged.options.length > 0 && (
          <div>
            <h3 className="text-sm font-semibold">{judgedPartLabels.options}</h3>
            <ol className="mt-1 flex flex-col gap-3">
              {judged.options.map((option, index) => (
                <li key={`${index} ${option.title}`}>
                  <OptionText option={option} number={index + 1} />
                </li>
              ))}
            </ol>
          </div>
        )}
        {judged.documents.length > 0 && (
          <Part label="Documents joints" text={judged.documents.map(({ title }) => title).join('\n')} />
        )}
        {isTitleAlone(judged) && (
          <p className="text-muted">
            Seul l’intitulé du point a été soumis. La question et le projet s’écrivent dans la préparation du
            point, avant de demander un avis.
          </p>
        )}
        {others.length > 0 && (
          <p className="text-sm">
            Autres demandes sur ce point&nbsp;:{' '}
            {others.map((round, index) => (
              <span key={round.id}>
                {index > 0 && ', '}
                <Link href={`#/avis/${round.id}`}>
                  <FrenchText>{formatDate(round.askedOn, 'long')}</FrenchText>
                </Link>
              </span>
            ))}
          </p>
        )}
      </Stack>
    </Card>
  );
}

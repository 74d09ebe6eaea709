import { ComingChange, type RuleLines, SettledBy } from '../../rules/rule-source.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';

type Rotation = RuleLines['rotation'];

const agreed = ({ host, facilitator }: Rotation['rule']): string => {
  if (!host && !facilitator)
    return 'L’accueil et l’animation sont convenus à chaque fois\u00a0: rien n’est proposé.';
  return host
    ? 'L’animation est convenue à chaque fois\u00a0: rien n’est proposé pour elle.'
    : 'L’accueil est convenu à chaque fois\u00a0: rien n’est proposé pour lui.';
};

/** Why nothing is proposed for a duty that does not go round, and what will change; nothing when both go on. */
export function AgreedDuties({ rotation }: { rotation: Rotation }) {
  const { rule, source, next } = rotation;
  const bothGoRound = rule.host && rule.facilitator;
  if (bothGoRound && !next) return null;
  return (
    <Notice>
      {!bothGoRound && (
        <p>
          {agreed(rule)}{' '}
          {source ? (
            <SettledBy source={source} />
          ) : (
            <>
              C’est le choix du collectif, dans ses <Link href="#/reglages">réglages</Link>.
            </>
          )}
        </p>
      )}
      {next && (
        <p>
          <ComingChange next={next} />
        </p>
      )}
    </Notice>
  );
}

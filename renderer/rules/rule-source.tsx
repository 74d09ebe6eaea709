import { ruleSentence } from '../../db/domain/charter-rules.ts';
import { formatDate } from '../../db/domain/french-dates.ts';
import { articleInWords } from '../../db/domain/rules-in-force.ts';
import type { RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { FrenchText } from '../ui/french-text.tsx';
import { Link } from '../ui/link.tsx';

export type RuleLines = RouteOutput<'rules.get'>['rules'];
export type RuleLine = RuleLines[keyof RuleLines];
export type RuleSource = NonNullable<RuleLine['source']>;

/** « l’article 6.2 de la charte », which leads to it in its own version: the draft and later ones may say otherwise. */
export function ArticleLink({ source }: { source: RuleSource }) {
  return (
    <Link href={`#/charte/lire/${source.versionId}?article=${source.articleId}`}>
      {/* A number is never parted from its noun. */}
      {articleInWords(source.articleNumber).replace('article ', 'article\u00a0')}
    </Link>
  );
}

/** Which article fixes a rule, and since when. */
export function SettledBy({ source }: { source: RuleSource }) {
  return (
    <>
      Fixé par <ArticleLink source={source} />, version&nbsp;{source.versionNumber}, en vigueur depuis le{' '}
      <FrenchText>{formatDate(source.effectiveFrom, 'long')}</FrenchText>.
    </>
  );
}

/** What a version already adopted will make of a rule, and from which day. */
export function ComingChange({ next }: { next: NonNullable<RuleLine['next']> }) {
  const { on, rule, source } = next;
  return (
    <>
      À partir du <FrenchText>{formatDate(on, 'long')}</FrenchText>&nbsp;:{' '}
      <FrenchText>{rule ? ruleSentence(rule) : 'la charte ne fixera plus de date'}</FrenchText>
      {source ? (
        <>
          , selon <ArticleLink source={source} />, version&nbsp;{source.versionNumber}.
        </>
      ) : (
        <>{rule ? ', selon les réglages du collectif.' : '.'}</>
      )}
    </>
  );
}

import {
  type CharterRule,
  type CharterRuleKind,
  charterRuleKinds,
  charterRuleLabels,
} from '../../../db/domain/charter-rules.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Menu, type MenuAction } from '../../ui/menu.tsx';
import { useCommand } from '../../use-route.ts';
import type { ArticleView } from './article-form.tsx';
import type { Outline } from './plan-moves.ts';
import { RuleFields, type SaveRule } from './rule-fields.tsx';
import { useBindRule } from './use-bind-rule.ts';

/** What each rule commands in the application, once its version is in force. */
const effects: Record<CharterRuleKind, string> = {
  sendingDelay: 'Elle fixe la date limite d’envoi de chaque ordre du jour.',
  meetingRhythm: 'Elle place les réunions proposées quand une année se planifie.',
  rotation: 'Elle dit si l’accueil et l’animation sont proposés à tour de rôle.',
  opinion: 'Elle dit comment les positions divergentes sont écrites, et sous combien de jours on répond.',
  confidentiality: 'Elle met ou non la mention sur les papiers préparatoires.',
  review: 'Le jour venu, le réexamen devient une tâche de l’accueil.',
};

const nameOf = (number: string): string => (number === '' ? 'le préambule' : `l’article\u00a0${number}`);

/** « dans le préambule et aux articles 5.1 et 6.2 »: where the value is read besides the article that holds the rule. */
const placesOf = (numbers: readonly string[]): string => {
  const [last, ...before] = numbers.filter((number) => number !== '').toReversed();
  const first = before.toReversed().join(', ');
  return [
    ...(numbers.includes('') ? ['dans le préambule'] : []),
    ...(last === undefined
      ? []
      : [first === '' ? `à l’article\u00a0${last}` : `aux articles ${first} et ${last}`]),
  ].join(' et ');
};

type RuleProps = { article: ArticleView; rule: CharterRule };

function BoundRule({ article, rule }: RuleProps) {
  const setRule = useCommand('charter.setRule');
  const removeRule = useCommand('charter.removeRule');
  const undoToast = useUndoToast();
  const { kind } = rule;
  const save: SaveRule = async (next) => {
    const result = await setRule({ articleId: article.id, rule: next });
    return result.ok ? { ok: true, values: next } : result;
  };
  const removeIt = async () => {
    const result = await removeRule({ articleId: article.id, kind });
    undoToast(result.ok ? 'Règle retirée de l’article.' : result.message, result.ok);
  };
  const elsewhere = article.valuesElsewhere.find((each) => each.kind === kind)?.numbers ?? [];
  const isWritten = article.body.includes(`"part":"${kind}.`);
  return (
    <section aria-label={charterRuleLabels[kind]} className="rounded-md border border-line bg-surface p-3">
      <div className="mb-2 flex items-start justify-between gap-3">
        <h3 className="text-md font-semibold">{charterRuleLabels[kind]}</h3>
        <Button
          variant="quiet"
          size="small"
          tone="muted"
          aria-label={`Retirer la règle\u00a0: ${charterRuleLabels[kind]}`}
          onPress={() => void removeIt()}
        >
          Retirer
        </Button>
      </div>
      <RuleFields rule={rule} save={save} />
      <p className="mt-3 text-xs text-muted">
        {effects[kind]} Elle n’agit qu’une fois cette version adoptée.
        {!isWritten && ' Le texte ne dit pas encore sa valeur\u00a0: insérez-la par «\u00a0Valeur\u00a0».'}
        {elsewhere.length > 0 &&
          ` Sa valeur se lit aussi ${placesOf(elsewhere)}\u00a0: elle y change en même temps.`}
      </p>
    </section>
  );
}

/** The rules that this article says: bound, changed, taken from another article, removed. */
export function ArticleRules({ article, outline }: { article: ArticleView; outline: Outline }) {
  const bind = useBindRule(article.id);
  const setRule = useCommand('charter.setRule');
  const undoToast = useUndoToast();
  const moveHere = async (rule: CharterRule, from: string) => {
    const result = await setRule({ articleId: article.id, rule });
    undoToast(result.ok ? `Règle reprise à ${nameOf(from)}.` : result.message, result.ok);
  };
  const elsewhere = outline.rules.filter(({ articleId }) => articleId !== article.id);
  const free = charterRuleKinds.filter((kind) => outline.rules.every(({ rule }) => rule.kind !== kind));
  const actions: MenuAction[] = [
    ...free.map((kind) => ({
      id: kind,
      label: charterRuleLabels[kind],
      onAction: () => void bind(kind),
    })),
    ...elsewhere.map(({ rule, number }, index) => ({
      id: rule.kind,
      label: `Déplacer ici\u00a0: ${charterRuleLabels[rule.kind]}`,
      description: `Aujourd’hui à ${nameOf(number)}`,
      ...(index === 0 && free.length > 0 && { startsGroup: true }),
      onAction: () => void moveHere(rule, number),
    })),
  ];
  const bound = article.rules.map(({ kind }) => charterRuleLabels[kind]).join(' · ');
  return (
    <Disclosure
      label="Règles appliquées"
      name="charter-rules"
      summary={bound === '' ? 'Aucune\u00a0: un article peut en porter' : bound}
    >
      {article.rules.length === 0 && (
        <p className="text-sm text-muted">
          Une règle liée à cet article donne sa valeur à l’application, à partir du jour où la version
          s’applique.
        </p>
      )}
      {article.rules.map((rule) => (
        <BoundRule key={rule.kind} article={article} rule={rule} />
      ))}
      {actions.length > 0 && (
        <div>
          <Menu label="Lier une règle" size="small" actions={actions} />
        </div>
      )}
    </Disclosure>
  );
}

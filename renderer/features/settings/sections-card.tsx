import { useState } from 'react';
import { agendaItemKindLabels } from '../../../db/domain/agenda-item-kind.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { SectionDialog } from '../../sections/section-dialog.tsx';
import { useSaidWhenDone, useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { ReorderList } from '../../ui/reorder-list.tsx';
import { placementOf } from '../../ui/reordering.ts';
import { Tag } from '../../ui/tag.tsx';
import { useCommand, useRoute, useShownCommand } from '../../use-route.ts';

type SectionRow = RouteOutput<'section.list'>[number];

function SectionLine({ section }: { section: SectionRow }) {
  const { title, kind, uses, hidden } = section;
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      <span className={hidden ? 'text-muted' : ''}>
        <FrenchText>{title}</FrenchText>
      </span>
      {hidden && <Tag>masquée</Tag>}
      <span className="text-sm text-muted">
        {[
          // Named otherwise than at the first day: what is expected of its points no longer says itself.
          ...(title === agendaItemKindLabels[kind].section ? [] : [agendaItemKindLabels[kind].expected]),
          ...(uses > 0 ? [count(uses, 'point', 'points')] : []),
        ].join(' · ')}
      </span>
    </div>
  );
}

/** The headings of agendas: named, ordered, hidden, added; removed when nothing holds on to them. */
export function SectionsCard() {
  const sections = useRoute('section.list', {});
  const toSay = useSaidWhenDone();
  const move = useShownCommand('section.move');
  const update = useCommand('section.update');
  const remove = useCommand('section.remove');
  const undoToast = useUndoToast();
  const [selected, setSelected] = useState<string | null>(null);
  const [edited, setEdited] = useState<SectionRow | 'new' | null>(null);
  const chosen = sections.find(({ id }) => String(id) === selected);
  const hide = async (section: SectionRow) => {
    const result = await update({ id: section.id, patch: { hidden: !section.hidden } });
    const done = section.hidden ? 'Rubrique affichée.' : 'Rubrique masquée.';
    undoToast(result.ok ? done : result.message, result.ok);
  };
  const removeIt = async (section: SectionRow) => {
    const result = await remove({ id: section.id });
    undoToast(result.ok ? 'Rubrique supprimée.' : result.message, result.ok);
  };
  return (
    <Card
      heading="Rubriques de l’ordre du jour"
      aside={
        <Button size="small" onPress={() => setEdited('new')}>
          Ajouter une rubrique
        </Button>
      }
      padding="flush"
    >
      <p className="px-5 pt-3 pb-2 text-sm text-muted">
        Les titres sous lesquels les points sont rangés, dans l’ordre où ils sont proposés. Une rubrique
        masquée n’est plus proposée&#8239;; les points qu’elle contient y restent.
      </p>
      <div className="border-t border-line">
        <ReorderList
          label="Rubriques de l’ordre du jour"
          items={sections.map((section) => ({
            id: String(section.id),
            text: section.title,
            content: <SectionLine section={section} />,
          }))}
          selected={chosen ? String(chosen.id) : null}
          onSelect={setSelected}
          onReorder={(ids, moved) => {
            const placement = placementOf(ids, moved);
            return placement && toSay(move({ ids: moved.map(Number), ...placement }));
          }}
          hint="Choisissez une rubrique pour la déplacer ou la modifier."
          actions={
            chosen && (
              <Menu
                label="Plus"
                aria-label={`Plus d’actions sur la rubrique «\u00a0${chosen.title}\u00a0»`}
                variant="quiet"
                size="small"
                actions={[
                  { id: 'rename', label: 'Renommer…', onAction: () => setEdited(chosen) },
                  {
                    id: 'hide',
                    label: chosen.hidden ? 'Afficher de nouveau' : 'Masquer',
                    onAction: () => void hide(chosen),
                  },
                  {
                    id: 'remove',
                    label: 'Supprimer',
                    isDangerous: true,
                    startsGroup: true,
                    onAction: () => void removeIt(chosen),
                  },
                ]}
              />
            )
          }
        />
      </div>
      {edited !== null && (
        <SectionDialog
          section={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onAdded={(id) => setSelected(String(id))}
        />
      )}
    </Card>
  );
}

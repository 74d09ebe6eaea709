import { useState } from 'react';
import { suggestionIds, suggestions, type SuggestionId } from '../../../db/domain/agenda-template.ts';
import { formatDuration } from '../../../db/domain/french-durations.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useAskedFor } from '../../shell/use-asked-for.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { LineActions } from './line-actions.tsx';
import { Suggestions } from './suggestions.tsx';
import { TemplateDialog } from './template-dialog.tsx';

export type Template = RouteOutput<'template.list'>[number];

const totalOf = (items: readonly { minutes: number }[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0);

/** « Approbation, Revue des projets, Temps réflexif… »: its first points, to tell it from another. */
const glimpse = ({ items }: Template): string => {
  const points = items
    .filter(({ nature, isPart }) => nature === 'point' && !isPart)
    .map(({ title }) => title);
  return `${points.slice(0, 3).join(' · ')}${points.length > 3 ? '…' : ''}`;
};

/** Models of agenda: made of an agenda, or of a suggestion, then changed as she likes. */
export function TemplateList({ point }: { point: number | null }) {
  const templates = useRoute('template.list', {});
  const adopt = useCommand('template.adopt');
  const remove = useCommand('template.remove');
  const undoToast = useUndoToast();
  const [edited, setEdited] = useState<Template | 'new' | null>(null);
  useAskedFor(point, (id) => setEdited(templates.find((each) => each.id === id) ?? null));
  const removeIt = async ({ id, name }: Template) => {
    const result = await remove({ id });
    undoToast(result.ok ? `Modèle «\u00a0${name}\u00a0» supprimé.` : result.message, result.ok);
  };
  const adoptIt = async (suggestion: SuggestionId) => {
    const result = await adopt({ suggestion });
    const { name } = suggestions[suggestion];
    undoToast(result.ok ? `Modèle «\u00a0${name}\u00a0» ajouté.` : result.message, result.ok);
  };
  const names = new Set(templates.map(({ name }) => name));
  const add = (variant: 'primary' | 'secondary') => (
    <Button variant={variant} onPress={() => setEdited('new')}>
      Ajouter un modèle
    </Button>
  );
  return (
    <Stack gap="large">
      {templates.length === 0 ? (
        <EmptyState heading="Aucun modèle pour l’instant" action={add('primary')}>
          Un modèle garde les points qui reviennent d’une réunion à l’autre. Partez d’une suggestion, ou
          enregistrez un ordre du jour comme modèle, depuis la réunion.
        </EmptyState>
      ) : (
        <Card heading={count(templates.length, 'modèle', 'modèles')} aside={add('secondary')} padding="flush">
          <DataTable
            caption="Modèles d’ordre du jour"
            lines={templates}
            lineId={({ id }) => String(id)}
            columns={[
              {
                id: 'name',
                heading: 'Modèle',
                renderCell: (template) => (
                  <>
                    <FrenchText>{template.name}</FrenchText>
                    <span className="block text-sm text-muted">
                      <FrenchText>{glimpse(template)}</FrenchText>
                    </span>
                  </>
                ),
              },
              {
                id: 'items',
                heading: 'Points',
                renderCell: ({ items }) => items.filter(({ nature }) => nature === 'point').length,
                align: 'end',
                width: 'frame:w-[9%]',
              },
              {
                id: 'minutes',
                heading: 'Durée',
                renderCell: ({ items }) => formatDuration(totalOf(items)),
                align: 'end',
                width: 'frame:w-[11%]',
              },
              {
                id: 'actions',
                heading: 'Actions',
                align: 'end',
                width: 'frame:w-[13rem]',
                renderCell: (template) => (
                  <LineActions
                    name={template.name}
                    actions={[
                      { verb: 'Modifier', onPress: () => setEdited(template) },
                      { verb: 'Supprimer', tone: 'muted', onPress: () => void removeIt(template) },
                    ]}
                  />
                ),
              },
            ]}
          />
        </Card>
      )}
      <Suggestions
        verb="Ajouter"
        lines={suggestionIds
          .filter((id) => !names.has(suggestions[id].name))
          .map((id) => ({
            id,
            title: suggestions[id].name,
            detail: `${formatDuration(totalOf(suggestions[id].lines))}. ${suggestions[id].hint}`,
            onAdopt: () => void adoptIt(id),
          }))}
      />
      {edited !== null && (
        <TemplateDialog
          key={edited === 'new' ? 'new' : edited.id}
          template={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Stack>
  );
}

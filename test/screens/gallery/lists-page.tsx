import { useState } from 'react';
import { Button } from '../../../renderer/ui/button.tsx';
import { Card } from '../../../renderer/ui/card.tsx';
import { DataTable } from '../../../renderer/ui/data-table.tsx';
import { Columns } from '../../../renderer/ui/layout.tsx';
import { PageBody, PageHeader } from '../../../renderer/ui/page-header.tsx';
import { ReorderList } from '../../../renderer/ui/reorder-list.tsx';
import { Tabs } from '../../../renderer/ui/tabs.tsx';
import { Tag } from '../../../renderer/ui/tag.tsx';

const titles = [
  'Tarification de l’eau potable au 1er janvier 2027',
  'Transfert de la compétence «\u00a0enfance-jeunesse\u00a0»\u00a0: calendrier et conséquences pour les services municipaux',
  'Fonds de concours voirie\u00a0: critères 2027',
  'Calendrier des réunions du premier semestre 2027',
  'Temps réflexif',
  'Questions diverses',
];
const points = Array.from({ length: 60 }, (_, index) => ({
  id: `p${index + 1}`,
  title: titles[index % titles.length] ?? '',
}));
const meetings = [
  {
    id: 'a',
    date: 'mardi 8 décembre 2026',
    place: 'Mallièvre',
    items: 7,
    state: <Tag tone="now">à préparer</Tag>,
  },
  {
    id: 'b',
    date: 'mardi 10 novembre 2026',
    place: 'Tiffauges',
    items: 9,
    state: <Tag tone="ok">tenue</Tag>,
  },
  { id: 'c', date: 'mardi 13 octobre 2026', place: 'Chanverrie', items: 5, state: <Tag>reportée</Tag> },
];

function Points({ count }: { count: number }) {
  const [order, setOrder] = useState(points.slice(0, count).map(({ id }) => id));
  const [selected, setSelected] = useState<string | null>('p2');
  const items = order.map((id, index) => {
    const title = points.find((point) => point.id === id)?.title ?? '';
    return {
      id,
      text: title,
      ...(index % 3 === 0 && {
        heading: {
          label: ['Avis', 'Décisions', 'Échanges'][(index / 3) % 3] ?? '',
          aside: '1\u00a0h\u00a015',
        },
      }),
      content: (
        <div className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-1.5 text-md leading-snug">
          <span>{index + 1}</span>
          <span>
            {title}
            <span className="block text-xs text-muted">Communauté de communes</span>
          </span>
          <span className="text-right text-xs text-muted">
            9{'\u00a0'}h{'\u00a0'}30
            <br />
            25{'\u00a0'}min
          </span>
        </div>
      ),
    };
  });
  return (
    <ReorderList
      label="Points"
      items={items}
      selected={selected}
      onSelect={setSelected}
      onReorder={setOrder}
      actions={
        <Button variant="quiet" size="small">
          Ajouter un point
        </Button>
      }
    />
  );
}

export function ListsPage() {
  const [tab, setTab] = useState('short');
  return (
    <>
      <PageHeader
        title="Listes"
        subtitle="3 réunions"
        actions={<Button variant="primary">Nouvelle réunion</Button>}
      />
      <PageBody>
        <Columns>
          <Card heading="Réunions" padding="flush">
            <DataTable
              caption="Réunions"
              lines={meetings}
              lineId={(line) => line.id}
              lineHref={(line) => `#/listes?${line.id}`}
              columns={[
                { id: 'date', heading: 'Date', renderCell: (line) => line.date },
                { id: 'place', heading: 'Lieu', renderCell: (line) => line.place, onlyWide: true },
                { id: 'items', heading: 'Points', renderCell: (line) => line.items, align: 'end' },
                { id: 'state', heading: 'État', renderCell: (line) => line.state },
              ]}
            />
          </Card>
          <Card heading="Points" padding="flush">
            <div className="flex h-[34rem] flex-col pt-1">
              <Tabs
                label="Longueur"
                selected={tab}
                onSelect={setTab}
                tabs={[
                  { id: 'short', label: 'Sept points', content: <Points count={7} /> },
                  { id: 'long', label: 'Soixante points', content: <Points count={60} /> },
                ]}
              />
            </div>
          </Card>
        </Columns>
      </PageBody>
    </>
  );
}

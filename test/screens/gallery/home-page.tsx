import type { ReactNode } from 'react';
import type { ChainStep } from '../../../db/domain/chain.ts';
import { Button } from '../../../renderer/ui/button.tsx';
import { Card } from '../../../renderer/ui/card.tsx';
import { Chain } from '../../../renderer/ui/chain.tsx';
import { Columns, Stack } from '../../../renderer/ui/layout.tsx';
import { PageBody, PageHeader } from '../../../renderer/ui/page-header.tsx';
import { Tag } from '../../../renderer/ui/tag.tsx';

const steps: ChainStep[] = [
  {
    kind: 'dispatch',
    label: 'Envoi de l’ordre du jour',
    date: '2026-12-06',
    time: '09:30',
    when: 'dim. 6 déc. · 9 h 30',
    state: 'todo',
    stateLabel: '48 h avant',
    tone: 'soon',
  },
  {
    kind: 'meeting',
    label: 'Réunion du CoDir',
    date: '2026-12-08',
    time: '09:30',
    when: 'mar. 8 déc. · 9 h 30',
    state: 'todo',
    stateLabel: 'à préparer',
    tone: 'now',
  },
  {
    kind: 'convocation',
    label: 'Convocation du conseil',
    date: '2026-12-10',
    time: null,
    when: 'au plus tard jeu. 10 déc.',
    state: 'upcoming',
    stateLabel: 'à venir',
    tone: 'neutral',
  },
  {
    kind: 'council',
    label: 'Conseil',
    date: '2026-12-16',
    time: '18:30',
    when: 'mer. 16 déc. · 18 h 30',
    state: 'upcoming',
    stateLabel: 'à venir',
    tone: 'neutral',
  },
  {
    kind: 'followUp',
    label: 'Suites données',
    date: '2026-12-17',
    time: null,
    when: 'dès le 17 déc.',
    state: 'notApplicable',
    stateLabel: 'sans objet',
    tone: 'neutral',
  },
];
const lateSteps: ChainStep[] = steps.map((step, index) =>
  index === 0
    ? { ...step, state: 'done', stateLabel: 'fait', tone: 'ok' }
    : index === 1
      ? { ...step, state: 'late', stateLabel: 'en retard', tone: 'late' }
      : step,
);

function Line({ title, detail, end }: { title: ReactNode; detail: string; end: ReactNode }) {
  return (
    <li className="flex items-center justify-between gap-4 border-t border-line px-5 py-2.5 first:border-t-0">
      <div>
        <p className="text-md">{title}</p>
        <p className="text-sm text-muted">{detail}</p>
      </div>
      {end}
    </li>
  );
}

export function HomePage() {
  return (
    <>
      <PageHeader
        title="Accueil"
        subtitle="dimanche 22 novembre 2026"
        actions={<Button variant="primary">Préparer l’ordre du jour</Button>}
      />
      <PageBody>
        <Stack gap="large">
          <Card>
            <p className="text-xs text-muted">Prochain conseil communautaire</p>
            <h2 className="mb-4 text-xl">
              mercredi 16 décembre 2026 à 18 h 30{' '}
              <span className="font-normal text-muted">· Chanverrie, salle des fêtes</span>
            </h2>
            <Chain steps={steps} onStep={() => undefined} opens={(step) => step.kind !== 'followUp'} />
            <p className="mt-4 text-sm text-muted">
              Le CoDir se tient avant la convocation : ses avis peuvent encore faire évoluer les dossiers du
              conseil.
            </p>
          </Card>
          <Columns>
            <Card heading="À faire" padding="flush">
              <ul>
                <Line
                  title="Trois points sans présentateur"
                  detail="Réunion du 8 décembre"
                  end={<Button variant="quiet">Compléter</Button>}
                />
                <Line
                  title="Avis attendu : tarification de l’eau potable"
                  detail="9 positions sur 12 · à rendre le 8 décembre"
                  end={<Button variant="quiet">Recueillir</Button>}
                />
                <Line
                  title={
                    <>
                      Convention de co-pilotage à signer <Tag tone="late">en retard de 6 jours</Tag>
                    </>
                  }
                  detail="Action du 20 octobre · Mortagne-sur-Sèvre"
                  end={<Button variant="quiet">Suivre</Button>}
                />
              </ul>
            </Card>
            <Card heading="Une chaîne étroite, en retard">
              <Chain steps={lateSteps} />
            </Card>
          </Columns>
        </Stack>
      </PageBody>
    </>
  );
}

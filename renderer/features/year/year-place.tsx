import { useState } from 'react';
import { count, formatNumber } from '../../../db/domain/plural.ts';
import { usePaper } from '../../paper/use-paper.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';
import { PeriodsDialog } from './periods-dialog.tsx';
import { YearMonth, type YearView } from './year-month.tsx';

function Legend() {
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      <span className="flex items-center gap-1.5">
        <span className="size-3.5 rounded-sm bg-primary" /> Conseil communautaire
      </span>
      <span className="flex items-center gap-1.5">
        <span className="size-3.5 rounded-sm border border-teal bg-teal-wash" /> Réunion du CoDir
      </span>
      <span className="flex items-center gap-1.5">
        <span className="size-3.5 rounded-sm border border-amber bg-surface" /> Envoi de l’ordre du jour au
        plus tard
      </span>
      <span className="flex items-center gap-1.5">
        <span className="size-3.5 rounded-sm border border-line bg-amber-wash" /> Période sans réunion
      </span>
      <span className="flex items-center gap-1.5">
        <span className="size-3.5 rounded-sm border border-line bg-sunk" /> Week-end ou jour férié
      </span>
    </p>
  );
}

function ToPlan({ toPlan }: { toPlan: number }) {
  if (toPlan === 0) return null;
  return (
    <Notice>
      {toPlan > 1
        ? `${formatNumber(toPlan)} conseils à venir n’ont pas encore de réunion du CoDir\u00a0: planifiez toutes les réunions en une fois.`
        : 'Un conseil à venir n’a pas encore de réunion du CoDir\u00a0: planifiez sa réunion.'}
    </Notice>
  );
}

const summary = ({ councilCount, meetingCount }: YearView): string =>
  `${count(councilCount, 'conseil', 'conseils')}, ${count(meetingCount, 'réunion du CoDir', 'réunions du CoDir')}`;

/** The year on one screen: conseils, meetings, latest sendings, and the days on which nobody meets. */
export function YearPlace({ year }: { year: number }) {
  const view = useRoute('planning.year', { year });
  const paper = usePaper({ kind: 'year', year });
  const [isEditing, setEditing] = useState(false);
  const isEmpty = view.councilCount + view.meetingCount === 0 && view.closedPeriods.length === 0;
  return (
    <>
      <PageHeader
        title={`Année ${year}`}
        breadcrumb={[{ label: 'Réunions', href: '#/reunions' }]}
        subtitle={summary(view)}
        actions={
          <>
            <Row>
              <LinkButton
                href={`#/reunions/annee/${year - 1}`}
                aria-label={`Année ${year - 1}`}
                variant="quiet"
              >
                ‹ {year - 1}
              </LinkButton>
              <LinkButton
                href={`#/reunions/annee/${year + 1}`}
                aria-label={`Année ${year + 1}`}
                variant="quiet"
              >
                {year + 1} ›
              </LinkButton>
            </Row>
            <Menu
              label="Imprimer"
              variant="quiet"
              actions={[
                { id: 'print', label: 'Imprimer le calendrier', onAction: paper.print },
                { id: 'pdf', label: 'Exporter en PDF', onAction: paper.exportPdf },
                { id: 'docx', label: 'Exporter pour Word', onAction: () => paper.exportTo('docx') },
                { id: 'odt', label: 'Exporter pour LibreOffice', onAction: () => paper.exportTo('odt') },
              ]}
            />
            <Button onPress={() => setEditing(true)}>Périodes sans réunion</Button>
            <LinkButton href="#/reunions/annee/planifier" variant="primary">
              Planifier les réunions
            </LinkButton>
          </>
        }
      />
      <PageBody>
        <Stack>
          {isEmpty ? (
            <EmptyState
              heading={`Rien n’est encore prévu en ${year}`}
              action={
                <>
                  <LinkButton href="#/conseils/importer">Importer des dates de conseils</LinkButton>
                  <LinkButton href="#/conseils/nouveau">Ajouter un conseil</LinkButton>
                </>
              }
            >
              Les conseils commandent l’année&nbsp;: inscrivez leurs dates, puis planifiez d’un geste les
              réunions qui les préparent.
            </EmptyState>
          ) : (
            <>
              <ToPlan toPlan={view.toPlan} />
              <Legend />
            </>
          )}
          <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-3">
            {view.months.map((month) => (
              <YearMonth key={month.month} month={month} year={year} today={view.today} />
            ))}
          </div>
        </Stack>
      </PageBody>
      {isEditing && <PeriodsDialog onClose={() => setEditing(false)} />}
    </>
  );
}

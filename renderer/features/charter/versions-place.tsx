import { useState } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import { CharterTabs } from './charter-tabs.tsx';
import { CompareCard } from './compare-card.tsx';
import { TemplateCard } from './template-card.tsx';
import { type VersionLine, versionName, versionState } from './version-words.ts';

function AdoptedVersion({ version }: { version: VersionLine }) {
  const { today } = useAppStatus();
  const { words, tone } = versionState(version, today);
  const { adoptedOn, effectiveFrom, meeting, adoptionNote, textHash, articleCount, signedCount, voiceCount } =
    version;
  return (
    <li className="border-t border-line px-5 py-4 first:border-t-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <h3 className="flex flex-wrap items-center gap-x-3 font-semibold">
            {versionName(version)}
            <Tag tone={tone}>{words}</Tag>
          </h3>
          <p className="text-md">
            {adoptedOn !== null && (
              <FrenchText>{`Adoptée le ${formatDate(adoptedOn, 'long')}${meeting ? ', en réunion du CoDir' : ''}`}</FrenchText>
            )}
            {effectiveFrom !== null && effectiveFrom !== adoptedOn && (
              <FrenchText>{`, applicable à partir du ${formatDate(effectiveFrom, 'long')}`}</FrenchText>
            )}
            .
          </p>
          <p className="text-sm text-muted">
            {count(articleCount, 'article', 'articles')} · signée par{' '}
            {count(signedCount, 'collectivité', 'collectivités')} sur {voiceCount}
          </p>
        </div>
        <Row>
          <LinkButton
            href={`#/charte/lire/${version.id}`}
            size="small"
            aria-label={`Lire la ${versionName(version).toLowerCase()}`}
          >
            Lire
          </LinkButton>
          <LinkButton
            href={`#/charte/adhesions/${version.id}`}
            size="small"
            variant="quiet"
            aria-label={`Adhésions à la ${versionName(version).toLowerCase()}`}
          >
            Adhésions
          </LinkButton>
        </Row>
      </div>
      {adoptionNote !== '' && (
        <blockquote className="mt-2 max-w-prose border-l-3 border-line pl-3 text-md whitespace-pre-line">
          <span className="block text-sm text-muted">Ce qui a été dit à l’adoption</span>
          <FrenchText>{adoptionNote}</FrenchText>
        </blockquote>
      )}
      {textHash !== null && (
        <p className="mt-2 text-xs break-all text-muted">Empreinte du texte (SHA-256)&nbsp;: {textHash}</p>
      )}
      {!version.isSound && (
        <div className="mt-3">
          <Notice kind="error" heading="Ce texte n’est plus celui qui a été adopté">
            Le fichier de données a été modifié hors de l’application. Reprenez une sauvegarde, ou comparez
            avec l’exemplaire signé.
          </Notice>
        </div>
      )}
    </li>
  );
}

type Overview = RouteOutput<'charter.get'>;

function DraftCard({ draft, last }: { draft: VersionLine; last: VersionLine | undefined }) {
  const discard = useCommand('charter.discardDraft');
  const undoToast = useUndoToast();
  const giveUp = async () => {
    const result = await discard({});
    undoToast(result.ok ? 'Projet abandonné. Les remarques sont gardées.' : result.message, result.ok);
  };
  return (
    <Card
      heading="Projet en cours"
      aside={
        <Menu
          label="Plus"
          aria-label="Plus d’actions sur le projet"
          variant="quiet"
          size="small"
          actions={[
            {
              id: 'discard',
              label: 'Abandonner ce projet',
              isDangerous: true,
              onAction: () => void giveUp(),
            },
          ]}
        />
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="min-w-0 flex-1 basis-72">
          <FrenchText>{draft.title}</FrenchText>
          <span className="block text-sm text-muted">
            {count(draft.articleCount, 'article', 'articles')}
            {draft.basedOn !== null && `, à partir de la version ${draft.basedOn}`}
          </span>
        </p>
        <Row>
          {last && (
            <LinkButton href={`#/charte/comparer/${last.id}/${draft.id}`} size="small">
              Comparer avec la {versionName(last).toLowerCase()}
            </LinkButton>
          )}
          <LinkButton href="#/charte" size="small">
            Ouvrir le projet
          </LinkButton>
        </Row>
      </div>
    </Card>
  );
}

function Versions({ draftId, versions, templateName }: Overview) {
  const drafted = useRoute('charter.outline', { id: draftId ?? versions[0]?.id ?? 0 }).version;
  const draft = draftId === null ? null : drafted;
  return (
    <div className="max-w-5xl">
      <Stack gap="large">
        {draft && <DraftCard draft={draft} last={versions[0]} />}
        {versions.length > 0 && (
          <Card heading="Versions adoptées" padding="flush">
            <ul>
              {versions.map((version) => (
                <AdoptedVersion key={version.id} version={version} />
              ))}
            </ul>
          </Card>
        )}
        {versions.length + (draft ? 1 : 0) > 1 && (
          <CompareCard versions={draft ? [draft, ...versions] : versions} />
        )}
        <TemplateCard templateName={templateName} />
      </Stack>
    </div>
  );
}

/** The charter over time: the draft, the versions adopted, and what changed between two of them. */
export function VersionsPlace() {
  const overview = useRoute('charter.get', {});
  const { draftId, versions } = overview;
  const draftNext = useCommand('charter.draftNext');
  const undoToast = useUndoToast();
  const [isAdopting, setAdopting] = useState(false);
  const next = (versions[0]?.number ?? 0) + 1;
  const isBegun = draftId !== null || versions.length > 0;
  const start = async () => {
    const result = await draftNext({});
    undoToast(result.ok ? `Projet de version ${next} préparé.` : result.message, result.ok);
  };
  return (
    <>
      <PageHeader
        title="Charte de fonctionnement"
        tabs={<CharterTabs tab="versions" />}
        actions={
          isBegun &&
          (draftId === null ? (
            <Button variant="primary" onPress={() => void start()}>
              Préparer une nouvelle version
            </Button>
          ) : (
            <Button variant="primary" onPress={() => setAdopting(true)}>
              Adopter la version {next}…
            </Button>
          ))
        }
      />
      <PageBody>
        {isBegun ? (
          <Versions {...overview} />
        ) : (
          <EmptyState
            heading="La charte n’est pas encore commencée"
            action={
              <LinkButton href="#/charte" variant="primary">
                Commencer la charte
              </LinkButton>
            }
          >
            Une fois adoptée, chaque version reste ici, figée et datée, et se compare aux autres article par
            article.
          </EmptyState>
        )}
      </PageBody>
      {isAdopting && <AdoptDialog number={next} onClose={() => setAdopting(false)} />}
    </>
  );
}

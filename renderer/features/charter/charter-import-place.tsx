import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PREAMBLE_TITLE } from '../../../db/domain/charter.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Measure, Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useCommand, useRoute } from '../../use-route.ts';

type ReadDocument = Extract<RouteOutput<'charter.chooseDocument'>, { outcome: 'read' }>;
type Plan = ReadDocument['plan'];

const articlesIn = ({ chapters }: Plan): number =>
  chapters.reduce((sum, { articles }) => sum + articles.length, 0);

/** The first words of an article, on a line. */
function Beginning({ article }: { article: Plan['chapters'][number]['articles'][number] }) {
  return (
    <p className="truncate text-sm text-muted">
      {article.beginning === '' ? 'Sans texte.' : <FrenchText>{article.beginning}</FrenchText>}
    </p>
  );
}

/** What the document becomes, and what an article cannot hold: seen before anything is written. */
function DocumentPlan({ plan }: { plan: Plan }) {
  return (
    <Stack>
      {plan.notKept.length > 0 && (
        <Notice kind="warn" heading="Ce qui n’est pas repris du document">
          <ul className="mt-1 list-disc pl-5">
            {plan.notKept.map((sentence) => (
              <li key={sentence}>
                <FrenchText>{sentence}</FrenchText>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {plan.preamble && (
        <Card heading={PREAMBLE_TITLE} padding="flush">
          <div className="px-5 py-2">
            <Beginning article={plan.preamble} />
          </div>
        </Card>
      )}
      {plan.chapters.map((chapter, index) => (
        <Card
          key={`${index}${chapter.title}`}
          heading={<FrenchText>{`${index + 1}. ${chapter.title}`}</FrenchText>}
          padding="flush"
        >
          <ul>
            {chapter.articles.map((article, place) => (
              <li
                key={`${place}${article.title}`}
                className="flex gap-3 border-t border-line px-5 py-2 first:border-t-0"
              >
                <span className="w-9 shrink-0 text-muted tabular-nums">{`${index + 1}.${place + 1}`}</span>
                <div className="min-w-0">
                  <p>
                    <FrenchText>{article.title}</FrenchText>
                  </p>
                  <Beginning article={article} />
                </div>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </Stack>
  );
}

/** A charter begun from a Word document: chosen, shown as it would be kept, then written in one step. */
export function CharterImportPlace() {
  const navigate = useNavigate();
  const choose = useCommand('charter.chooseDocument');
  const begin = useCommand('charter.begin');
  const undoToast = useUndoToast();
  const { draftId } = useRoute('charter.get', {});
  const [read, setRead] = useState<ReadDocument | null>(null);
  const [refusal, setRefusal] = useState('');
  const [isPending, setPending] = useState(false);
  const chooseIt = async () => {
    setPending(true);
    const result = await choose({});
    setPending(false);
    setRefusal(result.ok ? '' : result.message);
    if (result.ok && result.data.outcome === 'read') setRead(result.data);
  };
  const beginWith = async (file: number) => {
    setPending(true);
    const result = await begin({ from: 'document', file });
    setPending(false);
    if (!result.ok) return setRefusal(result.message);
    await navigate({ to: '/charte' });
    undoToast('La charte est commencée avec le texte du document.');
  };
  // Said before a document is looked for, not once it is read.
  const isOpen = draftId !== null && read === null;
  return (
    <>
      <PageHeader
        title="Importer un document Word"
        breadcrumb={[{ label: 'Charte', href: '#/charte' }]}
        actions={
          !isOpen && (
            <Row>
              <Button
                {...(read === null && { variant: 'primary' as const })}
                isPending={isPending && read === null}
                onPress={() => void chooseIt()}
              >
                {read === null ? 'Choisir un document' : 'Choisir un autre document'}
              </Button>
              {read !== null && (
                <Button variant="primary" isPending={isPending} onPress={() => void beginWith(read.file)}>
                  Commencer avec {count(articlesIn(read.plan), 'article', 'articles')}
                </Button>
              )}
            </Row>
          )
        }
      />
      <PageBody>
        <Measure>
          <Stack>
            {refusal !== '' && (
              <Notice kind="error" announces>
                {refusal}
              </Notice>
            )}
            {isOpen && (
              <Notice
                heading="Un projet de charte est déjà en cours d’écriture"
                actions={
                  <LinkButton href="#/charte" variant="primary">
                    Reprendre l’écriture
                  </LinkButton>
                }
              >
                Un document Word commence un projet. Terminez celui-ci, ou abandonnez-le dans
                «&nbsp;Versions&nbsp;», puis revenez ici.
              </Notice>
            )}
            {read === null ? (
              <p className="text-muted">
                Les titres du document deviennent les chapitres et les articles&#8239;; le texte, les listes
                et les tableaux sont gardés. Rien n’est écrit avant que vous ayez vu le résultat.
              </p>
            ) : (
              <>
                <h2 className="text-lg">
                  <FrenchText>{read.plan.title}</FrenchText>
                </h2>
                <p>
                  <FrenchText>{`«\u00a0${read.fileName}\u00a0»\u00a0: ${count(read.plan.chapters.length, 'chapitre', 'chapitres')}, ${count(articlesIn(read.plan), 'article', 'articles')}.`}</FrenchText>
                </p>
                <Notice heading="Les règles restent à rattacher aux articles">
                  Un document Word ne dit pas lesquels de ses chiffres doivent agir ici (délai d’envoi,
                  rythme, tours, réexamen…)&nbsp;: ils arrivent en texte. Une fois la charte commencée, ouvrez
                  «&nbsp;Règles appliquées&nbsp;» dans les articles qui les fixent.
                </Notice>
                <DocumentPlan plan={read.plan} />
              </>
            )}
          </Stack>
        </Measure>
      </PageBody>
    </>
  );
}

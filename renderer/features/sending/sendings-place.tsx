import { useState } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import { sendingPage, sendingStateLabels } from '../../../db/domain/sending.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRoute } from '../../use-route.ts';
import { momentWords, sendingHref, sendingTitle, sendingTones } from './sending-words.ts';

type Line = RouteOutput<'sending.list'>['sendings'][number];

function State({ line: { state, timeliness } }: { line: Line }) {
  return (
    <>
      <Tag tone={timeliness && !timeliness.isMet ? 'late' : sendingTones[state]}>
        {sendingStateLabels[state]}
      </Tag>
      {timeliness && (
        <span className="block text-xs text-muted">
          <FrenchText>{timeliness.sentence}</FrenchText>
        </span>
      )}
    </>
  );
}

/** « Envois »: all that left, when, to how many, in time or not; each leads to its proof. */
export function SendingsPlace() {
  const [from, setFrom] = useState(0);
  const { sendings, total } = useRoute('sending.list', { from });
  const last = from + sendings.length;
  return (
    <>
      <PageHeader title="Envois" {...(total > 0 && { subtitle: count(total, 'message', 'messages') })} />
      <PageBody>
        {total === 0 ? (
          <EmptyState
            heading="Rien n’est encore parti"
            action={
              <LinkButton href="#/reunions" variant="primary">
                Ouvrir les réunions
              </LinkButton>
            }
          >
            Un ordre du jour s’envoie depuis sa réunion, onglet «&nbsp;Envoyer&nbsp;», un relevé depuis sa
            page. Ce qui part est gardé ici tel quel, avec ses destinataires, son heure et son délai.
          </EmptyState>
        ) : (
          <Stack>
            <Card padding="flush">
              <DataTable
                caption="Messages envoyés ou prêts, les plus récents d’abord"
                lines={sendings}
                lineId={({ id }) => String(id)}
                lineHref={sendingHref}
                columns={[
                  {
                    id: 'what',
                    heading: 'Envoi',
                    renderCell: (line) => (
                      <>
                        <FrenchText>{sendingTitle(line)}</FrenchText>
                        {line.meetingDate !== '' && (
                          <span className="block text-sm text-muted">
                            <FrenchText>{`réunion du ${formatDate(line.meetingDate, 'long')}`}</FrenchText>
                          </span>
                        )}
                      </>
                    ),
                  },
                  {
                    id: 'when',
                    heading: 'Date',
                    width: 'frame:w-[26%]',
                    renderCell: ({ sentAt, preparedAt }) => (
                      <FrenchText>
                        {sentAt === null ? `préparé le ${momentWords(preparedAt)}` : momentWords(sentAt)}
                      </FrenchText>
                    ),
                  },
                  {
                    id: 'who',
                    heading: 'Destinataires',
                    width: 'frame:w-[13%]',
                    renderCell: ({ recipients }) => String(recipients.length),
                    onlyWide: true,
                  },
                  {
                    id: 'state',
                    heading: 'État',
                    width: 'frame:w-[26%]',
                    renderCell: (line) => <State line={line} />,
                  },
                ]}
              />
            </Card>
            {(from > 0 || last < total) && (
              <Row>
                <Button isDisabled={from === 0} onPress={() => setFrom(Math.max(0, from - sendingPage))}>
                  Plus récents
                </Button>
                <Button isDisabled={last >= total} onPress={() => setFrom(last)}>
                  Plus anciens
                </Button>
                <span className="text-sm text-muted">{`${from + 1} à ${last} sur ${total}`}</span>
              </Row>
            )}
          </Stack>
        )}
      </PageBody>
    </>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { use, useId } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { opinionRequestSchema } from '../../../db/domain/opinion-deadline.ts';
import { judgedPartLabels, opinionQuestionSchema } from '../../../db/domain/opinion-question.ts';
import { addresseeLabels, opinionAddressees } from '../../../db/domain/opinion-words.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FormDate, FormSelect, FormSuggest, FormText, FormTextArea } from '../../forms/fields.tsx';
import { Form } from '../../forms/form.tsx';
import { SaveRegistryContext } from '../../forms/save-status.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { useSubmitForm } from '../../forms/use-submit-form.ts';
import { useAppStatus } from '../../shell/app-status.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { FieldRow, FormActions, Stack } from '../../ui/layout.tsx';
import { Link, LinkButton } from '../../ui/link.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { OptionsCard } from './options-card.tsx';

type QuestionView = RouteOutput<'opinion.question'>;

const writable = opinionQuestionSchema.omit({ options: true });

const written = ({ question, project, context, preparedBy, theme }: QuestionView) => ({
  question,
  project,
  context,
  preparedBy,
  theme,
});

/** What the avis bears upon, saved as it is typed. */
function QuestionForm({ view }: { view: QuestionView }) {
  const save = useCommand('opinion.saveQuestion');
  const form = useAutosaveForm({
    schema: writable,
    values: written(view),
    save: async (patch) => {
      const result = await save({ councilItemId: view.councilItemId, patch });
      return result.ok ? { ok: true, values: written(result.data) } : result;
    },
  });
  return (
    <Stack>
      <FormTextArea
        form={form}
        name="question"
        label={judgedPartLabels.question}
        help="Ce à quoi chaque collectivité répond, en une ou deux phrases."
      />
      <FormTextArea form={form} name="project" label={judgedPartLabels.project} />
      <FormTextArea form={form} name="context" label={judgedPartLabels.context} />
      <FieldRow>
        <FormSuggest
          form={form}
          name="theme"
          label="Thème"
          options={view.themes.map((theme) => ({ id: theme, label: theme }))}
        />
        <FormText form={form} name="preparedBy" label="Point préparé par" />
      </FieldRow>
    </Stack>
  );
}

function Source({ source }: Pick<QuestionView['proposal'], 'source'>) {
  if (!source) return <Link href="#/reglages">Délai fixé dans les réglages</Link>;
  return (
    <Link href={`#/charte/lire/${source.versionId}?article=${source.articleId}`}>
      Article {source.articleNumber} de la charte
    </Link>
  );
}

function RequestForm({ view }: { view: QuestionView }) {
  const { today } = useAppStatus();
  const formId = useId();
  const navigate = useNavigate();
  const ask = useCommand('opinion.ask');
  const registry = use(SaveRegistryContext);
  const { proposal } = view;
  const form = useSubmitForm({
    schema: opinionRequestSchema,
    defaultValues: {
      askedOn: proposal.askedOn,
      dueOn: proposal.deadline.dueOn,
      addressee: 'communityCouncil',
    },
    submit: async (request) => {
      // The avis bears upon the text as it is then: what was just typed is part of it.
      await registry.flushAll();
      const result = await ask({ councilItemId: view.councilItemId, ...request });
      if (result.ok) await navigate({ to: '/avis/$id', params: { id: String(result.data.id) } });
      return result;
    },
  });
  return (
    <Form id={formId} onSubmit={form.onSubmit} message={form.message}>
      <FieldRow>
        <FormDate form={form} name="askedOn" label="Demandé le" today={today} isRequired />
        <FormDate form={form} name="dueOn" label="Réponse attendue le" today={today} isRequired />
      </FieldRow>
      <p className="text-sm text-muted">
        <FrenchText>{proposal.deadline.sentence}</FrenchText> <Source source={proposal.source} />
      </p>
      <FormSelect
        form={form}
        name="addressee"
        label="Avis destiné à"
        options={opinionAddressees.map((id) => ({ id, label: addresseeLabels[id] }))}
      />
      <FormActions>
        <Button variant="primary" type="submit" isPending={form.isPending}>
          Demander l’avis
        </Button>
      </FormActions>
    </Form>
  );
}

/** Before an avis is asked for: what it bears upon, by when, and for whom. */
export function AskPlace({ councilItemId }: { councilItemId: number }) {
  const view = useRoute('opinion.question', { councilItemId });
  return (
    <>
      <PageHeader
        title={view.title}
        breadcrumb={[
          { label: 'Conseils', href: '#/conseils' },
          {
            label: `Conseil du ${formatDate(view.session.date, 'long')}`,
            href: `#/conseils/${view.session.id}`,
          },
        ]}
        subtitle={view.opinionId === null ? 'Demander un avis technique' : 'Préparation du point'}
      />
      <PageBody>
        <div className="grid items-start gap-5 wide:grid-cols-[1.4fr_1fr]">
          <Stack gap="large">
            <Card heading="Ce sur quoi porte l’avis">
              <QuestionForm view={view} />
            </Card>
            <OptionsCard view={view} />
          </Stack>
          <Card heading="Demande d’avis">
            {view.opinionId === null ? (
              <RequestForm view={view} />
            ) : (
              <Stack>
                <p>
                  L’avis est demandé. Ce que vous modifiez ici ne change pas le texte sur lequel il
                  porte&nbsp;: si le point a changé, redemandez l’avis depuis sa page.
                </p>
                <FormActions>
                  <LinkButton href={`#/avis/${view.opinionId}`} variant="primary">
                    Ouvrir l’avis
                  </LinkButton>
                </FormActions>
              </Stack>
            )}
          </Card>
        </div>
      </PageBody>
    </>
  );
}

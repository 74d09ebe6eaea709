import {
  type Collective,
  type CollectiveRules,
  collectiveRulesSchema,
} from '../../../db/domain/collective.ts';
import { type DeadlineReference, deadlineReferences } from '../../../db/domain/deadline-rule.ts';
import type { BoundForm } from '../../forms/bound-form.ts';
import { FormCheckbox, FormInteger, FormRadioGroup } from '../../forms/fields.tsx';
import { useAutosaveForm } from '../../forms/use-autosave-form.ts';
import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { RuleRow } from './rule-row.tsx';

const references: Record<DeadlineReference, { label: string; description: string }> = {
  rule: {
    label: 'Le conseil, ou la réunion si elle se tient plus tôt',
    description:
      'Avant le conseil communautaire\u202f; si le CoDir se réunit avant cet instant, avant sa propre réunion.',
  },
  council: { label: 'Le conseil seul', description: 'Toujours avant le conseil communautaire.' },
  meeting: { label: 'La réunion du CoDir seule', description: 'Toujours avant la réunion.' },
};

type RulesForm = BoundForm<CollectiveRules>;

function SendingDelay({ form }: { form: RulesForm }) {
  return (
    <Stack>
      <FormInteger
        form={form}
        name="deadlineHours"
        label="Délai, en heures"
        help="48&nbsp;h à l’origine. C’est une règle du collectif, sans effet de droit&nbsp;: la convocation du conseil garde la sienne."
        isRequired
      />
      <FormRadioGroup
        form={form}
        name="deadlineReference"
        label="Compté avant"
        options={deadlineReferences.map((id) => ({ id, ...references[id] }))}
      />
    </Stack>
  );
}

function Rotation({ form }: { form: RulesForm }) {
  return (
    <Stack gap="small">
      <FormCheckbox form={form} name="hostTurns" label="L’accueil tourne entre les collectivités" />
      <FormCheckbox form={form} name="facilitatorTurns" label="L’animation tourne entre les collectivités" />
    </Stack>
  );
}

function Opinion({ form }: { form: RulesForm }) {
  return (
    <Stack>
      <FormInteger
        form={form}
        name="replyDays"
        label="Jours pour répondre"
        help="Le temps laissé à chaque collectivité pour dire sa position."
        isRequired
      />
      <FormCheckbox
        form={form}
        name="attributesVoices"
        label="Nommer les collectivités dont la voix diverge"
        help="Sinon la divergence est écrite sans dire de qui elle vient."
      />
    </Stack>
  );
}

/** The rules that the application follows: set here, except those that an article of the charter in force fixes. */
export function RulesCard({ collective }: { collective: Collective }) {
  const { version, rules } = useRoute('rules.get', {});
  const update = useCommand('collective.update');
  const form = useAutosaveForm({
    schema: collectiveRulesSchema,
    values: collectiveRulesSchema.parse(collective),
    names: {
      deadlineHours: 'le délai d’envoi',
      meetingDaysBefore: 'le nombre de jours avant le conseil',
      replyDays: 'le nombre de jours pour répondre',
    },
    save: async (patch) => {
      const result = await update({ patch });
      if (!result.ok) return result;
      return { ok: true, values: collectiveRulesSchema.parse(result.data.collective ?? collective) };
    },
  });
  return (
    <Card heading="Règles du collectif" padding="flush">
      <p className="px-5 pt-3 pb-3 text-sm text-muted">
        Elles se règlent ici tant que la <Link href="#/charte">charte</Link> en vigueur n’en dit rien. Une
        règle qu’un article fixe s’y change, par l’adoption d’une nouvelle version.
      </p>
      <RuleRow kind="sendingDelay" line={rules.sendingDelay}>
        <SendingDelay form={form} />
      </RuleRow>
      <RuleRow kind="meetingRhythm" line={rules.meetingRhythm}>
        <FormInteger
          form={form}
          name="meetingDaysBefore"
          label="Jours avant le conseil"
          help="Proposés quand une réunion se fixe. Huit jours laissent à un avis le temps de faire évoluer le dossier avant la convocation."
          isRequired
        />
      </RuleRow>
      <RuleRow kind="rotation" line={rules.rotation}>
        <Rotation form={form} />
      </RuleRow>
      <RuleRow kind="opinion" line={rules.opinion}>
        <Opinion form={form} />
      </RuleRow>
      <RuleRow kind="confidentiality" line={rules.confidentiality}>
        <FormCheckbox
          form={form}
          name="confidentialMention"
          label="Écrire «&nbsp;Document préparatoire&nbsp;» sous le titre"
          help="Sur l’ordre du jour et la couverture du dossier de séance, pas sur la feuille d’émargement."
        />
      </RuleRow>
      <RuleRow kind="review" line={rules.review}>
        <p className="text-muted">
          {version
            ? 'La charte en vigueur ne fixe pas de date de réexamen.'
            : 'La date de réexamen se fixe dans un article de la charte\u202f; aucune version n’est encore en vigueur.'}
        </p>
      </RuleRow>
    </Card>
  );
}

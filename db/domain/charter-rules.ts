import { z } from 'zod';
import { dateField } from './civil-fields.ts';
import { deadlineHoursField, deadlineReferenceField, type DeadlineReference } from './deadline-rule.ts';
import { assertNever } from './failure.ts';
import { formatDate } from './french-dates.ts';
import { daysBeforeField } from './planning.ts';
import { count } from './plural.ts';

/** What a charter may settle and the application then applies. One value of each kind in a version. */
export const charterRuleKinds = [
  'sendingDelay',
  'meetingRhythm',
  'rotation',
  'opinion',
  'confidentiality',
  'review',
] as const;
export type CharterRuleKind = (typeof charterRuleKinds)[number];

export const replyDaysField = z
  .int({ error: 'Indiquez un nombre entier de jours, par exemple 5.' })
  .min(1, { error: 'Indiquez au moins 1\u00a0jour.' })
  .max(60, { error: 'Indiquez 60\u00a0jours au plus.' });

export const charterRuleSchemas = {
  /** When the ordre du jour leaves. */
  sendingDelay: z.object({
    kind: z.literal('sendingDelay'),
    hours: deadlineHoursField,
    reference: deadlineReferenceField,
  }),
  /** How many days before the conseil the CoDir meets. */
  meetingRhythm: z.object({ kind: z.literal('meetingRhythm'), daysBefore: daysBeforeField }),
  /** Which duties go round. */
  rotation: z.object({ kind: z.literal('rotation'), host: z.boolean(), facilitator: z.boolean() }),
  /** How an avis is formed: whether divergent voices are named, and the days left to answer. */
  opinion: z.object({ kind: z.literal('opinion'), attributed: z.boolean(), replyDays: replyDaysField }),
  /** Whether preparatory papers carry a mention. */
  confidentiality: z.object({ kind: z.literal('confidentiality'), mention: z.boolean() }),
  /** The day on which the collective looks at its charter again. */
  review: z.object({
    kind: z.literal('review'),
    on: dateField('Indiquez la date de réexamen, par exemple 01/09/2028.'),
  }),
} as const;

export const charterRuleSchema = z.discriminatedUnion('kind', [
  charterRuleSchemas.sendingDelay,
  charterRuleSchemas.meetingRhythm,
  charterRuleSchemas.rotation,
  charterRuleSchemas.opinion,
  charterRuleSchemas.confidentiality,
  charterRuleSchemas.review,
]);
export type CharterRule = z.infer<typeof charterRuleSchema>;
export type CharterRuleOf<K extends CharterRuleKind> = Extract<CharterRule, { kind: K }>;

/** A rule as a row keeps it; null when it is none. */
export const readRule = (stored: string): CharterRule | null => {
  try {
    return charterRuleSchema.safeParse(JSON.parse(stored)).data ?? null;
  } catch {
    return null;
  }
};

/** What a rule is called in lists and settings. */
export const charterRuleLabels: Record<CharterRuleKind, string> = {
  sendingDelay: 'Délai d’envoi de l’ordre du jour',
  meetingRhythm: 'Place de la réunion avant le conseil',
  rotation: 'Tours d’accueil et d’animation',
  opinion: 'Formation des avis',
  confidentiality: 'Confidentialité des documents préparatoires',
  review: 'Réexamen de la charte',
};

/** What is proposed when a rule is first bound to an article, on a civil day. */
export const proposedRule = (kind: CharterRuleKind, today: string): CharterRule => {
  switch (kind) {
    case 'sendingDelay':
      return { kind, hours: 48, reference: 'rule' };
    case 'meetingRhythm':
      return { kind, daysBefore: 8 };
    case 'rotation':
      return { kind, host: true, facilitator: true };
    case 'opinion':
      return { kind, attributed: false, replyDays: 5 };
    case 'confidentiality':
      return { kind, mention: true };
    case 'review':
      return { kind, on: `${Number(today.slice(0, 4)) + 2}-09-01` };
    default:
      return assertNever(kind);
  }
};

/** Pieces of rules that a sentence of the charter may hold, each with the words it takes. */
export const ruleParts = [
  'sendingDelay.hours',
  'sendingDelay.reference',
  'meetingRhythm.daysBefore',
  'rotation.duties',
  'opinion.attribution',
  'opinion.replyDays',
  'confidentiality.mention',
  'review.on',
] as const;
export type RulePart = (typeof ruleParts)[number];
export const rulePartSchema = z.enum(ruleParts);

/** The label of a part in the editor's menu. */
export const rulePartLabels: Record<RulePart, string> = {
  'sendingDelay.hours': 'Délai, en heures',
  'sendingDelay.reference': 'Compté avant',
  'meetingRhythm.daysBefore': 'Jours avant le conseil',
  'rotation.duties': 'Ce qui tourne',
  'opinion.attribution': 'Attribution des voix',
  'opinion.replyDays': 'Jours pour répondre',
  'confidentiality.mention': 'Mention de confidentialité',
  'review.on': 'Date de réexamen',
};

export const kindOfPart = (part: RulePart): CharterRuleKind =>
  part.slice(0, part.indexOf('.')) as CharterRuleKind;

const referenceWords: Record<DeadlineReference, string> = {
  rule: 'avant le conseil communautaire, ou avant la réunion du CoDir si elle se tient plus tôt que cette échéance',
  council: 'avant le conseil communautaire',
  meeting: 'avant la réunion du CoDir',
};

const duties = ({ host, facilitator }: CharterRuleOf<'rotation'>): string => {
  if (host && facilitator) return 'l’accueil et l’animation des réunions tournent entre les collectivités';
  if (host)
    return 'l’accueil des réunions tourne entre les collectivités, et l’animation est convenue à chaque fois';
  return facilitator
    ? 'l’animation des réunions tourne entre les collectivités, et l’accueil est convenu à chaque fois'
    : 'l’accueil et l’animation des réunions sont convenus à chaque fois';
};

/** What stands in the sentence where its rule was taken away. */
export const missingRuleWords = '[valeur à préciser]';

/** The words of a part of a rule inside a sentence; {@link missingRuleWords} without its rule. */
export const ruleWords = (part: RulePart, rules: readonly CharterRule[]): string => {
  const rule = rules.find(({ kind }) => kind === kindOfPart(part));
  if (!rule) return missingRuleWords;
  switch (rule.kind) {
    case 'sendingDelay':
      return part === 'sendingDelay.hours'
        ? count(rule.hours, 'heure', 'heures')
        : referenceWords[rule.reference];
    case 'meetingRhythm':
      return count(rule.daysBefore, 'jour', 'jours');
    case 'rotation':
      return duties(rule);
    case 'opinion':
      if (part === 'opinion.replyDays') return count(rule.replyDays, 'jour', 'jours');
      return rule.attributed ? 'en nommant les collectivités' : 'sans nommer les collectivités';
    case 'confidentiality':
      return rule.mention
        ? 'portent la mention «\u00a0Document préparatoire\u00a0»'
        : 'ne portent pas de mention particulière';
    case 'review':
      return formatDate(rule.on, 'long');
    default:
      return assertNever(rule);
  }
};

/** A whole rule in a few words, as settings and summaries list it. */
export const ruleSentence = (rule: CharterRule): string => {
  const words = (part: RulePart): string => ruleWords(part, [rule]);
  switch (rule.kind) {
    case 'sendingDelay':
      return `${words('sendingDelay.hours')} ${words('sendingDelay.reference')}`;
    case 'meetingRhythm':
      return `${words('meetingRhythm.daysBefore')} avant le conseil communautaire`;
    case 'rotation':
      return words('rotation.duties');
    case 'opinion':
      return `${words('opinion.replyDays')} pour répondre\u202f; les voix divergentes sont écrites ${words('opinion.attribution')}`;
    case 'confidentiality':
      return `les ordres du jour et les dossiers ${words('confidentiality.mention')}`;
    case 'review':
      return `le ${words('review.on')}`;
    default:
      return assertNever(rule);
  }
};

/** An adopted version, as rules know it. Civil dates. */
export type RuledVersion = { id: number; number: number; effectiveFrom: string };

/** The version in force on a civil day: the last one whose day has come, the higher number on one same day. */
export const versionInForce = <V extends RuledVersion>(versions: readonly V[], date: string): V | null =>
  versions
    .filter(({ effectiveFrom }) => effectiveFrom <= date)
    .toSorted((a, b) =>
      a.effectiveFrom === b.effectiveFrom ? a.number - b.number : a.effectiveFrom < b.effectiveFrom ? -1 : 1,
    )
    .at(-1) ?? null;

import { z } from 'zod';
import { dateField } from './civil-fields.ts';
import { invalidField } from './failure.ts';
import { formatDate } from './french-dates.ts';
import { optionalLine, optionalText } from './text-rules.ts';

/** How a collectivity stands on an article. None weighs more than another, and none is counted against another. */
export const remarkStances = ['agrees', 'asks', 'differs', 'comment'] as const;
export type RemarkStance = (typeof remarkStances)[number];

export const remarkStanceLabels: Record<RemarkStance, { label: string; description: string }> = {
  agrees: { label: 'D’accord', description: 'L’article convient tel qu’il est écrit.' },
  asks: {
    label: 'Demande une modification',
    description: 'L’article conviendrait s’il était écrit autrement.',
  },
  differs: { label: 'D’un autre avis', description: 'Le désaccord porte sur le fond.' },
  comment: { label: 'Remarque', description: 'Une question ou une précision, sans position.' },
};

/** How it was said. */
export const remarkChannels = ['meeting', 'mail', 'phone', 'other'] as const;
export type RemarkChannel = (typeof remarkChannels)[number];

export const remarkChannelLabels: Record<RemarkChannel, string> = {
  meeting: 'en réunion',
  mail: 'par courriel',
  phone: 'par téléphone',
  other: 'autrement',
};

export const remarkSchema = z.object({
  collectivityId: z.int({ error: 'Choisissez la collectivité qui s’exprime.' }).positive(),
  speaker: optionalLine('Le nom de la personne', 120),
  stance: z.enum(remarkStances, { error: 'Choisissez la position de la collectivité.' }),
  text: optionalText('La remarque', 4000),
  saidOn: dateField('Indiquez la date à laquelle cela a été dit, par exemple 08/12/2026.'),
  channel: z.enum(remarkChannels, { error: 'Choisissez comment cela a été dit.' }),
});
export type Remark = z.infer<typeof remarkSchema>;
export const remarkPatchSchema = remarkSchema.partial();

export const settleRemarkSchema = z.object({
  settledOn: dateField('Indiquez la date à laquelle la remarque a été réglée.'),
  settlement: optionalText('Ce qui a été convenu', 2000),
});

type Said = Pick<Remark, 'stance' | 'text' | 'saidOn'>;

/** `today` is a civil date. @throws Failure `invalid` */
export const checkRemark = ({ stance, text, saidOn }: Said, today: string): void => {
  if (saidOn > today)
    throw invalidField('saidOn', 'Cette date est à venir\u00a0: indiquez le jour où cela a été dit.');
  if (stance === 'comment' && text === '')
    throw invalidField('text', 'Écrivez la remarque, ou choisissez une position.');
};

/** @throws Failure `invalid` on `settledOn` */
export const checkSettlement = (
  { saidOn }: Pick<Remark, 'saidOn'>,
  settledOn: string,
  today: string,
): void => {
  if (settledOn > today)
    throw invalidField('settledOn', 'Cette date est à venir\u00a0: indiquez le jour où cela a été réglé.');
  if (settledOn < saidOn)
    throw invalidField(
      'settledOn',
      `Cette remarque a été faite le ${formatDate(saidOn, 'long')}\u00a0: elle ne peut pas avoir été réglée avant.`,
    );
};

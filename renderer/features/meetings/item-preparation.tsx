import { readRichText, richTextWords } from '../../../db/domain/rich-text.ts';
import { count } from '../../../db/domain/plural.ts';
import { FormRichText, FormTextArea } from '../../forms/fields.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { Item, ItemBound } from './item-fields.ts';

const preparationWords = ({ expectedOutcome, note }: Item): string => {
  const text = readRichText(note);
  const lines = text
    ? richTextWords(text)
        .split('\n')
        .filter((line) => line.trim() !== '').length
    : 0;
  const held = [
    ...(expectedOutcome === '' ? [] : ['résultat attendu']),
    ...(lines === 0 ? [] : [`note de ${count(lines, 'ligne', 'lignes')}`]),
  ];
  return held.length === 0 ? 'Résultat attendu, note de préparation' : held.join(' · ');
};

/** What is written to prepare a point. */
export function ItemPreparation({ item, form }: { item: Item; form: ItemBound }) {
  return (
    <Disclosure label="Préparation" name="item-preparation" summary={preparationWords(item)}>
      <FormTextArea
        form={form}
        name="expectedOutcome"
        label="Résultat attendu"
        help="Ce avec quoi le collectif repart."
      />
      <FormRichText
        form={form}
        name="note"
        label="Note de préparation"
        help="Contexte, éléments à connaître avant la réunion."
      />
    </Disclosure>
  );
}

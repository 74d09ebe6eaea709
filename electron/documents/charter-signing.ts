import { formatDate } from '../../db/domain/french-dates.ts';
import type { Adhesion } from '../../db/domain/charter-adhesions.ts';
import type { Cell, Table } from './model.ts';

const signedCell = (signedOn: string): Cell => ({ text: `Signée le ${formatDate(signedOn, 'long')}` });

const isVacant = ({ state, toAsk }: Adhesion): boolean =>
  toAsk.length === 0 && (state === 'former' || state === 'vacant');

const voiceRows = (adhesion: Adhesion): Cell[][] => {
  const { name, signatures, toAsk, collectivityId } = adhesion;
  const people: Cell[][] = [
    ...signatures.map(({ signatoryName, signatoryFunction, signedOn }) => [
      { text: signatoryName, detail: signatoryFunction },
      signedCell(signedOn),
    ]),
    ...toAsk.map((person) => [{ text: person.name, detail: person.function }, { text: '' }]),
    ...(collectivityId !== null && isVacant(adhesion)
      ? [[{ text: '', detail: 'à compléter' }, { text: '' }]]
      : []),
  ];
  return people.map((cells) => [{ text: name }, ...cells]);
};

/** A row per signature and per person to ask, and one to fill by hand for a vacant post: a voice keeps its place. */
export const signingTable = (voices: readonly Adhesion[]): Table => ({
  type: 'table',
  summary: 'Signatures, par collectivité',
  columns: [
    { label: 'Collectivité', share: 55 },
    { label: 'Nom et fonction', share: 60 },
    { label: 'Date et signature', share: 55 },
  ],
  rows: voices.flatMap(voiceRows),
  isForSigning: true,
});

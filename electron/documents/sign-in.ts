import { formatDate } from '../../db/domain/french-dates.ts';
import type { attendance } from '../../db/queries/sign-in.ts';
import {
  collectiveName,
  letterheadBlock,
  plainHeading,
  type CollectiveView,
  type Heading,
} from './letterhead.ts';
import { meetingFacts, meetingMoment, type MeetingView } from './meeting-facts.ts';
import type { Cell, DocModel } from './model.ts';

type Seats = ReturnType<typeof attendance>;

const empty: Cell = { text: '' };
const toSign = [empty, empty, empty];

const seatRows = (seats: Seats): Cell[][] =>
  seats.flatMap(({ name, people }) =>
    people.map((person) => [
      { text: name },
      person.name === ''
        ? { text: '', detail: 'à compléter' }
        : { text: person.name, detail: person.function },
      ...toSign,
    ]),
  );

/** Who is awaited without being of the collective: a facilitator from outside, and lines left to fill. */
const guestRows = ({ facilitatorId, facilitatorName }: MeetingView): Cell[][] => {
  const outside = facilitatorId === null && facilitatorName !== '';
  const guests = [
    ...(outside ? [{ text: facilitatorName, detail: 'animation' }] : []),
    { text: '', detail: 'nom, fonction' },
    { text: '', detail: 'nom, fonction' },
  ];
  return guests.map((guest) => [{ text: 'Personne invitée' }, guest, ...toSign]);
};

/** Feuille d’émargement: collectivity by collectivity, who held a post on that very day. No private contact on it. */
export const signInDocument = (
  meeting: MeetingView,
  seats: Seats,
  view: CollectiveView,
  heading: Heading = plainHeading,
): DocModel => {
  const name = collectiveName(view);
  const date = formatDate(meeting.date, 'long');
  return {
    title: `Feuille d’émargement – ${name} – ${date}`,
    fileName: `${meeting.date} Feuille d’émargement du CoDir`,
    foot: `Feuille d’émargement · ${name} · ${date}`,
    accent: heading.accent,
    layout: 'flow',
    blocks: [
      letterheadBlock(view, heading),
      { type: 'title', text: 'Feuille d’émargement', subtitle: meetingMoment(meeting) },
      ...meetingFacts(meeting),
      {
        type: 'table',
        summary: 'Présences, par collectivité',
        columns: [
          { label: 'Collectivité', share: 45 },
          { label: 'Nom et fonction', share: 54 },
          { label: 'Signature', share: 41 },
          { label: 'Arrivée', share: 15 },
          { label: 'Départ', share: 15 },
        ],
        rows: [...seatRows(seats), ...guestRows(meeting)],
        isForSigning: true,
      },
    ],
  };
};

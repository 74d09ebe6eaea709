import { formatDate } from '../../db/domain/french-dates.ts';
import type { attendance } from '../../db/queries/sign-in.ts';
import { collectiveName, plainHeading, type CollectiveView, type Heading } from './letterhead.ts';
import type { MeetingView } from './meeting-facts.ts';
import type { Block, DocModel, NameCard } from './model.ts';

type Seats = ReturnType<typeof attendance>;

/** Cards on a sheet: one large one, or two to be cut apart. */
export type CardsPerPage = 1 | 2;

const joined = (labels: readonly string[]): string =>
  [...new Set(labels)].filter((label) => label !== '').join(' · ');

/** One card per person, whatever the posts held: a SG of two communes sits once, for both. */
const cardsOf = (seats: Seats, { facilitatorId, facilitatorName }: MeetingView): NameCard[] => {
  const posts = seats.flatMap(({ name: collectivity, people }) =>
    people.filter(({ name }) => name !== '').map((person) => ({ ...person, collectivity })),
  );
  const members = [...Map.groupBy(posts, ({ name }) => name)].map(([name, held]) => ({
    name,
    function: joined(held.map((post) => post.function)),
    collectivity: joined(held.map((post) => post.collectivity)),
  }));
  const guest = facilitatorId === null && facilitatorName !== '';
  return guest ? [...members, { name: facilitatorName, function: 'Animation', collectivity: '' }] : members;
};

/** Chevalets: A4 sheets of cards to fold, each legible from both sides of the table. */
export const nameCardsDocument = (
  meeting: MeetingView,
  seats: Seats,
  view: CollectiveView,
  perPage: CardsPerPage,
  heading: Heading = plainHeading,
): DocModel => {
  const name = collectiveName(view);
  const date = formatDate(meeting.date, 'long');
  const cards = cardsOf(seats, meeting);
  const pages: Block[] = [];
  for (let index = 0; index < cards.length; index += perPage)
    pages.push({ type: 'cards', cards: cards.slice(index, index + perPage) });
  return {
    title: `Chevalets – ${name} – ${date}`,
    fileName: `${meeting.date} Chevalets du CoDir`,
    foot: '',
    accent: heading.accent,
    layout: pages.length > 0 ? 'whole' : 'flow',
    blocks:
      pages.length > 0
        ? pages
        : [
            {
              type: 'paragraph',
              tone: 'quiet',
              text: 'Aucun membre n’est en poste à cette date\u00a0: inscrivez les membres du collectif.',
            },
          ],
  };
};

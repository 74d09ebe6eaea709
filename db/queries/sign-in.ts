import { memberName } from '../domain/member.ts';
import { directingFunctions, functionLabel, isHeldOn, type MemberFunction } from '../domain/post.ts';
import type { ReadHandle } from '../handles.ts';
import { listCollectivities, listMembers } from './collective.ts';

export type Attendee = {
  /** '' for a post that nobody directs on that day: a line to be completed by hand. */
  name: string;
  lastName: string;
  function: string;
};

/** Who directs the services signs first. */
const rank = (held: MemberFunction): number => (directingFunctions.includes(held) ? 0 : 1);

/**
 * Who holds a post in each collectivity on a civil day, in the order papers use; names and functions only, no contact.
 * A collectivity whose services nobody directs that day has a line without a name: its voice has a seat all the same.
 */
export const attendance = (db: ReadHandle, date: string) => {
  const members = listMembers(db, `${date}T12:00:00Z`);
  const heldIn = (collectivityId: number | null) =>
    members.flatMap((member) =>
      member.posts
        .filter((post) => post.collectivityId === collectivityId && isHeldOn(post, date))
        .map((post) => ({ member, post })),
    );
  const attendees = (collectivityId: number | null): Attendee[] =>
    heldIn(collectivityId)
      .toSorted((a, b) => rank(a.post.function) - rank(b.post.function))
      .map(({ member, post }) => ({
        name: memberName(member),
        lastName: member.lastName,
        function: `${functionLabel(post)}${post.interim ? ' par intérim' : ''}`,
      }));
  const seats = listCollectivities(db, `${date}T12:00:00Z`).map(({ id, kind, name }) => {
    const isDirected = heldIn(id).some(({ post }) => directingFunctions.includes(post.function));
    const people = attendees(id);
    const isVacant = kind === 'other' ? people.length === 0 : !isDirected;
    const vacant: Attendee = { name: '', lastName: '', function: '' };
    return { name, people: isVacant ? [vacant, ...people] : people };
  });
  const elsewhere = attendees(null);
  return elsewhere.length > 0 ? [...seats, { name: '', people: elsewhere }] : seats;
};

import { asc, eq } from 'drizzle-orm';
import type { CouncilImportPlan, StoredSession } from '../domain/council-import.ts';
import { Failure } from '../domain/failure.ts';
import type { ImportedPerson, StoredPerson } from '../domain/imported-people.ts';
import type { MemberImportPlan } from '../domain/member-import.ts';
import { kindOfPlace, type Place } from '../domain/place-names.ts';
import { hasLeft, isHeldOn } from '../domain/post.ts';
import type { ReadHandle, WriteHandle } from '../handles.ts';
import { type PostRow, postsByMember } from '../queries/posts.ts';
import { collectivityTable, memberTable, postTable } from '../schema/collective.ts';
import { councilSessionTable } from '../schema/council.ts';
import { meetingTable } from '../schema/meeting.ts';
import { createCollectivity } from './collectivity.ts';

const asImported = ({ collectivityId, collectivityName, function: held, functionTitle }: PostRow) => ({
  function: held,
  functionTitle,
  place: collectivityId === null ? null : { id: collectivityId, name: collectivityName },
});

/** People, the posts they hold on `today` and those they have left, as an import looks at them. */
export const peopleForImport = (db: ReadHandle, today: string): StoredPerson[] => {
  const posts = postsByMember(db);
  return db
    .select()
    .from(memberTable)
    .orderBy(asc(memberTable.id))
    .all()
    .map((member) => {
      const all = posts.get(member.id) ?? [];
      return {
        ...member,
        posts: all
          .filter((post) => isHeldOn(post, today))
          .map((post) => ({ id: post.id, ...asImported(post) })),
        left: all
          .filter((post) => hasLeft([post], today))
          .map((post) => ({ endDate: post.endDate, ...asImported(post) })),
      };
    });
};

export const placesForImport = (db: ReadHandle) => db.select().from(collectivityTable).all();

type PlaceId = (place: Place | null) => number | null;

const writePerson = (tx: WriteHandle, person: ImportedPerson): number => {
  const { civility, firstName, lastName, email, phone } = person;
  const values = { civility, firstName, lastName, email, phone };
  if (person.id === null)
    return tx.insert(memberTable).values(values).returning({ id: memberTable.id }).get().id;
  if (person.isChanged) tx.update(memberTable).set(values).where(eq(memberTable.id, person.id)).run();
  return person.id;
};

const writePosts = (tx: WriteHandle, person: ImportedPerson, memberId: number, idOf: PlaceId): void => {
  for (const post of person.posts) {
    if (!post.isChanged) continue;
    const { function: held, functionTitle } = post;
    const values = { function: held, functionTitle, collectivityId: idOf(post.place) };
    if (post.id === null)
      tx.insert(postTable)
        .values({ ...values, memberId, interim: false, startDate: '', endDate: '' })
        .run();
    else tx.update(postTable).set(values).where(eq(postTable.id, post.id)).run();
  }
};

/**
 * Writes what was planned: collectivities, people and their posts. Nobody is removed, no post is ended.
 * @throws Failure `invalid` when a collectivity to add is already there
 */
export const importMembers = (tx: WriteHandle, { newPlaces, people }: MemberImportPlan): void => {
  const added = new Map(
    newPlaces.map((place) => {
      const values = {
        kind: kindOfPlace(place.name),
        name: place.name,
        inseeCode: '',
        siren: '',
        population: null,
      };
      return [place, createCollectivity(tx, values)];
    }),
  );
  const idOf: PlaceId = (place) => (place === null ? null : (place.id ?? added.get(place) ?? null));
  for (const person of people) writePosts(tx, person, writePerson(tx, person), idOf);
};

/** The sittings there are, each with the meetings that prepare it. */
export const sessionsForImport = (db: ReadHandle): StoredSession[] => {
  const meetings = Map.groupBy(db.select().from(meetingTable).all(), ({ sessionId }) => sessionId);
  return db
    .select()
    .from(councilSessionTable)
    .orderBy(asc(councilSessionTable.date), asc(councilSessionTable.id))
    .all()
    .map((session) => ({
      ...session,
      meetings: (meetings.get(session.id) ?? []).map(({ date, startTime, endTime }) => ({
        date,
        startTime,
        endTime,
      })),
    }));
};

/** @throws Failure `conflict` when two sittings would be at one moment */
export const importCouncils = (tx: WriteHandle, { sessions }: CouncilImportPlan): void => {
  for (const { id, ...session } of sessions) {
    if (id === null) tx.insert(councilSessionTable).values(session).run();
    else tx.update(councilSessionTable).set(session).where(eq(councilSessionTable.id, id)).run();
  }
  const moments = tx
    .select()
    .from(councilSessionTable)
    .all()
    .map(({ date, time }) => `${date} ${time}`);
  const isTwice = sessions.some(
    ({ date, time }) => moments.filter((moment) => moment === `${date} ${time}`).length > 1,
  );
  if (isTwice)
    throw new Failure(
      'conflict',
      'Deux conseils se tiendraient au même moment\u00a0: rien n’a été importé. Corrigez les dates, puis recommencez.',
    );
};

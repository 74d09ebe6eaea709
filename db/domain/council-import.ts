import type { CivilDate } from './civil-date.ts';
import type { ClockTime } from './clock-time.ts';
import { councilSessionSchema } from './council-session.ts';
import { readDates, yearOfHeading } from './french-date-reading.ts';
import { formatDate, formatDateTime, formatTime } from './french-dates.ts';
import { fold } from './fold.ts';
import { checkMeeting } from './meeting.ts';
import type { Table } from './table-columns.ts';

/** A sitting as a calendar or a list gives it. `aside` says why it is not proposed, `fault` what to correct. */
export type CouncilEntry = {
  number: number;
  uid: string;
  title: string;
  place: string;
  date: CivilDate | null;
  /** Null for a whole day, or when the line gives no hour. */
  time: ClockTime | null;
  fault: string | null;
  aside: string | null;
};

const otherBody = /\b(bureau|commission|commissions|comite|conference des maires|codir)\b/;
const headings = /^(dates?|jours?|heures?|horaires?|lieux?|objets?|seances?|titres?|conseils?)$/;

/** Lines of a list, or rows of a sheet, read one by one: a line may hold several dates, or none. */
export const readCouncilEntries = (rows: Table, today: CivilDate): CouncilEntry[] => {
  let year: number | null = null;
  return rows.flatMap((row, at): CouncilEntry[] => {
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const text = cells.join(' – ');
    if (text === '' || cells.every((cell) => headings.test(fold(cell)))) return [];
    year = yearOfHeading(text) ?? year;
    const blank = { number: at + 1, uid: '', place: '', date: null, time: null, fault: null };
    const found = readDates(text, { today, year });
    if (found.length === 0) {
      const aside =
        yearOfHeading(text) === null
          ? 'aucune date sur cette ligne'
          : 'titre\u00a0: donne l’année des dates qui suivent';
      return [{ ...blank, title: text.slice(0, 160), aside }];
    }
    const folded = fold(text);
    const isOther = otherBody.test(folded) && !/\bconseil (communautaire|metropolitain)/.test(folded);
    return found.map((read) => ({
      ...read,
      number: at + 1,
      uid: '',
      title: read.title || (read.date === null ? text.slice(0, 160) : ''),
      aside: isOther ? 'ce n’est pas un conseil' : null,
    }));
  });
};

export type StoredSession = {
  id: number;
  date: CivilDate;
  time: ClockTime;
  place: string;
  calendarUid: string;
  meetings: readonly { date: CivilDate; startTime: ClockTime; endTime: ClockTime }[];
};

export type CouncilImportOptions = {
  /** Hour of a sitting that is given none. */
  defaultTime: ClockTime;
  /** Only entries whose title holds this; '' for all. */
  titleHolds: string;
  withPast: boolean;
  today: CivilDate;
};

export type CouncilLine = {
  number: number;
  name: string;
  detail: string;
  state: 'add' | 'update' | 'same' | 'fix' | 'aside';
  sentence: string;
};

type Draft = Omit<StoredSession, 'id' | 'meetings'> & {
  id: number | null;
  meetings: StoredSession['meetings'];
  line: number | null;
  isChanged: boolean;
};

export type CouncilImportPlan = {
  lines: CouncilLine[];
  /** Sittings to add (`id` null) or to change, as they will be. */
  sessions: Pick<Draft, 'id' | 'date' | 'time' | 'place' | 'calendarUid'>[];
  /** How many entries have no hour, and how many are past. */
  untimed: number;
  past: number;
};

type Dated = CouncilEntry & { date: CivilDate };

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

const asideOf = (
  entry: CouncilEntry,
  { titleHolds, withPast, today }: CouncilImportOptions,
): string | null => {
  if (entry.aside !== null) return entry.aside;
  if (titleHolds !== '' && !fold(entry.title).includes(fold(titleHolds)))
    return `le titre ne contient pas «\u00a0${titleHolds}\u00a0»`;
  return !withPast && entry.date !== null && entry.date < today ? 'passé' : null;
};

/** The meeting that would come after the sitting once moved, as a sentence; null when none would. */
const meetingAfter = (draft: Draft, date: CivilDate, time: ClockTime): string | null => {
  for (const meeting of draft.meetings) {
    try {
      checkMeeting(meeting, { date, time });
    } catch {
      return `La réunion du CoDir du ${formatDate(meeting.date, 'long')} se tiendrait après ce conseil\u00a0: déplacez-la d’abord.`;
    }
  }
  return null;
};

/** What importing `entries` will do to the sittings there are. Planned again once written, it changes nothing. */
export const planCouncilImport = (
  entries: readonly CouncilEntry[],
  stored: readonly StoredSession[],
  options: CouncilImportOptions,
): CouncilImportPlan => {
  const drafts: Draft[] = stored.map((session) => ({ ...session, line: null, isChanged: false }));
  const outcomes = new Map<CouncilEntry, Pick<CouncilLine, 'state' | 'sentence'>>();
  const say = (entry: CouncilEntry, state: CouncilLine['state'], sentence: string) =>
    outcomes.set(entry, { state, sentence });

  const sound = entries.flatMap((entry): Dated[] => {
    const aside = asideOf(entry, options);
    const checked = councilSessionSchema.shape.place.safeParse(entry.place);
    const fault = entry.fault ?? checked.error?.issues[0]?.message ?? null;
    if (aside !== null) say(entry, 'aside', aside);
    else if (fault !== null) say(entry, 'fix', fault);
    else if (entry.date !== null) return [entry as Dated];
    return [];
  });

  const isAt = (draft: Draft, entry: Dated) =>
    draft.date === entry.date && (entry.time === null || draft.time === entry.time);
  const matches = new Map<Dated, Draft>();
  const match = (fits: (draft: Draft, entry: Dated) => boolean) => {
    const taken = new Set(matches.values());
    for (const entry of sound) {
      if (matches.has(entry)) continue;
      const found = drafts.filter((draft) => draft.id !== null && !taken.has(draft) && fits(draft, entry));
      const [draft] = found;
      if (!draft || found.length > 1) continue;
      matches.set(entry, draft);
      taken.add(draft);
    }
  };
  match((draft, entry) => entry.uid !== '' && draft.calendarUid === entry.uid);
  match(isAt);
  // The same day at another hour is the same sitting moved, unless a calendar says that it is another.
  match((draft, entry) => draft.date === entry.date && (entry.uid === '' || draft.calendarUid === ''));

  const matched = new Set(matches.values());
  for (const entry of sound) {
    const own = matches.get(entry);
    const time = entry.time ?? own?.time ?? options.defaultTime;
    const twin = drafts.find(
      (draft) =>
        draft !== own &&
        draft.date === entry.date &&
        (entry.time === null || draft.time === time) &&
        (draft.line !== null || !matched.has(draft)),
    );
    if (twin) {
      const sentence = twin.line === null ? 'inchangé' : `inchangé\u00a0: répète la ligne ${twin.line}`;
      if (!own) say(entry, 'same', sentence);
      else
        say(
          entry,
          'fix',
          `Un autre conseil est déjà prévu le ${formatDateTime(entry.date, time, 'long')}\u00a0: gardez l’un des deux.`,
        );
      continue;
    }
    if (!own) {
      const draft = { date: entry.date, time, place: spaced(entry.place), calendarUid: entry.uid };
      drafts.push({ ...draft, id: null, meetings: [], line: entry.number, isChanged: true });
      say(
        entry,
        'add',
        entry.time === null ? `sera ajouté (à ${formatTime(time)}, l’heure proposée)` : 'sera ajouté',
      );
      continue;
    }
    const late = meetingAfter(own, entry.date, time);
    if (late !== null) {
      say(entry, 'fix', late);
      continue;
    }
    const next = {
      date: entry.date,
      time,
      place: spaced(entry.place) || own.place,
      calendarUid: own.calendarUid || entry.uid,
    };
    const changes = [
      ...(next.date === own.date
        ? []
        : [`date\u00a0: ${formatDate(own.date, 'tiny')} → ${formatDate(next.date, 'tiny')}`]),
      ...(next.time === own.time ? [] : [`heure\u00a0: ${formatTime(own.time)} → ${formatTime(next.time)}`]),
      ...(spaced(next.place) === spaced(own.place) ? [] : ['lieu']),
      ...(next.calendarUid === own.calendarUid ? [] : ['lien avec le calendrier']),
    ];
    own.line = entry.number;
    if (changes.length === 0) say(entry, 'same', 'inchangé');
    else {
      say(entry, 'update', `sera mis à jour (${changes.join(', ')})`);
      Object.assign(own, next, { isChanged: true });
    }
  }

  const lines = entries.map((entry): CouncilLine => {
    const { date, time, title, place, number } = entry;
    const name =
      date === null ? title : time === null ? formatDate(date, 'full') : formatDateTime(date, time);
    const parts = date === null ? [place] : [title, place];
    const detail = parts.filter((part) => part !== '').join(' · ');
    return { number, name, detail, ...(outcomes.get(entry) ?? { state: 'same', sentence: 'inchangé' }) };
  });
  const offered = entries.filter(
    (entry) => entry.date !== null && asideOf(entry, { ...options, withPast: true }) === null,
  );
  return {
    lines,
    sessions: drafts.flatMap(({ id, date, time, place, calendarUid, isChanged }) =>
      isChanged ? [{ id, date, time, place, calendarUid }] : [],
    ),
    untimed: offered.filter(
      ({ time, date }) => time === null && (options.withPast || (date ?? '') >= options.today),
    ).length,
    past: offered.filter(({ date }) => (date ?? '') < options.today).length,
  };
};

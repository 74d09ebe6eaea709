import type { ReadHandle } from '../../db/handles.ts';
import { assertNever } from '../../db/domain/failure.ts';
import { getCollective } from '../../db/queries/collective.ts';
import { getMeeting } from '../../db/queries/meeting.ts';
import { agendaDocument } from './agenda.ts';
import type { DocModel } from './model.ts';

export type DocumentRef = { kind: 'agenda'; id: number };

/**
 * The document a reference names, read afresh. `now` is an instant.
 * @throws Failure `not-found` when its source is gone
 */
export const documentOf = (db: ReadHandle, ref: DocumentRef, now: string): DocModel => {
  switch (ref.kind) {
    case 'agenda':
      return agendaDocument(getMeeting(db, ref.id, now), getCollective(db, now));
    default:
      return assertNever(ref.kind);
  }
};

import { settleInterrupted } from '../../db/commands/sending.ts';
import type { OpenData } from '../../db/open.ts';
import { hasInterrupted } from '../../db/queries/sending.ts';
import { write } from '../../db/write.ts';

/** At start: says of what was leaving when the machine stopped that nothing is known. A start with none writes nothing. */
export const settleSendings = (data: OpenData): void => {
  if (hasInterrupted(data.db))
    write(data, { label: 'envois interrompus', undoable: false }, (tx) => settleInterrupted(tx));
};

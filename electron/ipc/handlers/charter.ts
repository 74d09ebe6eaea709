import { adoptDraft } from '../../../db/commands/charter-adoption.ts';
import { beginCharter, draftNext } from '../../../db/commands/charter-draft.ts';
import { signCharter, unsignCharter } from '../../../db/commands/charter-adhesion.ts';
import { discardDraft } from '../../../db/commands/charter-version.ts';
import { blankCharter, charterFromPlan, type CharterContent } from '../../../db/domain/charter-content.ts';
import { planView } from '../../../db/domain/charter-plan-view.ts';
import { assertNever, invalidField } from '../../../db/domain/failure.ts';
import { fromInstant } from '../../../db/domain/paris-time.ts';
import type { CommandContext, WriteHandle } from '../../../db/handles.ts';
import { beforeAdoption } from '../../../db/queries/charter-warnings.ts';
import { getAdhesions, getCharter } from '../../../db/queries/charter-versions.ts';
import { write } from '../../../db/write.ts';
import { createAnnexStore } from '../../annexes/store.ts';
import type { ParsedInput } from '../contract/contract.ts';
import type { Handlers } from '../router.ts';
import { charterComparisonHandlers } from './charter-comparison.ts';
import { charterDocuments } from './charter-document.ts';
import { charterRemarkHandlers } from './charter-remark.ts';
import { charterTemplateHandlers } from './charter-template.ts';
import { charterWritingHandlers } from './charter-writing.ts';
import type { DataAccess } from './handlers.ts';
import type { Services } from './services.ts';

export const charterHandlers = (access: DataAccess, { files, about }: Pick<Services, 'files' | 'about'>) => {
  const { open, now } = access;
  const documents = charterDocuments(files);
  const today = (): string => fromInstant(now()).date;
  const run = (label: string, command: (tx: WriteHandle, context: CommandContext) => void) => {
    write(open(), { label }, (tx) => command(tx, { now: now() }));
    return getCharter(open().db, now());
  };
  const contentFrom = (source: ParsedInput<'charter.begin'>): CharterContent => {
    switch (source.from) {
      case 'blank':
        return blankCharter;
      case 'plan': {
        const content = charterFromPlan(source.clauses, today());
        if (content.preamble || content.chapters.length > 0) return content;
        throw invalidField('clauses', 'Choisissez au moins un article, ou commencez par une page blanche.');
      }
      case 'document':
        return documents.content(source.file);
      default:
        return assertNever(source);
    }
  };
  return {
    ...charterWritingHandlers(access),
    ...charterRemarkHandlers(access),
    ...charterComparisonHandlers(access),
    ...documents.handlers,
    ...charterTemplateHandlers(access, files, createAnnexStore(about.dataFolder)),
    'charter.get': () => getCharter(open().db, now()),
    'charter.plan': () => planView(today()),
    'charter.begin': (source) => {
      const content = contentFrom(source);
      const begun = run('début de la charte', (tx, context) => beginCharter(tx, content, context));
      if (source.from === 'document') documents.forget(source.file);
      return begun;
    },
    'charter.draftNext': () => run('début de la version suivante', draftNext),
    'charter.discardDraft': () => run('abandon du projet de charte', discardDraft),
    'charter.beforeAdoption': () => ({ warnings: beforeAdoption(open().db, now()) }),
    'charter.adopt': (adoption) =>
      run('adoption de la charte', (tx, context) => adoptDraft(tx, adoption, context)),
    'charter.adhesions': ({ id }) => getAdhesions(open().db, id, now()),
    'charter.sign': ({ versionId, adhesion }) => {
      write(open(), { label: 'signature de la charte' }, (tx) =>
        signCharter(tx, versionId, adhesion, { now: now() }),
      );
      return getAdhesions(open().db, versionId, now());
    },
    'charter.unsign': ({ id }) => {
      const versionId = write(open(), { label: 'retrait d’une signature' }, (tx) => unsignCharter(tx, id));
      return getAdhesions(open().db, versionId, now());
    },
  } satisfies Partial<Handlers>;
};

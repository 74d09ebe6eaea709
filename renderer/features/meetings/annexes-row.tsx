import { useState } from 'react';
import { formatSize } from '../../../db/domain/file-size.ts';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { count } from '../../../db/domain/plural.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useCommand } from '../../use-route.ts';
import { RenameAnnexDialog } from './annexes-rename.tsx';
import { useAnnexFiles } from './annexes-files.ts';
import { VersionsDialog } from './annexes-versions.tsx';

export type AnnexView = RouteOutput<'annex.list'>[number];
export type VersionView = AnnexView['versions'][number];

/** « budget.pdf · 12 pages · 1,4 Mo · 22/11/2026 ». */
export const versionFacts = ({ pageCount, size, addedOn }: VersionView): string =>
  [
    ...(pageCount === null ? [] : [count(pageCount, 'page', 'pages')]),
    formatSize(size),
    formatDate(addedOn, 'numeric'),
  ].join(' · ');

type AnnexRowProps = { annex: AnnexView; previous: number | null; next: number | null };

function Printed({ annex }: { annex: AnnexView }) {
  const update = useCommand('annex.update');
  const toast = useToast();
  const { id, printed, mayPrint, unprintable } = annex;
  const change = async (wanted: boolean) => {
    const result = await update({ id, patch: { printed: wanted } });
    if (!result.ok) toast({ sentence: result.message });
  };
  const why = mayPrint ? `Une page du dossier le dira\u00a0: ${unprintable}.` : `Non\u00a0: ${unprintable}.`;
  return (
    <div className="text-sm">
      <Checkbox
        isSelected={printed && mayPrint}
        isDisabled={!mayPrint}
        onChange={(wanted) => void change(wanted)}
        {...(unprintable !== '' && (printed || !mayPrint) && { help: why })}
      >
        <span className="text-sm">Imprimer avec le dossier de séance</span>
      </Checkbox>
    </div>
  );
}

/** One annexe: what it is, whether it prints, and what can be done with it. */
export function AnnexRow({ annex, previous, next }: AnnexRowProps) {
  const [shown, setShown] = useState<'none' | 'rename' | 'versions'>('none');
  const move = useCommand('annex.move');
  const remove = useCommand('annex.remove');
  const undoToast = useUndoToast();
  const announce = useAnnounce();
  const files = useAnnexFiles();
  const { id, letter, title, versions } = annex;
  const [current] = versions;
  if (!current) return null;
  const name = letter === '' ? `«\u00a0${title}\u00a0»` : `l’annexe ${letter}`;
  const step = async (beside: number, side: 'before' | 'after') => {
    const result = await move({ ids: [id], beside, side });
    announce(result.ok ? `${title}\u00a0: déplacée.` : result.message);
  };
  const removeIt = async () => {
    const result = await remove({ id });
    undoToast(result.ok ? 'Annexe retirée.' : result.message, result.ok);
  };
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] gap-x-2 border-t border-line py-2 first:border-t-0">
      <span aria-hidden="true" className="pt-px font-semibold text-teal">
        {letter || '–'}
      </span>
      <div className="min-w-0">
        <p className="text-md leading-snug">
          {letter !== '' && <span className="sr-only">Annexe {letter}&nbsp;: </span>}
          <FrenchText>{title}</FrenchText>
        </p>
        <p className="text-xs text-muted">
          <bdi className="break-all">{current.fileName}</bdi>
          {` · ${versionFacts(current)}`}
          {versions.length > 1 && ` · version ${current.number}`}
        </p>
        {current.isMissing && (
          <p className="text-sm text-brick">
            Fichier manquant&nbsp;: il a été déplacé ou modifié hors de l’application. Remplacez-le par une
            nouvelle version.
          </p>
        )}
        <Printed annex={annex} />
      </div>
      {/* Beside the title, not as tall as the row. */}
      <div className="self-start">
        <Menu
          label="Actions"
          aria-label={`Actions sur ${name}`}
          variant="quiet"
          size="small"
          actions={[
            {
              id: 'open',
              label: 'Ouvrir',
              isDisabled: !current.mayOpen,
              ...(!current.mayOpen && {
                description: 'Par prudence, ce type de fichier ne s’ouvre pas d’ici.',
              }),
              onAction: () => void files.open(current.id),
            },
            { id: 'copy', label: 'Enregistrer une copie…', onAction: () => void files.saveCopy(current.id) },
            {
              id: 'rename',
              label: 'Modifier le titre…',
              startsGroup: true,
              onAction: () => setShown('rename'),
            },
            {
              id: 'replace',
              label: 'Remplacer par une nouvelle version…',
              onAction: () => void files.replace(id),
            },
            {
              id: 'versions',
              label: 'Versions…',
              isDisabled: versions.length < 2,
              onAction: () => setShown('versions'),
            },
            {
              id: 'up',
              label: 'Monter',
              startsGroup: true,
              isDisabled: previous === null,
              onAction: () => previous !== null && void step(previous, 'before'),
            },
            {
              id: 'down',
              label: 'Descendre',
              isDisabled: next === null,
              onAction: () => next !== null && void step(next, 'after'),
            },
            {
              id: 'remove',
              label: 'Retirer',
              isDangerous: true,
              startsGroup: true,
              onAction: () => void removeIt(),
            },
          ]}
        />
      </div>
      {shown === 'rename' && <RenameAnnexDialog annex={annex} onClose={() => setShown('none')} />}
      {shown === 'versions' && <VersionsDialog annex={annex} onClose={() => setShown('none')} />}
    </li>
  );
}

import type { ReactNode } from 'react';
import { DropZone } from 'react-aria-components';

/** Where a file may be dropped; what it holds offers the other ways. Folders are not taken. */
export function DropPlace({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  return (
    <DropZone
      aria-label="Déposer un fichier"
      onDrop={({ items }) => {
        const item = items.find(({ kind }) => kind === 'file');
        if (item?.kind === 'file') void item.getFile().then(onFile);
      }}
      className="flex min-w-0 flex-col items-center justify-center gap-3 rounded-lg border border-dashed border-edge bg-sunk p-5 text-center drop-target:border-teal drop-target:bg-teal-wash"
    >
      {children}
    </DropZone>
  );
}

import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { type DocumentRef, usePaper } from './use-paper.ts';

const otherFormats = [
  { id: 'docx', label: 'Word (.docx)' },
  { id: 'odt', label: 'LibreOffice (.odt)' },
  { id: 'txt', label: 'Texte seul (.txt)' },
] as const;
export type OtherFormat = (typeof otherFormats)[number]['id'];

type PaperActionsProps = {
  document: DocumentRef;
  /** Said under each format: what is exported. */
  label: string;
  formats?: readonly OtherFormat[];
  /** Why the other formats cannot be had; they are then shown, and off. */
  pageOnly?: string | null;
  /** The place has a more pressing gesture than exporting. */
  isSecondary?: boolean;
};

/** What can be done with the paper shown: to the printer, to a PDF in one click, to Word or LibreOffice. */
export function PaperActions({
  document,
  label,
  formats = ['docx', 'odt'],
  pageOnly = null,
  isSecondary = false,
}: PaperActionsProps) {
  const paper = usePaper(document);
  return (
    <>
      <Menu
        label="Autres formats"
        variant="quiet"
        isPending={paper.isPending}
        actions={otherFormats
          .filter(({ id }) => formats.includes(id))
          .map(({ id, label: format }) => ({
            id,
            label: format,
            description: pageOnly ?? label,
            isDisabled: pageOnly !== null,
            onAction: () => paper.exportTo(id),
          }))}
      />
      <Button onPress={paper.print} isPending={paper.isPending}>
        Imprimer
      </Button>
      <Button
        {...(!isSecondary && { variant: 'primary' as const })}
        onPress={paper.exportPdf}
        isPending={paper.isPending}
      >
        Exporter en PDF
      </Button>
    </>
  );
}

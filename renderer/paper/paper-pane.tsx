import { type ReactNode, Suspense } from 'react';
import { Waiting } from '../shell/waiting.tsx';
import { useRoute } from '../use-route.ts';
import type { ItemName } from './mark.ts';
import { PaperFrame } from './paper-frame.tsx';
import type { DocumentRef } from './use-paper.ts';

type PaperPaneProps = {
  document: DocumentRef;
  current: ItemName | null;
  onItem: (id: number) => void;
  onNamed?: (name: string) => void;
  /** What chooses another document, above the page. */
  choice?: ReactNode;
};

function Page({ document, ...around }: PaperPaneProps) {
  const { html, title } = useRoute('document.preview', document);
  return <PaperFrame html={html} title={title} {...around} />;
}

/** The desk beside the form, with the real page on it. */
export function PaperPane(props: PaperPaneProps) {
  return (
    <section aria-label="Page" className="flex min-h-0 shrink-0 flex-col bg-desk max-wide:h-[85vh]">
      <Suspense fallback={<Waiting />}>
        <Page {...props} />
      </Suspense>
    </section>
  );
}

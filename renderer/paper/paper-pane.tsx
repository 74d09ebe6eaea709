import { Suspense } from 'react';
import { Waiting } from '../shell/waiting.tsx';
import { useRoute } from '../use-route.ts';
import { PaperFrame } from './paper-frame.tsx';
import type { DocumentRef } from './use-paper.ts';

type PaperPaneProps = { document: DocumentRef; current: number | null; onItem: (id: number) => void };

function Page({ document, current, onItem }: PaperPaneProps) {
  const { html, title } = useRoute('document.preview', document);
  return <PaperFrame html={html} title={title} current={current} onItem={onItem} />;
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

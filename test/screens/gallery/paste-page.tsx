import { useState } from 'react';
import { Card } from '../../../renderer/ui/card.tsx';
import { Stack } from '../../../renderer/ui/layout.tsx';
import { PageBody, PageHeader } from '../../../renderer/ui/page-header.tsx';
import { cleanPastedHtml } from '../../../renderer/ui/pasted-html.ts';

/** What a paste from elsewhere becomes, as the editor of the charter takes it. */
export function PastePage() {
  const [clean, setClean] = useState({ html: '', took: 0 });
  return (
    <>
      <PageHeader title="Collage" />
      <PageBody>
        <Card heading="Ce qui est collé">
          <Stack>
            <textarea
              aria-label="Coller ici"
              className="w-full border border-edge"
              onPaste={(event) => {
                event.preventDefault();
                const source = event.clipboardData.getData('text/html');
                const start = performance.now();
                const html = cleanPastedHtml(source);
                setClean({ html, took: performance.now() - start });
              }}
            />
            <output aria-label="Durée, en millisecondes">{clean.took}</output>
            <details>
              <summary>Ce qui en reste</summary>
              <output aria-label="Texte nettoyé">{clean.html}</output>
            </details>
          </Stack>
        </Card>
      </PageBody>
    </>
  );
}

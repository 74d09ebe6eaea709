import '../../../renderer/styles/app.css';
import { type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AppFrame } from '../../../renderer/ui/app-frame.tsx';
import { SaveRegistry } from '../../../renderer/forms/save-registry.ts';
import { SaveRegistryContext, SaveStatusLine } from '../../../renderer/forms/save-status.tsx';
import { UiProvider } from '../../../renderer/ui/ui-provider.tsx';
import { ArticlePage } from './article-page.tsx';
import { CommandsPage } from './commands-page.tsx';
import { FieldsPage } from './fields-page.tsx';
import { FormPage } from './form-page.tsx';
import { HomePage } from './home-page.tsx';
import { ListsPage } from './lists-page.tsx';
import { PastePage } from './paste-page.tsx';

const pages: { href: string; label: string; page: ReactNode; count?: { value: number; of: string } }[] = [
  { href: '#/', label: 'Accueil', page: <HomePage /> },
  { href: '#/champs', label: 'Champs', page: <FieldsPage /> },
  {
    href: '#/commandes',
    label: 'Commandes',
    page: <CommandsPage />,
    count: { value: 3, of: 'avis à rendre' },
  },
  { href: '#/listes', label: 'Listes', page: <ListsPage />, count: { value: 5, of: 'actions à suivre' } },
  { href: '#/formulaires', label: 'Formulaires', page: <FormPage /> },
  { href: '#/article', label: 'Article', page: <ArticlePage /> },
  { href: '#/collage', label: 'Collage', page: <PastePage /> },
];

const registry = new SaveRegistry(() => '14:02');
const address = () => window.location.hash || '#/';

function Gallery() {
  const [here, setHere] = useState(address);
  useEffect(() => {
    const follow = () => setHere(address());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return (
    <SaveRegistryContext value={registry}>
      <UiProvider>
        <AppFrame
          name="CoDir du Pays de Mortagne"
          detail="11 communes et l’EPCI"
          items={pages.map(({ page: _page, ...item }) => ({ ...item, isCurrent: item.href === here }))}
          footItems={[{ href: '#/reglages', label: 'Réglages', isCurrent: false }]}
          status={
            <>
              <SaveStatusLine />
              <p>Sauvegarde d’aujourd’hui, vérifiée</p>
            </>
          }
        >
          {pages.find(({ href }) => href === here)?.page}
        </AppFrame>
      </UiProvider>
    </SaveRegistryContext>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );

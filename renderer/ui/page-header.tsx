import type { ReactNode } from 'react';
import { FrenchText } from './french-text.tsx';
import { Link } from './link.tsx';

type Crumb = { label: string; href: string };

type PageHeaderProps = {
  title: string;
  /** Written lighter after the title: the place of a meeting. */
  titleAside?: string;
  /** Where one comes from, above the title. */
  breadcrumb?: Crumb[];
  /** Under the title: the day, a count. */
  subtitle?: ReactNode;
  /** At the right, the primary one last. */
  actions?: ReactNode;
  /** Tabs of the place, on the header's lower edge. */
  tabs?: ReactNode;
};

export function PageHeader({ title, titleAside, breadcrumb, subtitle, actions, tabs }: PageHeaderProps) {
  return (
    <header className="shrink-0 border-b border-line bg-surface px-4 frame:px-7">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 pt-4 pb-3.5">
        <div className="min-w-0 grow basis-72">
          {breadcrumb && (
            <nav aria-label="Fil d’Ariane" className="text-sm text-muted">
              <ol className="flex flex-wrap gap-x-1.5">
                {breadcrumb.map(({ label, href }) => (
                  <li key={href} className="after:ml-1.5 after:content-['›'] last:after:content-none">
                    <Link href={href} look="quiet">
                      <FrenchText>{label}</FrenchText>
                    </Link>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          {/* Takes the focus when what had it is gone. */}
          <h1 tabIndex={-1} className="text-xl outline-none">
            <FrenchText>{title}</FrenchText>
            {titleAside !== undefined && (
              <span className="font-normal text-muted">
                {' '}
                · <FrenchText>{titleAside}</FrenchText>
              </span>
            )}
          </h1>
          {subtitle !== undefined && <div className="text-sm text-muted">{subtitle}</div>}
        </div>
        {actions !== undefined && (
          <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">{actions}</div>
        )}
      </div>
      {tabs}
    </header>
  );
}

/**
 * What is under the header: scrolls on its own where the window is large, with the page where it is not.
 * `relative` keeps what is placed absolutely in it (captions for readers, boxes) from lengthening the page.
 * What receives the focus stands clear of the edges: its outline is whole, and the sentence under it is read too.
 */
export function PageBody({ children }: { children: ReactNode }) {
  return (
    <div className="relative min-h-0 flex-1 scroll-pt-4 scroll-pb-20 px-4 py-5 frame:overflow-auto frame:px-7">
      {children}
    </div>
  );
}

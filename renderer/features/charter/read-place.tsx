import { Suspense } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { PaperActions } from '../../paper/paper-actions.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';
import { ArticleRemarks } from './article-remarks.tsx';
import type { CharterAsked } from './charter-place.tsx';
import { versionName } from './version-words.ts';

/** What was said of an article of an adopted version: beside its text, which it is no part of. */
function ReadRemarks({ articleId, remarkId }: { articleId: number; remarkId: number }) {
  const article = useRoute('charter.article', { id: articleId });
  return (
    <>
      <h2 className="mb-2 text-base font-semibold">
        <FrenchText>{article.title}</FrenchText>
      </h2>
      <ArticleRemarks article={article} found={remarkId} />
    </>
  );
}

/**
 * A version as it was adopted: the page alone, open at one of its articles, to be read, printed and exported; with the
 * remarks on that article when one of them was asked for.
 */
export function ReadPlace({ id, articleId, remarkId }: CharterAsked & { id: number }) {
  const { version } = useRoute('charter.outline', { id });
  const { adoptedOn, effectiveFrom } = version;
  const isAsked = articleId !== null && remarkId !== null;
  return (
    <>
      <PageHeader
        title={version.title}
        titleAside={versionName(version).toLowerCase()}
        breadcrumb={[
          { label: 'Charte', href: '#/charte' },
          { label: 'Versions', href: '#/charte/versions' },
        ]}
        subtitle={
          adoptedOn !== null && (
            <FrenchText>
              {`Adoptée le ${formatDate(adoptedOn, 'long')}, applicable à partir du ${formatDate(effectiveFrom ?? adoptedOn, 'long')}`}
            </FrenchText>
          )
        }
        actions={
          <>
            <LinkButton href={`#/charte/adhesions/${id}`} variant="quiet">
              Adhésions
            </LinkButton>
            <PaperActions
              document={{ kind: 'charter', id }}
              label={versionName(version)}
              formats={['docx', 'odt', 'txt']}
            />
          </>
        }
      />
      <div
        className={
          isAsked
            ? 'grid min-h-0 flex-1 frame:grid-cols-[minmax(18rem,26rem)_minmax(0,1fr)] frame:grid-rows-[minmax(0,1fr)]'
            : 'grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)]'
        }
      >
        {isAsked && (
          <section
            aria-label="Remarques sur l’article"
            className="relative min-h-0 border-line bg-surface px-5 py-4 max-frame:max-h-[60dvh] max-frame:overflow-y-auto frame:overflow-y-auto frame:border-r"
          >
            <Suspense fallback={<Waiting />}>
              <ReadRemarks articleId={articleId} remarkId={remarkId} />
            </Suspense>
          </section>
        )}
        <PaperPane document={{ kind: 'charter', id }} current={articleId} onItem={() => undefined} />
      </div>
    </>
  );
}

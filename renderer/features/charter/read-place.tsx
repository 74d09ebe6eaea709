import { formatDate } from '../../../db/domain/french-dates.ts';
import { PaperActions } from '../../paper/paper-actions.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useRoute } from '../../use-route.ts';
import { versionName } from './version-words.ts';

/** A version as it was adopted: the page alone, open at one of its articles, to be read, printed and exported. */
export function ReadPlace({ id, articleId }: { id: number; articleId: number | null }) {
  const { version } = useRoute('charter.outline', { id });
  const { adoptedOn, effectiveFrom } = version;
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
      <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)]">
        <PaperPane document={{ kind: 'charter', id }} current={articleId} onItem={() => undefined} />
      </div>
    </>
  );
}

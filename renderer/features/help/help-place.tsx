import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { readGuide } from '../../guide/guide.ts';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';

type GuidePage = { title: string; content: readonly Node[] };

/** Our own text, made into HTML when the application was built; parsed here, never run. */
const parsePage = (html: string): GuidePage => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const heading = body.querySelector('h1');
  heading?.remove();
  return { title: heading?.textContent ?? 'Guide', content: [...body.childNodes] };
};

/** A page of the guide, as written in docs/guide; F1 opens the one that tells of the place one comes from. */
export function HelpPlace({ page }: { page: string }) {
  const { data } = useSuspenseQuery({
    queryKey: ['guide', page],
    queryFn: async () => parsePage(await readGuide(page)),
    structuralSharing: false,
  });
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    article.current?.replaceChildren(...data.content.map((node) => node.cloneNode(true)));
  }, [data]);
  return (
    <>
      <PageHeader
        title={data.title}
        {...(page !== 'README' && { breadcrumb: [{ label: 'Guide', href: '#/aide' }] })}
      />
      <PageBody key={page}>
        <article ref={article} className="guide max-w-3xl" />
      </PageBody>
    </>
  );
}

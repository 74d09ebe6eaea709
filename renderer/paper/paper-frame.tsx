import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { layOut, pageWidth } from './lay-out.ts';

type PaperFrameProps = {
  /** The document's HTML, as main renders it for the printer. */
  html: string;
  /** Names the frame for a screen reader. */
  title: string;
  /** The item whose form is being edited: the page scrolls to it and marks it. */
  current: number | null;
  onItem: (id: number) => void;
};

const shell =
  '<!doctype html><html lang="fr"><head><meta charset="utf-8"><link rel="stylesheet" href="/paper/paper.css">' +
  '<link rel="stylesheet" href="/paper/desk.css"></head><body><div class="desk"></div></body></html>';

/**
 * The real page, live: the very HTML that prints, cut into A4 sheets at the same places.
 * The frame runs no script; this window lays it out from outside.
 */
export function PaperFrame({ html, title, current, onItem }: PaperFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [width, setWidth] = useState(0);
  const [pages, setPages] = useState(0);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const desk = frame.current?.contentDocument?.querySelector<HTMLElement>('.desk');
    if (!isReady || !desk || width === 0) return;
    setPages(layOut(desk, html, Math.min(1, (width - 40) / pageWidth)));
  }, [isReady, html, width]);

  const pick = useEffectEvent((event: Event) => {
    // The element belongs to the frame's own realm: `instanceof Element` would say no.
    const target = event.target as Element | null;
    const item = target?.closest('[data-item]')?.getAttribute('data-item');
    if (item) onItem(Number(item));
  });
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!isReady || !page) return;
    page.addEventListener('click', pick);
    return () => page.removeEventListener('click', pick);
  }, [isReady]);

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!isReady || !page) return;
    for (const entry of page.querySelectorAll('[data-item]')) {
      const isCurrent = entry.getAttribute('data-item') === String(current);
      entry.classList.toggle('current', isCurrent);
      if (isCurrent) entry.scrollIntoView({ block: 'nearest' });
    }
  }, [isReady, current, html, pages]);

  const loaded = async () => {
    await frame.current?.contentDocument?.fonts.ready;
    setReady(true);
  };
  return (
    <iframe
      ref={frame}
      title={`${title}, ${pages} ${pages > 1 ? 'pages' : 'page'}`}
      srcDoc={shell}
      sandbox="allow-same-origin"
      onLoad={() => void loaded()}
      className="h-full w-full border-0"
    />
  );
}

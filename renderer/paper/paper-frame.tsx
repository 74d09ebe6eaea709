import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { count } from '../../db/domain/plural.ts';
import { Button } from '../ui/button.tsx';
import { layOut, markOnDesk, pageWidth } from './lay-out.ts';

type PaperFrameProps = {
  /** The document's HTML, as main renders it for the printer. */
  html: string;
  /** Names the frame for a screen reader. */
  title: string;
  /** The item whose form is being edited: the page scrolls to it and marks it. */
  current: number | null;
  onItem: (id: number) => void;
  choice?: ReactNode;
};

const shell =
  '<!doctype html><html lang="fr"><head><meta charset="utf-8"><link rel="stylesheet" href="/paper/paper.css">' +
  '<link rel="stylesheet" href="/paper/desk.css"></head><body><div class="desk"></div></body></html>';

/** Pixels left around the sheet, both sides together. */
const surround = 40;

/**
 * The real page, live: the very HTML that prints, cut into A4 sheets at the same places.
 * The frame runs no script; this window lays it out from outside.
 */
export function PaperFrame({ html, title, current, onItem, choice }: PaperFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const [width, setWidth] = useState(0);
  const [pages, setPages] = useState(0);
  const [isLifeSize, setLifeSize] = useState(false);
  const fitting = Math.min(1, (width - surround) / pageWidth);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const draw = useEffectEvent((text: string, scale: number) => {
    const desk = frame.current?.contentDocument?.querySelector<HTMLElement>('.desk');
    if (!desk || scale <= 0) return;
    setPages(layOut(desk, text, scale));
    markOnDesk(frame.current, current);
  });
  const scale = isLifeSize ? 1 : fitting;
  useEffect(() => {
    if (isReady) draw(html, scale);
  }, [isReady, html, scale]);
  useEffect(() => markOnDesk(frame.current, current), [current]);

  const pick = useEffectEvent((event: Event) => {
    // The element belongs to the frame's own realm: `instanceof Element` would say no.
    const target = event.target as Element | null;
    const item = target?.closest('[data-item]')?.getAttribute('data-item');
    if (item) onItem(Number(item));
  });
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!isReady || !page) return undefined;
    page.addEventListener('click', pick);
    return () => page.removeEventListener('click', pick);
  }, [isReady]);

  const loaded = async () => {
    // Nothing is written yet, so no font is awaited: they are fetched now, since line ends depend on them.
    const fonts = [...(frame.current?.contentDocument?.fonts ?? [])];
    await Promise.allSettled(fonts.map((font) => font.load()));
    setReady(true);
  };
  const length = count(pages, 'page', 'pages');
  return (
    <>
      <div className="flex min-h-10 shrink-0 items-center justify-between gap-3 px-5 text-sm text-muted">
        <span className="flex min-w-0 items-center gap-2">
          {choice !== undefined && <span className="-ml-3">{choice}</span>}
          <span>{pages > 0 && length}</span>
        </span>
        {fitting < 1 && (
          <Button variant="quiet" size="small" onPress={() => setLifeSize(!isLifeSize)}>
            {isLifeSize ? 'Ajuster à la largeur' : 'Taille réelle'}
          </Button>
        )}
      </div>
      <iframe
        ref={frame}
        title={`${title}, ${length}`}
        srcDoc={shell}
        sandbox="allow-same-origin"
        onLoad={() => void loaded()}
        className="min-h-0 w-full flex-1 border-0"
      />
    </>
  );
}

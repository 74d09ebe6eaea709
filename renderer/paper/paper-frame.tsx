import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { count } from '../../db/domain/plural.ts';
import { Button } from '../ui/button.tsx';
import { pageWidth } from './cut.ts';
import { createDesk, type Desk } from './lay-out.ts';
import { followLink, type ItemName, keepOnDesk, showOnDesk } from './mark.ts';
import { useBehind } from './use-behind.ts';

type PaperFrameProps = {
  /** The document's HTML, as main renders it for the printer. */
  html: string;
  /** Names the frame for a screen reader. */
  title: string;
  /** The item whose form is being edited: the page scrolls to it and marks it. */
  current: ItemName | null;
  onItem: (id: number) => void;
  /** An item with a name was clicked: a chapter among articles. */
  onNamed?: (name: string) => void;
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
export function PaperFrame({ html, title, current, onItem, onNamed, choice }: PaperFrameProps) {
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

  const scale = isLifeSize ? 1 : fitting;
  const desk = useRef<Desk | null>(null);
  /** The page may have been scrolled, resized or pointed at elsewhere since its laying out began. */
  const laid = useEffectEvent((length: number) => {
    setPages(length);
    desk.current?.scale(scale);
    keepOnDesk(frame.current, current);
  });
  useBehind(isReady && scale > 0 ? html : null, function* lay(text) {
    const element = frame.current?.contentDocument?.querySelector<HTMLElement>('.desk');
    if (!element) return;
    desk.current ??= createDesk(element);
    laid(yield* desk.current.lay(text));
  });
  useEffect(() => {
    if (scale > 0) desk.current?.scale(scale);
  }, [scale]);
  useEffect(() => showOnDesk(frame.current, current), [current]);

  const pick = useEffectEvent((event: Event) => {
    // The element belongs to the frame's own realm: `instanceof Element` would say no.
    const target = event.target as Element | null;
    const link = target?.closest('a[href]');
    if (link) {
      // Followed, it would replace the page by the application, a second time, within itself.
      event.preventDefault();
      return event.type === 'click' ? followLink(link) : undefined;
    }
    if (event.type !== 'click') return undefined;
    const item = target?.closest('[data-item]')?.getAttribute('data-item');
    if (item && /^\d+$/.test(item)) onItem(Number(item));
    else if (item) onNamed?.(item);
    return undefined;
  });
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!isReady || !page) return undefined;
    // The wheel's button is not a click.
    for (const type of ['click', 'auxclick']) page.addEventListener(type, pick);
    return () => {
      for (const type of ['click', 'auxclick']) page.removeEventListener(type, pick);
    };
  }, [isReady]);

  const loaded = async () => {
    // Nothing is written yet, so no font is awaited: they are fetched now, since line ends depend on them.
    const fonts = [...(frame.current?.contentDocument?.fonts ?? [])];
    await Promise.allSettled(fonts.map((font) => font.load()));
    desk.current = null;
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

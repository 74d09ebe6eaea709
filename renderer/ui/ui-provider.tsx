import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { Announcer } from './announcer.tsx';
import { holdPressableStyle } from './pressable-style.ts';
import { Toaster } from './toast.tsx';
import { useFocusKept } from './use-focus-kept.ts';

holdPressableStyle(document);

/**
 * Around everything: French for React Aria's own words, the live region, the messages, the focus that is never lost.
 * `navigate` receives the hrefs of links, menus and tabs; without it they are followed by the browser.
 */
export function UiProvider({
  children,
  navigate,
}: {
  children: ReactNode;
  navigate?: (href: string) => void;
}) {
  useFocusKept();
  const content = (
    <Announcer>
      <Toaster>{children}</Toaster>
    </Announcer>
  );
  return (
    <I18nProvider locale="fr-FR">
      {navigate ? <RouterProvider navigate={navigate}>{content}</RouterProvider> : content}
    </I18nProvider>
  );
}

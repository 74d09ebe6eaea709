import { Notification } from 'electron';
import type { Notice } from './reminders/watch.ts';

/** Pinned for ever: Windows keeps it beside the shortcut, and brings a click back by it. */
export const toastActivator = '{2A00F280-B7CA-4D7E-90C8-B7FD3528CA3E}';

/** What is shown, by its name: a notification whose object is gone no longer hears its click. */
const showing = new Map<string, { notification: Notification; place: string }>();

/** Where a click on a notice of this name leads; '' when it is of a run that ended. */
const placeOf = (id: string): string => showing.get(id)?.place ?? '';

/** The system's own notifications; `open` gets the place of the one that was clicked. */
export const createNotifier = (open: (place: string) => void) => {
  // From the list that Windows keeps, where the object alone may hear nothing. « type=click&tag=reunion-3 »
  if (process.platform === 'win32')
    Notification.handleActivation((activation) =>
      open(placeOf(new URLSearchParams(activation.arguments).get('tag') ?? '')),
    );
  return {
    isAvailable: (): boolean => Notification.isSupported(),
    /** False when the system shows none. */
    notify({ id, title, body, place }: Notice): boolean {
      if (!Notification.isSupported()) return false;
      const notification = new Notification({ id, title, body });
      showing.set(id, { notification, place });
      notification.on('click', () => open(place));
      notification.show();
      return true;
    },
  };
};

import { played } from '../not-played.ts';
import { originOf } from '../web/schemes.ts';

/** What event.senderFrame shows of the main frame. Only main frames run a preload, so only they send. */
export type Frame = {
  readonly url: string;
  readonly origin: string;
  readonly parent: null;
  readonly top: Frame;
  readonly frames: Frame[];
  readonly detached: boolean;
  readonly processId: number;
  readonly routingId: number;
  isDestroyed(): boolean;
};

export function mainFrameOf(contents: { getURL(): string; isDestroyed(): boolean }, id: number): Frame {
  const frame: Frame = played('senderFrame', {
    get url() {
      return contents.getURL();
    },
    get origin() {
      return originOf(contents.getURL());
    },
    parent: null,
    get top() {
      return frame;
    },
    frames: [],
    get detached() {
      return contents.isDestroyed();
    },
    processId: id,
    routingId: 1,
    isDestroyed: () => contents.isDestroyed(),
  });
  return frame;
}

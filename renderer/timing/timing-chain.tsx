import type { RouteOutput } from '../../electron/ipc/contract/contract.ts';
import { useFollow } from '../shell/leaving.tsx';
import { Chain } from '../ui/chain.tsx';

type Steps = RouteOutput<'home.get'>['chain'];

type TimingChainProps = { chain: Steps; sessionId: number | null; meetingId: number | null };

/** The calendar chain, each step leading to what is to be done there. */
export function TimingChain({ chain, sessionId, meetingId }: TimingChainProps) {
  const follow = useFollow();
  const hrefOf = (kind: Steps[number]['kind']): string | null => {
    if (kind === 'dispatch' || kind === 'meeting') {
      if (meetingId !== null) return `#/reunions/${meetingId}`;
      return sessionId === null ? null : `#/reunions/nouvelle?conseil=${sessionId}`;
    }
    if (sessionId !== null) return `#/conseils/${sessionId}`;
    return kind === 'council' ? '#/conseils/nouveau' : null;
  };
  return (
    <Chain
      steps={chain}
      opens={({ kind }) => hrefOf(kind) !== null && hrefOf(kind) !== window.location.hash}
      onStep={({ kind }) => {
        const href = hrefOf(kind);
        if (href !== null) follow(href);
      }}
    />
  );
}

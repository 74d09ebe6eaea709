import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Link } from '../../ui/link.tsx';

type Holder = RouteOutput<'role.list'>[number]['holders'][number];

/** Somebody in a role: a member leads to their place, an agent is named; what reaches them is under. */
export function HolderName({ holder: { memberId, name, posts, email } }: { holder: Holder }) {
  const under = [posts, email].filter((part) => part !== '');
  return (
    <div>
      {memberId === null ? (
        <FrenchText>{name}</FrenchText>
      ) : (
        <Link href={`#/collectif/membres/${memberId}`} look="quiet">
          <FrenchText>{name}</FrenchText>
        </Link>
      )}
      {under.map((words) => (
        <span key={words} className="block text-sm break-words text-muted">
          <FrenchText>{words}</FrenchText>
        </span>
      ))}
    </div>
  );
}

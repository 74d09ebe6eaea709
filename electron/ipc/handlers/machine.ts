import type { Handlers } from '../router.ts';
import type { Services } from './services.ts';

export const machineHandlers = ({ machine }: Pick<Services, 'machine'>) =>
  ({
    'machine.get': () => machine.read(),
    'machine.save': ({ patch }) => machine.save(patch),
    'machine.tryReminder': () => ({ isShown: machine.tryReminder() }),
  }) satisfies Partial<Handlers>;

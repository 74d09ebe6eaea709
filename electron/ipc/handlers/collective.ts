import {
  adoptEpci,
  foundCollective,
  updateCollective,
  type FoundingEpci,
} from '../../../db/commands/collective.ts';
import {
  createCollectivity,
  removeCollectivity,
  updateCollectivity,
} from '../../../db/commands/collectivity.ts';
import { createMember, removeMember, updateMember } from '../../../db/commands/member.ts';
import { fromInstant } from '../../../db/domain/paris-time.ts';
import { invalidField } from '../../../db/domain/failure.ts';
import { getCollective, listMembers } from '../../../db/queries/collective.ts';
import type { EpciDirectory } from '../../../db/reference/epci-directory.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

/** What founding takes of an official EPCI: its name, codes and all its communes. Null by hand. */
export const foundingEpci = (directory: EpciDirectory, siren: string | null): FoundingEpci | null => {
  if (siren === null) return null;
  const epci = directory.get(siren);
  if (!epci)
    throw invalidField(
      'siren',
      'Cette intercommunalité n’est pas dans la liste officielle\u00a0: choisissez-la dans la liste.',
    );
  return {
    siren: epci.siren,
    displayName: epci.displayName,
    population: epci.population,
    department: epci.departments[0]?.code ?? '',
    communes: epci.communes.map((commune) => ({ ...commune, department: commune.department.code })),
  };
};

export const collectiveHandlers = ({ open, now }: DataAccess, epci: EpciDirectory) =>
  ({
    'epci.search': ({ text }) => epci.search(text),
    'epci.notice': () => epci.notice(),
    'collective.get': () => getCollective(open().db, now()),
    'collective.found': (input) => {
      const chosen = foundingEpci(epci, input.siren);
      write(open(), { label: 'fondation du collectif', undoable: false }, (tx) =>
        foundCollective(tx, input, chosen, { now: now() }),
      );
      return getCollective(open().db, now());
    },
    'collective.adoptEpci': ({ siren }) => {
      const chosen = foundingEpci(epci, siren);
      if (chosen)
        write(open(), { label: 'inscription de l’intercommunalité' }, (tx) => adoptEpci(tx, chosen));
      return getCollective(open().db, now());
    },
    'collective.update': ({ patch }) => {
      write(open(), { label: 'modification des réglages', mergeKey: 'collective' }, (tx) =>
        updateCollective(tx, patch),
      );
      return getCollective(open().db, now());
    },
    'collectivity.create': (input) => {
      write(open(), { label: 'ajout d’une collectivité' }, (tx) => createCollectivity(tx, input));
      return getCollective(open().db, now());
    },
    'collectivity.update': ({ id, patch }) => {
      const step = { label: 'modification d’une collectivité', mergeKey: `collectivity:${id}` };
      write(open(), step, (tx) => updateCollectivity(tx, id, patch));
      return getCollective(open().db, now());
    },
    'collectivity.remove': ({ id }) => {
      write(open(), { label: 'suppression d’une collectivité' }, (tx) => removeCollectivity(tx, id));
      return getCollective(open().db, now());
    },
    'member.list': () => listMembers(open().db, now()),
    'member.create': (input) => {
      write(open(), { label: 'ajout d’un membre' }, (tx) => createMember(tx, input));
      return listMembers(open().db, now());
    },
    'member.update': ({ id, patch }) => {
      const step = { label: 'modification d’un membre', mergeKey: `member:${id}` };
      write(open(), step, (tx) => updateMember(tx, id, patch, fromInstant(now()).date));
      return listMembers(open().db, now());
    },
    'member.remove': ({ id }) => {
      write(open(), { label: 'suppression d’un membre' }, (tx) => removeMember(tx, id));
      return listMembers(open().db, now());
    },
  }) satisfies Partial<Handlers>;

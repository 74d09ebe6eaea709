import { addDays } from '../../db/domain/civil-date.ts';
import type { ContractCall } from './open-dossier.ts';
import { addressOf, departure, networks, people, vacated } from './people.ts';

/** Ids of collectivities by name, and of members by last name. */
export type Places = ReadonlyMap<string, number>;
export type Members = ReadonlyMap<string, number>;

export const placeAt = (places: Places, start: string): number => {
  const found = [...places].find(([name]) => name.startsWith(start));
  if (!found) throw new Error(`no collectivity starts with ${start}`);
  return found[1];
};

const known = (members: Members, lastName: string): number => {
  const id = members.get(lastName);
  if (id === undefined) throw new Error(`nobody is called ${lastName}`);
  return id;
};

const inscribeMembers = async (call: ContractCall, places: Places): Promise<Members> => {
  for (const [index, person] of [...people, departure.person].entries()) {
    const { at, ...rest } = { functionTitle: '', ...person };
    await call('member.create', {
      ...rest,
      collectivityId: placeAt(places, at),
      email: addressOf(person),
      phone: `02 51 00 ${String(10 + index)} 00`,
    });
  }
  const members = await call('member.list', {});
  return new Map(members.map(({ lastName, id }) => [lastName, id]));
};

/** Two people leave on `lastDay`: one seat is kept by a neighbour, the other is vacant. */
const depart = async (
  call: ContractCall,
  places: Places,
  members: Members,
  lastDay: string,
): Promise<void> => {
  const { person, interim } = departure;
  await call('member.leave', { id: known(members, person.lastName), endDate: lastDay });
  await call('member.addPost', {
    memberId: known(members, interim),
    collectivityId: placeAt(places, person.at),
    function: 'sg',
    functionTitle: '',
    interim: true,
    startDate: addDays(lastDay, 1),
    endDate: '',
  });
  await call('member.leave', { id: known(members, vacated), endDate: addDays(lastDay, 40) });
};

const designate = async (call: ContractCall, places: Places, members: Members): Promise<void> => {
  for (const { name, description, referents } of networks) {
    const roles = await call('role.create', { kind: 'network', name, description });
    const roleId = roles.find((role) => role.name === name)?.id ?? 0;
    for (const { at, member, name: holderName = '' } of referents)
      await call('role.designate', {
        roleId,
        collectivityId: placeAt(places, at),
        memberId: member === undefined ? null : known(members, member),
        holderName,
        email: '',
        startDate: '',
        endDate: '',
      });
  }
};

/** The people of the example: members, who left on `lastDay`, who stands in, and the referents of the networks. */
export const inscribe = async (
  call: ContractCall,
  lastDay: string,
): Promise<{ places: Places; members: Members }> => {
  const { collectivities } = await call('collective.get', {});
  const places = new Map(collectivities.map(({ name, id }) => [name, id]));
  const members = await inscribeMembers(call, places);
  await depart(call, places, members, lastDay);
  await designate(call, places, members);
  return { places, members };
};

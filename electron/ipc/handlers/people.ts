import { addPost, noteDeparture, removePost, updatePost } from '../../../db/commands/post.ts';
import {
  addRoleHolder,
  createRole,
  createRoles,
  removeRole,
  removeRoleHolder,
  updateRole,
  updateRoleHolder,
} from '../../../db/commands/role.ts';
import { fromInstant } from '../../../db/domain/paris-time.ts';
import type { WriteHandle } from '../../../db/handles.ts';
import { listMembers } from '../../../db/queries/collective.ts';
import { listDirections } from '../../../db/queries/posts.ts';
import { listRoles } from '../../../db/queries/roles.ts';
import { write } from '../../../db/write.ts';
import type { Handlers } from '../router.ts';
import type { DataAccess } from './handlers.ts';

export const peopleHandlers = ({ open, now }: DataAccess) => {
  const members = (label: string, command: (tx: WriteHandle) => unknown) => {
    write(open(), { label }, command);
    return listMembers(open().db, now());
  };
  const roles = (label: string, command: (tx: WriteHandle) => unknown) => {
    write(open(), { label }, command);
    return listRoles(open().db, now());
  };
  return {
    'member.addPost': ({ memberId, ...post }) =>
      members('ajout d’un poste', (tx) => addPost(tx, memberId, post)),
    'member.updatePost': ({ id, patch }) =>
      members('modification d’un poste', (tx) => updatePost(tx, id, patch)),
    'member.removePost': ({ id }) => members('suppression d’un poste', (tx) => removePost(tx, id)),
    'member.leave': ({ id, endDate }) =>
      members('départ d’un membre', (tx) => noteDeparture(tx, id, endDate)),
    'collective.directions': () => listDirections(open().db, fromInstant(now()).date),
    'role.list': () => listRoles(open().db, now()),
    'role.create': (input) => roles('ajout d’un rôle', (tx) => createRole(tx, input)),
    'role.createMany': ({ kind, names }) => roles('ajout de rôles', (tx) => createRoles(tx, kind, names)),
    'role.update': ({ id, patch }) => roles('modification d’un rôle', (tx) => updateRole(tx, id, patch)),
    'role.remove': ({ id }) => roles('suppression d’un rôle', (tx) => removeRole(tx, id)),
    'role.designate': (input) => roles('désignation', (tx) => addRoleHolder(tx, input)),
    'role.updateHolder': ({ id, patch }) =>
      roles('modification d’une désignation', (tx) => updateRoleHolder(tx, id, patch)),
    'role.removeHolder': ({ id }) => roles('retrait d’une désignation', (tx) => removeRoleHolder(tx, id)),
  } satisfies Partial<Handlers>;
};

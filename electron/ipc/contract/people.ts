import { z } from 'zod';
import { idSchema } from '../../../db/domain/ids.ts';
import { lastDaySchema, postPatchSchema, postSchema } from '../../../db/domain/post.ts';
import {
  roleHolderPatchSchema,
  roleHolderSchema,
  rolePatchSchema,
  roleSchema,
  rolesSchema,
} from '../../../db/domain/role.ts';
import { memberView } from './collective.ts';
import { command, query } from './route.ts';

const byId = z.object({ id: idSchema });
const members = z.array(memberView);

const director = z.object({
  memberId: idSchema,
  name: z.string(),
  heldAs: z.string(),
  interim: z.boolean(),
  startDate: z.string(),
  elsewhere: z.array(z.string()),
});

const directionView = z.object({
  collectivityId: idSchema,
  state: z.enum(['held', 'interim', 'vacant', 'unknown']),
  holders: z.array(director),
  vacantSince: z.string(),
  next: director.nullable(),
});

const roleView = roleSchema.extend({
  id: idSchema,
  holders: z.array(
    roleHolderSchema
      .omit({ roleId: true })
      .extend({ id: idSchema, collectivityName: z.string(), name: z.string(), posts: z.string() }),
  ),
});
const roles = z.array(roleView);

const everywhere = 'all' as const;

/** Posts over time, roles and their holders. */
export const peopleRoutes = {
  'member.addPost': command(postSchema.extend({ memberId: idSchema }), members, everywhere),
  'member.updatePost': command(z.object({ id: idSchema, patch: postPatchSchema }), members, everywhere),
  'member.removePost': command(byId, members, everywhere),
  'member.leave': command(lastDaySchema.extend({ id: idSchema }), members, everywhere),
  /** Who directs each collectivity's services today. */
  'collective.directions': query(z.object({}), z.array(directionView)),
  'role.list': query(z.object({}), roles),
  'role.create': command(roleSchema, roles, ['role.list']),
  'role.createMany': command(rolesSchema, roles, ['role.list']),
  'role.update': command(z.object({ id: idSchema, patch: rolePatchSchema }), roles, ['role.list']),
  'role.remove': command(byId, roles, ['role.list']),
  'role.designate': command(roleHolderSchema, roles, ['role.list']),
  'role.updateHolder': command(z.object({ id: idSchema, patch: roleHolderPatchSchema }), roles, [
    'role.list',
  ]),
  'role.removeHolder': command(byId, roles, ['role.list']),
};

import { asc, eq, inArray } from 'drizzle-orm';
import { collectivityKindLabels } from '../domain/collectivity.ts';
import { heldAs, memberName } from '../domain/member.ts';
import { functionLabel, hasLeft, memberFunctionLabels } from '../domain/post.ts';
import { joined, storedWords } from '../domain/searched-text.ts';
import { agendaTemplateTable, recurringItemTable, templateItemTable } from '../schema/agenda.ts';
import {
  collectivityTable,
  memberTable,
  postTable,
  roleHolderTable,
  roleTable,
} from '../schema/collective.ts';
import { blankDoc, byColumn, bySelect, grouped, type SearchSource } from './source.ts';

const members: SearchSource = {
  kind: 'member',
  table: 'member',
  key: 'id',
  watched: [
    byColumn('post', 'member_id'),
    bySelect('collectivity', 'SELECT member_id AS id FROM post WHERE collectivity_id = $row.id'),
  ],
  read: (db, ids, today) => {
    const posts = grouped(
      db
        .select({ post: postTable, place: collectivityTable.name })
        .from(postTable)
        .leftJoin(collectivityTable, eq(postTable.collectivityId, collectivityTable.id))
        .where(inArray(postTable.memberId, [...ids]))
        .orderBy(asc(postTable.id))
        .all(),
      ({ post }) => post.memberId,
    );
    return db
      .select()
      .from(memberTable)
      .where(inArray(memberTable.id, [...ids]))
      .all()
      .map((member) => {
        const held = posts(member.id);
        const isGone = hasLeft(
          held.map(({ post }) => post),
          today,
        );
        return {
          ...blankDoc,
          id: member.id,
          label: 'Membre',
          title: memberName(member),
          text: joined(
            ...held.map(({ post, place }) =>
              [heldAs(post), place ?? ''].filter((part) => part !== '').join(', '),
            ),
          ),
          restricted: joined(member.email, member.phone),
          words: joined(
            ...held.map(({ post }) => joined(functionLabel(post), memberFunctionLabels[post.function].long)),
          ),
          context: isGone ? 'a quitté le collectif' : '',
          isFormer: isGone,
          target: { place: 'member' as const, id: member.id },
        };
      });
  },
};

const collectivities: SearchSource = {
  kind: 'collectivity',
  table: 'collectivity',
  key: 'id',
  watched: [],
  read: (db, ids) =>
    db
      .select()
      .from(collectivityTable)
      .where(inArray(collectivityTable.id, [...ids]))
      .all()
      .map(({ id, kind, name, inseeCode, siren }) => ({
        ...blankDoc,
        id,
        label: 'Collectivité',
        title: name,
        text: joined(inseeCode, siren),
        words: collectivityKindLabels[kind],
        target: { place: 'collectivity' as const, id },
      })),
};

const roles: SearchSource = {
  kind: 'role',
  table: 'role',
  key: 'id',
  watched: [byColumn('role_holder', 'role_id')],
  read: (db, ids) => {
    const holders = grouped(
      db
        .select()
        .from(roleHolderTable)
        .where(inArray(roleHolderTable.roleId, [...ids]))
        .orderBy(asc(roleHolderTable.id))
        .all(),
      ({ roleId }) => roleId,
    );
    return db
      .select()
      .from(roleTable)
      .where(inArray(roleTable.id, [...ids]))
      .all()
      .map(({ id, kind, name, description }) => ({
        ...blankDoc,
        id,
        label: kind === 'network' ? 'Réseau métier' : 'Rôle du collectif',
        title: name,
        text: joined(description, ...holders(id).map(({ holderName }) => holderName)),
        restricted: joined(...holders(id).map(({ email }) => email)),
        target: { place: 'role' as const, id },
      }));
  },
};

const templates: SearchSource = {
  kind: 'template',
  table: 'agenda_template',
  key: 'id',
  watched: [byColumn('template_item', 'template_id')],
  read: (db, ids) => {
    const lines = grouped(
      db
        .select()
        .from(templateItemTable)
        .where(inArray(templateItemTable.templateId, [...ids]))
        .orderBy(asc(templateItemTable.position))
        .all(),
      ({ templateId }) => templateId,
    );
    return db
      .select()
      .from(agendaTemplateTable)
      .where(inArray(agendaTemplateTable.id, [...ids]))
      .all()
      .map(({ id, name }) => ({
        ...blankDoc,
        id,
        label: 'Modèle d’ordre du jour',
        title: name,
        text: joined(
          ...lines(id).map(({ title, question, expectedOutcome, note }) =>
            joined(title, question, expectedOutcome, storedWords(note)),
          ),
        ),
        target: { place: 'template' as const, id },
      }));
  },
};

const recurring: SearchSource = {
  kind: 'recurring',
  table: 'recurring_item',
  key: 'id',
  watched: [],
  read: (db, ids) =>
    db
      .select()
      .from(recurringItemTable)
      .where(inArray(recurringItemTable.id, [...ids]))
      .all()
      .map(({ id, title, question, expectedOutcome, note }) => ({
        ...blankDoc,
        id,
        label: 'Point récurrent',
        title,
        text: joined(question, expectedOutcome, storedWords(note)),
        target: { place: 'recurring' as const, id },
      })),
};

export const peopleSources = [members, collectivities, roles, templates, recurring] as const;

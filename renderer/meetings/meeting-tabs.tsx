import { LinkTabs } from '../ui/tabs.tsx';

const tabs = [
  { id: 'preparer', label: 'Préparer', path: '' },
  { id: 'envoyer', label: 'Envoyer', path: '/envoyer' },
  { id: 'reponses', label: 'Réponses', path: '/reponses' },
  // Takes the whole window: no row of places there.
  { id: 'seance', label: 'En séance', path: '/seance' },
  { id: 'releve', label: 'Relevé', path: '/releve' },
] as const;

export type MeetingTab = (typeof tabs)[number]['id'];

/** The places of a meeting, which several features share: the same row on each, in the order of its life. */
export function MeetingTabs({ meetingId, tab }: { meetingId: number; tab: MeetingTab }) {
  return (
    <LinkTabs
      label="Réunion"
      links={tabs.map(({ id, label, path }) => ({
        label,
        href: `#/reunions/${meetingId}${path}`,
        isCurrent: id === tab,
      }))}
    />
  );
}

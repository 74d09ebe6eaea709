import { Menu } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useCommand } from '../../use-route.ts';

const formats = [
  { id: 'xlsx', label: 'Classeur Excel (.xlsx)', description: 'Une ligne par poste' },
  { id: 'csv', label: 'Tableau CSV', description: 'Pour un tableur ou un autre logiciel' },
  { id: 'vcard', label: 'Cartes de visite (.vcf)', description: 'Pour Outlook, Thunderbird ou un téléphone' },
] as const;

/** The members who are present, as a file for a spreadsheet or an address book. */
export function ExportMenu() {
  const exportTo = useCommand('member.export');
  const reveal = useCommand('document.reveal');
  const toast = useToast();
  const write = async (format: (typeof formats)[number]['id']) => {
    const result = await exportTo({ format });
    if (!result.ok) return toast({ sentence: result.message });
    if (result.data.outcome === 'cancelled') return;
    toast({
      sentence: `«\u00a0${result.data.fileName}\u00a0» est enregistré.`,
      action: { label: 'Ouvrir', onPress: () => void reveal({ how: 'open' }) },
    });
  };
  return (
    <Menu
      label="Exporter"
      aria-label="Exporter les membres"
      actions={formats.map(({ id, ...format }) => ({ id, ...format, onAction: () => void write(id) }))}
    />
  );
}

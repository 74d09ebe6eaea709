import { Button } from '../../ui/button.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';

type SourceLineProps = {
  label: string;
  isPasted: boolean;
  sheets: readonly string[];
  sheet: number;
  notices: readonly string[];
  onSheet: (sheet: number) => void;
  onChange: () => void;
};

/** What is being read, how to take another, and what had to be interpreted. */
export function SourceLine({ label, isPasted, sheets, sheet, notices, onSheet, onChange }: SourceLineProps) {
  return (
    <Stack gap="small">
      <Row gap="medium">
        <span className="font-semibold">{label}</span>
        {sheets.length > 1 && (
          <div className="w-64">
            <Select
              label="Feuille du classeur"
              hidesLabel
              options={sheets.map((name, id) => ({ id, label: name }))}
              selected={sheet}
              onSelect={(id) => onSheet(id ?? 0)}
            />
          </div>
        )}
        <Button variant="quiet" size="small" onPress={onChange}>
          {isPasted ? 'Modifier le texte' : 'Prendre une autre liste'}
        </Button>
      </Row>
      {notices.map((notice) => (
        <p key={notice} className="text-sm text-muted">
          <FrenchText>{notice}</FrenchText>
        </p>
      ))}
    </Stack>
  );
}

import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DurationField } from '../../ui/duration-field.tsx';
import { RichTextField } from '../../ui/rich-text-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useSectionOptions } from './section-options.ts';
import type { Line } from './template-lines.ts';

type TemplateLineFormProps = {
  line: Line;
  error?: string;
  onChange: (fields: Partial<Line>) => void;
  onLevel: (direction: 'in' | 'out') => void;
  onRemove: () => void;
};

/** The point chosen in a template. */
export function TemplateLineForm({ line, error, onChange, onLevel, onRemove }: TemplateLineFormProps) {
  const isPoint = line.nature === 'point';
  const options = useSectionOptions(line.sectionId);
  return (
    <section aria-label="Point choisi" className="flex min-w-0 flex-col gap-3">
      <TextArea
        label="Intitulé"
        isRequired
        rows={1}
        value={line.title}
        onChange={(title) => onChange({ title })}
        {...(error !== undefined && { error })}
      />
      {isPoint && (
        <TextArea
          label="Question posée au collectif"
          value={line.question}
          onChange={(question) => onChange({ question })}
        />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)_6.5rem] items-start gap-4">
        {isPoint && line.parentId === null ? (
          <Select
            label="Rubrique"
            options={options}
            selected={line.sectionId}
            onSelect={(sectionId) => sectionId !== null && onChange({ sectionId })}
          />
        ) : (
          <span />
        )}
        <DurationField
          label="Durée"
          value={line.minutes}
          onChange={(minutes) => onChange({ minutes: typeof minutes === 'number' ? minutes : 0 })}
        />
      </div>
      {isPoint && (
        <>
          <TextArea
            label="Résultat attendu"
            rows={1}
            value={line.expectedOutcome}
            onChange={(expectedOutcome) => onChange({ expectedOutcome })}
          />
          <RichTextField
            label="Note de préparation"
            value={line.note}
            onChange={(note) => onChange({ note })}
          />
        </>
      )}
      {isPoint && (
        <Checkbox isSelected={line.parentId !== null} onChange={(isPart) => onLevel(isPart ? 'in' : 'out')}>
          Sous-point du point qui précède
        </Checkbox>
      )}
      <div className="-ml-3">
        <Button variant="quiet" size="small" tone="muted" onPress={onRemove}>
          Retirer du modèle
        </Button>
      </div>
    </section>
  );
}

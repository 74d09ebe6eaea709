import { type ReactNode, useState } from 'react';
import { plural } from '../../../db/domain/plural.ts';
import { Waiting } from '../../shell/waiting.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { isMendable, SourceCard, type SourceCardProps, type Source } from './source-card.tsx';
import { SourceLine } from './source-line.tsx';

/** What an import is called, and where it comes from. */
export type ImportName = { title: string; breadcrumb: { label: string; href: string }[] };

type ImportStepsProps = ImportName & {
  source: Omit<SourceCardProps, 'text' | 'onSource'>;
  renderPreview: (chosen: Source, onBack: () => void) => ReactNode;
};

/** First what is imported, then what it would do; one comes back to the first with what was pasted. */
export function ImportSteps({ title, breadcrumb, source, renderPreview }: ImportStepsProps) {
  const [chosen, setChosen] = useState<Source | null>(null);
  const [text, setText] = useState('');
  if (chosen)
    return renderPreview(chosen, () => {
      setText(isMendable(chosen) ? chosen.text : '');
      setChosen(null);
    });
  return (
    <>
      <PageHeader title={title} breadcrumb={breadcrumb} />
      <PageBody>
        <SourceCard {...source} text={text} onSource={setChosen} />
      </PageBody>
    </>
  );
}

type Answer = { ok: true; data: { sheets: string[]; sheet: number; notices: string[] } };

type ImportPageProps = ImportName & {
  chosen: Source;
  /** What it would do, or why it cannot be said; null until it is known. */
  answer: Answer | { ok: false; message: string } | null;
  /** Why nothing was imported. */
  message: string | null;
  actions: ReactNode;
  onSheet: (sheet: number) => void;
  onBack: () => void;
  children: ReactNode;
};

/** What an import would do: where it comes from, what is wrong with it as a whole, then its lines. */
export function ImportPage(props: ImportPageProps) {
  const { title, breadcrumb, chosen, answer, message, actions, onSheet, onBack, children } = props;
  const plan = answer?.ok ? answer.data : null;
  return (
    <>
      <PageHeader title={title} breadcrumb={breadcrumb} actions={actions} />
      <PageBody>
        <Stack>
          <SourceLine
            label={chosen.label}
            isPasted={isMendable(chosen)}
            sheets={plan?.sheets ?? []}
            sheet={plan?.sheet ?? 0}
            notices={plan?.notices ?? []}
            onSheet={onSheet}
            onChange={onBack}
          />
          {answer && !answer.ok && (
            <Notice kind="error" announces>
              {answer.message}
            </Notice>
          )}
          {message !== null && (
            <Notice kind="error" announces>
              {message}
            </Notice>
          )}
          {!answer && <Waiting />}
          {children}
        </Stack>
      </PageBody>
    </>
  );
}

type AllOrNothingProps = { toFix: number; isSelected: boolean; onChange: (isSelected: boolean) => void };

/** Whether the lines that can be imported wait for those that are to be corrected. */
export function AllOrNothing({ toFix, isSelected, onChange }: AllOrNothingProps) {
  if (toFix === 0) return null;
  return (
    <Checkbox isSelected={isSelected} onChange={onChange}>
      {`Ne rien importer tant ${plural(toFix, 'qu’une ligne est', 'que des lignes sont')} à corriger`}
    </Checkbox>
  );
}

import { lazy, type Ref, Suspense } from 'react';
import type { FieldProps } from './field-parts.tsx';

export type RichTextHandle = { focus: () => void };

export type RichTextProps = Pick<FieldProps, 'label' | 'help' | 'error' | 'onBlur'> & {
  /** A rich text as it is stored: ProseMirror's JSON in a string, '' when empty. */
  value: string;
  onChange: (value: string) => void;
  handle?: Ref<RichTextHandle>;
};

const Editor = lazy(() => import('./rich-text-editor.tsx'));

/** A text with bold, italic, underline and lists. The editor's code comes when the first one is shown. */
export function RichTextField(props: RichTextProps) {
  return (
    <Suspense
      fallback={
        <div>
          <p className="text-sm font-semibold">{props.label}</p>
          <div className="mt-1 min-h-36 rounded-md border border-edge bg-surface" />
        </div>
      }
    >
      <Editor {...props} />
    </Suspense>
  );
}

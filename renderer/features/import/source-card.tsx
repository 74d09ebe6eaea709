import { useRef, useState } from 'react';
import type { RouteInput } from '../../../electron/ipc/contract/contract.ts';
import { useUnsavedEntry } from '../../forms/use-unsaved-entry.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useCommand } from '../../use-route.ts';
import { DropPlace } from './drop-place.tsx';

/** What is being imported, and what the screen calls it. */
export type Source = {
  source: RouteInput<'import.members'>['source'];
  label: string;
  text: string;
  isCalendar: boolean;
};

/** Whether a text is short enough to be taken up again in a field; a longer one is mended where it comes from. */
export const isMendable = ({ text }: Source): boolean => text !== '' && text.length <= 20_000;

export type SourceCardProps = {
  of: 'members' | 'councils' | 'deliberations';
  /** The text to take up again. */
  text: string;
  help: string;
  placeholder: string;
  formats: string;
  onSource: (source: Source) => void;
};

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : ''),
    );
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unread')));
    reader.readAsDataURL(file);
  });

const heaviest = 20 * 1024 * 1024;

/** Where a list comes from: pasted, chosen or dropped. */
export function SourceCard({ of, text: first, help, placeholder, formats, onSource }: SourceCardProps) {
  const [text, setText] = useState(first);
  const [error, setError] = useState<string | undefined>();
  const [message, setMessage] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const choose = useCommand('import.chooseFile');
  const drop = useCommand('import.dropFile');
  useUnsavedEntry('Liste à importer', text.trim() !== '', () => field.current?.focus());

  const read = (pasted: string) => {
    if (pasted.trim() === '') return setError('Collez d’abord la liste, ou choisissez un fichier.');
    onSource({ source: { text: pasted }, label: 'Texte collé', text: pasted, isCalendar: false });
  };
  const take = async (asked: ReturnType<typeof choose>) => {
    setPending(true);
    const result = await asked;
    setPending(false);
    if (!result.ok) return setMessage(result.message);
    if (result.data.outcome === 'cancelled') return;
    const { file, fileName, isCalendar } = result.data;
    onSource({ source: { file }, label: fileName, text: '', isCalendar });
  };
  const takeDropped = async (file: File) => {
    if (file.size > heaviest)
      return setMessage(
        'Ce fichier pèse plus de 20\u00a0Mo\u00a0: ce n’est pas une liste. Choisissez-en un autre.',
      );
    const content = await base64Of(file).catch(() => null);
    if (content === null)
      return setMessage('Ce fichier n’a pas pu être ouvert\u00a0: choisissez-le par le bouton.');
    await take(drop({ name: file.name, content }));
  };
  return (
    <Card heading="La liste">
      <div className="flex flex-col gap-4">
        {message !== null && (
          <Notice kind="error" announces>
            {message}
          </Notice>
        )}
        <div className="grid items-stretch gap-5 wide:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <form
            className="flex min-w-0 flex-col gap-3"
            onSubmit={(event) => {
              event.preventDefault();
              read(text);
            }}
            // What is pasted in an empty field is shown at once: the button is for what is typed or mended.
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain');
              if (text !== '' || pasted.trim() === '') return;
              event.preventDefault();
              read(pasted);
            }}
          >
            <TextArea
              label="Coller la liste"
              help={help}
              placeholder={placeholder}
              rows={9}
              value={text}
              error={error}
              inputRef={field}
              onChange={(next) => {
                setText(next);
                setError(undefined);
              }}
            />
            <div>
              <Button type="submit">Voir l’aperçu</Button>
            </div>
          </form>
          <DropPlace onFile={(file) => void takeDropped(file)}>
            <p className="font-semibold">Ou prendre un fichier</p>
            <p className="text-sm text-muted">{formats}</p>
            <Button
              isPending={isPending}
              pendingLabel="Lecture…"
              onPress={() => {
                setMessage(null);
                void take(choose({ of }));
              }}
            >
              Choisir un fichier…
            </Button>
            <p className="text-sm text-muted">Vous pouvez aussi le déposer ici.</p>
          </DropPlace>
        </div>
      </div>
    </Card>
  );
}

import { useState } from 'react';
import { count } from '../../../db/domain/plural.ts';
import { closingWords, lineGlimpse } from '../../../db/domain/sitting.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCommand } from '../../use-route.ts';
import { allPeople, type SittingView, stillOpen } from './sitting-view.ts';

type CloseDialogProps = { sitting: SittingView; onClose: () => void; onClosed: () => void };

/** Ends the meeting: what was not reached is said once, and will be proposed to the next one. */
export function CloseDialog({ sitting, onClose, onClosed }: CloseDialogProps) {
  const close = useCommand('sitting.close');
  const open = stillOpen(sitting);
  const said = closingWords(sitting.items, open);
  const [ticked, setTicked] = useState(() => new Set(open.filter((item) => item.ticked).map(({ id }) => id)));
  const [message, setMessage] = useState('');
  const unknown = allPeople(sitting).filter(({ state }) => state === null);
  const unsent = sitting.items.filter(({ line }) => line !== '');
  const send = async () => {
    const result = await close({ id: sitting.id, notReached: [...ticked] });
    if (result.ok) onClosed();
    else setMessage(result.message);
  };
  const turn = (id: number, isIn: boolean) =>
    setTicked((before) => new Set(isIn ? [...before, id] : [...before].filter((each) => each !== id)));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      heading="Clore la séance"
      size="large"
      actions={
        <>
          <Button onPress={onClose}>Rester en séance</Button>
          <Button variant="primary" onPress={() => void send()}>
            Clore la séance
          </Button>
        </>
      }
    >
      <Stack>
        {message !== '' && (
          <Notice kind="error" announces>
            {message}
          </Notice>
        )}
        {said !== '' && (
          <p>
            <FrenchText>{said}</FrenchText>
          </p>
        )}
        {open.length > 0 && (
          <fieldset>
            <legend className="mb-2">
              Points non abordés&nbsp;: ils seront proposés à la réunion suivante. Décochez ceux qui ont été
              traités.
            </legend>
            <Stack gap="small">
              {open.map((item) => (
                <Checkbox
                  key={item.id}
                  isSelected={ticked.has(item.id)}
                  onChange={(isIn) => turn(item.id, isIn)}
                  {...(item.wasHeard && { help: 'Quelque chose a été noté pour ce point.' })}
                >
                  <FrenchText>{`${item.number}. ${item.title}`}</FrenchText>
                </Checkbox>
              ))}
            </Stack>
          </fieldset>
        )}
        {unsent.map((item) => (
          <Notice key={item.id} kind="warn">
            <FrenchText>
              {`Une ligne n’est pas notée au point ${item.number}\u00a0: «\u00a0${lineGlimpse(item.line)}\u00a0». Elle y reste.`}
            </FrenchText>
          </Notice>
        ))}
        {unknown.length > 0 && (
          <p className="text-sm text-muted">
            {`Présence non notée pour ${count(unknown.length, 'personne', 'personnes')}\u00a0: elle pourra l’être après.`}
          </p>
        )}
      </Stack>
    </Dialog>
  );
}

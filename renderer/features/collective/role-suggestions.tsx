import { type ReactNode, useState } from 'react';
import { suggestedRoles } from '../../../db/domain/role.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useCommand } from '../../use-route.ts';

/** Where there is no réseau yet: names to choose from, none imposed, each renamed at will afterwards. */
export function RoleSuggestions({ more }: { more: ReactNode }) {
  const createMany = useCommand('role.createMany');
  const undoToast = useUndoToast();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (name: string, isChosen: boolean) =>
    setChosen(suggestedRoles.network.filter((each) => (each === name ? isChosen : chosen.includes(each))));
  const create = async () => {
    const result = await createMany({ kind: 'network', names: [...chosen] });
    undoToast(
      result.ok
        ? chosen.length > 1
          ? 'Les réseaux choisis sont créés.'
          : 'Le réseau choisi est créé.'
        : result.message,
      result.ok,
    );
  };
  return (
    <div className="mx-auto max-w-3xl">
      <Card heading="Les réseaux métiers du territoire">
        <Stack>
          <p className="text-muted">
            Un réseau réunit celles et ceux qui font le même métier, avec une personne référente par
            collectivité. Cochez ceux qui existent chez vous&#8239;; les noms se changent à tout moment.
          </p>
          <fieldset aria-label="Réseaux proposés" className="grid gap-x-6 gap-y-2.5 frame:grid-cols-2">
            {suggestedRoles.network.map((name) => (
              <Checkbox
                key={name}
                isSelected={chosen.includes(name)}
                onChange={(isChosen) => choose(name, isChosen)}
              >
                {name}
              </Checkbox>
            ))}
          </fieldset>
          <Row>
            <Button variant="primary" isDisabled={chosen.length === 0} onPress={() => void create()}>
              Créer les réseaux cochés
            </Button>
            {more}
          </Row>
        </Stack>
      </Card>
    </div>
  );
}

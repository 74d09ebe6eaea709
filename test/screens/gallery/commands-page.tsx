import { useState } from 'react';
import { Button } from '../../../renderer/ui/button.tsx';
import { Card } from '../../../renderer/ui/card.tsx';
import { ConfirmDialog } from '../../../renderer/ui/confirm-dialog.tsx';
import { Dialog } from '../../../renderer/ui/dialog.tsx';
import { EmptyState } from '../../../renderer/ui/empty-state.tsx';
import { Row, Stack } from '../../../renderer/ui/layout.tsx';
import { Link, LinkButton } from '../../../renderer/ui/link.tsx';
import { Menu } from '../../../renderer/ui/menu.tsx';
import { Notice } from '../../../renderer/ui/notice.tsx';
import { PageBody, PageHeader } from '../../../renderer/ui/page-header.tsx';
import { LinkTabs } from '../../../renderer/ui/tabs.tsx';
import { Tag } from '../../../renderer/ui/tag.tsx';
import { TextField } from '../../../renderer/ui/text-field.tsx';
import { useToast } from '../../../renderer/ui/toast.tsx';

export function CommandsPage() {
  const toast = useToast();
  const [open, setOpen] = useState<'none' | 'dialog' | 'confirm'>('none');
  const close = () => setOpen('none');
  return (
    <>
      <PageHeader
        title="Réunion du mardi 8 décembre 2026, 9 h 30"
        titleAside="Mallièvre"
        breadcrumb={[{ label: 'Réunions', href: '#/listes' }]}
        actions={
          <>
            <Tag tone="soon">à envoyer avant dim. 6 déc. · 9 h 30</Tag>
            <Button>Imprimer</Button>
            <Button variant="primary">Vérifier et envoyer</Button>
          </>
        }
        tabs={
          <LinkTabs
            label="Réunion"
            links={[
              { href: '#/commandes', label: 'Préparer', isCurrent: true },
              { href: '#/champs', label: 'Envoyer', isCurrent: false },
              { href: '#/listes', label: 'En séance', isCurrent: false },
            ]}
          />
        }
      />
      <PageBody>
        <Stack gap="large">
          <Card heading="Boutons">
            <Stack>
              <Row>
                <Button variant="primary">Envoyer</Button>
                <Button>Imprimer</Button>
                <Button variant="quiet">Compléter</Button>
                <Button variant="danger">Effacer</Button>
                <LinkButton href="#/champs">Ouvrir</LinkButton>
                <Link href="#/listes">Voir la liste</Link>
              </Row>
              <Row>
                <Button variant="primary" isPending pendingLabel="Envoi en cours…">
                  Envoyer
                </Button>
                <Button isDisabled>Imprimer</Button>
                <Button size="small">Petit</Button>
                <Button size="small" variant="quiet" tone="muted">
                  Discret
                </Button>
                <Menu
                  label="Autres actions"
                  actions={[
                    { id: 'print', label: 'Imprimer', shortcut: 'Ctrl + P', onAction: () => undefined },
                    {
                      id: 'copy',
                      label: 'Reprendre à la prochaine réunion',
                      description: 'Le point garde son texte.',
                      onAction: () => undefined,
                    },
                    {
                      id: 'remove',
                      label: 'Retirer le point',
                      isDangerous: true,
                      startsGroup: true,
                      onAction: () => undefined,
                    },
                  ]}
                />
              </Row>
              <Row>
                <Button onPress={() => setOpen('dialog')}>Ouvrir un dialogue</Button>
                <Button onPress={() => setOpen('confirm')}>Confirmer</Button>
                <Button
                  onPress={() =>
                    toast({
                      sentence: 'Point «\u00a0Fonds de concours\u00a0» retiré.',
                      action: { label: 'Annuler', onPress: () => undefined },
                    })
                  }
                >
                  Retirer
                </Button>
              </Row>
            </Stack>
          </Card>
          <Card heading="États">
            <Row>
              <Tag>à venir</Tag>
              <Tag tone="now">à préparer</Tag>
              <Tag tone="soon">48 h avant</Tag>
              <Tag tone="late">en retard de 6 jours</Tag>
              <Tag tone="ok">fait</Tag>
            </Row>
          </Card>
          <Notice>
            Le CoDir se tient avant la convocation : ses avis peuvent encore faire évoluer les dossiers.
          </Notice>
          <Notice kind="warn" heading="Le délai tombe un dimanche">
            Envoyez de préférence le vendredi 4 décembre.
          </Notice>
          <Notice
            kind="error"
            heading="Le document n’a pas pu être imprimé"
            actions={<Button size="small">Réessayer</Button>}
          >
            Rien n’est perdu. Vérifiez l’imprimante, puis réessayez.
          </Notice>
          <Card>
            <EmptyState
              heading="Aucun point pour l’instant"
              action={<Button variant="secondary">Ajouter un point</Button>}
            >
              L’ordre du jour se compose ici, point par point, ou en reprenant ceux du conseil.
            </EmptyState>
          </Card>
        </Stack>
      </PageBody>
      <Dialog
        isOpen={open === 'dialog'}
        onClose={close}
        heading="Nouveau point"
        actions={
          <>
            <Button onPress={close}>Annuler</Button>
            <Button variant="primary" onPress={close}>
              Ajouter
            </Button>
          </>
        }
      >
        <TextField label="Intitulé" value="" onChange={() => undefined} />
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        heading="Effacer la réunion du 8 décembre ?"
        confirmLabel="Effacer la réunion"
        isDangerous
        onConfirm={close}
        onCancel={close}
      >
        Ses 7 points et leurs annexes seront effacés. Le conseil du 16 décembre ne change pas.
      </ConfirmDialog>
    </>
  );
}

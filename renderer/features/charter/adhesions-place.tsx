import { startTransition, useState } from 'react';
import { formatDate } from '../../../db/domain/french-dates.ts';
import { typeset } from '../../../db/domain/typography.ts';
import type { RouteOutput } from '../../../electron/ipc/contract/contract.ts';
import { PaperActions } from '../../paper/paper-actions.tsx';
import { PaperPane } from '../../paper/paper-pane.tsx';
import type { DocumentRef } from '../../paper/use-paper.ts';
import { useUndoToast } from '../../shell/use-undo-toast.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { PageBody, PageHeader } from '../../ui/page-header.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { useCommand, useRoute } from '../../use-route.ts';
import { CharterTabs } from './charter-tabs.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { versionLabel } from './version-words.ts';

type Adhesions = RouteOutput<'charter.adhesions'>;
type Voice = Adhesions['voices'][number];
type Signature = Voice['signatures'][number];

const states: Record<Voice['state'], { words: string; tone: Tone }> = {
  signed: { words: 'signée', tone: 'ok' },
  toAsk: { words: 'à recueillir', tone: 'soon' },
  former: { words: 'signée par une direction partie', tone: 'soon' },
  vacant: { words: 'sans direction', tone: 'neutral' },
};

function SignatureLine({ signature, onCertificate }: { signature: Signature; onCertificate: () => void }) {
  const unsign = useCommand('charter.unsign');
  const undoToast = useUndoToast();
  const remove = async () => {
    const result = await unsign({ id: signature.id });
    undoToast(result.ok ? 'Signature retirée.' : result.message, result.ok);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <span className="min-w-0 flex-1 text-sm">
        <FrenchText>{`${signature.signatoryName}${signature.signatoryFunction === '' ? '' : `, ${signature.signatoryFunction}`}`}</FrenchText>
        <span className="text-muted">
          {' '}
          · <FrenchText>{formatDate(signature.signedOn, 'long')}</FrenchText>
          {!signature.isPresent && ' · n’y exerce plus'}
        </span>
      </span>
      <Menu
        label="Plus"
        aria-label={`Plus d’actions sur la signature de ${typeset(signature.signatoryName)}`}
        variant="quiet"
        size="small"
        actions={[
          { id: 'certificate', label: 'Voir l’attestation d’adhésion', onAction: onCertificate },
          {
            id: 'remove',
            label: 'Retirer cette signature',
            isDangerous: true,
            startsGroup: true,
            onAction: () => void remove(),
          },
        ]}
      />
    </div>
  );
}

type VoiceLineProps = { voice: Voice; onSign: (id: number) => void; onCertificate: (id: number) => void };

/** A collectivity: where its signature is, whose it was, and who is to be asked. */
function VoiceLine({ voice, onSign, onCertificate }: VoiceLineProps) {
  const { collectivityId } = voice;
  const { words, tone } = states[voice.state];
  return (
    <li className="border-t border-line px-5 py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="min-w-0 flex-1 text-base font-semibold">
          <FrenchText>{voice.name}</FrenchText>
        </h2>
        <Tag tone={tone}>{words}</Tag>
        {collectivityId !== null && voice.toAsk.length > 0 && (
          <Button
            size="small"
            aria-label={`Noter une signature pour ${typeset(voice.name)}`}
            onPress={() => onSign(collectivityId)}
          >
            Noter
          </Button>
        )}
      </div>
      {/* A signature says it by itself, on its own line. */}
      {voice.sentence !== '' && voice.state !== 'signed' && (
        <p className="text-sm text-muted">
          <FrenchText>{voice.sentence}</FrenchText>
        </p>
      )}
      {voice.signatures.map((signature) => (
        <SignatureLine
          key={signature.id}
          signature={signature}
          onCertificate={() => onCertificate(signature.id)}
        />
      ))}
    </li>
  );
}

function VersionChoice({ current }: { current: Adhesions['version'] }) {
  const { versions } = useRoute('charter.get', {});
  if (versions.length < 2) return null;
  return (
    <Menu
      label={versionLabel(current)}
      aria-label={`Version affichée\u00a0: ${versionLabel(current)}`}
      variant="quiet"
      size="small"
      actions={versions.map((version) => ({
        id: String(version.id),
        label: versionLabel(version),
        onAction: () => {
          window.location.hash = `#/charte/adhesions/${version.id}`;
        },
      }))}
    />
  );
}

function Adhesions({ id }: { id: number }) {
  const adhesions = useRoute('charter.adhesions', { id });
  const [signing, setSigning] = useState<number | null>(null);
  const [certificate, setCertificate] = useState<number | null>(null);
  const isKept = adhesions.voices.some(({ signatures }) =>
    signatures.some((each) => each.id === certificate),
  );
  const document: DocumentRef =
    certificate !== null && isKept
      ? { kind: 'charterCertificate', id: certificate }
      : { kind: 'charterSignatures', id };
  const isSheet = document.kind === 'charterSignatures';
  // The former page stays until the next one is there.
  const show = (next: number | null) => startTransition(() => setCertificate(next));
  return (
    <>
      <PageHeader
        title="Charte de fonctionnement"
        subtitle={
          <span className="flex flex-wrap items-center gap-x-3">
            <FrenchText>{adhesions.sentence}</FrenchText>
            <VersionChoice current={adhesions.version} />
          </span>
        }
        tabs={<CharterTabs tab="adhesions" />}
        actions={
          <PaperActions
            document={document}
            label={isSheet ? 'Feuille de signature' : 'Attestation d’adhésion'}
          />
        }
      />
      <div className="grid min-h-0 flex-1 wide:grid-cols-[minmax(26rem,36rem)_minmax(0,1fr)] wide:grid-rows-[minmax(0,1fr)]">
        <section
          aria-label="Adhésions par collectivité"
          className="relative min-h-0 border-line bg-surface wide:overflow-y-auto wide:border-r"
        >
          <ul>
            {adhesions.voices.map((voice) => (
              <VoiceLine
                key={voice.collectivityId ?? voice.name}
                voice={voice}
                onSign={setSigning}
                onCertificate={show}
              />
            ))}
          </ul>
        </section>
        <PaperPane
          document={document}
          current={null}
          onItem={() => undefined}
          choice={
            !isSheet && (
              <Button variant="quiet" size="small" onPress={() => show(null)}>
                Revenir à la feuille de signature
              </Button>
            )
          }
        />
      </div>
      {signing !== null && (
        <SignDialog adhesions={adhesions} collectivityId={signing} onClose={() => setSigning(null)} />
      )}
    </>
  );
}

/** Who has signed which version, when, and who is still to be asked: by collectivity, the version in force at first. */
export function AdhesionsPlace({ id }: { id: number | null }) {
  const { versions } = useRoute('charter.get', {});
  const shown =
    versions.find((version) => version.id === id) ??
    versions.find(({ isInForce }) => isInForce) ??
    versions[0];
  if (shown) return <Adhesions key={shown.id} id={shown.id} />;
  return (
    <>
      <PageHeader title="Charte de fonctionnement" tabs={<CharterTabs tab="adhesions" />} />
      <PageBody>
        <EmptyState
          heading="Aucune version n’est encore adoptée"
          action={<LinkButton href="#/charte">Ouvrir la charte</LinkButton>}
        >
          Une fois la charte adoptée, chaque collectivité la signe&nbsp;: vous notez ici qui a signé, et
          quand.
        </EmptyState>
      </PageBody>
    </>
  );
}

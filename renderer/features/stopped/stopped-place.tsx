import { call } from '../../api.ts';
import type { AppStatus } from '../../shell/app-status.ts';
import { Button } from '../../ui/button.tsx';
import { Row } from '../../ui/layout.tsx';

type Problem = { heading: string; happened: string; safe: string; todo: string };

const problems: Record<Exclude<AppStatus['status']['kind'], 'ready'> | 'silent', Problem> = {
  newer: {
    heading: 'Ces données viennent d’une version plus récente',
    happened: 'Le fichier a été enregistré par une version de CoDir plus récente que celle-ci.',
    safe: 'Rien n’a été modifié\u00a0: vos données sont intactes.',
    todo: 'Installez la dernière version de CoDir, puis rouvrez l’application.',
  },
  locked: {
    heading: 'Ces données sont déjà ouvertes',
    happened: 'Une autre session de CoDir, ou un logiciel de sauvegarde, tient le fichier.',
    safe: 'Rien n’a été modifié\u00a0: vos données sont intactes.',
    todo: 'Fermez l’autre session, ou attendez la fin de la sauvegarde, puis rouvrez l’application.',
  },
  damaged: {
    heading: 'Le fichier de données est endommagé',
    happened: 'Le fichier ne se lit plus comme il devrait.',
    safe: 'Il a été laissé tel quel, et aucune donnée n’a été effacée.',
    todo: 'Faites une copie du dossier des données, puis demandez à votre service informatique d’y remettre la dernière sauvegarde.',
  },
  unmigrated: {
    heading: 'Les données n’ont pas pu passer à la nouvelle version',
    happened: 'Cette version de CoDir range les données autrement, et ce passage n’a pas abouti.',
    safe: 'Rien n’a été modifié\u00a0: vos données sont intactes, et une copie en a été faite.',
    todo: 'Réinstallez la version précédente pour continuer à travailler, et signalez-le à votre service informatique.',
  },
  unwritable: {
    heading: 'Le dossier des données ne peut pas être écrit',
    happened: 'Windows refuse l’écriture dans ce dossier, ou le disque est plein.',
    safe: 'Rien n’a été modifié\u00a0: vos données sont intactes.',
    todo: 'Libérez de la place ou demandez à votre service informatique le droit d’écrire dans ce dossier, puis rouvrez l’application.',
  },
  silent: {
    heading: 'L’application n’a pas démarré entièrement',
    happened: 'Une partie de l’application ne répond pas.',
    safe: 'Ce qui était enregistré l’est toujours.',
    todo: 'Fermez CoDir puis rouvrez-le.',
  },
};

/** Instead of the application, when its data could not be opened: what happened, what is safe, what to do. */
export function StoppedPlace({ status }: { status: AppStatus | null }) {
  const kind = status?.status.kind ?? 'silent';
  const { heading, happened, safe, todo } = problems[kind === 'ready' ? 'silent' : kind];
  return (
    <main className="flex min-h-full items-center justify-center p-6">
      <div className="max-w-xl rounded-lg border border-line bg-surface px-8 py-7">
        <h1 className="text-xl">{heading}</h1>
        <div className="mt-4 flex flex-col gap-2">
          <p>{happened}</p>
          <p className="font-semibold">{safe}</p>
          <p>{todo}</p>
        </div>
        {status && (
          <p className="mt-4 text-sm text-muted">
            Dossier&nbsp;: <span className="break-all">{status.dataFolder}</span>
            <br />
            CoDir {status.version}
          </p>
        )}
        <div className="mt-5">
          <Row>
            <Button variant="primary" onPress={() => void call('app.quit', {})}>
              Fermer CoDir
            </Button>
            <Button onPress={() => void call('app.showDataFolder', {})}>Ouvrir le dossier des données</Button>
          </Row>
        </div>
      </div>
    </main>
  );
}

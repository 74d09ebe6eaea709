const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** A file that could not be taken, as a sentence about it; the others are taken all the same. */
export class NotTaken extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'NotTaken';
  }
}

const reading: Record<string, string> = {
  ENOENT: 'n’est plus à cet endroit. Cherchez-le, puis recommencez.',
  EACCES: 'ne peut pas être lu\u00a0: vous n’en avez pas le droit.',
  EPERM: 'ne peut pas être lu\u00a0: vous n’en avez pas le droit.',
  EBUSY: 'est ouvert dans un autre logiciel. Fermez-le, puis recommencez.',
  EISDIR: 'est un dossier\u00a0: ajoutez les fichiers qu’il contient.',
};

export const cannotRead = (label: string, error: unknown): NotTaken =>
  new NotTaken(
    `«\u00a0${label}\u00a0» ${reading[codeOf(error)] ?? 'n’a pas pu être lu jusqu’au bout. Vérifiez que son support est bien branché, puis recommencez.'}`,
  );

const keeping: Record<string, string> = {
  ENOSPC: 'le disque est plein. Libérez de la place, puis recommencez.',
  EDQUOT: 'votre espace sur le disque est plein. Libérez de la place, puis recommencez.',
  EROFS: 'le dossier des données est protégé en écriture. Prévenez votre service informatique.',
  EACCES: 'le dossier des données est protégé en écriture. Prévenez votre service informatique.',
  EPERM: 'le dossier des données est protégé en écriture. Prévenez votre service informatique.',
};

/** The store could not take it: nothing half written stays. */
export const cannotKeep = (label: string, error: unknown): NotTaken =>
  new NotTaken(
    `«\u00a0${label}\u00a0» n’a pas été ajouté\u00a0: ${keeping[codeOf(error)] ?? 'le dossier des données n’a pas pu être écrit. Recommencez dans un instant.'}`,
  );

/** Said of a file of the store that is no longer there as it was kept. */
export const missingSentence = (label: string): string =>
  `Le fichier «\u00a0${label}\u00a0» manque\u00a0: il a été déplacé ou modifié hors de l’application. Ajoutez-le de nouveau, ou restaurez une sauvegarde.`;

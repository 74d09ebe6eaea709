import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

type PackContext = {
  appOutDir: string;
  electronPlatformName: string;
  packager: { appInfo: { productFilename: string } };
};

/** Windows' language number for French (France). */
export const frenchLanguage = 1036;
const unicodePage = 1200;

/**
 * electron-builder's `afterPack`: moves the executable's version strings from English to French, before the builder
 * writes our names into them. Windows then says « Français (France) » in the file's properties.
 */
export default function frenchVersionInfo({ appOutDir, electronPlatformName, packager }: PackContext): void {
  if (electronPlatformName !== 'win32') return;
  const file = path.join(appOutDir, `${packager.appInfo.productFilename}.exe`);
  const executable = NtExecutable.from(readFileSync(file));
  const resources = NtExecutableResource.from(executable);
  const [version] = Resource.VersionInfo.fromEntries(resources.entries);
  const [language] = version?.getAllLanguagesForStringValues() ?? [];
  if (!version || !language) throw new Error(`${file} has no version information`);
  if (language.lang === frenchLanguage) return;
  const strings = version.getStringValues(language);
  version.removeAllStringValues(language);
  version.setStringValues({ lang: frenchLanguage, codepage: unicodePage }, strings);
  // The resource itself carries a language too; left in English it would stay beside the French one.
  resources.entries = resources.entries.filter(({ type }) => type !== versionResourceType);
  version.lang = frenchLanguage;
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  writeFileSync(file, Buffer.from(executable.generate()));
}

/** RT_VERSION */
const versionResourceType = 16;

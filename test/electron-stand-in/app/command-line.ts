import { commandLineArguments } from '../settings.ts';
import { played } from '../not-played.ts';

const switches = new Map<string, string>();
for (const argument of commandLineArguments) {
  if (argument === '--') break;
  const [, name, value] = /^--([^=]+)=?(.*)$/s.exec(argument) ?? [];
  if (name !== undefined) switches.set(name, value ?? '');
}

/** app.commandLine: the switches this process was started with. Those appended later reach no Chromium. */
export const commandLine = played('app.commandLine', {
  hasSwitch: (name: string): boolean => switches.has(name),
  getSwitchValue: (name: string): string => switches.get(name) ?? '',
  appendSwitch: (name: string, value = ''): void => void switches.set(name, value),
  removeSwitch: (name: string): void => void switches.delete(name),
});

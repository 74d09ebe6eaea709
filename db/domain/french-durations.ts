const NBSP = '\u00a0';
const MAX_MINUTES = 24 * 60;
const EXAMPLES = `25${NBSP}min ou 1${NBSP}h${NBSP}15`;

/** Minutes as « 25 min », « 1 h », « 1 h 05 »; a negative length (an agenda that overruns) keeps its sign. */
export function formatDuration(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const sign = minutes < 0 && whole > 0 ? '\u2212' : '';
  if (whole < 60) return `${sign}${whole}${NBSP}min`;
  const rest = whole % 60;
  const hours = `${sign}${Math.floor(whole / 60)}${NBSP}h`;
  return rest === 0 ? hours : `${hours}${NBSP}${String(rest).padStart(2, '0')}`;
}

export type ParsedDuration = { ok: true; minutes: number } | { ok: false; message: string };

const refuse = (message: string): ParsedDuration => ({ ok: false, message });

function minutesIn(text: string): number | null {
  const minutes = /^(\d{1,4}) ?(?:minutes?|min|mn|m|')?\.?$/.exec(text);
  if (minutes) return Number(minutes[1]);
  const hours = /^(\d{1,2}) ?(?:heures?|h) ?(?:(\d{2}) ?(?:minutes?|min|mn|m|')?)?\.?$/.exec(text);
  if (hours) return Number(hours[1]) * 60 + Number(hours[2] ?? 0);
  const clock = /^(\d{1,2}) ?: ?(\d{2})$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const decimal = /^(\d{1,2})[.,](\d{1,2}) ?(?:heures?|h)$/.exec(text);
  if (decimal) return Math.round(Number(`${decimal[1]}.${decimal[2]}`) * 60);
  return null;
}

/**
 * A length typed by hand, in minutes from 1 to 1440: « 25 », « 25 min », « 1h15 », « 1 h 15 », « 1:15 »,
 * « 1,5 h ». A bare number is minutes. The message says what to do.
 */
export function parseDuration(text: string): ParsedDuration {
  const typed = text.normalize('NFKC').replace(/[’′]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
  if (typed === '') return refuse(`Indiquez une durée, par exemple ${EXAMPLES}.`);
  if (/^\d{1,2} ?h ?\d$/.test(typed)) {
    return refuse(`Écrivez les minutes avec deux chiffres, par exemple 1${NBSP}h${NBSP}05.`);
  }
  if (/^\d{1,2} ?[h:] ?[6-9]\d/.test(typed)) {
    return refuse(
      `Les minutes vont de 00 à 59 après les heures${NBSP}: écrivez par exemple 1${NBSP}h${NBSP}15.`,
    );
  }
  const minutes = minutesIn(typed);
  if (minutes === null) return refuse(`Durée non comprise${NBSP}: écrivez par exemple ${EXAMPLES}.`);
  if (minutes < 1) return refuse(`La durée doit être d’au moins 1${NBSP}minute.`);
  if (minutes > MAX_MINUTES)
    return refuse(`La durée dépasse une journée${NBSP}: indiquez 24${NBSP}h au plus.`);
  return { ok: true, minutes };
}

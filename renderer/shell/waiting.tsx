/** While a place reads its data: nothing blinks, and a slow disk is said in words. */
export function Waiting() {
  return <output className="block px-4 py-5 text-muted frame:px-7">Lecture des données…</output>;
}

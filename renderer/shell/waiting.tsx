/** While a place reads its data: nothing blinks, and a slow disk is said in words. */
export function Waiting() {
  return (
    <p className="px-4 py-5 text-muted frame:px-7" role="status">
      Lecture des données…
    </p>
  );
}

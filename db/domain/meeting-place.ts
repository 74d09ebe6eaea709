/** Where a meeting is held, in one line: its place, and the commune that hosts it unless the place names it. */
export const meetingPlace = ({ place, hostName }: { place: string; hostName: string }): string => {
  if (place === '' || hostName === '') return place || hostName;
  return place.includes(hostName) ? place : `${place} (${hostName})`;
};

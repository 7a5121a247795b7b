/** Minutes as people say them; nothing where nothing happened. */
export function timeText(minutes: number | null): string {
  if (minutes === null) return '–';
  if (minutes < 100) return `${Math.round(minutes)} min`;
  if (minutes < 72 * 60) return `${(minutes / 60).toFixed(1)} h`;
  return `${(minutes / 60 / 24).toFixed(1)} d`;
}

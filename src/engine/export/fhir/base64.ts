/** Text as FHIR keeps it in a resource. In pieces, for a call takes only so many arguments. */
export function utf8ToBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const piece = 0x8000;
  let binary = '';
  for (let from = 0; from < bytes.length; from += piece)
    binary += String.fromCharCode(...bytes.subarray(from, from + piece));
  return btoa(binary);
}

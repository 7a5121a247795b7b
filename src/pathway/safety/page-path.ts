/** Of an address the first part alone says which page it is; what follows lets its bearer in, or names a person. */
const bearers = ['check-in', 'refer', 'invitation', 'set-up', 'calendar'];
const longestPart = 30;

/**
 * Which page somebody writes about, from untyped input: a path of ours without query, token or id; null where there is none. A part
 * that could be an id or a token becomes `…`.
 */
export function pagePath(text: string | null): string | null {
  const [path = ''] = (text ?? '').trim().split(/[?#]/, 1);
  if (!/^\/[\w\-./~%…]*$/.test(path) || path.startsWith('//') || path.length > 200) return null;
  const [first = '', ...parts] = path.split('/').filter((part) => part !== '');
  if (isOpaque(first)) return '/…';
  const rest = bearers.includes(first)
    ? parts.map(() => '…')
    : parts.map((part) => (isOpaque(part) ? '…' : part));
  return `/${[first, ...rest].join('/')}`;
}

/** A word of ours is short, without capitals, and holds hardly a figure. */
const isOpaque = (part: string): boolean =>
  part.length > longestPart || /[A-Z%]/.test(part) || (part.match(/\d/g) ?? []).length > 2;

/** What the front desk answers for: appointments, costs, and booking by people themselves. */
export const isAboutDesk = (path: string | null): boolean =>
  path !== null && /^\/(?:desk|(?:uk|us)\/(?:book|practices))(?:\/|$)/.test(path);

import { MarkNumber } from './mark-number.tsx';

/** Skin keeps its own colours, in the dark too: what is shown is a change of colour. */
const skins = {
  light: {
    skin: '#f3d3bd',
    edge: '#b98a6c',
    change: '#d4473a',
    vein: '#6f7fb0',
    shine: '#fff6ee',
    strength: 0.75,
  },
  dark: {
    skin: '#75482f',
    edge: '#3c2113',
    change: '#3a1526',
    vein: '#34304f',
    shine: '#d8b39a',
    strength: 0.7,
  },
} as const;

/** Lower legs in a space of 240 by 290: one as it was at the left, one bigger at the right. */
export const well =
  'M40-4c0 24 4 40 2 62-6 24-8 52-4 80 4 34 14 66 14 92 0 14-6 22-16 34-5 8-2 14 8 14h32c8 0 10-8 9-16-2-14-4-20-3-32 2-26 11-58 14-92 3-28 2-56-4-80-2-22 1-38 1-62z';
export const swollen =
  'M137-4c0 22 2 40-3 60-12 28-15 60-10 90 5 36 17 62 21 88 1 12 2 20 1 30-1 10 2 14 11 14h36c10 0 12-8 7-15-7-11-11-19-9-29 5-26 19-52 23-88 4-30 0-62-11-90-5-20-2-38-2-60z';

/** Two lower legs from the front: one as it was, one bigger, with the change of colour of this skin. */
export function LegsWithClot({ skin }: { readonly skin: keyof typeof skins }) {
  const look = skins[skin];
  const clip = `calf-${skin}`;
  const patch = `patch-${skin}`;
  return (
    <>
      <radialGradient id={patch}>
        <stop offset=".2" stop-color={look.change} stop-opacity={look.strength} />
        <stop offset="1" stop-color={look.change} stop-opacity="0" />
      </radialGradient>
      <clipPath id={clip}>
        <path d={swollen} />
      </clipPath>
      <rect class="v-legs__ground" width="240" height="290" rx="12" />
      <g fill={look.skin} stroke={look.edge} stroke-width="2">
        <path d={well} />
        <path d={swollen} />
      </g>
      <g clip-path={`url(#${clip})`}>
        <ellipse cx="170" cy="126" rx="56" ry="84" fill={`url(#${patch})`} />
        <path
          d="M196 66c10 30 8 52-2 74-6 14-8 30-10 48M192 146c8 8 10 16 10 28"
          fill="none"
          stroke={look.vein}
          stroke-width="4"
          stroke-linecap="round"
          opacity=".75"
        />
        <path
          d="M146 84c-7 22-7 48-1 74"
          fill="none"
          stroke={look.shine}
          stroke-width="8"
          stroke-linecap="round"
          opacity=".8"
        />
      </g>
      <path class="v-legs__line" d="M218 184c7-6-7-11 0-17s-7-11 0-17M229 184c7-6-7-11 0-17s-7-11 0-17" />
      <MarkNumber no={1} at={[114, 44]} to="134 62" />
      <MarkNumber no={2} at={[225, 96]} to="184 114" />
      <MarkNumber no={3} at={[114, 142]} to="140 124" />
      <MarkNumber no={4} at={[225, 208]} />
    </>
  );
}

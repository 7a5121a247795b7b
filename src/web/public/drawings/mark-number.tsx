/** A number in a picture, and a thin line to what it stands at. */
export function MarkNumber({ no, at, to }: { no: number; at: readonly [number, number]; to?: string }) {
  const [x, y] = at;
  return (
    <g class="v-dot">
      {to !== undefined && (
        <>
          <path class="v-dot__halo" d={`M${x} ${y}L${to}`} />
          <path d={`M${x} ${y}L${to}`} />
        </>
      )}
      <circle cx={x} cy={y} r="12" />
      <text x={x} y={y + 5}>
        {no}
      </text>
    </g>
  );
}

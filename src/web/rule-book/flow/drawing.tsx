/** What pictures are made of: boxes, lines with heads, and text in lines. Colours come from the sheet. */

export function TextLines({
  lines,
  x,
  y,
  leading,
  look,
}: {
  lines: readonly string[];
  x: number;
  /** Of the first line's foot. */
  y: number;
  leading: number;
  look: string;
}) {
  if (lines.length === 0) return null;
  return (
    <text class={look} x={x} y={y}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} dy={index === 0 ? 0 : leading}>
          {/* The blank keeps words apart where the lines are read as one. */}
          {index < lines.length - 1 ? `${line} ` : line}
        </tspan>
      ))}
    </text>
  );
}

export function ArrowRight({ from, to, y }: { from: number; to: number; y: number }) {
  return (
    <>
      <path class="b-line" d={`M${from} ${y}H${to - 6}`} />
      <path class="b-tip" d={`M${to} ${y}l-8-5v10z`} />
    </>
  );
}

export function ArrowDown({ x, from, to }: { x: number; from: number; to: number }) {
  return (
    <>
      <path class="b-line" d={`M${x} ${from}V${to - 6}`} />
      <path class="b-tip" d={`M${x} ${to}l-5-8h10z`} />
    </>
  );
}

export function Box({
  x,
  y,
  width,
  height,
  look,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
  look: string;
}) {
  return <rect class={look} x={x} y={y} width={width} height={height} rx="6" />;
}

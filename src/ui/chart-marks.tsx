import { useId } from 'react'

/**
 * Four series that differ without colour too: filled, hatched, pale and dotted areas, and lines with strokes and
 * marks of their own. Colours come from classes, so that dark mode and prints have theirs.
 */
export function usePatterns() {
  const id = useId().replace(/[^\w-]/gu, '')
  const fillOf = (series: number) =>
    series === 1 ? `url(#${id}-hatch)` : series === 3 ? `url(#${id}-dots)` : undefined
  const patterns = (
    <defs>
      <pattern
        id={`${id}-hatch`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="pale" width="6" height="6" />
        <rect className="dark" width="2.5" height="6" />
      </pattern>
      <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="ground" width="6" height="6" />
        <circle className="dark" cx="3" cy="3" r="1.3" />
      </pattern>
    </defs>
  )
  return { fillOf, patterns }
}

/** An area of a series; a pattern is its own fill, the others have their class. */
export function Area(props: {
  series: number
  fill: string | undefined
  x: string
  y: number
  width: string
  height: number
}) {
  const { series, fill, ...box } = props
  return fill === undefined ? (
    <rect className={`area s${series}`} {...box} />
  ) : (
    <rect className="area patterned" fill={fill} {...box} />
  )
}

/** Strokes of lines: whole, dashed, dotted, dash and dot. */
export const strokes = [undefined, '9 5', '2 5', '10 4 2 4'] as const

/** Round, square, three-cornered, on its tip. */
const shapes = [
  'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0',
  'M-4-4h8v8h-8z',
  'M0-5.5 5 4h-10z',
  'M0-6 6 0 0 6-6 0z',
] as const

/** A mark on a line; `x` in per cent, so it stands in a frame of its own. */
export function Mark(props: { series: number; x: string; y: number }) {
  return (
    <svg x={props.x} y={props.y} overflow="visible" className="mark">
      <path className={`s${props.series}`} d={shapes[props.series % shapes.length]} />
    </svg>
  )
}

/** One series a line, in the order of the drawing. */
export function Legend(props: {
  names: readonly string[]
  kind: 'area' | 'line'
  y: number
  fillOf: (series: number) => string | undefined
}) {
  return props.names.map((name, series) => {
    const y = props.y + series * legendLine
    return (
      <g key={name}>
        {props.kind === 'area' ? (
          <Area series={series} fill={props.fillOf(series)} x="0" y={y} width="22" height={14} />
        ) : (
          <>
            <line
              className={`line s${series}`}
              strokeDasharray={strokes[series]}
              x1="0"
              y1={y + 7}
              x2="30"
              y2={y + 7}
            />
            <Mark series={series} x="15" y={y + 7} />
          </>
        )}
        <text x={props.kind === 'area' ? 30 : 40} y={y + 12}>
          {name}
        </text>
      </g>
    )
  })
}

export const legendLine = 24

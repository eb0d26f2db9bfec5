import { useId } from 'react'
import { extremesOf, type ChartData } from './chart.ts'
import { useT } from './language.tsx'

/** What the drawing is and what it shows first, for those who do not see it; the figures follow in the table. */
export function useChartTitle(title: string, data: ChartData, format: (value: number) => string) {
  const t = useT()
  const id = useId().replace(/[^\w-]/gu, '')
  const ends = extremesOf(data)
  const words =
    ends === null
      ? t('{n} mục.', { n: data.points.length })
      : t('{n} mục; cao nhất {highest}: {most}; thấp nhất {lowest}: {least}.', {
          n: data.points.length,
          highest: ends.highest.label,
          most: format(ends.highest.value),
          lowest: ends.lowest.label,
          least: format(ends.lowest.value),
        })
  return {
    attributes: { role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` },
    title: (
      <>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{words}</desc>
      </>
    ),
  }
}

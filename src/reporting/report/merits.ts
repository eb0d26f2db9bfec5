/** An initiative, a good example or an award of the period, as it was written down. */
export interface Merit {
  kind: 'initiative' | 'good_example' | 'award'
  title: string
  unitName: string
  who: string
  decision: string
  result: string
}

const KINDS = [
  ['initiative', 'sáng kiến', 'Sáng kiến'],
  ['good_example', 'gương điển hình, cách làm hay', 'Điển hình'],
  ['award', 'khen thưởng', 'Khen thưởng'],
] as const

/** Of a kind so many are named; the others are in the count. */
const NAMED = 10

/** "Trong kỳ có 2 sáng kiến, 1 khen thưởng." and a dash for each; nothing where there is none. */
export function meritsText(merits: readonly Merit[], ownName: string): string {
  if (merits.length === 0) return ''
  const groups = KINDS.map(([kind, word, head]) => ({
    word,
    head,
    of: merits.filter((one) => one.kind === kind),
  })).filter(({ of }) => of.length > 0)
  const counts = groups.map(({ word, of }) => `${of.length} ${word}`).join(', ')
  return [
    `Trong kỳ có ${counts}:`,
    ...groups.flatMap(({ head, of }) =>
      of.slice(0, NAMED).map((one) => `- ${head}: ${meritText(one, ownName)}.`),
    ),
  ].join('\n')
}

function meritText({ title, unitName, who, decision, result }: Merit, ownName: string): string {
  const by = ownName.endsWith(unitName.replace(/^UBND /u, '')) ? '' : unitName
  const facts = [who, by, decision].filter((word) => word !== '').join(', ')
  const said = [title, facts === '' ? '' : ` (${facts})`, result === '' ? '' : `: ${result}`]
  return said
    .map((word) => word.replaceAll(/\s+/gu, ' '))
    .join('')
    .replace(/[.;,\s]+$/u, '')
}

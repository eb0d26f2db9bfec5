/** An initiative, a good example or an award of the period, as it was written down. */
export interface Merit {
  kind: 'initiative' | 'good_example' | 'award'
  title: string
  unitName: string
  who: string
  decision: string
  result: string
}

/** What a unit does after another one. */
export interface AppliedModel {
  title: string
  /** Of whom it was learnt. */
  fromName: string
  unitName: string
  words: string
}

const KINDS = [
  ['initiative', '{fig:initiatives} sáng kiến', 'Sáng kiến'],
  ['good_example', '{fig:good_examples} gương điển hình, cách làm hay', 'Điển hình'],
  ['award', '{fig:awards} lượt khen thưởng', 'Khen thưởng'],
] as const

/** Of a kind so many are named; the others are in the count. */
const NAMED = 10

/** "Trong kỳ có 2 sáng kiến, 1 lượt khen thưởng:", its numbers figures, and a dash for each; nothing where there is none. */
export function meritsText(
  merits: readonly Merit[],
  applied: readonly AppliedModel[],
  ownName: string,
): string {
  const groups = KINDS.map(([kind, words, head]) => ({
    words,
    head,
    of: merits.filter((one) => one.kind === kind),
  })).filter(({ of }) => of.length > 0)
  const named = groups.flatMap(({ head, of }) =>
    of.slice(0, NAMED).map((one) => `- ${head}: ${meritText(one, ownName)}.`),
  )
  return [
    ...(groups.length > 0
      ? [`Trong kỳ có ${groups.map(({ words }) => words).join(', ')}:`, ...named]
      : []),
    ...(applied.length > 0
      ? [
          'Cách làm hay, sáng kiến của nơi khác đã áp dụng: {fig:models_applied} lượt:',
          ...applied.slice(0, NAMED).map((one) => `- ${appliedText(one, ownName)}.`),
        ]
      : []),
  ].join('\n')
}

function meritText({ title, unitName, who, decision, result }: Merit, ownName: string): string {
  const facts = [who, nameBeside(unitName, ownName), decision].filter((word) => word !== '')
  return said(title, facts, result)
}

function appliedText({ title, fromName, unitName, words }: AppliedModel, ownName: string): string {
  const by = nameBeside(unitName, ownName)
  return said(title, [`của ${fromName}`, ...(by === '' ? [] : [`${by} áp dụng`])], words)
}

/** Empty for the unit whose report it is. */
function nameBeside(unitName: string, ownName: string): string {
  return ownName.endsWith(unitName.replace(/^UBND /u, '')) ? '' : unitName
}

function said(title: string, facts: readonly string[], words: string): string {
  return [
    title,
    facts.length === 0 ? '' : ` (${facts.join(', ')})`,
    words === '' ? '' : `: ${words}`,
  ]
    .map((word) => word.replaceAll(/\s+/gu, ' '))
    .join('')
    .replace(/[.;,\s]+$/u, '')
}

import { useSyncExternalStore } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { useT } from '../../../ui/language.tsx'
import { readinessEnglish } from '../../en-readiness.ts'
import { type Finding, findingRules, sentenceOf } from '../../readiness/finding.ts'
import css from './item.module.css'

/** What is to be mended at one field, beneath it. */
export function FindingLines(props: { findings: readonly Finding[] }) {
  if (props.findings.length === 0) return null
  return (
    <ul className={css['lines']}>
      {props.findings.map((one) => (
        <li key={keyOf(one)} data-severity={one.severity}>
          <FindingWords finding={one} />
        </li>
      ))}
    </ul>
  )
}

/** The sentence, and how to mend it. */
export function FindingWords(props: { finding: Finding }) {
  const t = useT()
  const { sentence, mend } = wordsOf(props.finding, t.language)
  const isBlocking = props.finding.severity === 'blocks'
  return (
    <>
      <Icon name={isBlocking ? 'close' : 'warning'} />
      <span>
        <strong>{sentence}</strong> {mend}
      </span>
    </>
  )
}

export function wordsOf(
  finding: Finding,
  language: 'vi' | 'en',
): { sentence: string; mend: string } {
  const t = (sentence: string) =>
    language === 'vi' ? sentence : (readinessEnglish[sentence] ?? sentence)
  const rule = findingRules[finding.code]
  return {
    sentence: sentenceOf(finding, t(rule.sentence)),
    mend: sentenceOf(finding, t(rule.mend)),
  }
}

export function keyOf({ code, place, values }: Finding): string {
  return [code, place.field, place.block, place.fact, place.channel, Object.values(values)].join(
    ' ',
  )
}

/** Which block of the body somebody wants to see; the editor follows. */
export interface Jump {
  block: number
  count: number
}

let wanted: Jump | null = null
const listeners = new Set<() => void>()

export function useJump(): Jump | null {
  return useSyncExternalStore(subscribe, () => wanted)
}

/** Leads to the place of a finding: a block of the editor, or the field. */
export function jumpTo({ place }: Finding): void {
  if (place.field === 'body' && place.block !== undefined) {
    wanted = { block: place.block, count: (wanted?.count ?? 0) + 1 }
    for (const listener of listeners) listener()
    return
  }
  const field = document.querySelector<HTMLElement>(`#${fieldOf(place)}`)
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

function fieldOf({ field, fact, channel }: Finding['place']): string {
  if (fact !== undefined) return `fact-${fact}`
  if (field === 'cover') return 'item-cover'
  if (channel !== undefined) return `channel-${channel}`
  if (field === 'channels') return 'item-channels'
  return `item-${field}`
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

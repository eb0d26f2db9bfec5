import { plainWords } from '../../platform/plain-letters.ts'
import type { LoggedPlay } from './play-log.ts'

/** One item at one cluster at one time. */
export interface Airing {
  id: string
  deliveryId: string
  cluster: string
  startsAt: string
  state: 'planned' | 'played' | 'missed'
  playedAt: string | null
  playedSeconds: number | null
}

/** A station that starts earlier or later than this played something else. */
const TOLERANCE_MS = 30 * 60_000

export interface MatchedPlay<A extends Airing = Airing> {
  play: LoggedPlay
  /** Null: nothing of ours was to be heard there then. */
  airing: A | null
  /** It was known before: the same log read twice adds nothing. */
  isKnown: boolean
}

/** Each play to the nearest airing of its cluster, and each airing to one play: the nearest pairs first. */
export function matchPlays<A extends Airing>(
  plays: readonly LoggedPlay[],
  airings: readonly A[],
): MatchedPlay<A>[] {
  const pairs = plays.flatMap((play) =>
    airings
      .filter(({ cluster }) => isSame(cluster, play.cluster))
      .map((airing) => ({ play, airing, apart: apartOf(play, airing) }))
      .filter(({ apart }) => apart <= TOLERANCE_MS),
  )
  const byPlay = new Map<LoggedPlay, A>()
  const taken = new Set<string>()
  for (const { play, airing } of pairs.toSorted((a, b) => a.apart - b.apart)) {
    if (byPlay.has(play) || taken.has(airing.id)) continue
    byPlay.set(play, airing)
    taken.add(airing.id)
  }
  return plays.map((play) => {
    const airing = byPlay.get(play) ?? null
    return { play, airing, isKnown: airing?.state === 'played' }
  })
}

function apartOf(play: LoggedPlay, airing: Airing): number {
  return Math.abs(Date.parse(play.at) - Date.parse(airing.playedAt ?? airing.startsAt))
}

function isSame(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other)
}

/**
 * What was played, all clusters together, and on air: clusters that sound at the same time of the timetable are one
 * time on air, as long as the longest of them played.
 */
export function playedOf(played: readonly Pick<Airing, 'startsAt' | 'playedSeconds'>[]) {
  const onAir = new Map<string, number>()
  for (const { startsAt, playedSeconds } of played) {
    onAir.set(startsAt, Math.max(onAir.get(startsAt) ?? 0, playedSeconds ?? 0))
  }
  return {
    plays: played.length,
    playedMinutes: minutesOf(played.map(({ playedSeconds }) => playedSeconds ?? 0)),
    timesOnAir: onAir.size,
    minutesOnAir: minutesOf([...onAir.values()]),
  }
}

function minutesOf(seconds: readonly number[]): number {
  return Math.round(seconds.reduce((sum, one) => sum + one, 0) / 6) / 10
}

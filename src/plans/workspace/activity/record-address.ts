/** What is known already of something that was held and is to be recorded. */
export interface RecordPrefill {
  /** What it was before it was done: keeps its form apart from others that are being filled in. */
  of: string
  on: string
  channel: string
  title: string
  place: string
}

/** The recording screen with these filled in, below the workspace's own address. */
export function recordAddress({ of, on, channel, title, place }: RecordPrefill): string {
  const parts = new URLSearchParams({ tu: of, ngay: on, 'hinh-thuc': channel, ten: title })
  if (place !== '') parts.set('noi', place)
  return `/ghi-nhan?${parts.toString()}`
}

export function prefillOf(
  get: (name: string) => string | undefined,
  today: string,
): RecordPrefill | undefined {
  const of = get('tu')
  if (of === undefined) return undefined
  return {
    of,
    on: get('ngay') ?? today,
    channel: get('hinh-thuc') ?? '',
    title: get('ten') ?? '',
    place: get('noi') ?? '',
  }
}

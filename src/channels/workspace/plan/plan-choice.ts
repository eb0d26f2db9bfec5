import { channelCodes } from '../../../content/channel/channel-spec.ts'
import type { ItemView } from '../../../content/item/item-contract.ts'
import type { ChannelView } from '../../channel/channel-contract.ts'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { instantOf, type When } from '../when.ts'

/** How one channel was chosen; `when` null: as soon as possible. */
export interface Choice {
  targets: readonly string[]
  when: When | null
}

export type Choices = Readonly<Record<string, Choice>>

type Gone = Pick<DeliveryView, 'channelId' | 'target' | 'state' | 'itemNumber'>

/** Targets of a channel that have this version already or are about to; `''` is the channel as a whole. */
export function takenTargets(
  channel: Pick<ChannelView, 'id'>,
  deliveries: readonly Gone[],
  number: number,
): ReadonlySet<string> {
  return new Set(
    deliveries
      .filter(
        ({ channelId, state, itemNumber }) =>
          channelId === channel.id &&
          itemNumber === number &&
          !['cancelled', 'retracted', 'failed'].includes(state),
      )
      .map(({ target }) => target),
  )
}

/** Nothing of this channel is left to choose. */
export function isTaken(channel: ChannelView, taken: ReadonlySet<string>): boolean {
  const targets = channel.settings.targets ?? []
  return taken.has('') || (targets.length > 0 && targets.every((target) => taken.has(target)))
}

/** Ways the text was written for come first. */
export function inOrder(channels: readonly ChannelView[], item: ItemView): ChannelView[] {
  const place = ({ code }: ChannelView) =>
    channelCodes.indexOf(code) +
    (item.content.channels[code] === undefined ? channelCodes.length : 0)
  return channels.toSorted((a, b) => place(a) - place(b))
}

/** The first time a text goes out, what it was written and approved for does not have to be ticked again. */
export function meantChoices(
  channels: readonly Pick<ChannelView, 'id' | 'code' | 'settings'>[],
  written: ItemView['content']['channels'],
  deliveries: readonly Gone[],
): Choices {
  if (deliveries.length > 0) return {}
  return Object.fromEntries(
    channels
      .filter(({ code }) => written[code] !== undefined)
      .map(({ id, settings }) => [id, { targets: settings.targets ?? [], when: null }]),
  )
}

/** A time that cannot be read is refused, not taken for "at once". */
export function wantedOf(choices: Choices) {
  return Object.entries(choices).map(([channelId, { targets, when }]) => ({
    channelId,
    targets: [...targets],
    dueAt: when === null ? undefined : (instantOf(when) ?? ''),
  }))
}
